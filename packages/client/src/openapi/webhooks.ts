import { schemaRef } from './schemas.js';

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

const parameters = [
  header(
    'webhook-id',
    '这一条的编号，重发时不变：收过的不必再处理。 Of the event, the same whenever it is sent again: what was taken before need not be again.',
  ),
  header('webhook-timestamp', '发送时间，秒。 When it was sent, in seconds since the epoch.'),
  header(
    'webhook-signature',
    '签名 v1（HMAC-SHA256），换密钥时有两个，用空格隔开，一个对即可。 v1, HMAC-SHA256; two with a space in between while a secret is replaced, of which one has to hold.',
  ),
];

const responses = {
  '2XX': { description: '收下了，15 秒以内。 Taken, within 15 seconds.' },
  '410': {
    description: '不再要了：门户停用这个 Webhook。 No more of it: the portal disables the webhook.',
  },
  default: {
    description:
      '没有收下：以后再发，429 和 503 可以带 Retry-After。 Not taken: it is sent again later; 429 and 503 may say Retry-After.',
  },
};

const posted = (operationId: string, schema: string, [summary, description]: [string, string]) => ({
  post: {
    operationId,
    summary,
    description,
    tags: ['changes'],
    security: [{}],
    parameters,
    requestBody: { required: true, content: { 'application/json': { schema: schemaRef(schema) } } },
    responses,
  },
});

/** What the portal posts to whoever has a webhook, by Standard Webhooks 1.0. */
export const webhooks = {
  change: posted('onChange', 'WebhookChange', [
    '变更通知',
    '公开内容变了，一次一条，按先后。 Something public has changed: one at a time, in order.',
  ]),
  'start-over': posted('onStartOver', 'WebhookStartOver', [
    '从头开始',
    '中间的变更已经查不到了，请全部重新读一遍。 Changes in between are not known any more: read everything anew.',
  ]),
  test: posted('onTest', 'WebhookTest', [
    '试发',
    '管理员在试，收下即可。 An administrator tries it out: take it.',
  ]),
};
