import * as React from 'react';
import {
  unstable_useContentManagerContext as useContentManagerContext,
  useQueryParams,
  type StrapiApp,
} from '@strapi/strapi/admin';
import { PriceTag } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useHeldActions } from '../../api/use-held-actions';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { takesPart } from '../takes-part';
import type { ListState } from './bulk-form';
import { BulkTagDialog } from './BulkTagDialog';

interface BulkActionInput {
  readonly model: string;
  readonly documents: readonly { readonly documentId: string }[];
}
interface BulkAction {
  readonly label: string;
  readonly variant: 'tertiary';
  readonly icon: React.ReactNode;
  readonly dialog: {
    readonly type: 'modal';
    readonly title: string;
    readonly content: (props: { readonly onClose: () => void }) => React.ReactNode;
  };
}
interface ContentManagerApis {
  addBulkAction(actions: ((input: BulkActionInput) => BulkAction | null)[]): void;
}

interface ListQuery {
  readonly _q?: string;
  readonly filters?: Readonly<Record<string, unknown>>;
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

type DialogContent = BulkAction['dialog']['content'];

/** One component as long as the list is the same: another one would begin the dialog anew. */
const useDialog = (list: ListState): DialogContent => {
  const key = JSON.stringify(list);
  return React.useMemo((): DialogContent => {
    const shown = JSON.parse(key) as ListState;
    return ({ onClose }) => <BulkTagDialog list={shown} onClose={onClose} />;
  }, [key]);
};

/** Strapi calls this as a component; null: the list's entries take no part, or the reader may not. */
const TagEntries = ({ model, documents }: BulkActionInput): BulkAction | null => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<ListQuery>();
  const { contentType } = useContentManagerContext();
  const held = useHeldActions(PERMISSIONS.tag);
  const content = useDialog({
    contentType: model,
    locale: query.plugins?.i18n?.locale ?? null,
    documentIds: documents.map(({ documentId }) => documentId),
    filters: query.filters ?? {},
    search: query._q ?? '',
  });
  if (!takesPart(contentType) || !held || held.size === 0) return null;
  return {
    label: formatMessage(message('bulk.action')),
    variant: 'tertiary',
    icon: <PriceTag />,
    dialog: { type: 'modal', title: formatMessage(message('bulk.title')), content },
  };
};

/** Runs in bootstrap(), when the Content Manager is there. */
export const registerBulkTag = (app: StrapiApp): void => {
  const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  apis.addBulkAction([TagEntries]);
};
