/** `strapi-plugin-content-funnel/client`: the plugin's answers for a front end, typed. */
export {
  createFunnelClient,
  type FunnelClient,
  type FunnelClientOptions,
  type RequestOptions,
} from './funnel-client';
export { FunnelError, type FieldProblem } from './funnel-error';
export type * from './contract';
