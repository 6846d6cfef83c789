import { describe, expect, it } from 'vitest';
import {
  expandUrl,
  normalizeUrl,
  parseUrlTemplate,
} from '../../../server/src/catalog/domain/url-template';

const expand = (template: string, values: Record<string, unknown>): string | null =>
  expandUrl(parseUrlTemplate(template), (name) => values[name]);

describe('the address of an entry', () => {
  it('puts the values of attributes into the template', () => {
    expect(expand('/:locale/blog/:slug', { locale: 'fr', slug: 'panais' })).toBe('/fr/blog/panais');
    expect(expand('/offers/:slug.html', { slug: 'book' })).toBe('/offers/book.html');
    expect(expand('/about', {})).toBe('/about');
    expect(expand('/:year/:year-:slug', { year: 2026, slug: 'a' })).toBe('/2026/2026-a');
  });

  it.each([null, undefined, ''])('is unknown when an attribute is %o', (slug) => {
    expect(expand('/:locale/blog/:slug', { locale: 'en', slug })).toBeNull();
  });

  it('keeps a value of zero', () => {
    expect(expand('/:number', { number: 0 })).toBe('/0');
  });

  it('encodes what would change the path', () => {
    expect(expand('/blog/:slug', { slug: 'crème brûlée/2?x=1#y' })).toBe(
      '/blog/cr%C3%A8me%20br%C3%BBl%C3%A9e%2F2%3Fx%3D1%23y'
    );
  });
});

describe('spellings of one address', () => {
  it.each([
    ['/blog/beet', '/blog/beet/'],
    ['/blog/beet', '/blog/beet?utm_source=mail'],
    ['/blog/beet', '/blog/beet/#top'],
    ['/blog/cr%C3%A8me', '/blog/crème'],
    ['/blog/cr%C3%A8me', '/blog/cr%c3%a8me'],
    ['/blog/a%3Ab', '/blog/a:b'],
    ['/', '/?x'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(normalizeUrl(other)).toBe(normalizeUrl(one));
  });

  it('tells different pages apart and survives a broken encoding', () => {
    expect(normalizeUrl('/blog/a')).not.toBe(normalizeUrl('/blog/b'));
    expect(normalizeUrl('/blog/100%')).toBe('/blog/100%');
  });
});
