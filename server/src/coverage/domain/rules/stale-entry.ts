import type { Version } from '../audited-document';
import type { Scope } from '../scope';
import type { EntryRule } from './rule';

const isStale = ({ age, role }: Version, stage: number, scope: Scope): boolean =>
  age >= (scope.stages[stage]?.staleFrom[role] ?? Infinity);

/** Entries of which every published version is past the freshness limit of one of their stages. */
export const staleEntry: EntryRule = {
  rule: 'stale-entry',
  judge: ({ versions }, { scope, texts }) => {
    const published = versions.filter((version) => version.published);
    const stale = (stage: number): boolean =>
      published.every(
        (version) => !version.stages.includes(stage) || isStale(version, stage, scope)
      );
    for (const { stages, role } of published) {
      const place = stages.find(stale);
      const stage = place === undefined ? undefined : scope.stages[place];
      if (stage === undefined) continue;
      const days = scope.limits[stage.staleFrom[role] - 1] ?? 0;
      return (title) => texts.staleEntry(title, stage.name, days);
    }
    return null;
  },
};
