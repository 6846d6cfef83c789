import type { StrapiApp } from '@strapi/strapi/admin';
import { Filter } from '@strapi/icons';
import { PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../plugin-id';
import { pageUrl } from '../pages/page-url';
import { message } from '../translations/message';

type WidgetArgs = Parameters<StrapiApp['widgets']['register']>[0];

/** On the home page: what to tag and what to write next. The icon is asserted, whatever the types say. */
export const coverageWidget: WidgetArgs = {
  id: 'coverage',
  pluginId: PLUGIN_ID,
  icon: Filter,
  title: message('plugin.name'),
  link: { label: message('widget.link'), href: pageUrl('coverage') },
  permissions: PERMISSIONS.readCoverage.map(({ action }) => ({ action })),
  component: async () => (await import('./CoverageWidget')).CoverageWidget,
};
