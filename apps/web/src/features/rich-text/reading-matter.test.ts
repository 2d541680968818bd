import { readingMatterOf } from './reading-matter';

test('tells running text, tables and pictures apart', () => {
  const html = `<h2>章</h2><p>一<strong>二</strong></p>
    <figure><img src="/uploads/a.webp" alt="不读"><figcaption>说明</figcaption></figure>
    <table><tbody><tr><td>12</td><td>34</td></tr></tbody></table><script>no()</script>`;
  const { text, tables, pictures } = readingMatterOf(html);
  expect(text.split(/\s+/).filter(Boolean)).toEqual(['章', '一二', '说明']);
  expect(tables).toEqual(['12\n34']);
  expect(pictures).toBe(1);
});
