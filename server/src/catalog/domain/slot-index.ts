import type { SavedSlots } from '../contract';
import { formatLanes, hashText } from './hash-text';

const SEED = 6;

/** Saved slots, with what tells them from others. */
export class SlotIndex {
  readonly slots: SavedSlots;
  /** Equal for equal slots, in whatever order they were read. */
  readonly print: string;

  constructor(slots: SavedSlots) {
    this.slots = slots;
    const byKey = [...slots].sort(([one], [other]) => (one < other ? -1 : 1));
    this.print = formatLanes(hashText(JSON.stringify(byKey), SEED));
  }
}
