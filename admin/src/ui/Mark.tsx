import type { CheckCircle } from '@strapi/icons';
import { styled, type DefaultTheme } from 'styled-components';

export interface MarkProps {
  readonly icon: typeof CheckCircle;
  readonly color: keyof DefaultTheme['colors'];
  /** In rem; 1.6 unless told. */
  readonly size?: number;
}

const Place = styled.span<{ $size: number }>`
  display: inline-flex;
  flex: none;

  svg {
    height: ${({ $size }) => $size}rem;
    width: ${({ $size }) => $size}rem;
  }
`;

/** An icon beside words that say the same: hidden from those who do not see it. */
export const Mark = ({ icon: Icon, color, size = 1.6 }: MarkProps) => (
  <Place $size={size} aria-hidden>
    <Icon fill={color} />
  </Place>
);
