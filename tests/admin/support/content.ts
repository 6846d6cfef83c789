/** Fills a site through the Content Manager's own endpoints. */
import type { AppOptions } from '../../support/app-files.mjs';
import { articleSchema, offerSchema, participation } from '../../strapi/support/schemas';
import type { Api, Site } from './site';

export const ARTICLE = 'api::article.article';
export const RESOURCE = 'api::resource.resource';
export const OFFER = 'api::offer.offer';
export const PERSONA = 'plugin::content-funnel.persona';
export const TOUCHPOINT = 'plugin::content-funnel.touchpoint';
export const STAGE = 'plugin::content-funnel.stage';

/** A site whose articles and offers take part, with the journey of the preset. */
export const articlesAndOffers = (): AppOptions => ({
  contentTypes: [articleSchema(), offerSchema()],
  funnel: {
    preset: 'digital',
    contentTypes: { [ARTICLE]: participation[ARTICLE], [OFFER]: participation[OFFER] },
  },
});

const collection = (uid: string): string => `/content-manager/collection-types/${uid}`;

export interface Content {
  /** Document ids by key. */
  readonly stages: Readonly<Record<string, string>>;
  /** Creates a persona; answers its document id. */
  readonly persona: (key: string, name: string) => Promise<string>;
  /** Creates an entry, published unless told; answers its document id. */
  readonly entry: (
    uid: string,
    data: Record<string, unknown>,
    tags?: { stages?: string[]; personas?: string[] },
    publish?: boolean
  ) => Promise<string>;
}

const connect = (ids: readonly string[]) => ({
  connect: ids.map((documentId) => ({ documentId })),
  disconnect: [],
});

interface Saved {
  data: { documentId: string };
}

export const createContent = async (api: Api): Promise<Content> => {
  const { results } = await api<{ results: { key: string; documentId: string }[] }>(
    'GET',
    `${collection(STAGE)}?page=1&pageSize=100`
  );
  const stages = Object.fromEntries(results.map(({ key, documentId }) => [key, documentId]));
  return {
    stages,
    persona: async (key, name) => {
      const { data } = await api<Saved>('POST', collection(PERSONA), { key, name, active: true });
      return data.documentId;
    },
    entry: async (uid, data, tags = {}, publish = true) => {
      const body = {
        ...data,
        funnelStages: connect((tags.stages ?? []).map((key) => stages[key]!)),
        funnelPersonas: connect(tags.personas ?? []),
      };
      const { data: saved } = await api<Saved>('POST', collection(uid), body);
      if (publish) {
        const address = `${collection(uid)}/${saved.documentId}/actions/publish`;
        await api('POST', address, data);
      }
      return saved.documentId;
    },
  };
};

/** A document as the Content Manager reads it. */
export const readDocument = async (
  api: Api,
  uid: string,
  documentId: string
): Promise<Record<string, unknown>> => (await api('GET', `${collection(uid)}/${documentId}`)).data;

/** A green square. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR42mPQr/WHIwbiOACWIw+xNv15CwAAAABJRU5ErkJggg==';

/** Puts a picture into the media library; answers its id. */
export const uploadPicture = async ({ url, adminToken }: Site): Promise<number> => {
  const picture = new Blob([Buffer.from(PICTURE, 'base64')], { type: 'image/png' });
  const body = new FormData();
  body.append('files', picture, 'portrait.png');
  const response = await fetch(`${url}/upload`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${adminToken}` },
    body,
  });
  const [saved] = (await response.json()) as { id: number }[];
  return saved!.id;
};
