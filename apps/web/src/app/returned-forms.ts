import { randomUUID } from 'node:crypto';
import type { ReturnedForm } from '@/features/corrections/correction';
import { env } from '@/env';

type Forms = Map<string, ReturnedForm>;

/** Route handlers and pages are bundled apart, so a module's variable is not shared between them. */
const shared = globalThis as { returnedForms?: Forms };

const forms = (): Forms => (shared.returnedForms ??= new Map());

/** The form under this key; null when it has been fetched already. */
export const returnedForm = (key: string): ReturnedForm | null => forms().get(key) ?? null;

/**
 * The page that returns a form to the reader, with a status of its own. Next can give a page neither a body
 * to show nor a status such as 422, so the page is requested by a key under which the form is stored until
 * the page is complete.
 */
export async function bringBack(
  form: ReturnedForm,
  { status, headers }: { status: number; headers: Headers },
): Promise<Response> {
  const key = randomUUID();
  forms().set(key, form);
  try {
    const page = await fetch(`http://127.0.0.1:${env.PORT}/correction/returned/${key}`, {
      // The reading mode is a cookie's.
      headers: { Cookie: headers.get('cookie') ?? '' },
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
