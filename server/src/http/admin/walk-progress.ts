import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { WalkProgress } from '../../coverage/walk-contract';
import { parseInput } from '../../strapi/errors';
import { readQuery } from '../query-string';

export const walkNameSchema = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/, 'must be 1 to 64 letters, digits and hyphens');

/** @throws ValidationError that says what a name is made of */
export const readWalkName = (querystring: string): string => {
  const query = readQuery(querystring, { single: ['walk'], list: [] });
  return parseInput(z.object({ walk: walkNameSchema }), { walk: query.single('walk') }).walk;
};

/** How far a walk is, for the administrator who waits for it and under the name that they gave it. */
export interface WalkProgressNote {
  readonly tell: (progress: WalkProgress) => void;
  readonly forget: () => void;
}

const notes = new WeakMap<Core.Strapi, Map<string, WalkProgress>>();

const notesOf = (strapi: Core.Strapi): Map<string, WalkProgress> => {
  const known = notes.get(strapi) ?? new Map<string, WalkProgress>();
  notes.set(strapi, known);
  return known;
};

const keyOf = (adminId: string, walk: string): string => `${adminId} ${walk}`;

/** In memory: a walk lasts as long as its request, on the instance that answers it. */
export const noteWalk = (strapi: Core.Strapi, adminId: string, walk: string): WalkProgressNote => {
  const key = keyOf(adminId, walk);
  const known = notesOf(strapi);
  return {
    tell: (progress) => void known.set(key, progress),
    forget: () => void known.delete(key),
  };
};

/** Null: there is no such walk here, or it has told nothing yet. */
export const readWalk = (strapi: Core.Strapi, adminId: string, walk: string): WalkProgress | null =>
  notesOf(strapi).get(keyOf(adminId, walk)) ?? null;
