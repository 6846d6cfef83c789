import { describe, expect, test } from 'vitest';
import { createTrackingTokens } from '../../../server/src/recommendation/tracking-token';
import { SECRET, ref, site } from './support/ask';
import { DAY, NOW } from './support/entries';

const tokens = createTrackingTokens(SECRET);
const sketches = [
  { id: 'a', stages: ['awareness' as const] },
  { id: 'b', locale: null },
];
const answer = site(sketches).ask();
const personal = site(sketches).ask({ visitor: { history: [{ ref: ref('nowhere') }] } });
const publicToken = answer.items[0]!.trackingToken;
const personalToken = personal.items[0]!.trackingToken;

describe('a tracking token', () => {
  test('proves which item was shown where, by which answer', () => {
    const claims = answer.items.map(({ trackingToken }) => tokens.verify(trackingToken, NOW));
    expect(claims).toEqual(
      answer.items.map(({ ref: shown, rank }) => ({
        requestId: answer.requestId,
        ref: shown,
        slot: 'default',
        rank,
        issuedAt: NOW / 1000,
        isPublic: true,
      }))
    );
  });

  test('may stand in a url', () => {
    expect(publicToken).toMatch(/^[\w-]+\.[\w-]+$/);
  });

  test('lives for 30 days from a public answer, and for one from any other', () => {
    expect(tokens.verify(publicToken, NOW + 30 * DAY)).not.toBeNull();
    expect(tokens.verify(publicToken, NOW + 30 * DAY + 1000)).toBeNull();
    expect(tokens.verify(personalToken, NOW + DAY)).not.toBeNull();
    expect(tokens.verify(personalToken, NOW + DAY + 1000)).toBeNull();
  });

  test('is not accepted from the future, a little disagreement of clocks aside', () => {
    expect(tokens.verify(publicToken, NOW - 60_000)).not.toBeNull();
    expect(tokens.verify(publicToken, NOW - DAY)).toBeNull();
  });

  test('proves nothing under another secret', () => {
    expect(createTrackingTokens('another').verify(publicToken, NOW)).toBeNull();
  });

  test.each([...publicToken].map((_, place) => place))('is broken by a change at %s', (place) => {
    const changed = publicToken[place] === 'A' ? 'B' : 'A';
    const forged = publicToken.slice(0, place) + changed + publicToken.slice(place + 1);
    expect(tokens.verify(forged, NOW)).toBeNull();
  });

  test('has one spelling', () => {
    const ending = publicToken.slice(-1);
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const claim = tokens.verify(publicToken.slice(0, -1) + letter, NOW);
      expect(claim !== null).toBe(letter === ending);
    }
  });

  test.each(['', '.', 'a.b', 'a', `${publicToken}.x`, `${publicToken}AA`, '💥.💥'])(
    'is refused when it is no token: %s',
    (token) => {
      expect(tokens.verify(token, NOW)).toBeNull();
    }
  );
});
