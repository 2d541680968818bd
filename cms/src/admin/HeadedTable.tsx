import type { ReactNode } from 'react';
import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';

interface HeadedTableProps {
  headings: readonly string[];
  /** How many rows follow the one of headings. */
  rows: number;
  children: ReactNode;
}

export function HeadedTable({ headings, rows, children }: HeadedTableProps) {
  return (
    <Table colCount={headings.length} rowCount={rows + 1}>
      <Thead>
        <Tr>
          {headings.map((heading) => (
            <Th key={heading}>
              <Typography variant="sigma" textColor="neutral600">
                {heading}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>{children}</Tbody>
    </Table>
  );
}
