/** What is told of a change, and how a mail says it. */
import { describe, expect, it } from 'vitest';
import type { AuditContent, KeptAudit, KeptFinding } from '../../../server/src/monitoring/contract';
import { TOLD, type Digest } from '../../../server/src/monitoring/digest-contract';
import { writeDigest } from '../../../server/src/monitoring/domain/write-digest';
import { writeDigestMail } from '../../../server/src/monitoring/write-digest-mail';

const ARTICLE = 'api::article.article';
const LINKS = {
  coverage: (journey: string) => `https://cms.example.org/admin/coverage?journey=${journey}`,
  entry: (contentType: string, documentId: string) =>
    `https://cms.example.org/admin/${contentType}/${documentId}?a=1&b=2`,
};

const finding = (id: string, changes: Partial<KeptFinding> = {}): KeptFinding => ({
  ...{ id, documentId: id, title: `Title of ${id}`, contentType: ARTICLE },
  ...{ rule: 'untagged-entry', severity: 'WARNING' },
  ...{ stage: null, persona: null, touchpoint: null },
  ...changes,
});
const kept = (day: number, content: Partial<Omit<AuditContent, 'figures'>> = {}): KeptAudit => {
  const { cells = [], findings = [] } = content;
  const figures = {
    ...{ entries: 2, tagged: 1, untagged: 1, coverage: day / 100, stale: day },
    findings: findings.length,
  };
  return {
    snapshot: {
      ...{ id: `snapshot ${day}`, journey: 'digital', name: '', takenBy: null, figures },
      ...{ takenAt: Date.UTC(2026, 10, day), period: `2026-11-${day}` },
    },
    content: { figures, cells, findings, counts: content.counts ?? {} },
  };
};
const cell = (stage: string, status: 'GAP' | 'OK', persona: string | null = null) => ({
  ...{ stage, persona, status, locale: null },
  role: 'ARTICLE' as const,
});

const BEFORE = kept(20, {
  cells: [cell('awareness', 'OK'), cell('loyalty', 'GAP', 'cook')],
  findings: [finding('gone')],
});
const AFTER = kept(27, {
  cells: [cell('awareness', 'GAP'), cell('loyalty', 'OK', 'cook')],
  findings: [finding('new'), finding('model', { contentType: null, documentId: null })],
});
const digestOf = (before: KeptAudit, after: KeptAudit): Digest => {
  const digest = writeDigest(before, after, LINKS);
  if (digest === null) throw new Error('nothing is told');
  return digest;
};

describe('a digest', () => {
  it('tells what opened, closed, is new and is gone, by keys and links', () => {
    const digest = digestOf(BEFORE, AFTER);
    expect(digest).toMatchObject({
      ...{ journey: 'digital', period: '2026-11-27', link: LINKS.coverage('digital') },
      ...{ from: '2026-11-20T00:00:00.000Z', to: '2026-11-27T00:00:00.000Z' },
      ...{ before: { coverage: 0.2, findings: 1 }, after: { coverage: 0.27, findings: 2 } },
      opened: { count: 1, first: [{ stage: 'awareness', from: 'OK', to: 'GAP' }] },
      closed: { count: 1, first: [{ stage: 'loyalty', persona: 'cook' }] },
      newFindings: { count: 2, first: [{ link: LINKS.entry(ARTICLE, 'new') }, { link: null }] },
      goneFindings: { count: 1, first: [{ rule: 'untagged-entry', title: 'Title of gone' }] },
    });
  });

  it('tells the first of many and counts all', () => {
    const many = Array.from({ length: 30 }, (_, place) => finding(`n${place}`));
    const { newFindings } = digestOf(kept(20), kept(27, { findings: many }));
    expect([newFindings.count, newFindings.first.length]).toEqual([30, TOLD]);
  });

  it('is none where nothing has changed but the time', () => {
    expect(writeDigest(BEFORE, { ...BEFORE, snapshot: AFTER.snapshot }, LINKS)).toBeNull();
  });

  it('is told of a cut list by its numbers', () => {
    const many = Array.from({ length: 100 }, (_, place) => finding(`n${place}`));
    const full = (count: number) => ({ findings: many, counts: { 'untagged-entry': count } });
    expect(digestOf(kept(20, full(150)), kept(27, full(190))).cutRules).toEqual([
      { rule: 'untagged-entry', before: 150, after: 190 },
    ]);
    expect(writeDigest(kept(20, full(150)), kept(27, full(150)), LINKS)).toBeNull();
  });
});

describe('the mail of a digest', () => {
  const NAMES = {
    journey: 'Kitchen & <garden>',
    stages: [
      { key: 'awareness', name: 'Aware\r\nBcc: x@example.org' },
      { key: 'loyalty', name: 'Loyalty' },
    ],
    personas: [{ key: 'cook', name: '<img src=x onerror=alert(1)>' }],
  };
  const mail = (language: 'en' | 'fr') =>
    writeDigestMail(digestOf(BEFORE, AFTER), {
      ...{ language, names: NAMES },
      sentences: new Map([['new', '“Title of new” has neither stage nor persona.']]),
    });

  it('says it in plain text', () => {
    const { subject, text } = mail('en');
    expect(subject).toBe('Coverage of “Kitchen & <garden>”: what has changed');
    expect(text).toBe(
      [
        'Coverage of “Kitchen & <garden>”: what has changed',
        'From November 20, 2026 to November 27, 2026.',
        'Coverage 20% → 27% · Findings 1 → 2 · Stale 20 → 27',
        '',
        'Cells that opened: 1',
        '- Aware Bcc: x@example.org · For everyone · Article (goal met → gap)',
        '',
        'Cells that closed: 1',
        '- Loyalty · <img src=x onerror=alert(1)> · Article (gap → goal met)',
        '',
        'New findings: 2',
        '- “Title of new” has neither stage nor persona.',
        `  ${LINKS.entry(ARTICLE, 'new')}`,
        '- untagged-entry · Title of model',
        '',
        'Findings that are gone: 1',
        '- untagged-entry · Title of gone',
        `  ${LINKS.entry(ARTICLE, 'gone')}`,
        '',
        'Open the coverage page',
        LINKS.coverage('digital'),
        'The settings of the site (monitoring.digest.email) name this address.',
        '',
      ].join('\n')
    );
  });

  it('says it in HTML, with what others wrote as text', () => {
    const { html } = mail('en');
    expect(html).toContain('<h1>Coverage of “Kitchen &amp; &lt;garden&gt;”: what has changed</h1>');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; · Article (gap → goal met)</li>');
    expect(html).toContain(`/new?a=1&amp;b=2">“Title of new” has neither stage nor persona.</a>`);
    expect(html).not.toMatch(/<(?:img|garden|script)|undefined|null/);
  });

  it('speaks French', () => {
    const { subject, text, html } = mail('fr');
    expect(subject).toBe('Couverture de « Kitchen & <garden> » : ce qui a changé');
    expect(html).toContain('<html lang="fr">');
    expect(text).toContain('Du 20 novembre 2026 au 27 novembre 2026.');
    expect(text).toContain('· Pour tous · Article (objectif atteint → lacune)');
    expect(text).not.toMatch(/opened|closed|Findings|Stale|gap|coverage page/);
  });
});
