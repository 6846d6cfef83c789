import * as React from 'react';

/** What the keys do, by `KeyboardEvent.key`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const TYPING =
  'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="dialog"]';
/** These press Enter themselves. */
const PRESSING = 'button, a, [role="option"], [role="checkbox"], [role="radio"]';

const isMeant = ({ key, target }: KeyboardEvent): boolean => {
  if (!(target instanceof Element)) return true;
  if (target.closest(TYPING)) return false;
  return key !== 'Enter' || !target.closest(PRESSING);
};

/** Keys of the whole page, while nobody types and no other key is held with them. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const current = React.useRef(shortcuts);
  React.useEffect(() => {
    current.current = shortcuts;
  });
  React.useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || !isMeant(event)) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
