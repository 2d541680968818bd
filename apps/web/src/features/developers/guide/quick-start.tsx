import type { QuickStart as Codes } from '@/cms';
import { CodeBlock } from '../code-block';
import { sayIn, type Language } from '../say';
import { Part } from './part';

/** Four ways to begin; the code is what the tests run. */
export function QuickStart({ codes, language }: { codes: Codes; language: Language }) {
  const say = sayIn(language);
  return (
    <Part id="start" language={language}>
      <p>
        {say(
          '挑一种会用的，复制，运行。下面的每一段代码，软件每次改动都实际运行一遍；只有 Excel 的那一段要在 Windows 上运行，自动检查只核对它的网址和列名。',
          'Take the one that you know, copy it, run it. Every piece of code here is run whenever the software changes; Excel’s alone runs on Windows only, so that its address and its columns are checked, and no more.',
        )}
      </p>
      <h3>curl</h3>
      <CodeBlock
        id="quick-curl"
        title={say('终端', 'Terminal')}
        code={codes['articles.sh']}
        language={language}
      />
      <h3>TypeScript</h3>
      <p>
        {say(
          <>
            先运行 <code>npm install @township/client</code>。每个返回都核对过，字段都有类型；也有
            React 的 hooks 和命令行。
          </>,
          <>
            First <code>npm install @township/client</code>. Every answer is checked, every field
            typed; there are hooks for React and a command line, too.
          </>,
        )}
      </p>
      <CodeBlock
        id="quick-ts"
        title="villages.ts"
        code={codes['villages.ts']}
        language={language}
      />
      <h3>Python</h3>
      <p>{say('只用标准库，不用安装别的。', 'The standard library is enough.')}</p>
      <CodeBlock
        id="quick-py"
        title="articles.py"
        code={codes['articles.py']}
        language={language}
      />
      <h3>Excel</h3>
      <p>
        {say(
          '数据 → 获取数据 → 自其他源 → 空白查询，打开“高级编辑器”，把下面的代码整个贴进去。以后点“全部刷新”就是最新的。',
          'Data → Get Data → From Other Sources → Blank Query, open the Advanced Editor and paste all of this. Refresh All brings the latest.',
        )}
      </p>
      <CodeBlock
        id="quick-excel"
        title="Power Query"
        code={codes['villages.pq']}
        language={language}
      />
    </Part>
  );
}
