import {
  suggestionInputSchema,
  type SuggestionInput,
  type SuggestionOptions,
  type SuggestionResult,
} from './contract';
import { createTokeniser } from './domain/suggest/tokenise';
import { suggestFromText } from './domain/suggest/suggest-from-text';
import { listRejectedTags } from './rejection-store';
import { readDefaultLocale } from './store';
import {
  tokeniseText,
  type SuggestionModelCache,
  type SuggestionSetting,
} from './suggestion-models';
import { readText } from './suggestion-store';

/**
 * Suggests stages, personas and an ask for what an entry is not tagged with yet, from its text alone
 * and without asking anyone outside; never again what somebody rejected for the entry. Nothing is
 * saved: an editor decides.
 * @throws ZodError when the input has not the shape of the contract.
 */
export const suggestTags = async (
  { strapi, types }: SuggestionSetting,
  cache: SuggestionModelCache,
  input: SuggestionInput,
  { readable }: SuggestionOptions = {}
): Promise<SuggestionResult> => {
  const { locale: asked, rejected, ...ref } = suggestionInputSchema.parse(input);
  const type = types.find(({ uid }) => uid === ref.contentType);
  if (!type) return { ok: false, reason: 'unknown-document' };
  const defaultLocale = await readDefaultLocale(strapi);
  const locale = type.localized ? (asked ?? defaultLocale) : defaultLocale;
  const entry = await readText(strapi, type, ref, { locale, readable });
  if (!entry) return { ok: false, reason: 'unknown-document' };
  const before = await listRejectedTags(strapi, ref, type.localized ? locale : '');
  const { models, wording } = await cache.get(locale, locale === defaultLocale);
  const suggestions = suggestFromText(models, wording, {
    text: tokeniseText(createTokeniser(locale), entry),
    wanted: {
      stages: entry.stages.length === 0,
      personas: entry.personas.length === 0,
      ask: type.askField !== undefined && entry.ask === null,
    },
    rejected: new Set([...rejected, ...before]),
  });
  return { ok: true, suggestions };
};
