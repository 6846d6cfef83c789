import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../server/src/tagging/domain/suggest/calibrate';
import { chooseGuesses } from '../../../server/src/tagging/domain/suggest/choose-guesses';
import { guessLabels } from '../../../server/src/tagging/domain/suggest/guess-labels';
import { rejectionWeight } from '../../../server/src/tagging/domain/suggest/rejection-weight';
import { shrinkConfidence } from '../../../server/src/tagging/domain/suggest/shrink-confidence';
import { read, train } from './support/suggest';

const WORDS = [
  ...['Soup', 'peeler', 'blade', 'Parcels', 'courier', 'panais', 'CÉLERI', 'the', 'price', '12'],
  ...['delivery', 'deliveries', 'portrait', '根菜', 'книгу', 'returns'],
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
const label = fc.constantFrom('a', 'b', 'c', 'a,b');
const texts = fc.array(fc.tuple(label, text), { maxLength: 25 });
const wording = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), text);

const KITCHEN = train([
  ['cook', 'peel the carrots and boil the soup'],
  ['cook', 'a soup of carrots'],
  ['buy', 'parcels and stamps'],
  ['buy', 'the courier brings parcels'],
]);
const best = (words: string) => guessLabels(KITCHEN, read(words))[0];

describe('a guess', () => {
  it('is always the same, within 0 and 1, and shares one certainty among the labels', () => {
    fc.assert(
      fc.property(texts, wording, text, (examples, words, asked) => {
        const guesses = guessLabels(train(examples, words), read(asked));
        expect(guessLabels(train(examples, words), read(asked))).toEqual(guesses);
        const sum = guesses.reduce((total, { share }) => total + share, 0);
        if (guesses.length > 0) expect(sum).toBeCloseTo(1, 9);
        for (const { confidence } of guesses) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        const given = guesses.map(({ confidence }) => confidence);
        expect(given).toEqual([...given].sort((one, other) => other - one));
      })
    );
  });

  it('names words of the text only, each once, and at most five', () => {
    fc.assert(
      fc.property(texts, wording, text, (examples, words, asked) => {
        for (const guess of guessLabels(train(examples, words), read(asked))) {
          for (const word of guess.words) expect(asked.split(' ')).toContain(word);
          expect(new Set(guess.words).size).toBe(guess.words.length);
          expect(guess.words.length).toBeLessThanOrEqual(5);
        }
      })
    );
  });

  it('does not depend on the order in which examples come, but for rounding', () => {
    fc.assert(
      fc.property(texts, text, (examples, asked) => {
        const one = guessLabels(train(examples, { a: '', b: '', c: '' }), read(asked));
        const reversed = [...examples].reverse();
        const other = guessLabels(train(reversed, { a: '', b: '', c: '' }), read(asked));
        const byLabel = new Map(other.map((guess) => [guess.label, guess.confidence]));
        for (const guess of one) {
          expect(byLabel.get(guess.label)).toBeCloseTo(guess.confidence, 6);
        }
      })
    );
  });

  it.each(['', '   ', 'the of and', '1234', 'xylophone zeppelin'])(
    'is not made about %j, of which no word is known',
    (asked) => {
      expect(guessLabels(KITCHEN, read(asked))).toEqual([]);
    }
  );

  it('is not made by a classifier that has learnt nothing', () => {
    expect(guessLabels(train([]), read('soup'))).toEqual([]);
    expect(guessLabels(train([['cook', '']]), read('soup'))).toEqual([]);
  });

  it('goes by the examples, and says which words decided', () => {
    expect(best('Carrot soup by courier, a soup')).toMatchObject({ label: 'cook' });
    expect(best('Stamps for soup parcels')).toMatchObject({ label: 'buy' });
    expect(best('Stamps for soup parcels')?.words).toEqual(
      expect.arrayContaining(['parcels', 'Stamps'])
    );
    expect(best('Stamps for soup parcels')?.words).not.toContain('soup');
  });

  it('goes by the wording while there is no example, and by both when there is', () => {
    const wordingOf = { cook: 'peel and boil', buy: 'price and delivery' };
    const guess = (classifier: ReturnType<typeof train>, asked: string) =>
      guessLabels(classifier, read(asked))[0];
    expect(guess(train([], wordingOf), 'the price of soup')).toMatchObject({
      label: 'buy',
      words: ['price'],
    });
    const both = train([['cook', 'soup, soup and soup']], wordingOf);
    expect(guess(both, 'soup')?.label).toBe('cook');
    expect(guess(both, 'delivery')?.label).toBe('buy');
  });

  it('counts an example of two labels as a part of each', () => {
    const shared = train([
      ['a,b', 'soup'],
      ['c', 'stamps'],
    ]);
    const [one, two, three] = guessLabels(shared, read('soup'));
    expect([one?.label, two?.label]).toEqual(['a', 'b']);
    expect(one?.confidence).toBeCloseTo(two?.confidence ?? 0, 9);
    expect(three?.confidence).toBeLessThan(one?.confidence ?? 0);
  });
});

