import { Box, Flex, Typography } from '@strapi/design-system';
import { PageLink } from '../../../ui/PageLink';
import { editUrl } from '../links';
import type { BriefLine, BriefSection } from './describe-brief';

const Line = ({ text, entry }: BriefLine) => {
  if (!entry) return <Typography>{text}</Typography>;
  return (
    <Flex gap={2} wrap="wrap">
      <PageLink to={editUrl(entry.contentType, entry.documentId, entry.locale)}>{text}</PageLink>
      {entry.url === null ? null : (
        <Typography variant="pi" textColor="neutral600">
          {entry.url}
        </Typography>
      )}
    </Flex>
  );
};

/** A brief to read, part by part. */
export const BriefText = ({ sections }: { readonly sections: readonly BriefSection[] }) => (
  <Flex direction="column" alignItems="stretch" gap={4} data-part="brief">
    {sections.map(({ title, lines }) => (
      <Box key={title}>
        <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
          {title}
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={1}>
          {lines.map((line, place) => (
            <li key={place}>
              <Line {...line} />
            </li>
          ))}
        </Flex>
      </Box>
    ))}
  </Flex>
);
