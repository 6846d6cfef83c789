/** Where the stages of a journey and the ways between them are drawn. Pure; lengths in pixels. */
import type { StoredTransition, TransitionKind } from '../../../../server/src/taxonomy/contract';

export interface MapStage {
  readonly key: string;
  readonly transitions: readonly StoredTransition[];
}

/** A way from a stage to another, by their places in the order. */
export interface Way {
  readonly from: number;
  readonly to: number;
  readonly kind: TransitionKind;
  /** Empty: none. */
  readonly question: string;
  /** Nobody named it: a stage leads to the one that follows it. */
  readonly isImplied: boolean;
}

/** All ways, those included that nobody named, stage by stage. */
export const waysOf = (stages: readonly MapStage[]): readonly Way[] =>
  stages.flatMap(({ transitions }, from) => {
    const named = transitions.flatMap(({ to, kind, question }): Way[] => {
      const place = stages.findIndex(({ key }) => key === to);
      if (place < 0) return [];
      return [{ from, to: place, kind, question: question ?? '', isImplied: false }];
    });
    const follows = from + 1 < stages.length;
    const isNamed = named.some(({ kind, to }) => kind === 'FORWARD' || to === from + 1);
    if (!follows || isNamed) return named;
    return [{ from, to: from + 1, kind: 'FORWARD', question: '', isImplied: true }, ...named];
  });

export const BOX = { width: 132, height: 44, gap: 52 } as const;
const STEP = BOX.width + BOX.gap;
/** Ways leave a box right of its middle, or left of it when they go back. */
const ASIDE = 18;
const BASE = 22;
const RISE = 16;
const MARGIN = 12;

const left = (place: number): number => MARGIN + place * STEP;
const middle = (place: number): number => left(place) + BOX.width / 2;
const depth = ({ from, to }: Way): number => BASE + RISE * Math.abs(to - from);

type Side = 'straight' | 'above' | 'below';

const sideOf = ({ from, to }: Way): Side => {
  if (to === from + 1) return 'straight';
  return to >= from ? 'above' : 'below';
};

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Upper edge of the boxes. */
  readonly top: number;
  readonly lefts: readonly number[];
  /** The line of each way, as the `d` of an SVG path. */
  readonly lines: readonly string[];
}

/** A curve bends less far than its control points lie. */
const pull = (way: Way): number => depth(way) * 1.3;

const lineOf = (way: Way, top: number): string => {
  const { from, to } = way;
  const bottom = top + BOX.height;
  const centre = top + BOX.height / 2;
  switch (sideOf(way)) {
    case 'straight':
      return `M ${left(from) + BOX.width} ${centre} L ${left(to)} ${centre}`;
    case 'above': {
      const [start, end] = [middle(from) + (from === to ? -ASIDE : ASIDE), middle(to)];
      const stop = from === to ? end + ASIDE : end - ASIDE;
      const y = top - pull(way);
      return `M ${start} ${top} C ${start} ${y} ${stop} ${y} ${stop} ${top}`;
    }
    case 'below': {
      const [start, stop] = [middle(from) - ASIDE, middle(to) + ASIDE];
      const y = bottom + pull(way);
      return `M ${start} ${bottom} C ${start} ${y} ${stop} ${y} ${stop} ${bottom}`;
    }
  }
};

/** The stages in a row; ways forward in a line or above it, ways back below. */
export const layOut = (count: number, ways: readonly Way[]): MapLayout => {
  const room = (side: Side): number =>
    Math.max(0, ...ways.filter((way) => sideOf(way) === side).map(depth)) + MARGIN;
  const top = room('above');
  return {
    width: MARGIN * 2 + Math.max(count * STEP - BOX.gap, 0),
    height: top + BOX.height + room('below'),
    top,
    lefts: Array.from({ length: count }, (_, place) => left(place)),
    lines: ways.map((way) => lineOf(way, top)),
  };
};
