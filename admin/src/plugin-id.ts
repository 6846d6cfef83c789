/** Also the name of the server part, of its uids and of its admin routes. */
export const PLUGIN_ID = 'content-funnel';
