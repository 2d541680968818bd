import { CONTENT_TYPES, keysOf } from '../contract/vocabulary.js';
import { keyParameter, type Parameter } from './parameters.js';
import type { Operation } from './paths.js';
import { answers, notFound } from './responses.js';
import { schemaRef } from './schemas.js';

const noMeta = { type: 'object' };

const ofOne: Parameter[] = [
  {
    name: 'type',
    in: 'query',
    required: true,
    description: '哪一类内容。 Of which type.',
    schema: { type: 'string', enum: keysOf(CONTENT_TYPES) },
  },
  { ...keyParameter, name: 'documentId', in: 'query' },
];

const about = (operationId: string, summary: string, description: string) => ({
  operationId,
  summary,
  description,
  tags: ['proofs'],
});

/** The public chain: of one record, and as a whole. */
export const proofs: Record<string, { get: Operation }> = {
  '/api/proofs': {
    get: {
      ...about(
        'getProof',
        '一条内容的公示存证',
        '从何时到何时公开过哪一稿，存证链里的记录，以及现在公开的内容和它的校验值。 ' +
          'Which text of it was up from when to when, its entries in the chain, and what is up now with its hash.',
      ),
      parameters: ofOne,
      responses: answers(schemaRef('Proof'), schemaRef('ProofMeta'), { more: notFound }),
    },
  },
  '/api/proofs/file': {
    get: {
      ...about(
        'getProofFile',
        '存证文件',
        '不联网也能核对的一份：内容、存证链、每日校验值；用 examples/verify-proof 核对。 ' +
          'For who checks it offline, with examples/verify-proof: the content, the chain, the noted heads.',
      ),
      parameters: ofOne,
      responses: answers(schemaRef('ProofDocument'), schemaRef('ProofMeta'), { more: notFound }),
    },
  },
  '/api/proofs/chain': {
    get: {
      ...about(
        'listProofEntries',
        '整条存证链',
        '某一条之后的记录，按先后，一条不漏。 The entries behind one of them, in order, none left out.',
      ),
      parameters: [
        {
          name: 'after',
          in: 'query',
          description: '读到了第几条。 The last one that was read.',
          schema: { type: 'integer', minimum: 0, default: 0 },
        },
        {
          name: 'limit',
          in: 'query',
          description: '最多几条。 At most so many.',
          schema: { type: 'integer', minimum: 1, maximum: 1_000, default: 500 },
        },
      ],
      responses: answers(
        { type: 'array', items: schemaRef('ProofEntry') },
        schemaRef('ProofChainMeta'),
      ),
    },
  },
  '/api/proofs/heads': {
    get: {
      ...about(
        'listProofHeads',
        '每日校验值',
        '每天记下的链尾，新的在前，最多 400 天；抄下一个，以前的记录若被重写就能发现。 ' +
          'The end of the chain as noted each day, newest first, 400 at most: whoever keeps one finds a chain that was rewritten.',
      ),
      responses: answers({ type: 'array', items: schemaRef('ProofDayHead') }, noMeta),
    },
  },
};
