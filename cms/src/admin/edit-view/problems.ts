import { chinese } from '../translations';
import { fieldLabel } from '../translations/fields';

export interface FieldProblem {
  /** The form's name of the field, as `attachments.0.title`. */
  name: string;
  /** The field's label and, where a text is too long, how long it is now. */
  text: string;
}

/** The fields of a form's errors, in the form's order. */
export function fieldProblems(uid: string, errors: object, values: object): FieldProblem[] {
  return leaves(errors).map(([name, message]) => {
    const [attribute = name, row] = name.split('.');
    const label = fieldLabel(uid, attribute);
    const place = row && /^\d+$/.test(row) ? `${label}第 ${Number(row) + 1} 项` : label;
    const value = name.split('.').reduce<unknown>(inside, values);
    // The form's own check knows the limit alone.
    const long =
      message.startsWith('太长') && !message.includes('现在') && typeof value === 'string';
    return {
      name,
      text: long ? `${place}：${message}，现在 ${value.length} 个` : `${place}：${message}`,
    };
  });
}

const inside = (value: unknown, key: string) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** What Strapi's form keeps for a field: a message, or what to make one of. */
interface Descriptor {
  id: string;
  values?: Record<string, unknown>;
}

const isDescriptor = (error: object): error is Descriptor =>
  'id' in error && typeof error.id === 'string';

const worded = ({ id, values = {} }: Descriptor) =>
  (chinese[id] ?? '没有填对').replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );

function leaves(errors: unknown, path: string[] = []): [name: string, message: string][] {
  if (!errors) return [];
  if (typeof errors !== 'object') return [[path.join('.'), String(errors)]];
  if (isDescriptor(errors)) return [[path.join('.'), worded(errors)]];
  return Object.entries(errors).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

/** Brings the first field that is wrong, as they stand on the page, into view and the cursor into it. */
export function goToFirst(name: string): void {
  const first = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
  if (first) reveal(first);
  else goToField(name);
}

/** Brings a field into view and the cursor into it. */
export function goToField(name: string): void {
  const [attribute = name] = name.split('.');
  const field =
    document.querySelector<HTMLElement>(`[name="${name}"]`) ??
    document.querySelector<HTMLElement>(`[data-field="${attribute}"] [role="textbox"]`) ??
    document.querySelector<HTMLElement>('[data-strapi-field-error]');
  if (field) reveal(field);
}

function reveal(field: HTMLElement): void {
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
