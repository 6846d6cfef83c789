/** Which content types take part, the tag attributes, and what editors decide beside the content. */
import type { Core } from '@strapi/strapi';
import type { FunnelConfig } from '../config/contract';
import type { TaxonomyRoom } from '../taxonomy/contract';
import { TAGS_EVENT, type TagsEvent } from './announce-tags';
import { BULK_JOB, createBulkJob } from './bulk-job';
import { checkImport } from './check-import';
import { exportTags } from './export-tags';
import type { EntryAddresses, ExportQuestion } from './file-contract';
import { createImportJob, IMPORT_JOB } from './import-job';
import type { BulkInput, EntryRights } from './bulk-contract';
import type { ImportRequest, TaggingRoom } from './room-contract';
import { isTagRelation, TAXONOMY_PREFIX } from './domain/tag-attributes';
import type { DocumentRef, SuggestionInput, SuggestionOptions } from './contract';
import { describeItems } from './describe-items';
import { followDocuments } from './follow-documents';
import { grantRoles, lackingRoles } from './grant-roles';
import type { CheckPublished } from './guard-publish';
import { guardTagFields, type ReadFinding } from './guard-tag-fields';
import { countLoss, planRemoval } from './hand-over';
import { createHandOverJob } from './hand-over-job';
import { hideFromBuilder } from './hide-from-builder';
import { checkCandidate, listCandidates } from './list-candidates';
import { listMissing } from './list-missing';
import { describeEntries, findEntries } from './pick-entries';
import { prepareBulk } from './prepare-bulk';
import { previewBulk } from './preview-bulk';
import { publishTags } from './publish-tags';
import { readQueue } from './read-queue';
import { readTags } from './read-tags';
import type { RejectionCaller, RejectionInput } from './rejection-contract';
import { rejectSuggestion } from './reject-suggestion';
import { ensureRejectionTable, REJECTION_TABLE } from './rejection-store';
import { extendContentTypes, participatingTypes } from './register-tagging';
import { saveSteering } from './save-steering';
import { saveWithSteering } from './save-with-steering';
import { setTags } from './set-tags';
import { listRecords, readRecord, STEERING_UID } from './steering-store';
import { suggestTags } from './suggest-tags';
import { createModelCache } from './suggestion-models';
import { countDraftsOfJourney } from './tag-count-store';

export {
  createBulkJob,
  createHandOverJob,
  createImportJob,
  isTagRelation,
  STEERING_UID,
  TAGS_EVENT,
  TAXONOMY_PREFIX,
};
export { REJECTION_TABLE };
export type { TagsEvent };

interface Setting {
  readonly strapi: Core.Strapi;
  readonly config: FunnelConfig;
}

/**
 * Runs once per Strapi, in register(): checks which content types take part, adds the tag attributes
 * to them, and from then on follows their documents, roles and the Content-Type Builder.
 * @throws Error when the configuration names what is not there.
 */
export const registerTagging = ({
  strapi,
  config,
  readFinding,
  checkPublished,
}: Setting & {
  readonly readFinding: ReadFinding;
  /** Null: whatever is published may be. */
  readonly checkPublished: CheckPublished | null;
}): void => {
  extendContentTypes(strapi, config);
  const types = participatingTypes(strapi);
  followDocuments(strapi, types, config, checkPublished);
  guardTagFields(strapi, types, readFinding);
  hideFromBuilder(strapi);
  strapi.hook('strapi::content-types.afterSync').register(() => ensureRejectionTable(strapi));
};

