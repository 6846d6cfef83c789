import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { PageLink } from '../../ui/PageLink';
import type { MapGrid, MapItem } from './map-grid';

const Scroll = styled.div`
  overflow-x: auto;
`;

const Table = styled.table`
  border-collapse: collapse;
  min-width: 100%;

  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    min-width: 16rem;
    padding: ${({ theme }) => theme.spaces[2]};
    text-align: left;
    vertical-align: top;
  }
`;

const Linked = ({ text, to }: { readonly text: string; readonly to: string | null }) =>
  to === null ? <Typography>{text}</Typography> : <PageLink to={to}>{text}</PageLink>;

const Cell = ({ items }: { readonly items: readonly MapItem[] }) => (
  <td>
    <Flex tag={items.length > 1 ? 'ul' : 'div'} direction="column" alignItems="stretch" gap={2}>
      {items.map(({ key, text, detail, to }) => (
        <Flex
          key={key}
          tag={items.length > 1 ? 'li' : 'div'}
          direction="column"
          alignItems="flex-start"
        >
          <Linked text={text} to={to} />
          {detail === undefined ? null : (
            <Typography variant="pi" textColor="neutral600">
              {detail}
            </Typography>
          )}
        </Flex>
      ))}
    </Flex>
  </td>
);

export interface MapTableProps {
  readonly grid: MapGrid;
  readonly caption: string;
}

/** A map as a table: the same words in the same order. */
export const MapTable = ({ grid: { bands, columns, lanes }, caption }: MapTableProps) => (
  <Scroll tabIndex={0} role="group" aria-label={caption}>
    <Table>
      <caption>
        <Typography variant="pi" textColor="neutral600">
          {caption}
        </Typography>
      </caption>
      <thead>
        <tr>
          <td />
          {bands.map(({ key, title, columns: span }) => (
            <th key={key} scope="colgroup" colSpan={span}>
              <Typography variant="sigma">{title}</Typography>
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {columns.map(({ key, title, detail, to }) => (
            <th key={key} scope="col">
              <Linked text={title} to={to} />
              {detail === undefined ? null : (
                <Typography variant="pi" textColor="neutral600" tag="div">
                  {detail}
                </Typography>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ key, title, cells }) => (
          <tr key={key} data-row={key}>
            <th scope="row">
              <Typography fontWeight="semiBold">{title}</Typography>
            </th>
            {cells.map((items, place) => (
              <Cell key={columns[place]?.key ?? place} items={items} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  </Scroll>
);
