import type { ModelFinding, ModelRule } from './rule';

const DAY = 86_400_000;

/** Personas that no source speaks for, or none that is young enough: they are assumptions. */
export const personaWithoutEvidence: ModelRule = {
  rule: 'persona-without-evidence',
  find: ({ scope, evidence, limits, now, texts }) =>
    scope.personas.flatMap(({ key, name }, persona): ModelFinding[] => {
      const newest = Math.max(...(evidence[persona] ?? []));
      if (now - newest <= limits.evidenceDays * DAY) return [];
      const date = Number.isFinite(newest) ? new Date(newest).toISOString().slice(0, 10) : null;
      return [{ ...texts.personaWithoutEvidence(name, date), persona: key }];
    }),
};
