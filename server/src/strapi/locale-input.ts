/** The locale that a request for texts of the model names. */
import { z } from 'zod';
import type { Catalog } from '../catalog/contract';
import { inputError, parseInput } from './errors';

const localeSchema = z.strictObject({ locale: z.string().max(35).nullish() });

/** @throws ValidationError when the site does not have the locale. */
export const localeOf = (catalog: Catalog, value: unknown): string | null => {
  const { locale } = parseInput(localeSchema, { locale: value });
  const { all } = catalog.locales();
  if (locale == null || all.length === 0 || all.includes(locale)) return locale ?? null;
  throw inputError([{ field: 'locale', message: `allowed: ${all.join(', ')}` }]);
};
