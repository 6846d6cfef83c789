/** The demo shows every rule of the audit: something that breaks it, and something that just does not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import demoPlugins from '../../demo/config/plugins';
import article from '../../demo/src/api/article/content-types/article/schema.json';
import callToAction from '../../demo/src/api/call-to-action/content-types/call-to-action/schema.json';
import resource from '../../demo/src/api/resource/content-types/resource/schema.json';
import { seedEntries, seedSteering, type Entries } from '../../demo/src/seed/entries';
import { seedModel } from '../../demo/src/seed/model';
import { grantPublicRole } from '../../demo/src/seed/people';
import type { Finding } from '../../server/src/coverage/contract';
import type { CoverageRoom } from '../../server/src/coverage/room-contract';
import { FINDING_RULES, type FindingRule } from '../../server/src/coverage/rules-contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { createMender, MENDS } from './support/mends';

let app: TestApp;
let boss: AdminUser;
let entries: Entries;
let findings: readonly Finding[];

/** The second one was begun and never finished. */
const JOURNEYS = ['digital', 'cooking-classes'];

/** What each rule is about, and, beside it, what it just leaves alone. */
const EXAMPLES: Readonly<Record<FindingRule, readonly [broken: string, nearMiss: string]>> = {
  'stage-without-role': ['post-purchase', 'purchase'],
  // One comparison is enough.
  'expected-kind-missing': ['post-purchase', 'consideration'],
  // One entry of the journey is meant for her.
  'persona-without-content': ['veg-box-beginner', 'curious-gourmet'],
  'phase-without-content': ['journey:cooking-classes after', 'journey:cooking-classes before'],
  'no-way-forward': ['post-purchase', 'consideration'],
  'unreachable-stage': ['booking', 'comparing'],
  // After the purchase customers may come again.
  'loop-without-exit': ['tempted', 'purchase'],
  // No next steps either, but the stage that it opens has content.
  'goal-out-of-reach': ['Ten roots worth knowing', 'Celeriac schnitzel, page 112 of the book'],
  'dead-end-lead-magnet': [
    'The host’s kit: a root supper for eight',
    'Veg-box day: the ten-minute checklist',
  ],
  'broken-next-step': ['Your book is here? Start on page 34', 'The root calendar on one page'],
  // Asks for an e-mail address at the first stage.
  'ask-too-early': ['10% off your first order', 'The root calendar on one page'],
  // Two of its next steps ask for something.
  'too-many-asks': [
    'One cook, one winter: what the book changed at Sophie’s',
    'Giving the book: wrapping, dates and a note',
  ],
  'half-tagged-entry': ['Mash for sceptics', 'The root calendar on one page'],
  'untagged-entry': ['Glazed turnips', 'Mash for sceptics'],
  // Four stages.
  'overtagged-entry': [
    'Everything about the carrot',
    'Guide: roasting roots, with a table of times',
  ],
  // Half of its entries, and one of eight.
  'stage-going-stale': ['purchase', 'loyalty'],
  // 358 days of 365.
  'stale-entry': ['Our stall at the harvest fair', 'How to store root vegetables all winter'],
  'locale-missing': ['Neeps and tatties for Burns Night', 'Ten roots worth knowing'],
  'persona-without-evidence': ['curious-gourmet', 'weeknight-cook'],
  // A little more than a quarter.
  'format-not-preferred': ['curious-gourmet', 'veg-box-beginner'],
  // As grave, but somebody owns it.
  'friction-without-owner': ['customer-support', 'checkout'],
  // The checkout is as bad, but not alone.
  'touchpoint-only-negative': ['post-purchase', 'purchase'],
  // One entry.
  'touchpoint-without-content': ['parcel-card', 'order-follow-up'],
};

/** What a finding names. */
const namesOf = ({ id, rule, title, stage, persona, touchpoint }: Finding): string[] =>
  rule === 'phase-without-content'
    ? [id.slice(rule.length + 1)]
    : [title, persona, touchpoint, ...(title === null ? [stage] : [])].flatMap(
        (name) => name ?? []
      );

/** All journeys' findings, those of the walk along the recommendations only where they are asked for. */
const audit = async (rule?: FindingRule): Promise<readonly Finding[]> => {
  const coverage = app.strapi.plugin('content-funnel').service('coverage') as CoverageRoom;
  const found: Finding[] = [];
  for (const journey of JOURNEYS) {
    const result = await coverage.auditCoverage({ journey });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    found.push(...result.coverage.findings);
  }
  if (rule !== undefined && rule !== 'goal-out-of-reach') return found;
  const { body } = await boss.get('/content-funnel/coverage/goal-walk');
  return [...found, ...(body as { data: { findings: Finding[] } }).data.findings];
};

beforeAll(async () => {
  const { config } = demoPlugins({ env: () => '' } as never)['content-funnel'];
  app = await createApp({
    contentTypes: [article, callToAction, resource] as never,
    funnel: config,
    withoutGraphql: true,
  });
  const { strapi } = app;
  await strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  entries = await seedEntries(strapi, await seedModel(strapi));
  await seedSteering(strapi, entries);
  await grantPublicRole(strapi);
  boss = await signIn(strapi, 'strapi-super-admin');
  findings = await audit();
});

afterAll(async () => {
  await app?.stop();
});

describe('the findings of the demo', () => {
  it.each(FINDING_RULES)('hold something of the rule %s, and just not something else', (rule) => {
    const [broken, nearMiss] = EXAMPLES[rule];
    const names = findings.filter((finding) => finding.rule === rule).flatMap(namesOf);
    expect(names).toContain(broken);
    expect(names).not.toContain(nearMiss);
  });

  it('name as near misses only what is there', async () => {
    const { strapi } = app;
    const texts = [article, callToAction, resource].map(
      ({ info }) => `api::${info.singularName}.${info.singularName}`
    );
    const models = ['stage', 'persona', 'touchpoint'].map(
      (name) => `plugin::content-funnel.${name}`
    );
    const named = new Set(EXAMPLES['phase-without-content']);
    for (const uid of [...texts, ...models]) {
      const rows: { title?: string; key?: string }[] = await strapi.db.query(uid).findMany();
      for (const { title, key } of rows) named.add(title ?? key ?? '');
    }
    const missing = Object.values(EXAMPLES).flatMap((pair) =>
      pair.filter((one) => !named.has(one))
    );
    expect(missing).toEqual([]);
  });
});

describe('whoever follows the advice', () => {
  it.each(Object.keys(MENDS) as FindingRule[])(
    'of the rule %s is rid of the finding',
    async (rule) => {
      const isBroken = (finding: Finding): boolean =>
        finding.rule === rule && namesOf(finding).includes(EXAMPLES[rule][0]);
      expect((await audit(rule)).filter(isBroken)).not.toEqual([]);
      await MENDS[rule](createMender(app.strapi, entries));
      expect((await audit(rule)).filter(isBroken)).toEqual([]);
    }
  );

  it('has followed that of every rule', () => {
    expect(Object.keys(MENDS).sort()).toEqual([...FINDING_RULES].sort());
  });
});
