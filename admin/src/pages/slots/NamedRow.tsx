import type * as React from 'react';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';

export interface NamedRowProps {
  readonly name: string;
  /** What is wrong with it; undefined: nothing. */
  readonly error: string | undefined;
  readonly children: React.ReactNode;
  readonly onRemove: () => void;
}

/** An entry that a slot names, with what is said of it. */
export const NamedRow = ({ name, error, children, onRemove }: NamedRowProps) => {
  const { formatMessage } = useIntl();
  return (
    <li>
      <Box
        role="group"
        aria-label={name}
        data-named={name}
        borderColor="neutral200"
        hasRadius
        padding={4}
      >
        <Flex gap={4} alignItems="flex-end" wrap="wrap">
          <Box flex="1 1 20rem">
            <Typography fontWeight="semiBold">{name}</Typography>
          </Box>
          {children}
          <IconButton
            type="button"
            label={formatMessage(message('slots.named.remove'), { name })}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        </Flex>
        {error === undefined ? null : <Typography textColor="danger600">{error}</Typography>}
      </Box>
    </li>
  );
};
