import * as React from 'react';

/** For a dialog that knows no button to give the focus back to: it goes where it was before. */
export const useReturnFocus = (): ((event: Event) => void) => {
  const [opener] = React.useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    if (opener instanceof HTMLElement) opener.focus();
  };
};
