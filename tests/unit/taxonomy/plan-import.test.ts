import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MODEL_FIELDS,
  modelSchema,
  type Model,
  type ModelKind,
} from '../../../server/src/taxonomy/model-contract';
import { planImport } from '../../../server/src/taxonomy/domain/plan-import';
import { modelArbitrary } from '../../support/model-arbitrary';
import { root } from '../../support/app-files.mjs';

const NOTHING = modelSchema.parse({ format: 'content-funnel-model', version: 1 });
const model = (parts: Partial<Record<keyof Model, unknown>>): Model =>
  modelSchema.parse({ ...NOTHING, ...parts });

const planned = (file: Model, current: Model) => {
  const plan = planImport(file, current);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.steps;
};
const done = (file: Model, current: Model) =>
  planned(file, current)
    .filter(({ action }) => action !== 'keep')
    .map(({ action, key, fields }) => `${action} ${key}: ${fields.join(' ')}`);

const digital = { key: 'digital', name: 'Digital', isDefault: true };
const awareness = { key: 'awareness', journey: 'digital', name: 'Awareness', position: 0 };
const site = model({
  journeys: [digital],
  stages: [awareness],
  personas: [{ key: 'ana', name: 'Ana' }],
});

describe('the plan of an import', () => {
  it('has nothing to do for what is there, whatever is in the file', () => {
    fc.assert(
      fc.property(modelArbitrary, (file) => {
        expect(done(file, file)).toEqual([]);
        expect(planned(file, NOTHING).every(({ action }) => action === 'create')).toBe(true);
      })
    );
  });

  it('writes what a record names before the record', () => {
    fc.assert(
      fc.property(modelArbitrary, (file) => {
        const kinds = planned(file, NOTHING).map(({ kind }) => kind);
        const order = ['personas', 'journeys', 'stages', 'touchpoints'];
        expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      })
    );
  });

  it('names what differs, and leaves alone what the file does not say', () => {
    const file = model({ stages: [{ ...awareness, question: 'Why?', weight: 2 }] });
    expect(done(file, site)).toEqual(['change digital/awareness: question weight']);
    expect(done(model({ stages: [awareness] }), site)).toEqual([]);
  });

  it('takes null, an empty text and an empty list for the same', () => {
    const file = model({
      personas: [{ key: 'ana', name: 'Ana', goals: [], quote: '', background: null }],
    });
    expect(done(file, site)).toEqual([]);
  });

  it('keeps one default journey: the file’s, or else the one that is there', () => {
    const none = model({ journeys: [{ ...digital, isDefault: false }] });
    expect(done(none, site)).toEqual([]);
    const other = model({
      journeys: [
        { ...digital, isDefault: false },
        { key: 'saas', name: 'SaaS', isDefault: true },
      ],
    });
    expect(done(other, site)).toEqual([
      'change digital: isDefault',
      'create saas: key name isDefault',
    ]);
  });

  it.each([
    [
      'a journey that is nowhere',
      { stages: [{ ...awareness, journey: 'saas' }] },
      'stages[0].journey',
      'there are digital',
    ],
    [
      'a transition to a stage of another journey',
      { stages: [{ ...awareness, transitions: [{ to: 'trial', kind: 'FORWARD' }] }] },
      'stages[0].transitions[0].to',
      'there are digital/awareness',
    ],
    [
      'a persona that is nowhere',
      { touchpoints: [{ key: 'mail', name: 'Mail', personas: ['ana', 'bo'] }] },
      'touchpoints[0].personas[1]',
      '"bo" is not among the personas of the file or the site: there are ana',
    ],
    [
      'a key that is there twice',
      {
        personas: [
          { key: 'ana', name: 'A' },
          { key: 'ana', name: 'B' },
        ],
      },
      'personas[1].key',
      'twice',
    ],
    [
      'two default journeys',
      { journeys: [digital, { ...digital, key: 'saas' }] },
      'journeys[1].isDefault',
      'only one',
    ],
  ])('refuses %s', (_what, parts, place, words) => {
    const plan = planImport(model(parts), site);
    expect(plan.ok ? [] : plan.problems).toEqual([
      { path: place, message: expect.stringContaining(words) as string },
    ]);
  });

  it('has a place in the file for every attribute but files and what others keep', () => {
    for (const [kind, type] of Object.entries({
      journeys: 'journey',
      stages: 'stage',
      personas: 'persona',
      touchpoints: 'touchpoint',
    })) {
      const file = path.join(root, `server/src/content-types/${type}/schema.json`);
      const { attributes } = JSON.parse(readFileSync(file, 'utf8')) as {
        attributes: Record<string, { type: string; mappedBy?: string }>;
      };
      const own = Object.entries(attributes)
        .filter(([, attribute]) => attribute.type !== 'media' && attribute.mappedBy === undefined)
        .map(([name]) => name);
      expect(MODEL_FIELDS[kind as ModelKind].toSorted(), kind).toEqual(own.sort());
    }
  });
});
