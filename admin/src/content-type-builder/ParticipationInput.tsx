import * as React from 'react';
import { Box, Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Mapping } from '../../../server/src/tagging/candidate-contract';
import { MappingForm } from '../mapping/MappingForm';
import type { Participation } from '../mapping/participation';
import { urlProblem } from '../mapping/url-problem';
import { message } from '../translations/message';
import { fittingAttributes, type BuilderAttribute } from './builder-attributes';
import { firstMapping, readMapping, writeMapping } from './participation-value';

/** What the Content-Type Builder gives its inputs, as far as it matters here. */
export interface BuilderInputProps {
  readonly name: string;
  readonly value?: Participation | null;
  readonly onChange: (event: {
    readonly target: { readonly name: string; readonly value: Participation | null };
  }) => void;
  /** A content type that is being created has no attributes yet. */
  readonly contentTypeSchema?: { readonly attributes?: readonly BuilderAttribute[] };
}

const NO_ATTRIBUTES: readonly BuilderAttribute[] = [];

const useUrlText = (mapping: Mapping | null) => {
  const [typed, setTyped] = React.useState<string | null>(null);
  return { text: typed ?? mapping?.fields.url ?? '', setTyped };
};

/** Whether a content type takes part, what its entries do, and which attribute holds what. */
const ParticipationInput = ({ name, value, onChange, contentTypeSchema }: BuilderInputProps) => {
  const { formatMessage } = useIntl();
  const fitting = fittingAttributes(contentTypeSchema?.attributes ?? NO_ATTRIBUTES);
  const first = firstMapping(fitting);
  const mapping = value ? readMapping(value) : null;
  const { text, setTyped } = useUrlText(mapping);
  const tell = (next: Participation | null): void => onChange({ target: { name, value: next } });
  const change = (next: Mapping): void => {
    setTyped(next.fields.url ?? '');
    tell(writeMapping(value ?? {}, next, fitting));
  };
  const wrong = urlProblem(text.trim(), fitting.url);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-part="participation">
      <Field.Root
        name={name}
        hint={formatMessage(message(first ? 'builder.hint' : 'builder.noTitle'))}
      >
        <Checkbox
          checked={mapping !== null}
          disabled={mapping === null && first === null}
          onCheckedChange={(checked) =>
            tell(checked === true && first ? writeMapping({}, first, fitting) : null)
          }
        >
          {formatMessage(message('builder.takesPart'))}
        </Checkbox>
        <Field.Hint />
      </Field.Root>
      {mapping ? (
        <Box>
          <MappingForm
            allowed={fitting}
            mapping={{ ...mapping, fields: { ...mapping.fields, url: text } }}
            onChange={change}
            urlProblem={
              wrong === null
                ? null
                : formatMessage(message(`builder.url.${wrong.kind}`), {
                    name: wrong.kind === 'unknown' ? wrong.name : '',
                  })
            }
          />
          <Box paddingTop={3}>
            <Typography variant="pi" textColor="neutral600">
              {formatMessage(message('builder.restart'))}
            </Typography>
          </Box>
        </Box>
      ) : null}
    </Flex>
  );
};

export default ParticipationInput;
