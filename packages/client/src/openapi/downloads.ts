import { contract, type Contract } from '../contract/definitions.js';
import type { Parameter, ParameterSchema } from './parameters.js';
import type { Operation } from './paths.js';
import { answers, failureRef, headers, NotModified, notFound, policy } from './responses.js';
import { pascal, schemaRef } from './schemas.js';

const collections = Object.values(contract).filter(
  (definition): definition is Extract<Contract[keyof Contract], { kind: 'collection' }> =>
    definition.kind === 'collection',
);

const route: Parameter = {
  name: 'route',
  in: 'path',
  required: true,
  description: '哪一类内容。 Of which type.',
  schema: { type: 'string', enum: collections.map((definition) => definition.route) },
};

const text: ParameterSchema = { type: 'string' };
const bytes = { type: 'string', contentEncoding: 'binary' };

const refusals = {
  400: failureRef('BadRequest'),
  401: failureRef('Unauthorized'),
  ...notFound,
  406: failureRef('NotAcceptable'),
  429: failureRef('TooMany'),
  503: failureRef('Unavailable'),
};

const document = (
  operationId: string,
  summary: string,
  description: string,
  mediaType: string,
  parameters: Parameter[],
): { get: Operation } => ({
  get: {
    operationId,
    summary,
    description,
    tags: ['data'],
    parameters,
    responses: {
      200: {
        description: '成功。 Found.',
        headers: { ...headers, ...policy },
        content: { [mediaType]: { schema: { type: 'object' } } },
      },
      304: NotModified,
      ...refusals,
    },
  },
});

const OF_FILES = {
  ...headers,
  ...policy,
  'Content-Disposition': {
    description: '中文文件名，带日期。 Its name in Chinese, with the date.',
    schema: text,
  },
  'Repr-Digest': {
    description: '整个文件的 SHA-256（RFC 9530）。 Of the whole file.',
    schema: text,
  },
  'Accept-Ranges': { schema: text },
};

function file(
  format: string,
  mediaType: string,
  schema: object,
  description: string,
): { get: Operation } {
  const content = { [mediaType]: { schema } };
  return {
    get: {
      operationId: `download${pascal(format)}`,
      summary: `下载 ${format.toUpperCase()}`,
      description,
      tags: ['data'],
      parameters: [
        route,
        {
          name: 'Range',
          in: 'header',
          description: '只要一部分，断点续传时用。 A part of it, to go on with a download.',
          schema: text,
        },
        {
          name: 'If-Range',
          in: 'header',
          description: '文件没变才要那一部分。 The part only while the file is the same.',
          schema: text,
        },
      ],
      responses: {
        200: { description: '整个文件。 The whole file.', headers: OF_FILES, content },
        206: {
          description: '要的部分。 The part.',
          headers: { ...OF_FILES, 'Content-Range': { schema: text } },
          content,
        },
        304: NotModified,
        ...refusals,
        412: failureRef('PreconditionFailed'),
        416: failureRef('RangeNotSatisfiable'),
      },
    },
  };
}

const records = { anyOf: collections.map(({ type }) => schemaRef(pascal(type))) };

/** All records of a type as files, and what is said of them. */
export const downloads: Record<string, { get: Operation }> = {
  '/api/data': {
    get: {
      operationId: 'listDownloads',
      summary: '可下载的数据',
      description:
        '可以整份下载的数据，带大小和校验值。 What may be downloaded whole, with sizes and checksums.',
      tags: ['data'],
      responses: answers({ type: 'array', items: schemaRef('Download') }, { type: 'object' }),
    },
  },
  '/api/data/catalog.jsonld': document(
    'getDataCatalog',
    '数据目录（DCAT 3）',
    '数据目录，W3C 的 DCAT 3，JSON-LD 格式。 The catalogue of these data, in the W3C’s DCAT 3 as JSON-LD.',
    'application/ld+json',
    [],
  ),
  '/api/data/{route}.csv-metadata.json': document(
    'getTableMetadata',
    '表格各列的说明（CSVW）',
    'CSV 各列是什么，按 W3C 的 CSV on the Web。 What the columns of the CSV are, by the W3C’s CSV on the Web.',
    'application/csvm+json',
    [route],
  ),
  '/api/data/{route}.csv': file(
    'csv',
    'text/csv',
    text,
    'UTF-8 带 BOM，RFC 4180，中文表头；表格软件会当作公式或数字的文字前加一个单引号。 UTF-8 with a BOM, RFC 4180, Chinese headers; texts that a spreadsheet would take for a formula or a number begin with an apostrophe.',
  ),
  '/api/data/{route}.xlsx': file(
    'xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
    '给 Excel 和 WPS：一张数据，一张各列的说明。 For Excel and WPS: the records, and a sheet that says what the columns mean.',
  ),
  '/api/data/{route}.json': file(
    'json',
    'application/json',
    {
      type: 'object',
      required: ['data', 'meta'],
      properties: {
        data: { type: 'array', items: records },
        meta: {
          type: 'object',
          required: ['total'],
          properties: {
            total: { type: 'integer', minimum: 0, description: '共几条。 Records in all.' },
          },
        },
      },
    },
    '每条记录和单条接口回答的一样。 Every record as the API answers it alone.',
  ),
  '/api/data/{route}.ndjson': file(
    'ndjson',
    'application/x-ndjson',
    text,
    '同上，一行一条。 The same, one record a line.',
  ),
};
