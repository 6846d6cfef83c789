import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../../server/src/coverage/contract';
import { writeCells } from '../../../server/src/coverage/write-cells';
import { reachesLevel } from '../../../server/src/coverage/domain/reaches-level';
import { writeMarkdown } from '../../../server/src/coverage/write-markdown';
import { writeReport } from '../../../server/src/coverage/write-report';
import { FINDING_RULES } from '../../../server/src/coverage/rules-contract';

const cell = {
  stage: 'awareness',
  persona: null,
  role: 'ARTICLE',
  locale: 'en',
  published: 1,
  draft: 0,
  stale: 0,
  target: 3,
  status: 'THIN',
  demand: 0,
  misses: 0,
  priority: 2,
} as const;

const coverage = (changes: Partial<Coverage> = {}): Coverage => ({
  journey: 'digital',
  computedAt: '2026-11-21T10:00:00.000Z',
  entries: 4,
  tagged: 3,
  untagged: 1,
  coverage: 0.254,
  stages: [],
  personas: [],
  cells: [],
  findings: [],
  ...changes,
});

const finding = {
  id: 'untagged-entry api::article.article:k1',
  rule: 'untagged-entry',
  severity: 'WARNING',
  message: '“Carrots & <roots>” has no stage.',
  advice: 'Tag it.',
  stage: null,
  persona: null,
  touchpoint: null,
  ref: { contentType: 'api::article.article', documentId: 'k1', locale: null },
  title: 'Carrots & <roots>',
} as const;

