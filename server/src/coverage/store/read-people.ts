import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const people = z.array(
  z.object({
    id: z.coerce.number(),
    firstname: z.string().nullish(),
    lastname: z.string().nullish(),
    username: z.string().nullish(),
  })
);

/** Names of administrators as the panel shows them, by row id; without those that have none. */
export const readPeople = async (
  strapi: Core.Strapi,
  ids: readonly number[]
): Promise<ReadonlyMap<number, string>> => {
  if (ids.length === 0) return new Map();
  const found = await strapi.db.query('admin::user').findMany({
    where: { id: { $in: [...new Set(ids)] } },
    select: ['id', 'firstname', 'lastname', 'username'],
  });
  return new Map(
    people.parse(found).flatMap(({ id, firstname, lastname, username }): [number, string][] => {
      const name = username ?? [firstname, lastname].filter(Boolean).join(' ');
      return name === '' ? [] : [[id, name]];
    })
  );
};
