import { useState, type FormEvent, type ReactElement } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { AskField } from './AskField';
import type { ActionForm, Values } from './forms';

interface ActionDialogProps {
  title: string;
  form: ActionForm;
  values: Values;
  onFill(values: Values): void;
  /** @returns why it was not done: what was filled in stays until it is */
  onDone(body: object): Promise<string | null>;
  /** The button that asks. */
  children: ReactElement;
}

/** Asks what goes with an action. */
export function ActionDialog({ title, form, values, onFill, onDone, children }: ActionDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const show = (isShown: boolean) => {
    setOpen(isShown);
    setProblem(null);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    // In the tree of React, if not on the page, it stands within Strapi's own form.
    event.stopPropagation();
    setSending(true);
    const refused = await onDone(form.toBody(values));
    setSending(false);
    setProblem(refused);
    if (refused === null) setOpen(false);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={show}>
      <Modal.Trigger>{children}</Modal.Trigger>
      <Modal.Content style={{ width: '64rem', maxWidth: '96vw' }}>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id="review-action" noValidate onSubmit={(event) => void send(event)}>
            <Flex direction="column" alignItems="stretch" gap={5}>
              {form.intro && <Typography textColor="neutral700">{form.intro}</Typography>}
              {form.asks.map((ask) => (
                <AskField
                  key={ask.label}
                  ask={ask}
                  values={values}
                  onChange={(more) => {
                    setProblem(null);
                    onFill({ ...values, ...more });
                  }}
                />
              ))}
              {problem && (
                <Box background="danger100" hasRadius padding={3} role="alert">
                  <Typography textColor="danger700">{problem}</Typography>
                </Box>
              )}
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
