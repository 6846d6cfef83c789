import { Typography } from '@strapi/design-system';

/** What went wrong, said aloud; it stands there empty so that it is heard when it is filled. */
export const Alarm = ({ children }: { readonly children: string | null }) => (
  <div role="alert">
    {children === null ? null : <Typography textColor="danger600">{children}</Typography>}
  </div>
);
