import type * as React from 'react';
import { Filter } from '@strapi/icons';
import { PERMISSIONS } from '../../permissions';
import { PLUGIN_ID } from '../../plugin-id';
import { message, type Message } from '../../translations/message';

interface CoverageLink {
  to: string;
  icon: React.ElementType;
  intlLabel: Message;
  permissions: typeof PERMISSIONS.readCoverage;
  Component: () => Promise<{ default: React.ComponentType }>;
}

/**
 * The entry of the main menu. While the server part is off nobody holds the permission, so the
 * entry is not shown.
 */
export const coverageLink: CoverageLink = {
  to: `plugins/${PLUGIN_ID}`,
  icon: Filter,
  intlLabel: message('plugin.name'),
  permissions: PERMISSIONS.readCoverage,
  Component: () => import('./index'),
};
