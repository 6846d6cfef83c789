/** Content types that take part or could: what their mapping would be, and what is wrong with one. */
import { z } from 'zod';
import type { Ask, Role } from '../taxonomy/contract';
import type { MappingField } from './vocabulary';

export const PROBLEM_REASONS = [
  /** There is no such attribute. */
  'missing',
  'private',
  'type',
  /** No value of an enumeration. */
  'value',
  /** The content type has an attribute of its own under the name of a tag attribute. */
  'taken',
  /** A tag attribute stands in schema.json, where the plugin does not want it. */
  'stored',
  /** The mapping itself is not of the right form: see `message`. */
  'shape',
] as const;

export interface MappingProblem {
  /** Relative to the participation, such as `fields.title`. */
  readonly path: string;
  readonly reason: (typeof PROBLEM_REASONS)[number];
  /** The attribute or value that is wrong. */
  readonly name: string;
  /** What may stand there instead; empty where that is no list. */
  readonly allowed: readonly string[];
  /** All of it as an English sentence. */
  readonly message: string;
}

/** The part of a participation that a form can edit. */
export interface Mapping {
  readonly role: Role | null;
  readonly ask: Ask | null;
  readonly fields: Readonly<Partial<Record<MappingField, string>>>;
}

export interface CandidateType {
  readonly uid: string;
  readonly displayName: string;
  /** Where its participation is declared; null: it takes no part. */
  readonly source: 'configuration' | 'schema' | null;
  /** Attribute that says the role of each entry, where it is declared so. */
  readonly roleField: string | null;
  /** As declared; for a type that takes no part a proposal, from names and types of attributes. */
  readonly mapping: Mapping;
  /** Attributes that each field may name. */
  readonly allowed: Readonly<Record<MappingField, readonly string[]>>;
  /** Of the mapping. */
  readonly problems: readonly MappingProblem[];
  /** Drafts, in the site's default language where the type is localised. */
  readonly entries: number;
  /** Of these, without a stage; null: it takes no part. */
  readonly untagged: number | null;
}

/** A participation to check; any shape, as finding what is wrong with it is the point. */
export const mappingCheckSchema = z.strictObject({
  contentType: z.string().max(255),
  participation: z.record(z.string().max(255), z.unknown()),
});
export type MappingCheck = z.infer<typeof mappingCheckSchema>;

/** Null: that content type cannot take part. */
export type MappingCheckResult = readonly MappingProblem[] | null;
