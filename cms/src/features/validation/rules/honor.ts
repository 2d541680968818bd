import { checkDateOrder } from '@township/rules/date-order';
import { checkHonorHolder, HOLDER_KINDS } from '@township/rules/honor-holder';
import { checkPartialDate, DATE_PRECISIONS } from '@township/rules/partial-date';
import { textOf, type Finding, type Rule } from './rule';

export const honorRule: Rule = ({ document }) => {
  const problems: Finding[] = [];
  const awardedOn = textOf(document, 'awardedOn');
  const precision = DATE_PRECISIONS.find((value) => value === document.awardedPrecision);
  if (precision) {
    const checked = checkPartialDate({ date: awardedOn, precision });
    if (!checked.ok) {
      const { reason: message, incomplete } = checked;
      problems.push({ path: 'awardedOn', message, incomplete });
    }
  }
  const validUntil = textOf(document, 'validUntil');
  if (awardedOn && validUntil) {
    const order = checkDateOrder(
      { label: '获得日期', date: awardedOn },
      { label: '有效期至', date: validUntil },
    );
    if (!order.ok) problems.push({ path: 'validUntil', message: order.reason });
  }

  const kind = HOLDER_KINDS.find((value) => value === document.holderKind);
  if (kind) {
    const holder = checkHonorHolder({
      kind,
      hasVillage: document.village != null,
      hasEnterprise: document.enterprise != null,
      holderName: textOf(document, 'holderName'),
    });
    if (!holder.ok) {
      const { reason: message, incomplete } = holder;
      // What a kind asks for is the field of the same name.
      problems.push({ path: incomplete ? kind : 'holderKind', message, incomplete });
    }
  }
  return problems;
};
