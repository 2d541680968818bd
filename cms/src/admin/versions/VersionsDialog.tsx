import { useEffect, useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Version, WholeVersion } from './api';
import { FieldDiff } from './FieldDiff';
import type { useVersions } from './use-versions';
import { actionOf, actorOf, changesBetween, momentOf } from './words';

interface VersionsDialogProps {
  model: string;
  known: ReturnType<typeof useVersions>;
}

/** All versions of an entry; of the one that is chosen, what is another in the draft of today. */
export function VersionsDialog({ model, known }: VersionsDialogProps) {
  const { api, versions, readMore, attempt } = known;
  const { toggleNotification } = useNotification();
  const newest = versions?.[0];
  const [chosen, setChosen] = useState(versions?.[1]?.id ?? newest?.id);
  const [pair, setPair] = useState<[then: WholeVersion, now: WholeVersion] | null>(null);
  useEffect(() => {
    if (chosen === undefined || !newest) return;
    let isCurrent = true;
    setPair(null);
    void attempt(() => Promise.all([api.find(chosen), api.find(newest.id)])).then((found) => {
      if (isCurrent) setPair(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, attempt, chosen, newest]);

  const restore = async (fields?: string[]) => {
    const done = await attempt(() => api.restore(chosen!, fields));
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
            {pair ? (
              <Comparison model={model} pair={pair} onRestore={restore} />
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

interface ComparisonProps {
  model: string;
  pair: [then: WholeVersion, now: WholeVersion];
  onRestore(fields?: string[]): Promise<void>;
}

function Comparison({ model, pair: [then, now], onRestore }: ComparisonProps) {
  const changes = changesBetween(model, then, now);
  if (changes.length === 0) {
    return <Typography textColor="neutral600">这个版本和现在的草稿一样。</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={4}>
        <Typography textColor="neutral600">
          从那时到现在：红色划去的是当时的，绿色的是后来的。
        </Typography>
        <Button onClick={() => void onRestore()} style={{ flexShrink: 0 }}>
          恢复这个版本
        </Button>
      </Flex>
      {changes.map((change) => (
        <FieldDiff
          key={change.name}
          change={change}
          onRestore={() => void onRestore([change.name])}
        />
      ))}
    </Flex>
  );
}
