import * as React from 'react';
import { isFetchError, Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Route, Routes, useParams } from 'react-router-dom';
import type { PersonaPortrait } from '../../../../server/src/maps/contract';
import { usePersonaClient } from '../../api/use-persona-client';
import { useRequest } from '../../api/use-request';
import { message } from '../../translations/message';
import { useLanguage } from '../../translations/use-language';
import { PrintStyle } from '../../ui/print';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { PersonaList } from './PersonaList';
import { PersonaSheet } from './PersonaSheet';

interface PersonasProps {
  readonly personas: readonly PersonaPortrait[];
}

/** One of them, by the key in the address. */
const Chosen = ({ personas }: PersonasProps) => {
  const { key } = useParams();
  const [{ query }] = useQueryParams<{ journey?: string }>();
  const persona = personas.find((one) => one.key === key);
  return persona ? (
    <PersonaSheet persona={persona} journey={query.journey ?? null} />
  ) : (
    <Page.NoData />
  );
};

const Body = () => {
  const read = usePersonaClient();
  const language = useLanguage();
  const load = React.useCallback(() => read(language), [read, language]);
  const { data, error, reload } = useRequest(load);
  if (isFetchError(error) && error.status === 403) return <Page.NoPermissions />;
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!data) return <Waiting />;
  return (
    <Routes>
      <Route index element={<PersonaList personas={data} />} />
      <Route path=":key" element={<Chosen personas={data} />} />
    </Routes>
  );
};

/** The personas, each on a page of its own that fits on paper. */
const PersonasPage = () => {
  const { formatMessage } = useIntl();
  const title = formatMessage(message('personas.title'));
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <PrintStyle $size="A4 portrait" $zoom={0.75} />
      <Layouts.Header title={title} subtitle={formatMessage(message('personas.subtitle'))} />
      <Layouts.Content>
        <Body />
      </Layouts.Content>
    </Page.Main>
  );
};

export default PersonasPage;
