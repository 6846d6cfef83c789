import * as React from 'react';
import { Button, Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { message } from '../translations/message';

export interface FileInputProps {
  readonly label: string;
  /** As the attribute of an input: `.csv,text/csv`. */
  readonly accept: string;
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
}

/** A file from the reader's disk; the browser's own button speaks the browser's language. */
export const FileInput = ({ label, accept, file, onChange }: FileInputProps) => {
  const { formatMessage } = useIntl();
  const input = React.useRef<HTMLInputElement>(null);
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept={accept}
          aria-label={label}
          tabIndex={-1}
          onChange={(event) => {
            onChange(event.target.files?.[0] ?? null);
            // The same file, changed meanwhile, may be chosen again.
            event.target.value = '';
          }}
        />
      </VisuallyHidden>
      <Flex gap={3}>
        <Button
          type="button"
          variant="tertiary"
          size="S"
          startIcon={<Upload />}
          onClick={() => input.current?.click()}
        >
          {formatMessage(message('file.pick'))}
        </Button>
        <Typography role="status">
          {file ? file.name : formatMessage(message('file.none'))}
        </Typography>
      </Flex>
    </Field.Root>
  );
};
