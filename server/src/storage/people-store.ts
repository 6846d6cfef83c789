/** Administrators by name, as the panel shows them; nothing else of a person is read. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const people = z.array(
  z
    .object({
      id: z.coerce.number(),
      firstname: z.string().nullish(),
      lastname: z.string().nullish(),
      username: z.string().nullish(),
    })
    .transform(({ id, firstname, lastname, username }) => ({
      id,
      name: username ?? [firstname, lastname].filter(Boolean).join(' '),
    }))
);
type People = z.output<typeof people>;

const FIELDS = ['id', 'firstname', 'lastname', 'username'];

/** By row id; without those that have no name. */
export const readPeople = async (
  strapi: Core.Strapi,
  ids: readonly number[]
): Promise<ReadonlyMap<number, string>> => {
  if (ids.length === 0) return new Map();
  const found = await strapi.db.query('admin::user').findMany({
    where: { id: { $in: [...new Set(ids)] } },
    select: FIELDS,
  });
  return new Map(
    people
      .parse(found)
      .filter(({ name }) => name !== '')
      .map(({ id, name }): [number, string] => [id, name])
  );
};

/** Those who can sign in, by name; a name may be empty. */
export const listActivePeople = async (strapi: Core.Strapi, limit: number): Promise<People> => {
  const found = await strapi.db.query('admin::user').findMany({
    where: { isActive: true, $or: [{ blocked: false }, { blocked: { $null: true } }] },
    select: FIELDS,
    orderBy: [{ firstname: 'asc' }, { lastname: 'asc' }, { id: 'asc' }],
    limit,
  });
  return people.parse(found);
};

export const isActivePerson = async (strapi: Core.Strapi, id: number): Promise<boolean> =>
  (await strapi.db.query('admin::user').count({ where: { id, isActive: true } })) > 0;
