import { Box, Button, Flex } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { message } from '../translations/message';

const Code = styled.code`
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: monospace;
  font-size: 1.3rem;
  line-height: 1.5;
`;

export interface CodeBlockProps {
  readonly label: string;
  readonly code: string;
}

/** Text for a file or a terminal, as it stands, and a button that copies it. */
export const CodeBlock = ({ label, code }: CodeBlockProps) => {
  const { formatMessage } = useIntl();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const copyCode = async (): Promise<void> => {
    const isCopied = await copy(code);
    toggleNotification({
      type: isCopied ? 'success' : 'danger',
      message: formatMessage(message(isCopied ? 'code.copied' : 'code.notCopied')),
    });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box
        tag="pre"
        background="neutral100"
        borderColor="neutral200"
        hasRadius
        padding={4}
        maxHeight="36rem"
        overflow="auto"
        tabIndex={0}
        role="region"
        aria-label={label}
      >
        <Code>{code}</Code>
      </Box>
      <Flex>
        <Button
          type="button"
          size="S"
          variant="tertiary"
          startIcon={<Duplicate />}
          onClick={() => void copyCode()}
        >
          {formatMessage(message('code.copy'))}
        </Button>
      </Flex>
    </Flex>
  );
};
