import type { CacheScope } from '../contract';
import type { Request } from './types';

/** What earlier slots of the page let into the answers that follow: they share its asks. */
export interface Taint {
  readonly isPersonal: boolean;
  readonly hasVisitorId: boolean;
}

/** What a slot adds to it. */
export const taintOf = (before: Taint, request: Request): Taint => ({
  isPersonal: before.isPersonal || request.isPersonal,
  hasVisitorId: before.hasVisitorId || request.hasVisitorId,
});

/** Who may keep the answer. `taint` counts this slot and those before it on the page. */
export const cacheScope = (
  { explain }: Pick<Request, 'explain'>,
  taint: Taint,
  isPublic: boolean
): CacheScope => {
  if (explain || taint.hasVisitorId) return 'NO_STORE';
  return isPublic && !taint.isPersonal ? 'PUBLIC' : 'PRIVATE';
};
