import type * as React from 'react';
import { Filter } from '@strapi/icons';
import { PERMISSIONS, type Permissions } from '../permissions';
import { PLUGIN_ID } from '../plugin-id';
import { message, type Message } from '../translations/message';

interface FunnelLink {
  to: string;
  icon: React.ElementType;
  intlLabel: Message;
  permissions: Permissions;
  Component: () => Promise<{ default: React.ComponentType }>;
}

/**
 * The entry of the main menu, for whoever may open one of the pages behind it. While the server part
 * is off nobody holds such a permission, so the entry is not shown.
 */
export const funnelLink: FunnelLink = {
  to: `plugins/${PLUGIN_ID}`,
  icon: Filter,
  intlLabel: message('plugin.name'),
  permissions: Object.values(PERMISSIONS).flat(),
  Component: () => import('./index'),
};
