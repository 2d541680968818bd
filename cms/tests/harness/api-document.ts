import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

interface Operation {
  parameters?: { name: string; in: string }[];
  responses: Record<string, Response>;
}

interface Response {
  $ref?: string;
  content?: Record<string, { schema: object; example?: unknown }>;
}

export interface ApiDocument {
  info: { version: string };
  paths: Record<string, { get: Operation }>;
  webhooks: Record<string, { post: { requestBody: Response } }>;
  components: { schemas: Record<string, object>; responses: Record<string, Response> };
}

/** What references are resolved against. */
const DOCUMENT = 'https://document.invalid/';

/** Checks answers by the API's own document; what is wrong, in words. */
export class DocumentedAnswers {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly paths: { pattern: RegExp; template: string; operation: Operation }[];
  /** The addresses, as the document writes them, that answers came from. */
  readonly seen = new Set<string>();

  constructor(private readonly document: ApiDocument) {
    addFormats(this.ajv);
    this.ajv.addSchema(document, DOCUMENT);
    this.paths = Object.entries(document.paths).map(([template, { get }]) => ({
      template,
      operation: get,
      pattern: new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    }));
  }

  check(path: string, status: number, body: unknown): string[] {
    const found =
      this.paths.find(({ template }) => template === path) ??
      this.paths.find(({ pattern }) => pattern.test(path));
    if (!found) return [`${path} stands in no document`];
    const said = found.operation.responses[status];
    if (!said) return [`${path}: ${status} is not declared`];
    this.seen.add(`${found.template} ${status}`);
    const content = this.response(said).content?.['application/json'];
    if (!content) return [];
    const valid = this.validator(`${found.template} ${status}`, content.schema);
    if (valid(body)) return [];
    return (valid.errors ?? []).map(
      ({ instancePath, message }) => `${path} ${status} ${instancePath}: ${message}`,
    );
  }

  /** What is wrong with the body of a webhook's post. */
  checkPosted(webhook: string, body: unknown): string[] {
    const posted = this.document.webhooks[webhook]?.post.requestBody;
    const content = posted?.content?.['application/json'];
    if (!content) return [`${webhook} stands in no document`];
    const valid = this.validator(`webhook ${webhook}`, content.schema);
    if (valid(body)) return [];
    return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
  }

  /** What is wrong with the examples. */
  checkExamples(): string[] {
    return this.paths.flatMap(({ template, operation }) => {
      const { example } = operation.responses[200]?.content?.['application/json'] ?? {};
      return example === undefined ? [] : this.check(template, 200, example);
    });
  }

  private response({ $ref, ...response }: Response): Response {
    return $ref
      ? (this.document.components.responses[$ref.split('/').at(-1) ?? ''] ?? {})
      : response;
  }

  private validator(answer: string, schema: object): ValidateFunction {
    const key = `urn:answer:${encodeURIComponent(answer)}`;
    // A schema's references lead into the document.
    const known = this.ajv.getSchema(key);
    if (known) return known;
    const text = JSON.stringify(schema).replaceAll('"#/', `"${DOCUMENT}#/`);
    this.ajv.addSchema(JSON.parse(text), key);
    return this.ajv.getSchema(key)!;
  }
}
