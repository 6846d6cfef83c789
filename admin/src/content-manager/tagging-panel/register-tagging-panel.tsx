import {
  unstable_useContentManagerContext as useContentManagerContext,
  useQueryParams,
  type StrapiApp,
} from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import { takesPart } from '../takes-part';
import { editedEntry, type PanelInput } from './edited-entry';
import { TaggingPanel } from './TaggingPanel';

interface PanelDescription {
  readonly title: string;
  readonly content: React.ReactNode;
}
interface ContentManagerApis {
  addEditViewSidePanel(panels: ((input: PanelInput) => PanelDescription | null)[]): void;
}

interface LocaleQuery {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/** Strapi calls this as a component; null: the content type takes no part. */
const ContentFunnel = (input: PanelInput): PanelDescription | null => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<LocaleQuery>();
  const { contentType } = useContentManagerContext();
  if (!takesPart(contentType)) return null;
  const entry = editedEntry(input, query.plugins?.i18n?.locale ?? null);
  return {
    title: formatMessage(message('plugin.name')),
    content: <TaggingPanel entry={entry} />,
  };
};

/** Runs in bootstrap(), when the Content Manager is there. */
export const registerTaggingPanel = (app: StrapiApp): void => {
  const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  apis.addEditViewSidePanel([ContentFunnel]);
};
