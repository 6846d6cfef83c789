import type * as React from 'react';
import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { Slot } from '../../../../server/src/slots/contract';
import { message } from '../../translations/message';
import { pageUrl } from '../page-url';
import { SOURCE_NAMES } from './labels';

export interface SlotHeaderProps {
  readonly slot: Slot;
  readonly action?: React.ReactNode;
}

/** The slot's key, its owner, and the way back to the list. */
export const SlotHeader = ({ slot, action }: SlotHeaderProps) => {
  const { formatMessage } = useIntl();
  const isNew = slot.source === 'ADMIN' && slot.revision === 0;
  const owner = isNew ? message('slots.notSaved') : SOURCE_NAMES[slot.source];
  return (
    <Layouts.Header
      title={slot.key}
      subtitle={formatMessage(owner)}
      navigationAction={
        <Link tag={NavLink} to={pageUrl('slots')} startIcon={<ArrowLeft />}>
          {formatMessage(message('slots.back'))}
        </Link>
      }
      primaryAction={action}
    />
  );
};
