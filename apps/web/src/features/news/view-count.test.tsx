/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import { countViews } from './count-views';
import { ViewCount } from './view-count';

const answers: Record<string, () => Promise<Response>> = {};
const calls: [string, string | undefined][] = [];

beforeAll(() => {
  const script = document.createElement('script');
  script.textContent = countViews;
  document.head.append(script);
});

/** jsdom has no fetch; what the browser's answers is all that the component knows of the network. */
beforeEach(() => {
  calls.length = 0;
  window.fetch = (input, init) => {
    calls.push([String(input), init?.method]);
    return answers[String(input)]?.() ?? Promise.reject(new TypeError('offline'));
  };
});

const answer = (status: number, body: unknown) => () =>
  Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(body) } as Response);

const show = (slug: string) => render(<ViewCount slug={slug} />);

test('counts the visit and shows the number', async () => {
  answers['/site/views/a'] = answer(200, { views: 1234 });
  show('a');
  expect(await screen.findByText('阅读 1234 次')).toBeInTheDocument();
  expect(calls).toEqual([['/site/views/a', 'POST']]);
});

test.each([
  ['none', answer(200, { views: 0 })],
  ['refused', answer(429, { error: {} })],
  ['unreachable', () => Promise.reject(new TypeError('offline'))],
])('shows nothing when the count is %s', async (_, failure) => {
  answers['/site/views/b'] = failure;
  const { container } = show('b');
  await waitFor(() => expect(calls).toHaveLength(1));
  await Promise.resolve();
  expect(container).toHaveTextContent(/^$/);
});
