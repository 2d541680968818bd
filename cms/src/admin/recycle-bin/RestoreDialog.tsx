import { useState, type ReactElement } from 'react';
import { Button, Checkbox, Dialog, Flex, Typography } from '@strapi/design-system';
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
  return (
    <Dialog.Root>
      <Dialog.Trigger>{children}</Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>恢复</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="flex-start" gap={3}>
            <Typography>{`“${label}”会恢复为草稿。`}</Typography>
            {links > 0 && (
              <Typography>{`原来关联到它的 ${links} 条内容，会重新关联上。`}</Typography>
            )}
            {wasPublished && (
              <Checkbox
                checked={publish}
                onCheckedChange={(checked: boolean | 'indeterminate') =>
                  setPublish(checked === true)
                }
              >
                同时重新发布（删除前在网站上）
              </Checkbox>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              取消
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth onClick={() => onRestore(publish)}>
              恢复
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
