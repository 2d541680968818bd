import { CONTRASTS, type Contrast } from './preferences';
import { ReadAloud } from './read-aloud';

/** The button's word, and the rest of its name for those who hear it. */
const NAMES: Record<Contrast, [string, string]> = {
  paper: ['原色', ''],
  white: ['白底', '黑字'],
  yellow: ['黑底', '黄字'],
};

/**
 * Elder mode's controls. The page is the same for all its readers: which size and colours are chosen is said by the
 * reader's own stylesheet (src/app/reading.css).
 */
export function ReadingTools() {
  return (
    <section className="reading-tools" aria-label="阅读设置">
      <form action="/site/reading" method="post">
        <div className="reading-tools__group" role="group" aria-label="文字大小">
          <button className="tool" type="submit" name="size" value="smaller">
            字小
          </button>
          <span className="reading-tools__size">
            <span className="visually-hidden">现在是</span>
          </span>
          <button className="tool" type="submit" name="size" value="larger">
            字大
          </button>
        </div>
      </form>
      <ReadAloud label="朗读" />
      <form action="/site/reading" method="post">
        <div className="reading-tools__group" role="group" aria-label="配色">
          {CONTRASTS.map((contrast) => (
            <button
              key={contrast}
              className={`tool tool--${contrast}`}
              type="submit"
              name="contrast"
              value={contrast}
            >
              {NAMES[contrast][0]}
              <span className="visually-hidden">{NAMES[contrast][1]}</span>
            </button>
          ))}
        </div>
      </form>
    </section>
  );
}
