import { useState } from 'react';
import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { Lost } from '../Lost';
import type { Listed } from './use-desk';
import { pathOf, STATES } from './words';

const SHOWN = 5;

interface EntryListProps<T extends Listed> {
  entries: T[] | null;
  isLost: boolean;
  load(): Promise<void>;
  /** What stands there instead of an empty list. */
  none: string;
  /** What there is to know of an entry. */
  tell(entry: T): string;
}

/** Entries of one list of the desk, each leading to its form. */
export function EntryList<T extends Listed>({
  entries,
  isLost,
  load,
  none,
  tell,
}: EntryListProps<T>) {
  const [isWhole, setWhole] = useState(false);
  if (isLost) return <Lost what="这一栏" onRetry={() => void load()} />;
  if (!entries) return <Note text="正在读取…" />;
  if (entries.length === 0) return <Note text={none} />;
  const shown = isWhole ? entries : entries.slice(0, SHOWN);
  const rest = entries.length - shown.length;
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch">
        {shown.map((entry) => (
          <Box
            tag="li"
            key={`${entry.uid} ${entry.documentId} ${tell(entry)}`}
            borderWidth="1px 0 0 0"
            borderStyle="solid"
            borderColor="neutral150"
            paddingTop={2}
            paddingBottom={2}
          >
            <Flex justifyContent="space-between" gap={3}>
              <Link tag={NavLink} to={pathOf(entry)} style={{ minWidth: 0 }}>
                <Typography ellipsis>{entry.title}</Typography>
              </Link>
              {entry.state && <State state={entry.state} />}
            </Flex>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {tell(entry)}
            </Typography>
          </Box>
        ))}
      </Flex>
      {rest > 0 && (
        <Button variant="tertiary" size="S" onClick={() => setWhole(true)}>
          {`再显示 ${rest} 条`}
        </Button>
      )}
    </>
  );
}

const COLORS = { draft: 'secondary', modified: 'warning', published: 'success' } as const;

function State({ state }: { state: keyof typeof COLORS }) {
  const color = COLORS[state];
  return (
    <Badge backgroundColor={`${color}100`} textColor={`${color}700`} style={{ flexShrink: 0 }}>
      {STATES[state]}
    </Badge>
  );
}

const Note = ({ text }: { text: string }) => (
  <Typography tag="p" textColor="neutral600" aria-live="polite">
    {text}
  </Typography>
);
