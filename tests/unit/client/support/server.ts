/** A small real HTTP server that writes down what it was asked and answers what it was told. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string>;
  /** The query as it came, where the encoding matters. */
  readonly search: string;
  readonly contentType: string | undefined;
  readonly body: unknown;
}

export interface TestServer {
  readonly url: string;
  readonly asked: Asked[];
  /** What the next requests get: JSON, or text as it is. */
  answer(status: number, body: unknown): void;
  /** The next requests get no answer; resolves with each as it comes in. */
  hold(): Promise<ServerResponse>;
  stop(): Promise<void>;
}

export const startServer = async (): Promise<TestServer> => {
  const asked: Asked[] = [];
  let status = 200;
  let text = '{"data":{}}';
  let held: ((response: ServerResponse) => void) | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname, search, searchParams } = new URL(request.url ?? '', 'http://localhost');
      const body = Buffer.concat(chunks).toString();
      asked.push({
        method: request.method ?? '',
        path: pathname,
        query: Object.fromEntries(searchParams),
        search,
        contentType: request.headers['content-type'],
        body: body === '' ? undefined : JSON.parse(body),
      });
      if (held) return held(response);
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer(newStatus, body) {
      status = newStatus;
      text = typeof body === 'string' ? body : JSON.stringify(body);
    },
    hold: () => new Promise((resolve) => (held = resolve)),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
