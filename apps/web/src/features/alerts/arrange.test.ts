import type { Alert, AlertKind } from '@township/client';
import { arrangeAlerts, splitText } from './arrange';

const alert = (kind: AlertKind, day: number): Alert => ({
  documentId: `${kind}${day}`,
  title: '',
  body: null,
  kind,
  startsAt: `2026-01-0${day}T00:00:00.000Z`,
  endsAt: null,
  linkUrl: null,
  linkLabel: null,
  updatedAt: '2026-01-01T00:00:00.000Z',
});
const ids = (alerts: Alert[]) => alerts.map(({ documentId }) => documentId);

describe('several alerts', () => {
  it('stand gravest first, the latest first among equals', () => {
    const alerts = [
      alert('notice', 4),
      alert('urgent', 1),
      alert('warning', 3),
      alert('urgent', 2),
    ];
    expect(ids(arrangeAlerts(alerts).shown)).toEqual(['urgent2', 'urgent1', 'warning3', 'notice4']);
  });

  it('are three at once when there are more than four', () => {
    const alerts = [1, 2, 3, 4, 5].map((day) => alert('notice', day));
    const { shown, more } = arrangeAlerts([...alerts, alert('urgent', 1)]);
    expect(ids(shown)).toEqual(['urgent1', 'notice5', 'notice4']);
    expect(ids(more)).toEqual(['notice3', 'notice2', 'notice1']);
  });
});

describe('a text', () => {
  it('that is short stays whole', () => {
    expect(splitText('今晚停水。')).toEqual({ opening: '今晚停水。', rest: '' });
  });

  it('that is long opens with whole sentences', () => {
    const sentence = `${'请'.repeat(29)}。`;
    const { opening, rest } = splitText(sentence.repeat(8));
    expect(opening).toBe(sentence.repeat(2));
    expect(rest).toBe(sentence.repeat(6));
  });

  it('without a sentence in time is cut where it must be, and loses nothing', () => {
    const text = '水'.repeat(300);
    const { opening, rest } = splitText(text);
    expect(opening).toHaveLength(80);
    expect(opening + rest).toBe(text);
  });
});
