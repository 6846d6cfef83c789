import type { ModelFinding, ModelRule } from './rule';

/** Personas of whose published content only a small share has a format that they prefer. */
export const formatNotPreferred: ModelRule = {
  rule: 'format-not-preferred',
  find: ({ scope, formats, limits, texts }) =>
    scope.personas.flatMap(({ key, name, preferredFormats }, persona): ModelFinding[] => {
      const { known, preferred } = formats[persona] ?? { known: 0, preferred: 0 };
      const fits = preferred >= known * limits.preferredFormatShare;
      if (preferredFormats.length === 0 || known === 0 || fits) return [];
      return [
        { ...texts.formatNotPreferred(name, preferredFormats, preferred, known), persona: key },
      ];
    }),
};
