/** Next steps, pin and exclusion as the edit form carries them beside the entry's own fields. Pure. */
import type {
  SteeringField,
  SteeringForm,
  SteeringInput,
} from '../../../../server/src/tagging/contract';
import { refKey } from '../../ui/ref-key';

export const STEERING_FIELD: SteeringField = 'funnelSteering';

/** As many as the server takes. */
export const MAX_NEXT_STEPS = 20;

export type FormValues = Readonly<Record<string, unknown>>;

/** What an entry has while nobody decided anything. */
export const NOTHING_DECIDED: SteeringInput = {
  nextSteps: [],
  pinned: false,
  excluded: false,
  excludedUntil: null,
  revision: 0,
};

export const sameSteering = (one: SteeringInput, other: SteeringInput): boolean =>
  one.nextSteps.map(refKey).join() === other.nextSteps.map(refKey).join() &&
  one.pinned === other.pinned &&
  one.excluded === other.excluded &&
  one.excludedUntil === other.excludedUntil;

export const steeringIn = (values: FormValues): SteeringForm | undefined =>
  values[STEERING_FIELD] as SteeringForm | undefined;

export const withoutSteering = ({ [STEERING_FIELD]: _, ...rest }: FormValues): FormValues => rest;

/** Does the form hold no change but one of the steering? References suffice: the form copies what changes. */
export const onlySteeringChanged = (initial: FormValues, values: FormValues): boolean => {
  const [before, after] = [withoutSteering(initial), withoutSteering(values)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].every((name) => before[name] === after[name]);
};
