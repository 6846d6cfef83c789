import { documentId } from './document-id';
import type { Request } from './types';

/**
 * All that a public answer depends on, written the same way however it was asked: refs by id or by
 * url, roles in any order, `seen` no further than pacing looks, unknown keys and refs left out.
 */
export const segmentText = (request: Request): string => {
  const { slot, journey, state, seen, exclude, current, locale, roles, count } = request;
  const given = ({ key, assignment }: { key: string | null; assignment: string }): string | null =>
    assignment === 'EXPLICIT' ? key : null;
  return JSON.stringify([
    slot.key,
    journey?.key ?? null,
    given(state.stage),
    given(state.persona),
    seen,
    exclude.length === 0 ? [] : [...new Set(exclude.map(documentId))].sort(),
    current && documentId(current),
    locale,
    roles,
    count,
    request.allowFallback,
  ]);
};
