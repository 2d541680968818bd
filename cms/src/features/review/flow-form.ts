import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { checkFlow } from '@township/rules/review/flow';
import { onWrite, type Problem, type Write } from '../publication';
import { FLOW, SWITCH_NAMES, toFlow, type FlowRow } from './flows';

const SAVES = new Set(['create', 'update', 'clone']);

/** What the form calls a field of the rules. */
const FIELDS: Readonly<Record<string, string>> = {
  dueMinutes: 'dueHours',
  emergency: 'emergencyRole',
  'emergency.role': 'emergencyRole',
  'emergency.countersignMinutes': 'countersignHours',
};

/** Gives each step its name for signatures, and says what is wrong with a flow beside the field. */
export function checkFlows(strapi: Core.Strapi): void {
  onWrite(strapi, {
    prepare({ uid, data }) {
      if (uid !== FLOW || !Array.isArray(data?.steps)) return;
      data.steps = data.steps.map((step: unknown) =>
        isRecord(step) && !step.key && step.id === undefined
          ? { ...step, key: `s${randomBytes(6).toString('hex')}` }
          : step,
      );
    },
    async check(write) {
      if (write.uid !== FLOW || !SAVES.has(write.action)) return [];
      const row = await merged(strapi, write);
      return [...checkFlow(toFlow(row)).map(toProblem), ...(await otherFlows(strapi, write))];
    },
  });
}

const toProblem = ({ path, reason }: { path: string; reason: string }): Problem => {
  const field = path.replace('dueMinutes', 'dueHours');
  return { path: FIELDS[path] ?? field, message: reason };
};

interface Stored extends FlowRow {
  steps: (Record<string, unknown> & { id: number })[] & FlowRow['steps'];
}

/** As it will stand: what a save leaves out stays. */
async function merged(strapi: Core.Strapi, { documentId, data = {} }: Write): Promise<FlowRow> {
  const stored: Stored | null = documentId
    ? await strapi.db.query(FLOW).findOne({ where: { documentId }, populate: { steps: true } })
    : null;
  const steps = Array.isArray(data.steps)
    ? data.steps.map((step: Record<string, unknown>) => ({
        dueHours: 8,
        ...stored?.steps.find(({ id }) => id === Number(step.id)),
        ...step,
      }))
    : stored?.steps;
  return { ...stored, ...data, steps } as FlowRow;
}

/** Of a type without columns there is one flow. */
async function otherFlows(
  strapi: Core.Strapi,
  { documentId, data = {} }: Write,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const path of SWITCH_NAMES.filter((name) => data[name] === true)) {
    const other: { name: string } | null = await strapi.db.query(FLOW).findOne({
      where: { [path]: true, ...(documentId && { documentId: { $ne: documentId } }) },
    });
    if (other) problems.push({ path, message: `已经在用“${other.name}”，一类内容只能有一个流程` });
  }
  return problems;
}
