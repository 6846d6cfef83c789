import type * as React from 'react';
import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

export interface PageLinkProps {
  /** Address inside the admin. */
  readonly to: string;
  readonly children: React.ReactNode;
}

/** A link to another page of the admin, without a reload. */
export const PageLink = ({ to, children }: PageLinkProps) => (
  <Link tag={NavLink} to={to}>
    {children}
  </Link>
);
