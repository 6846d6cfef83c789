import type { Core } from '@strapi/strapi';

/** The document service, whose own types know no content type of a test. */
export interface Documents<Row = unknown> {
  create(options: object): Promise<{ documentId: string }>;
  update(options: object): Promise<unknown>;
  publish(options: object): Promise<unknown>;
  delete(options: object): Promise<unknown>;
  findMany(options: object): Promise<Row[]>;
}

export const documentsOf = <Row>(strapi: Core.Strapi, uid: string): Documents<Row> =>
  strapi.documents(uid as never) as unknown as Documents<Row>;
