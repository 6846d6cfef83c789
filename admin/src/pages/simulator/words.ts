/** Words for the codes of an answer. */
import type {
  Assignment,
  CacheScope,
  Consent,
  EventType,
  Fallback,
  GapCause,
  Move,
  ReasonCode,
} from '../../../../server/src/recommendation/contract';
import { message, type Message } from '../../translations/message';

export const reasonName = (code: ReasonCode): Message => message(`reason.${code}`);
export const moveName = (move: Move): Message => message(`move.${move}`);
export const consentName = (consent: Consent): Message => message(`consent.${consent}`);
export const visitName = (type: EventType): Message => message(`visit.${type}`);
export const assignmentName = (assignment: Assignment): Message =>
  message(`assignment.${assignment}`);
export const fallbackName = (fallback: Fallback): Message => message(`fallback.${fallback}`);
export const gapCauseName = (cause: GapCause): Message => message(`gapCause.${cause}`);
export const cacheScopeName = (scope: CacheScope): Message => message(`cacheScope.${scope}`);