describe('what was rejected', () => {
  const TAGGED = [
    ['cook', 'peel the carrots and boil the soup'],
    ['cook', 'a soup of carrots'],
    ['buy', 'parcels and stamps'],
    ['buy', 'the courier brings parcels'],
  ] as const;
  const share = (classifier: ReturnType<typeof train>, name: string, asked: string): number =>
    guessLabels(classifier, read(asked)).find((guess) => guess.label === name)?.confidence ?? 0;

  it('speaks against the label for texts like it, and for no others', () => {
    const after = train(TAGGED, {}, [['cook', 'soup spoons, wrapped']]);
    const spoons = 'Soup spoons, wrapped in parcels';
    expect(share(after, 'cook', spoons)).toBeLessThan(share(KITCHEN, 'cook', spoons));
    expect(guessLabels(after, read('Carrots'))[0]).toMatchObject({ label: 'cook' });
    expect(after.examples).toBe(4);
  });

  it('is outweighed by what was tagged, however often it was said', () => {
    const often = Array.from({ length: 50 }, () => ['cook', 'carrots soup'] as const);
    expect(guessLabels(train(TAGGED, {}, often), read('carrots soup'))[0]?.label).toBe('cook');
  });

  it('makes no label known that nothing speaks for', () => {
    expect(train([], {}, [['cook', 'soup']]).labels).toEqual([]);
    const known = train([...TAGGED], {}, [['sell', 'soup']]).labels;
    expect(known).toEqual(['cook', 'buy']);
  });

  it('weighs at most half an example each, and a third of the examples together', () => {
    expect(rejectionWeight(30, 0)).toBe(0);
    expect(rejectionWeight(30, 1)).toBe(0.5);
    expect(rejectionWeight(3, 4)).toBeCloseTo(0.25, 9);
    expect(rejectionWeight(0, 4)).toBe(0);
  });

  it('leaves guesses what they are: within 0 and 1, sharing one certainty', () => {
    const rejections = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), text), { maxLength: 10 });
    fc.assert(
      fc.property(texts, rejections, text, (examples, rejected, asked) => {
        const guesses = guessLabels(train(examples, {}, rejected), read(asked));
        for (const { confidence } of guesses) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        const sum = guesses.reduce((total, { share }) => total + share, 0);
        if (guesses.length > 0) expect(sum).toBeCloseTo(1, 9);
      })
    );
  });
});

describe('what is shown of the guesses', () => {
  const guess = (label: string, share: number, words = ['soup']) => ({
    ...{ label, share, words },
    ...{ confidence: share, fewExamples: false },
  });

  it('is likelier than by chance, has words, and was not rejected', () => {
    const guesses = [guess('a', 0.4), guess('b', 0.3, []), guess('c', 0.26), guess('d', 0.04)];
    expect(chooseGuesses(guesses, new Set()).map(({ label }) => label)).toEqual(['a', 'c']);
    expect(chooseGuesses(guesses, new Set(['a'])).map(({ label }) => label)).toEqual(['c']);
  });

  it('never has what was rejected, whatever the text', () => {
    fc.assert(
      fc.property(texts, text, label, (examples, asked, rejected) => {
        const guesses = guessLabels(train(examples), read(asked));
        const shown = chooseGuesses(guesses, new Set([rejected]));
        expect(shown.map((one) => one.label)).not.toContain(rejected);
        expect(shown.length).toBeLessThanOrEqual(3);
      })
    );
  });
});

describe('the calibration', () => {
  const trials = (right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ scores: [0.3, 0.1], right: [0] })),
    ...Array.from({ length: wrong }, () => ({ scores: [0.3, 0.1], right: [1] })),
  ];

  it('trusts scores that were right more than scores that were wrong as often', () => {
    expect(calibrate(trials(20, 0))).toBeGreaterThan(calibrate(trials(15, 5)));
    expect(calibrate(trials(15, 5))).toBeGreaterThan(calibrate(trials(10, 10)));
  });

  it('promises less than it found while a label has few examples, and never turns ranks around', () => {
    expect(shrinkConfidence(1, 0, 5)).toBe(0.2);
    expect(shrinkConfidence(1, 6, 5)).toBeCloseTo(0.68, 9);
    expect(shrinkConfidence(1, 100, 5)).toBeCloseTo(0.97, 2);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(500),
        fc.integer({ min: 1, max: 12 }),
        (share, examples, labels) => {
          const shrunk = shrinkConfidence(share, examples, labels);
          const [low, high] = [Math.min(share, 1 / labels), Math.max(share, 1 / labels)];
          expect(shrunk).toBeGreaterThanOrEqual(low - 1e-9);
          expect(shrunk).toBeLessThanOrEqual(high + 1e-9);
          const more = shrinkConfidence(share, examples + 10, labels);
          expect(Math.abs(more - share)).toBeLessThanOrEqual(Math.abs(shrunk - share) + 1e-9);
        }
      )
    );
  });

  it('says that there are few examples, of all or of a label', () => {
    const texts = (cooking: number, buying: number) => [
      ...Array.from({ length: cooking }, () => ['cook', 'a soup of carrots'] as const),
      ...Array.from({ length: buying }, () => ['buy', 'parcels and stamps'] as const),
    ];
    const few = (cooking: number, buying: number, asked: string): boolean | undefined =>
      guessLabels(train(texts(cooking, buying)), read(asked))[0]?.fewExamples;
    expect(few(4, 5, 'soup')).toBe(true);
    expect(few(4, 5, 'stamps')).toBe(true);
    expect(few(4, 6, 'soup')).toBe(true);
    expect(few(4, 6, 'stamps')).toBe(false);
    const classifier = train(texts(6, 6));
    expect(guessLabels(classifier, read('soup'))[0]?.confidence).toBeLessThan(0.85);
  });

  it('says nothing from a handful of trials', () => {
    expect(calibrate(trials(4, 0))).toBe(calibrate(trials(0, 4)));
  });
});
