import { ENTRY_FINDINGS, type EntryFinding } from '../../../../server/src/coverage/vocabulary';

/** Under this name the list filters by a finding. */
export const FINDING_FILTER = 'funnelFinding';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The findings that the filters in the list's address ask for, as Strapi writes them. Pure. */
export const askedFindings = (filters: unknown): readonly EntryFinding[] => {
  const conditions: unknown = isRecord(filters) ? filters['$and'] : undefined;
  if (!Array.isArray(conditions)) return [];
  const asked = conditions.map((condition: unknown) => {
    const value = isRecord(condition) ? condition[FINDING_FILTER] : undefined;
    return isRecord(value) ? value['$eq'] : undefined;
  });
  return ENTRY_FINDINGS.filter((finding) => asked.includes(finding));
};
