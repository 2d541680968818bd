import { useState } from 'react';

/** What a form was opened with, and the version that the CMS told with it. */
export interface Opened<Values extends object> {
  values: Values;
  version: string;
}

/** How a save says at which version its form was opened. */
export const openedAt = (version?: string) =>
  version === undefined ? {} : { headers: { 'If-Match': `"${version}"` } };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The values of a form that somebody else may save meanwhile, beside those that it was opened with. */
export function useOpened<Values extends object>(initial: () => Opened<Values>) {
  const [opened, setOpened] = useState(initial);
  const [values, setValues] = useState(opened.values);
  /** Starts over from what was saved. */
  const open = (next: Opened<Values>) => {
    setOpened(next);
    setValues(next.values);
  };
  /**
   * Takes in what others have saved since: what was typed here stays.
   *
   * @returns what is said at each field that both have written
   */
  const takeIn = (now: Opened<Values>): Partial<Record<string, string>> => {
    const said: Partial<Record<string, string>> = {};
    const merged = { ...now.values };
    for (const name of Object.keys(values) as (keyof Values & string)[]) {
      const [mine, before, theirs] = [values[name], opened.values[name], now.values[name]];
      if (isSame(mine, before)) continue;
      merged[name] = mine;
      if (isSame(theirs, before) || isSame(theirs, mine)) continue;
      const what = typeof theirs === 'string' ? `现在存的是“${theirs}”` : '别人也改了这一项';
      said[name] = `${what}；保存会换成您填的。`;
    }
    setOpened(now);
    setValues(merged);
    return said;
  };
  return { values, setValues, version: opened.version, open, takeIn };
}
