/** What of a page goes on paper: one part of it alone, in the light colours. */
import { lightTheme } from '@strapi/design-system';
import { createGlobalStyle } from 'styled-components';

/** Class of what is printed. */
export const PRINTED = 'content-funnel-printed';

/** Class of what is not printed within it. */
export const NOT_PRINTED = 'content-funnel-not-printed';

/**
 * `$size`: of the sheet, as `@page` names it. What stands around the printed part is taken away
 * rather than hidden: Strapi's own boxes scroll and are as high as the window, and would cut it off.
 */
export const PrintStyle = createGlobalStyle<{ readonly $size: string; readonly $zoom?: number }>`
  @media print {
    @page {
      margin: 12mm;
      size: ${({ $size }) => $size};
    }

    body :not(:has(.${PRINTED}), .${PRINTED}, .${PRINTED} *) {
      display: none !important;
    }

    :has(.${PRINTED}) {
      background: none !important;
      display: block !important;
      height: auto !important;
      margin: 0 !important;
      max-height: none !important;
      min-height: 0 !important;
      overflow: visible !important;
      padding: 0 !important;
      position: static !important;
    }

    .${PRINTED} {
      color: ${lightTheme.colors.neutral800};
      padding: 0 !important;
      zoom: ${({ $zoom = 1 }) => $zoom};
    }

    .${NOT_PRINTED} {
      display: none !important;
    }
  }
`;
