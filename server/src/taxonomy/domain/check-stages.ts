/** What must hold for the stages of one journey taken together. */
export interface StageRow {
  readonly key: string;
  readonly transitionTargets: readonly string[];
}

/**
 * Problems of a journey's stages: a key used twice, a transition to a stage that is not there.
 * `checkTargets` is off while a preset or an import is only half written.
 */
export const checkStages = (stages: readonly StageRow[], checkTargets: boolean): string[] => {
  const problems: string[] = [];
  const keys = new Set<string>();
  for (const { key } of stages) {
    if (keys.has(key)) {
      problems.push(
        `key "${key}" is used by another stage of this journey; a stage's key is unique within its journey`
      );
    }
    keys.add(key);
  }
  if (!checkTargets) return problems;
  for (const { key, transitionTargets } of stages) {
    for (const target of transitionTargets) {
      if (keys.has(target)) continue;
      const allowed = [...keys].map((name) => `"${name}"`).join(', ');
      problems.push(
        `transitions of "${key}": there is no stage "${target}" in this journey; allowed: ${allowed}`
      );
    }
  }
  return problems;
};
