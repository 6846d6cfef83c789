import type { SetupState } from '../../../../server/src/setup/contract';

export interface StepProps {
  readonly state: SetupState;
  /** Journeys and personas. */
  readonly mayManage: boolean;
  /** The site has changed: what is shown is read anew. */
  readonly onChanged: () => void;
}
