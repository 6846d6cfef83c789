import { SPECIAL_PLACEHOLDERS } from '../../../server/src/tagging/vocabulary';

const PLACEHOLDER = /:([A-Za-z]\w*)/g;

export type UrlProblem =
  { readonly kind: 'slash' } | { readonly kind: 'unknown'; readonly name: string } | null;

/** What is wrong with a template of addresses, where these attributes may stand in it. Pure. */
export const urlProblem = (template: string, attributes: readonly string[]): UrlProblem => {
  if (template === '') return null;
  if (!template.startsWith('/')) return { kind: 'slash' };
  const names = [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  const wrong = names.find(
    (name) => !SPECIAL_PLACEHOLDERS.includes(name) && !attributes.includes(name)
  );
  return wrong === undefined ? null : { kind: 'unknown', name: wrong };
};
