import type { ReactElement, ReactNode } from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

interface ConfirmProps {
  title: string;
  text: ReactNode;
  /** What the button says that does it. */
  action: string;
  /** Nothing ends by it. */
  isPlain?: boolean;
  onConfirm(): void;
  /** The button that asks. */
  children: ReactElement;
}

export const Confirm = ({
  title,
  text,
  action,
  isPlain = false,
  onConfirm,
  children,
}: ConfirmProps) => (
  <Dialog.Root>
    <Dialog.Trigger>{children}</Dialog.Trigger>
    <Dialog.Content>
      <Dialog.Header>{title}</Dialog.Header>
      <Dialog.Body icon={<WarningCircle fill={isPlain ? 'primary600' : 'danger600'} />}>
        {text}
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            取消
          </Button>
        </Dialog.Cancel>
        <Dialog.Action>
          <Button variant={isPlain ? 'default' : 'danger-light'} fullWidth onClick={onConfirm}>
            {action}
          </Button>
        </Dialog.Action>
      </Dialog.Footer>
    </Dialog.Content>
  </Dialog.Root>
);
