import * as React from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { message, type Message } from '../translations/message';
import { Waiting } from '../ui/Waiting';
import { withoutEmptyOption, type OptionsOwner } from './participation-value';
import type { BuilderInputProps } from './ParticipationInput';

const INPUT = 'content-funnel-participation';
/** The builder splits it at the dot: this is where the server reads it. */
const OPTION = 'pluginOptions.content-funnel';

interface BuilderItem {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly intlLabel: Message;
}
interface BuilderForms {
  readonly components: {
    add(input: { id: string; component: React.ComponentType<BuilderInputProps> }): void;
  };
  addContentTypeSchemaMutation(change: <Schema extends OptionsOwner>(next: Schema) => Schema): void;
  extendContentType(extension: {
    form: { advanced: () => readonly BuilderItem[]; base: () => readonly BuilderItem[] };
  }): void;
}

const LazyInput = React.lazy(() => import('./ParticipationInput'));

const ParticipationOption = (props: BuilderInputProps) => (
  <React.Suspense fallback={<Waiting />}>
    <LazyInput {...props} />
  </React.Suspense>
);

/** Among the advanced settings of a content type; runs in bootstrap(), when the builder is there. */
export const registerBuilderOption = (app: StrapiApp): void => {
  // The types promise every plugin; a site may have switched this one off.
  const builder = app.getPlugin('content-type-builder') as
    ReturnType<StrapiApp['getPlugin']> | undefined;
  if (!builder) return;
  const { forms } = builder.apis as unknown as { readonly forms: BuilderForms };
  forms.components.add({ id: INPUT, component: ParticipationOption });
  forms.addContentTypeSchemaMutation(withoutEmptyOption);
  forms.extendContentType({
    form: {
      advanced: () => [{ name: OPTION, type: INPUT, size: 12, intlLabel: message('plugin.name') }],
      base: () => [],
    },
  });
};
