import { describe, expect, it } from 'vitest';
import { orderTouchpoints } from '../../../server/src/maps/domain/order-touchpoints';
import type { TouchpointDetail } from '../../../server/src/taxonomy/detail-contract';

const touchpoint = (key: string, given: Partial<TouchpointDetail> = {}): TouchpointDetail => ({
  ...{ documentId: `t-${key}`, key, name: key, translations: {}, stages: ['s-see'], personas: [] },
  ...{ channel: 'website', moment: null, actor: null, isHuman: false, emotion: null },
  ...{ customerAction: null, frontstage: null, backstage: null, supportProcess: null },
  ...{ expectation: null, motivation: null, problemSolved: null, friction: null },
  ...{ isMomentOfTruth: false, criticality: null, ...given },
});
const STAGES = new Map([
  ['s-see', 'see'],
  ['s-think', 'think'],
]);
const keys = (touchpoints: readonly TouchpointDetail[], persona: string | null = null) =>
  orderTouchpoints(touchpoints, STAGES, persona).map(({ key }) => key);

describe('the touchpoints of a journey', () => {
  it('come by stage, by moment, and the most critical first', () => {
    const all = [
      touchpoint('late', { stages: ['s-think'], moment: 'before', criticality: 5 }),
      touchpoint('after', { moment: 'after' }),
      touchpoint('unsaid'),
      touchpoint('important', { criticality: 4 }),
      touchpoint('before', { moment: 'before' }),
    ];
    expect(keys(all)).toEqual(['before', 'important', 'unsaid', 'after', 'late']);
    expect(keys(all.toReversed())).toEqual(keys(all));
  });

  it('are those of the journey, each with its stages in the order of the journey', () => {
    const [both, ...others] = orderTouchpoints(
      [
        touchpoint('both', { stages: ['s-think', 's-elsewhere', 's-see'] }),
        touchpoint('elsewhere', { stages: ['s-elsewhere'] }),
      ],
      STAGES,
      null
    );
    expect(both?.stages).toEqual(['see', 'think']);
    expect(others).toEqual([]);
  });

  it('are a persona’s own and everybody’s', () => {
    const all = [
      touchpoint('all'),
      touchpoint('hers', { personas: ['p-her'] }),
      touchpoint('his', { personas: ['p-him'] }),
    ];
    expect(keys(all, 'p-her')).toEqual(['all', 'hers']);
    expect(keys(all)).toEqual(['all', 'hers', 'his']);
  });
});
