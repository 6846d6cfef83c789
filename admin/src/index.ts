import type { StrapiApp } from '@strapi/strapi/admin';
import { registerBulkTag } from './content-manager/bulk-tag/register-bulk-tag';
import {
  registerFindingCut,
  registerListView,
} from './content-manager/list-view/register-list-view';
import { registerTagLabels } from './content-manager/register-tag-labels';
import { registerTaggingPanel } from './content-manager/tagging-panel/register-tagging-panel';
import { registerBuilderOption } from './content-type-builder/register-builder-option';
import { registerCustomFields } from './custom-fields/register-custom-fields';
import { funnelLink } from './pages/funnel-link';
import { PLUGIN_ID } from './plugin-id';
import { loadTranslations } from './translations/load-translations';
import { coverageWidget } from './widgets/coverage-widget';

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink(funnelLink);
    registerCustomFields(app);
    registerTagLabels(app);
    app.widgets.register(coverageWidget);
    registerListView(app);
  },
  bootstrap(app: StrapiApp): void {
    registerTaggingPanel(app);
    registerBulkTag(app);
    registerFindingCut(app);
    registerBuilderOption(app);
  },
  registerTrads: loadTranslations,
};
