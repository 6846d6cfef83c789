import type { Core } from '@strapi/strapi';
import type { DocumentRef, ParticipatingType } from './contract';
import { readVersions } from './entry-store';

/** Of these documents the ones that are not there, in any locale, or whose type takes no part. */
export const listMissing = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  refs: readonly DocumentRef[]
): Promise<readonly DocumentRef[]> => {
  const there = new Map<string, ReadonlySet<string>>();
  for (const type of types) {
    const ids = refs.filter(({ contentType }) => contentType === type.uid);
    if (ids.length === 0) continue;
    const versions = await readVersions(
      strapi,
      type,
      ids.map(({ documentId }) => documentId)
    );
    there.set(type.uid, new Set(versions.keys()));
  }
  return refs.filter(
    ({ contentType, documentId }) => there.get(contentType)?.has(documentId) !== true
  );
};
