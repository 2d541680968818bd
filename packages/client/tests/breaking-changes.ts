/** The part of JSON Schema that the document uses. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  pattern?: string;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

interface Response {
  $ref?: string;
  content?: Record<string, { schema: Schema }>;
}

export interface ApiDocument {
  paths: Record<string, { get: { parameters?: Parameter[]; responses: Record<string, Response> } }>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
}

/** What could break a caller of the API as `before` describes it when it is as `after` does. */
export function breakingChanges(before: ApiDocument, after: ApiDocument): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const open = (document: ApiDocument, { $ref, ...schema }: Schema): Schema =>
    $ref ? (document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}) : schema;

  /** What is answered may become narrower. */
  function compareAnswers(one: Schema, other: Schema, at: string): void {
    const pair = `${one.$ref} ${other.$ref}`;
    if (one.$ref && seen.has(pair)) return;
    seen.add(pair);
    const [old, now] = [open(before, one), open(after, other)];
    const [oldWays, nowWays] = [waysOf(before, old), waysOf(after, now)];
    const added = nowWays.filter(({ kind }) => !oldWays.some((way) => way.kind === kind));
    for (const { kind } of added) found.push(`${at} may be ${kind} now`);
    oldWays.forEach(({ kind, schema }, index) => {
      const same =
        nowWays[index]?.kind === kind ? nowWays[index] : nowWays.find((way) => way.kind === kind);
      if (same) compareWays(schema, same.schema, at);
    });
  }

  function compareWays(old: Schema, now: Schema, at: string): void {
    const values = now.enum?.filter((value) => !old.enum?.includes(value)) ?? [];
    if (old.enum && values.length > 0) found.push(`${at} may be ${values.join(', ')} now`);
    if (old.enum && !now.enum) found.push(`${at} may be anything now`);
    for (const [name, property] of Object.entries(old.properties ?? {})) {
      const there = now.properties?.[name];
      if (!there) found.push(`${at}.${name} is gone`);
      else compareAnswers(property, there, `${at}.${name}`);
      if (there && old.required?.includes(name) && !now.required?.includes(name)) {
        found.push(`${at}.${name} may be missing now`);
      }
    }
    if (old.items && now.items) compareAnswers(old.items, now.items, `${at}[]`);
  }

  /** What is asked may become wider. */
  function compareQuestions(one: Schema, other: Schema, at: string): void {
    const [old, now] = [open(before, one), open(after, other)];
    if (String(old.type) !== String(now.type))
      found.push(`${at} is ${now.type} now, not ${old.type}`);
    const values = old.enum?.filter((value) => now.enum && !now.enum.includes(value)) ?? [];
    if (values.length > 0) found.push(`${at} may not be ${values.join(', ')} any more`);
    if (!old.enum && now.enum) found.push(`${at} may be few things now`);
    for (const bound of ['maximum', 'maxLength', 'maxItems'] as const) {
      if ((now[bound] ?? Infinity) < (old[bound] ?? Infinity))
        found.push(`${at}: ${bound} is less`);
    }
    for (const bound of ['minimum', 'minLength'] as const) {
      if ((now[bound] ?? -Infinity) > (old[bound] ?? -Infinity))
        found.push(`${at}: ${bound} is more`);
    }
    if (now.pattern && now.pattern !== old.pattern) found.push(`${at}: another pattern`);
    for (const [name, property] of Object.entries(old.properties ?? {})) {
      const there = now.properties?.[name];
      if (!there) found.push(`${at}[${name}] is refused now`);
      else compareQuestions(property, there, `${at}[${name}]`);
    }
    if (old.items && now.items) compareQuestions(old.items, now.items, `${at}[]`);
  }

  for (const [path, { get: old }] of Object.entries(before.paths)) {
    const now = after.paths[path]?.get;
    if (!now) {
      found.push(`${path} is gone`);
      continue;
    }
    const isSame = (one: Parameter) => (other: Parameter) =>
      one.name === other.name && one.in === other.in;
    for (const parameter of old.parameters ?? []) {
      const there = now.parameters?.find(isSame(parameter));
      const at = `${path}?${parameter.name}`;
      if (!there) found.push(`${at} is refused now`);
      else compareQuestions(parameter.schema, there.schema, at);
      if (there?.required && !parameter.required) found.push(`${at} is required now`);
    }
    for (const parameter of now.parameters ?? []) {
      if (parameter.required && !old.parameters?.some(isSame(parameter))) {
        found.push(`${path}?${parameter.name} is required now`);
      }
    }
    for (const [status, answer] of Object.entries(old.responses)) {
      const there = now.responses[status];
      if (!there) found.push(`${path} answers no ${status} any more`);
      else compareAnswers(bodyOf(before, answer), bodyOf(after, there), `${path} ${status} `);
    }
  }
  return found;
}

const bodyOf = ({ components }: ApiDocument, { $ref, content }: Response): Schema => {
  const response = $ref ? components.responses[$ref.split('/').at(-1) ?? ''] : { content };
  return response?.content?.['application/json']?.schema ?? {};
};

interface Way {
  kind: string;
  schema: Schema;
}

/** What a value can be: of one type, of several, or one of several objects. */
function waysOf(document: ApiDocument, schema: Schema): Way[] {
  const several = schema.anyOf ?? schema.oneOf;
  if (!several) return [schema.type ?? 'anything'].flat().map((kind) => ({ kind, schema }));
  return several.flatMap((one) => {
    const name = one.$ref?.split('/').at(-1) ?? '';
    return waysOf(document, one.$ref ? (document.components.schemas[name] ?? {}) : one);
  });
}
