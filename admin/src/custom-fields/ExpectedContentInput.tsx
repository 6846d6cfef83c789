import { RecordList, type CustomFieldProps } from '../ui/record-list/RecordList';
import { expectedContentFormat } from './formats';

/** How many entries of which role and kind a stage expects. */
const ExpectedContentInput = (props: CustomFieldProps) => (
  <RecordList {...props} format={expectedContentFormat} />
);

export default ExpectedContentInput;
