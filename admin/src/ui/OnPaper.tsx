import * as React from 'react';
import { lightTheme } from '@strapi/design-system';
import { flushSync } from 'react-dom';
import { ThemeProvider, useTheme } from 'styled-components';

/** Whether the page is being printed just now. */
export const useIsPrinting = (): boolean => {
  const [isPrinting, setPrinting] = React.useState(false);
  React.useEffect(() => {
    // The browser takes the page as it is when its listeners return.
    const listen = (value: boolean) => () => flushSync(() => setPrinting(value));
    const [before, after] = [listen(true), listen(false)];
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
};

export interface OnPaperProps {
  readonly isPrinting: boolean;
  readonly children: React.ReactNode;
}

/** Light on paper, whatever the panel looks like: white letters would not be seen there. */
export const OnPaper = ({ isPrinting, children }: OnPaperProps) => {
  const theme = useTheme();
  return <ThemeProvider theme={isPrinting ? lightTheme : theme}>{children}</ThemeProvider>;
};
