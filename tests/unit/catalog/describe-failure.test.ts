import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../../server/src/catalog/domain/describe-failure';

describe('what a log says of a failure', () => {
  it('is its code or its name, never the statement or its values', () => {
    const error = Object.assign(new Error("select * from users where secret = 'x'"), {
      code: 'SQLITE_ERROR',
    });
    expect(describeFailure(error)).toBe('SQLITE_ERROR');
    expect(describeFailure(new TypeError('select secret'))).toBe('TypeError');
    expect(['text', null, undefined, { code: 7 }].map(describeFailure)).toEqual(
      new Array(4).fill('unknown error')
    );
  });
});
