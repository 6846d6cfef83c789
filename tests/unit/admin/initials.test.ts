import { expect, it } from 'vitest';
import { initialsOf } from '../../../admin/src/ui/initials';

it('takes the first letters of the first and the last word', () => {
  expect(['Camille', 'zoé of the  hills', ' Ann  Lee ', '😀 smile', ''].map(initialsOf)).toEqual([
    ...['C', 'ZH', 'AL', '😀S', ''],
  ]);
});
