import * as z from '../schema.js';
import { changedTypes, changeFields, changeTerms, copyActions, type Change } from './change.js';
import * as f from './fields.js';
import type { Terms } from './terms.js';

/** What a change can be of, and a webhook subscribed to. */
export type ChangedType = Change['type'];

const changeTypes = changedTypes.flatMap((type) =>
  copyActions.map((action) => `${type}.${action}` as const),
);

/** The change as `/api/changes` has it, and where to go on from it. */
export const webhookChangeData = z.object({
  ...changeFields,
  cursor: f.text,
  url: f.optionalText,
});

/** One change of what is public. */
export const webhookChange = z.object({
  type: z.oneOf(changeTypes),
  timestamp: f.instant,
  data: webhookChangeData,
});

export const webhookStartOverData = z.object({ cursor: f.text });

/** The portal cannot say any more what has changed since the event before. */
export const webhookStartOver = z.object({
  type: z.literal('start-over'),
  timestamp: f.instant,
  data: webhookStartOverData,
});

/** An administrator tries the webhook out. */
export const webhookTest = z.object({
  type: z.literal('test'),
  timestamp: f.instant,
  data: z.object({}),
});

/** Body of a post of a webhook, in the shape of Standard Webhooks. Types may be added: answer 2xx to one that you do not know. */
export const webhookEvent = z.either([webhookChange, webhookStartOver, webhookTest]);
export type WebhookEvent = z.infer<typeof webhookEvent>;

type ChangeData = z.infer<typeof webhookChangeData>;

export const webhookTerms: Terms<WebhookEvent> = {
  type: {
    zh: '事件',
    en: 'Event',
    note: [
      '类型加怎样变的；start-over 是请全部重新读一遍，test 是试发',
      'The type and what has become of it; start-over: read everything anew; test: a trial',
    ],
  },
  timestamp: { zh: '发生时间', en: 'Happened at', note: ['UTC', 'UTC'] },
  data: { zh: '内容', en: 'What it is about' },
};

export const webhookChangeTerms: Terms<ChangeData> = {
  ...changeTerms,
  cursor: {
    zh: '游标',
    en: 'Cursor',
    note: [
      '从这里接着读 /api/changes，正好是这一条以后的',
      'Of /api/changes: what it answers from here on comes after this change',
    ],
  },
  url: {
    zh: '接口地址',
    en: 'Address',
    note: [
      '这一条在公开接口里的地址；没有自己的地址时为空',
      'Of the record in this API; null for what has none',
    ],
  },
};

export const webhookStartOverTerms: Terms<z.infer<typeof webhookStartOverData>> = {
  cursor: {
    zh: '游标',
    en: 'Cursor',
    note: ['全部读过以后，从这里接着读', 'To go on from once everything has been read'],
  },
};
