/** A small journey to recommend in: five stages, two personas and one who has left, one touchpoint. */
import type {
  Journey,
  Persona,
  Phase,
  Stage,
  Taxonomy,
  Touchpoint,
  TransitionKind,
} from '../../../../server/src/taxonomy/contract';

const STAGES = [
  'awareness',
  'consideration',
  'purchase',
  'post-purchase',
  'loyalty',
  'spark',
] as const;
export type StageKey = (typeof STAGES)[number];

interface StageSketch {
  readonly key: StageKey;
  readonly phase: Phase;
  readonly inactiveAfterDays?: number;
  readonly to: readonly (readonly [StageKey, TransitionKind])[];
}

const DIGITAL: readonly StageSketch[] = [
  {
    key: 'awareness',
    phase: 'before',
    inactiveAfterDays: 30,
    to: [
      ['consideration', 'FORWARD'],
      ['purchase', 'SKIP'],
    ],
  },
  { key: 'consideration', phase: 'before', to: [['purchase', 'FORWARD']] },
  { key: 'purchase', phase: 'purchase', to: [['post-purchase', 'FORWARD']] },
  { key: 'post-purchase', phase: 'after', to: [['loyalty', 'FORWARD']] },
  { key: 'loyalty', phase: 'after', to: [['consideration', 'LOOP']] },
];

const indexOf = (key: StageKey): number => STAGES.indexOf(key);

const stage = (sketch: StageSketch, journey: number, position: number): Stage => ({
  index: indexOf(sketch.key),
  documentId: `stage-${sketch.key}`,
  key: sketch.key,
  journey,
  name: sketch.key,
  description: null,
  question: null,
  position,
  color: null,
  phase: sketch.phase,
  weight: 1,
  freshnessDays: null,
  inactiveAfterDays: sketch.inactiveAfterDays ?? null,
  transitions: sketch.to.map(([to, kind]) => ({ to: indexOf(to), toKey: to, kind })),
  expected: [],
  translations: {},
});

const PERSONAS = ['cook', 'gardener', 'retired'] as const;
export type PersonaKey = (typeof PERSONAS)[number];

const persona = (key: PersonaKey, index: number): Persona => ({
  index,
  documentId: `persona-${key}`,
  key,
  name: key,
  publicLabel: null,
  publicDescription: null,
  active: key !== 'retired',
  preferredFormats: key === 'cook' ? ['Video', 'short-text'] : [],
  translations: {},
});

const TOUCHPOINTS = ['newsletter', 'home-page'] as const;
export type TouchpointKey = (typeof TOUCHPOINTS)[number];

const touchpoint = (key: TouchpointKey, index: number): Touchpoint => ({
  index,
  documentId: `touchpoint-${key}`,
  key,
  name: key,
  channel: 'website',
  translations: {},
});

const journey = (key: string, index: number, stages: readonly number[]): Journey => ({
  index,
  documentId: `journey-${key}`,
  key,
  name: key,
  isDefault: index === 0,
  goalAsk: 'PURCHASE',
  stages,
  personas: [0, 1],
  translations: {},
});

export const model: Taxonomy = {
  journeys: [journey('digital', 0, [0, 1, 2, 3, 4]), journey('club', 1, [5])],
  stages: [
    ...DIGITAL.map((sketch, position) => stage(sketch, 0, position)),
    stage({ key: 'spark', phase: 'before', to: [] }, 1, 0),
  ],
  personas: PERSONAS.map(persona),
  touchpoints: TOUCHPOINTS.map(touchpoint),
  defaultJourney: 0,
  version: 'model-1',
};

export const emptyModel: Taxonomy = {
  journeys: [],
  stages: [],
  personas: [],
  touchpoints: [],
  defaultJourney: null,
  version: 'empty',
};

export const stageIndex = indexOf;
export const personaIndex = (key: PersonaKey): number => PERSONAS.indexOf(key);
export const touchpointIndex = (key: TouchpointKey): number => TOUCHPOINTS.indexOf(key);
export const STAGE_KEYS = STAGES;
export const PERSONA_KEYS = PERSONAS;
