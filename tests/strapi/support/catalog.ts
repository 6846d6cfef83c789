/** A site whose catalog is looked at: its content types, its writes and what the view holds. */
import type { Core } from '@strapi/strapi';
import { createCatalog } from '../../../server/src/catalog';
import type { Catalog, CatalogView, Entry, EntryList } from '../../../server/src/catalog/contract';
import { resolveConfig } from '../../../server/src/config';
import type { FunnelConfig } from '../../../server/src/config/contract';
import { createSlotStore, readSavedSlots } from '../../../server/src/slots';
import type { TaggingRoom } from '../../../server/src/tagging/room-contract';
import { ROLES, type TaxonomyRoom } from '../../../server/src/taxonomy/contract';
import { expect } from 'vitest';
import { createApp, type TestApp } from './app';
import { articleSchema, offerSchema, participation, resourceSchema } from './schemas';

export const ARTICLE = 'api::article.article';
export const RESOURCE = 'api::resource.resource';
export const OFFER = 'api::offer.offer';
export const PERSONA = 'plugin::content-funnel.persona';
export const STAGE = 'plugin::content-funnel.stage';
export const STEERING = 'plugin::content-funnel.steering';
export const FILE = 'plugin::upload.file';

type Data = Record<string, unknown>;
type Method = 'create' | 'update' | 'publish' | 'unpublish' | 'discardDraft' | 'delete' | 'clone';

/** The parts of the query engine that tests call. */
interface Query {
  findOne(params: Data): Promise<(Data & { id: number; documentId: string }) | null>;
  findMany(params?: Data): Promise<(Data & { id: number; documentId: string })[]>;
  create(params: Data): Promise<Data & { id: number; documentId: string }>;
  update(params: Data): Promise<unknown>;
  updateMany(params: Data): Promise<{ count: number }>;
  delete(params: Data): Promise<unknown>;
  deleteMany(params: Data): Promise<{ count: number }>;
}

const localized = { pluginOptions: { i18n: { localized: true } } };

const contentTypes = () => [
  articleSchema({
    cover: { type: 'media', multiple: false, allowedTypes: ['images'], ...localized },
    readingTime: { type: 'integer', ...localized },
    facts: { type: 'json', ...localized },
    heldAt: { type: 'datetime', ...localized },
    day: { type: 'date', ...localized },
    isNew: { type: 'boolean', ...localized },
    price: { type: 'decimal', ...localized },
    views: { type: 'biginteger', ...localized },
  }),
  resourceSchema(),
  offerSchema(),
];

const funnel = (config: Data): Data => ({
  preset: 'digital',
  contentTypes: {
    ...participation,
    [ARTICLE]: {
      ...participation[ARTICLE],
      fields: {
        ...participation[ARTICLE].fields,
        image: 'cover',
        data: ['readingTime', 'facts', 'heldAt', 'day', 'isNew', 'price', 'views'],
      },
    },
  },
  ...config,
});

export class Site {
  readonly app: TestApp;
  readonly stages: Readonly<Record<string, string>>;

  private constructor(app: TestApp, stages: Readonly<Record<string, string>>) {
    this.app = app;
    this.stages = stages;
  }

  /** Boots a site with the locales en and fr and the journey `digital`. */
  static async start(config: Data = {}): Promise<Site> {
    const app = await createApp({ contentTypes: contentTypes(), funnel: funnel(config) });
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French' });
    const site = new Site(app, {});
    const rows = await site.query(STAGE).findMany();
    await site.catalog.settled();
    return new Site(app, Object.fromEntries(rows.map((row) => [row['key'], row.documentId])));
  }

  get strapi(): Core.Strapi {
    return this.app.strapi;
  }

  get catalog(): Catalog {
    return this.strapi.plugin('content-funnel').service('catalog');
  }

  get view(): CatalogView {
    return this.catalog.view;
  }

  query(uid: string): Query {
    return this.strapi.db.query(uid as never) as unknown as Query;
  }

  /** The document's id; empty when nothing was there to write. */
  async write(method: Method, uid: string, params: Data): Promise<string> {
    const documents = this.strapi.documents(uid as never) as unknown as Record<
      Method,
      (params: Data) => Promise<{ documentId?: string } | null>
    >;
    return (await documents[method](params))?.documentId ?? '';
  }

  /** Creates and publishes. */
  publish(uid: string, data: Data, locale?: string): Promise<string> {
    return this.write('create', uid, {
      data,
      status: 'published',
      ...(locale === undefined ? {} : { locale }),
    });
  }

  persona(key: string): Promise<string> {
    return this.write('create', PERSONA, { data: { name: key, key } });
  }

  /** The entry once everything that was written is in the view. */
  async entry(uid: string, documentId: string, locale: string | null): Promise<Entry | undefined> {
    await this.catalog.settled();
    return this.view.find(uid, documentId, locale);
  }

