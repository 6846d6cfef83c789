import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { SlotExclusionConfig } from '../../../../server/src/config/slot-contract';
import type { SlotChoices } from '../../../../server/src/slots/contract';
import type { PickedEntry } from '../../../../server/src/tagging/contract';
import { useSlotClient } from '../../api/use-slot-client';
import { message } from '../../translations/message';
import { EntryPicker } from '../../ui/EntryPicker';
import { refKey } from '../../ui/ref-key';
import { DueField } from './DueField';
import { firstError } from './first-error';
import { NamedRow } from './NamedRow';
import { useEntryNames } from './use-entry-name';

const NAME = 'settings.exclusions';

const keyOf = ({ contentType, documentId }: SlotExclusionConfig): string =>
  documentId === null ? contentType : refKey({ contentType, documentId });

interface TypeChoiceProps {
  readonly contentTypes: SlotChoices['contentTypes'];
  readonly onChoose: (uid: string) => void;
}

const TypeChoice = ({ contentTypes, onChoose }: TypeChoiceProps) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root flex="1 1 24rem">
      <Field.Label>{formatMessage(message('slots.exclusions.type'))}</Field.Label>
      <SingleSelect
        size="S"
        value=""
        placeholder={formatMessage(message('slots.exclusions.choose'))}
        onChange={(next) => onChoose(String(next))}
      >
        {contentTypes.map(({ uid, name }) => (
          <SingleSelectOption key={uid} value={uid}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

interface ExclusionFieldsProps extends Pick<TypeChoiceProps, 'contentTypes'> {
  /** What is known of the entries that slots name. */
  readonly known: readonly PickedEntry[];
}

/** Entries and content types that the slot never shows. */
export const ExclusionFields = ({ known, contentTypes }: ExclusionFieldsProps) => {
  const { formatMessage } = useIntl();
  const { findEntries } = useSlotClient();
  const { value, rawError, onChange } = useField<readonly SlotExclusionConfig[]>(NAME);
  const exclusions = value ?? [];
  const { nameOf, learn } = useEntryNames(known);
  const keys = new Set(exclusions.map(keyOf));
  const titleOf = ({ contentType, documentId }: SlotExclusionConfig): string => {
    if (documentId !== null) return nameOf({ contentType, documentId });
    const type = contentTypes.find(({ uid }) => uid === contentType)?.name ?? contentType;
    return formatMessage(message('slots.exclusions.all'), { type });
  };
  const add = (contentType: string, documentId: string | null): void =>
    onChange(NAME, [...exclusions, { contentType, documentId, until: null }]);
  return (
    <>
      {exclusions.length === 0 ? (
        <Typography>{formatMessage(message('slots.exclusions.none'))}</Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {exclusions.map((exclusion, at) => (
            <NamedRow
              key={keyOf(exclusion)}
              name={titleOf(exclusion)}
              error={firstError(rawError, at)}
              onRemove={() => onChange(NAME, exclusions.toSpliced(at, 1))}
            >
              <DueField
                label="slots.until"
                time={exclusion.until}
                onChange={(until) => onChange(NAME, exclusions.with(at, { ...exclusion, until }))}
              />
            </NamedRow>
          ))}
        </Flex>
      )}
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Field.Root flex="1 1 24rem">
          <Field.Label>{formatMessage(message('slots.exclusions.add'))}</Field.Label>
          <EntryPicker
            find={findEntries}
            locale={null}
            without={keys}
            onChoose={(entry) => {
              learn(entry);
              add(entry.contentType, entry.documentId);
            }}
          />
        </Field.Root>
        <TypeChoice
          contentTypes={contentTypes.filter(({ uid }) => !keys.has(uid))}
          onChoose={(uid) => add(uid, null)}
        />
      </Flex>
    </>
  );
};
