/** Writes the first draft of an entry, and knows which values an attribute takes. */
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';

interface Attribute {
  readonly enum?: readonly string[];
}

/** Values of an enumeration; null: the attribute takes any text. */
export const readAllowedValues = (
  strapi: Core.Strapi,
  contentType: string,
  attribute: string
): readonly string[] | null => {
  const attributes = strapi.getModel(contentType as UID.ContentType).attributes as Readonly<
    Record<string, Attribute>
  >;
  return attributes[attribute]?.enum ?? null;
};

export interface NewDraft {
  readonly contentType: string;
  /** Null: the type is not localised. */
  readonly locale: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** An administrator's id. */
  readonly by: string;
}

const created = z.object({ documentId: z.string() });

/** Through the document service, in the caller's transaction; answers the document's id. */
export const createDraft = async (
  strapi: Core.Strapi,
  { contentType, locale, data, by }: NewDraft
): Promise<string> => {
  const person = Number(by);
  const entry: unknown = await strapi.documents(contentType as UID.ContentType).create({
    data: { ...data, createdBy: person, updatedBy: person },
    status: 'draft',
    ...(locale === null ? {} : { locale }),
  } as never);
  return created.parse(entry).documentId;
};