export interface RoomSetting {
  readonly strapi: Core.Strapi;
  readonly config: FunnelConfig;
  readonly taxonomy: Pick<TaxonomyRoom, 'read' | 'readWording'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What concerns many documents at once. */
const createBulk = ({ strapi, config }: RoomSetting) => {
  const types = participatingTypes(strapi);
  const { sharedAcrossLocales } = config.tagging;
  return {
    async previewBulk(input: BulkInput, rights: EntryRights) {
      const prepared = await prepareBulk(strapi, types, input, rights);
      if (!prepared.ok) return prepared;
      const shared = sharedAcrossLocales || !prepared.type.localized;
      return {
        ok: true as const,
        preview: await previewBulk(strapi, { ...prepared, shared, rights }),
      };
    },
    async planBulk(input: BulkInput, rights: EntryRights) {
      const prepared = await prepareBulk(strapi, types, input, rights);
      if (!prepared.ok) return prepared;
      const { change, documentIds } = prepared;
      return { ok: true as const, job: { kind: BULK_JOB, input: change, items: documentIds } };
    },
  };
};

/** Tags as a file, in and out. */
const createFiles = ({ strapi, config, taxonomy }: RoomSetting) => {
  const types = participatingTypes(strapi);
  const shared = config.tagging.sharedAcrossLocales;
  const check = async (request: ImportRequest) =>
    checkImport(strapi, { types, shared }, { ...request, taxonomy: await taxonomy.read() });
  return {
    checkImport: async (request: ImportRequest) => (await check(request)).check,
    async planImport(request: ImportRequest) {
      const { check: found, items } = await check(request);
      return { check: found, job: { kind: IMPORT_JOB, input: request.options, items } };
    },
    async *exportTags(question: ExportQuestion, addresses: EntryAddresses, rights: EntryRights) {
      const setting = { types, question, addresses, rights, taxonomy: await taxonomy.read() };
      yield* exportTags(strapi, setting);
    },
  };
};

/** What the texts of entries speak for, and what editors said of it. */
const createSuggestions = ({ strapi, taxonomy, now }: RoomSetting) => {
  const setting = { strapi, types: participatingTypes(strapi), taxonomy, now };
  const models = createModelCache(setting);
  return {
    suggestTags: (input: SuggestionInput, options?: SuggestionOptions) =>
      suggestTags(setting, models, input, options),
    rejectSuggestion: (ref: DocumentRef, input: RejectionInput, caller: RejectionCaller) =>
      rejectSuggestion({ ...setting, models }, ref, input, caller),
  };
};

/** The room's door; after `registerTagging`. */
export const createTaggingRoom = (room: RoomSetting): TaggingRoom => {
  const { strapi, config, taxonomy } = room;
  const types = participatingTypes(strapi);
  return {
    types: () => types,
    listSteering: () => listRecords(strapi),
    readSteering: (ref) => readRecord(strapi, ref),
    saveSteering: (ref, input) => saveSteering(strapi, types, ref, input),
    saveWithSteering: (save) => saveWithSteering(strapi, types, save),
    findEntries: (input, rights) => findEntries(strapi, types, input, rights),
    describeEntries: (question, rights) => describeEntries(strapi, types, question, rights),
    listMissing: (refs) => listMissing(strapi, types, refs),
    ...createSuggestions(room),
    readTags: (question) => readTags(strapi, types, question),
    ...createBulk(room),
    ...createFiles(room),
    readQueue: (input, rights) => readQueue(strapi, types, input, rights),
    async setTags(ref, input, rights) {
      const type = types.find(({ uid }) => uid === ref.contentType);
      if (!type) return { outcome: 'skipped', reason: 'missing' };
      const shared = config.tagging.sharedAcrossLocales;
      return setTags(strapi, { type, shared }, ref, input, rights);
    },
    describeItems: (job, items, rights) => describeItems(strapi, types, { job, items }, rights),
    async publishTags(ref, locale) {
      const type = types.find(({ uid }) => uid === ref.contentType);
      if (!type) return { outcome: 'skipped', reason: 'missing' };
      const shared = config.tagging.sharedAcrossLocales;
      return publishTags(strapi, { type, shared }, { documentId: ref.documentId, locale });
    },
    countLoss: (stageIds) => countLoss(strapi, types, stageIds),
    planRemoval: (key, input) => planRemoval({ strapi, types, taxonomy }, key, input),
    async countJourneyEntries(journeyId) {
      let sum = 0;
      for (const type of types) sum += await countDraftsOfJourney(strapi, type, journeyId);
      return sum;
    },
    listCandidates: () => listCandidates(strapi, types),
    checkCandidate: (check) => checkCandidate(strapi, types, check),
    lackingRoles: () => lackingRoles(strapi, types),
    grantRoles: () => grantRoles(strapi, types),
  };
};
