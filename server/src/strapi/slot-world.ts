/** What a slot may name, asked of the rooms that know it. */
import type { Catalog } from '../catalog/contract';
import type { SlotWorld } from '../slots/contract';
import type { TaggingRoom } from '../tagging/room-contract';
import type { TaxonomyRoom } from '../taxonomy/contract';

interface Rooms {
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly tagging: Pick<TaggingRoom, 'types' | 'listMissing'>;
  readonly catalog: Pick<Catalog, 'ready' | 'locales'>;
}

export const createSlotWorld = ({ taxonomy, tagging, catalog }: Rooms): SlotWorld => ({
  touchpoints: async () => (await taxonomy.read()).touchpoints.map(({ key }) => key),
  locales: async () => {
    await catalog.ready();
    return catalog.locales().all;
  },
  contentTypes: () => tagging.types().map(({ uid }) => uid),
  missing: (entries) => tagging.listMissing(entries),
});
