import { localeOf } from '../../strapi/locale-input';
import { CONTENT_ACTIONS } from '../../strapi/permissions';
import type { RootField } from '../root-field';

export const journeys: RootField<{ locale?: unknown }> = {
  name: 'funnelJourneys',
  typeDefs: /* GraphQL */ `
    type Query {
      "What a front end may show of the model; never research notes."
      funnelJourneys(locale: String): [FunnelJourney!]
    }
  `,
  action: CONTENT_ACTIONS.journey,
  resolve({ funnel: { catalog, taxonomy }, args }) {
    return taxonomy.publicJourneys(catalog.view.taxonomy, localeOf(catalog, args.locale));
  },
};
