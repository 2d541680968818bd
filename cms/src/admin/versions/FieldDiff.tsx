import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import type { DiffPart } from '@township/rules/text-diff';
import type { FieldChange } from './words';

/** Longer stretches that are the same are cut to their ends. */
const SHOWN = 60;

interface FieldDiffProps {
  change: FieldChange;
  /** Both texts beside each other instead of one with the changes in it. */
  isSplit?: boolean;
  /** Absent where nothing can be put back. */
  onRestore?(): void;
}

/** What is another in one field: struck out what stood there, underlined what came. */
export function FieldDiff({ change, isSplit = false, onRestore }: FieldDiffProps) {
  const { label, parts, isKey } = change;
  return (
    <Box tag="section" aria-label={label} paddingTop={4} paddingBottom={4} borderWidth="1px 0 0 0">
      <Flex justifyContent="space-between" gap={3} paddingBottom={2}>
        <Flex gap={2}>
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {label}
          </Typography>
          {isKey && (
            <Badge backgroundColor="danger100" textColor="danger700">
              关键改动
            </Badge>
          )}
        </Flex>
        {onRestore && (
          <Button variant="tertiary" size="S" onClick={onRestore}>
            只恢复这一项
          </Button>
        )}
      </Flex>
      {isSplit ? (
        <Flex alignItems="flex-start" gap={6}>
          <Side label="当时" parts={parts.filter(({ kind }) => kind !== 'added')} />
          <Side label="后来" parts={parts.filter(({ kind }) => kind !== 'removed')} />
        </Flex>
      ) : (
        <Text parts={parts} />
      )}
    </Box>
  );
}

const Side = ({ label, parts }: { label: string; parts: readonly DiffPart[] }) => (
  <Box role="group" aria-label={label} style={{ flex: '1 1 0', minWidth: 0 }}>
    <Typography variant="pi" textColor="neutral600">
      {label}
    </Typography>
    <Text parts={parts} />
  </Box>
);

const Text = ({ parts }: { parts: readonly DiffPart[] }) => (
  <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
    <DiffText parts={parts} />
  </Typography>
);

export const DiffText = ({ parts }: { parts: readonly DiffPart[] }) =>
  parts.map((part, index) => (
    <Part key={index} part={part} isFirst={index === 0} isLast={index === parts.length - 1} />
  ));

interface PartProps {
  part: DiffPart;
  isFirst: boolean;
  isLast: boolean;
}

function Part({ part: { kind, text, isKey }, isFirst, isLast }: PartProps) {
  if (kind === 'same') return <span>{shortened(text, isFirst, isLast)}</span>;
  const style = {
    background: kind === 'added' ? '#d6f0d8' : '#fbdad6',
    color: kind === 'added' ? '#1d5628' : '#8a1f12',
    fontWeight: isKey ? 700 : undefined,
  };
  return kind === 'added' ? <ins style={style}>{text}</ins> : <del style={style}>{text}</del>;
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const characters = [...text];
  if (characters.length <= SHOWN * 2) return text;
  const head = isFirst ? '' : characters.slice(0, SHOWN).join('');
  const tail = isLast ? '' : characters.slice(-SHOWN).join('');
  return `${head} …… ${tail}`;
}
