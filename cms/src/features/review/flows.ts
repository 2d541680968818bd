import type { Core, UID } from '@strapi/strapi';
import {
  DIRECT_PUBLISHING,
  type EmergencyRule,
  type ReviewFlow,
  type ReviewingRole,
} from '@township/rules/review/flow';
import { draftOnly } from '../publication';

export const FLOW = 'api::review-flow.review-flow' as UID.ContentType;
const ARTICLE = 'api::article.article';
const COLUMN = 'api::column.column' as UID.ContentType;

/** Types without columns, by the switch with which a flow is chosen for them. */
const SWITCHES: Readonly<Record<string, string>> = {
  'api::village.village': 'forVillages',
  'api::enterprise.enterprise': 'forEnterprises',
  'api::honor.honor': 'forHonors',
  'api::topic.topic': 'forTopics',
  'api::alert.alert': 'forAlerts',
};

export const SWITCH_NAMES: readonly string[] = Object.values(SWITCHES);

/** What goes through review where a flow is chosen for it: whatever has drafts. */
export const isReviewable = (uid: string): boolean => uid === ARTICLE || uid in SWITCHES;

/** A flow as the admin's form keeps it. */
export interface FlowRow {
  name: string;
  steps?: StepRow[] | null;
  onePersonManySteps?: boolean | null;
  emergencyRole?: ReviewingRole | null;
  countersignHours?: number | null;
}

interface StepRow {
  key?: string | null;
  name: string;
  role: ReviewingRole;
  /** One point a line. */
  checklist?: string | null;
  dueHours: number;
}

const HOUR = 60;
const DEFAULT_COUNTERSIGN_HOURS = 8;

export const toFlow = (row: FlowRow): ReviewFlow => ({
  steps: (row.steps ?? []).map(({ key, name, role, checklist, dueHours }) => ({
    key: key ?? '',
    name,
    role,
    checklist: (checklist ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    dueMinutes: dueHours * HOUR,
  })),
  onePersonManySteps: row.onePersonManySteps === true,
  emergency: emergencyOf(row),
});

const emergencyOf = ({ emergencyRole, countersignHours }: FlowRow): EmergencyRule | null =>
  emergencyRole
    ? {
        role: emergencyRole,
        countersignMinutes: (countersignHours ?? DEFAULT_COUNTERSIGN_HOURS) * HOUR,
      }
    : null;

const WITH_STEPS = { populate: { steps: true } };

/** How an entry is reviewed, as it is set up now: an article by its column, or by the one above it, anything else by its type. */
export async function flowOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<ReviewFlow> {
  const chosen = SWITCHES[uid];
  const row = chosen
    ? await strapi.db.query(FLOW).findOne({ where: { [chosen]: true }, ...WITH_STEPS })
    : await flowOfColumn(strapi, uid, documentId);
  return row ? toFlow(row as FlowRow) : DIRECT_PUBLISHING;
}

interface ColumnRow {
  id: number;
  reviewFlow: FlowRow | null;
  parent: { id: number } | null;
}

/** No town has columns so deep; a circle of them must not hang the CMS. */
const DEEPEST = 5;

async function flowOfColumn(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<FlowRow | null> {
  const entry: { column: { id: number } | null } | null = await strapi.db
    .query(uid as UID.ContentType)
    .findOne({
      where: { documentId, ...draftOnly(strapi.contentType(uid as UID.ContentType)) },
      select: ['id'],
      populate: { column: { select: ['id'] } },
    });
  let id = entry?.column?.id;
  for (let depth = 0; id !== undefined && depth < DEEPEST; depth += 1) {
    const column: ColumnRow | null = await strapi.db.query(COLUMN).findOne({
      where: { id },
      populate: { reviewFlow: WITH_STEPS, parent: { select: ['id'] } },
    });
    if (column?.reviewFlow) return column.reviewFlow;
    id = column?.parent?.id;
  }
  return null;
}
