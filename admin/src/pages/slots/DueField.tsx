import { message, type MessageKey } from '../../translations/message';
import { DayField } from '../../ui/DayField';
import { dayOf, startOfDay } from '../../ui/day';

export interface DueFieldProps {
  readonly label: MessageKey;
  /** ISO 8601; null: without a limit. */
  readonly time: string | null;
  readonly onChange: (time: string | null) => void;
}

/** The beginning of a day where the strategist is. */
export const DueField = ({ label, time, onChange }: DueFieldProps) => (
  <DayField
    label={message(label)}
    day={time === null ? null : dayOf(time)}
    onChange={(day) => onChange(day === null ? null : startOfDay(day))}
  />
);
