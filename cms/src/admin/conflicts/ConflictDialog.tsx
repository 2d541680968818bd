import { useCallback, useEffect, useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { Lost } from '../Lost';
import { refusalOf } from '../refusal';
import { forgetUnsaved } from '../unsaved/store';
import { useVersionApi, type WholeVersion } from '../versions/api';
import { actionOf, actorOf, momentOf } from '../versions/words';
import { ConflictField, type Side } from './ConflictField';
import { setConflict, type Conflict } from './store';

interface ConflictDialogProps {
  entry: string;
  conflict: Conflict;
  onClose(): void;
}

/** Who wrote in between, what of it stands against what was written here, and which of both shall hold. */
export function ConflictDialog({ entry, conflict, onClose }: ConflictDialogProps) {
  const { model, path, data, details } = conflict;
  const { base, seen, by, fields } = details;
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { texts, isLost, read } = useTexts(conflict);
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const isDecided = fields.every((name) => chosen[name]);

  const save = async () => {
    const mine = fields.filter((name) => chosen[name] === 'mine');
    const headers = { 'If-Match': `"${base}"`, 'Portal-Decided': JSON.stringify({ seen, mine }) };
    try {
      await put(path, data, { headers });
      forgetUnsaved(entry);
      setConflict(entry, null);
      toggleNotification({ type: 'success', message: '已合并保存' });
      // The form is made from what the CMS answered before.
      window.setTimeout(() => window.location.reload(), 800);
    } catch (error) {
      const refusal = refusalOf(error);
      toggleNotification({ type: 'danger', message: refusal.message });
      if (refusal.conflict) setConflict(entry, { ...conflict, details: refusal.conflict });
    }
  };

  return (
    <Modal.Content style={{ width: '110rem', maxWidth: '96vw' }}>
      <Modal.Header>
        <Modal.Title>有人同时改过这一条</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Box tag="ul" aria-label="这之后的改动">
            {by.map((writer) => (
              <Typography tag="li" key={writer.at}>
                {`${momentOf(writer)} ${actorOf({ actor: writer })} ${actionOf({ ...writer, restored: null })}`}
              </Typography>
            ))}
          </Box>
          <Typography textColor="neutral600">
            {explained(data !== undefined, fields.length)}
          </Typography>
          {isLost && fields.length > 0 && <Lost what="两边的文字" onRetry={() => void read()} />}
          {texts &&
            fields.map((name) => (
              <ConflictField
                key={name}
                model={model}
                name={name}
                texts={texts}
                mine={details.mine[name]}
                chosen={chosen[name]}
                onChoose={(side) => setChosen({ ...chosen, [name]: side })}
              />
            ))}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          先回到表单
        </Button>
        {data === undefined ? (
          <Button onClick={() => window.location.reload()}>打开最新的一版</Button>
        ) : (
          <Button
            disabled={!isDecided || (fields.length > 0 && !texts)}
            onClick={() => void save()}
          >
            合并保存
          </Button>
        )}
      </Modal.Footer>
    </Modal.Content>
  );
}

function explained(isSave: boolean, conflicts: number): string {
  if (!isSave) return '请先看过最新的一版，再做这一步。';
  return conflicts > 0
    ? '下面几项您和别人都改了，请逐项选择保留哪一个。其余的改动两边都会保留。'
    : '您改的和别人改的不在同一处。合并保存以后两边的改动都在，请看过再发布。';
}

/** What stood in the entry when the form was opened, and what stands there now. */
function useTexts({ model, details }: Conflict) {
  const { base, seen } = details;
  const api = useVersionApi(model, details.documentId);
  const [texts, setTexts] = useState<[before: WholeVersion, now: WholeVersion] | null>(null);
  const [isLost, setLost] = useState(false);
  const read = useCallback(
    () =>
      Promise.all([api.find(base), api.find(seen)]).then(
        (found) => {
          setTexts(found);
          setLost(false);
        },
        () => setLost(true),
      ),
    [api, base, seen],
  );
  useEffect(() => void read(), [read]);
  return { texts, isLost, read };
}
