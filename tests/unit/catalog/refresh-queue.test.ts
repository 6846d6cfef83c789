import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from 'vitest';
import type { PendingChanges } from '../../../server/src/catalog/domain/pending-changes';
import { RefreshQueue } from '../../../server/src/catalog/refresh-queue';

const ARTICLE = 'api::article.article';

interface Log {
  readonly readings: PendingChanges[];
  readonly failures: unknown[];
  recoveries: number;
}

const makeQueue = (
  work: (changes: PendingChanges, log: Log) => Promise<void> = async () => undefined,
  debounceMs = 1
): { queue: RefreshQueue; log: Log } => {
  const log: Log = { readings: [], failures: [], recoveries: 0 };
  const queue = new RefreshQueue({
    debounceMs,
    work: (changes) => {
      log.readings.push(changes);
      return work(changes, log);
    },
    onFailure: (error) => log.failures.push(error),
    onRecovery: () => {
      log.recoveries += 1;
    },
  });
  return { queue, log };
};
const mark = (queue: RefreshQueue, documentId: string): void =>
  queue.mark((pending) => pending.addDocument(ARTICLE, documentId));
const documents = (changes: PendingChanges | undefined): string[] => [
  ...(changes?.documents.get(ARTICLE) ?? []),
];

describe('the queue of changes', () => {
  it('reads marks that come together in one go', async () => {
    const { queue, log } = makeQueue();
    for (const id of ['a', 'b', 'a', 'c']) mark(queue, id);
    expect(log.readings).toEqual([]);
    await queue.settled();
    expect(log.readings.map(documents)).toEqual([['a', 'b', 'c']]);
  });

  it('reads again what is marked during a reading, and never twice at once', async () => {
    let running = 0;
    const { queue, log } = makeQueue(async (_, { readings }) => {
      running += 1;
      expect(running).toBe(1);
      if (readings.length === 1) mark(queue, 'b');
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    });
    mark(queue, 'a');
    void queue.flush();
    void queue.flush();
    await queue.settled();
    expect(log.readings.map(documents)).toEqual([['a'], ['b']]);
  });

  it('is settled at once when nothing is marked', async () => {
    const { queue, log } = makeQueue();
    await queue.settled();
    await queue.flush();
    expect(log.readings).toEqual([]);
  });

  it('tries again with everything that was marked, and says so once', async () => {
    const { queue, log } = makeQueue(async (_, { readings }) => {
      if (readings.length === 1) mark(queue, 'b');
      if (readings.length < 3) throw new Error('away');
    });
    mark(queue, 'a');
    await queue.flush();
    expect(log.readings).toHaveLength(1);
    await queue.settled();
    expect(log.readings.map(documents)).toEqual([['a'], ['b', 'a'], ['b', 'a']]);
    expect(log.failures).toHaveLength(1);
    expect(log.recoveries).toBe(1);
  });

  it('reads outside of the context of whoever marks', async () => {
    const transaction = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const { queue } = makeQueue(async () => {
      seen.push(transaction.getStore());
    });
    await transaction.run('open', async () => {
      mark(queue, 'a');
      await queue.settled();
      mark(queue, 'b');
      await queue.flush();
    });
    expect(seen).toEqual([undefined, undefined]);
  });

  it('keeps a job of its own apart from the readings and hands on its failure', async () => {
    const order: string[] = [];
    const { queue } = makeQueue(async () => {
      order.push('reading');
    });
    mark(queue, 'a');
    const job = queue.exclusive(async () => {
      order.push('job starts');
      void queue.flush();
      await new Promise((resolve) => setImmediate(resolve));
      order.push('job ends');
    });
    await job;
    await queue.settled();
    expect(order).toEqual(['job starts', 'job ends', 'reading']);
    await expect(queue.exclusive(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    mark(queue, 'b');
    await queue.settled();
    expect(order.at(-1)).toBe('reading');
  });

  it('takes nothing more after the end, and lets nobody wait for ever', async () => {
    const { queue, log } = makeQueue(() => Promise.reject(new Error('away')));
    mark(queue, 'a');
    await queue.flush();
    const waiting = queue.settled();
    await queue.stop();
    await waiting;
    mark(queue, 'b');
    await queue.settled();
    expect(log.readings).toHaveLength(1);
  });
});
