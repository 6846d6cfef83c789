/** Slots of the site, each named by its key. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Slot, SlotChoices, SlotInput, SlotRef } from '../../../server/src/slots/contract';
import type { PickedEntry } from '../../../server/src/tagging/contract';
import { funnelUrl } from './funnel-url';

export interface SlotsAnswer {
  readonly slots: readonly Slot[];
  readonly choices: SlotChoices;
}

export interface SlotClient {
  /** `language`: of names. */
  readonly readSlots: (language: string) => Promise<SlotsAnswer>;
  readonly saveSlot: (key: string, input: SlotInput) => Promise<void>;
  readonly removeSlot: (ref: SlotRef) => Promise<void>;
  /** By a part of the title; an empty text finds the newest. */
  readonly findEntries: (search: string, locale: string | null) => Promise<readonly PickedEntry[]>;
}

interface One<Data> {
  readonly data: Data;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const createClient = ({ get, put, del }: FetchClient): SlotClient => ({
  readSlots: async (language) => {
    const address = funnelUrl('slots', { language });
    type Listed = One<readonly Slot[]> & { readonly meta: SlotChoices };
    const { data: slots, meta: choices } = (await get<Listed>(address)).data;
    return { slots, choices };
  },
  saveSlot: async (key, input) => {
    await put<One<Slot>, SlotInput>(funnelUrl(`slots/${key}`), input);
  },
  removeSlot: async ({ key, revision }) => {
    await del(funnelUrl(`slots/${key}`, { revision }));
  },
  findEntries: async (search, locale) =>
    (await get<One<readonly PickedEntry[]>>(funnelUrl('slot-entries', { search, locale }))).data
      .data,
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useSlotClient = (): SlotClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
