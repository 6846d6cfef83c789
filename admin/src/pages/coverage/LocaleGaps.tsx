import * as React from 'react';
import { Flex, Modal, TextButton } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CoverageAxes, LocaleGap } from '../../../../server/src/coverage/contract';
import { useFunnelClient, type FunnelType } from '../../api/use-funnel-client';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import { ShortList } from '../../ui/ShortList';
import type { CoverageQuery } from './coverage-query';
import { EntryPages, PAGE_SIZE } from './EntryPages';

export interface LocaleGapsProps {
  readonly gaps: readonly LocaleGap[];
  /** Key of the journey that is shown. */
  readonly journey: string;
  readonly locales: CoverageAxes['locales'];
  readonly query: Pick<CoverageQuery, 'role' | 'filters'>;
  readonly types: readonly FunnelType[];
}

const usePairName = (
  locales: CoverageAxes['locales']
): ((pair: Pick<LocaleGap, 'from' | 'missing'>) => string) => {
  const { formatMessage } = useIntl();
  const nameOf = (asked: string): string =>
    locales.find(({ code }) => code === asked)?.name ?? asked;
  return ({ from, missing }) =>
    formatMessage(message('locales.pair'), { from: nameOf(from), missing: nameOf(missing) });
};

type GapEntriesProps = Omit<LocaleGapsProps, 'gaps' | 'locales'> & {
  readonly pair: LocaleGap;
  readonly caption: string;
};

const GapEntries = ({ pair, journey, query, types, caption }: GapEntriesProps) => {
  const client = useFunnelClient();
  const { from, missing } = pair;
  const { role, filters } = query;
  const load = React.useCallback(
    (page: number) =>
      client.listLocaleGap({
        ...{ journey, from, missing, role, filters, page },
        pageSize: PAGE_SIZE,
      }),
    [client, journey, from, missing, role, filters]
  );
  return <EntryPages types={types} caption={caption} load={load} />;
};

/** What is published in one language and not in another: how much, and which entries. */
export const LocaleGaps = ({ gaps, locales, ...rest }: LocaleGapsProps) => {
  const { formatMessage } = useIntl();
  const pairName = usePairName(locales);
  if (gaps.length === 0) return null;
  return (
    <Panel title={formatMessage(message('locales.title'))}>
      <ShortList
        items={gaps}
        keyOf={({ from, missing }) => `${from} ${missing}`}
        render={(pair) => (
          <Modal.Root>
            <Modal.Trigger>
              <TextButton type="button">
                {formatMessage(message('locales.count'), {
                  pair: pairName(pair),
                  count: pair.entries,
                })}
              </TextButton>
            </Modal.Trigger>
            <Modal.Content aria-describedby={undefined}>
              <Modal.Header closeLabel={formatMessage(message('dialog.close'))}>
                <Modal.Title>{pairName(pair)}</Modal.Title>
              </Modal.Header>
              <Modal.Body>
                <Flex direction="column" alignItems="stretch">
                  <GapEntries {...rest} pair={pair} caption={pairName(pair)} />
                </Flex>
              </Modal.Body>
            </Modal.Content>
          </Modal.Root>
        )}
      />
    </Panel>
  );
};
