import * as React from 'react';
import { Box, Button, EmptyStateLayout, Flex, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { RetagVersions } from '../../../../server/src/tagging/bulk-contract';
import type { QueueAnswer } from '../../../../server/src/tagging/queue-contract';
import { message } from '../../translations/message';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { EntryText } from './EntryText';
import { QueueFilters } from './QueueFilters';
import { QueueProgress } from './QueueProgress';
import { TagSide } from './TagSide';
import { useQueue, type Queue, type QueueChoice } from './use-queue';

const useChoice = () => {
  const [{ query }, setQuery] = useQueryParams<{
    type?: string | undefined;
    locale?: string | undefined;
  }>();
  const choice: QueueChoice = { contentType: query.type ?? null, locale: query.locale ?? null };
  const change = (changes: Partial<QueueChoice>): void => {
    setQuery({
      ...('contentType' in changes ? { type: changes.contentType ?? undefined } : {}),
      ...('locale' in changes ? { locale: changes.locale ?? undefined } : {}),
    });
  };
  return { choice, change };
};

/** Nothing is left behind this place: all is tagged, or what was skipped may be gone through again. */
const Nothing = ({ answer, onRestart }: { answer: QueueAnswer; onRestart: () => void }) => {
  const { formatMessage } = useIntl();
  const left = answer.types.reduce((sum, { total, tagged }) => sum + total - tagged, 0);
  if (answer.types.length === 0) {
    return <EmptyStateLayout content={formatMessage(message('queue.nothingToTag'))} />;
  }
  return (
    <EmptyStateLayout
      icon={<CheckCircle width="4rem" height="4rem" fill="success600" />}
      content={formatMessage(message('queue.done'), { left })}
      action={
        left > 0 ? (
          <Button type="button" variant="secondary" onClick={onRestart}>
            {formatMessage(message('queue.restart'))}
          </Button>
        ) : undefined
      }
    />
  );
};

interface WorkProps {
  readonly queue: Queue;
  readonly answer: QueueAnswer;
  readonly versions: RetagVersions;
  readonly onVersions: (versions: RetagVersions) => void;
}

const Work = ({ queue, answer, versions, onVersions }: WorkProps) => {
  const { formatMessage } = useIntl();
  const { entry } = answer;
  const { lastStep, undo, restart } = queue;
  const said = lastStep
    ? formatMessage(message(`queue.said.${lastStep.kind}`), { title: lastStep.entry.title })
    : '';
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {entry ? (
        <Flex gap={5} alignItems="flex-start" wrap="wrap">
          <Box flex="3 1 36rem" minWidth={0}>
            <EntryText entry={entry} />
          </Box>
          <Box flex="2 1 30rem" minWidth={0}>
            <TagSide
              key={`${entry.documentId} ${entry.locale}`}
              entry={entry}
              isSaving={queue.isSaving || queue.answer.isLoading}
              problem={queue.problem}
              mayUndo={lastStep !== null}
              versions={versions}
              onVersions={onVersions}
              onSave={(tags) => void queue.save(entry, tags, versions)}
              onSkip={() => queue.skip(entry)}
              onUndo={() => void undo()}
            />
          </Box>
        </Flex>
      ) : (
        <Nothing answer={answer} onRestart={restart} />
      )}
    </>
  );
};

interface QueueBodyProps {
  readonly choice: QueueChoice;
  readonly onChange: (changes: Partial<QueueChoice>) => void;
}

const QueueBody = ({ choice, onChange }: QueueBodyProps) => {
  const queue = useQueue(choice);
  const [versions, setVersions] = React.useState<RetagVersions>('both');
  const { data, error, reload } = queue.answer;
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!data) return <Waiting />;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8} data-page="queue">
      <Flex gap={6} alignItems="flex-end" justifyContent="space-between" wrap="wrap">
        <QueueFilters types={data.types} choice={choice} locale={data.locale} onChange={onChange} />
        <QueueProgress types={data.types} />
      </Flex>
      <Work queue={queue} answer={data} versions={versions} onVersions={setVersions} />
    </Flex>
  );
};

/** Entries without a stage, one after the other, each with what its text speaks for. */
const QueuePage = () => {
  const { formatMessage } = useIntl();
  const { choice, change } = useChoice();
  const title = formatMessage(message('queue.title'));
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage(message('queue.subtitle'))} />
      <Layouts.Content>
        <QueueBody
          key={`${choice.contentType} ${choice.locale}`}
          choice={choice}
          onChange={change}
        />
      </Layouts.Content>
    </Page.Main>
  );
};

export default QueuePage;
