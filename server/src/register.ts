import type { Core } from '@strapi/strapi';
import { resolveConfig } from './config';
import { registerCoverage } from './coverage';
import { registerReports } from './reports';
import { registerGraphql } from './graphql';
import { registerHttp } from './http';
import { registerMonitoring } from './monitoring';
import { registerPlanning } from './planning';
import { getFunnel } from './strapi/compose';
import { registerCustomFields } from './strapi/custom-fields';
import { detectAbsence } from './strapi/keep-permissions';
import { keepTables } from './strapi/keep-tables';
import { refusePublish } from './strapi/refuse-publish';
import { allowSignedOrder } from './strapi/signed-order';
import { registerSlots } from './slots';
import { registerTagging } from './tagging';
import { registerTaxonomy } from './taxonomy';

/**
 * GraphQL is extended here and not in bootstrap: its schema is built in that plugin's bootstrap,
 * which may run before ours.
 */
export default ({ strapi }: { strapi: Core.Strapi }): void => {
  const config = resolveConfig(strapi.config.get('plugin::content-funnel'));
  registerCustomFields(strapi);
  registerTaxonomy({ strapi });
  registerTagging({
    ...{ strapi, config },
    // Asked while requests are answered: by then the rooms are there.
    readFinding: (contentType, finding) =>
      getFunnel(strapi).coverage.filterByFinding(contentType, finding),
    checkPublished:
      config.coverage.onPublish === 'block'
        ? (published) => refusePublish(strapi, { ...published, status: 'published' })
        : null,
  });
  registerCoverage({ strapi });
  registerReports({ strapi });
  registerMonitoring({ strapi, config });
  registerPlanning({ strapi });
  registerSlots({ strapi });
  allowSignedOrder(strapi);
  detectAbsence(strapi);
  keepTables(strapi);
  registerGraphql({ strapi });
  registerHttp({ strapi });
};
