import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { message } from '../translations/message';
import type { FunnelPage } from './funnel-pages';
import { pageUrl } from './page-url';

const Bar = styled.nav`
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  margin-inline: ${({ theme }) => theme.spaces[4]};
  padding-top: ${({ theme }) => theme.spaces[4]};

  /* In line with Strapi's headers, which give way in narrow windows. */
  ${({ theme }) => theme.breakpoints.medium} {
    margin-inline: ${({ theme }) => theme.spaces[6]};
  }

  ${({ theme }) => theme.breakpoints.large} {
    margin-inline: ${({ theme }) => theme.spaces[10]};
  }
`;

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[5]};
`;

const PageTab = styled(NavLink)`
  border-bottom: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral700};
  display: block;
  font-size: 1.4rem;
  font-weight: 500;
  margin-bottom: -1px;
  padding-block: ${({ theme }) => theme.spaces[3]};
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }

  &.active {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

export interface PageNavProps {
  readonly pages: readonly FunnelPage[];
}

/** The way between the plugin's pages. */
export const PageNav = ({ pages }: PageNavProps) => {
  const { formatMessage } = useIntl();
  return (
    <Bar aria-label={formatMessage(message('plugin.name'))}>
      <List>
        {pages.map(({ path, label }) => (
          <li key={path}>
            <PageTab to={pageUrl(path)}>{formatMessage(message(label))}</PageTab>
          </li>
        ))}
      </List>
    </Bar>
  );
};
