import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Cell } from '../../../../server/src/coverage/contract';
import type { Role } from '../../../../server/src/taxonomy/contract';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import { STATUS_LOOKS } from './status-look';

export interface CellRolesProps {
  readonly cells: readonly Cell[];
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}

const CellStatusLine = ({ cell }: { readonly cell: Cell }) => {
  const { formatMessage } = useIntl();
  const { name, icon, color } = STATUS_LOOKS[cell.status];
  return (
    <Flex gap={2}>
      <Mark icon={icon} color={color} />
      <Typography>
        {formatMessage(message('gaps.numbers'), {
          status: formatMessage(name),
          counting: cell.published - cell.stale,
          target: cell.target,
        })}
        {cell.demand + cell.misses > 0
          ? ` · ${formatMessage(message('cell.demand'), { demand: cell.demand, misses: cell.misses })}`
          : null}
      </Typography>
    </Flex>
  );
};

/** The roles of a cell: one is chosen, and its standing is told. */
export const CellRoles = ({ cells, role, onRole }: CellRolesProps) => {
  const { formatMessage } = useIntl();
  const chosen = cells.find((cell) => cell.role === role);
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      {cells.length > 1 ? (
        <Flex role="group" aria-label={formatMessage(message('filters.role'))} gap={1} wrap="wrap">
          {cells.map((cell) => {
            const { icon, color } = STATUS_LOOKS[cell.status];
            return (
              <Button
                key={cell.role}
                type="button"
                size="S"
                variant={cell.role === role ? 'secondary' : 'tertiary'}
                aria-pressed={cell.role === role}
                startIcon={<Mark icon={icon} color={color} />}
                onClick={() => onRole(cell.role)}
              >
                {formatMessage(ROLE_NAMES[cell.role])}
              </Button>
            );
          })}
        </Flex>
      ) : null}
      {chosen ? <CellStatusLine cell={chosen} /> : null}
    </Flex>
  );
};
