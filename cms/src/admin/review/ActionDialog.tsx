import { useState, type FormEvent, type ReactElement } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { AskField } from './AskField';
import type { ActionForm } from './forms';

interface ActionDialogProps {
  title: string;
  form: ActionForm;
  /** @returns whether it was done: what was filled in stays until it is */
  onDone(body: object): Promise<boolean>;
  /** The button that asks. */
  children: ReactElement;
}

/** Asks what goes with an action. */
export function ActionDialog({ title, form, onDone, children }: ActionDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [values, setValues] = useState<Record<string, unknown>>({});
  const [isSending, setSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    const isDone = await onDone(form.toBody(values));
    setSending(false);
    if (isDone) setOpen(false);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>{children}</Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id="review-action" noValidate onSubmit={(event) => void send(event)}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {form.asks.map((ask) => (
                <AskField
                  key={ask.label}
                  ask={ask}
                  values={values}
                  onChange={(more) => setValues({ ...values, ...more })}
                />
              ))}
            </Flex>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">取消</Button>
          </Modal.Close>
          <Button type="submit" form="review-action" loading={isSending}>
            {title}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
