/** New personas and touchpoints, made through the Content Manager: the rights are Strapi's. */
import { useFetchClient } from '@strapi/strapi/admin';
import type { Channel, TagChoice } from '../../../server/src/taxonomy/contract';

/** The tag fields whose tags an editor may make on the way. */
export type MadeField = 'funnelPersonas' | 'funnelTouchpoints';

export interface NewTag {
  readonly name: string;
  /** Of a touchpoint. */
  readonly channel?: Channel;
}

export interface MadeTag extends TagChoice {
  readonly field: MadeField;
}

const UIDS: Readonly<Record<MadeField, string>> = {
  funnelPersonas: 'plugin::content-funnel.persona',
  funnelTouchpoints: 'plugin::content-funnel.touchpoint',
};

/** A key is shorter than a name may be, and a letter may become several. */
const NAMING_LETTERS = 40;

export type TagMaker = (field: MadeField, tag: NewTag) => Promise<MadeTag>;

/** Rejects with Strapi's `FetchError`. The key is the one that the type's own form would propose. */
export const useTagMaker = (): TagMaker => {
  const { post } = useFetchClient();
  return async (field, tag) => {
    const uid = UIDS[field];
    const { data: proposed } = await post<{ data: string }>('/content-manager/uid/generate', {
      ...{ contentTypeUID: uid, field: 'key' },
      data: { name: tag.name.slice(0, NAMING_LETTERS) },
    });
    const { data: made } = await post<{ data: { documentId: string } }>(
      `/content-manager/collection-types/${uid}`,
      { ...tag, key: proposed.data }
    );
    return { field, documentId: made.data.documentId, key: proposed.data, name: tag.name };
  };
};
