import { describe, expect, it } from 'vitest';
import {
  NOTHING_DECIDED,
  onlySteeringChanged,
  sameSteering,
  STEERING_FIELD,
  steeringIn,
  withoutSteering,
} from '../../../admin/src/content-manager/tagging-panel/steering-form';
import { dayOf, startOfDay } from '../../../admin/src/ui/day';

const book = { contentType: 'api::offer.offer', documentId: 'book' };
const tea = { contentType: 'api::offer.offer', documentId: 'tea' };

describe('steering in the edit form', () => {
  it('is the same when nothing of it differs but its version; order counts', () => {
    const one = { ...NOTHING_DECIDED, nextSteps: [book, tea] };
    expect(sameSteering(one, { ...one, revision: 4 })).toBe(true);
    expect(sameSteering(one, { ...one, nextSteps: [tea, book] })).toBe(false);
    expect(sameSteering(one, { ...one, pinned: true })).toBe(false);
    expect(sameSteering(one, { ...one, excluded: true })).toBe(false);
    expect(sameSteering(one, { ...one, excludedUntil: '2031-01-01T00:00:00.000Z' })).toBe(false);
  });

  it('is taken out of the values without touching the others', () => {
    const values = { title: 'Leek', [STEERING_FIELD]: { ...NOTHING_DECIDED } };
    expect(withoutSteering(values)).toEqual({ title: 'Leek' });
    expect(steeringIn(values)).toEqual(NOTHING_DECIDED);
    expect(steeringIn({ title: 'Leek' })).toBeUndefined();
  });

  it('is all that changed when every other value is the one before', () => {
    const body = ['a'];
    const initial = { title: 'Leek', body };
    const steered = { ...initial, [STEERING_FIELD]: NOTHING_DECIDED };
    expect(onlySteeringChanged(initial, steered)).toBe(true);
    expect(onlySteeringChanged(initial, { ...steered, title: 'Leeks' })).toBe(false);
    expect(onlySteeringChanged(initial, { ...steered, slug: 'leek' })).toBe(false);
    expect(onlySteeringChanged(initial, { [STEERING_FIELD]: NOTHING_DECIDED, body })).toBe(false);
  });

  it('ends with the beginning of a day where the editor is', () => {
    const start = startOfDay('2031-05-01');
    expect(start === null ? null : new Date(start).getHours()).toBe(0);
    expect(dayOf(start)).toBe('2031-05-01');
    expect(startOfDay('')).toBeNull();
    expect(startOfDay('2031-05')).toBeNull();
    expect(dayOf(null)).toBe('');
  });
});
