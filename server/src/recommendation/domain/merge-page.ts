import type { NextBestInput, PageInput } from '../contract';

const SHARED = ['journey', 'visitor', 'current', 'locale', 'exclude'] as const;
type Shared = (typeof SHARED)[number];

/** An input of a batch with what it takes from the page, and where each shared field was said. */
export interface MergedInput {
  readonly input: NextBestInput;
  readonly field: (name: string) => string;
}

const isShared = (name: string): name is Shared => (SHARED as readonly string[]).includes(name);

/** What an input says itself overrides the page; null says nothing. `prefix`: its path, with dot. */
export const mergePage = (
  page: PageInput | null | undefined,
  input: NextBestInput,
  prefix: string
): MergedInput => {
  if (page == null) return { input, field: (name) => prefix + name };
  const merged: NextBestInput = {
    ...input,
    journey: input.journey ?? page.journey,
    visitor: input.visitor ?? page.visitor,
    current: input.current ?? page.current,
    locale: input.locale ?? page.locale,
    exclude: input.exclude ?? page.exclude,
  };
  const field = (name: string): string => {
    const top = name.split('.', 1)[0] ?? name;
    return isShared(top) && input[top] == null ? `page.${name}` : prefix + name;
  };
  return { input: merged, field };
};
