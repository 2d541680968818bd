import { Link } from '@/ui/link';
import { PageHead } from '@/ui/page-head';
import { Day } from '@/ui/time';
import { contactUrl, correctionUrl } from '../urls';

/** When the statement was last held against the site. */
const STATED_ON = '2026-11-24';

/** What the site does for readers who see, hear, move or read differently; about the software, so it is text of the code. */
export function AccessibilityView({ siteName }: { siteName: string }) {
  return (
    <div className="wrap">
      <PageHead
        title="无障碍说明"
        lede={`${siteName}网站希望老人、盲人、色弱的人、用不了鼠标的人，都能自己看懂、用好。`}
      />
      <div className="prose">
        <h2>目标</h2>
        <p>
          本站以《Web 内容无障碍指南》（WCAG）2.2 的 AA
          级为目标；适老版的字号、按钮和对比度，比这个要求更高。
        </p>
        <h2>可以这样看本站</h2>
        <ul>
          <li>
            <strong>适老版</strong>
            ：字大、行距宽、按钮大，页面更简单，没有弹窗。在页面顶部打开，下次来还是适老版；字号和颜色对比可以自己调。
          </li>
          <li>
            <strong>朗读</strong>
            ：适老版里每一页都能读出来，能暂停、调快慢，读到哪一句就标出哪一句。声音由您的手机或电脑提供。
          </li>
          <li>
            <strong>键盘</strong>
            ：不用鼠标，只用键盘也能走到每个链接和每个按钮，现在停在哪里看得清楚；每一页开头都可以直接“跳到正文”。
          </li>
          <li>
            <strong>读屏软件</strong>：标题、列表、表格、图片说明和语言都做了标记。
          </li>
          <li>
            <strong>深色</strong>
            ：手机或电脑设为深色时，本站跟着变深；设为“减弱动态效果”时，页面不动。
          </li>
          <li>
            <strong>纪念日</strong>：全站变为黑白的日子，文字照样清楚。
          </li>
          <li>
            <strong>没有网络</strong>：读过的页面，断网时也能再打开，页面上会写明是什么时候的内容。
          </li>
          <li>
            <strong>打印</strong>：直接打印，只出正文，不出菜单。
          </li>
          <li>
            <strong>旧手机</strong>：浏览器不运行脚本，也能看全部内容、提交纠错。
          </li>
        </ul>
        <h2>怎样检查</h2>
        <p>
          软件每次改动，都用 axe
          自动检查每一类页面（浅色、深色和适老版），在真实的浏览器里只用键盘走一遍主要的路，并在 360
          像素宽的屏幕上检查有没有要左右拖动的地方。有一项不过，就先改好再用。
        </p>
        <h2>还做不到的</h2>
        <ul>
          <li>自动检查只能发现一部分问题，本站还没有请残障人士和读屏软件的使用者逐页试用。</li>
          <li>
            附件（PDF、Word、Excel 等）由发文单位提供，不一定适合读屏软件。需要文字版，请告诉我们。
          </li>
          <li>图片的文字说明由编辑填写，有的可能写得不全。</li>
          <li>有的手机没有中文朗读的声音，朗读按钮在这些手机上不出现或者没有声音。</li>
          <li>断网阅读要靠浏览器支持；微信里打开的页面不一定能保留。</li>
          <li>没有手语和方言的内容。</li>
        </ul>
        <h2>遇到困难</h2>
        <p>
          哪里看不清、点不到、听不懂，请填<Link href={correctionUrl()}>网站纠错</Link>
          ，写明是哪一页、用的什么手机；其他联系办法见<Link href={contactUrl}>联系我们</Link>。
        </p>
        <p>
          这份说明写于 <Day value={STATED_ON} />。
        </p>
      </div>
    </div>
  );
}
