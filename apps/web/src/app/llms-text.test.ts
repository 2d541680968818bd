import { apiResources } from '@/cms/api-resources';
import { llmsText } from '@/features/developers/llms-text';

const text = llmsText({
  siteName: '某镇',
  origin: 'https://town.example',
  resources: apiResources(),
});
const lines = text.split('\n').filter(Boolean);

test('is of the form of llmstxt.org: a heading, a quotation, then links in parts', () => {
  expect(lines[0]).toBe('# 某镇');
  expect(lines[1]).toMatch(/^> /);
  expect(lines[2]).toMatch(/^## /);
  for (const line of lines.slice(2)) {
    expect(line).toMatch(/^## .+$|^- \[[^\]]+\]\(https:\/\/town\.example\/[^)\s]*\)(: .+)?$/);
  }
});

test('leads to the document and to each resource', () => {
  expect(text).toContain('(https://town.example/api/openapi.json)');
  for (const { slug } of apiResources()) {
    expect(text).toContain(`(https://town.example/developers/en/${slug})`);
  }
});
