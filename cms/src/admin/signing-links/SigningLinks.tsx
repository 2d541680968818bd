import { useCallback, useEffect, useState } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ToldReview } from '@township/rules/review/told';
import type { ToldSigning } from '@township/rules/review/signing-told';
import { siteAddress } from '../portal';
import { useSigningApi } from './api';
import { SigningDialog } from './SigningDialog';
import { isGood, standingOf } from './words';

interface SigningLinksProps {
  told: ToldReview;
  model: string;
  documentId: string;
}

/** Sends a step to a leader's phone, and says what has become of it. Who may send none sees nothing of it. */
export function SigningLinks({ told, model, documentId }: SigningLinksProps) {
  const api = useSigningApi(model, documentId);
  const [signing, setSigning] = useState<ToldSigning | null>(null);
  const read = useCallback(() => {
    void api.read().then(setSigning, () => setSigning(null));
  }, [api]);
  // What the review is told anew may have been signed by phone.
  useEffect(read, [read, told]);
  if (!signing || siteAddress('/') === null) return null;
  if (signing.step === null && signing.links.length === 0) return null;
  const sent = signing.links.filter(isGood);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Modal.Root>
        <Modal.Trigger>
          <Button variant="tertiary" fullWidth>
            {signing.step === null ? '手机签批链接' : '发手机签批链接'}
          </Button>
        </Modal.Trigger>
        <SigningDialog api={api} signing={signing} onChange={setSigning} />
      </Modal.Root>
      {sent.map((link) => (
        <Typography key={link.id} variant="pi" textColor="neutral700">
          {`“${link.step}”已发给${link.signer}：${standingOf(link).words}`}
        </Typography>
      ))}
    </Flex>
  );
}
