import { useEffect, useState } from 'react';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';
import { longDay } from './words';

const ARTICLE = 'api::article.article';
/** After the last key. */
const WAIT_MS = 400;

/** As the CMS answers; see `comingPeriod` in its feature. */
interface Period {
  startsOn: string;
  endsOn: string;
  days: string[];
  missingYears: number[];
}

/** As the form holds them. */
interface Values {
  publicNotice?: { workingDays?: number | null } | null;
  noticeEndsOn?: string | null;
  displayDate?: unknown;
}

interface Asked {
  documentId: string | undefined;
  workingDays: number;
  displayDate: unknown;
}

/** Until which day a 公示 runs, while its number of working days is typed. */
export function NoticePanel({ model, documentId }: { model: string; documentId?: string }) {
  const values: Values = useForm('NoticePanel', (form) => form.values);
  const workingDays = model === ARTICLE ? Number(values.publicNotice?.workingDays ?? 0) : 0;
  const isOut = Boolean(values.noticeEndsOn);
  const period = usePeriod(
    workingDays > 0 ? { documentId, workingDays, displayDate: values.displayDate } : null,
  );
  if (!period) return null;
  const begins = `${longDay(period.startsOn)}${isOut ? '公布' : '公布的话'}`;
  const content = (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography>
        {`${begins}，公示到 `}
        <strong>{longDay(period.endsOn)}</strong>
        {`，从第二天算起共 ${period.days.length} 个工作日。`}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {isOut
          ? '这些日子已经公布，以后改节假日也不会变。'
          : '发布时定下来，以后改节假日也不会变。'}
      </Typography>
      {period.missingYears.length > 0 && (
        <Typography textColor="danger600">
          {`${period.missingYears.join('、')}年的放假安排还没有填，这里只按周末算，请先填“节假日调整”。`}
        </Typography>
      )}
    </Flex>
  );
  return { title: '公示到哪一天', content };
}

function usePeriod(asked: Asked | null): Period | null {
  const { post } = useFetchClient();
  const [period, setPeriod] = useState<Period | null>(null);
  const key = asked && JSON.stringify(asked);
  useEffect(() => {
    if (key === null) return setPeriod(null);
    let isCurrent = true;
    const timer = setTimeout(() => {
      post<{ data: Period | null }>('/portal/public-notice', JSON.parse(key)).then(
        ({ data }) => isCurrent && setPeriod(data.data),
        // Nothing is told rather than something old.
        () => isCurrent && setPeriod(null),
      );
    }, WAIT_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, post]);
  return period;
}
