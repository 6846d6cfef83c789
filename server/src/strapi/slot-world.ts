/** What a slot may name, asked of those who know it. */
import type { Core } from '@strapi/strapi';
import type { SlotWorld } from '../slots/contract';
import type { TaggingRoom } from '../tagging/room-contract';
import type { TaxonomyRoom } from '../taxonomy/contract';

interface Rooms {
  readonly strapi: Core.Strapi;
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly tagging: Pick<TaggingRoom, 'types' | 'listMissing'>;
}

interface LocalesService {
  find(): Promise<readonly { readonly code: string }[]>;
}

/** As the site has them now; none without the i18n plugin. */
const readLocales = async (strapi: Core.Strapi): Promise<string[]> => {
  const i18n = strapi.plugin('i18n') as { service(name: 'locales'): LocalesService } | undefined;
  const locales = i18n ? await i18n.service('locales').find() : [];
  return locales.map(({ code }) => code).sort();
};

export const createSlotWorld = ({ strapi, taxonomy, tagging }: Rooms): SlotWorld => ({
  touchpoints: async () => (await taxonomy.read()).touchpoints.map(({ key }) => key),
  locales: () => readLocales(strapi),
  contentTypes: () => tagging.types().map(({ uid }) => uid),
  missing: (entries) => tagging.listMissing(entries),
});
