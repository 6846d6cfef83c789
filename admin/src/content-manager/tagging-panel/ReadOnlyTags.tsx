import type * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';

export interface ReadOnlyTagsProps {
  readonly label: string;
  readonly isEmpty: boolean;
  /** The chips. */
  readonly children: React.ReactNode;
}

/** A field of the panel for whoever may not change it: a form's label would promise an input. */
export const ReadOnlyTags = ({ label, isEmpty, children }: ReadOnlyTagsProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold">
        {label}
      </Typography>
      {children}
      {isEmpty ? (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('panel.none'))}
        </Typography>
      ) : null}
    </Flex>
  );
};
