import { RecordList, type CustomFieldProps } from '../ui/record-list/RecordList';
import { evidenceListFormat } from './formats';

/** The sources behind what a persona claims. */
const EvidenceListInput = (props: CustomFieldProps) => (
  <RecordList {...props} format={evidenceListFormat} />
);

export default EvidenceListInput;
