/**
 * Long work that must be seen, can be stopped and survives a restart: a job is a list of items that
 * are done one after the other, in chunks, each chunk in one transaction with the note that it is
 * done. So no item is done twice and none is forgotten, whenever the process ends.
 */
import type { z } from 'zod';

export const JOB_STATES = ['queued', 'running', 'finished', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What became of an item. */
export type ItemOutcome =
  | { readonly outcome: 'changed' | 'unchanged' }
  | { readonly outcome: 'skipped'; readonly reason: string };

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  /** What was asked for, as the kind's `input` understands it. */
  readonly input: unknown;
  /** Id of the administrator who started it. */
  readonly startedBy: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly finishedAt: number | null;
  /** Items in all, and those that something became of. */
  readonly total: number;
  readonly done: number;
  readonly changed: number;
  readonly skipped: number;
}

export interface JobItem {
  readonly position: number;
  readonly payload: unknown;
  readonly outcome: ItemOutcome['outcome'] | null;
  readonly reason: string | null;
}

/** What the chunks of a job have in common. */
export interface Work<Input> {
  readonly input: Input;
  readonly startedBy: string;
}

export interface Chunk<Item> {
  readonly items: readonly Item[];
  /**
   * To be called once, in the transaction that does the work, with one outcome per item.
   * @throws when the job was cancelled or another instance has taken it over: nothing is done then.
   */
  readonly save: (outcomes: readonly ItemOutcome[]) => Promise<void>;
}

/** A kind of work. Input and items are stored as JSON and parsed when they come back. */
export interface JobKind<Input, Item> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly item: z.ZodType<Item>;
  /**
   * Items of one transaction. Where the database has one connection, as SQLite, all visitors wait
   * for its end and are then answered in one go: it has to be short.
   */
  readonly chunkSize: number;
  /** Reads what several chunks need, at most a few seconds before they are done. */
  readonly prepare: (work: Work<Input>) => Promise<(chunk: Chunk<Item>) => Promise<void>>;
}

/** A kind whose input and items are nobody else's business: they are parsed before it sees them. */
export type AnyJobKind = JobKind<unknown, unknown>;
export const defineJob = <Input, Item>(kind: JobKind<Input, Item>): AnyJobKind =>
  kind as unknown as AnyJobKind;

export interface NewJob {
  readonly kind: string;
  readonly input: unknown;
  readonly items: readonly unknown[];
  readonly startedBy: string;
}

export interface ItemsQuestion {
  readonly outcome: ItemOutcome['outcome'] | null;
  readonly page: number;
  readonly pageSize: number;
}

/** A job as the admin panel is told of it; times are ISO 8601. */
export interface JobAnswer extends Omit<Job, 'input' | 'startedBy' | 'createdAt' | 'finishedAt'> {
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export interface JobItemAnswer extends Omit<JobItem, 'payload'> {
  /** Null: not an entry, or one that the reader may not see. */
  readonly entry: JobEntry | null;
}

/** An entry that a job is about. */
export interface JobEntry {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** Of the file that named it; null: no file did. */
  readonly line: number | null;
  /** Null: there is no such entry any more. */
  readonly title: string | null;
}

/** The door to the jobs of a site. */
export interface Jobs {
  add(job: NewJob): Promise<Job>;
  read(id: string): Promise<Job | null>;
  /** The newest first. */
  list(limit: number): Promise<readonly Job[]>;
  listItems(
    id: string,
    question: ItemsQuestion
  ): Promise<{ readonly items: readonly JobItem[]; readonly total: number }>;
  /** What is done stays done. @returns null when there is no such job. */
  cancel(id: string): Promise<Job | null>;
  start(): void;
  /** Resolves when what is being done is done or undone; the rest goes on at the next start. */
  stop(): Promise<void>;
}
