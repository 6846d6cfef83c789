import { RecordList, type CustomFieldProps } from '../ui/record-list/RecordList';
import { stringListFormat } from './formats';

/** Goals, challenges, questions …: one sentence a row. */
const StringListInput = (props: CustomFieldProps) => (
  <RecordList {...props} format={stringListFormat} />
);

export default StringListInput;
