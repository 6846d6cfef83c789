import { Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type {
  FileProblem,
  FileProblemCode,
  ImportCheck,
} from '../../../../server/src/tagging/file-contract';
import { message, type Message } from '../../translations/message';

const PROBLEMS: Readonly<Record<FileProblemCode, Message>> = {
  'unknown-type': message('file.problem.unknownType'),
  'no-document': message('file.problem.noDocument'),
  'unknown-document': message('file.problem.unknownDocument'),
  'unknown-url': message('file.problem.unknownUrl'),
  'other-document': message('file.problem.otherDocument'),
  'unknown-locale': message('file.problem.unknownLocale'),
  'unknown-tag': message('file.problem.unknownTag'),
  'ambiguous-tag': message('file.problem.ambiguousTag'),
  twice: message('file.problem.twice'),
  'not-allowed': message('file.problem.notAllowed'),
  'not-allowed-to-publish': message('file.problem.notAllowedToPublish'),
};

const ProblemRow = ({ line, column, code, value, allowed }: FileProblem) => {
  const { formatMessage, formatNumber } = useIntl();
  return (
    <Tr>
      <Td>
        <Typography>{formatNumber(line)}</Typography>
      </Td>
      <Td>
        <Typography>{column}</Typography>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography>{formatMessage(PROBLEMS[code], { value })}</Typography>
          {allowed && allowed.length > 0 ? (
            <Typography variant="pi" textColor="neutral600">
              {formatMessage(message('file.allowed'), { list: allowed.join(', ') })}
            </Typography>
          ) : null}
        </Flex>
      </Td>
    </Tr>
  );
};

/** What a file would do, and each problem with its line. */
export const CheckReport = ({ check }: { readonly check: ImportCheck }) => {
  const { formatMessage } = useIntl();
  const { rows, changed, unchanged, added, removed, problems, problemCount } = check;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-part="check">
      <div role="status">
        <Typography tag="p" fontWeight="bold">
          {formatMessage(message('file.check.changed'), { changed, rows })}
        </Typography>
        <Typography tag="p">
          {formatMessage(message('file.check.tags'), { added, removed, unchanged })}
        </Typography>
        {problemCount > 0 ? (
          <Typography tag="p">
            {formatMessage(message('file.check.problems'), { count: problemCount })}
          </Typography>
        ) : null}
      </div>
      {problems.length > 0 ? (
        <Table colCount={3} rowCount={problems.length + 1}>
          <Thead>
            <Tr>
              {(['file.line', 'file.column', 'file.problem'] as const).map((key) => (
                <Th key={key}>
                  <Typography variant="sigma">{formatMessage(message(key))}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {problems.map((problem, index) => (
              <ProblemRow key={index} {...problem} />
            ))}
          </Tbody>
        </Table>
      ) : null}
      {problemCount > problems.length ? (
        <Typography variant="pi">
          {formatMessage(message('jobs.skipped.more'), { count: problemCount - problems.length })}
        </Typography>
      ) : null}
    </Flex>
  );
};
