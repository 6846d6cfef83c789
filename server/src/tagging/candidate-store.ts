import type { Core, UID } from '@strapi/strapi';

/** Drafts of a content type, in one language where it is localised. */
export const countEntries = (
  strapi: Core.Strapi,
  uid: string,
  locale: string | null
): Promise<number> =>
  strapi.documents(uid as UID.ContentType).count({
    ...(locale === null ? {} : { locale }),
    status: 'draft',
  } as never);
