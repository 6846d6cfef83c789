/** Gaps to work: briefs, entries that are begun from them, and who writes what until when. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { FindingLanguage } from '../../../server/src/coverage/contract';
import type {
  Assignee,
  Assignment,
  AssignmentInput,
  AssignmentRef,
  BegunDraft,
  Brief,
  DraftInput,
  PlanCell,
} from '../../../server/src/planning/contract';
import type { DocumentRef } from '../../../server/src/tagging/contract';
import { funnelUrl } from './funnel-url';

export interface PlanningClient {
  readonly listAssignments: (journey: string) => Promise<readonly Assignment[]>;
  readonly saveAssignment: (input: AssignmentInput) => Promise<void>;
  readonly removeAssignment: (ref: AssignmentRef) => Promise<void>;
  readonly listAssignees: () => Promise<readonly Assignee[]>;
  readonly readBrief: (cell: PlanCell, language: FindingLanguage) => Promise<Brief>;
  readonly beginDraft: (input: DraftInput) => Promise<BegunDraft>;
  /** The cell for which an entry was begun; null: for none. */
  readonly findCellOf: (ref: DocumentRef) => Promise<PlanCell | null>;
}

interface One<Data> {
  readonly data: Data;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const ASSIGNMENTS = 'coverage/assignments';

const createClient = ({ get, post, put, del }: FetchClient): PlanningClient => {
  const read = async <Data>(url: string): Promise<Data> => (await get<One<Data>>(url)).data.data;
  return {
    listAssignments: (journey) => read(funnelUrl(ASSIGNMENTS, { journey })),
    saveAssignment: async (input) => {
      await put<One<unknown>, AssignmentInput>(funnelUrl(ASSIGNMENTS), input);
    },
    removeAssignment: async ({ id, revision }) => {
      await del(funnelUrl(`${ASSIGNMENTS}/${id}`, { revision }));
    },
    listAssignees: () => read(funnelUrl('coverage/assignees')),
    readBrief: (cell, language) => read(funnelUrl('coverage/brief', { ...cell, language })),
    beginDraft: async (input) =>
      (await post<One<BegunDraft>, DraftInput>(funnelUrl('coverage/drafts'), input)).data.data,
    findCellOf: async ({ contentType, documentId }) => {
      const url = funnelUrl(`documents/${contentType}/${documentId}/brief`);
      return (await read<{ readonly cell: PlanCell | null }>(url)).cell;
    },
  };
};

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const usePlanningClient = (): PlanningClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
