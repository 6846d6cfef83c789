/** Models by locale, in memory: trained when somebody asks, anew after tags have changed. */
import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { TAXONOMY_UIDS } from '../taxonomy';
import type { ModelWording, TaxonomyRoom } from '../taxonomy/contract';
import { TAGS_EVENT, type TagsEvent } from './announce-tags';
import type { ParticipatingType } from './contract';
import { countTerms, type TokenisedText } from './domain/suggest/count-terms';
import type { Steps } from './domain/suggest/run-steps';
import { createTokeniser, type Tokenise } from './domain/suggest/tokenise';
import { trainModels, type SuggestionModels, type TaggedText } from './domain/suggest/train-models';
import { listRejections } from './rejection-store';
import { runAfterCommit } from './run-after-commit';
import { listRowsOf, listTaggedRows, readTexts, type EntryText } from './suggestion-store';

export interface SuggestionSetting {
  readonly strapi: Core.Strapi;
  readonly types: readonly ParticipatingType[];
  readonly taxonomy: Pick<TaxonomyRoom, 'readWording'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface TrainedLocale {
  readonly wording: ModelWording;
  readonly models: SuggestionModels;
}

export interface SuggestionModelCache {
  get(locale: string, isDefaultLocale: boolean): Promise<TrainedLocale>;
  /** There is something new to learn in this language. */
  forget(locale: string): void;
}

/** Newest entries per locale, tagged or with a rejected suggestion, that a model learns from. */
const MAX_TEXTS = 2000;
const ROWS_PER_READ = 200;
/** Texts that are taken apart before others have their turn. */
const TEXTS_PER_TURN = 25;
/** Until what nobody announces is noticed: texts that were edited, tags saved on another instance. */
const MAX_AGE_MS = 600_000;
/** Locales are few; a caller may name any. */
const MAX_LOCALES = 50;

export const tokeniseText = (tokenise: Tokenise, { title, rest }: EntryText): TokenisedText => ({
  title: tokenise(title),
  rest: tokenise(rest),
});

interface DatedText extends TaggedText {
  readonly documentId: string;
  readonly updatedAt: number;
}

/** Texts that editors have said something about: a tag that they gave, or one that they rejected. */
const readLessons = async (
  { strapi }: SuggestionSetting,
  type: ParticipatingType,
  locale: string,
  tokenise: Tokenise
): Promise<DatedText[]> => {
  const rejections = await listRejections(strapi, type.uid, {
    locale: type.localized ? locale : '',
    limit: MAX_TEXTS,
  });
  const tagged = await listTaggedRows(strapi, type, { locale, limit: MAX_TEXTS });
  const others = await listRowsOf(strapi, type, [...rejections.keys()], locale);
  const ids = [...new Set([...tagged, ...others])];
  const texts: DatedText[] = [];
  for (let start = 0; start < ids.length; start += ROWS_PER_READ) {
    const rows = await readTexts(strapi, type, ids.slice(start, start + ROWS_PER_READ));
    for (const [index, row] of rows.entries()) {
      if (index % TEXTS_PER_TURN === 0) await setImmediate();
      const { documentId, updatedAt, stages, personas, ask } = row;
      const terms = countTerms(tokeniseText(tokenise, row));
      const rejected = rejections.get(documentId) ?? [];
      texts.push({ documentId, updatedAt, terms, stages, personas, ask, rejected });
    }
  }
  return texts;
};

/** Sums depend on the order in which they are made: it is the same whatever the database gives. */
const inOrder = (one: DatedText, other: DatedText): number =>
  other.updatedAt - one.updatedAt || (one.documentId < other.documentId ? -1 : 1);

/** A model of thousands of texts takes seconds: visitors are answered between its steps. */
const runInTurns = async <Result>(steps: Steps<Result>): Promise<Result> => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
};

const train = async (
  setting: SuggestionSetting,
  locale: string,
  isDefaultLocale: boolean
): Promise<TrainedLocale> => {
  const wording = await setting.taxonomy.readWording();
  const tokenise = createTokeniser(locale);
  const texts: DatedText[] = [];
  for (const type of setting.types) {
    // Entries of types that are not localised are written in the site's default language.
    if (!type.localized && !isDefaultLocale) continue;
    texts.push(...(await readLessons(setting, type, locale, tokenise)));
  }
  const newest = texts.sort(inOrder).slice(0, MAX_TEXTS);
  const source = { wording, texts: newest, tokenise, locale, isDefaultLocale };
  return { wording, models: await runInTurns(trainModels(source)) };
};

interface Kept {
  readonly since: number;
  readonly trained: Promise<TrainedLocale>;
}

interface RowEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly data?: object };
}

/** Calls `forget` whenever the model, a tag or an ask was written; null: in every locale. */
const followLessons = (
  { strapi, types }: SuggestionSetting,
  forget: (locale: string | null) => void
): void => {
  strapi.eventHub.on(TAGS_EVENT, (event: unknown) => {
    forget((event as TagsEvent).locale);
    return Promise.resolve();
  });
  const forgetAll = (): Promise<void> => runAfterCommit(strapi, () => forget(null));
  strapi.db.lifecycles.subscribe({
    models: [TAXONOMY_UIDS.stage, TAXONOMY_UIDS.persona, TAXONOMY_UIDS.journey],
    ...{ afterCreate: forgetAll, afterUpdate: forgetAll, afterDelete: forgetAll },
    ...{ afterCreateMany: forgetAll, afterUpdateMany: forgetAll, afterDeleteMany: forgetAll },
  });
  // An ask is an attribute of the site: nobody announces it.
  const askFields = new Map(types.map(({ uid, askField }) => [uid, askField]));
  const forgetAsk = async (event: RowEvent): Promise<void> => {
    const askField = askFields.get(event.model.uid);
    if (askField !== undefined && askField in (event.params.data ?? {})) await forgetAll();
  };
  strapi.db.lifecycles.subscribe({
    models: types.filter(({ askField }) => askField !== undefined).map(({ uid }) => uid),
    afterCreate: forgetAsk,
    afterUpdate: forgetAsk,
  });
};

export const createModelCache = (setting: SuggestionSetting): SuggestionModelCache => {
  const { now } = setting;
  const kept = new Map<string, Kept>();
  followLessons(setting, (locale) => {
    if (locale === null) kept.clear();
    else kept.delete(locale);
  });
  return {
    get(locale, isDefaultLocale) {
      const found = kept.get(locale);
      if (found && now() - found.since < MAX_AGE_MS) return found.trained;
      if (kept.size >= MAX_LOCALES) kept.clear();
      const trained = train(setting, locale, isDefaultLocale);
      const entry = { since: now(), trained };
      kept.set(locale, entry);
      trained.catch(() => {
        if (kept.get(locale) === entry) kept.delete(locale);
      });
      return trained;
    },
    forget: (locale) => void kept.delete(locale),
  };
};
