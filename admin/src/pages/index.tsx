import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { useHeldActions } from '../api/use-held-actions';
import { PERMISSIONS } from '../permissions';
import { Waiting } from '../ui/Waiting';
import { FUNNEL_PAGES, inOrder, isSetup, type FunnelPage } from './funnel-pages';
import { pageUrl } from './page-url';
import { PageNav } from './PageNav';
import { SetupFinished, useSetupFinished } from './setup-finished';
import { TranslationNote } from './TranslationNote';

const ALL_PERMISSIONS = Object.values(PERMISSIONS).flat();

/** The pages that the signed-in administrator may open; null until that is known. */
const useOwnPages = (): readonly FunnelPage[] | null => {
  const held = useHeldActions(ALL_PERMISSIONS);
  if (held === null) return null;
  return FUNNEL_PAGES.filter((page) => page.permissions.some(({ action }) => held.has(action)));
};

interface OwnPagesProps {
  readonly pages: readonly FunnelPage[];
}

/** The plugin's own address leads to the first page, with whatever was asked of it. */
const ToFirstPage = ({ pages }: OwnPagesProps) => {
  const { search } = useLocation();
  const [first] = pages;
  if (!first) return <Page.NoPermissions />;
  return <Navigate to={{ pathname: pageUrl(first.path), search }} replace />;
};

const OwnPages = ({ pages }: OwnPagesProps) => (
  <>
    {pages.length > 1 ? <PageNav pages={pages} /> : null}
    <React.Suspense fallback={<Waiting />}>
      <Routes>
        <Route index element={<ToFirstPage pages={pages} />} />
        {FUNNEL_PAGES.map(({ path, permissions, Component }) => (
          <Route
            key={path}
            path={`${path}/*`}
            element={
              <Page.Protect permissions={permissions}>
                <Component />
              </Page.Protect>
            }
          />
        ))}
        <Route path="*" element={<Page.NoData />} />
      </Routes>
    </React.Suspense>
    <TranslationNote />
  </>
);

/** For whoever may set the plugin up: the pages wait until it is known how far that is. */
const WithSetup = ({ pages }: OwnPagesProps) => {
  const setup = useSetupFinished();
  if (setup.isFinished === null) return <Page.Loading />;
  return (
    <SetupFinished.Provider value={setup.tell}>
      <OwnPages pages={inOrder(pages, setup.isFinished)} />
    </SetupFinished.Provider>
  );
};

const FunnelPages = () => {
  const pages = useOwnPages();
  if (!pages) return <Page.Loading />;
  return pages.some(isSetup) ? <WithSetup pages={pages} /> : <OwnPages pages={pages} />;
};

export default FunnelPages;
