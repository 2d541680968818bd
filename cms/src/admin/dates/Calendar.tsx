import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { styled } from 'styled-components';
import { addDays, addMonths, dayInWords, weekdayOf, weeksOf } from './calendar-days';

const WEEKDAYS = '一二三四五六日';

/** What a key does to the day that has the cursor, as in every calendar of the web (WAI-ARIA's date grid). */
const STEPS: Readonly<Record<string, (day: string, shift: boolean) => string>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, -weekdayOf(day)),
  End: (day) => addDays(day, 6 - weekdayOf(day)),
  PageUp: (day, shift) => addMonths(day, shift ? -12 : -1),
  PageDown: (day, shift) => addMonths(day, shift ? 12 : 1),
};

const Day = styled.button`
  width: 3.6rem;
  height: 3.2rem;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &[aria-current='date'] {
    font-weight: 700;
    text-decoration: underline;
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.neutral0};
  }
`;

interface CalendarProps {
  /** The day that is chosen, `YYYY-MM-DD`. */
  day: string | null;
  today: string;
  onChoose(day: string): void;
}

/** A month to choose a day from, with the mouse or the keys. */
export function Calendar({ day, today, onChoose }: CalendarProps) {
  const [cursor, setCursor] = useState(day ?? today);
  const moved = useRef(false);
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    moved.current = false;
  }, [cursor]);

  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    moved.current = true;
    setCursor(step(cursor, event.shiftKey));
  };
  const turn = (label: string, months: number) => (
    <IconButton
      label={label}
      variant="ghost"
      size="S"
      onClick={() => setCursor(addMonths(cursor, months))}
    >
      {Math.abs(months) === 12 ? (
        <Typography aria-hidden>{months < 0 ? '«' : '»'}</Typography>
      ) : months < 0 ? (
        <ChevronLeft />
      ) : (
        <ChevronRight />
      )}
    </IconButton>
  );

  return (
    <Flex direction="column" gap={2} padding={3}>
      <Flex gap={1} justifyContent="space-between" width="100%">
        {turn('上一年', -12)}
        {turn('上一月', -1)}
        <Typography fontWeight="bold" aria-live="polite">
          {dayInWords(cursor).replace(/\d+日$/, '')}
        </Typography>
        {turn('下一月', 1)}
        {turn('下一年', 12)}
      </Flex>
      <table ref={grid} onKeyDown={move}>
        <thead>
          <tr>
            {[...WEEKDAYS].map((weekday) => (
              <th key={weekday} scope="col">
                <Typography variant="pi" textColor="neutral600">
                  {weekday}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(cursor).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((one, weekday) => (
                <td key={WEEKDAYS[weekday]}>
                  {one && (
                    <Day
                      type="button"
                      tabIndex={one === cursor ? 0 : -1}
                      aria-label={dayInWords(one)}
                      aria-pressed={one === day}
                      aria-current={one === today ? 'date' : undefined}
                      onClick={() => onChoose(one)}
                    >
                      {Number(one.slice(8))}
                    </Day>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Flex>
  );
}
