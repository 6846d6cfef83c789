import { darkTheme, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A day, by the browser's own picker: its marks are light where the panel is dark. */
export const DayInput = styled(TextInput).attrs({ type: 'date', size: 'S' })`
  color-scheme: ${({ theme }) =>
    theme.colors.neutral0 === darkTheme.colors.neutral0 ? 'dark' : 'light'};
`;
