import type { CatalogView, SiteLocales } from '../catalog/contract';
import type { AnonymousHistory } from './room-contract';
import { learnTagTable } from './domain/learn-tag-table';
import { untaughtPersonas, type LearntPersonas } from './domain/state-tables';
import { tagParts } from './domain/weigh-looks';
import type { StateSettings } from './state-settings-contract';

export interface LearningContext {
  readonly view: CatalogView;
  readonly locales: () => SiteLocales;
  readonly settings: StateSettings;
}

/**
 * What the personas of a site look at, learnt from what anonymous visitors looked at. Entries that
 * are not there are passed over; nothing of a single history is kept.
 */
export const learnPersonas = (
  histories: readonly AnonymousHistory[],
  { view, locales, settings }: LearningContext
): LearntPersonas => {
  const { personas } = view.taxonomy;
  const { all } = locales();
  const tagsOf = ({ contentType, documentId }: AnonymousHistory[number]) => {
    const places = [null, ...all].map((locale) => view.find(contentType, documentId, locale));
    const entry = places.find((found) => found !== undefined);
    return tagParts(entry?.personas ?? [], personas, settings.mainTagWeight);
  };
  const sequences = histories.map((history) =>
    history.map(tagsOf).filter((tags) => tags.length > 0)
  );
  const untaught = untaughtPersonas({ view, locales: all, ownOdds: settings.ownOdds });
  return {
    keys: personas.map(({ key }) => key),
    table: learnTagTable(sequences, untaught),
  };
};
