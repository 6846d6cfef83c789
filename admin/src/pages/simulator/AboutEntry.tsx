import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AboutEntry as About } from '../../../../server/src/recommendation/simulation-contract';
import { useSimulatorClient } from '../../api/use-simulator-client';
import { message } from '../../translations/message';
import { useAbsenceWords } from '../../ui/absence-words';
import { EntryPicker } from '../../ui/EntryPicker';
import { Panel } from '../../ui/Panel';
import type { EntryNames } from './entry-names';
import { ScoreTable } from './ScoreTable';
import type { SimulatorQuery } from './simulator-query';
import type { ChangeQuery } from './use-simulator-query';

const Found = ({ about }: { readonly about: About }) => {
  const { formatMessage } = useIntl();
  const wordsOf = useAbsenceWords();
  const { rank, item, absence } = about;
  return (
    <>
      <Typography>
        {absence === null
          ? formatMessage(message('panel.serving.rank'), { rank: rank ?? 0 })
          : wordsOf(absence)}
      </Typography>
      {absence !== null && rank !== null ? (
        <Typography>{formatMessage(message('simulator.about.rank'), { rank })}</Typography>
      ) : null}
      {item?.scoreParts ? <ScoreTable item={item} parts={item.scoreParts} /> : null}
    </>
  );
};

export interface AboutEntryProps {
  readonly query: SimulatorQuery;
  readonly about: About | null;
  readonly names: EntryNames;
  readonly locale: string | null;
  readonly onChange: ChangeQuery;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Asks of any entry why it is not shown, or at which place. */
export const AboutEntry = ({ query, about, names, locale, onChange }: AboutEntryProps) => {
  const { formatMessage } = useIntl();
  const { findEntries } = useSimulatorClient();
  return (
    <Panel title={formatMessage(message('simulator.about'))}>
      <EntryPicker
        label={formatMessage(message('simulator.about.entry'))}
        find={findEntries}
        locale={locale}
        without={NOBODY}
        onChoose={({ contentType, documentId }) => onChange({ about: { contentType, documentId } })}
      />
      <Flex direction="column" alignItems="stretch" gap={2} role="status" data-part="about">
        {query.about && about ? (
          <>
            <Typography fontWeight="bold">{names.titleOf(query.about)}</Typography>
            <Found about={about} />
          </>
        ) : null}
      </Flex>
    </Panel>
  );
};
