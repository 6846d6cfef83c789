import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lookout } from '../../../server/src/monitoring/look-now-and-then';

describe('looking now and then', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const lookout = (look: () => Promise<unknown>) => {
    const failures: unknown[] = [];
    const it = new Lookout({
      ...{ firstMs: 10, everyMs: 100, look },
      onFailure: (error) => failures.push(error),
    });
    return { it, failures };
  };

  it('looks first after a while, then after each pause, until it is stopped', async () => {
    let looks = 0;
    const { it: room } = lookout(() => Promise.resolve((looks += 1)));
    room.start();
    room.start();
    await vi.advanceTimersByTimeAsync(9);
    expect(looks).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(looks).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(looks).toBe(3);
    await room.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toBe(3);
  });

  it('waits at its end for what is being done, and begins nothing after', async () => {
    let finish = (): void => undefined;
    let looks = 0;
    const { it: room } = lookout(() => {
      looks += 1;
      return new Promise<void>((resolve) => (finish = resolve));
    });
    room.start();
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks, 'one at a time').toBe(1);
    let isStopped = false;
    const stopped = room.stop().then(() => (isStopped = true));
    await vi.advanceTimersByTimeAsync(0);
    expect(isStopped).toBe(false);
    finish();
    await stopped;
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toBe(1);
  });

  it('goes on after a failure, and tells of the first of a series', async () => {
    let looks = 0;
    const { it: room, failures } = lookout(() => {
      looks += 1;
      return looks === 3 ? Promise.resolve() : Promise.reject(new Error(`look ${looks}`));
    });
    room.start();
    await vi.advanceTimersByTimeAsync(10 + 4 * 100);
    expect(failures).toEqual([new Error('look 1'), new Error('look 4')]);
    await room.stop();
  });
});
