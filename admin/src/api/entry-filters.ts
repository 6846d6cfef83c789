/** Which entries the coverage is asked about; an empty list narrows nothing. */
export interface EntryFilters {
  /** Keys. */
  readonly personas: readonly string[];
  /** Uids. */
  readonly contentTypes: readonly string[];
  readonly formats: readonly string[];
  /** Days as `YYYY-MM-DD`, both included. */
  readonly changedFrom: string | null;
  readonly changedTo: string | null;
}

export const NO_FILTERS: EntryFilters = {
  personas: [],
  contentTypes: [],
  formats: [],
  changedFrom: null,
  changedTo: null,
};

const listParam = (values: readonly string[]): string | null =>
  values.length === 0 ? null : values.join(',');

/** As the parameters of an address; null where nothing is said. */
export const filterParams = ({
  personas,
  contentTypes,
  formats,
  changedFrom,
  changedTo,
}: EntryFilters): Readonly<Record<keyof EntryFilters, string | null>> => ({
  personas: listParam(personas),
  contentTypes: listParam(contentTypes),
  formats: listParam(formats),
  changedFrom,
  changedTo,
});
