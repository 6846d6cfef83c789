import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../server/src/tagging/domain/suggest/run-steps';
import { suggestFromText } from '../../../server/src/tagging/domain/suggest/suggest-from-text';
import { createTokeniser } from '../../../server/src/tagging/domain/suggest/tokenise';
import {
  trainModels,
  type SuggestionModels,
  type TaggedText,
} from '../../../server/src/tagging/domain/suggest/train-models';
import type { ModelWording } from '../../../server/src/taxonomy/contract';
import { count, read } from './support/suggest';

const stage = (key: string, journey: string, text: string, french?: string) => ({
  documentId: `id-${key}`,
  key,
  name: key,
  journey,
  texts: [text],
  translations: french === undefined ? {} : { fr: { question: french } },
});

const WORDING: ModelWording = {
  stages: [
    stage('learn', 'shop', 'what is it', 'apprendre et comprendre'),
    stage('buy', 'shop', 'price and delivery', 'prix et livraison'),
    stage('join', 'club', 'membership price', 'prix de la cotisation'),
    stage('stay', 'club', 'yearly meeting'),
  ],
  personas: [
    {
      documentId: 'id-cook',
      key: 'cook',
      name: 'Cook',
      texts: ['soup on weeknights'],
      translations: {},
    },
  ],
};

const tagged = (text: string, tags: Partial<TaggedText>): TaggedText => ({
  terms: count(text),
  stages: [],
  personas: [],
  ask: null,
  rejected: [],
  ...tags,
});

const train = (locale: string, texts: readonly TaggedText[] = []): SuggestionModels =>
  runSteps(
    trainModels({
      wording: WORDING,
      texts,
      tokenise: createTokeniser(locale),
      locale,
      isDefaultLocale: locale === 'en',
    })
  );

const ALL = { stages: true, personas: true, ask: true };
const suggest = (
  models: SuggestionModels,
  text: string,
  { wanted = ALL, rejected = [] as string[], locale = 'en' } = {}
) =>
  suggestFromText(models, WORDING, {
    text: read(text, locale),
    wanted,
    rejected: new Set(rejected),
  });

describe('suggestions from a text', () => {
  it('find a stage in each journey, likeliest first', () => {
    const { stages } = suggest(train('en'), 'The price of membership and its delivery');
    expect(stages.map(({ key, journey }) => [key, journey])).toContainEqual(['buy', 'shop']);
    expect(stages.map(({ key, journey }) => [key, journey])).toContainEqual(['join', 'club']);
    const given = stages.map(({ confidence }) => confidence);
    expect(given).toEqual([...given].sort((one, other) => other - one));
  });

  it('take no wording of another language', () => {
    expect(suggest(train('fr'), 'price and delivery', { locale: 'fr' }).stages).toEqual([]);
    expect(suggest(train('en'), 'prix et livraison').stages).toEqual([]);
    expect(suggest(train('de'), 'price, prix').stages).toEqual([]);
    const [first] = suggest(train('fr'), 'La livraison', { locale: 'fr' }).stages;
    expect(first).toMatchObject({ key: 'buy', words: ['livraison'] });
  });

  it('never name "for everyone", and hold back where a text is for everyone', () => {
    const forEveryone = tagged('soup of the day', { stages: ['id-learn'] });
    const forCooks = tagged('weeknights in the kitchen', {
      stages: ['id-learn'],
      personas: ['id-cook'],
    });
    const models = train('en', [forEveryone, forEveryone, forEveryone, forCooks]);
    const { personas, learntFrom } = suggest(models, 'Soup of the day');
    expect(personas).toEqual([]);
    expect(learntFrom).toEqual({ stages: 4, personas: 4, ask: 0 });
    expect(suggest(models, 'Weeknights').personas).toMatchObject([{ key: 'cook', name: 'Cook' }]);
  });

  it('learn nothing from tags that are no longer there, or asks that nobody knows', () => {
    const models = train('en', [
      tagged('zigzag', { stages: ['id-gone'], personas: ['id-gone'], ask: 'SING' }),
    ]);
    expect(suggest(models, 'zigzag')).toEqual({
      stages: [],
      personas: [],
      ask: null,
      learntFrom: { stages: 0, personas: 0, ask: 0 },
    });
  });

  it('give the likeliest ask, and leave out what is not wanted or was rejected', () => {
    const models = train('en', [
      tagged('book a table', { ask: 'MEETING' }),
      tagged('get the letter', { ask: 'EMAIL' }),
    ]);
    expect(suggest(models, 'Book!').ask).toMatchObject({ ask: 'MEETING', words: ['Book'] });
    expect(suggest(models, 'Book!', { rejected: ['MEETING'] }).ask?.ask).not.toBe('MEETING');
    expect(suggest(models, 'Book!', { wanted: { ...ALL, ask: false } }).ask).toBeNull();
    const buy = suggest(models, 'delivery', { rejected: ['id-buy'] }).stages;
    expect(buy.map(({ key }) => key)).not.toContain('buy');
    expect(suggest(models, 'delivery', { wanted: { ...ALL, stages: false } }).stages).toEqual([]);
  });

  it('take a rejected tag for a lesson about its own kind, and a given one for given', () => {
    const tagging = [
      tagged('soup of the day', { stages: ['id-learn'], personas: ['id-cook'] }),
      tagged('soup to take away', { stages: ['id-buy'], personas: ['id-cook'] }),
    ];
    const shareOf = (models: SuggestionModels): number =>
      suggest(models, 'Bowls to take away').stages.find(({ key }) => key === 'buy')?.confidence ??
      0;
    const before = train('en', tagging);
    const after = train('en', [...tagging, tagged('bowls to take away', { rejected: ['id-buy'] })]);
    expect(shareOf(after)).toBeLessThan(shareOf(before));
    expect(after.personas).toMatchObject({ examples: 2, labels: before.personas.labels });
    const given = train(
      'en',
      tagging.map((text) => ({ ...text, rejected: text.stages }))
    );
    expect(suggest(given, 'Soup bowls')).toEqual(suggest(before, 'Soup bowls'));
  });

  it.each(['', '…', 'xylophone'])('are none for %j', (text) => {
    expect(suggest(train('en'), text)).toMatchObject({ stages: [], personas: [], ask: null });
  });
});
