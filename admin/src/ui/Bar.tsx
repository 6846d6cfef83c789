import { ProgressBar } from '@strapi/design-system';
import { styled } from 'styled-components';

/** As wide as it may be and in colours that are seen: the design system's own is made for a card. */
export const Bar = styled(ProgressBar)`
  background: ${({ theme }) => theme.colors.neutral200};
  width: 100%;

  & > div {
    background: ${({ theme }) => theme.colors.primary600};
    border: 0;
  }
`;
