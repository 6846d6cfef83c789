import { LRUCache } from 'lru-cache';
import type { NextBestPayload } from './contract';

export interface AnswerCache {
  get(policyVersion: string, key: string): readonly NextBestPayload[] | undefined;
  set(policyVersion: string, key: string, payloads: readonly NextBestPayload[]): void;
}

/**
 * Public answers of the present `policyVersion`, least recently used out first. What an earlier
 * version answered is dropped at once: nobody will ask for it again.
 */
export const createAnswerCache = (max: number): AnswerCache => {
  if (max === 0) return { get: () => undefined, set: () => undefined };
  const answers = new LRUCache<string, readonly NextBestPayload[]>({ max });
  let version = '';
  const follow = (policyVersion: string): void => {
    if (policyVersion === version) return;
    answers.clear();
    version = policyVersion;
  };
  return {
    get(policyVersion, key) {
      follow(policyVersion);
      return answers.get(key);
    },
    set(policyVersion, key, payloads) {
      follow(policyVersion);
      answers.set(key, payloads);
    },
  };
};
