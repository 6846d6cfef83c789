export type Schema = Record<string, unknown> & {
  info: { singularName: string; pluralName: string; displayName: string; description?: string };
};

export interface AppOptions {
  /** Content types of the app. */
  contentTypes?: Schema[];
  /** `config` of the plugin in config/plugins.js. */
  funnel?: Record<string, unknown>;
  /** `enabled` of the plugin. */
  enabled?: boolean;
  /** Entries of config/plugins.js ahead of ours: Strapi loads plugins in that order. */
  pluginsAhead?: Record<string, unknown>;
  /** Entries of config/plugins.js beside ours, such as graphql settings. */
  plugins?: Record<string, unknown>;
  /** Leave the GraphQL plugin out. */
  withoutGraphql?: boolean;
  /** Merged into config/server.js. */
  server?: Record<string, unknown>;
  serveAdminPanel?: boolean;
  /** Text of src/index.js, for apps that need one. */
  indexSource?: string;
}

/** The project's root. */
export const root: string;
export const writeApp: (
  dir: string,
  options: AppOptions,
  database: Record<string, unknown>
) => void;
export const sqlite: (dir: string) => Record<string, unknown>;
