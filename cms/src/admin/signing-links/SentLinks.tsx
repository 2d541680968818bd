import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { showTyped } from '@township/rules/typed-date';
import type { ToldSigningLink } from '@township/rules/review/signing-told';
import { Confirm } from '../Confirm';
import { standingOf } from './words';

interface SentLinksProps {
  links: readonly ToldSigningLink[];
  onRevoke(id: number): void;
}

/** Who sent which step to whom, and what has become of it. */
export function SentLinks({ links, onRevoke }: SentLinksProps) {
  if (links.length === 0) {
    return <Typography textColor="neutral600">还没有发过手机签批链接。</Typography>;
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
          <SentLink link={link} onRevoke={() => onRevoke(link.id)} />
        </Box>
      ))}
    </Flex>
  );
}

function SentLink({ link, onRevoke }: { link: ToldSigningLink; onRevoke(): void }) {
  const { words, isGood } = standingOf(link);
  return (
    <Flex justifyContent="space-between" gap={4}>
      <Box>
        <Flex gap={2}>
          <Typography fontWeight="semiBold">{`${link.signer}（${link.position}）签“${link.step}”`}</Typography>
          <Badge active={isGood}>{words}</Badge>
        </Flex>
        <Typography tag="p" variant="pi" textColor="neutral700">
          {`${link.issuer} ${showTyped(link.madeAt)} 发出，${showTyped(link.expiresAt)} 到期`}
        </Typography>
      </Box>
      {isGood && (
        <Confirm
          title="撤销链接"
          text={`${link.signer}手里的链接马上失效，不能再用它签。`}
          action="撤销"
          onConfirm={onRevoke}
        >
          <Button variant="danger-light" size="S" aria-label={`撤销发给${link.signer}的链接`}>
            撤销
          </Button>
        </Confirm>
      )}
    </Flex>
  );
}
