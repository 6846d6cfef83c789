import * as React from 'react';
import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import { pageUrl } from '../page-url';
import { SlotTable, type SlotTableProps } from './SlotTable';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 60;

/** Asks for the key; the rest is said on the slot's own page. */
const NewSlot = ({ slots }: Pick<SlotTableProps, 'slots'>) => {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const [key, setKey] = React.useState('');
  const [isTold, setTold] = React.useState(false);
  const isTaken = slots.some((slot) => slot.key === key);
  const isWrong = isTaken || key.length > LONGEST || !SLUG.test(key);
  const problem = formatMessage(message(isTaken ? 'slots.new.taken' : 'slots.new.hint'));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTold(isWrong);
        if (!isWrong) navigate(pageUrl(`slots/${key}`));
      }}
    >
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Field.Root
          required
          width="32rem"
          maxWidth="100%"
          hint={formatMessage(message('slots.new.hint'))}
          {...(isTold ? { error: problem } : {})}
        >
          <Field.Label>{formatMessage(message('slots.key'))}</Field.Label>
          <TextInput
            value={key}
            autoComplete="off"
            onChange={({ target }: { target: { value: string } }) => {
              setTold(false);
              setKey(target.value);
            }}
          />
          {isTold ? <Field.Error /> : <Field.Hint />}
        </Field.Root>
        <Button type="submit">{formatMessage(message('slots.new.go'))}</Button>
      </Flex>
    </form>
  );
};

/** The slots of the site, each with its owner, and the way to another one. */
export const SlotList = ({ slots, onChanged }: SlotTableProps) => {
  const { formatMessage } = useIntl();
  const [isAdding, setAdding] = React.useState(false);
  const title = formatMessage(message('slots.title'));
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage(message('slots.subtitle'))}
        primaryAction={
          <Button
            type="button"
            startIcon={<Plus />}
            aria-expanded={isAdding}
            onClick={() => setAdding(!isAdding)}
          >
            {formatMessage(message('slots.new'))}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8} data-page="slots">
          {isAdding ? (
            <Panel title={formatMessage(message('slots.new'))}>
              <NewSlot slots={slots} />
            </Panel>
          ) : null}
          <SlotTable slots={slots} onChanged={onChanged} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
