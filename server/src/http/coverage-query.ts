/** `GET /coverage?…`, of the content API and of the admin panel alike. */
import { coverageInputSchema, type CoverageInput } from '../coverage/contract';
import { inputError, parseInput } from '../strapi/errors';
import type { QueryShape, QueryValues } from './query-string';

export const COVERAGE_QUERY = {
  single: ['journey', 'from', 'to', 'format'],
  list: ['roles', 'locales'],
} as const satisfies QueryShape;

export const FORMATS = ['json', 'csv', 'md'] as const;
export type Format = (typeof FORMATS)[number];

const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);

/** @throws ValidationError */
export const formatOf = (query: QueryValues): Format => {
  const format = query.single('format') ?? 'json';
  if (isFormat(format)) return format;
  throw inputError([{ field: 'format', message: `allowed: ${FORMATS.join(', ')}` }]);
};

/** @throws ValidationError that names the parameter and what is allowed. */
export const coverageInputOf = (query: QueryValues): CoverageInput =>
  parseInput(coverageInputSchema, {
    journey: query.single('journey'),
    roles: query.list('roles'),
    locales: query.list('locales'),
    from: query.single('from'),
    to: query.single('to'),
  });
