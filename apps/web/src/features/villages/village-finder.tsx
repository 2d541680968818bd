'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase();

/**
 * Narrows what stands in it by what is typed: elements with `data-find` hold what they are found by,
 * elements with `data-find-group` go when nothing in them is left. Without JavaScript all of it stays.
 */
export function VillageFinder({ children }: { children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [status, setStatus] = useState('');

  function find() {
    const text = input.current?.value.trim() ?? '';
    const all = (selector: string) => content.current!.querySelectorAll<HTMLElement>(selector);
    const wanted = plain(text);
    all('[data-find]').forEach((one) => {
      one.hidden = !one.dataset.find!.includes(wanted);
    });
    all('[data-find-group]').forEach((group) => {
      group.hidden = !group.querySelector('[data-find]:not([hidden])');
    });
    // A village may stand in the overview and in the directory.
    const left = new Set([...all('[data-find]:not([hidden])')].map((one) => one.dataset.find)).size;
    setStatus(
      text === ''
        ? ''
        : left > 0
          ? `找到 ${left} 个`
          : `没有找到“${text}”。可以换成曾用名，或者拼音、拼音首字母试试。`,
    );
  }

  // The browser may have kept what was typed before.
  useEffect(find, []);

  return (
    <>
      <div className="finder" role="search">
        <label className="finder__label" htmlFor="village-finder">
          查找
        </label>
        <input
          ref={input}
          id="village-finder"
          className="finder__input"
          type="search"
          data-needs-script="page"
          placeholder="村名、曾用名或拼音"
          autoComplete="off"
          enterKeyHint="search"
          onInput={find}
        />
        <p className="finder__status" role="status">
          {status}
        </p>
      </div>
      <div ref={content}>{children}</div>
    </>
  );
}
