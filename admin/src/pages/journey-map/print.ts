/** What of the page goes on paper: the map alone, on one sheet. */
import { createGlobalStyle } from 'styled-components';

/** Class of what is printed. */
export const PRINTED = 'content-funnel-printed';

export const PrintStyle = createGlobalStyle`
  @media print {
    @page {
      margin: 10mm;
      size: A3 landscape;
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
  }
`;
