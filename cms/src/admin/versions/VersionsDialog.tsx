import { useEffect, useState } from 'react';
import {
  Box,
  Button,
  Checkbox,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Lost } from '../Lost';
import type { Version, WholeVersion } from './api';
import { Comparison } from './Comparison';
import type { useVersions } from './use-versions';
import { actionOf, actorOf, momentOf } from './words';

interface VersionsDialogProps {
  model: string;
  known: ReturnType<typeof useVersions>;
}

/** All versions of an entry; of the one that is chosen, what is another in the draft of today or in another one. */
export function VersionsDialog({ model, known }: VersionsDialogProps) {
  const { api, versions, readMore, attempt } = known;
  const { toggleNotification } = useNotification();
  const newest = versions?.[0];
  const [chosen, setChosen] = useState(versions?.[1]?.id ?? newest?.id);
  const [against, setAgainst] = useState(newest?.id);
  const [isSplit, setSplit] = useState(false);
  const [pair, setPair] = useState<[then: WholeVersion, now: WholeVersion] | null>(null);
  const [isLost, setLost] = useState(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (chosen === undefined || against === undefined) return;
    let isCurrent = true;
    setPair(null);
    setLost(false);
    void attempt(() => Promise.all([api.find(chosen), api.find(against)])).then((found) => {
      if (!isCurrent) return;
      setPair(found);
      setLost(found === null);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, attempt, chosen, against, asked]);

  const restore = async (fields?: string[]) => {
    const done = await attempt(() => api.restore(chosen!, newest!.id, fields));
    if (!done) return;
    const left = [...done.lost, ...done.dropped];
    const message = left.length > 0 ? `已恢复。没能恢复：${left.join('、')}` : '已恢复为草稿';
    toggleNotification({ type: left.length > 0 ? 'warning' : 'success', message });
    // The form is made from what the CMS answered before; what is typed in it stays offered.
    window.setTimeout(() => window.location.reload(), left.length > 0 ? 4_000 : 800);
  };

  return (
    <Modal.Content style={{ width: '110rem', maxWidth: '96vw' }}>
      <Modal.Header>
        <Modal.Title>历史版本</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex alignItems="stretch" gap={6}>
          <Box tag="nav" aria-label="版本" style={{ flex: '0 0 24rem' }}>
            <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
              {versions?.map((version) => (
                <li key={version.id}>
                  <Choice
                    version={version}
                    isChosen={version.id === chosen}
                    onChoose={() => setChosen(version.id)}
                  />
                </li>
              ))}
            </Flex>
            {readMore && (
              <Button variant="tertiary" fullWidth onClick={() => void readMore()}>
                更早的
              </Button>
            )}
          </Box>
          <Box style={{ flex: 1, minWidth: 0 }} aria-live="polite">
            <Flex gap={4} paddingBottom={3}>
              <SingleSelect
                size="S"
                aria-label="比到哪一个版本"
                value={against}
                onChange={(id: string | number) => setAgainst(Number(id))}
              >
                {versions?.map((version) => (
                  <SingleSelectOption key={version.id} value={version.id}>
                    {version === newest
                      ? '比到现在的草稿'
                      : `比到 ${momentOf(version)} ${actorOf(version)} ${actionOf(version)}`}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
              <Checkbox
                checked={isSplit}
                onCheckedChange={(checked: boolean | 'indeterminate') => setSplit(checked === true)}
              >
                左右对照
              </Checkbox>
            </Flex>
            {pair ? (
              <Comparison model={model} pair={pair} isSplit={isSplit} onRestore={restore} />
            ) : isLost ? (
              <Lost what="这两个版本" onRetry={() => setAsked(asked + 1)} />
            ) : (
              <Typography textColor="neutral600">正在读取…</Typography>
            )}
          </Box>
        </Flex>
      </Modal.Body>
    </Modal.Content>
  );
}

interface ChoiceProps {
  version: Version;
  isChosen: boolean;
  onChoose(): void;
}

const Choice = ({ version, isChosen, onChoose }: ChoiceProps) => (
  <Button
    variant={isChosen ? 'secondary' : 'ghost'}
    fullWidth
    aria-current={isChosen}
    onClick={onChoose}
    style={{ height: 'auto', justifyContent: 'flex-start', textAlign: 'start' }}
  >
    {momentOf(version)}
    <br />
    {`${actorOf(version)} ${actionOf(version)}`}
  </Button>
);
