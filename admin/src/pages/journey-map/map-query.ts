/** The state of the page as its address holds it. Pure. */
export const MAP_VIEWS = ['journey', 'experience', 'blueprint', 'frictions'] as const;
export type MapViewName = (typeof MAP_VIEWS)[number];

export interface MapQuery {
  readonly view: MapViewName;
  /** Null: the default journey. */
  readonly journey: string | null;
  /** Null: every visitor. */
  readonly persona: string | null;
  /** Null: the site's default language. */
  readonly locale: string | null;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** Reads the parsed address; what it does not understand counts as not said. */
export const readMapQuery = (query: Readonly<Record<string, unknown>>): MapQuery => ({
  view: MAP_VIEWS.find((name) => name === query['view']) ?? 'journey',
  journey: text(query['journey']),
  persona: text(query['persona']),
  locale: text(query['locale']),
});

/** The parameters for a part of the state; undefined takes a parameter out of the address. */
export const writeMapQuery = (
  changes: Partial<MapQuery>
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? undefined]));
