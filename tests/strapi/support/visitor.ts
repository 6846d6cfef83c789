/** Requests of a site's visitors and of its programs: nobody in particular, a user, an API token. */
import request from 'supertest';
import type { Core } from '@strapi/strapi';

export interface GraphqlAnswer {
  readonly status: number;
  readonly text: string;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors:
    | readonly { message: string; path?: string[]; extensions: Record<string, unknown> }[]
    | undefined;
}

export interface Visitor {
  get(path: string): request.Test;
  post(path: string, body: string | object): request.Test;
  graphql(query: string, variables?: object): Promise<GraphqlAnswer>;
}

export const visitor = (strapi: Core.Strapi, token?: string): Visitor => {
  const server = strapi.server.httpServer;
  const as = (test: request.Test): request.Test =>
    token === undefined ? test : test.set('Authorization', `Bearer ${token}`);
  return {
    get: (path) => as(request(server).get(path)),
    post: (path, body) => as(request(server).post(path)).send(body),
    async graphql(query, variables) {
      const answer = await as(request(server).post('/graphql')).send({ query, variables });
      const body = answer.body as Pick<GraphqlAnswer, 'data' | 'errors'>;
      return { status: answer.status, text: answer.text, data: body.data, errors: body.errors };
    },
  };
};

/** A custom token may do what `permissions` lists. */
export const createToken = async (
  strapi: Core.Strapi,
  type: 'read-only' | 'full-access' | 'custom',
  permissions: readonly string[] = []
): Promise<string> => {
  const service = strapi.service('admin::api-token-content-api') as unknown as {
    create(attributes: object): Promise<{ accessKey: string }>;
  };
  const { accessKey } = await service.create({
    name: `${type}-${Math.random().toString(36).slice(2)}`,
    description: '',
    type,
    kind: 'content-api',
    lifespan: null,
    ...(type === 'custom' ? { permissions } : {}),
  });
  return accessKey;
};

/** A signed-in end user of the site, with the role that signing up gives. */
export const createUserToken = async (strapi: Core.Strapi): Promise<string> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const name = `user${Math.random().toString(36).slice(2)}`;
  const user = await strapi.db.query('plugin::users-permissions.user').create({
    data: { username: name, email: `${name}@example.com`, confirmed: true, role: role.id },
  });
  const jwt = strapi.plugin('users-permissions').service('jwt') as {
    issue(payload: object): string;
  };
  return jwt.issue({ id: user.id });
};
