import type { ImportProblem, Model, SlotFiles, SlotPlan } from '../taxonomy/model-contract';
import type { SlotProblem } from './contract';
import { checkSlot } from './domain/check-slot';
import { planSlots } from './domain/plan-slots';
import { withoutLost } from './domain/without-lost';
import { listSlots } from './list-slots';
import { readKnown } from './read-known';
import type { SlotSetting } from './save-slot';

/** `slots.footer.pins[0].documentId`, as the other places of a file are named. */
const placeOf = (key: string, { field, message }: SlotProblem): ImportProblem => ({
  path: `slots.${key}.${field}`.replace(/\.(\d+)/g, '[$1]'),
  message,
});

const planFile = async (
  { config, store, world, now }: SlotSetting,
  { slots: file, touchpoints }: Pick<Model, 'slots' | 'touchpoints'>
): Promise<SlotPlan> => {
  const { slots, owned } = planSlots(file, config.slots, await store.list());
  const here = await readKnown(
    world,
    slots.map(({ settings }) => settings)
  );
  // What the same file brings may be named in it.
  const brought = touchpoints.map(({ key }) => key);
  const known = { ...here, touchpoints: [...here.touchpoints, ...brought] };
  return {
    problems: slots.flatMap(({ key, settings }) =>
      checkSlot(settings, known).map((problem) => placeOf(key, problem))
    ),
    steps: slots.map(({ key, action, fields }) => ({ kind: 'slots', key, action, fields })),
    ownedSlots: owned,
    async write() {
      for (const { key, settings, revision, action } of slots) {
        if (action === 'keep') continue;
        const isSaved = await store.save({ key, settings, revision }, { by: null, now: now() });
        if (!isSaved) throw new Error(`Somebody has just changed the slot "${key}": import again`);
      }
    },
  };
};

/** Slots as a part of the file of the model. */
export const createSlotFiles = (setting: SlotSetting): SlotFiles => ({
  async read() {
    const listed = await listSlots(setting.config, setting.store);
    const made = listed.filter(({ source }) => source !== 'BUILT_IN');
    const known = await readKnown(
      setting.world,
      made.map(({ settings }) => settings)
    );
    return Object.fromEntries(made.map(({ key, settings }) => [key, withoutLost(settings, known)]));
  },
  plan: (file) => planFile(setting, file),
  written: setting.changed,
});
