import { styled, type DefaultTheme } from 'styled-components';
import type { StageColor } from '../../../server/src/taxonomy/contract';

type ThemeColor = keyof DefaultTheme['colors'];

const STAGE_DOTS: Readonly<Record<StageColor, ThemeColor>> = {
  primary: 'primary600',
  secondary: 'secondary600',
  success: 'success600',
  warning: 'warning600',
  danger: 'danger600',
  alternative: 'alternative600',
  neutral: 'neutral600',
};

const isStageColor = (color: string): color is StageColor => Object.hasOwn(STAGE_DOTS, color);

/** The theme's colour for a stage; neutral when it has none. */
export const themeColor = (color: string | null): ThemeColor =>
  STAGE_DOTS[color !== null && isStageColor(color) ? color : 'neutral'];

const Circle = styled.span<{ $color: ThemeColor }>`
  background: ${({ theme, $color }) => theme.colors[$color]};
  border-radius: 50%;
  display: inline-block;
  flex: none;
  height: 0.9rem;
  width: 0.9rem;
`;

/** A stage's colour, beside its name. */
export const Dot = ({ color }: { readonly color: string | null }) => (
  <Circle $color={themeColor(color)} aria-hidden />
);
