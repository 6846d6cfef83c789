import type { EntryImage } from '../contract';
import type { TypePlan } from './describe-type';
import { emptyLinks, type RowLinks } from './parse-row';
import { parseInteger, parseText } from './parse-value';
import {
  linkSources,
  toSql,
  type LinkSource,
  type LinkSources,
  type Query,
  type Reader,
} from './queries';
import type { TagKind } from './describe-type';

/** Row id of a stage, persona or touchpoint → its index in the taxonomy. */
export type TagPlaces = Readonly<Record<TagKind, ReadonlyMap<number, number>>>;

type Row = Readonly<Record<string, unknown>>;

const ofRows = (reader: Reader, source: LinkSource, rowIds: readonly number[]): Query => {
  const { link } = source;
  const query = source
    .from()
    .select({ row: `l.${link.row}`, target: `l.${link.target}` })
    .select(toSql(reader, source.print, 'print'))
    .whereIn(`l.${link.row}`, rowIds);
  if (link.place !== null) query.orderBy(`l.${link.place}`);
  return query.orderBy('l.id');
};

const linksOf = (links: Map<number, RowLinks>, row: Row): RowLinks => {
  const rowId = Number(row['row']);
  const known = links.get(rowId) ?? emptyLinks();
  links.set(rowId, known);
  known.print += Number(row['print']);
  return known;
};

const readImages = async (
  reader: Reader,
  { plan, source }: NonNullable<LinkSources['image']>,
  rowIds: readonly number[],
  links: Map<number, RowLinks>
): Promise<void> => {
  const { url, alternativeText, width, height } = plan.fileColumns;
  const rows = (await ofRows(reader, source, rowIds).select({
    url: `f.${url}`,
    alternativeText: `f.${alternativeText}`,
    width: `f.${width}`,
    height: `f.${height}`,
  })) as Row[];
  for (const row of rows) {
    const known = linksOf(links, row);
    const address = parseText(row['url']);
    // A field that takes several files shows its first.
    if (known.image !== null || address === null) continue;
    const image: EntryImage = {
      url: address,
      alternativeText: parseText(row['alternativeText']),
      width: parseInteger(row['width']),
      height: parseInteger(row['height']),
    };
    known.image = image;
    known.fileId = Number(row['target']);
  }
};

/** Tags and images of some rows: one query per kind. A row without any is not in the map. */
export const readLinks = async (
  reader: Reader,
  plan: TypePlan,
  places: TagPlaces,
  rowIds: readonly number[]
): Promise<Map<number, RowLinks>> => {
  const links = new Map<number, RowLinks>();
  const sources = linkSources(reader, plan);
  for (const { kind, source } of sources.tags) {
    const rows = (await ofRows(reader, source, rowIds)) as Row[];
    for (const row of rows) {
      const place = places[kind].get(Number(row['target']));
      const known = linksOf(links, row);
      if (place !== undefined) known[kind].push(place);
    }
  }
  if (sources.image !== null) await readImages(reader, sources.image, rowIds, links);
  return links;
};

/** Sum of the prints of each row's links. */
export const readLinkPrints = async (
  reader: Reader,
  plan: TypePlan,
  rowIds: readonly number[]
): Promise<Map<number, number>> => {
  const prints = new Map<number, number>();
  for (const source of linkSources(reader, plan).all) {
    const row = `l.${source.link.row}`;
    const sum = { text: `sum(${source.print.text})`, names: source.print.names };
    const rows = (await source
      .from()
      .select({ row })
      .select(toSql(reader, sum, 'print'))
      .whereIn(row, rowIds)
      .groupBy(row)) as Row[];
    for (const found of rows) {
      const rowId = Number(found['row']);
      prints.set(rowId, (prints.get(rowId) ?? 0) + Number(found['print']));
    }
  }
  return prints;
};
