import { describe, expect, it } from 'vitest';
import { plainText } from '../../../server/src/tagging/domain/suggest/plain-text';
import { createTokeniser } from '../../../server/src/tagging/domain/suggest/tokenise';

const terms = (locale: string, text: string): string[] =>
  createTokeniser(locale)(text).map(({ term }) => term);

describe('the words of a text', () => {
  it('lose accents and case, and stay in the text as they were', () => {
    expect(createTokeniser('fr')('Éplucher, CÉLERI')).toEqual([
      { term: 'epluch', word: 'Éplucher' },
      { term: 'celeri', word: 'CÉLERI' },
    ]);
  });

  it('count as one whatever their endings, and without numbers', () => {
    expect(new Set(terms('en', 'Delivery deliveries 2026'))).toEqual(new Set(['delive']));
  });

  it.each([
    ['en', 'What is it that you would have of these?'],
    ['fr', 'Qu’est-ce que c’est, et pour qui l’avez-vous ?'],
    ['de', 'Was ist das, und für wen ist es?'],
    ['es', '¿Qué es esto y para quién es?'],
    ['pt-BR', 'O que é isto e para quem é?'],
  ])('are none where a language has them in every text: %s', (locale, text) => {
    expect(terms(locale, text)).toEqual([]);
  });

  it('ignore words of their own language only', () => {
    expect(terms('de', 'Pour the sauce')).toEqual(['pour', 'the', 'sauce']);
    expect(terms('fr', 'Pour the sauce')).toEqual(['the', 'sauce']);
  });

  it.each([
    ['ja', '根菜のレシピを注文する', '根菜'],
    ['zh', '购买根茎蔬菜食谱', '购买'],
    ['th', 'ซื้อหนังสือสูตรอาหาร', 'ซื้อ'],
    ['ru', 'Купить книгу', 'книгу'],
    ['ar', 'شراء كتاب', 'كتاب'],
    ['ko', '뿌리채소 요리책', '요리책'],
    ['hi', 'किताब खरीदें', 'किताब'],
  ])('are found in other scripts: %s', (locale, text, term) => {
    expect(terms(locale, text)).toContain(term);
  });

  it('are found under a locale code that nobody knows', () => {
    expect(terms('not a code!', 'Parsnip')).toEqual(['parsni']);
  });
});

describe('the plain text of an attribute', () => {
  it.each([
    ['Markdown', '# Soup\n\n[the book](https://example.com/buy) and ![pan](/pan.jpg)', 'the book'],
    ['HTML', '<p class="lead">Hot <b>soup</b></p>', 'Hot  soup'],
    ['an address', 'Ask at https://example.com/buy-now today', 'today'],
  ])('of %s has neither tags nor addresses', (_, text, wanted) => {
    expect(plainText(text)).toContain(wanted);
    expect(plainText(text)).not.toMatch(/example|jpg|class/);
  });

  it('of blocks and components is what they say, not how they are made', () => {
    const blocks = [
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'Soup' }] },
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: 'Peel', bold: true }] }],
      },
      { type: 'image', image: { name: 'pan', url: '/pan.jpg' }, children: [] },
      { id: 3, __component: 'page.quote', quote: 'Serve hot' },
    ];
    expect(plainText(blocks)).toBe('Soup\nPeel\nServe hot');
  });

  it.each([null, undefined, 7, true, {}, []])('of %j is empty', (value) => {
    expect(plainText(value)).toBe('');
  });

  it('of something that holds itself ends', () => {
    const circle: Record<string, unknown> = { text: 'round' };
    circle['self'] = circle;
    expect(plainText(circle)).toContain('round');
  });
});
