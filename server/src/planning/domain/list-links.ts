import type { CatalogView, Entry } from '../../catalog/contract';
import { ROLES } from '../../taxonomy/contract';
import { LISTED_LINKS, type BriefEntry } from '../contract';

export interface LinksQuestion {
  /** Places in the catalog's own taxonomy. */
  readonly journey: number;
  readonly stages: readonly number[];
  /** Null: every visitor. */
  readonly persona: number | null;
  readonly locale: string | null;
  readonly readable: ReadonlySet<string>;
}

const isMeant = ({ personas }: Entry, persona: number | null): boolean =>
  persona === null || personas.length === 0 || personas.includes(persona);

/** Meant for just these visitors. */
const fits = ({ personas }: Entry, persona: number | null): boolean =>
  persona === null ? personas.length === 0 : personas.length > 0;

/**
 * What is published at some stages of a journey for a persona or for everyone: those that fit best
 * first, of these the newest.
 */
export const listLinks = (view: CatalogView, question: LinksQuestion): BriefEntry[] => {
  const { journey, stages, persona, locale, readable } = question;
  const places = [...new Set([locale, null])];
  return ROLES.flatMap((role) =>
    places.flatMap((place) =>
      view.byJourney(journey, role, place).map((index) => view.entry(index))
    )
  )
    .filter(
      (entry) =>
        readable.has(entry.contentType) &&
        entry.stages.some((stage) => stages.includes(stage)) &&
        isMeant(entry, persona)
    )
    .sort(
      (one, other) =>
        Number(fits(other, persona)) - Number(fits(one, persona)) ||
        other.publishedAt - one.publishedAt ||
        one.tie - other.tie
    )
    .slice(0, LISTED_LINKS)
    .map(({ contentType, documentId, locale: own, title, role, url }) => ({
      ...{ contentType, documentId, locale: own, title, role, url },
    }));
};
