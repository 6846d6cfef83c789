import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { BulkPreview, FullTagLists } from '../../../../server/src/tagging/bulk-contract';
import type { TagChoices } from '../../../../server/src/taxonomy/contract';
import { message } from '../../translations/message';
import { skipReason } from '../../ui/jobs/labels';
import type { MessageKey } from '../../translations/message';
import { TAG_FIELDS } from '../tagging-panel/tag-fields';
import { BULK_FIELDS, type BulkField } from './bulk-form';

export interface BulkPreviewViewProps {
  readonly preview: BulkPreview;
  readonly choices: TagChoices;
}

const FIELD_NAMES: Readonly<Record<BulkField, MessageKey>> = {
  funnelStages: 'tags.stages',
  funnelPersonas: 'tags.personas',
  funnelTouchpoints: 'tags.touchpoints',
};

/** Names of tags by documentId. */
const useTagNames = (choices: TagChoices): ((ids: readonly string[]) => string) => {
  const { formatMessage, formatList } = useIntl();
  const names = new Map(
    TAG_FIELDS.flatMap(({ optionsOf }) => optionsOf(choices)).map(({ documentId, name }) => [
      documentId,
      name,
    ])
  );
  const none = formatMessage(message('panel.none'));
  return (ids) => (ids.length === 0 ? none : formatList(ids.map((id) => names.get(id) ?? '?')));
};

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.join() === other.join();

interface SampleProps {
  readonly title: string;
  readonly before: FullTagLists;
  readonly after: FullTagLists;
  readonly choices: TagChoices;
}

const Sample = ({ title, before, after, choices }: SampleProps) => {
  const { formatMessage } = useIntl();
  const namesOf = useTagNames(choices);
  const changed = BULK_FIELDS.filter((field) => !isSame(before[field], after[field]));
  return (
    <li>
      <Typography fontWeight="bold" tag="div">
        {title}
      </Typography>
      {changed.map((field) => (
        <Typography key={field} variant="pi" tag="div">
          {formatMessage(message('bulk.preview.change'), {
            field: formatMessage(message(FIELD_NAMES[field])),
            before: namesOf(before[field]),
            after: namesOf(after[field]),
          })}
        </Typography>
      ))}
    </li>
  );
};

/** What would change, for how many, and what would be left alone and why. */
export const BulkPreviewView = ({ preview, choices }: BulkPreviewViewProps) => {
  const { formatMessage } = useIntl();
  const { changed, unchanged, skipped, samples } = preview;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-part="bulk-preview">
      <div role="status">
        <Typography variant="delta" tag="p">
          {formatMessage(message('bulk.preview.changed'), { count: changed })}
        </Typography>
        {unchanged > 0 ? (
          <Typography tag="p">
            {formatMessage(message('bulk.preview.unchanged'), { count: unchanged })}
          </Typography>
        ) : null}
        {skipped.map(({ reason, count }) => (
          <Typography key={reason} tag="p">
            {formatMessage(message('bulk.preview.skipped'), {
              count,
              reason: formatMessage(skipReason(reason)),
            })}
          </Typography>
        ))}
      </div>
      {samples.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography tag="h3" variant="pi" fontWeight="bold">
            {formatMessage(message('bulk.preview.samples'), { count: samples.length })}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {samples.map((sample) => (
              <Sample key={sample.documentId} {...sample} choices={choices} />
            ))}
          </Flex>
        </Flex>
      ) : null}
    </Flex>
  );
};
