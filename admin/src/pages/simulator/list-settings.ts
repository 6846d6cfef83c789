/** The settings that can be tried, as the site has them now. Pure. */
import type {
  SimulatorForm,
  SimulatorSlot,
} from '../../../../server/src/recommendation/simulation-contract';
import type { SettingValue } from './simulator-query';

export interface Setting {
  /** As the configuration names it, such as `slot.weights.stage`. */
  readonly path: string;
  readonly name: string;
  readonly value: SettingValue;
}

export interface SettingGroup {
  readonly group: 'weights' | 'pacing' | 'ranking' | 'state';
  readonly settings: readonly Setting[];
}

/** Numbers and yes or no, whatever the parts are called. */
const listOf = (prefix: string, values: object): Setting[] =>
  Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'number' || typeof value === 'boolean'
      ? [{ path: `${prefix}.${name}`, name, value }]
      : []
  );

export const slotOf = (
  { slots }: Pick<SimulatorForm, 'slots'>,
  key: string | null
): SimulatorSlot | undefined => slots.find((slot) => slot.key === (key ?? 'default'));

/** Of the slot that is asked for; of an unknown one, those of the site alone. */
export const listSettings = (
  form: Pick<SimulatorForm, 'slots' | 'ranking' | 'state'>,
  key: string | null
): readonly SettingGroup[] => {
  const slot = slotOf(form, key);
  const { weights = {}, pacing = {} } = slot ?? {};
  const count = slot ? [{ path: 'slot.count', name: 'count', value: slot.count }] : [];
  return [
    { group: 'weights', settings: listOf('slot.weights', weights) },
    { group: 'pacing', settings: listOf('slot.pacing', pacing) },
    { group: 'ranking', settings: [...count, ...listOf('ranking', form.ranking)] },
    { group: 'state', settings: listOf('state', form.state) },
  ];
};
