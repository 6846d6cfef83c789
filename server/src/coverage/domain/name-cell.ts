import type { Cell } from '../contract';

/** `awareness / everyone / ARTICLE`, with the locale where the cell is of one. */
export const nameCell = ({ stage, persona, role, locale }: Cell): string =>
  [stage, persona ?? 'everyone', role, ...(locale === null ? [] : [locale])].join(' / ');
