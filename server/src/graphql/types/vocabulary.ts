/** The words of the public interface: every enum. */
import { CELL_STATUSES } from '../../coverage/contract';
import { SEVERITIES } from '../../coverage/rules-contract';
import {
  ASSIGNMENTS,
  CACHE_SCOPES,
  CONSENTS,
  EVENT_TYPES,
  FALLBACKS,
  GAP_CAUSES,
  MOVES,
  REASON_CODES,
  WITHHELD_CODES,
} from '../../recommendation/contract';
import { ASKS, ROLES, TRANSITION_KINDS } from '../../taxonomy/contract';
import { enumSdl } from './sdl';

export default [
  enumSdl(
    'FunnelRole',
    ROLES,
    'What an entry does in the funnel. Each tagged content type has exactly one role.'
  ),
  enumSdl(
    'FunnelConsent',
    CONSENTS,
    'What the visitor agreed to. NONE: nothing is stored. MEASUREMENT: anonymous statistics only. ' +
      "PERSONALIZATION: events may shape this visitor's answers."
  ),
  enumSdl(
    'FunnelAssignment',
    ASSIGNMENTS,
    "Where a visitor's stage or persona comes from. CONTEXT: from the entry being looked at."
  ),
  enumSdl(
    'FunnelMove',
    MOVES,
    "What the item does for the visitor's journey: leads on, deepens, goes back, or wins back " +
      'someone who was away.'
  ),
  enumSdl('FunnelTransitionKind', TRANSITION_KINDS),
  enumSdl(
    'FunnelFallback',
    FALLBACKS,
    'How far the answer is from what was asked for, from exact to nothing.'
  ),
  enumSdl('FunnelCacheScope', CACHE_SCOPES, 'How an answer may be cached.'),
  enumSdl('FunnelAsk', ASKS, 'How much an entry asks of a visitor, lowest first.'),
  enumSdl('FunnelEventType', EVENT_TYPES),
  enumSdl('FunnelReasonCode', REASON_CODES),
  enumSdl('FunnelWithheldCode', WITHHELD_CODES),
  enumSdl(
    'FunnelGapCause',
    GAP_CAUSES,
    'Why a wanted cell gave nothing. Only NO_CONTENT is a miss.'
  ),
  enumSdl('FunnelCellStatus', CELL_STATUSES),
  enumSdl('FunnelSeverity', SEVERITIES),
].join('\n\n');
