import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { diffTexts } from '@township/rules/text-diff';
import { versionText } from '@township/rules/version-text';
import { fieldLabel } from '../translations/fields';
import type { WholeVersion } from '../versions/api';
import { DiffText } from '../versions/FieldDiff';

export type Side = 'mine' | 'theirs';

interface ConflictFieldProps {
  model: string;
  name: string;
  texts: [before: WholeVersion, now: WholeVersion];
  mine: unknown;
  chosen: Side | undefined;
  onChoose(side: Side): void;
}

/** One field that two have written: both texts beside each other, marked against what stood there before. */
export function ConflictField({ model, name, texts, mine, chosen, onChoose }: ConflictFieldProps) {
  const [before, now] = texts;
  const field = now.schema[name] ?? before.schema[name] ?? { type: 'string' };
  const text = (value: unknown) => versionText(value, field);
  const stood = text(before.content[name]);
  const sides = [
    { side: 'theirs' as const, title: '用别人的', written: text(now.content[name]) },
    { side: 'mine' as const, title: '用我的', written: text(mine) },
  ];
  const label = fieldLabel(model, name);
  return (
    <Box tag="section" aria-label={label} paddingTop={4} borderWidth="1px 0 0 0">
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {label}
      </Typography>
      <Radio.Group
        aria-label={`${label}保留哪一个`}
        value={chosen ?? ''}
        onValueChange={(side: string) => onChoose(side as Side)}
      >
        <Flex alignItems="stretch" gap={4} paddingTop={2} wrap="wrap">
          {sides.map(({ side, title, written }) => (
            <Box
              key={side}
              padding={3}
              background="neutral100"
              hasRadius
              style={{ flex: '1 1 30rem' }}
            >
              <Radio.Item value={side}>{title}</Radio.Item>
              <Typography
                tag="p"
                style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', paddingTop: '0.8rem' }}
              >
                {written ? <DiffText parts={diffTexts(stood, written)} /> : '（空）'}
              </Typography>
            </Box>
          ))}
        </Flex>
      </Radio.Group>
    </Box>
  );
}
