import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { isMachineMade } from '../translations/is-machine-made';
import { message } from '../translations/message';

/** At the foot of the pages, in the languages that no speaker has reviewed: who translated. */
export const TranslationNote = () => {
  const { formatMessage, locale } = useIntl();
  if (!isMachineMade(locale)) return null;
  return (
    <Box
      tag="footer"
      paddingBottom={6}
      paddingLeft={{ initial: 4, medium: 6, large: 10 }}
      paddingRight={{ initial: 4, medium: 6, large: 10 }}
    >
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('translation.machineMade'))}
      </Typography>
    </Box>
  );
};
