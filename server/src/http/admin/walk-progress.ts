import type { Core } from '@strapi/strapi';
import type { WalkProgress } from '../../coverage/walk-contract';

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
