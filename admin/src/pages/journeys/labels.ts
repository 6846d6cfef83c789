/** Names of what a journey's editor chooses from; each table is total over the contract's type. */
import type { Phase, StageColor } from '../../../../server/src/taxonomy/contract';
import type { JourneyState } from '../../../../server/src/taxonomy/journey-contract';
import { message, type Message } from '../../translations/message';

export const PHASE_NAMES: Readonly<Record<Phase, Message>> = {
  before: message('phase.before'),
  purchase: message('phase.purchase'),
  after: message('phase.after'),
};

export const COLOR_NAMES: Readonly<Record<StageColor, Message>> = {
  primary: message('color.primary'),
  secondary: message('color.secondary'),
  success: message('color.success'),
  warning: message('color.warning'),
  danger: message('color.danger'),
  alternative: message('color.alternative'),
  neutral: message('color.neutral'),
};

export const STATE_NAMES: Readonly<Record<JourneyState, Message>> = {
  empty: message('journeys.state.empty'),
  'without-targets': message('journeys.state.withoutTargets'),
  ready: message('journeys.state.ready'),
};
