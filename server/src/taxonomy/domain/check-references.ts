import {
  MODEL_KINDS,
  type ImportProblem,
  type Model,
  type ModelKind,
  type ModelRecord,
} from '../model-contract';
import { modelKey } from './model-key';

const MAX_NAMED = 20;

const named = (keys: Iterable<string>): string => {
  const all = [...keys].sort();
  const more = all.length > MAX_NAMED ? ', …' : '';
  return all.length === 0
    ? 'there is none'
    : `there are ${all.slice(0, MAX_NAMED).join(', ')}${more}`;
};

interface Reference {
  readonly path: string;
  readonly kind: ModelKind;
  readonly key: string;
}

const listed = (path: string, kind: ModelKind, keys: readonly string[] = []): Reference[] =>
  keys.map((key, place) => ({ path: `${path}[${place}]`, kind, key }));

const referencesOf = (file: Model): Reference[] => [
  ...file.journeys.flatMap(({ personas }, place) =>
    listed(`journeys[${place}].personas`, 'personas', personas)
  ),
  ...file.stages.flatMap(({ journey, transitions }, place): Reference[] =>
    journey === null
      ? []
      : [
          { path: `stages[${place}].journey`, kind: 'journeys', key: journey },
          ...(transitions ?? []).map(({ to }, index) => ({
            path: `stages[${place}].transitions[${index}].to`,
            kind: 'stages' as const,
            key: `${journey}/${to}`,
          })),
        ]
  ),
  ...file.stages.flatMap(({ expectedContent }, place) =>
    (expectedContent ?? []).flatMap(({ persona }, index): Reference[] =>
      persona
        ? [
            {
              path: `stages[${place}].expectedContent[${index}].persona`,
              ...{ kind: 'personas', key: persona },
            },
          ]
        : []
    )
  ),
  ...file.touchpoints.flatMap(({ stages, personas }, place) => [
    ...listed(`touchpoints[${place}].stages`, 'stages', stages),
    ...listed(`touchpoints[${place}].personas`, 'personas', personas),
  ]),
];

const findRepeated = (kind: ModelKind, records: readonly ModelRecord[]): ImportProblem[] => {
  const seen = new Set<string>();
  return records.flatMap((record, place) => {
    const key = modelKey(record);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ path: `${kind}[${place}].key`, message: `"${key}" is in the file twice` }];
  });
};

const findSecondDefault = ({ journeys }: Model): ImportProblem[] => {
  const places = journeys.flatMap(({ isDefault }, place) => (isDefault === true ? [place] : []));
  return places.slice(1).map((place) => ({
    path: `journeys[${place}].isDefault`,
    message: 'only one journey may be the default',
  }));
};

/** What a file names and neither it nor the site has, and what it says twice. */
export const checkReferences = (file: Model, current: Model): ImportProblem[] => {
  const keys = Object.fromEntries(
    MODEL_KINDS.map((kind) => [kind, new Set([...file[kind], ...current[kind]].map(modelKey))])
  ) as Record<ModelKind, Set<string>>;
  return [
    ...MODEL_KINDS.flatMap((kind) => findRepeated(kind, file[kind])),
    ...findSecondDefault(file),
    ...referencesOf(file)
      .filter(({ kind, key }) => !keys[kind].has(key))
      .map(({ path, kind, key }) => ({
        path,
        message: `"${key}" is not among the ${kind} of the file or the site: ${named(keys[kind])}`,
      })),
  ];
};
