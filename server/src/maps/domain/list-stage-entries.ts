import type { CatalogView, Entry } from '../../catalog/contract';
import { ROLES, type Role } from '../../taxonomy/contract';
import { NEWEST_LISTED, type MapEntries } from '../contract';

export interface EntryQuestion {
  /** Places in the taxonomy. */
  readonly journey: number;
  readonly persona: number | null;
  readonly locale: string | null;
  readonly readable: ReadonlySet<string>;
}

const isMeant = ({ personas }: Entry, persona: number | null): boolean =>
  persona === null || personas.length === 0 || personas.includes(persona);

const entriesOf = (view: CatalogView, question: EntryQuestion, role: Role): Entry[] => {
  const { journey, persona, locale, readable } = question;
  const places = [locale, null].filter((value, place, all) => all.indexOf(value) === place);
  return places
    .flatMap((place) => view.byJourney(journey, role, place).map((index) => view.entry(index)))
    .filter((entry) => readable.has(entry.contentType) && isMeant(entry, persona))
    .sort((one, other) => other.publishedAt - one.publishedAt || one.tie - other.tie);
};

const present = ({ contentType, documentId, locale, title }: Entry) => ({
  ...{ contentType, documentId, locale, title },
});

/** What is published at each stage of a journey, by role: place of the stage → its entries. */
export const listStageEntries = (
  view: CatalogView,
  question: EntryQuestion
): ((stage: number) => MapEntries[]) => {
  const all = ROLES.map((role) => ({ role, entries: entriesOf(view, question, role) }));
  return (stage) =>
    all.map(({ role, entries }) => {
      const own = entries.filter(({ stages }) => stages.includes(stage));
      return { role, total: own.length, newest: own.slice(0, NEWEST_LISTED).map(present) };
    });
};
