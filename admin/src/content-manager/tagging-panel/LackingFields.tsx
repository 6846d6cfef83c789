import { Box, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { pageUrl } from '../../pages/page-url';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';
import type { TagFieldInfo } from './tag-fields';

/** Says what the editor's role lacks, and where whoever runs the site gives it. */
export const LackingFields = ({ fields }: { readonly fields: readonly TagFieldInfo[] }) => {
  const { formatMessage, formatList } = useIntl();
  const { allowedActions } = useRBAC(PERMISSIONS.manageSettings);
  const names = fields.map(({ label }) => formatMessage(message(label)));
  return (
    <Box background="neutral100" hasRadius padding={3} role="note">
      <Typography variant="pi" tag="p">
        {formatMessage(message('panel.lacks'), { fields: formatList(names) })}
      </Typography>
      <Typography variant="pi" tag="code" fontWeight="bold">
        npx content-funnel roles --grant
      </Typography>
      {allowedActions['canManage'] === true ? (
        <PageLink to={pageUrl('setup')}>{formatMessage(message('panel.lacks.setup'))}</PageLink>
      ) : null}
    </Box>
  );
};
