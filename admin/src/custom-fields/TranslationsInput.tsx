import * as React from 'react';
import { RecordList, type CustomFieldProps } from '../ui/record-list/RecordList';
import { textsOf, translationsFormat } from './formats';
import { useLocaleOptions } from './use-locale-options';

/** What visitors read of a record, in other languages than the one it is written in. */
const TranslationsInput = (props: CustomFieldProps) => {
  const locales = useLocaleOptions();
  const options = props.attribute?.options;
  const format = React.useMemo(
    () => translationsFormat(textsOf(options), locales),
    [options, locales]
  );
  return <RecordList {...props} format={format} />;
};

export default TranslationsInput;
