import { inputError } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { COVERAGE_QUERY, coverageInputOf, formatOf, FORMATS } from '../coverage-query';
import { readQuery } from '../query-string';
import { sendJson, sendReport } from '../send-coverage';

/** The right to ask is the right to see every participating type, drafts included. */
const find: Action = async ({ ctx, funnel }) => {
  const query = readQuery(ctx.querystring, COVERAGE_QUERY);
  const format = formatOf(query, FORMATS);
  const result = await funnel.coverage.auditCoverage(coverageInputOf(query));
  if (!result.ok) throw inputError(result.problems);
  const { coverage } = result;
  if (format === 'json') sendJson(ctx, coverage);
  else sendReport(ctx, funnel.coverage, coverage, format);
};

export default createController({ find });
