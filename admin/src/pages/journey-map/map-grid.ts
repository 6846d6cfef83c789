/** What every map is: columns in bands, and lanes with something in some of the cells. */

/** Of what is said; a drawing has a colour for each. */
export type Tone = 'plain' | 'entry' | 'good' | 'bad' | 'key';

export interface MapItem {
  readonly key: string;
  readonly text: string;
  readonly detail?: string | undefined;
  readonly tone: Tone;
  /** Address inside the admin; null: it leads nowhere. */
  readonly to: string | null;
}

export interface MapColumn {
  readonly key: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly to: string | null;
}

export interface MapBand {
  readonly key: string;
  readonly title: string;
  /** Columns that it spans. */
  readonly columns: number;
}

export interface MapLane {
  readonly key: string;
  readonly title: string;
  /** One list for each column. */
  readonly cells: readonly (readonly MapItem[])[];
  /** A value from -2 to 2 for each column: drawn as a curve; null: nobody said. */
  readonly curve?: readonly (number | null)[];
  /** Name of a line that is drawn below the lane. */
  readonly lineBelow?: string;
}

export interface MapGrid {
  readonly bands: readonly MapBand[];
  readonly columns: readonly MapColumn[];
  readonly lanes: readonly MapLane[];
}

/** Neighbours that belong together, and how many they are. */
export const bandsOf = (
  names: readonly { readonly key: string; readonly title: string }[]
): MapBand[] => {
  const bands: MapBand[] = [];
  for (const [place, { key, title }] of names.entries()) {
    const last = bands.at(-1);
    if (last && names[place - 1]?.key === key) {
      bands[bands.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      bands.push({ key: `${key} ${place}`, title, columns: 1 });
    }
  }
  return bands;
};

/** The map as the rows of a sheet: bands, columns, then a row for each lane. */
export const rowsOf = ({ bands, columns, lanes }: MapGrid): string[][] => [
  ['', ...bands.flatMap(({ title, columns: count }) => Array<string>(count).fill(title))],
  ['', ...columns.map(({ title, detail }) => [title, detail].filter(Boolean).join('\n'))],
  ...lanes.map(({ title, cells }) => [
    title,
    ...cells.map((items) =>
      items.map(({ text, detail }) => [text, detail].filter(Boolean).join(': ')).join('\n')
    ),
  ]),
];
