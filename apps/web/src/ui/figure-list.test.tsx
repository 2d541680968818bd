/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FigureList, type FigureItem } from './figure-list';

const figure = (label: string, asOf: string, source = '报道'): FigureItem => ({
  label,
  prefix: '约',
  number: '4.2万',
  suffix: '余',
  unit: '人',
  asOf,
  source,
  note: null,
});

const [people, villages] = [figure('人口', '2022-02-14'), figure('村', '2023-06-30', '名单')];

const control = (label: string) => {
  const summary = screen.getByText(label).closest('summary');
  if (!summary) throw new Error(`${label} opens nothing`);
  return summary;
};

it('names what it opens, and reads as one phrase', () => {
  render(<FigureList figures={[people]} />);
  expect(control('人口')).toHaveTextContent('人口约4.2万余人，日期和来源');
});

it('opens to the date, source and note of that figure alone', async () => {
  render(<FigureList figures={[{ ...people, note: '户籍人口' }, villages]} />);
  const details = control('人口').closest('details');
  expect(details).not.toHaveAttribute('open');
  await userEvent.click(control('人口'));
  expect(details).toHaveAttribute('open');
  expect(control('村').closest('details')).not.toHaveAttribute('open');
  const about = within(control('人口').closest('li')!);
  expect(about.getByText(/截至/)).toHaveTextContent('截至 2022年2月14日');
  expect(about.getByText('来源：报道')).toBeInTheDocument();
  expect(about.getByText('户籍人口')).toBeInTheDocument();
});

const foot = (figures: FigureItem[]) => {
  const { container } = render(<FigureList figures={figures} />);
  return container.querySelector('.figures__source');
};

it('says a shared date and source once below all', () => {
  expect(foot([people, figure('党员', '2022-02-14')])?.textContent).toBe(
    '截至 2022年2月14日，来源：报道',
  );
});

it('says from when to when, and where the rest is, when they differ', () => {
  expect(foot([villages, people])?.textContent).toBe(
    '截至 2022年2月14日 至 2023年6月30日，来自 2 个来源。点开一个数，看它的日期和来源。',
  );
});

it('shows nothing for no figures', () => {
  expect(foot([])).toBeNull();
});
