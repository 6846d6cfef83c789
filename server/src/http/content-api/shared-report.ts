/** A report for whoever has its link: a page without a script, which nobody keeps or finds. */
import { createController, type Action } from '../controller';

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
} as const;

/** The same for a link that never was, one that has expired and one that was revoked. */
const NO_REPORT = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>404</title></head>
<body>
<p>There is no report here, or not any more. Ask for a new link.</p>
<p lang="fr">Il n’y a pas de rapport ici, ou il n’y en a plus. Demandez un nouveau lien.</p>
</body>
</html>
`;

const findOne: Action = async ({ ctx, funnel: { reports } }) => {
  const { token } = ctx['params'] as { token: string };
  const page = await reports.openLink(token);
  ctx.set(HEADERS);
  ctx.type = 'text/html; charset=utf-8';
  ctx.status = page === null ? 404 : 200;
  ctx.body = page ?? NO_REPORT;
};

export default createController({ findOne });
