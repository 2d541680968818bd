import { randomUUID } from 'node:crypto';
import { env } from '@/env';

/** Route handlers and pages are bundled apart, so a module's variable is not shared between them. */
const shared = globalThis as { returnedForms?: Map<string, unknown> };

const forms = () => (shared.returnedForms ??= new Map());

/** The form under this key, as `bringBack` was given it; null when it has been fetched already. */
export const returnedForm = <Form>(key: string): Form | null =>
  (forms().get(key) as Form | undefined) ?? null;

interface Back {
  /** Of the page that shows the form under a key. */
  pathOf(key: string): string;
  status: number;
  headers: HeadersInit;
}

/**
 * The page that returns a form to the reader, with a status of its own. Next can give a page neither a body
 * to show nor a status such as 422, so the page is requested by a key under which the form is stored until
 * the page is complete.
 */
export async function bringBack<Form>(
  form: Form,
  { pathOf, status, headers }: Back,
): Promise<Response> {
  const key = randomUUID();
  forms().set(key, form);
  try {
    const page = await fetch(`http://127.0.0.1:${env.PORT}${pathOf(key)}`, {
      headers,
      cache: 'no-store',
    });
    return new Response(await page.text(), {
      status: page.ok ? status : 503,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
  } finally {
    forms().delete(key);
  }
}
