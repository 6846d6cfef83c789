import * as React from 'react';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useRequest } from '../api/use-request';
import { RecordList, type CustomFieldProps } from '../ui/record-list/RecordList';
import { chooseTargets, type StageRow } from './choose-targets';
import { transitionListFormat } from './formats';

const STAGES_URL =
  '/content-manager/collection-types/plugin::content-funnel.stage?page=1&pageSize=100&sort=position:ASC';

interface StageForm {
  readonly key?: string;
  /** As the relation input keeps it: what was connected and not yet saved. */
  readonly journey?: {
    readonly connect?: readonly { readonly apiData?: { readonly documentId?: string } }[];
  };
}

const useTargets = () => {
  const { get } = useFetchClient();
  const { id } = useParams();
  const key = useForm('TransitionListInput', (form) => (form.initialValues as StageForm).key);
  const chosenJourney = useForm(
    'TransitionListInput',
    (form) => (form.values as StageForm).journey?.connect?.at(-1)?.apiData?.documentId
  );
  const load = React.useCallback(
    async () => (await get<{ readonly results: readonly StageRow[] }>(STAGES_URL)).data.results,
    [get]
  );
  const { data } = useRequest(load);
  return React.useMemo(
    () => (data ? chooseTargets(data, { documentId: id, key, chosenJourney }) : null),
    [data, id, key, chosenJourney]
  );
};

/** Where a stage leads: to which stage of its journey, how, and with which question. */
const TransitionListInput = (props: CustomFieldProps) => {
  const targets = useTargets();
  const format = React.useMemo(() => transitionListFormat(targets), [targets]);
  return <RecordList {...props} format={format} />;
};

export default TransitionListInput;
