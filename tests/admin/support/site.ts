/** A Strapi site in a process of its own, with the built panel, an administrator and an editor. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { sqlite, writeApp, type AppOptions } from '../../support/app-files.mjs';
import { makeAppDir, panelBuild, strapiBin } from './build-panel';

const PASSWORD = 'Test-password-1';

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

/** In development Strapi writes schemas and restarts itself; the panel is the built one either way. */
const COMMANDS = {
  production: ['start'],
  development: ['develop', '--no-watch-admin', '--no-build-admin', '--no-install-deps'],
} as const;
type Mode = keyof typeof COMMANDS;

const start = (dir: string, mode: Mode): { child: ChildProcess; output: () => string } => {
  const child = spawn(process.execPath, [strapiBin, ...COMMANDS[mode]], {
    cwd: dir,
    env: {
      ...process.env,
      NODE_ENV: mode,
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_HIDE_STARTUP_MESSAGE: 'true',
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  return { child, output: () => text };
};

const isUp = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/_health`)).status === 204;
  } catch {
    return false;
  }
};

const untilUp = async (url: string, { child, output }: ReturnType<typeof start>): Promise<void> => {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) break;
    if (await isUp(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Strapi did not start:\n${output()}`);
};

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** Calls the admin API as one user. Answers the body; throws on any other status than 2xx. */
export type Api = <Answer = { data: Record<string, unknown> }>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  address: string,
  body?: unknown
) => Promise<Answer>;

const createApi =
  (url: string, token?: string): Api =>
  async <Answer>(method: string, address: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(url + address, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as Answer;
  };

interface Registered {
  data: { token: string };
}

const registerAdmin = async (api: Api): Promise<string> => {
  const { data } = await api<Registered>('POST', '/admin/register-admin', {
    firstname: 'Ada',
    lastname: 'Admin',
    email: 'admin@example.org',
    password: PASSWORD,
  });
  return data.token;
};

const findEditorRole = async (admin: Api): Promise<{ id: number; code: string }> => {
  const { data } = await admin<{ data: { id: number; code: string }[] }>('GET', '/admin/roles');
  return data.find(({ code }) => code === 'strapi-editor')!;
};

interface Permission {
  action: string;
  subject: string | null;
  properties: Record<string, unknown>;
  conditions: string[];
}

/** Replaces what editors may do with a content type; null: what they may do beside content. */
const limitEditor = async (
  admin: Api,
  uid: string | null,
  permissions: readonly Permission[]
): Promise<void> => {
  const { id } = await findEditorRole(admin);
  const address = `/admin/roles/${id}/permissions`;
  const { data } = await admin<{ data: Permission[] }>('GET', address);
  const others = data
    .filter(({ subject }) => subject !== uid)
    .map(({ action, subject, properties, conditions }) => ({
      action,
      subject,
      properties,
      conditions,
    }));
  await admin('PUT', address, { permissions: [...others, ...permissions] });
};

const registerEditor = async (anonymous: Api, admin: Api): Promise<string> => {
  const editor = await findEditorRole(admin);
  const { data: user } = await admin<{ data: { registrationToken: string } }>(
    'POST',
    '/admin/users',
    { firstname: 'Edda', lastname: 'Editor', email: 'editor@example.org', roles: [editor.id] }
  );
  const { data } = await anonymous<Registered>('POST', '/admin/register', {
    registrationToken: user.registrationToken,
    userInfo: { firstname: 'Edda', lastname: 'Editor', password: PASSWORD },
  });
  return data.token;
};

export interface Site {
  /** The app's folder. */
  readonly dir: string;
  readonly url: string;
  readonly adminToken: string;
  readonly editorToken: string;
  /** As the administrator. */
  readonly api: Api;
  /** Lets editors read these attributes of a content type, and do nothing else with it. */
  readonly limitEditor: (subject: string, fields: string[]) => Promise<void>;
  /** Lets editors write these attributes of a content type in these languages, and publish it. */
  readonly allowEditor: (subject: string, fields: string[], locales: string[]) => Promise<void>;
  /** Gives editors these of the plugin's own actions, and no others beside content. */
  readonly grantEditor: (actions: string[]) => Promise<void>;
  /** What Strapi has written to its console. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

export const createSite = async (
  options: AppOptions = {},
  mode: Mode = 'production'
): Promise<Site> => {
  const dir = makeAppDir(randomBytes(6).toString('hex'));
  const port = await freePort();
  writeApp(dir, { ...options, serveAdminPanel: true, server: { port } }, sqlite(dir));
  symlinkSync(panelBuild, path.join(dir, 'build'));
  const url = `http://127.0.0.1:${port}`;
  const running = start(dir, mode);
  const stop = async (): Promise<void> => {
    await end(running.child);
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await untilUp(url, running);
    const anonymous = createApi(url);
    const adminToken = await registerAdmin(anonymous);
    const api = createApi(url, adminToken);
    const editorToken = await registerEditor(anonymous, api);
    return {
      dir,
      url,
      adminToken,
      editorToken,
      api,
      limitEditor: (subject, fields) => {
        const action = 'plugin::content-manager.explorer.read';
        const permission = { action, subject, properties: { fields }, conditions: [] };
        return limitEditor(api, subject, [permission]);
      },
      allowEditor: (subject, fields, locales) => {
        const permission = (name: string, properties: object): Permission => ({
          action: `plugin::content-manager.explorer.${name}`,
          subject,
          properties: { ...properties, locales },
          conditions: [],
        });
        const writing = ['read', 'create', 'update'].map((name) => permission(name, { fields }));
        return limitEditor(api, subject, [...writing, permission('publish', {})]);
      },
      grantEditor: (actions) =>
        limitEditor(
          api,
          null,
          actions.map((name) => ({
            action: `plugin::content-funnel.${name}`,
            subject: null,
            properties: {},
            conditions: [],
          }))
        ),
      output: running.output,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
