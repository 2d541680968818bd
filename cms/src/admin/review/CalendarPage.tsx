import { useCallback, useEffect, useState } from 'react';
import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { ToldCalendar, ToldComing } from '@township/rules/review/told';
import { COMING, pathOf, typeOf } from '../desk/words';
import { Lost } from '../Lost';

/** What comes out, ends and should be signed in two weeks, by day. */
export default function CalendarPage() {
  const { get } = useFetchClient();
  const [told, setTold] = useState<ToldCalendar | null>(null);
  const [isLost, setLost] = useState(false);
  const read = useCallback(() => {
    void get<{ data: ToldCalendar }>('/portal/review/calendar').then(
      ({ data }) => {
        setTold(data.data);
        setLost(false);
      },
      () => setLost(true),
    );
  }, [get]);
  useEffect(() => {
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [read]);
  return (
    <Page.Main>
      <Page.Title>日历</Page.Title>
      <Layouts.Header
        title="日历"
        subtitle="从今天起两周：什么时候自动发布、撤下、公示到期，哪些要在哪天以前审完。"
      />
      <Layouts.Content>
        {isLost && <Lost what="日历" onRetry={read} />}
        {!told && !isLost && <Typography role="status">正在读取…</Typography>}
        {told && !isLost && <Calendar told={told} />}
      </Layouts.Content>
    </Page.Main>
  );
}

function Calendar({ told: { days, late, coming } }: { told: ToldCalendar }) {
  const [today] = days;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={8}>
      {late.length > 0 && <Day title="已经晚了" entries={late} isLate />}
      {days.map((day) => {
        const entries = coming.filter((one) => one.day === day);
        if (entries.length === 0 && day !== today) return null;
        return <Day key={day} title={dayWords(day, day === today)} entries={entries} />;
      })}
      {late.length + coming.length === 0 && (
        <Typography textColor="neutral600">两周内没有定好时间的事。</Typography>
      )}
    </Flex>
  );
}

const WEEKDAYS = '日一二三四五六';

function dayWords(day: string, isToday: boolean): string {
  const [, month, date] = day.split('-').map(Number);
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${isToday ? '今天 ' : ''}${month}月${date}日 星期${weekday}`;
}

interface DayProps {
  title: string;
  entries: readonly ToldComing[];
  isLate?: boolean;
}

const Day = ({ title, entries, isLate = false }: DayProps) => (
  <Box
    tag="section"
    aria-label={title}
    background="neutral0"
    borderColor={isLate ? 'danger200' : 'neutral150'}
    hasRadius
    padding={4}
  >
    <Typography tag="h2" variant="delta" textColor={isLate ? 'danger700' : 'neutral800'}>
      {title}
    </Typography>
    {entries.length === 0 && <Typography textColor="neutral600">没有安排。</Typography>}
    <ul>
      {entries.map((entry) => (
        <Entry
          key={`${entry.uid} ${entry.documentId} ${entry.kind} ${entry.words}`}
          {...{ entry, isLate }}
        />
      ))}
    </ul>
  </Box>
);

const KINDS = {
  publish: { words: '发布', color: 'success' },
  withdraw: { words: '撤稿', color: 'danger' },
  review: { words: '审核', color: 'secondary' },
  countersign: { words: '补签', color: 'danger' },
  failed: { words: '没发出', color: 'danger' },
  change: { words: '变化', color: 'neutral' },
} as const;

function Entry({ entry, isLate }: { entry: ToldComing; isLate: boolean }) {
  const { words: kind, color } = KINDS[entry.kind];
  const when = [isLate && dayWords(entry.day, false), entry.time].filter(Boolean).join(' ');
  const what = entry.kind === 'change' ? (COMING[entry.words] ?? '有变化') : entry.words;
  return (
    <Box tag="li" paddingTop={3}>
      <Flex gap={3} alignItems="flex-start">
        <Badge
          backgroundColor={color === 'neutral' ? 'neutral150' : `${color}100`}
          textColor={`${color}700`}
          style={{ flexShrink: 0, minWidth: '6rem', textAlign: 'center' }}
        >
          {kind}
        </Badge>
        <Box style={{ minWidth: 0 }}>
          <Link tag={NavLink} to={pathOf(entry)}>
            {entry.title}
          </Link>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[typeOf(entry), when, what].filter(Boolean).join('，')}
          </Typography>
        </Box>
      </Flex>
    </Box>
  );
}
