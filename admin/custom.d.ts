/** The design system adds its theme to styled-components' `DefaultTheme`. */
import '@strapi/design-system';
