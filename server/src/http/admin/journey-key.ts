import { errors } from '@strapi/utils';
import { keySchema } from '../../taxonomy/contract';
import type { Context } from '../controller';

export const noJourney = (): Error => new errors.NotFoundError('There is no such journey');

/** The journey that the address names. */
export const keyOf = (ctx: Context): string => {
  const parsed = keySchema.safeParse((ctx['params'] as Record<string, unknown>)['key']);
  if (!parsed.success) throw noJourney();
  return parsed.data;
};
