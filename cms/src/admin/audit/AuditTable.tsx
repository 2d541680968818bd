import { Fragment, useState } from 'react';
import { Box, IconButton, Link, Td, Tr, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { AUDIT_ACTIONS } from '@township/rules/audit-actions';
import { NavLink } from 'react-router-dom';
import { HeadedTable } from '../HeadedTable';
import type { AuditRow } from './api';
import { RowDetails } from './RowDetails';
import { momentOf, pageOf, personOf, SUBJECTS, type Marks } from './words';

const HEADINGS = ['时间', '人员', '操作', '对象', '从哪里', '详情'];

interface AuditTableProps {
  rows: AuditRow[];
  marks: Marks;
  /** Shows what was done to one entry. */
  onEntry(documentId: string): void;
}

export function AuditTable({ rows, marks, onEntry }: AuditTableProps) {
  const [open, setOpen] = useState<number | null>(null);
  return (
    <HeadedTable headings={HEADINGS} rows={rows.length}>
      {rows.map((row) => {
        const isOpen = row.id === open;
        return (
          <Fragment key={row.id}>
            <Tr>
              <Cell>{momentOf(row)}</Cell>
              <Cell>{personOf(row, marks)}</Cell>
              <Td>
                <Typography textColor={isRefusal(row) ? 'danger700' : 'neutral800'}>
                  {AUDIT_ACTIONS[row.action]}
                </Typography>
              </Td>
              <Td style={{ maxWidth: '34rem' }}>
                <SubjectOf row={row} />
              </Td>
              <Cell>{row.ip ?? '—'}</Cell>
              <Td>
                <IconButton
                  label={isOpen ? '收起' : '展开'}
                  variant="ghost"
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? null : row.id)}
                >
                  {isOpen ? <CaretUp /> : <CaretDown />}
                </IconButton>
              </Td>
            </Tr>
            {isOpen && (
              <Tr>
                <Td colSpan={HEADINGS.length} style={{ whiteSpace: 'normal' }}>
                  <Box paddingTop={3} paddingBottom={4}>
                    <RowDetails row={row} onEntry={onEntry} />
                  </Box>
                </Td>
              </Tr>
            )}
          </Fragment>
        );
      })}
    </HeadedTable>
  );
}

const isRefusal = ({ action }: AuditRow) =>
  action.startsWith('refusal.') || action === 'session.refused';

const Cell = ({ children }: { children: string }) => (
  <Td>
    <Typography textColor="neutral800">{children}</Typography>
  </Td>
);

function SubjectOf({ row }: { row: AuditRow }) {
  const { subjectType, subjectLabel } = row;
  if (subjectType === null) return <Typography textColor="neutral800">—</Typography>;
  const type = SUBJECTS[subjectType];
  const label = subjectLabel ?? '';
  const page = pageOf(row);
  return (
    <Typography tag="p" textColor="neutral800" ellipsis title={label}>
      {type && type !== label && <Typography textColor="neutral600">{`${type}：`}</Typography>}
      {page ? (
        <Link tag={NavLink} to={page} style={{ display: 'inline' }}>
          {label}
        </Link>
      ) : (
        label
      )}
    </Typography>
  );
}
