import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Mapping, MappingProblem } from '../../../../server/src/tagging/candidate-contract';
import { useRequest } from '../../api/use-request';
import { useSetupClient } from '../../api/use-setup-client';
import { participationOf } from '../../mapping/participation';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';

const Problems = ({ problems }: { readonly problems: readonly MappingProblem[] }) => {
  const { formatMessage, formatList } = useIntl();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {problems.map(({ path, reason, name, allowed }) => (
        <Flex tag="li" key={`${path} ${name}`} gap={2} alignItems="flex-start">
          <Mark icon={WarningCircle} color="danger600" />
          <Typography>
            <strong>{path}</strong>: {formatMessage(message(`setup.problem.${reason}`), { name })}
            {allowed.length > 0
              ? ` ${formatMessage(message('file.allowed'), { list: formatList(allowed) })}`
              : null}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};

export interface MappingCheckProps {
  readonly uid: string;
  readonly mapping: Mapping;
}

/** What the plugin would say of this mapping at its start, asked of the server as it is edited. */
export const MappingCheck = ({ uid, mapping }: MappingCheckProps) => {
  const { formatMessage } = useIntl();
  const { checkMapping } = useSetupClient();
  const participation = JSON.stringify(participationOf(mapping));
  const settled = useDebounce(participation, 300);
  const load = React.useCallback(
    () => checkMapping(uid, JSON.parse(settled) as Record<string, unknown>),
    [checkMapping, uid, settled]
  );
  const { data, error } = useRequest(load);
  return (
    <div role="status">
      {error ? <Typography>{formatMessage(message('page.failed'))}</Typography> : null}
      {data && data.length > 0 ? <Problems problems={data} /> : null}
      {data?.length === 0 ? (
        <Flex gap={2}>
          <Mark icon={CheckCircle} color="success600" />
          <Typography>{formatMessage(message('setup.content.fits'))}</Typography>
        </Flex>
      ) : null}
    </div>
  );
};
