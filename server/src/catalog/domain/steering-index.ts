import type { Steering } from '../../tagging/contract';
import type { EntrySteering } from '../contract';
import { hashText, type Lanes } from './hash-text';

const SEED = 2;

/** Steering records by document. Immutable: a change makes a new one. */
export class SteeringIndex {
  readonly #types = new Map<string, Map<string, EntrySteering>>();
  readonly #pinned: { contentType: string; documentId: string }[] = [];
  /** Sum over the records of what the ranking reads of them; the order of reading is not in it. */
  readonly sum: Lanes;

  constructor(records: readonly Steering[]) {
    let a = 0;
    let b = 0;
    for (const record of records) {
      const { contentType, documentId, pinned, excluded, excludedUntil } = record;
      const nextSteps = record.nextSteps.map((step) => ({
        contentType: step.contentType,
        documentId: step.documentId,
      }));
      const steering: EntrySteering = { nextSteps, pinned, excluded, excludedUntil };
      const documents = this.#types.get(contentType) ?? new Map<string, EntrySteering>();
      documents.set(documentId, steering);
      this.#types.set(contentType, documents);
      if (pinned) this.#pinned.push({ contentType, documentId });
      const hash = hashText(JSON.stringify([contentType, documentId, steering]), SEED);
      a = (a + hash[0]) >>> 0;
      b = (b + hash[1]) >>> 0;
    }
    this.sum = [a, b];
  }

  of(contentType: string, documentId: string): EntrySteering | undefined {
    return this.#types.get(contentType)?.get(documentId);
  }

  get pinned(): readonly { contentType: string; documentId: string }[] {
    return this.#pinned;
  }
}
