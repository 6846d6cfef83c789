import { describe, expect, it } from 'vitest';
import { readNextBestQuery } from '../../../server/src/http/content-api/read-next-best-query';
import { readQuery } from '../../../server/src/http/query-string';

const shape = { single: ['name', 'count', 'on'], list: ['tags'] };

describe('a query string', () => {
  it('is read by name, decoded, without what was given no value', () => {
    const query = readQuery('name=a+b%20c&tags=x,y&tags=z%2Cw&&on', shape);
    expect(query.single('name')).toBe('a b c');
    expect(query.list('tags')).toEqual(['x', 'y', 'z', 'w']);
    expect(query.flag('on')).toBeUndefined();
    expect(query.number('count')).toBeUndefined();
  });

  it('gives numbers and flags, and leaves the judgement of others to the schema', () => {
    const read = (text: string) => readQuery(text, shape);
    expect(read('count=7').number('count')).toBe(7);
    expect(read('count=x').number('count')).toBeNaN();
    expect(read('on=false').flag('on')).toBe(false);
    expect(read('on=1').flag('on')).toBe('1');
  });

  it('names every problem at once', () => {
    expect(() => readQuery('nmae=1&name=1&name=2&tags=%ZZ', shape)).toThrow(
      /nmae: unknown parameter; allowed: name, count, on, tags; name: may be given once; tags: is not encoded/
    );
  });

  it('treats names of objects like any other unknown name', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'name[x]', 'name[]']) {
      expect(() => readQuery(`${name}=1`, shape), name).toThrow(/unknown parameter/);
    }
  });

  it('cuts long names, which come from the caller', () => {
    expect(() => readQuery(`${'x'.repeat(5000)}=1`, { single: [], list: [] })).toThrow(
      /^x{60}…: unknown parameter; none is allowed$/
    );
  });
});

describe('GET next-best', () => {
  it('without anything is the default request', () => {
    expect(readNextBestQuery('')).toMatchObject({
      kind: 'single',
      input: { slot: 'default', allowFallback: true, explain: false },
    });
  });

  it('reads a ref as type and id, or as an address', () => {
    const current = (text: string) =>
      readNextBestQuery(`current=${encodeURIComponent(text)}`).input;
    expect(current('api::article.article:abc')).toMatchObject({
      current: { contentType: 'api::article.article', documentId: 'abc' },
    });
    expect(current('/en/blog/a:b')).toMatchObject({ current: { url: '/en/blog/a:b' } });
    expect(current('https://example.org/en/blog/a')).toMatchObject({
      current: { url: 'https://example.org/en/blog/a' },
    });
    for (const text of ['leek', 'api::article.article:', ':abc']) {
      expect(() => current(text), text).toThrow(/^current: /);
    }
  });

  it('makes a page of several slots, with what they share beside them', () => {
    expect(readNextBestQuery('slot=a,b&stage=awareness&count=2&exclude=/x')).toMatchObject({
      kind: 'batch',
      input: {
        page: { visitor: { stage: 'awareness' }, exclude: [{ url: '/x' }] },
        inputs: [
          { slot: 'a', count: 2 },
          { slot: 'b', count: 2 },
        ],
      },
    });
  });

  it('tells problems in the words of the query', () => {
    const { nameOf } = readNextBestQuery('slot=a,b');
    expect(
      ['inputs.1.slot', 'page.journey', 'visitor.stage', 'current.url', 'inputs'].map(nameOf)
    ).toEqual(['slot', 'journey', 'stage', 'current', 'slot']);
  });
});