  stageKeys(entry: Entry | undefined): string[] {
    return (entry?.stages ?? []).map((index) => this.view.taxonomy.stages[index]?.key ?? '?');
  }

  personaKeys(entry: Entry | undefined): string[] {
    return (entry?.personas ?? []).map((index) => this.view.taxonomy.personas[index]?.key ?? '?');
  }

  /** Published rows as they are in the database. */
  rows(uid: string, documentId: string): Promise<(Data & { id: number })[]> {
    return this.query(uid).findMany({
      where: { documentId, publishedAt: { $notNull: true } },
      orderBy: { id: 'asc' },
    });
  }

  /** Name of the table of a content type. */
  table(uid: string): string {
    return this.strapi.db.metadata.get(uid).tableName;
  }

  /** The join table of a tag attribute with its columns. */
  links(
    uid: string,
    attribute: string
  ): { table: string; row: string; target: string; order: string } {
    const { joinTable } = this.strapi.db.metadata.get(uid).attributes[attribute] as unknown as {
      joinTable: {
        name: string;
        joinColumn: { name: string };
        inverseJoinColumn: { name: string };
        orderColumnName: string;
      };
    };
    return {
      table: joinTable.name,
      row: joinTable.joinColumn.name,
      target: joinTable.inverseJoinColumn.name,
      order: joinTable.orderColumnName,
    };
  }

  /** A datetime as raw SQL writes it in this database. */
  rawTime(time: number): number | Date {
    return this.strapi.db.dialect.client === 'sqlite' ? time : new Date(time);
  }

  /** Another catalog over the same data, not loaded and not following. */
  anotherCatalog(change: (config: FunnelConfig) => FunnelConfig = (config) => config): Catalog {
    const service = <T>(name: string): T => this.strapi.plugin('content-funnel').service(name) as T;
    return createCatalog({
      strapi: this.strapi,
      config: change(resolveConfig(this.strapi.config.get('plugin::content-funnel'))),
      taxonomy: service<TaxonomyRoom>('taxonomy'),
      tagging: service<TaggingRoom>('tagging'),
      readSlots: () => readSavedSlots(createSlotStore(this.strapi)),
      now: Date.now,
    });
  }

  /** What a catalog that is loaded now would show. */
  async freshView(): Promise<CatalogView> {
    const catalog = this.anotherCatalog();
    await catalog.load();
    await catalog.stop();
    return catalog.view;
  }

  /** Runs some writes and counts how often documents of a type are read from the database for it. */
  async countReadings(uid: string, act: () => Promise<unknown>): Promise<number> {
    let readings = 0;
    const table = this.table(uid);
    const hear = ({ sql }: { sql: string }): void => {
      // The columns that the catalog reads of a row have names that nobody else uses.
      const isOurs = sql.includes(table) && /\bv0\b/.test(sql);
      if (isOurs && /document_id. in \(/.test(sql)) readings += 1;
    };
    this.strapi.db.connection.on('query', hear);
    try {
      await act();
      await this.catalog.settled();
    } finally {
      this.strapi.db.connection.removeListener('query', hear);
    }
    return readings;
  }
}

/** Everything that a view answers, with names in place of numbers. */
export const describeView = (view: CatalogView, locales: readonly string[]): unknown => {
  const keyOf = ({ contentType, documentId, locale }: Entry): string =>
    `${contentType}|${documentId}|${locale}`;
  const named = (list: EntryList): string[] => list.map((index) => keyOf(view.entry(index)));
  const { stages, personas, touchpoints, journeys } = view.taxonomy;
  const places = [null, ...locales].flatMap((locale) => ROLES.map((role) => ({ locale, role })));
  const entries = places
    .flatMap(({ locale, role }) => view.byRole(role, locale).map((index) => view.entry(index)))
    .map(({ index, ...entry }) => {
      expect(view.find(entry.contentType, entry.documentId, entry.locale)?.index).toBe(index);
      return {
        ...entry,
        stages: entry.stages.map((stage) => stages[stage]?.key),
        personas: entry.personas.map((persona) => personas[persona]?.key),
        touchpoints: entry.touchpoints.map((touchpoint) => touchpoints[touchpoint]?.key),
        leadsTo: entry.leadsTo === null ? null : stages[entry.leadsTo]?.key,
        steering: view.steering(entry.contentType, entry.documentId),
        byUrl: entry.url === null ? null : keyOf(view.findByUrl(entry.url, entry.locale) as Entry),
      };
    });
  return {
    version: view.policyVersion,
    size: view.size,
    model: view.taxonomy,
    entries,
    journeys: places.map(({ locale, role }) =>
      journeys.map((_, journey) => named(view.byJourney(journey, role, locale)))
    ),
    cells: places.map(({ locale, role }) =>
      stages.map((_, stage) =>
        [null, ...personas.keys()].map((persona) =>
          named(view.cell({ stage, persona, role, locale }))
        )
      )
    ),
    pinned: [null, ...locales].map((locale) => named(view.pinned(locale))),
  };
};
