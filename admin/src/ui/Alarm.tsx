import { Typography } from '@strapi/design-system';
import { Standby } from './Standby';

/** What went wrong, said aloud; it stands there empty so that it is heard when it is filled. */
export const Alarm = ({ children }: { readonly children: string | null }) => (
  <Standby role="alert" $idle={children === null}>
    {children === null ? null : <Typography textColor="danger600">{children}</Typography>}
  </Standby>
);
