import type { Version } from './audited-document';
import { normalizeKind } from '../../taxonomy/vocabulary';
import type { FormatCount } from './rules/rule';
import type { Scope } from './scope';

export interface FormatCounter {
  /** The versions of one document. */
  add(versions: readonly Version[]): void;
  counts(): readonly FormatCount[];
}

/**
 * Counts, for each persona, the published documents that are meant for it and whose format is known,
 * and those of them in a format that it prefers. Only what stands at a stage of the journey counts.
 */
export const countFormats = ({ personas }: Scope): FormatCounter => {
  const isAsked = personas.some(({ preferredFormats }) => preferredFormats.length > 0);
  const preferred = personas.map(
    ({ preferredFormats }) => new Set(preferredFormats.map(normalizeKind))
  );
  const counts = personas.map(() => ({ known: 0, preferred: 0 }));
  return {
    add(versions) {
      if (!isAsked) return;
      const known = versions.filter(
        ({ published, format, stages }) => published && format !== null && stages.length > 0
      );
      if (known.length === 0) return;
      for (const [persona, count] of counts.entries()) {
        const meant = known.filter(
          (version) => version.forEveryone || version.personas.includes(persona)
        );
        if (meant.length === 0) continue;
        count.known += 1;
        if (meant.some(({ format }) => preferred[persona]?.has(format ?? ''))) count.preferred += 1;
      }
    },
    counts: () => counts,
  };
};
