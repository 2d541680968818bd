import { useState, type ReactElement } from 'react';
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { Confirm } from '../Confirm';
import type { Deleted } from './BinPage';

interface RestoreDialogProps {
  deleted: Deleted;
  onRestore(publish: boolean): void;
  /** The button that asks. */
  children: ReactElement;
}

export function RestoreDialog({ deleted, onRestore, children }: RestoreDialogProps) {
  const { label, wasPublished, links } = deleted;
  const [publish, setPublish] = useState(false);
  const text = (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Typography>{`“${label}”会恢复为草稿。`}</Typography>
      {links > 0 && <Typography>{`原来关联到它的 ${links} 条内容，会重新关联上。`}</Typography>}
      {wasPublished && (
        <Checkbox checked={publish} onCheckedChange={(checked) => setPublish(checked === true)}>
          同时重新发布（删除前在网站上）
        </Checkbox>
      )}
    </Flex>
  );
  return (
    <Confirm title="恢复" text={text} action="恢复" isPlain onConfirm={() => onRestore(publish)}>
      {children}
    </Confirm>
  );
}
