import { Flex, TextButton, Typography } from '@strapi/design-system';
import { diffTexts } from '@township/rules/text-diff';
import { FieldDiff } from '../versions/FieldDiff';
import type { AuditRow } from './api';
import { fieldOf, valueOf } from './words';

interface RowDetailsProps {
  row: AuditRow;
  onEntry(documentId: string): void;
}

/** What a row holds beside who, when and on what: before and after, field by field. */
export function RowDetails({ row, onEntry }: RowDetailsProps) {
  const { details, subjectType, subjectId, agent, requestId, id, hash } = row;
  const {
    changes = [],
    more,
    version,
    reason,
    door,
    added = [],
    removed = [],
    said = {},
  } = details;
  const facts: [name: string, value: string | number | null | undefined][] = [
    ['原因', reason],
    ['增加的权限', added.join('、')],
    ['取消的权限', removed.join('、')],
    ...Object.entries(said),
    ['还改了', more && `${more} 项`],
    ['全文', version && `在这条内容的“历史版本”里（第 ${version} 号）`],
    ['途径', door],
    ['设备', agent],
    ['请求编号', requestId],
    ['序号和校验值', `${id}，${hash}`],
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h2" variant="delta">
        {changes.length > 0 ? '改动' : '详情'}
      </Typography>
      {changes.map(({ field, from, to }) => {
        const label = fieldOf(row, field);
        if (from === null || to === null)
          return <Fact key={field} name={label} value="已改动，内容不记" />;
        const parts = diffTexts(valueOf(from), valueOf(to));
        const isKey = parts.some((part) => part.isKey);
        return <FieldDiff key={field} change={{ name: field, label, parts, isKey }} />;
      })}
      {facts.map(([name, value]) => value && <Fact key={name} name={name} value={String(value)} />)}
      {subjectType?.startsWith('api::') && subjectId && (
        <div>
          <TextButton onClick={() => onEntry(subjectId)}>只看这条内容的记录</TextButton>
        </div>
      )}
    </Flex>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <Flex gap={3} alignItems="baseline">
    <Typography variant="pi" textColor="neutral600" style={{ flex: '0 0 9rem' }}>
      {name}
    </Typography>
    <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
      {value}
    </Typography>
  </Flex>
);
