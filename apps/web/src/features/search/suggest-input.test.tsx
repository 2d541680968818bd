/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import type { Suggestion } from '@township/client';
import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SWRConfig } from 'swr';
import { SearchForm } from './search-form';
import { SuggestInput } from './suggest-input';

const village = (slug: string, title: string, alias: string | null = null): Suggestion => ({
  type: 'village',
  documentId: slug,
  slug,
  title,
  alias,
});
const BOTH = [village('zhaidong', '翟东村'), village('zhaixi', '翟西村', '南吴坡')];

interface Asked {
  url: string;
  signal: AbortSignal;
  answer: (suggestions: Suggestion[], status?: number) => Promise<void>;
}
const asked: Asked[] = [];
const opened: string[] = [];
const submitted = jest.fn((event: Event) => event.preventDefault());

/** jsdom has neither a network nor places to go to: what is asked for is answered by hand, what is opened written down. */
beforeEach(() => {
  asked.length = opened.length = 0;
  submitted.mockClear();
  window.HTMLElement.prototype.scrollIntoView = () => {};
  window.fetch = (input, init) =>
    new Promise((resolve, reject) => {
      const signal = init!.signal!;
      signal.addEventListener('abort', () => reject(signal.reason));
      asked.push({
        url: decodeURIComponent(String(input)),
        signal,
        answer: (data, status = 200) =>
          act(async () =>
            resolve({
              ok: status < 400,
              status,
              json: () => Promise.resolve({ data }),
            } as Response),
          ),
      });
    });
});

const open = ({ target }: { target: EventTarget }) => {
  const link = (target as Element).closest('a');
  if (link) opened.push(link.getAttribute('href')!);
};

function show(q = '') {
  jest.useFakeTimers();
  const { container } = render(
    <SWRConfig value={{ provider: () => new Map() }}>
      <SearchForm id="q">
        <SuggestInput id="q" q={q} />
      </SearchForm>
    </SWRConfig>,
  );
  container.querySelector('form')!.addEventListener('submit', submitted);
  container.addEventListener('click', (event) => {
    open(event as unknown as { target: EventTarget });
    if ((event.target as Element).closest('a')) event.preventDefault();
  });
}
afterEach(() => jest.useRealTimers());

const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
const field = () => screen.getByRole('combobox', { name: '要搜的词' });
const pause = () => act(async () => jest.advanceTimersByTime(200));
const activeText = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;

async function typed(text: string, suggestions = BOTH) {
  await user.type(field(), text);
  await pause();
  await asked.at(-1)!.answer(suggestions);
}

test('offers nothing for what was searched already, and asks once after a pause', async () => {
  show('翟东');
  await pause();
  expect(asked).toEqual([]);
  expect(field()).toHaveAttribute('aria-expanded', 'false');
  await user.clear(field());
  await typed('翟店');
  expect(asked.map(({ url }) => url)).toEqual(['/api/search/suggest?q=翟店']);
  expect(field()).toHaveAttribute('aria-expanded', 'true');
  expect(field()).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    '翟东村村庄',
    '翟西村也叫 南吴坡村庄',
  ]);
  expect(screen.getByRole('status')).toHaveTextContent('有 2 条建议');
});

test('arrows go round over the text, Home and End to the ends, Enter opens what is chosen', async () => {
  show();
  await typed('翟');
  for (const [key, expected] of [
    ['{ArrowDown}', '翟东村'],
    ['{ArrowDown}', '翟西村'],
    ['{ArrowDown}', undefined],
    ['{ArrowUp}', '翟西村'],
    ['{Home}', '翟东村'],
    ['{End}', '翟西村'],
  ]) {
    await user.keyboard(key!);
    if (expected) expect(activeText()).toContain(expected);
    else expect(field()).not.toHaveAttribute('aria-activedescendant');
  }
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('翟西村');
  await user.keyboard('{Enter}');
  expect(opened).toEqual(['/villages/zhaixi']);
  expect(submitted).not.toHaveBeenCalled();
});

test('Enter without a choice sends the form; Escape closes the list and keeps the text', async () => {
  show();
  await typed('翟');
  await user.keyboard('{ArrowDown}{Escape}');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  expect(field()).toHaveValue('翟');
  await user.keyboard('{Enter}');
  expect(opened).toEqual([]);
  expect(submitted).toHaveBeenCalledTimes(1);
});

test('a click opens that page; leaving the field closes the list', async () => {
  show();
  await typed('翟');
  await user.click(screen.getByRole('option', { name: /翟西村/ }));
  expect(opened).toEqual(['/villages/zhaixi']);
  expect(field()).toHaveFocus();
  await user.tab();
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
});

test('a request that is overtaken is aborted, and the last answer stays until the next', async () => {
  show();
  await typed('翟');
  await user.type(field(), '东');
  await pause();
  await user.type(field(), '村');
  expect(asked[1]!.signal.aborted).toBe(false);
  await pause();
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await asked[2]!.answer([BOTH[0]!]);
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await user.clear(field());
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
});

test('what an input method is composing is neither asked for nor chosen from', async () => {
  show();
  await typed('翟');
  await user.keyboard('{ArrowDown}');
  fireEvent.compositionStart(field());
  const composing = createEvent.input(field(), { target: { value: '翟dong' }, isComposing: true });
  fireEvent(field(), composing);
  await pause();
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
  fireEvent.keyDown(field(), { key: 'ArrowDown', isComposing: true });
  expect(activeText()).toContain('翟东村');
  expect([asked.length, opened.length]).toEqual([1, 0]);

  fireEvent.input(field(), { target: { value: '翟东' } });
  fireEvent.compositionEnd(field());
  await pause();
  expect(asked.at(-1)!.url).toBe('/api/search/suggest?q=翟东');
});

test('a failure shows nothing and is not repeated', async () => {
  show();
  await user.type(field(), '翟');
  await pause();
  await asked[0]!.answer([], 503);
  await act(async () => jest.advanceTimersByTime(60_000));
  expect(asked).toHaveLength(1);
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
});
