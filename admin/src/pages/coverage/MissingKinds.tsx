import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CoverageAxes, MissingKind } from '../../../../server/src/coverage/contract';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import { ShortList } from '../../ui/ShortList';

export interface MissingKindsProps {
  readonly kinds: readonly MissingKind[];
  readonly stages: CoverageAxes['stages'];
}

/** Kinds that a stage expects and has too little of, whomever they are meant for. */
export const MissingKinds = ({ kinds, stages }: MissingKindsProps) => {
  const { formatMessage } = useIntl();
  if (kinds.length === 0) return null;
  return (
    <Panel title={formatMessage(message('kinds.title'))}>
      <ShortList
        items={kinds}
        keyOf={({ stage, role, kind }) => [stage, role, kind].join('.')}
        render={({ stage, role, kind, counting, draft, expected }) => (
          <Flex direction="column" alignItems="flex-start">
            <Typography>
              {[
                stages.find(({ key }) => key === stage)?.name ?? stage,
                formatMessage(ROLE_NAMES[role]),
                kind,
              ].join(' · ')}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {formatMessage(message('kinds.numbers'), { counting, expected, draft })}
            </Typography>
          </Flex>
        )}
      />
    </Panel>
  );
};
