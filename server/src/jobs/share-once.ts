/** Does something once for all who ask; what failed is tried again when it is asked for again. */
export const shareOnce = <Result>(work: () => Promise<Result>): (() => Promise<Result>) => {
  let shared: Promise<Result> | undefined;
  return () => {
    shared ??= work().catch((error: unknown) => {
      shared = undefined;
      throw error;
    });
    return shared;
  };
};
