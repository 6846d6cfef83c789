import { Flex, Loader } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../translations/message';

/** Stands where something is being loaded. */
export const Waiting = () => {
  const { formatMessage } = useIntl();
  return (
    <Flex justifyContent="center" padding={8}>
      <Loader>{formatMessage(message('page.loading'))}</Loader>
    </Flex>
  );
};
