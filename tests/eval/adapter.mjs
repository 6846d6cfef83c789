/** The engine behind the interface of the evaluation: seconds there, milliseconds here. */
import path from 'node:path';
import { importTypescript } from '../bench/lib/import-typescript.mjs';
import { root } from '../support/app-files.mjs';

const LOCALE = 'all';

/** The titles are all that the engine gets to know of an entry. */
export default async () => {
  const { createLearning } = await importTypescript(
    path.join(root, 'server/src/learning/index.ts')
  );
  let now = 0;
  const learning = createLearning({ maxEvents: 500_000, profile: 'auto', clock: () => now });
  return {
    name: 'content-funnel',
    loadItems(items) {
      for (const { id, title, publishedAt } of items) {
        learning.upsertItem({ key: id, locale: LOCALE, title, publishedAt: publishedAt * 1000 });
      }
    },
    feed(events) {
      now = Math.max(now, events.at(-1).ts * 1000);
      learning.addEvents(
        events.map(({ itemId, ts, sessionId, visitorId }) => ({
          key: itemId,
          at: ts * 1000,
          session: sessionId,
          // Anonymous readers come with the session for a visitor.
          visitor: visitorId === sessionId ? null : visitorId,
        }))
      );
    },
    recommend(query) {
      now = query.now * 1000;
      const history = query.history.map((key) => ({ key, at: now }));
      const { visitorId: visitor = null, limit } = query;
      return learning
        .candidates({ now, history, visitor, locale: LOCALE, limit })
        .map(({ key }) => key);
    },
    close() {},
  };
};
