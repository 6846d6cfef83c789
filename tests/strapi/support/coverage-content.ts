/** Random content for the coverage tests, and its counts by way of the document service. */
import type { Core } from '@strapi/strapi';
import type { AuditInput } from '../../../server/src/coverage/contract';
import type { Role } from '../../../server/src/taxonomy/contract';
import { documentsOf } from './documents';

const ARTICLE = 'api::article.article';
const RESOURCE = 'api::resource.resource';
const OFFER = 'api::offer.offer';
export const TYPES = [ARTICLE, RESOURCE, OFFER] as const;
type Type = (typeof TYPES)[number];

export const DAY = 86_400_000;

/** Numbers that look random and are the same for the same seed (mulberry32). */
export const createDice = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (limit: number): number => Math.floor(next() * limit),
    chance: (share: number): boolean => next() < share,
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    some: <T>(list: readonly T[], most: number): T[] =>
      [...list].sort(() => next() - 0.5).slice(0, Math.floor(next() * (most + 1))),
  };
};
type Dice = ReturnType<typeof createDice>;

export interface Model {
  /** documentIds */
  readonly stages: readonly string[];
  readonly personas: readonly string[];
  readonly touchpoints?: readonly string[];
}

interface Row {
  id: number;
  documentId: string;
  locale: string | null;
  updatedAt: string;
  kind?: string | null;
  format?: string | null;
  type?: string | null;
  funnelStages: { documentId: string; key: string; journey: { key: string } | null }[];
  funnelPersonas: { key: string }[];
  funnelTouchpoints: { key: string }[];
}

const tags = (dice: Dice, model: Model) => ({
  funnelStages: dice.chance(0.2) ? [] : dice.some(model.stages, 3),
  funnelPersonas: dice.some(model.personas, 2),
  funnelTouchpoints: dice.some(model.touchpoints ?? [], 2),
});

const fields = (dice: Dice, type: Type): Record<string, unknown> => {
  const title = `Title ${dice.below(1_000_000)}`;
  if (type === ARTICLE) {
    const format = dice.one(['text', 'video', 'podcast', null]);
    return { title, kind: dice.one(['how-to', 'How to', 'other', null]), format };
  }
  if (type === RESOURCE) return { name: title, type: dice.one(['ebook', 'guide', null]) };
  return { label: title };
};

/** Creates one document with drafts, published versions and locales that differ from each other. */
const createDocument = async (strapi: Core.Strapi, dice: Dice, model: Model): Promise<void> => {
  const type = dice.one(TYPES);
  const service = documentsOf<Row>(strapi, type);
  const data = () => ({ ...fields(dice, type), ...tags(dice, model) });
  const locales = type === ARTICLE ? dice.one([['en'], ['fr'], ['en', 'fr']]) : [undefined];
  let documentId: string | undefined;
  for (const locale of locales) {
    const at = locale === undefined ? {} : { locale };
    if (documentId === undefined) ({ documentId } = await service.create({ ...at, data: data() }));
    else await service.update({ documentId, ...at, data: data() });
    if (type === OFFER) continue;
    if (dice.chance(0.6)) await service.publish({ documentId, ...at });
    if (dice.chance(0.4)) await service.update({ documentId, ...at, data: data() });
  }
};

/** Days since the last change that no limit of the preset is near to. */
const AGES = [1, 100, 200, 300, 500];

/** Nothing but time makes a row old, so the clock is turned back where the rows are. */
const growOld = async (strapi: Core.Strapi, dice: Dice, now: number): Promise<void> => {
  for (const type of TYPES) {
    const { tableName } = strapi.db.metadata.get(type);
    const rows: { id: number }[] = await strapi.db.connection(tableName).select('id');
    for (const { id } of rows) {
      await strapi.db
        .connection(tableName)
        .where({ id })
        .update({ updated_at: new Date(now - dice.one(AGES) * DAY) });
    }
  }
};

export const createContent = async (
  strapi: Core.Strapi,
  { dice, model, count, now }: { dice: Dice; model: Model; count: number; now: number }
): Promise<void> => {
  for (let i = 0; i < count; i += 1) await createDocument(strapi, dice, model);
  await growOld(strapi, dice, now);
};

/** A version of a document as the document service gives it. */
export interface Found {
  readonly id: string;
  readonly published: boolean;
  readonly role: Role;
  readonly changedAt: number;
  readonly stages: readonly { key: string; journey: string }[];
  readonly personas: readonly string[];
  readonly touchpoints: readonly string[];
  /** Null for types that are not localised. */
  readonly locale: string | null;
}

const ROLE_OF: Record<Type, (row: Row) => Role> = {
  [ARTICLE]: () => 'ARTICLE',
  [RESOURCE]: ({ type }) => (type === 'ebook' ? 'LEAD_MAGNET' : 'ARTICLE'),
  [OFFER]: () => 'CTA',
};

const fitsRow = (
  { personas, formats, roles }: AuditInput,
  { personas: own, role, format }: Found & { readonly format: string | null }
): boolean =>
  (roles?.includes(role) ?? true) &&
  (!personas || own.length === 0 || own.some((key) => personas.includes(key))) &&
  (!formats || (format !== null && formats.includes(format)));

/** Documents whose last change lies within the asked days. */
const fitPeriod = (
  { changedFrom, changedTo }: AuditInput,
  versions: readonly Found[]
): ReadonlySet<string> => {
  const last = new Map<string, number>();
  for (const { id, changedAt } of versions) {
    last.set(id, Math.max(changedAt, last.get(id) ?? 0));
  }
  const from = changedFrom ? Date.parse(changedFrom) : -Infinity;
  const before = changedTo ? Date.parse(changedTo) + DAY : Infinity;
  return new Set([...last].flatMap(([id, at]) => (at >= from && at < before ? id : [])));
};

/** All versions that a question is about, read through the document service alone. */
export const findVersions = async (
  strapi: Core.Strapi,
  input: AuditInput,
  types: readonly Type[] = TYPES
): Promise<Found[]> => {
  const found: (Found & { readonly format: string | null })[] = [];
  for (const type of types) {
    if (input.contentTypes && !input.contentTypes.includes(type)) continue;
    for (const status of type === OFFER ? ['published'] : ['draft', 'published']) {
      const rows = await documentsOf<Row>(strapi, type).findMany({
        status,
        locale: '*',
        populate: {
          funnelStages: { populate: ['journey'] },
          funnelPersonas: true,
          funnelTouchpoints: true,
        },
      });
      for (const row of rows) {
        if (type === ARTICLE && input.locales && !input.locales.includes(row.locale!)) continue;
        found.push({
          id: `${type} ${row.documentId}`,
          published: status === 'published',
          role: ROLE_OF[type](row),
          changedAt: new Date(row.updatedAt).getTime(),
          format: row.format ?? null,
          stages: row.funnelStages.map(({ key, journey }) => ({ key, journey: journey!.key })),
          personas: row.funnelPersonas.map(({ key }) => key),
          touchpoints: row.funnelTouchpoints.map(({ key }) => key),
          locale: type === ARTICLE ? row.locale : null,
        });
      }
    }
  }
  const inPeriod = fitPeriod(input, found);
  return found.filter((version) => inPeriod.has(version.id) && fitsRow(input, version));
};
