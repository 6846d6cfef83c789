import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { NextBestPayload } from '../../../server/src/recommendation/contract';
import { ids, ref, site, type AskInput } from './support/ask';
import { config, request, siteAndRequest, sketches } from './support/arbitraries';
import { NOW, TYPES, contentOf, type Sketch } from './support/entries';

const RUNS = { numRuns: 200 };
vi.setConfig({ testTimeout: 60_000 });

const answer = (entries: readonly Sketch[], input: AskInput): NextBestPayload =>
  site(entries, { config }).ask(input);

/** Runs a check on random sites and requests. */
const always = (check: (entries: Sketch[], input: AskInput) => void, max = 40): void => {
  fc.assert(
    fc.property(siteAndRequest(max), ({ entries, input }) => check(entries, input)),
    RUNS
  );
};

const idOf = (item: { ref: { contentType: string; documentId: string } }): string =>
  `${item.ref.contentType}/${item.ref.documentId}`;

describe('whatever the site and the request', () => {
  test('the reasons of an item add up to 1', () => {
    always((entries, input) => {
      for (const { reasons } of answer(entries, input).items) {
        const sum = reasons.reduce((total, { weight }) => total + weight, 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
        expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
      }
    });
  });

  test('nothing is shown twice, and no more than asked for', () => {
    always((entries, input) => {
      const { items } = answer(entries, { count: 3, ...input });
      expect(new Set(items.map(idOf)).size).toBe(items.length);
      expect(items.length).toBeLessThanOrEqual(input.count ?? 3);
      expect(items.map(({ rank }) => rank)).toEqual(items.map((_, place) => place + 1));
    });
  });

  test('nothing that is withheld, excluded or current is shown', () => {
    always((entries, input) => {
      const { items, withheld } = answer(entries, { ...input, explain: true });
      const shown = new Set(items.map(idOf));
      expect(withheld!.filter((each) => shown.has(idOf(each)))).toEqual([]);
      const left = [...(input.exclude ?? []), ...(input.current ? [input.current] : [])];
      expect(left.filter((each) => shown.has(`${each.contentType}/${each.documentId}`))).toEqual(
        []
      );
      const barred = entries.filter(
        ({ excluded, excludedUntil }) => excluded && (excludedUntil ?? Infinity) > NOW
      );
      expect(barred.filter((each) => shown.has(`${TYPES[each.role!]}/${each.id}`))).toEqual([]);
    });
  });

  test('only the asked roles and locale are shown, and only what the caller may read', () => {
    always((entries, input) => {
      const roles = input.roles ?? ['ARTICLE', 'LEAD_MAGNET', 'CTA'];
      const readable = new Set([TYPES.ARTICLE, TYPES.CTA]);
      const { items } = site(entries, { config, caller: { readable } }).ask(input);
      for (const { role, ref: shown } of items) {
        expect(roles).toContain(role);
        expect([input.locale ?? 'en', null]).toContain(shown.locale);
        expect(shown.contentType).not.toBe(TYPES.LEAD_MAGNET);
      }
    });
  });

  test('the order in which the catalog was read changes nothing', () => {
    always((entries, input) => {
      const { items, gaps, fallback } = answer(entries, input);
      const other = answer([...entries].reverse(), input);
      expect(other.items.map(idOf)).toEqual(items.map(idOf));
      expect(other.gaps).toEqual(gaps);
      expect(other.fallback).toBe(fallback);
    });
  });

  test('the same request gets an equal answer', () => {
    always((entries, input) => {
      expect(answer(entries, input)).toEqual(answer(entries, input));
    });
  });

  test('what was asked before changes nothing', () => {
    fc.assert(
      fc.property(
        siteAndRequest(40),
        siteAndRequest(40),
        ({ entries, input }, { input: before }) => {
          const { ask } = site(entries, { config });
          ask(before);
          expect(ids(ask(input))).toEqual(ids(answer(entries, input)));
        }
      ),
      RUNS
    );
  });

  test('what another visitor of the same audience did changes nothing', () => {
    const audience = siteAndRequest(40).chain(({ entries, input }) =>
      fc.tuple(fc.constant(entries), fc.constant(input), request(entries), request(entries))
    );
    const as = (input: AskInput, { current, exclude, visitor, roles }: AskInput): AskInput => ({
      ...input,
      current,
      exclude,
      visitor: { ...input.visitor, history: visitor?.history },
      ...(roles && { roles }),
    });
    fc.assert(
      fc.property(audience, ([entries, input, other, own]) => {
        const { ask } = site(entries, { config });
        for (const before of [other, own, {}]) ask(as(input, before));
        ask({ ...as(input, other), explain: true });
        const answered = ask(as(input, own));
        expect({ ...answered, requestId: '' }).toMatchObject({
          items: answer(entries, as(input, own)).items.map(({ ref: shown, score, reasons }) => ({
            ref: shown,
            score,
            reasons,
          })),
          gaps: answer(entries, as(input, own)).gaps,
        });
      }),
      RUNS
    );
  });

  test('an answer is empty exactly when its level says so', () => {
    always((entries, input) => {
      const { items, fallback } = answer(entries, input);
      expect(fallback === 'EMPTY').toBe(items.length === 0);
    });
  });

  test('public answers do not depend on what is known of one visitor', () => {
    always((entries, input) => {
      const { history, lastVisitAt, ...visitor } = input.visitor ?? {};
      const segment = { ...input, visitor };
      const shared = answer(entries, segment);
      expect(shared.cacheScope).toBe('PUBLIC');
      const own = answer(entries, { ...segment, visitor: { ...visitor, id: 'someone' } });
      expect(own.items.map(idOf)).toEqual(shared.items.map(idOf));
      expect(own.segmentKey).toBe(shared.segmentKey);
      const isPersonal = (history?.length ?? 0) > 0 || lastVisitAt !== undefined;
      expect(answer(entries, input).cacheScope).toBe(isPersonal ? 'PRIVATE' : 'PUBLIC');
    });
  });
});

test('a matching tag never lowers the score of an entry', () => {
  const stage = 'awareness';
  const persona = 'cook';
  const visitor = { stage, persona, seen: 5 };
  const config = { slots: { default: { touchpoint: 'newsletter' } } };
  const scoreOf = (sketch: Sketch): number | undefined =>
    site([sketch], { config }).ask({ visitor, roles: [sketch.role!] }).items[0]?.score;
  fc.assert(
    fc.property(
      sketches(1),
      fc.constantFrom('stage', 'ahead', 'persona', 'touchpoint'),
      (all, tag) => {
        const [sketch] = all;
        if (sketch === undefined) return;
        const { stages = [], personas = [], touchpoints = [] } = sketch;
        const tagged: Record<typeof tag, Partial<Sketch>> = {
          stage: { stages: [...new Set([...stages, stage as 'awareness'])] },
          ahead: { stages: [...new Set([...stages, 'consideration' as const])] },
          persona: { personas: [...new Set([...personas, persona as 'cook'])] },
          touchpoint: { touchpoints: [...new Set([...touchpoints, 'newsletter' as const])] },
        };
        const before = scoreOf(sketch);
        const after = scoreOf({ ...sketch, ...tagged[tag] });
        if (before === undefined) return;
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }
    ),
    RUNS
  );
});

test('nor where stage and persona are inferred', () => {
  const anchors = Array.from({ length: 6 }, (_, place): Sketch => ({
    ...{ id: `anchor-${place}`, stages: ['awareness'], personas: ['cook'] },
  }));
  const history = anchors.slice(0, 4).map(({ id }) => ({ ref: ref(id), type: 'SHARE' as const }));
  const visitor = { consent: 'PERSONALIZATION' as const, history };
  const scoreOf = (sketch: Sketch): number | undefined => {
    const { items, visitor: known } = site([...anchors, sketch]).ask({ visitor, count: 20 });
    expect(known.persona).toMatchObject({ key: 'cook', assignment: 'INFERRED' });
    expect(known.stage).toMatchObject({ key: 'awareness', assignment: 'INFERRED' });
    return items.find((item) => item.ref.documentId === sketch.id)?.score;
  };
  fc.assert(
    fc.property(sketches(1), fc.constantFrom('stage', 'ahead', 'persona'), ([sketch], tag) => {
      if (sketch === undefined) return;
      const { stages = [], personas = [] } = sketch;
      const tagged: Record<typeof tag, Partial<Sketch>> = {
        stage: { stages: [...new Set([...stages, 'awareness' as const])] },
        ahead: { stages: [...new Set([...stages, 'consideration' as const])] },
        persona: { personas: [...new Set([...personas, 'cook' as const])] },
      };
      const before = scoreOf(sketch);
      const after = scoreOf({ ...sketch, ...tagged[tag] });
      if (before !== undefined) expect(after).toBeGreaterThanOrEqual(before - 1e-12);
    }),
    RUNS
  );
});

test('the slots of a page never show an entry twice, nor more asks than one', () => {
  fc.assert(
    fc.property(siteAndRequest(40), siteAndRequest(40), ({ entries, input }, { input: other }) => {
      const mixed = (each: AskInput): AskInput => ({
        ...each,
        slot: 'default',
        roles: ['ARTICLE', 'LEAD_MAGNET', 'CTA'],
      });
      const payloads = site(entries, { config }).askPage({ inputs: [mixed(input), mixed(other)] });
      const items = payloads.flatMap((payload) => payload.items);
      const documents = items.filter(({ ref: shown }) => shown.locale !== null).map(idOf);
      expect(new Set(documents).size).toBe(documents.length);
      expect(
        items.filter(({ ask }) => ask !== 'NONE' && ask !== 'CLICK').length
      ).toBeLessThanOrEqual(1);
    }),
    RUNS
  );
});

test('fewer items than asked for are given only when nothing more may be shown', () => {
  // No pacing in the way: then what may be shown is simple to say.
  const open = {
    slots: {
      default: {
        pacing: {
          minSeenBeforeAsk: 0,
          asksPerPage: 20,
          bigAskNeedsSmallOne: false,
          discountNeedsOffer: false,
        },
      },
    },
  };
  fc.assert(
    fc.property(siteAndRequest(30), ({ entries, input }) => {
      const { count = 20, current, exclude = [] } = input;
      const locale = input.locale ?? 'en';
      const left = new Set(
        [current, ...(exclude ?? [])].map((each) => `${each?.contentType}/${each?.documentId}`)
      );
      const eligible = entries.map(contentOf).filter((content) => {
        const sketch = entries.find(({ id }) => id === content.documentId)!;
        return (
          (content.locale === null || content.locale === locale) &&
          !(sketch.excluded && (sketch.excludedUntil ?? Infinity) > NOW) &&
          !left.has(`${content.contentType}/${content.documentId}`)
        );
      });
      const answered = site(entries, { config: open }).ask({
        locale,
        current,
        exclude,
        count,
        journey: 'digital',
        visitor: { stage: 'loyalty' },
      });
      expect(answered.items).toHaveLength(Math.min(count ?? 20, eligible.length));
    }),
    RUNS
  );
});

test('an unknown ref in the request changes nothing', () => {
  always((entries, input) => {
    const exclude = [...(input.exclude ?? []), ref('never-there'), { url: '/never/there' }];
    expect(answer(entries, { ...input, exclude })).toEqual(
      answer(entries, { ...input, exclude: input.exclude ?? [] })
    );
  });
});
