export type Client = 'sqlite' | 'postgres' | 'mysql';

export interface TestDatabase {
  /** What config/database.js of the app exports. */
  readonly config: Record<string, unknown>;
  drop(): Promise<void>;
}

/** What FUNNEL_TEST_DATABASE says; sqlite by default. */
export const databaseClient: () => Client;
/** Connection options of the server, without a database name. */
export const serverConnection: (client: Client) => Record<string, unknown>;
/** A fresh, empty database of its own; SQLite keeps it in the app's folder. */
export const createDatabase: (appDir: string, client?: Client) => Promise<TestDatabase>;
/** Whether the server answers. */
export const canConnect: (client: Exclude<Client, 'sqlite'>) => Promise<boolean>;
