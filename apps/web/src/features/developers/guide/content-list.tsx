import { Link } from '@/ui/link';
import { dataUrl, developersUrl } from '../../urls';
import type { ApiResource } from '@/cms';
import { pick, sayIn, type Language } from '../say';
import { Part } from './part';

interface ContentListProps {
  resources: readonly ApiResource[];
  language: Language;
}

/** Everything that can be asked for, each leading to its fields, its parameters and a form to try it. */
export function ContentList({ resources, language }: ContentListProps) {
  const say = sayIn(language);
  return (
    <Part id="content" language={language}>
      <p>
        {say(
          <>
            点开一类，看它的全部字段、参数、例子，并且可以当场试。不想写程序，整批的表格在
            <Link href={dataUrl}>数据下载</Link>。
          </>,
          <>
            Each leads to its fields, parameters and examples, with a form to try it. Whole tables,
            without a program: <Link href={dataUrl}>downloads</Link>.
          </>,
        )}
      </p>
      <dl className="attributes">
        {resources.map(({ slug, title, about, questions }) => (
          <div key={slug} className="attributes__row">
            <dt>
              <Link className="attributes__name" href={developersUrl(language, slug)}>
                {pick(language, title)}
              </Link>
              <code className="muted">{questions[0]?.path}</code>
            </dt>
            <dd>{pick(language, about)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
