import { CheckCircle, CrossCircle, MinusCircle, PlusCircle, WarningCircle } from '@strapi/icons';
import type { DefaultTheme } from 'styled-components';
import type {
  CellStatus,
  CoverageAxes,
  CoverageSpread,
} from '../../../../server/src/coverage/contract';
import type { Severity } from '../../../../server/src/coverage/rules-contract';
import { message, type Message } from '../../translations/message';

type ThemeColor = keyof DefaultTheme['colors'];

export interface Look {
  readonly name: Message;
  readonly icon: typeof CheckCircle;
  /** A step that differs from its neighbours in the light and in the dark theme. */
  readonly color: ThemeColor;
}

/** Never colour alone: each status has an icon of its own shape and a name. */
export const STATUS_LOOKS: Readonly<Record<CellStatus, Look>> = {
  GAP: { name: message('status.gap'), icon: CrossCircle, color: 'danger600' },
  THIN: { name: message('status.thin'), icon: WarningCircle, color: 'warning600' },
  OK: { name: message('status.ok'), icon: CheckCircle, color: 'success600' },
  EXCESS: { name: message('status.excess'), icon: PlusCircle, color: 'secondary600' },
  NOT_APPLICABLE: { name: message('status.notApplicable'), icon: MinusCircle, color: 'neutral500' },
};

export const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = {
  ERROR: { name: message('severity.error'), icon: CrossCircle, color: 'danger600' },
  WARNING: { name: message('severity.warning'), icon: WarningCircle, color: 'warning600' },
  INFO: { name: message('severity.info'), icon: MinusCircle, color: 'neutral500' },
};

export const PHASE_NAMES: Readonly<Record<CoverageAxes['stages'][number]['phase'], Message>> = {
  before: message('phase.before'),
  purchase: message('phase.purchase'),
  after: message('phase.after'),
};

export const MOMENT_NAMES: Readonly<
  Record<CoverageSpread['moments']['parts'][number]['part'], Message>
> = {
  before: message('moment.before'),
  during: message('moment.during'),
  after: message('moment.after'),
};
