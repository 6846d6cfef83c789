import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ParticipatingType } from './contract';
import type { RelativeChange } from './domain/apply-relative-change';

const place = z.object({
  before: z.coerce.number().nullish(),
  after: z.coerce.number().nullish(),
  start: z.boolean().nullish(),
});
const target = z.union([
  z.object({ id: z.coerce.number(), position: place.nullish() }),
  z.union([z.number(), z.string()]).transform((id) => ({ id: Number(id), position: undefined })),
]);
const list = z.preprocess(
  (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]),
  z.array(target)
);
const change = z.object({ connect: list, disconnect: list });

/**
 * The row ids that a `connect`/`disconnect` value means; Strapi itself resolves document ids.
 * @throws ValidationError when it names what is not there.
 */
export const resolveRelativeChange = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  name: string,
  value: unknown
): Promise<RelativeChange> => {
  const resolved = (await strapi.documents.utils.transformData(
    { [name]: value },
    { uid: type.uid, status: 'draft' }
  )) as unknown as Record<string, unknown>;
  const { connect, disconnect } = change.parse(resolved[name]);
  return {
    connect: connect.map(({ id, position }) => ({
      id,
      before: position?.before ?? undefined,
      after: position?.after ?? undefined,
      start: position?.start ?? undefined,
    })),
    disconnect: disconnect.map(({ id }) => id),
  };
};
