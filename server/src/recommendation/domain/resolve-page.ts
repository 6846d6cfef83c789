import type { CacheScope, InputProblem } from '../contract';
import { cacheScope, taintOf, type Taint } from './cache-scope';
import type { MergedInput } from './merge-page';
import { resolveRequest, type RequestContext } from './resolve-request';
import { segmentText } from './segment-text';
import type { Request } from './types';

/** A slot of a page, with who may keep its answer. */
export interface PageSlot {
  readonly request: Request;
  readonly scope: CacheScope;
}

export interface Page {
  readonly slots: readonly PageSlot[];
  /** All that the answers depend on while they are PUBLIC. */
  readonly segment: string;
}

/** All inputs of a page resolved, or everything that is wrong with them. */
export const resolvePage = (
  inputs: readonly MergedInput[],
  context: RequestContext,
  isPublic: boolean
): { readonly page: Page } | { readonly problems: readonly InputProblem[] } => {
  const problems: InputProblem[] = [];
  const slots: PageSlot[] = [];
  let taint: Taint = { isPersonal: false, hasVisitorId: false };
  for (const input of inputs) {
    const resolved = resolveRequest(input, context);
    if (resolved.ok) {
      const { request } = resolved;
      taint = taintOf(taint, request);
      slots.push({ request, scope: cacheScope(request, taint, isPublic) });
    } else {
      problems.push(...resolved.problems);
    }
  }
  if (problems.length > 0) return { problems };
  return { page: { slots, segment: slots.map(({ request }) => segmentText(request)).join('\n') } };
};
