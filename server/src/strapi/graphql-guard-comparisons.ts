/**
 * How many comparisons OverlappingFieldsCanBeMerged may make, at most.
 *
 * The rule compares two fields when they can meet under one response path. Each such pair is met
 * where its paths part, so over the whole document there are no more pairs than there are pairs of
 * expanded fields per response path; the same holds for the fragments spread along one path. One
 * unit is about what looking up one name costs; the weights below are ratios measured on
 * graphql-js 16.15.
 */
import type { FieldNode, SelectionSetNode } from 'graphql';

const LEAF_PAIR = 2;
/** Two fields with selections of their own: their field maps are made and compared. */
const BRANCH_PAIR = 20;
const FRAGMENT_PAIR = 6;

export interface CountOptions {
  /** The selections of a fragment; every fragment that is spread must be there, without cycles. */
  readonly fragment: (name: string) => SelectionSetNode | undefined;
  /** Names of fields to count at the top. */
  readonly watched: ReadonlySet<string>;
  /** Counting stops above this. */
  readonly maxComparisons: number;
}

export interface Counted {
  readonly comparisons: number;
  /** Fields at the top whose names are watched. */
  readonly watched: number;
  readonly steps: number;
}

/** Fields that share a response name at one response path. */
interface Group {
  count: number;
  /** Nodes that comparing the arguments of one pair may touch, over all fields. */
  argumentNodes: number;
  /** Selections directly below, over all fields. */
  below: number;
  readonly sets: SelectionSetNode[];
}

/** Selections that can meet under one response path, fragments written out. */
interface Level {
  readonly groups: Map<string, Group>;
  fields: number;
  spreads: number;
  watched: number;
  steps: number;
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

const argumentNodes = (field: FieldNode): number => {
  let nodes = 0;
  for (const argument of field.arguments ?? []) {
    // Values are compared as text: their length in the source is what counts.
    nodes += 1 + (argument.loc ? (argument.loc.end - argument.loc.start) / 4 : 1);
  }
  return nodes;
};

const addField = (level: Level, field: FieldNode): void => {
  const key = field.alias?.value ?? field.name.value;
  let group = level.groups.get(key);
  if (!group) {
    group = { count: 0, argumentNodes: 0, below: 0, sets: [] };
    level.groups.set(key, group);
  }
  group.count += 1;
  group.argumentNodes += argumentNodes(field);
  if (field.selectionSet) {
    group.below += field.selectionSet.selections.length;
    group.sets.push(field.selectionSet);
  }
  level.fields += 1;
};

const flatten = (sets: readonly SelectionSetNode[], options: CountOptions): Level => {
  const level: Level = { groups: new Map(), fields: 0, spreads: 0, watched: 0, steps: 0 };
  const waiting = [...sets];
  for (let set = waiting.pop(); set; set = waiting.pop()) {
    for (const selection of set.selections) {
      level.steps += 1;
      if (selection.kind === 'Field') {
        addField(level, selection);
        if (options.watched.has(selection.name.value)) level.watched += 1;
        continue;
      }
      const inner =
        selection.kind === 'InlineFragment'
          ? selection.selectionSet
          : options.fragment(selection.name.value);
      if (selection.kind === 'FragmentSpread') level.spreads += 1;
      if (inner) waiting.push(inner);
    }
  }
  return level;
};

const costOfGroup = ({ count, argumentNodes: args, below, sets }: Group): number =>
  count < 2
    ? 0
    : pairs(count) * LEAF_PAIR + pairs(sets.length) * BRANCH_PAIR + (count - 1) * (args + below);

/** Each fragment meets each other one and every field beside it. */
const costOfSpreads = ({ spreads, fields }: Level): number =>
  pairs(spreads) * FRAGMENT_PAIR + spreads * fields;

/** Takes one step for each expanded selection below `set`, or fewer when the limit is passed. */
export const countComparisons = (set: SelectionSetNode, options: CountOptions): Counted => {
  let comparisons = 0;
  let watched = 0;
  let steps = 0;
  let top = true;
  const waiting: SelectionSetNode[][] = [[set]];
  for (let sets = waiting.pop(); sets; sets = waiting.pop()) {
    const level = flatten(sets, options);
    steps += level.steps;
    if (top) watched = level.watched;
    top = false;
    comparisons += costOfSpreads(level);
    for (const group of level.groups.values()) {
      comparisons += costOfGroup(group);
      if (group.sets.length > 0) waiting.push(group.sets);
    }
    if (comparisons > options.maxComparisons) break;
  }
  return { comparisons, watched, steps };
};
