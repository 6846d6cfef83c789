import type { SlotConfig } from '../config/contract';
import type { SlotWorld } from './contract';
import { entriesOf } from './domain/check-slot';
import type { Known } from './domain/known';

/** Everything that these slots may name, with the entries of theirs that are not there. */
export const readKnown = async (world: SlotWorld, slots: readonly SlotConfig[]): Promise<Known> => {
  const contentTypes = world.contentTypes();
  const entries = slots
    .flatMap(entriesOf)
    .filter(({ contentType }) => contentTypes.includes(contentType));
  return {
    touchpoints: await world.touchpoints(),
    locales: await world.locales(),
    contentTypes,
    missing: await world.missing(entries),
  };
};
