/** What is done to the stages of a journey under edit. Pure. */
import type { EditedStage } from '../../../../server/src/taxonomy/journey-contract';

export type Stages = readonly EditedStage[];

const MAX_KEY = 50;

/** The start of a key that a name comes to: what a key cannot hold becomes a hyphen. */
const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_KEY)
    .replace(/^-/, '')
    .replace(/-$/, '') || 'stage';

/** A stage of this name behind the others, with a key that none of them has. */
export const addStage = (stages: Stages, name: string): { stages: Stages; added: EditedStage } => {
  const slug = slugOf(name);
  const taken = new Set(stages.map(({ key }) => key));
  let key = slug;
  for (let number = 2; taken.has(key); number += 1) key = `${slug}-${number}`;
  const added: EditedStage = {
    ...{ documentId: null, key, name, color: null, phase: stages.at(-1)?.phase ?? 'before' },
    ...{ description: '', question: '', goal: '', exitAction: '', weight: 1 },
    ...{ transitions: [], expectedContent: [] },
    ...{ freshnessDays: null, inactiveAfterDays: null, reviewEveryDays: null },
  };
  return { stages: [...stages, added], added };
};

/** Without the stage, and without the ways that led to it. */
export const removeStage = (stages: Stages, key: string): Stages =>
  stages
    .filter((stage) => stage.key !== key)
    .map((stage) =>
      stage.transitions.some(({ to }) => to === key)
        ? { ...stage, transitions: stage.transitions.filter(({ to }) => to !== key) }
        : stage
    );
