import { renderToStaticMarkup } from 'react-dom/server';
import { Licence } from './guide/licence';

const licence = (dataLicence: string | null, dataLicenceUrl: string | null = null) =>
  renderToStaticMarkup(<Licence town={{ dataLicence, dataLicenceUrl }} language="zh" />);

test('where the town has declared no licence, the page says just that', () => {
  expect(licence(null)).toContain('还没有为这些数据声明许可');
});

test('a declared licence is named, and leads to its text', () => {
  expect(licence('某许可')).toContain('某许可');
  expect(licence('某许可', 'https://example.cn/licence')).toContain(
    'href="https://example.cn/licence" rel="external license noopener">某许可</a>',
  );
});
