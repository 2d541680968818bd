import { useCallback, useEffect, useState } from 'react';
import { Box, Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { HeadedTable } from '../HeadedTable';
import { Lost } from '../Lost';
import { refusalOf } from '../refusal';
import { typeNames } from '../translations/types';
import { actorOf, momentOf } from '../versions/words';
import { RestoreDialog } from './RestoreDialog';

/** An entry that was deleted, as the CMS lists it; moments are ISO 8601. */
export interface Deleted {
  uid: string;
  documentId: string;
  label: string;
  at: string;
  until: string;
  by: { kind: string; name: string };
  wasPublished: boolean;
  /** How many records pointed to it. */
  links: number;
}

export interface BroughtBack {
  lost: string[];
  newAddress: string | null;
  links: number;
  isPublished: boolean;
}

const HEADINGS = ['标题或名称', '类型', '删除人', '删除时间', '还能恢复', ''];

export default function BinPage() {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [deleted, setDeleted] = useState<Deleted[] | null>(null);
  const [isLost, setLost] = useState(false);

  const read = useCallback(
    () =>
      get<{ data: Deleted[] }>('/portal/recycle-bin').then(
        ({ data }) => {
          setDeleted(data.data);
          setLost(false);
        },
        () => setLost(true),
      ),
    [get],
  );
  useEffect(() => void read(), [read]);

  const restore = async ({ uid, documentId, label }: Deleted, publish: boolean) => {
    try {
      const path = `/portal/recycle-bin/${uid}/${documentId}/restore`;
      const { data } = await post<{ data: BroughtBack }>(path, { publish });
      toggleNotification({ type: 'success', message: told(label, data.data) });
      navigate(`/content-manager/collection-types/${uid}/${documentId}`);
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalOf(error).message });
      void read();
    }
  };

  return (
    <Page.Main>
      <Page.Title>回收站</Page.Title>
      <Layouts.Header
        title="回收站"
        subtitle="删除的内容在这里留 30 天，字段、关联和网址都能恢复。"
      />
      <Layouts.Content>
        {!deleted ? (
          isLost ? (
            <Lost what="回收站" onRetry={() => void read()} />
          ) : (
            <Typography textColor="neutral600" role="status">
              正在读取…
            </Typography>
          )
        ) : deleted.length === 0 ? (
          <Box background="neutral0" hasRadius shadow="filterShadow" padding={7}>
            <Typography textColor="neutral600">回收站是空的。</Typography>
          </Box>
        ) : (
          <HeadedTable headings={HEADINGS} rows={deleted.length}>
            {deleted.map((one) => (
              <Row key={one.documentId} deleted={one} onRestore={restore} />
            ))}
          </HeadedTable>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

interface RowProps {
  deleted: Deleted;
  onRestore(deleted: Deleted, publish: boolean): Promise<void>;
}

function Row({ deleted, onRestore }: RowProps) {
  const { uid, label, by, until } = deleted;
  const cells = [
    typeNames[uid] ?? uid,
    actorOf({ actor: by }),
    momentOf(deleted),
    `${daysLeft(until)} 天`,
  ];
  return (
    <Tr>
      <Td style={{ maxWidth: '36rem', whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        <Typography textColor="neutral800" fontWeight="semiBold">
          {label}
        </Typography>
      </Td>
      {cells.map((text) => (
        <Td key={text}>
          <Typography textColor="neutral800">{text}</Typography>
        </Td>
      ))}
      <Td>
        <Flex justifyContent="flex-end">
          <RestoreDialog
            deleted={deleted}
            onRestore={(publish) => void onRestore(deleted, publish)}
          >
            <Button variant="secondary" size="S" aria-label={`恢复“${label}”`}>
              恢复
            </Button>
          </RestoreDialog>
        </Flex>
      </Td>
    </Tr>
  );
}

const DAY_MS = 86_400_000;

const daysLeft = (until: string) =>
  Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / DAY_MS));

function told(label: string, { lost, newAddress, isPublished }: BroughtBack): string {
  const notes = [
    isPublished ? '已恢复并重新发布' : '已恢复为草稿',
    ...(newAddress ? [`原来的网址已被使用，现在是 ${newAddress}`] : []),
    ...(lost.length > 0 ? [`没能恢复：${lost.join('、')}`] : []),
  ];
  return `“${label}”${notes.join('；')}`;
}
