import { actionOf, actorOf } from '../versions/words';
import { EntryList } from './EntryList';
import { useDesk, type Changed, type Coming, type Draft, type Problem } from './use-desk';
import { COMING, PROBLEMS, said, typeOf } from './words';

export const OwnDrafts = () => (
  <EntryList
    {...useDesk<Draft>('/portal/desk/drafts')}
    none="没有没发布的草稿。"
    tell={(entry) => `${typeOf(entry)}，${said(entry.at)} 保存`}
  />
);

export const ChangedByOthers = () => (
  <EntryList
    {...useDesk<Changed>('/portal/desk/changed')}
    none="您写过的内容，之后没有别人改过。"
    tell={(entry) => `${typeOf(entry)}，${said(entry.at)} ${actorOf(entry)} ${actionOf(entry)}`}
  />
);

export const ComingSoon = () => (
  <EntryList
    {...useDesk<Coming>('/portal/desk/coming')}
    none="一个月内没有要开始、到期或撤下的。"
    tell={(entry) => `${typeOf(entry)}，${said(entry.at)} ${COMING[entry.field] ?? '有变化'}`}
  />
);

export const Problems = () => (
  <EntryList
    {...useDesk<Problem>('/portal/desk/problems')}
    none="没有等着处理的事。"
    tell={(entry) =>
      `${typeOf(entry)}，${entry.problems.map((one) => PROBLEMS[one] ?? one).join('，')}`
    }
  />
);
