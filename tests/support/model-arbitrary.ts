/** Random models, as a file of them may be. */
import fc from 'fast-check';
import {
  ASKS,
  CHANNELS,
  EVIDENCE_SOURCES,
  PHASES,
  ROLES,
  STAGE_COLORS,
  TRANSITION_KINDS,
} from '../../server/src/taxonomy/contract';
import { modelSchema, type Model } from '../../server/src/taxonomy/model-contract';

const KEYS = ['one', 'two', 'three', 'four', 'five-5'] as const;
const keys = (minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...KEYS), { minLength, maxLength: 4 });

/** PostgreSQL keeps no NUL. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((value) => value.replaceAll('\0', '').trim());
const someText = text.filter((value) => value !== '');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const days = maybe(fc.integer({ min: 1, max: 3650 }));
const sentences = fc.array(someText, { maxLength: 3 });
const translations = fc.dictionary(
  fc.constantFrom('fr', 'pt-BR'),
  fc.record({ name: someText, description: someText }, { requiredKeys: [] }),
  { maxKeys: 2 }
);
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));

const persona = (key: string) =>
  fc.record({
    key: fc.constant(key),
    name: someText,
    publicLabel: maybe(someText),
    background: maybe(text),
    goals: sentences,
    questions: sentences,
    evidence: fc.array(
      fc.record(
        {
          sourceType: fc.constantFrom(...EVIDENCE_SOURCES),
          date,
          sample: fc.nat(500),
          quote: text,
        },
        { requiredKeys: ['sourceType', 'date'] }
      ),
      { maxLength: 2 }
    ),
    shareOfAudience: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    active: fc.boolean(),
    reviewEveryDays: days,
    reviewedAt: maybe(date),
    translations,
  });

const journey = (key: string, isDefault: boolean, personas: readonly string[]) =>
  fc.record({
    key: fc.constant(key),
    name: someText,
    isDefault: fc.constant(isDefault),
    outcome: maybe(text),
    goalAsk: fc.constantFrom(...ASKS),
    reviewedAt: maybe(date),
    personas: fc.subarray([...personas]),
    translations,
  });

const expectedCount = { role: fc.constantFrom(...ROLES), count: fc.nat(20) };
const expectation = (personas: readonly string[]) => {
  const ofStage = fc.record({ ...expectedCount, kind: maybe(someText) });
  return personas.length === 0
    ? ofStage
    : fc.oneof(ofStage, fc.record({ ...expectedCount, persona: fc.constantFrom(...personas) }));
};

const stage = (
  key: string,
  owner: string,
  { siblings, personas }: Readonly<Record<'siblings' | 'personas', readonly string[]>>
) =>
  fc.record({
    key: fc.constant(key),
    journey: fc.constant(owner),
    name: someText,
    position: fc.nat(20),
    color: maybe(fc.constantFrom(...STAGE_COLORS)),
    phase: fc.constantFrom(...PHASES),
    question: maybe(text),
    transitions: fc.array(
      fc.record({ to: fc.constantFrom(...siblings), kind: fc.constantFrom(...TRANSITION_KINDS) }),
      { maxLength: 3 }
    ),
    weight: fc.double({ min: 0, max: 100, noNaN: true }),
    expectedContent: fc.array(expectation(personas), { maxLength: 3 }),
    freshnessDays: days,
    reviewedAt: maybe(date),
    translations,
  });

const touchpoint = (key: string, stages: readonly string[], personas: readonly string[]) =>
  fc.record({
    key: fc.constant(key),
    name: someText,
    channel: fc.constantFrom(...CHANNELS),
    moment: maybe(fc.constantFrom('before', 'during', 'after')),
    isHuman: fc.boolean(),
    stages: fc.subarray([...stages]),
    personas: fc.subarray([...personas]),
    emotion: maybe(fc.integer({ min: -2, max: 2 })),
    frictionLevel: fc.integer({ min: 0, max: 3 }),
    frictionOwner: maybe(someText),
  });

const all = <T>(values: readonly fc.Arbitrary<T>[]) => fc.tuple(...values) as fc.Arbitrary<T[]>;

/** The first journey is the default one. */
export const modelArbitrary: fc.Arbitrary<Model> = fc
  .record({
    personas: keys(),
    journeys: keys(1),
    stages: fc.array(keys(1), { minLength: 4, maxLength: 4 }),
    touchpoints: keys(),
  })
  .chain((named) => {
    const paths = named.journeys.flatMap((owner, place) =>
      (named.stages[place] ?? []).map((key) => `${owner}/${key}`)
    );
    return fc.record({
      format: fc.constant('content-funnel-model'),
      version: fc.constant(1),
      personas: all(named.personas.map(persona)),
      journeys: all(named.journeys.map((key, place) => journey(key, place === 0, named.personas))),
      stages: all(
        named.journeys.flatMap((owner, place) => {
          const siblings = named.stages[place] ?? [];
          return siblings.map((key) => stage(key, owner, { siblings, personas: named.personas }));
        })
      ),
      touchpoints: all(named.touchpoints.map((key) => touchpoint(key, paths, named.personas))),
    });
  })
  .map((model) => modelSchema.parse(model));
