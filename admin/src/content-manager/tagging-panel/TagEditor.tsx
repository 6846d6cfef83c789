import * as React from 'react';
import { Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { PickedEntry, TagAttribute } from '../../../../server/src/tagging/contract';
import type { TagChoicesAnswer } from '../../api/use-funnel-client';
import type { MadeTag } from '../../api/use-tag-maker';
import { BriefPart } from './BriefPart';
import { CoverageEffect } from './CoverageEffect';
import type { EditedEntry } from './edited-entry';
import { entryFindings } from './entry-findings';
import { entryRole } from './entry-role';
import { Findings } from './Findings';
import { LackingFields } from './LackingFields';
import { PublishTags } from './PublishTags';
import { ServingPart } from './ServingPart';
import { SteeringPart } from './SteeringPart';
import { SuggestedAsk, SuggestedTags } from './SuggestedTags';
import {
  applyTagChange,
  isEmptyChange,
  singleTagChange,
  tagChangeBetween,
  type TagChange,
} from './tag-change';
import { TAG_FIELDS, type TagFieldInfo } from './tag-fields';
import { TagField } from './TagField';
import { usePanelSuggestions } from './use-panel-suggestions';
import type { Tags } from './use-saved-tags';
import { usePublishCheck } from './use-publish-check';
import { useSteering, type SteeringLoad } from './use-steering';

type Values = Readonly<Record<string, unknown>>;

export interface TagEditorProps {
  readonly entry: EditedEntry;
  readonly choices: TagChoicesAnswer;
  readonly saved: Tags;
  /** Null: the entry is not published. */
  readonly published: Tags | null;
  readonly mayReadCoverage: boolean;
  /** The published tags are others now. */
  readonly onPublished: () => void;
  /** A tag was made on the way. */
  readonly onMade: (tag: MadeTag) => void;
}

/** The tags that the form would save: what is saved, with the form's own changes. */
const useTags = (saved: Tags) => {
  const values = useForm('TagEditor', (form) => form.values as Values);
  const initialValues = useForm('TagEditor', (form) => form.initialValues as Values);
  const onChange = useForm('TagEditor', (form) => form.onChange);
  const tags: Tags = Object.fromEntries(
    TAG_FIELDS.map(({ name }) => [
      name,
      applyTagChange(saved[name] ?? [], values[name] as Partial<TagChange> | undefined),
    ])
  );
  const change = ({ name, single }: TagFieldInfo, wanted: readonly string[]): void => {
    const between = single ? singleTagChange : tagChangeBetween;
    const next = between(saved[name] ?? [], wanted);
    // Back where it was: the form has nothing to save.
    onChange(name, isEmptyChange(next) ? initialValues[name] : next);
  };
  return { values, tags, change };
};

const sameTags = (one: Tags, other: Tags): boolean =>
  TAG_FIELDS.every(({ name }) => (one[name] ?? []).join() === (other[name] ?? []).join());

interface FieldRights {
  readonly mayRead: (name: TagAttribute) => boolean;
  readonly mayWrite: (name: TagAttribute) => boolean;
  /** Fields that the role should have and has not. */
  readonly lacking: readonly TagFieldInfo[];
  readonly mayWriteEntry: boolean;
}

const fieldRights = ({ rights }: TagChoicesAnswer, isNew: boolean): FieldRights => {
  const write = isNew ? rights.create : rights.update;
  const mayRead = (name: TagAttribute): boolean => rights.read.fields.includes(name);
  const mayWrite = (name: TagAttribute): boolean => mayRead(name) && write.fields.includes(name);
  const lacking = TAG_FIELDS.filter(
    ({ name }) => !mayRead(name) || (write.allowed && !mayWrite(name))
  );
  return { mayRead, mayWrite, lacking, mayWriteEntry: write.allowed };
};

interface EffectsProps extends TagEditorProps {
  readonly values: Values;
  readonly tags: Tags;
  readonly role: ReturnType<typeof entryRole>;
  readonly steering: SteeringLoad;
}

/** While the server is asked, and where it does not answer, the form speaks for itself. */
const CheckedFindings = (props: EffectsProps & { readonly steps: readonly PickedEntry[] }) => {
  const { data, error } = usePublishCheck(props);
  if (data === undefined && error === undefined) return null;
  return (
    <Findings findings={entryFindings(props)} check={error === undefined ? (data ?? null) : null} />
  );
};

/** What the tags lead to: findings, coverage, and where visitors meet the entry. */
const Effects = (props: EffectsProps) => {
  const { entry, choices, saved, published, mayReadCoverage, tags, role, steering } = props;
  const { model, documentId, isNew, locale, revision } = entry;
  const steps = steering.state?.steps ?? [];
  const { lacking } = fieldRights(choices, isNew);
  return (
    <>
      {mayReadCoverage && !isNew && documentId !== undefined ? (
        <BriefPart contentType={model} documentId={documentId} />
      ) : null}
      {lacking.length === 0 ? <CheckedFindings {...props} steps={steps} /> : null}
      {role !== null && mayReadCoverage ? (
        <CoverageEffect
          choices={choices}
          role={role}
          locale={locale}
          published={published}
          wanted={tags}
          revision={revision}
        />
      ) : null}
      {isNew || documentId === undefined ? null : (
        <ServingPart
          entry={{ contentType: model, documentId }}
          locale={locale}
          choices={choices}
          differs={published !== null && !sameTags(tags, published)}
          revision={`${revision} ${sameTags(saved, published ?? {}).toString()}`}
        />
      )}
    </>
  );
};

interface FieldsProps extends TagEditorProps {
  readonly form: ReturnType<typeof useTags>;
  readonly role: ReturnType<typeof entryRole>;
}

/** The chips, with suggestions under the fields that are empty. */
const Fields = ({ entry, choices, onMade, form, role }: FieldsProps) => {
  const { values, tags, change } = form;
  const isDisabled = useForm('TagEditor', ({ disabled, isSubmitting }) => disabled || isSubmitting);
  const suggestions = usePanelSuggestions({ entry, choices, tags, values });
  const { mayRead, mayWrite } = fieldRights(choices, entry.isNew);
  const shown = TAG_FIELDS.filter(
    ({ name, single }) =>
      mayRead(name) && (!single || role !== 'ARTICLE' || (tags[name] ?? []).length > 0)
  );
  return (
    <>
      {shown.map((field) => (
        <React.Fragment key={field.name}>
          <TagField
            field={field}
            choices={choices}
            tags={tags[field.name] ?? []}
            disabled={isDisabled || !mayWrite(field.name)}
            onChange={(wanted) => change(field, wanted)}
            onMade={onMade}
          />
          <SuggestedTags
            field={field.name}
            label={field.label}
            suggestions={suggestions}
            onChoose={(tag) => change(field, [tag])}
          />
        </React.Fragment>
      ))}
      <SuggestedAsk askField={choices.askField} suggestions={suggestions} />
    </>
  );
};

export const TagEditor = (props: TagEditorProps) => {
  const { entry, choices, saved, published, onPublished } = props;
  const { model, documentId, isNew, locale, status } = entry;
  const form = useTags(saved);
  const { values, tags } = form;
  const steering = useSteering(entry);
  const role = entryRole(choices, values);
  const { lacking, mayWriteEntry } = fieldRights(choices, isNew);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-part="tags">
      {lacking.length > 0 ? <LackingFields fields={lacking} /> : null}
      <Fields {...props} form={form} role={role} />
      {choices.mayPublish && published && documentId !== undefined && status === 'draft' ? (
        <PublishTags
          entry={{ contentType: model, documentId }}
          locale={locale}
          differs={!sameTags(saved, published)}
          isUnsaved={!sameTags(saved, tags)}
          onPublished={onPublished}
        />
      ) : null}
      <SteeringPart entry={entry} steering={steering} mayWrite={mayWriteEntry} />
      <Effects {...props} values={values} tags={tags} role={role} steering={steering} />
    </Flex>
  );
};
