import { Field, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

export interface OptionalNumberFieldProps {
  /** Path in the form's values. */
  readonly name: string;
  readonly label: string;
  /** Says what nothing stands for. */
  readonly hint?: string;
  readonly min?: number;
  readonly max: number;
  readonly step?: number | 'any';
}

/** A number of the form; null: nothing is said. */
export const OptionalNumberField = ({
  name,
  label,
  hint,
  min = 0,
  max,
  step = 1,
}: OptionalNumberFieldProps) => {
  const { value, error, onChange } = useField<number | null>(name);
  return (
    <Field.Root name={name} width="18rem" {...(hint ? { hint } : {})} {...(error ? { error } : {})}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        size="S"
        type="number"
        min={min}
        max={max}
        step={step}
        value={value ?? ''}
        onChange={({ target }: { target: { value: string } }) =>
          onChange(name, target.value === '' ? null : Number(target.value))
        }
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
