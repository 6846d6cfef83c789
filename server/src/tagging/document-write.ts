import type { Core } from '@strapi/strapi';
import type { ParticipatingType } from './contract';

export interface WriteParams {
  readonly documentId?: string;
  /** `*` and lists where the document service takes them: publish, unpublish, discard, delete, clone. */
  readonly locale?: string | readonly string[] | null;
  readonly status?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A call of the document service on a content type that takes part, on its way through us. */
export interface DocumentWrite {
  readonly strapi: Core.Strapi;
  readonly type: ParticipatingType;
  /** All locales of a document carry the same tags. */
  readonly shared: boolean;
  readonly params: WriteParams;
  /** Goes on to Strapi, with other data where they are given. */
  readonly next: (data?: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

const hasId = (value: unknown): value is { documentId: string; locale?: string | null } =>
  typeof value === 'object' &&
  value !== null &&
  'documentId' in value &&
  typeof value.documentId === 'string';

/** The rows that a call answered with: one document, or `{ documentId, entries }`. */
export const answeredEntries = (
  result: unknown
): { documentId: string; locale: string | null }[] => {
  const entries: readonly unknown[] =
    typeof result === 'object' && result !== null && 'entries' in result
      ? Array.isArray(result.entries)
        ? result.entries
        : []
      : [result];
  return entries
    .filter(hasId)
    .map(({ documentId, locale }) => ({ documentId, locale: locale ?? null }));
};

/** Does a `locale` parameter name this locale? */
export const namesLocale = (asked: string | readonly string[], locale: string | null): boolean =>
  asked === '*' || (typeof asked === 'string' ? asked === locale : asked.includes(locale ?? ''));
