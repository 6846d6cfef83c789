/** Reads the portraits that editors see beside the names of personas. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UIDS } from './store';

/** A file of this site or of a store elsewhere: nothing else stands in an image's address. */
const addressSchema = z.string().regex(/^(?:\/(?!\/)|https?:\/\/)/);

const fileSchema = z.object({
  url: addressSchema,
  formats: z
    .object({ thumbnail: z.object({ url: addressSchema }) })
    .nullish()
    // A picture that is small has no smaller one.
    .catch(null),
});

const rowSchema = z.object({ documentId: z.string(), portrait: z.looseObject({}) });

interface FileService {
  /** A store that is not open to everybody gives addresses that hold for a while. */
  signFileUrls(file: object): Promise<object>;
}

const addressOf = async (service: FileService, file: object): Promise<string | null> => {
  const { success, data } = fileSchema.safeParse(await service.signFileUrls(file));
  return success ? (data.formats?.thumbnail.url ?? data.url) : null;
};

/** Addresses of the personas' thumbnails by documentId, of this site relative to it; in two queries. */
export const readPortraits = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> => {
  const rows = await strapi.db.query(UIDS.persona).findMany({
    where: { portrait: { id: { $notNull: true } } },
    select: ['id', 'documentId'],
    populate: { portrait: true },
  });
  const service = strapi.plugin('upload').service('file') as FileService;
  const found = await Promise.all(
    z
      .array(rowSchema)
      .parse(rows)
      .map(async ({ documentId, portrait }) => [documentId, await addressOf(service, portrait)])
  );
  return new Map(found.filter((pair): pair is [string, string] => pair[1] !== null));
};
