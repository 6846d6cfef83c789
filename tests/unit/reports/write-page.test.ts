/** The page of a report. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/src/coverage/contract';
import { writePage } from '../../../server/src/reports/domain/write-page';

const finding = (id: string): Finding => ({
  ...{ id, rule: 'untagged-entry', severity: 'WARNING' },
  ...{ message: `Message of ${id}`, advice: 'Tag it.', title: `Title of ${id}` },
  ...{ stage: null, persona: null, touchpoint: null, ref: null },
});

const page = (onlyAggregates: boolean): string =>
  writePage(
    {
      coverage: {
        ...{ journey: 'digital', computedAt: '2026-11-27T10:00:00.000Z', coverage: 0 },
        ...{ entries: 250, tagged: 0, untagged: 250, stages: [], personas: [], cells: [] },
        findings: [finding('one'), finding('two')],
      },
      axes: { journeys: [], stages: [], personas: [], locales: [] },
      sums: { findings: { 'untagged-entry': 250 }, stale: 0 },
      ...{ input: {}, choices: null },
    },
    { language: 'en', onlyAggregates }
  );

describe('the page of a report', () => {
  it('counts findings that are not listed, too, and names none, for people without an account', () => {
    const html = page(true);
    expect(html).toContain('<td>untagged-entry</td><td>warning</td><td class="n">250</td>');
    expect(html).not.toMatch(/(?:Message|Title) of/);
  });

  it('lists them for whoever may read them', () => {
    expect(page(false)).toContain('<td>Message of two</td>');
  });
});
