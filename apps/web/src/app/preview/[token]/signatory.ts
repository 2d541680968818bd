import type { Signatory } from '@/cms';
import { deviceOf } from '@/features/preview/asked';
import { addressOf } from '../../site/visitor';

/** From where and on what somebody asks: what is signed is written down with it. */
export function signatoryOf(headers: Headers): Signatory {
  const agent = headers.get('user-agent') ?? '';
  return { address: addressOf(headers), agent, device: deviceOf(agent) };
}
