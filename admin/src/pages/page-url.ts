import { PLUGIN_ID } from '../plugin-id';

/** Address of one of the plugin's pages inside the admin. */
export const pageUrl = (path: string): string => `/plugins/${PLUGIN_ID}/${path}`;
