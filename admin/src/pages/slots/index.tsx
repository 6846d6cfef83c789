import * as React from 'react';
import { Layouts } from '@strapi/strapi/admin';
import { Route, Routes, useParams } from 'react-router-dom';
import { useRequest } from '../../api/use-request';
import { useSlotClient } from '../../api/use-slot-client';
import { useLanguage } from '../../translations/use-language';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { SlotList } from './SlotList';
import { SlotPage, type SlotPageProps } from './SlotPage';

/** The slot that the address names, whether there is one or not. */
const Chosen = (props: Omit<SlotPageProps, 'slotKey'>) => {
  const { key = '' } = useParams();
  return <SlotPage key={key} slotKey={key} {...props} />;
};

/** The list of slots, and below it the form of each. */
const SlotsPage = () => {
  const language = useLanguage();
  const { readSlots } = useSlotClient();
  const load = React.useCallback(() => readSlots(language), [readSlots, language]);
  const { data, error, reload } = useRequest(load);
  if (error) {
    return (
      <Layouts.Content>
        <Problem error={error} onRetry={reload} />
      </Layouts.Content>
    );
  }
  if (!data) return <Waiting />;
  return (
    <Routes>
      <Route index element={<SlotList slots={data.slots} onChanged={reload} />} />
      <Route path=":key" element={<Chosen answer={data} onChanged={reload} />} />
    </Routes>
  );
};

export default SlotsPage;
