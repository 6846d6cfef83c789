import { inputError } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { COVERAGE_QUERY, coverageInputOf, formatOf } from '../coverage-query';
import { readQuery } from '../query-string';
import { sendCoverage } from '../send-coverage';

/** The right to ask is the right to see every participating type, drafts included. */
const find: Action = async ({ ctx, funnel }) => {
  const query = readQuery(ctx.querystring, COVERAGE_QUERY);
  const format = formatOf(query);
  const result = await funnel.coverage.auditCoverage(coverageInputOf(query));
  if (!result.ok) throw inputError(result.problems);
  sendCoverage({ ctx, room: funnel.coverage }, result.coverage, format);
};

export default createController({ find });
