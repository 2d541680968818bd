import { renderToStaticMarkup } from 'react-dom/server';
import { FigureList, type FigureItem } from './figure-list';

const figure = (label: string, asOf: string, source = '报道'): FigureItem => ({
  label,
  prefix: '约',
  number: '4.2万',
  suffix: '余',
  unit: '人',
  asOf,
  source,
});

it('says each date and source once, whatever the order of the figures', () => {
  const html = renderToStaticMarkup(
    <FigureList
      figures={[
        figure('人口', '2022-02-14'),
        figure('村', '2023-06-30'),
        figure('党员', '2022-02-14'),
      ]}
    />,
  );
  expect(html.match(/<time dateTime="2022-02-14">2022年2月14日<\/time>，来源：报道/g)).toHaveLength(
    1,
  );
  expect(html.match(/<time dateTime="2023-06-30">/g)).toHaveLength(1);
  expect(html.indexOf('党员')).toBeLessThan(html.indexOf('村'));
});

it('reads as one phrase', () => {
  const html = renderToStaticMarkup(<FigureList figures={[figure('人口', '2022-02-14')]} />);
  expect(html.replace(/<[^>]+>/g, '')).toContain('人口约4.2万余人');
});
