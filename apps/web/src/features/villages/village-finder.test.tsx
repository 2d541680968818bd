/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { VillageFinder } from './village-finder';

const villages = (
  <VillageFinder>
    <figure data-find-group>
      <p data-find="翟东村|zhaidongcun|zdc">名牌翟东村</p>
      <p data-find="北吴村|beiwucun|bwc">名牌北吴村</p>
    </figure>
    <div data-find-group>
      <h2>名录</h2>
      <div data-find-group>
        <h3>B</h3>
        <p data-find="北吴村|beiwucun|bwc">北吴村</p>
      </div>
      <div data-find-group>
        <h3>Z</h3>
        <p data-find="翟东村|zhaidongcun|zdc">翟东村</p>
      </div>
    </div>
  </VillageFinder>
);

async function type(text: string) {
  render(villages);
  await userEvent.type(screen.getByRole('searchbox', { name: '查找' }), text);
}

test.each(['翟东', 'zhaidong', 'ZHÁI DONG', 'zdc'])('%s leaves one village', async (text) => {
  await type(text);
  expect(screen.getByText('翟东村')).toBeVisible();
  expect(screen.getByText('名牌翟东村')).toBeVisible();
  expect(screen.getByText('北吴村')).not.toBeVisible();
  expect(screen.getByText('B')).not.toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('找到 1 个');
});

test('nothing found says so; emptied, all is back and nothing is said', async () => {
  await type('没有');
  expect(screen.getByRole('status')).toHaveTextContent('没有找到“没有”');
  expect(screen.getByText('名录')).not.toBeVisible();
  await userEvent.clear(screen.getByRole('searchbox'));
  expect(screen.getByText('北吴村')).toBeVisible();
  expect(screen.getByText('名录')).toBeVisible();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
