import * as React from 'react';
import { Box, Button, Modal } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { JobAnswer } from '../../../../server/src/jobs/contract';
import type { BulkInput, BulkPreview } from '../../../../server/src/tagging/bulk-contract';
import { useForgetTags } from '../../api/tags-api';
import type { TagChoicesAnswer } from '../../api/use-funnel-client';
import { useJobClient } from '../../api/use-job-client';
import { useTagChoices } from '../../api/use-tag-choices';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { JobProgress } from '../../ui/jobs/JobProgress';
import { Problem } from '../../ui/Problem';
import { useAttempt } from '../../ui/use-attempt';
import { Waiting } from '../../ui/Waiting';
import { bulkInput, EMPTY_FORM, type BulkForm, type ListState } from './bulk-form';
import { BulkFormFields } from './BulkFormFields';
import { BulkPreviewView } from './BulkPreviewView';

export interface BulkTagDialogProps {
  readonly list: ListState;
  readonly onClose: () => void;
}

interface Foreseen {
  readonly input: BulkInput;
  readonly preview: BulkPreview;
}

/** Where the dialog stands: choosing, looking at what would happen, watching it happen. */
const useSteps = (list: ListState) => {
  const { formatMessage } = useIntl();
  const { previewBulk, startBulk } = useJobClient();
  const [form, setForm] = React.useState<BulkForm>(EMPTY_FORM);
  const [foreseen, setForeseen] = React.useState<Foreseen | null>(null);
  const [job, setJob] = React.useState<JobAnswer | null>(null);
  const { attempt, isBusy, problem, tell } = useAttempt();
  const look = (): Promise<void> => {
    const input = bulkInput(form, list);
    if (input === null) {
      tell(formatMessage(message('bulk.chooseTag')));
      return Promise.resolve();
    }
    return attempt(async () => setForeseen({ input, preview: await previewBulk(input) }));
  };
  const apply = (): Promise<void> =>
    attempt(async () => {
      if (foreseen) setJob(await startBulk(foreseen.input));
    });
  return {
    ...{ form, foreseen, job, problem, isBusy, look, apply },
    change: (changes: Partial<BulkForm>) => {
      tell(null);
      setForm((last) => ({ ...last, ...changes }));
    },
    back: () => setForeseen(null),
  };
};

type Steps = ReturnType<typeof useSteps>;

const Footer = ({ steps, onClose }: { readonly steps: Steps; readonly onClose: () => void }) => {
  const { formatMessage } = useIntl();
  const { foreseen, job, isBusy, look, apply, back } = steps;
  if (job) {
    return (
      <Modal.Footer justifyContent="flex-end">
        <Button type="button" onClick={onClose}>
          {formatMessage(message('dialog.close'))}
        </Button>
      </Modal.Footer>
    );
  }
  return (
    <Modal.Footer>
      <Button type="button" variant="tertiary" onClick={foreseen ? back : onClose}>
        {formatMessage(message(foreseen ? 'bulk.back' : 'dialog.cancel'))}
      </Button>
      {foreseen ? (
        <Button
          type="button"
          loading={isBusy}
          disabled={foreseen.preview.changed === 0}
          onClick={() => void apply()}
        >
          {formatMessage(message('bulk.apply'), { count: foreseen.preview.changed })}
        </Button>
      ) : (
        <Button type="button" loading={isBusy} onClick={() => void look()}>
          {formatMessage(message('bulk.preview'))}
        </Button>
      )}
    </Modal.Footer>
  );
};

interface BodyProps {
  readonly list: ListState;
  readonly steps: Steps;
  readonly choices: TagChoicesAnswer;
}

const Body = ({ steps, choices, list }: BodyProps) => {
  const { form, foreseen, job, change } = steps;
  if (job) return <JobProgress started={job} />;
  if (foreseen) return <BulkPreviewView preview={foreseen.preview} choices={choices} />;
  return (
    <BulkFormFields
      form={form}
      choices={choices}
      chosen={list.documentIds.length}
      onChange={change}
    />
  );
};

/**
 * The list asks anew for its rows when the dialog is gone, however it goes, and not earlier: rows
 * that its filters show no longer would take the dialog along.
 */
const useRefreshAfter = (contentType: string, isStarted: boolean): void => {
  const forget = useForgetTags(contentType);
  const refresh = React.useRef<(() => void) | null>(null);
  React.useEffect(() => {
    refresh.current = isStarted ? forget : null;
  });
  React.useEffect(() => () => refresh.current?.(), []);
};

/** Adds, removes or replaces the tags of the selected entries, or of all that the list would show. */
export const BulkTagDialog = ({ list, onClose }: BulkTagDialogProps) => {
  const steps = useSteps(list);
  useRefreshAfter(list.contentType, steps.job !== null);
  const { data: choices, error, reload } = useTagChoices(list.contentType);
  return (
    <>
      <Modal.Body>
        <Box data-part="bulk-tag">
          <Box paddingBottom={steps.problem === null ? 0 : 4}>
            <Alarm>{steps.problem}</Alarm>
          </Box>
          {choices ? (
            <Body steps={steps} choices={choices} list={list} />
          ) : error ? (
            <Problem error={error} onRetry={reload} />
          ) : (
            <Waiting />
          )}
        </Box>
      </Modal.Body>
      {choices ? <Footer steps={steps} onClose={onClose} /> : null}
    </>
  );
};
