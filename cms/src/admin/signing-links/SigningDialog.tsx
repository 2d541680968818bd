import { useState } from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import {
  DEFAULT_SIGNING_HOURS,
  SIGNING_HOURS,
  type SigningHours,
} from '@township/rules/review/signing-link';
import type { MadeSigningLink, ToldSigning } from '@township/rules/review/signing-told';
import { NewLink } from '../NewLink';
import { siteAddress } from '../portal';
import { refusalOf } from '../refusal';
import type { SigningApi } from './api';
import { Code } from './Code';
import { SentLinks } from './SentLinks';

interface SigningDialogProps {
  api: SigningApi;
  signing: ToldSigning;
  onChange(signing: ToldSigning): void;
}

const HOURS: Readonly<Record<SigningHours, string>> = {
  4: '4 小时',
  24: '1 天',
  48: '2 天',
  168: '7 天',
};

/** Asks whom and for how long, shows link and code once, and lists what was sent. */
export const SigningDialog = (props: SigningDialogProps) => (
  <Modal.Content style={{ width: '80rem', maxWidth: '96vw' }}>
    <Modal.Header>
      <Modal.Title>手机签批</Modal.Title>
    </Modal.Header>
    <Modal.Body>
      <Sending {...props} />
    </Modal.Body>
  </Modal.Content>
);

function Sending({ api, signing, onChange }: SigningDialogProps) {
  const { toggleNotification } = useNotification();
  const [made, setMade] = useState<MadeSigningLink | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalOf(error).message });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {signing.why ? (
        <Typography textColor="neutral700">{`${signing.why}。`}</Typography>
      ) : (
        <Asking
          signing={signing}
          onSend={(asked) =>
            attempt(async () => {
              setMade(await api.send(asked));
              onChange(await api.read());
            })
          }
        />
      )}
      {made && <Made made={made} />}
      <Box tag="section" aria-label="发过的链接" aria-live="polite">
        <SentLinks
          links={signing.links}
          onRevoke={(id) =>
            void attempt(async () => {
              onChange(await api.revoke(id));
              setMade(null);
            })
          }
        />
      </Box>
    </Flex>
  );
}

interface AskingProps {
  signing: ToldSigning;
  onSend(asked: { signer: string; hours: SigningHours }): Promise<void>;
}

function Asking({ signing: { step, signers }, onSend }: AskingProps) {
  const [signer, setSigner] = useState(signers.length === 1 ? signers[0]!.documentId : '');
  const [hours, setHours] = useState<SigningHours>(DEFAULT_SIGNING_HOURS);
  const [isSending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    await onSend({ signer, hours });
    setSending(false);
  };
  return (
    <>
      <Typography textColor="neutral700">
        {`请没有账号的领导在手机上签“${step}”。把链接用微信发给他，再打电话说口令：口令不要和链接一起发。审批单上会写明链接是您发的。`}
      </Typography>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Field.Root width="28rem" name="signer" required>
          <Field.Label>签批人</Field.Label>
          <SingleSelect
            value={signer}
            placeholder="请选择"
            onChange={(value: string | number) => setSigner(String(value))}
          >
            {signers.map(({ documentId, name, position }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {`${name}（${position}）`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root width="16rem" name="hours">
          <Field.Label>有效期</Field.Label>
          <SingleSelect
            value={String(hours)}
            onChange={(value: string | number) => setHours(Number(value) as SigningHours)}
          >
            {SIGNING_HOURS.map((one) => (
              <SingleSelectOption key={one} value={String(one)}>
                {HOURS[one]}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Button size="L" disabled={signer === ''} loading={isSending} onClick={() => void send()}>
          生成链接和口令
        </Button>
      </Flex>
    </>
  );
}

function Made({ made: { path, code } }: { made: MadeSigningLink }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <NewLink
        address={siteAddress(path)!}
        label="签批链接"
        qrLabel="用手机扫码打开签批页"
        note="链接和口令只在这里显示这一次。再生成一个，前一个就作废。"
      />
      <Code code={code} />
    </Flex>
  );
}
