import { useMemo } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useSearchParams } from 'react-router-dom';
import { Lost } from '../Lost';
import { NO_FILTER, type AuditFilter } from './api';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';
import { READ } from './permission';
import { useAudit } from './use-audit';

const AuditPage = () => (
  <Page.Protect permissions={READ}>
    <AuditLog />
  </Page.Protect>
);
export default AuditPage;

/** Who did what, when and from where. What it shows is part of the page's address. */
function AuditLog() {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.toString();
  const filter = useMemo(() => filterIn(new URLSearchParams(asked)), [asked]);
  const { rows, people, marks, isLost, read, readMore, download } = useAudit(filter);
  const isFiltered = asked !== '';
  const show = (next: AuditFilter) =>
    setParameters(Object.entries(next).filter(([, value]) => value !== ''));

  return (
    <Page.Main>
      <Page.Title>操作记录</Page.Title>
      <Layouts.Header
        title="操作记录"
        subtitle="谁在什么时候做了什么。只能往后添，不能改，也不能删；查看和导出本身也会记下。"
        primaryAction={
          <Button variant="tertiary" startIcon={<Download />} onClick={() => void download()}>
            导出表格
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <AuditFilters key={asked} filter={filter} people={people} marks={marks} onShow={show} />
          {isLost ? (
            <Lost what="操作记录" onRetry={() => void read()} />
          ) : rows === null ? (
            <Typography textColor="neutral600" role="status">
              正在读取…
            </Typography>
          ) : rows.length === 0 ? (
            <EmptyStateLayout
              icon={<EmptyDocuments width="16rem" />}
              content={isFiltered ? '没有这样的记录，换个条件再查' : '还没有记录'}
            />
          ) : (
            <AuditTable
              rows={rows}
              marks={marks}
              onEntry={(entry) => show({ ...NO_FILTER, entry })}
            />
          )}
          {readMore && rows && rows.length > 0 && (
            <Flex justifyContent="center">
              <Button variant="tertiary" onClick={() => void readMore()}>
                更早的
              </Button>
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function filterIn(parameters: URLSearchParams): AuditFilter {
  const names = Object.keys(NO_FILTER);
  return Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? ''])) as AuditFilter;
}
