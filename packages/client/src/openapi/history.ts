import type { Bilingual } from '../contract/terms.js';

/** What callers of the API could notice. */
export interface Release {
  /** `1.1.0`: the first number is another when a caller could break. */
  version: string;
  /** `YYYY-MM-DD` */
  on: string;
  changes: readonly Bilingual[];
}

/** How long a change that could break callers is announced before it comes. */
export const NOTICE_MONTHS = 6;

/** The API's change log, the newest first. */
export const API_HISTORY = [
  {
    version: '1.3.0',
    on: '2026-11-30',
    changes: [
      [
        '公示：noticeStartsOn、noticeEndsOn、noticeDays、publicNotice，可按 noticeStartsOn、noticeEndsOn 筛选。公示结束后，文章里的姓名、手机号可能按规定隐去，/api/changes 会给出 upsert，请照着更新。',
        'Public notices: noticeStartsOn, noticeEndsOn, noticeDays, publicNotice, and filters by the first two. Afterwards names and numbers of persons may be masked: /api/changes tells of it as an upsert; follow it.',
      ],
      [
        '文章可以由另一条代替：旧网址名称返回 308，meta.code 是 replaced；按 documentId 返回 410。410 多了 replaced、gone、published-in-error 三种代码，details.reason 是原因。/api/changes 的 withdrawn 可以带 replacedBy。',
        'Articles can be replaced by another: a slug answers 308 with meta.code replaced, a documentId 410. New codes of 410: replaced, gone, published-in-error, with details.reason. In /api/changes what was withdrawn may name its replacedBy.',
      ],
      [
        '公示存证（/api/proofs）：每次发布、改动、撤下都记进一条公开的校验链，谁都可以核对一条内容从何时到何时公开、有没有改过。',
        'Proofs (/api/proofs): whatever is published, changed or taken down enters a public chain of hashes, by which anybody checks from when to when a text was up, unchanged.',
      ],
    ],
  },
  {
    version: '1.2.0',
    on: '2026-11-29',
    changes: [
      [
        '下载（/api/data）：各类内容的 CSV、XLSX、JSON、NDJSON 文件，目录和数据字典。',
        'Downloads (/api/data): each type as CSV, XLSX, JSON and NDJSON, with a catalogue and a dictionary.',
      ],
      [
        '推送（webhooks）：内容一变就通知你的地址，按 Standard Webhooks 签名。',
        'Webhooks: your address is told when content changes, signed by Standard Webhooks.',
      ],
      [
        '本镇多了数据许可：dataLicence、dataLicenceUrl。',
        'The town says under which licence its data is: dataLicence, dataLicenceUrl.',
      ],
    ],
  },
  {
    version: '1.1.0',
    on: '2026-11-28',
    changes: [
      [
        '变更（/api/changes）和摘要值（/api/digests）：留一份完整的副本，并能核对。',
        'Changes (/api/changes) and digests (/api/digests): keep a whole copy, and prove that it is one.',
      ],
      [
        '出错时带错误代码、英文说明和请求编号；取消发布或删除的内容返回 410。',
        'Errors have a code, English and a request id; what was unpublished or deleted answers 410.',
      ],
      [
        '次数限制写在 RateLimit-Policy 里；可以用密钥。',
        'Limits are told in RateLimit-Policy; keys raise them.',
      ],
    ],
  },
  {
    version: '1.0.0',
    on: '2026-11-28',
    changes: [
      [
        '第一版：全部公开内容，搜索，OpenAPI 3.1 说明。',
        'The first: all public content, search, an OpenAPI 3.1 document.',
      ],
    ],
  },
] as const satisfies readonly Release[];
