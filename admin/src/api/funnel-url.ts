import { PLUGIN_ID } from '../plugin-id';

/** Address of one of the plugin's admin endpoints; parameters that are null are left out. */
export const funnelUrl = (
  path: string,
  params: Readonly<Record<string, string | number | null>> = {}
): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null) query.set(name, String(value));
  }
  const text = query.toString();
  return `/${PLUGIN_ID}/${path}${text === '' ? '' : `?${text}`}`;
};
