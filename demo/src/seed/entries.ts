/** Articles, resources and calls to action, tagged and published as the data says. */
import type { Core } from '@strapi/strapi';
import { LOCALES, TYPES, type Locale, type SeedEntry, type SeedType } from './data';
import { idOf, type Model } from './model';

const DAY = 86_400_000;

/** documentId and type by `prefix:key`, as next steps name them. */
export type Entries = ReadonlyMap<string, { contentType: string; documentId: string }>;

const tagsOf = (entry: SeedEntry, model: Model): Record<string, unknown> => ({
  funnelStages: entry.stages.map((key) => idOf(model.stages, key)),
  funnelPersonas: entry.personas.map((key) => idOf(model.personas, key)),
  funnelTouchpoints: entry.touchpoints.map((key) => idOf(model.touchpoints, key)),
  ...(entry.leadsTo ? { funnelLeadsTo: idOf(model.stages, entry.leadsTo) } : {}),
});

const textsOf = (type: SeedType, entry: SeedEntry, locale: Locale): Record<string, unknown> => ({
  title: entry.title[locale],
  slug: entry.slug[locale],
  excerpt: entry.excerpt[locale],
  ...(entry.body ? { body: entry.body[locale] } : {}),
  ...type.attributes(entry as never, locale),
});

const saveEntry = async (
  strapi: Core.Strapi,
  type: SeedType,
  entry: SeedEntry,
  model: Model
): Promise<string> => {
  const documents = strapi.documents(type.uid as never);
  const locales = LOCALES.filter((locale) => entry.title[locale] !== undefined);
  let documentId: string | undefined;
  for (const locale of locales) {
    const data = { ...textsOf(type, entry, locale), ...tagsOf(entry, model) } as never;
    if (documentId === undefined) {
      documentId = (await documents.create({ locale, data })).documentId;
    } else {
      await documents.update({ documentId, locale, data });
    }
  }
  if (documentId === undefined) throw new Error(`demo data: "${entry.key}" has no language`);
  if (entry.state === 'draft') return documentId;
  for (const locale of locales) await documents.publish({ documentId, locale });
  if (entry.state === 'modified') {
    for (const locale of locales) {
      const title = entry.draftTitle?.[locale];
      if (title) await documents.update({ documentId, locale, data: { title } as never });
    }
  }
  return documentId;
};

/** An old site has old texts; Strapi sets the date itself, so this is written past it. */
const backdate = async (
  strapi: Core.Strapi,
  type: SeedType,
  documentId: string,
  entry: SeedEntry
): Promise<void> => {
  const { tableName } = strapi.db.metadata.get(type.uid);
  const date = new Date(Date.now() - entry.updatedDaysAgo * DAY);
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  const value = isSqlite ? date.getTime() : date;
  const rows = strapi.db.connection(tableName).where({ document_id: documentId });
  if (entry.state === 'modified') rows.whereNotNull('published_at');
  await rows.update({ updated_at: value, created_at: value });
};

export const seedEntries = async (strapi: Core.Strapi, model: Model): Promise<Entries> => {
  const entries = new Map<string, { contentType: string; documentId: string }>();
  for (const type of TYPES) {
    for (const entry of type.entries) {
      const documentId = await saveEntry(strapi, type, entry, model);
      await backdate(strapi, type, documentId, entry);
      entries.set(`${type.prefix}:${entry.key}`, { contentType: type.uid, documentId });
    }
  }
  return entries;
};

interface Steering {
  saveSteering(
    ref: { contentType: string; documentId: string },
    input: Record<string, unknown>
  ): Promise<{ ok: boolean }>;
}

/** Next steps, pins and exclusions: they may name entries that come later in the files. */
export const seedSteering = async (strapi: Core.Strapi, entries: Entries): Promise<void> => {
  const tagging = strapi.plugin('content-funnel').service('tagging') as Steering;
  for (const type of TYPES) {
    for (const entry of type.entries) {
      const steps = entry.nextSteps ?? [];
      if (steps.length === 0 && !entry.pinned && !entry.excluded) continue;
      const ref = entries.get(`${type.prefix}:${entry.key}`);
      const nextSteps = steps.map((step) => entries.get(step));
      if (!ref || nextSteps.includes(undefined)) {
        throw new Error(`demo data: "${entry.key}" names a next step that is not there`);
      }
      const saved = await tagging.saveSteering(ref, {
        nextSteps,
        pinned: entry.pinned ?? false,
        excluded: entry.excluded ?? false,
        excludedUntil: null,
        revision: 0,
      });
      if (!saved.ok) throw new Error(`demo data: steering of "${entry.key}" was refused`);
    }
  }
};
