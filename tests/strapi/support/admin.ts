/** Admin users and their requests, over HTTP as the admin panel makes them. */
import request from 'supertest';
import type { Core } from '@strapi/strapi';

export interface AdminUser {
  readonly roleId: string;
  get(path: string): request.Test;
  post(path: string, body: object): request.Test;
  put(path: string, body: object): request.Test;
  delete(path: string, body?: object): request.Test;
  /** A request whose files and fields are still to be attached. */
  upload(path: string): request.Test;
  /** Gives the user's role a permission. */
  allow(action: string, permission?: object): Promise<unknown>;
}

const PASSWORD = 'Kitchen-Garden-2026';

/** Signs a new user with this role in. Codes of Strapi's own: strapi-super-admin, strapi-editor, strapi-author. */
export const signIn = async (strapi: Core.Strapi, roleCode: string): Promise<AdminUser> => {
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: roleCode } })) as {
    id: number;
  };
  const email = `${roleCode}-${Date.now().toString(36)}@example.com`;
  await strapi.service('admin::user').create({
    email,
    firstname: roleCode,
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const server = strapi.server.httpServer;
  const signedIn = await request(server).post('/admin/login').send({ email, password: PASSWORD });
  const token = (signedIn.body as { data: { token: string } }).data.token;
  const as = (test: request.Test): request.Test => test.set('Authorization', `Bearer ${token}`);
  return {
    roleId: String(role.id),
    get: (path) => as(request(server).get(path)),
    post: (path, body) => as(request(server).post(path)).send(body),
    put: (path, body) => as(request(server).put(path)).send(body),
    upload: (path) => as(request(server).post(path)),
    delete: (path, body) => as(request(server).delete(path)).send(body),
    allow: (action, permission = {}) =>
      strapi.db.query('admin::permission').create({
        data: {
          ...{ action, actionParameters: {}, subject: null, properties: {}, conditions: [] },
          ...{ role: role.id, ...permission },
        },
      }),
  };
};
