/** Tags as a CSV file, out and in. */
import { createEntryRights } from '../../strapi/entry-rights';
import { inputError, parseInput } from '../../strapi/errors';
import {
  exportQuestionSchema,
  importOptionsSchema,
  type EntryAddresses,
} from '../../tagging/file-contract';
import type { ImportRequest } from '../../tagging/room-contract';
import { createController, type Action, type Request } from '../controller';
import { readQuery } from '../query-string';
import { readTagFile } from '../read-tag-file';
import { writeTagFile } from '../write-tag-file';
import { adminIdOf } from './admin-id';
import { presentJob } from './present-job';
import { userAbilityOf } from './user-ability';

const addressesOf = ({ catalog }: Request['funnel']): EntryAddresses => {
  const { view } = catalog;
  return {
    locales: catalog.locales().all,
    find(url, locale) {
      const entry = view.findByUrl(url, locale);
      if (!entry) return null;
      const { contentType, documentId } = entry;
      return { contentType, documentId, locale: entry.locale };
    },
    urlOf: (contentType, documentId, locale) =>
      view.find(contentType, documentId, locale)?.url ?? null,
  };
};

const exportTags: Action = ({ ctx, strapi, funnel }) => {
  const query = readQuery(ctx.querystring, {
    single: Object.keys(exportQuestionSchema.shape),
    list: [],
  });
  const question = parseInput(exportQuestionSchema, {
    contentType: query.single('contentType'),
    locale: query.single('locale'),
    version: query.single('version'),
  });
  const rights = createEntryRights(strapi, userAbilityOf(ctx));
  const rows = funnel.tagging.exportTags(question, addressesOf(funnel), rights);
  ctx.set('Cache-Control', 'private, no-store');
  ctx.attachment(`tags-${new Date().toISOString().slice(0, 10)}.csv`);
  ctx.type = 'text/csv; charset=utf-8';
  ctx.body = writeTagFile(rows);
};

interface Upload {
  readonly filepath: string;
  readonly size: number;
}

/** @throws ValidationError when there is not exactly one file in the field `files`. */
const uploadOf = (files: unknown): Upload => {
  const found = (files as { files?: Upload | Upload[] } | undefined)?.files;
  const [only, ...more] = [found ?? []].flat();
  if (!only || more.length > 0) {
    throw inputError([
      { field: 'files', message: 'must be one CSV file, sent as multipart/form-data' },
    ]);
  }
  return only;
};

const importOf = async ({ ctx, strapi, funnel }: Request): Promise<ImportRequest> => {
  const { body, files } = ctx.request as { body?: unknown; files?: unknown };
  const options = parseInput(importOptionsSchema, body ?? {});
  return {
    options,
    rows: await readTagFile(uploadOf(files)),
    addresses: addressesOf(funnel),
    rights: createEntryRights(strapi, userAbilityOf(ctx)),
  };
};

/** The dry run. */
const checkImport: Action = async (request) => {
  request.ctx.body = { data: await request.funnel.tagging.checkImport(await importOf(request)) };
};

/** 202: what the lines without a problem say is being done. */
const importTags: Action = async (request) => {
  const { ctx, funnel } = request;
  const { check, job } = await funnel.tagging.planImport(await importOf(request));
  const added = await funnel.jobs.add({ ...job, startedBy: adminIdOf(ctx) });
  ctx.status = 202;
  ctx.body = { data: { check, job: presentJob(added) } };
};

export default createController({ exportTags, checkImport, importTags });
