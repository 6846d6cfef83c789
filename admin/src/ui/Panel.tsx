import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

export interface PanelProps {
  readonly title: string;
  readonly children: React.ReactNode;
}

/** A titled box of a page. */
export const Panel = ({ title, children }: PanelProps) => {
  const id = React.useId();
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      shadow="tableShadow"
      padding={5}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta" id={id}>
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
};
