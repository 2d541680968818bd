import type { StaffRole } from '../staff';

/**
 * Roles that may decide a step. A reporter writes; whoever is an administrator and reviews as well is given the role for it, so that looking
 * after accounts opens no signature.
 */
export const REVIEWING_ROLES = [
  'editor',
  'first-reviewer',
  'second-reviewer',
  'signer',
] as const satisfies readonly StaffRole[];
export type ReviewingRole = (typeof REVIEWING_ROLES)[number];

/** One level of a column's review: 初审, 复审, 终审, 保密审查. */
export interface ReviewStep {
  /** By which signatures name it, whatever it is called later: lower-case letters, digits and hyphens. */
  key: string;
  /** What people read. */
  name: string;
  role: ReviewingRole;
  /** What this level looks at; whoever approves confirms each of them. */
  checklist: readonly string[];
  /** Working minutes from the moment that it waits for this step. */
  dueMinutes: number;
}

/** Emergency publishing: out at once, signed afterwards. */
export interface EmergencyRule {
  role: ReviewingRole;
  /** Working minutes until somebody else must have signed. */
  countersignMinutes: number;
}

/** What a column's review is. */
export interface ReviewFlow {
  /** In the order in which they are taken; none: the column publishes directly. */
  steps: readonly ReviewStep[];
  /** The waiver of a small office: one person may decide several steps, and the sheet says so. One's own work it never opens. */
  onePersonManySteps: boolean;
  /** Null where nothing goes out before it is signed. */
  emergency: EmergencyRule | null;
}

/** A column without review. */
export const DIRECT_PUBLISHING: ReviewFlow = {
  steps: [],
  onePersonManySteps: false,
  emergency: null,
};

export const FLOW_LIMITS = {
  steps: 8,
  name: 20,
  checklist: 20,
  checklistText: 100,
  /** A working month of eight-hour days. */
  dueMinutes: 22 * 8 * 60,
} as const;

/** What is wrong with a flow as somebody set it up, in Chinese. */
export interface FlowProblem {
  /** Where, as in `steps.0.name`. */
  path: string;
  reason: string;
}

/** All that is wrong with a flow; nothing for one that may be used. */
export function checkFlow(flow: ReviewFlow): FlowProblem[] {
  const { steps, onePersonManySteps, emergency } = flow;
  const problems = [...steps.flatMap(checkStep), ...checkDoubles(steps)];
  const found = (path: string, reason: string) => problems.push({ path, reason });
  if (steps.length > FLOW_LIMITS.steps) {
    found('steps', `审核步骤最多 ${FLOW_LIMITS.steps} 步`);
  }
  if (steps.length < 2 && onePersonManySteps) {
    found('onePersonManySteps', '不到两个步骤，用不着“一人可审多步”');
  }
  if (!emergency) return problems;
  if (steps.length === 0) found('emergency', '直接发布的栏目用不着应急发布');
  problems.push(
    ...checkRole('emergency.role', emergency.role),
    ...checkMinutes('emergency.countersignMinutes', '补签', emergency.countersignMinutes),
  );
  return problems;
}

const KEY = /^[a-z][a-z0-9-]{0,39}$/;

function checkStep({ key, name, role, checklist, dueMinutes }: ReviewStep, index: number) {
  const problems: FlowProblem[] = [];
  const at = `steps.${index}`;
  const found = (field: string, reason: string) =>
    problems.push({ path: `${at}.${field}`, reason });
  const words = `第 ${index + 1} 步`;
  if (!KEY.test(key)) found('key', `${words}的代号只能用小写字母、数字和连字符，以字母开头`);
  if (name.trim() === '') found('name', `请填写${words}的名称，如“初审”`);
  if (name.length > FLOW_LIMITS.name) found('name', `${words}的名称最多 ${FLOW_LIMITS.name} 个字`);
  if (checklist.length > FLOW_LIMITS.checklist) {
    found('checklist', `${words}的审核要点最多 ${FLOW_LIMITS.checklist} 条`);
  }
  if (checklist.some((text) => text.trim() === '')) {
    found('checklist', `${words}有一条审核要点是空的，请填写或删掉`);
  }
  if (checklist.some((text) => text.length > FLOW_LIMITS.checklistText)) {
    found('checklist', `${words}的审核要点每条最多 ${FLOW_LIMITS.checklistText} 个字`);
  }
  if (new Set(checklist).size < checklist.length) {
    found('checklist', `${words}的审核要点有重复的`);
  }
  problems.push(
    ...checkRole(`${at}.role`, role),
    ...checkMinutes(`${at}.dueMinutes`, words, dueMinutes),
  );
  return problems;
}

const checkRole = (path: string, role: string): FlowProblem[] =>
  (REVIEWING_ROLES as readonly string[]).includes(role)
    ? []
    : [{ path, reason: '审核、签发只能由编辑、初审、复审或终审签发的角色来做' }];

function checkMinutes(path: string, words: string, minutes: number): FlowProblem[] {
  const { dueMinutes: most } = FLOW_LIMITS;
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= most) return [];
  return [{ path, reason: `${words}的时限应为 1 到 ${most} 个工作分钟` }];
}

/** Two steps with one key would be one signature; with one name nobody could tell them apart on the sheet. */
const checkDoubles = (steps: readonly ReviewStep[]): FlowProblem[] =>
  (['key', 'name'] as const).flatMap((field) =>
    steps.flatMap((step, index) =>
      steps.findIndex((other) => other[field] === step[field]) < index
        ? [
            {
              path: `steps.${index}.${field}`,
              reason: `有两个步骤都${field === 'key' ? '用代号' : '叫'}“${step[field]}”`,
            },
          ]
        : [],
    ),
  );
