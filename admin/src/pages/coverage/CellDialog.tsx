import * as React from 'react';
import { Flex, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CoverageAxes } from '../../../../server/src/coverage/contract';
import type { Role } from '../../../../server/src/taxonomy/contract';
import type { EntryFilters } from '../../api/entry-filters';
import type { FunnelType } from '../../api/use-funnel-client';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';
import { CellEntries } from './CellEntries';
import { CellRoles } from './CellRoles';
import { CellTarget } from './CellTarget';
import { canHaveRole, cellUrl } from './links';
import type { MatrixCell } from './matrix';
import { CellPlan } from './planning/CellPlan';

export interface CellDialogProps {
  readonly cell: MatrixCell;
  /** The role whose entries are listed; null: the first that falls short. */
  readonly role: Role | null;
  readonly journey: string;
  readonly locale: string | null;
  readonly filters: EntryFilters;
  readonly axes: CoverageAxes;
  readonly types: readonly FunnelType[];
  readonly onRole: (role: Role) => void;
  /** The numbers of the page are no longer so. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

const ManagerLinks = ({
  cell,
  journey,
  locale,
  filters,
  axes,
  types,
  role,
}: CellDialogProps & { role: Role }) => {
  const { formatMessage } = useIntl();
  const stage = axes.stages.find(({ key }) => key === cell.stage);
  const fitting = types.filter(
    (type) =>
      canHaveRole(type, role) &&
      (filters.contentTypes.length === 0 || filters.contentTypes.includes(type.uid))
  );
  if (!stage || fitting.length === 0) return null;
  const named = {
    journey: axes.journeys.length > 1 ? journey : null,
    stage,
    persona: cell.persona === null ? null : { key: cell.persona },
    role,
  };
  return (
    <Flex gap={3} wrap="wrap" tag="nav" aria-label={formatMessage(message('dialog.manager'))}>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('dialog.manager'))}
      </Typography>
      {fitting.map((type) => (
        <PageLink key={type.uid} to={cellUrl(type, named, locale, filters)}>
          {type.displayName}
        </PageLink>
      ))}
    </Flex>
  );
};

/** What stands in a cell: its entries, each one click from its edit view. */
export const CellDialog = (props: CellDialogProps) => {
  const { cell, journey, locale, filters, axes, types, onRole, onChanged, onClose } = props;
  const { formatMessage } = useIntl();
  // The dialog is opened by the address, so that it knows no button to give the focus back to.
  const [opener] = React.useState(() => document.activeElement);
  const role = props.role ?? cell.lacking[0] ?? cell.byRole[0]?.role ?? 'ARTICLE';
  const stageName = axes.stages.find(({ key }) => key === cell.stage)?.name ?? cell.stage;
  const personaName =
    cell.persona === null
      ? formatMessage(message('matrix.everyone'))
      : (axes.personas.find(({ key }) => key === cell.persona)?.name ?? cell.persona);
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content
        aria-describedby={undefined}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (opener instanceof HTMLElement) opener.focus();
        }}
      >
        <Modal.Header closeLabel={formatMessage(message('dialog.close'))}>
          <Modal.Title>{`${stageName} · ${personaName}`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <CellRoles cells={cell.byRole} role={role} onRole={onRole} />
            <CellPlan stage={cell.stage} persona={cell.persona} role={role} axes={axes} />
            <CellTarget
              place={{ journey, stage: cell.stage, persona: cell.persona, role }}
              onChanged={onChanged}
            />
            <CellEntries
              key={role}
              journey={journey}
              stage={cell.stage}
              persona={cell.persona}
              role={role}
              locale={locale}
              filters={filters}
              types={types}
              caption={`${stageName} · ${personaName} · ${formatMessage(ROLE_NAMES[role])}`}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <ManagerLinks {...props} role={role} />
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
