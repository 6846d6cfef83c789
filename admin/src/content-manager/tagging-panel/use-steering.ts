import * as React from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { PickedEntry, SteeringInput } from '../../../../server/src/tagging/contract';
import { useEntryClient, type SteeringAnswer } from '../../api/use-entry-client';
import { useRequest, type Request } from '../../api/use-request';
import { refKey } from '../../ui/ref-key';
import type { EditedEntry } from './edited-entry';
import {
  NOTHING_DECIDED,
  onlySteeringChanged,
  sameSteering,
  STEERING_FIELD,
  steeringIn,
  withoutSteering,
  type FormValues,
} from './steering-form';

const useForms = () => {
  const values = useForm('Steering', (form) => form.values as FormValues);
  const initialValues = useForm('Steering', (form) => form.initialValues as FormValues);
  const errors = useForm('Steering', (form) => form.errors as FormValues);
  const isSubmitting = useForm('Steering', (form) => form.isSubmitting);
  const onChange = useForm('Steering', (form) => form.onChange);
  const resetForm = useForm('Steering', (form) => form.resetForm);
  const setValues = useForm('Steering', (form) => form.setValues);
  const setErrors = useForm('Steering', (form) => form.setErrors);
  return { values, initialValues, errors, isSubmitting, onChange, resetForm, setValues, setErrors };
};

type Forms = ReturnType<typeof useForms>;

/** A form that was saved keeps what it sent as what it starts from: sent again, it would be refused. */
const useForgetSaved = (forms: Forms, reload: () => void): void => {
  const { values, initialValues, isSubmitting, resetForm, setValues } = forms;
  const sent = steeringIn(initialValues);
  React.useEffect(() => {
    if (!sent || isSubmitting) return;
    resetForm(withoutSteering(initialValues));
    setValues(steeringIn(values) === sent ? withoutSteering(values) : values);
    reload();
  }, [sent, isSubmitting, values, initialValues, resetForm, setValues, reload]);
};

/** An entry of which nothing else changed is not to turn "Modified": the form says so along. */
const useTellUnchanged = ({ values, initialValues, onChange }: Forms): void => {
  const pending = steeringIn(values);
  const entryUnchanged = onlySteeringChanged(initialValues, values);
  React.useEffect(() => {
    if (pending && !steeringIn(initialValues) && pending.entryUnchanged !== entryUnchanged) {
      onChange(STEERING_FIELD, { ...pending, entryUnchanged });
    }
  }, [pending, initialValues, entryUnchanged, onChange]);
};

const isRefused = ({ errors }: Forms): boolean => typeof errors[STEERING_FIELD] === 'string';

/**
 * While it saves, Strapi shows the entry as if that had worked, and takes all of it back when it was
 * refused: what was typed would be gone with it.
 */
const useKeepTyped = (forms: Forms): void => {
  const { values, setValues } = forms;
  const typed = React.useRef<FormValues | null>(null);
  const refused = isRefused(forms);
  React.useEffect(() => {
    if (steeringIn(values)) typed.current = values;
    else if (refused && typed.current) setValues(typed.current);
  }, [values, refused, setValues]);
};

const useSaved = ({ model, documentId, isNew, readLocale, revision }: EditedEntry) => {
  const { readSteering } = useEntryClient();
  const load = React.useCallback(
    (): Promise<SteeringAnswer> =>
      isNew || documentId === undefined
        ? Promise.resolve({ steering: NOTHING_DECIDED, entries: [] })
        : readSteering({ contentType: model, documentId }, readLocale),
    [readSteering, model, documentId, isNew, readLocale]
  );
  return useRequest(load, revision);
};

export interface SteeringState {
  readonly steering: SteeringInput;
  /** The next steps with their names, in order. */
  readonly steps: readonly PickedEntry[];
  /** Somebody else saved meanwhile, and a save of this one is refused. */
  readonly isStale: boolean;
  readonly change: (changes: Partial<SteeringInput>) => void;
  readonly choose: (entry: PickedEntry) => void;
  /** Gives this change up for what is there now; the rest of the form stays. */
  readonly takeCurrent: () => void;
}

export interface SteeringLoad extends Pick<Request<SteeringAnswer>, 'error' | 'reload'> {
  /** Undefined while what is saved is not known. */
  readonly state: SteeringState | undefined;
}

/** What the form would save of the steering. */
export const useSteering = (entry: EditedEntry): SteeringLoad => {
  const saved = useSaved(entry);
  const forms = useForms();
  useForgetSaved(forms, saved.reload);
  useTellUnchanged(forms);
  useKeepTyped(forms);
  const [chosen, setChosen] = React.useState<readonly PickedEntry[]>([]);
  const { error, reload, data } = saved;
  if (data === undefined) return { error, reload, state: undefined };
  const pending = steeringIn(forms.values);
  const steering = pending ?? data.steering;
  const change = (changes: Partial<SteeringInput>): void => {
    const next = { ...steering, ...changes };
    const isBack = next.revision === data.steering.revision && sameSteering(next, data.steering);
    forms.onChange(STEERING_FIELD, isBack ? undefined : { ...next, entryUnchanged: false });
  };
  const state: SteeringState = {
    steering,
    steps: steering.nextSteps.map(
      (ref): PickedEntry =>
        [...chosen, ...data.entries].find((known) => refKey(known) === refKey(ref)) ?? {
          ...{ ...ref, typeName: null, title: null, state: 'missing' },
        }
    ),
    isStale:
      isRefused(forms) || (pending !== undefined && pending.revision < data.steering.revision),
    change,
    choose: (picked) => {
      setChosen((all) => [...all, picked]);
      const { contentType, documentId } = picked;
      change({ nextSteps: [...steering.nextSteps, { contentType, documentId }] });
    },
    takeCurrent: () => {
      forms.onChange(STEERING_FIELD, undefined);
      forms.setErrors(withoutSteering(forms.errors) as Record<string, string>);
      reload();
    },
  };
  return { error, reload, state };
};
