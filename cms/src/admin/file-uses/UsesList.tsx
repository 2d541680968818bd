import { useEffect, useRef } from 'react';
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import type { ToldUse } from '@township/rules/file-uses';
import { fieldLabel } from '../translations/fields';

export type Change = 'delete' | 'replace';

interface UsesListProps {
  change: Change;
  uses: ToldUse[];
  onAnswer: (answer: 'confirmed' | 'cancelled') => void;
}

const WORDS: Readonly<Record<Change, { title: string; after: string; confirm: string }>> = {
  delete: {
    title: '这些内容正在使用要删除的文件',
    after: '删除以后，下面这些地方的图片和附件就没有了，不能恢复。最好先在那里换掉它们。',
    confirm: '仍然删除',
  },
  replace: {
    title: '这些内容正在使用要替换的文件',
    after: '替换以后，下面这些地方都换成新文件，旧网址会转到新文件。',
    confirm: '仍然替换',
  },
};

const stateOf = ({ published, draft }: ToldUse) =>
  published ? (draft ? '已发布' : '已发布，草稿里已去掉') : '草稿';

const placeOf = ({ contentType, place }: ToldUse) => {
  const [attribute = ''] = place.split('.');
  return fieldLabel(contentType, attribute);
};

/** Every use, each with the way to its entry, and the question. */
export function UsesList({ change, uses, onAnswer }: UsesListProps) {
  const { title, after, confirm } = WORDS[change];
  const cancel = useRef<HTMLButtonElement>(null);
  // The harmless answer is the one that Enter gives.
  useEffect(() => cancel.current?.focus(), []);
  const files = [...new Set(uses.map(({ fileId }) => fileId))];
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      background="neutral0"
      style={{ maxHeight: '86vh' }}
    >
      <Box padding={5} paddingBottom={4}>
        <Typography tag="h2" id="file-uses-title" variant="beta" textColor="neutral800">
          {`${title}（${uses.length} 处）`}
        </Typography>
        <Box paddingTop={2}>
          <Typography tag="p" textColor="neutral700">
            {after}
          </Typography>
        </Box>
      </Box>
      <Box
        paddingLeft={5}
        paddingRight={5}
        style={{ overflowY: 'auto' }}
        tabIndex={0}
        role="region"
        aria-labelledby="file-uses-title"
      >
        {files.map((id) => {
          const own = uses.filter(({ fileId }) => fileId === id);
          return (
            <Box key={id} paddingBottom={4}>
              <Typography tag="h3" variant="delta" textColor="neutral800">
                {own[0]?.fileName}
              </Typography>
              <ul>
                {own.map((use) => (
                  <Flex
                    tag="li"
                    key={`${use.contentType} ${use.link} ${use.place}`}
                    gap={3}
                    paddingTop={2}
                    paddingBottom={2}
                    borderColor="neutral150"
                    borderStyle="solid"
                    borderWidth="0 0 1px 0"
                    justifyContent="space-between"
                    wrap="wrap"
                  >
                    <Flex gap={2} wrap="wrap">
                      <Typography textColor="neutral700">{use.type}</Typography>
                      <Link href={`/admin${use.link}`} isExternal>
                        {use.title}
                      </Link>
                    </Flex>
                    <Flex gap={2}>
                      <Typography textColor="neutral700">{placeOf(use)}</Typography>
                      <Typography
                        fontWeight="bold"
                        textColor={use.published ? 'success700' : 'neutral800'}
                      >
                        {stateOf(use)}
                      </Typography>
                    </Flex>
                  </Flex>
                ))}
              </ul>
            </Box>
          );
        })}
      </Box>
      <Flex padding={5} justifyContent="flex-end" gap={2}>
        <Button ref={cancel} variant="tertiary" onClick={() => onAnswer('cancelled')}>
          取消
        </Button>
        <Button variant="danger" onClick={() => onAnswer('confirmed')}>
          {confirm}
        </Button>
      </Flex>
    </Flex>
  );
}
