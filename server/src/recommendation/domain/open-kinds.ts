import type { Entry } from '../../catalog/contract';
import { ASKS, ROLES } from '../../taxonomy/contract';

/** What pacing needs to know of an entry to judge it together with all that are alike. */
export type Kind = Pick<Entry, 'role' | 'ask' | 'discount'>;

/** Which kinds may be shown; it remembers nothing of the visitor whom it was worked out for. */
export interface OpenKinds {
  /** Equal where the same kinds may be shown. */
  readonly signature: string;
  has(kind: Kind): boolean;
}

const DISCOUNTS = [false, true];

const KINDS: readonly Kind[] = ROLES.flatMap((role) =>
  ASKS.flatMap((ask) => DISCOUNTS.map((discount) => ({ role, ask, discount })))
);

const placeOf = ({ role, ask, discount }: Kind): number =>
  (ROLES.indexOf(role) * ASKS.length + ASKS.indexOf(ask)) * DISCOUNTS.length + Number(discount);

export const openKinds = (isOpen: (kind: Kind) => boolean): OpenKinds => {
  let signature = '';
  for (const kind of KINDS) signature += isOpen(kind) ? '1' : '0';
  return { signature, has: (kind) => signature[placeOf(kind)] === '1' };
};
