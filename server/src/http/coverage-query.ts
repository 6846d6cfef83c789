/** `GET /coverage?…` of the content API, and what the admin panel may ask beside it. */
import {
  auditInputSchema,
  coverageInputSchema,
  type AuditInput,
  type CoverageInput,
} from '../coverage/contract';
import type { ReportFormat } from '../coverage/report-contract';
import { inputError, parseInput } from '../strapi/errors';
import type { QueryShape, QueryValues } from './query-string';

export const COVERAGE_QUERY = {
  single: ['journey', 'from', 'to', 'format'],
  list: ['roles', 'locales'],
} as const satisfies QueryShape;

/** What narrows the entries; for administrators. */
export const ENTRY_FILTER_QUERY = {
  single: ['changedFrom', 'changedTo'],
  list: ['personas', 'contentTypes', 'formats'],
} as const satisfies QueryShape;

export const FORMATS = ['json', 'csv', 'md'] as const satisfies readonly ReportFormat[];

/** `html`: a page to print. */
export const ADMIN_FORMATS = [...FORMATS, 'junit', 'sarif', 'html'] as const satisfies readonly (
  ReportFormat | 'html'
)[];

/** @throws ValidationError */
export const formatOf = <Format extends string>(
  query: QueryValues,
  allowed: readonly (Format | 'json')[]
): Format | 'json' => {
  const asked = query.single('format') ?? 'json';
  const format = allowed.find((name) => name === asked);
  if (format !== undefined) return format;
  throw inputError([{ field: 'format', message: `allowed: ${allowed.join(', ')}` }]);
};

const asked = (query: QueryValues) => ({
  journey: query.single('journey'),
  roles: query.list('roles'),
  locales: query.list('locales'),
  from: query.single('from'),
  to: query.single('to'),
});

/** As the schema is to check it. */
export const entryFilterOf = (query: QueryValues) => ({
  personas: query.list('personas'),
  contentTypes: query.list('contentTypes'),
  formats: query.list('formats'),
  changedFrom: query.single('changedFrom'),
  changedTo: query.single('changedTo'),
});

/** @throws ValidationError that names the parameter and what is allowed. */
export const coverageInputOf = (query: QueryValues): CoverageInput =>
  parseInput(coverageInputSchema, asked(query));

/** @throws ValidationError that names the parameter and what is allowed. */
export const auditInputOf = (query: QueryValues): AuditInput =>
  parseInput(auditInputSchema, { ...asked(query), ...entryFilterOf(query) });
