import type { Mode } from './preferences';

/** The way into elder mode and back: a plain form, because it must work on every phone. */
export function ModeSwitch({ mode }: { mode: Mode }) {
  const elder = mode === 'elder';
  return (
    <form className="mode-switch" action="/site/reading" method="post">
      <button className="tool" name="mode" value={elder ? 'standard' : 'elder'} type="submit">
        {elder ? '返回标准版' : '适老版'}
      </button>
    </form>
  );
}
