import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Funnel } from '../../strapi/compose';
import { rightOnDocument, type DocumentAction } from '../../strapi/document-rights';
import { parseInput } from '../../strapi/errors';
import { documentRefSchema, type DocumentRef } from '../../tagging/contract';
import type { Context } from '../controller';
import { checkTakesPart } from './check-takes-part';
import { userAbilityOf } from './user-ability';

interface Asked {
  readonly ctx: Context;
  readonly strapi: Core.Strapi;
  readonly funnel: Funnel;
}

/**
 * The document that a path names, with the right on it in this locale, or in all of them.
 * @throws when the type takes no part, the document is not there, or the right is missing.
 */
export const checkedDocument = async (
  { ctx, strapi, funnel: { tagging } }: Asked,
  action: DocumentAction,
  locale: string | null = '*'
): Promise<DocumentRef> => {
  // Strapi's router leaves numbered parts of other patterns in the parameters.
  const { contentType, documentId } = ctx['params'] as Record<string, unknown>;
  const ref = parseInput(documentRefSchema, { contentType, documentId });
  checkTakesPart(tagging, ref.contentType);
  const right = await rightOnDocument(strapi, userAbilityOf(ctx), action, ref, locale);
  if (right === 'forbidden') throw new errors.ForbiddenError();
  if (right === 'unknown-document') throw new errors.NotFoundError('There is no such document');
  return ref;
};
