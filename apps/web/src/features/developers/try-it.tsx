'use client';

import { useState, type FormEvent, type ReactNode } from 'react';
import { Scrollable } from '@/ui/scrollable';
import { OPERATION, requestAddress, TRY_PATH } from './request-address';
import { sayIn, type Language } from './say';

interface TryItProps {
  /** The question's id in the API's document. */
  operation: string;
  /** `/api/villages/{key}` */
  path: string;
  language: Language;
  /** The form's fields. */
  children: ReactNode;
}

interface Answer {
  address: string;
  status: string;
  headers: [name: string, value: string][];
  body: string;
}

/** Those that a caller acts on. */
const HEADERS = [
  'ETag',
  'Cache-Control',
  'RateLimit-Policy',
  'RateLimit',
  'Retry-After',
  'X-Request-Id',
];

/** Of a longer answer no more is shown. */
const MOST_SHOWN = 20_000;

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2).slice(0, MOST_SHOWN);
  } catch {
    return text.slice(0, MOST_SHOWN);
  }
}

async function ask(address: string): Promise<Answer> {
  const response = await fetch(address);
  const { status, statusText, headers } = response;
  return {
    address,
    status: `${status} ${statusText}`.trim(),
    headers: HEADERS.flatMap((name): [string, string][] => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
    body: pretty(await response.text()),
  };
}

/** A form that asks the API and shows what it answers. Without a script the site leads to the answer itself: see /site/try. */
export function TryIt({ operation, path, language, children }: TryItProps) {
  const say = sayIn(language);
  const [answer, setAnswer] = useState<Answer | 'asked' | 'lost' | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (answer === 'asked') return;
    const filled = [...new FormData(event.currentTarget)].map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    setAnswer('asked');
    ask(requestAddress(path, filled)).then(setAnswer, () => setAnswer('lost'));
  };
  return (
    <form className="try" action={TRY_PATH} onSubmit={submit}>
      <input type="hidden" name={OPERATION} value={operation} />
      {children}
      <button type="submit" className="button" data-needs-script="page">
        {say('发送请求', 'Send')}
      </button>
      <div role="status">
        {answer === 'asked' && <p>{say('正在读取……', 'Asking…')}</p>}
        {answer === 'lost' && (
          <p>
            {say(
              '没有连上。请检查网络，再试一次。',
              'Not reached. Check the network, and try again.',
            )}
          </p>
        )}
        {answer !== null && typeof answer === 'object' && (
          <>
            <p>
              <strong>{answer.status}</strong> <code>{answer.address}</code>
            </p>
            <p className="muted">
              {answer.headers.map(([name, value]) => (
                <span key={name}>
                  {name}: {value}
                  <br />
                </span>
              ))}
            </p>
          </>
        )}
      </div>
      {answer !== null && typeof answer === 'object' && (
        <Scrollable className="code__text" label={say('返回的内容', 'Body of the answer')}>
          <pre>
            <code>{answer.body}</code>
          </pre>
        </Scrollable>
      )}
    </form>
  );
}
