import { strings } from '@strapi/utils';
import { KEY_MAX_LENGTH } from './contract';

/** The key that a name comes to; null for a name without a letter or digit that a key may hold. */
export const keyOfName = (name: string): string | null => {
  const slug = strings.nameToSlug(name, { lowercase: true }).slice(0, KEY_MAX_LENGTH);
  return slug.replace(/-$/, '') || null;
};
