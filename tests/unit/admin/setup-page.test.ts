import { describe, expect, test } from 'vitest';
import { participationOf } from '../../../admin/src/mapping/participation';
import { countItems, firstQuery } from '../../../admin/src/pages/setup/first-query';
import { linesOf } from '../../../admin/src/pages/setup/lines';
import { groupLacks } from '../../../admin/src/pages/setup/role-lacks';
import { configSnippet, schemaFile, schemaSnippet } from '../../../admin/src/pages/setup/snippets';
import {
  firstToDo,
  isFinished,
  stepAt,
  STEPS,
  stepToOpen,
} from '../../../admin/src/pages/setup/steps';
import { participationSchema } from '../../../server/src/config/contract';
import { SETUP_STEPS, type SetupStep } from '../../../server/src/setup/contract';

const state = (done: SetupStep[], step: SetupStep | null = null, finished = false) => ({
  progress: { step, finished },
  done: Object.fromEntries(STEPS.map((name) => [name, done.includes(name)])) as Record<
    SetupStep,
    boolean
  >,
});

describe('the steps of the setup', () => {
  test('are those that the server knows', () => {
    expect(STEPS).toEqual(SETUP_STEPS);
  });

  test('open where somebody was, else at the first that is left to do', () => {
    expect(stepToOpen(state([]))).toBe('journey');
    expect(stepToOpen(state(['journey']))).toBe('personas');
    expect(stepToOpen(state([...STEPS]))).toBe('journey');
    expect(stepToOpen(state(['personas'], 'personas'))).toBe('personas');
  });

  test('are finished when nothing is left to do, or somebody said so', () => {
    expect(isFinished(state([]))).toBe(false);
    expect(isFinished(state([], null, true))).toBe(true);
    expect(isFinished(state([...STEPS]))).toBe(true);
    expect(firstToDo(state([...STEPS]))).toBeNull();
  });

  test('end at both ends', () => {
    expect(stepAt('journey', -1)).toBeNull();
    expect(stepAt('journey', 1)).toBe('personas');
    expect(stepAt(STEPS.at(-1)!, 1)).toBeNull();
  });
});

test('names are read one a line', () => {
  expect(linesOf(' Ada \n\n Bob\n')).toEqual(['Ada', 'Bob']);
});

describe('what to write so that a content type takes part', () => {
  const mapping = {
    ...({ role: 'CTA', ask: null } as const),
    fields: { title: 'label', url: "/l'offre/:slug", image: ' ' },
  };

  test('is the same in both places, and what the plugin reads', () => {
    const wanted = { role: 'CTA', fields: { title: 'label', url: "/l'offre/:slug" } };
    expect(participationOf(mapping)).toEqual(wanted);
    expect(participationSchema.safeParse(wanted).success).toBe(true);
    const schema = JSON.parse(`{${schemaSnippet(mapping)}}`) as { pluginOptions: object };
    expect(schema.pluginOptions).toEqual({ 'content-funnel': wanted });
    const config = configSnippet('api::offer.offer', mapping);
    // As JavaScript, it is an entry of the object that config/plugins.ts returns.
    const written = new Function(`return {${config}}`)() as Record<
      string,
      { config: { contentTypes: object } }
    >;
    expect(written['content-funnel']?.config.contentTypes).toEqual({ 'api::offer.offer': wanted });
  });

  test('names the file of a content type of the site', () => {
    expect(schemaFile('api::offer.special')).toBe(
      'src/api/offer/content-types/special/schema.json'
    );
    expect(schemaFile('plugin::shop.item')).toBeNull();
  });
});

describe('the first query', () => {
  const endpoints = { rest: '/api/content-funnel/next-best', graphql: '/graphql' };
  const journeys = [{ key: 'j', name: 'J', stages: [{ key: 'awareness', name: 'A' }] }];

  test('asks for the first stage, where there is one', () => {
    expect(firstQuery('rest', endpoints, journeys)?.path).toBe(
      '/api/content-funnel/next-best?stage=awareness&count=3'
    );
    expect(firstQuery('rest', endpoints, [])?.path).toBe('/api/content-funnel/next-best?count=3');
    expect(firstQuery('graphql', endpoints, journeys)?.body?.query).toContain(
      'visitor: { stage: "awareness" }'
    );
    expect(firstQuery('graphql', { ...endpoints, graphql: null }, journeys)).toBeNull();
  });

  test('knows an answer from a refusal', () => {
    expect(countItems({ data: { items: [1, 2] } })).toBe(2);
    expect(countItems({ data: { funnelNextBest: { items: [] } } })).toBe(0);
    expect(countItems({ data: { funnelNextBest: null }, errors: [{}] })).toBeNull();
    expect(countItems({ data: null, error: { status: 403 } })).toBeNull();
  });
});

test('what a role lacks is one line for a content type', () => {
  const lack = (action: 'read' | 'update', fields: ('funnelStages' | 'funnelPersonas')[]) => ({
    ...{ roleId: '2', roleName: 'Editor', contentType: 'api::a.a', action, fields },
  });
  expect(groupLacks([lack('read', ['funnelStages']), lack('update', ['funnelPersonas'])])).toEqual([
    {
      ...{ role: 'Editor', contentType: 'api::a.a', actions: ['read', 'update'] },
      fields: ['funnelStages', 'funnelPersonas'],
    },
  ]);
});
