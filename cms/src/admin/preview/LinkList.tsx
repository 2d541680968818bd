import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { showTyped } from '@township/rules/typed-date';
import type { ShareLink } from './api';

const STATES = { open: '有效', expired: '已过期', revoked: '已撤销' } as const;

interface LinkListProps {
  links: ShareLink[];
  onRevoke(id: number): void;
}

/** Who made which link, until when it is good, how often it was opened. */
export function LinkList({ links, onRevoke }: LinkListProps) {
  if (links.length === 0) {
    return <Typography textColor="neutral600">还没有分享过。</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch">
      {links.map((link) => (
        <Box
          tag="li"
          key={link.id}
          paddingTop={3}
          paddingBottom={3}
          borderColor="neutral200"
          borderStyle="solid"
          borderWidth="1px 0 0 0"
        >
          <Flex justifyContent="space-between" gap={4}>
            <Box>
              <Flex gap={2}>
                <Typography fontWeight="semiBold">{`${link.maker} ${showTyped(link.madeAt)} 分享`}</Typography>
                <Badge active={link.state === 'open'}>{STATES[link.state]}</Badge>
                {link.isOutdated && <Badge>之后又改过</Badge>}
              </Flex>
              <Typography tag="p" variant="pi" textColor="neutral700">
                {`${showTyped(link.expiresAt)} 到期，${openings(link)}`}
              </Typography>
            </Box>
            {link.state === 'open' && link.mayRevoke && (
              <Button
                variant="danger-light"
                size="S"
                aria-label={`撤销 ${link.maker} ${showTyped(link.madeAt)} 的链接`}
                onClick={() => onRevoke(link.id)}
              >
                撤销
              </Button>
            )}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

const openings = ({ count, last }: ShareLink) =>
  last ? `打开过 ${count} 次，最近 ${showTyped(last)}` : '还没有人打开';
