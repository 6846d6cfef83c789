import type { EditedJourney, JourneyInput, JourneyProblem } from '../journey-contract';

type Input = Omit<JourneyInput, 'revision'>;
type Stages = Input['stages'];

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const keyProblems = (stages: Stages, stored: EditedJourney['stages']): JourneyProblem[] => {
  const keys = stages.map(({ key }) => key);
  return stages.flatMap(({ key, documentId }, index) => {
    const field = `stages.${index}.key`;
    const own = stored.find((stage) => stage.documentId === documentId);
    if (own && own.key !== key) {
      return [{ field, message: `the key of a stage that is there stays "${own.key}"` }];
    }
    if (keys.indexOf(key) === index) return [];
    return [{ field, message: `"${key}" is used by another stage of this journey` }];
  });
};

const identityProblems = (stages: Stages, stored: EditedJourney['stages']): JourneyProblem[] => {
  const seen = new Set<string>();
  return stages.flatMap(({ documentId }, index) => {
    if (documentId === null) return [];
    const field = `stages.${index}.documentId`;
    const isThere = stored.some((stage) => stage.documentId === documentId);
    if (!isThere) return [{ field, message: 'is no stage of this journey' }];
    if (seen.has(documentId)) return [{ field, message: 'names a stage twice' }];
    seen.add(documentId);
    return [];
  });
};

const transitionProblems = (stages: Stages): JourneyProblem[] => {
  const keys = stages.map(({ key }) => key);
  return stages.flatMap(({ transitions }, index) =>
    transitions.flatMap(({ to }, place) =>
      keys.includes(to)
        ? []
        : [
            {
              field: `stages.${index}.transitions.${place}.to`,
              message: `there is no stage "${to}" in this journey; allowed: ${quoted(keys)}`,
            },
          ]
    )
  );
};

/** All that is wrong with a journey as it is to be saved over the stored one. */
export const checkJourney = (
  input: Input,
  stored: EditedJourney,
  personaIds: ReadonlySet<string>
): JourneyProblem[] => {
  const { stages, personas, isDefault } = input;
  const problems = [
    ...identityProblems(stages, stored.stages),
    ...keyProblems(stages, stored.stages),
    ...transitionProblems(stages),
  ];
  for (const [index, documentId] of personas.entries()) {
    if (personaIds.has(documentId)) continue;
    problems.push({ field: `personas.${index}`, message: 'is a persona that is no longer there' });
  }
  if (stored.isDefault && !isDefault) {
    problems.push({
      field: 'isDefault',
      message: 'one journey is the default: make another one the default instead',
    });
  }
  return problems;
};
