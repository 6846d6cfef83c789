import * as React from 'react';
import type { WalkProgress } from '../../../server/src/coverage/walk-contract';

const ASK_EVERY_MS = 500;

/** Told apart from the other walks of the same administrator; no secret. */
export const makeWalkName = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** How far a walk is, asked for again and again; null: no walk, or nobody knows. */
export const useProgress = (
  walk: string | null,
  read: (walk: string) => Promise<WalkProgress | null>
): WalkProgress | null => {
  const [told, setTold] = React.useState<{ walk: string; progress: WalkProgress } | null>(null);
  React.useEffect(() => {
    if (walk === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const ask = async (): Promise<void> => {
      // A request that failed is no news: the next one may bring some.
      const progress = await read(walk).catch(() => null);
      if (isGone) return;
      if (progress) setTold({ walk, progress });
      timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [walk, read]);
  return told?.walk === walk ? told.progress : null;
};
