/** What the advice of each finding of the demo says to do, done. */
import type { Core } from '@strapi/strapi';
import type { Entries } from '../../../demo/src/seed/entries';
import type { FindingRule } from '../../../server/src/coverage/rules-contract';
import { documentsOf } from './documents';

const LOCALES = ['en', 'fr'];
const MODEL = 'plugin::content-funnel';

interface Steering {
  readSteering(ref: object): Promise<{ revision: number } | null>;
  saveSteering(ref: object, input: object): Promise<{ ok: boolean }>;
}

/** Entries are named as in the demo's data, `prefix:key`; stages as `journey/stage`. */
export const createMender = (strapi: Core.Strapi, entries: Entries) => {
  const entry = (name: string) => {
    const found = entries.get(name);
    if (!found) throw new Error(`the demo has no entry "${name}"`);
    return found;
  };
  const stage = async (path: string): Promise<string> => {
    const [journey, key] = path.split('/');
    const row = (await strapi.db
      .query(`${MODEL}.stage`)
      .findOne({ where: { key, journey: { key: journey } } })) as { documentId: string } | null;
    if (!row) throw new Error(`the demo has no stage "${path}"`);
    return row.documentId;
  };
  const record = async (kind: string, key: string): Promise<string> => {
    const row = (await strapi.db.query(`${MODEL}.${kind}`).findOne({ where: { key } })) as {
      documentId: string;
    };
    return row.documentId;
  };
  return {
    entry,
    stage,
    record,
    stages: (...paths: string[]): Promise<string[]> => Promise.all(paths.map(stage)),
    /** Changes what an entry says in every language that it has, and publishes it. */
    async publish(name: string, data: object = {}): Promise<void> {
      const { contentType, documentId } = entry(name);
      const documents = documentsOf(strapi, contentType);
      for (const locale of LOCALES) {
        const versions = await documents.findMany({ locale, filters: { documentId } });
        if (versions.length === 0) continue;
        await documents.update({ documentId, locale, data });
        await documents.publish({ documentId, locale });
      }
    },
    async translate(name: string, locale: string, data: object): Promise<void> {
      const { contentType, documentId } = entry(name);
      const documents = documentsOf(strapi, contentType);
      await documents.update({ documentId, locale, data });
      await documents.publish({ documentId, locale });
    },
    async lead(name: string, ...to: string[]): Promise<void> {
      const tagging = strapi.plugin('content-funnel').service('tagging') as Steering;
      const ref = entry(name);
      const known = await tagging.readSteering(ref);
      const saved = await tagging.saveSteering(ref, {
        ...{ nextSteps: to.map(entry), pinned: false, excluded: false, excludedUntil: null },
        revision: known?.revision ?? 0,
      });
      if (!saved.ok) throw new Error(`the next steps of "${name}" were refused`);
    },
    async change(kind: string, documentId: string, data: object): Promise<void> {
      await documentsOf(strapi, `${MODEL}.${kind}`).update({ documentId, data });
    },
  };
};
type Mender = ReturnType<typeof createMender>;

/** In an order in which none does the work of a later one. */
export const MENDS: Readonly<Record<FindingRule, (mender: Mender) => Promise<void>>> = {
  'no-way-forward': async ({ publish, stage, stages }) =>
    publish('resource:five-celeriac-dishes', {
      funnelStages: await stages('digital/consideration', 'digital/post-purchase'),
      funnelLeadsTo: await stage('digital/loyalty'),
    }),
  'stage-without-role': ({ publish }) => publish('cta:ask-the-cook'),
  'broken-next-step': ({ lead }) => lead('article:start-on-page-34'),
  'expected-kind-missing': ({ publish }) => publish('article:care-for-knife-and-board'),
  'persona-without-content': async ({ publish, stages }) =>
    publish('article:celeriac-schnitzel', {
      funnelStages: await stages('digital/consideration', 'cooking-classes/comparing'),
    }),
  'phase-without-content': async ({ publish, stages }) =>
    publish('article:root-slaw-five-dressings', {
      funnelStages: await stages('digital/consideration', 'cooking-classes/at-the-stove'),
    }),
  'loop-without-exit': async ({ change, stage }) =>
    change('stage', await stage('cooking-classes/comparing'), {
      transitions: [
        { to: 'tempted', kind: 'FORWARD' },
        { to: 'at-the-stove', kind: 'SKIP' },
      ],
    }),
  'unreachable-stage': async ({ change, stage }) =>
    change('stage', await stage('cooking-classes/comparing'), {
      transitions: [{ to: 'booking', kind: 'FORWARD' }],
    }),
  'goal-out-of-reach': ({ lead }) =>
    lead('article:ten-roots-worth-knowing', 'article:delivery-and-returns'),
  'dead-end-lead-magnet': ({ lead }) =>
    lead('resource:supper-host-kit', 'article:your-tables-this-autumn'),
  'stage-going-stale': async ({ publish }) => {
    await publish('article:delivery-and-returns');
    await publish('article:one-cook-one-winter', { excerpt: 'Brought up to date.' });
    await publish('article:giving-the-book', { excerpt: 'Brought up to date.' });
    await publish('cta:buy-the-book', { excerpt: 'Brought up to date.' });
  },
  'ask-too-early': async ({ publish, stages }) =>
    publish('cta:welcome-discount', { funnelStages: await stages('digital/purchase') }),
  'too-many-asks': ({ lead }) =>
    lead('article:one-cook-one-winter', 'cta:buy-the-book', 'cta:give-the-book'),
  'half-tagged-entry': async ({ publish, stages }) =>
    publish('article:mash-for-sceptics', { funnelStages: await stages('digital/awareness') }),
  'untagged-entry': async ({ publish, stages }) =>
    publish('article:glazed-turnips', { funnelStages: await stages('digital/awareness') }),
  'overtagged-entry': async ({ publish, stages }) =>
    publish('article:everything-about-the-carrot', {
      funnelStages: await stages('digital/awareness', 'digital/consideration'),
    }),
  'stale-entry': ({ publish }) =>
    publish('article:harvest-fair-stall', { excerpt: 'Brought up to date.' }),
  'locale-missing': ({ translate }) =>
    translate('article:neeps-and-tatties', 'fr', {
      title: 'Navets et pommes de terre pour la nuit de Burns',
      slug: 'navets-et-pommes-de-terre',
    }),
  'persona-without-evidence': async ({ change, record }) =>
    change('persona', await record('persona', 'curious-gourmet'), {
      evidence: [{ sourceType: 'interview', date: new Date().toISOString().slice(0, 10) }],
    }),
  'format-not-preferred': async ({ change, record }) =>
    change('persona', await record('persona', 'curious-gourmet'), {
      preferredFormats: ['podcast', 'text'],
    }),
  'friction-without-owner': async ({ change, record }) =>
    change('touchpoint', await record('touchpoint', 'customer-support'), { frictionOwner: 'Ana' }),
  'touchpoint-only-negative': async ({ change, record }) =>
    change('touchpoint', await record('touchpoint', 'order-follow-up'), { emotion: 1 }),
  'touchpoint-without-content': async ({ publish, record }) =>
    publish('article:start-on-page-34', {
      funnelTouchpoints: [await record('touchpoint', 'parcel-card')],
    }),
};
