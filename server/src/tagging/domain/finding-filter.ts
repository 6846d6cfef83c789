/** Under this name the Content Manager's list filters by what there is to mend about an entry. */
const FINDING_FILTER = 'funnelFinding';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined for what names no finding. */
const nameOf = (value: unknown): string | undefined => {
  const name = isRecord(value) ? value['$eq'] : value;
  return typeof name === 'string' ? name : undefined;
};

/** The findings that a filter asks for, wherever they stand in it. */
export const namedFindings = (filters: unknown): readonly string[] => {
  if (Array.isArray(filters)) return filters.flatMap(namedFindings);
  if (!isRecord(filters)) return [];
  return Object.entries(filters).flatMap(([key, value]) =>
    key === FINDING_FILTER ? (nameOf(value) ?? []) : namedFindings(value)
  );
};

/** What is not said in a way that is understood is true of no entry. */
const NOTHING = { id: { $null: true } };

/** The filters with findings replaced by what they mean; what has none of them stays as it is. */
export const replaceFindingFilters = (
  filters: unknown,
  meanings: ReadonlyMap<string, object>
): unknown => {
  if (Array.isArray(filters)) return filters.map((one) => replaceFindingFilters(one, meanings));
  if (!isRecord(filters)) return filters;
  const { [FINDING_FILTER]: finding, ...rest } = filters;
  const others = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, replaceFindingFilters(value, meanings)])
  );
  if (finding === undefined) return others;
  const meaning = meanings.get(nameOf(finding) ?? '') ?? NOTHING;
  return Object.keys(others).length === 0 ? meaning : { $and: [others, meaning] };
};
