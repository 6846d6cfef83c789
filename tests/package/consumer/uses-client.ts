import {
  createFunnelClient,
  FunnelError,
  type FunnelClient,
} from 'strapi-plugin-content-funnel/client';

type IsAny<T> = 0 extends 1 & T ? true : false;

const client: FunnelClient = createFunnelClient({ baseUrl: 'http://localhost:1337' });

/** A type that is not found would be `any`, and then everything would compile. */
export const typesAreThere: [IsAny<FunnelClient>, IsAny<typeof createFunnelClient>] = [
  false,
  false,
];

export const isRefused = (error: unknown): boolean => error instanceof FunnelError;
export { client };
