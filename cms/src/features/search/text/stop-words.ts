/** Words of a question that no answer has to hold. Folded, and each a whole word of its own. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `的 了 着 过 地 得 和 与 及 或 在 于 是 有 没有 被 把 让 给 对 从 到 向 由 为 为了 以 也 都 就 还 又 很 太 最 再 不 没 别
   吗 呢 吧 啊 呀 嘛 么 谁 什么 怎么 怎样 怎么样 如何 为什么 为何 哪 哪里 哪儿 哪个 哪些 哪家 几 几个 多少 多大 多久 何时
   什么时候 能 能不能 可以 可不可以 会 要 想 想要 应该 需要 请 请问 问 来 去 做 办 找 查 看 听 说 叫 我 我们 咱 咱们 你
   你们 您 他 他们 她 它 它们 这 这个 这里 这些 那 那个 那里 那些 个 位 家 只 件 项 次 年 月 日 里 上 下 中 等 之 其
   哪些人 有没有 是不是 是否 关于 怎么办 怎么走 怎么读 怎么写 怎么改`.split(/\s+/),
);
