import type { Context } from '../controller';

/** Work that ends when nobody waits for its answer any more: null then. */
export const untilGone = async <Result>(
  ctx: Context,
  work: (signal: AbortSignal) => Promise<Result>
): Promise<Result | null> => {
  const gone = new AbortController();
  ctx.res.once('close', () => gone.abort());
  try {
    return await work(gone.signal);
  } catch (error) {
    if (gone.signal.aborted) return null;
    throw error;
  }
};
