import type * as React from 'react';
import { Field, Textarea } from '@strapi/design-system';

export interface NamesFieldProps {
  readonly label: string;
  readonly hint: string;
  /** One name a line. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Several names at once. */
export const NamesField = ({ label, hint, text, onChange }: NamesFieldProps) => (
  <Field.Root hint={hint}>
    <Field.Label>{label}</Field.Label>
    <Textarea
      value={text}
      onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
    />
    <Field.Hint />
  </Field.Root>
);
