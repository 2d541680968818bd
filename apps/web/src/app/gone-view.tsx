import type { ServerError } from '@township/client';
import { sections } from '@/features/navigation';
import { SearchForm } from '@/features/search/search-form';
import { PageHead } from '@/ui/page-head';
import { Tags } from '@/ui/tags';

interface Words {
  title: string;
  lede: string;
}

const WORDS: Readonly<Partial<Record<string, Words>>> = {
  gone: {
    title: '页面已删除',
    lede: '这一页已经由发布单位删除，不会再恢复。',
  },
  'published-in-error': {
    title: '发布有误，已撤下',
    lede: '这一页发布时有误，已经撤下。之前看到、保存或转发过的内容请不要再用。',
  },
  replaced: {
    title: '内容已由另一篇代替',
    lede: '代替这一页的文章现在也没有公开，可以搜一下新的内容。',
  },
};

export const isTold = ({ code }: ServerError): boolean => code !== null && code in WORDS;

export const titleOf = ({ code }: ServerError): string => WORDS[code ?? '']?.title ?? '页面已删除';

/** As the town tells its readers. */
function reasonOf({ details }: ServerError): string | null {
  const reason: unknown = Reflect.get(Object(details), 'reason');
  return typeof reason === 'string' ? reason : null;
}

/** Stands at the address of what was taken back: that it was, and why, with nothing of its text. */
export function GoneView({ gone }: { gone: ServerError }) {
  const { title, lede } = WORDS[gone.code ?? ''] ?? WORDS.gone!;
  const reason = gone.code === 'published-in-error' ? reasonOf(gone) : null;
  return (
    <div className="wrap">
      <PageHead title={title} kicker="410" lede={lede}>
        {reason && (
          <p className="gone-reason">
            <strong>原因：</strong>
            {reason}
          </p>
        )}
        <SearchForm id="q" />
      </PageHead>
      <Tags links={sections} />
    </div>
  );
}
