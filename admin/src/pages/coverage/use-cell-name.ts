import { useIntl } from 'react-intl';
import type { Cell, CoverageAxes } from '../../../../server/src/coverage/contract';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';

type CellKey = Pick<Cell, 'stage' | 'persona' | 'role'>;

/** Names a cell in words: "Consideration · Everyone · Article". */
export const useCellName = ({ stages, personas }: CoverageAxes): ((cell: CellKey) => string) => {
  const { formatMessage } = useIntl();
  const nameIn = (items: readonly { key: string; name: string }[], key: string): string =>
    items.find((item) => item.key === key)?.name ?? key;
  return ({ stage, persona, role }) =>
    [
      nameIn(stages, stage),
      persona === null ? formatMessage(message('matrix.everyone')) : nameIn(personas, persona),
      formatMessage(ROLE_NAMES[role]),
    ].join(' · ');
};
