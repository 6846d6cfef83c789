import * as React from 'react';
import { Flex, TextButton } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../translations/message';

export interface ShortListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  readonly render: (item: Item) => React.ReactNode;
  /** Shown before anybody asks for more. */
  readonly first?: number;
}

const STEP = 8;

/** A list that shows its first items, and more of them on request. */
export const ShortList = <Item,>({ items, keyOf, render, first = STEP }: ShortListProps<Item>) => {
  const { formatMessage } = useIntl();
  const [shown, setShown] = React.useState(first);
  const hidden = items.length - shown;
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)}>{render(item)}</li>
        ))}
      </Flex>
      {hidden > 0 ? (
        <Flex>
          <TextButton type="button" onClick={() => setShown(shown + STEP * 5)}>
            {formatMessage(message('list.more'), { count: hidden })}
          </TextButton>
        </Flex>
      ) : null}
    </>
  );
};
