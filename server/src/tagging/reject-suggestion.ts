import type { Core } from '@strapi/strapi';
import { ASKS, type TaxonomyRoom } from '../taxonomy/contract';
import type { DocumentRef, ParticipatingType } from './contract';
import type {
  Rejection,
  RejectionCaller,
  RejectionInput,
  RejectionResult,
  SuggestedField,
} from './rejection-contract';
import { addRejection, removeRejection } from './rejection-store';
import { readDefaultLocale } from './store';
import type { SuggestionModelCache } from './suggestion-models';

export interface RejectionSetting {
  readonly strapi: Core.Strapi;
  readonly types: readonly ParticipatingType[];
  readonly taxonomy: Pick<TaxonomyRoom, 'readWording'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly models: SuggestionModelCache;
}

/** The attribute that would be written; undefined: the content type has none. */
const attributeOf = (type: ParticipatingType, field: SuggestedField): string | undefined =>
  field === 'ask' ? type.askField : field;

const tagExists = async (
  { taxonomy }: RejectionSetting,
  { field, tag }: RejectionInput
): Promise<boolean> => {
  if (field === 'ask') return ASKS.some((ask) => ask === tag);
  const { stages, personas } = await taxonomy.readWording();
  const tags = field === 'funnelStages' ? stages : personas;
  return tags.some(({ documentId }) => documentId === tag);
};

/**
 * Notes that a tag is not for this entry in this language, or takes that back: nobody is suggested
 * it there again, and the model of the language takes it for a lesson. For whoever may give the
 * entry that tag.
 */
export const rejectSuggestion = async (
  setting: RejectionSetting,
  ref: DocumentRef,
  input: RejectionInput,
  { by, rights }: RejectionCaller
): Promise<RejectionResult> => {
  const { strapi, types, now, models } = setting;
  const type = types.find(({ uid }) => uid === ref.contentType);
  if (!type) return { ok: false, reason: 'unknown-document' };
  const attribute = attributeOf(type, input.field);
  if (attribute === undefined) return { ok: false, reason: 'unknown-tag' };
  const defaultLocale = await readDefaultLocale(strapi);
  const locale = type.localized ? (input.locale ?? defaultLocale) : null;
  const { contentType, documentId } = ref;
  const document = { contentType, documentIds: [documentId], locale, status: 'draft' as const };
  const allowed = await rights.allowed('update', document, [attribute]);
  if (!allowed.has(documentId)) return { ok: false, reason: 'not-allowed' };
  const { field, tag } = input;
  const rejection: Rejection = { contentType, documentId, locale: locale ?? '', field, tag };
  if (!input.rejected) await removeRejection(strapi, rejection);
  else if (await tagExists(setting, input)) {
    await addRejection(strapi, rejection, { by, now: now() });
  } else return { ok: false, reason: 'unknown-tag' };
  models.forget(locale ?? defaultLocale);
  return { ok: true };
};
