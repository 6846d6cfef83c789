import { describe, expect, it } from 'vitest';
import { keepParsed } from '../../../server/src/strapi/keep-parsed';

describe('what requests parse to', () => {
  const counted = () => {
    let runs = 0;
    const parse = keepParsed(
      (text: string) => {
        runs += 1;
        if (text === 'wrong') throw new Error('wrong');
        return { text, inner: { list: [1] } };
      },
      (text) => text
    );
    return { parse, runs: () => runs };
  };

  it('is worked out once for equal requests', () => {
    const { parse, runs } = counted();
    expect(parse('a')).toBe(parse('a'));
    expect(parse('b')).not.toBe(parse('a'));
    expect(runs()).toBe(2);
  });

  it('cannot be changed by one request for the next', () => {
    const { parse } = counted();
    expect(() => parse('a').inner.list.push(2)).toThrow(TypeError);
    expect(parse('a').inner.list).toEqual([1]);
  });

  it('is not kept when it was refused, or when the request is long', () => {
    const { parse, runs } = counted();
    expect(() => parse('wrong')).toThrow('wrong');
    expect(() => parse('wrong')).toThrow('wrong');
    parse('x'.repeat(1001));
    parse('x'.repeat(1001));
    expect(runs()).toBe(4);
  });
});