describe('the coverage as CSV', () => {
  it('starts with a byte order mark and a header, without any cell too', () => {
    expect(writeCells(coverage())).toBe(
      '\uFEFFstage,persona,role,locale,published,draft,stale,target,status,demand,misses,priority\r\n'
    );
  });

  it('has a line for each cell', () => {
    const lines = writeCells(coverage({ cells: [cell, { ...cell, persona: 'gardener' }] })).split(
      '\r\n'
    );
    expect(lines[1]).toBe('awareness,,ARTICLE,en,1,0,0,3,THIN,0,0,2');
    expect(lines[2]).toBe('awareness,gardener,ARTICLE,en,1,0,0,3,THIN,0,0,2');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('defuses the text %j', (text) => {
    const [, line] = writeCells(coverage({ cells: [{ ...cell, persona: text }] })).split('\r\n');
    expect(line).toMatch(/^awareness,"?'/);
  });

  it('quotes what holds commas, quotes or line breaks', () => {
    const text = writeCells(coverage({ cells: [{ ...cell, persona: 'a,"b"\nc' }] }));
    expect(text).toContain('"a,""b""\nc"');
  });
});

describe('the coverage as Markdown', () => {
  it('names the journey, the day and the share', () => {
    const text = writeMarkdown(coverage());
    expect(text).toContain('# Coverage of the journey digital');
    expect(text).toContain(
      '2026-11-21: 4 entries, 3 tagged, 1 untagged; 25 % of the cells meet their target.'
    );
    expect(text.match(/None\./g)).toHaveLength(2);
  });

  it('lists gaps, most urgent first, and leaves out what is well covered', () => {
    const text = writeMarkdown(
      coverage({
        cells: [
          { ...cell, persona: 'later', priority: 1 },
          { ...cell, persona: 'fine', status: 'OK', priority: 9 },
          { ...cell, persona: 'first', status: 'GAP', priority: 5 },
        ],
      })
    );
    expect(text).not.toContain('fine');
    expect(text.indexOf('first')).toBeLessThan(text.indexOf('later'));
  });

  it('keeps titles from breaking the table or becoming markup', () => {
    const text = writeMarkdown(
      coverage({
        findings: [{ ...finding, message: 'a|b\n<img src=x> [link](javascript:x)' }],
      })
    );
    expect(text).toContain('a\\|b \\<img src=x\\> \\[link\\](javascript:x)');
  });
});

describe('the coverage for a terminal', () => {
  it('aligns its columns and obeys no control character of a title', () => {
    const text = writeReport(
      coverage({
        stages: [
          {
            key: 'awareness',
            ...{ published: 12, draft: 0, stale: 3 },
            target: 4,
            gaps: 0,
            coverage: 1,
          },
          {
            key: 'loyalty',
            ...{ published: 1, draft: 10, stale: 0 },
            target: 4,
            gaps: 2,
            coverage: 0.25,
          },
        ],
        findings: [{ ...finding, message: 'a\u001B[2Jb\r\nc\u202Ed' }],
      }),
      'table'
    );
    expect(text).toContain(
      'Coverage of the journey digital: 25 %; 4 entries, 3 tagged, 1 untagged'
    );
    expect(text).toContain('awareness         12      0      3');
    expect(text).toContain('loyalty            1     10      0');
    expect(text).toContain('a [2Jb c d');
    for (const control of ['\u001B', '\r', '\u202E']) expect(text).not.toContain(control);
  });
});

describe('the coverage for a CI', () => {
  it('has a test for each rule that is kept, each finding and each cell with a target', () => {
    const text = writeReport(
      coverage({
        cells: [
          { ...cell, status: 'GAP', published: 0 },
          { ...cell, persona: 'gardener' },
          { ...cell, persona: 'nobody', target: 0, status: 'OK' },
        ],
        findings: [
          { ...finding, title: 'Carrots & <roots> "x"\u0000\uD800' },
          { ...finding, id: 'i', severity: 'INFO', title: null },
        ],
      }),
      'junit'
    );
    expect(text).toContain(
      `<testsuite name="findings" tests="${FINDING_RULES.length - 1 + 2}" failures="1">`
    );
    expect(text).toContain('<testsuite name="coverage" tests="2" failures="1">');
    expect(text).toContain(
      '<testcase classname="untagged-entry" name="Carrots &amp; &lt;roots&gt; &quot;x&quot;\uFFFD\uFFFD">'
    );
    expect(text).toContain('<testcase classname="untagged-entry" name="i"/>');
    expect(text).toContain('name="awareness / everyone / ARTICLE / en">');
    expect(text).not.toContain('nobody');
    const opened = text.match(/<(?!\/|\?)[a-z][^>]*[^/]>/g) ?? [];
    expect(text.match(/<\/[a-z]+>/g)).toHaveLength(opened.length);
  });

  it('names rules, levels, places and fingerprints as SARIF does', () => {
    const stage = { ref: null, title: null, stage: 'loyalty', severity: 'ERROR' } as const;
    const log = JSON.parse(
      writeReport(
        coverage({
          findings: [finding, { ...finding, ...stage, id: 's', rule: 'stage-without-role' }],
        }),
        'sarif'
      )
    );
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.results.map((one: { level: string }) => one.level)).toEqual(['warning', 'error']);
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
    const [entry, ofStage] = run.results;
    expect(entry.partialFingerprints).toEqual({ 'contentFunnelFinding/v1': finding.id });
    expect(entry.locations[0].physicalLocation.artifactLocation.uri).toBe('api/article.article/k1');
    expect(ofStage.locations[0].logicalLocations).toEqual([
      { fullyQualifiedName: 'stage:digital/loyalty', kind: 'stage' },
    ]);
  });

  it('fails on what is at its level or graver', () => {
    const warned = coverage({ findings: [finding] });
    const gap = coverage({ cells: [{ ...cell, status: 'GAP' }] });
    const thin = coverage({ cells: [cell], findings: [{ ...finding, severity: 'INFO' }] });
    const grave = coverage({ findings: [{ ...finding, severity: 'ERROR' }] });
    const levels = (subject: Coverage) =>
      (['error', 'warning', 'gap'] as const).map((level) => reachesLevel(subject, level));
    expect(levels(grave)).toEqual([true, true, true]);
    expect(levels(warned)).toEqual([false, true, true]);
    expect(levels(gap)).toEqual([false, false, true]);
    expect(levels(thin)).toEqual([false, false, false]);
  });
});
