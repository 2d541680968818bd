import { Button, Flex, Typography } from '@strapi/design-system';
import type { WholeVersion } from './api';
import { FieldDiff } from './FieldDiff';
import { changesBetween } from './words';

interface ComparisonProps {
  model: string;
  pair: [then: WholeVersion, later: WholeVersion];
  isSplit: boolean;
  onRestore(fields?: string[]): Promise<void>;
}

/** What is another between two versions, field by field. */
export function Comparison({ model, pair: [then, later], isSplit, onRestore }: ComparisonProps) {
  const changes = changesBetween(model, then, later);
  if (changes.length === 0) {
    return <Typography textColor="neutral600">这两个版本一样。</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={4}>
        <Typography textColor="neutral600">红色划去的是当时的，绿色的是后来的。</Typography>
        <Button onClick={() => void onRestore()} style={{ flexShrink: 0 }}>
          恢复这个版本
        </Button>
      </Flex>
      {changes.map((change) => (
        <FieldDiff
          key={change.name}
          change={change}
          isSplit={isSplit}
          onRestore={() => void onRestore([change.name])}
        />
      ))}
    </Flex>
  );
}
