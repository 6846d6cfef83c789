/** What of a page goes on paper: one part of it alone. */
import { createGlobalStyle } from 'styled-components';

/** Class of what is printed. */
export const PRINTED = 'content-funnel-printed';

/** Class of what is not printed within it. */
export const NOT_PRINTED = 'content-funnel-not-printed';

/** `$size`: of the sheet, as `@page` names it. */
export const PrintStyle = createGlobalStyle<{ readonly $size: string }>`
  @media print {
    @page {
      margin: 12mm;
      size: ${({ $size }) => $size};
    }

    body * {
      visibility: hidden;
    }

    .${PRINTED}, .${PRINTED} * {
      visibility: visible;
    }

    .${PRINTED} {
      left: 0;
      position: absolute;
      top: 0;
      width: 100%;
    }

    .${NOT_PRINTED} {
      display: none !important;
    }
  }
`;
