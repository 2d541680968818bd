import * as core from 'zod/v4/core';

/*
 * What the contract is written with: zod's schemas, made without the methods that zod's own builders give them. Nobody here calls those, and
 * whoever reads the API in a browser would load them. zod's functions take these schemas: `safeParse`, `toJSONSchema`.
 */

export type Schema<T = unknown> = core.$ZodType<T>;
export type Shape = core.$ZodShape;
export type { output as infer } from 'zod/v4/core';
export { safeParse } from 'zod/v4/core';

// zod's constructors know no type parameters; what each makes of its definition is said by the casts.

export const string = () => new core.$ZodString({ type: 'string' });
export const number = () => new core.$ZodNumber({ type: 'number', checks: [] });
export const boolean = () => new core.$ZodBoolean({ type: 'boolean' });
export const unknown = () => new core.$ZodUnknown({ type: 'unknown' });
export const none = () => new core.$ZodNull({ type: 'null' });

export const object = <Fields extends Shape>(shape: Fields) =>
  new core.$ZodObject({ type: 'object', shape }) as core.$ZodObject<Fields, core.$strip>;

export const array = <Item extends Schema>(element: Item) =>
  new core.$ZodArray({ type: 'array', element }) as core.$ZodArray<Item>;

export const nullable = <Inner extends Schema>(innerType: Inner) =>
  new core.$ZodNullable({ type: 'nullable', innerType }) as core.$ZodNullable<Inner>;

export const optional = <Inner extends Schema>(innerType: Inner) =>
  new core.$ZodOptional({ type: 'optional', innerType }) as core.$ZodOptional<Inner>;

export type Defaulted<Inner extends Schema> = core.$ZodDefault<Inner>;
export const withDefault = <Inner extends Schema>(
  innerType: Inner,
  defaultValue: core.output<Inner> & {},
) => new core.$ZodDefault({ type: 'default', innerType, defaultValue }) as Defaulted<Inner>;

export const literal = <const Value extends string>(value: Value) =>
  new core.$ZodLiteral({ type: 'literal', values: [value] }) as core.$ZodLiteral<Value>;

export function oneOf<const Value extends string>(values: readonly Value[]) {
  const entries = Object.fromEntries(values.map((value) => [value, value]));
  const schema: unknown = new core.$ZodEnum({ type: 'enum', entries });
  return schema as core.$ZodEnum<core.util.ToEnum<Value>>;
}

/** Of which exactly one fits. */
export const either = <const Options extends readonly Schema[]>(options: Options) =>
  new core.$ZodXor({ type: 'union', options, inclusive: false }) as core.$ZodXor<Options>;

/** Text in a format, whose name is zod's; the test says whether it is. */
export const formatted = (format: string, fn: (text: string) => boolean) =>
  new core.$ZodCustomStringFormat({ type: 'string', check: 'string_format', format, fn });
