import { isWellFormed, LONGEST_ADDRESS } from './address';

test.each([
  '/',
  '/news?page=2',
  '/news/a-b',
  '/search?q=%E4%BD%8E%E4%BF%9D',
  '/uploads/%E4%BD%8E%E4%BF%9D_0a1b2c3d4e.pdf',
  '/a..b/c',
  // What stands in a query is for those to judge who read it.
  '/search?q=%ZZ',
  `/${'a'.repeat(LONGEST_ADDRESS - 1)}`,
])('%s can name something', (target) => expect(isWellFormed(target)).toBe(true));

test.each([
  '/news/%A0',
  '/news/%E4%BD',
  '/villages/%FF',
  '/%ZZ',
  '/news/%',
  '/feeds/%E4.rss',
  '/%C0%AF',
  '/news/%00',
  '/a%0D%0Ab',
  '//host/news',
  '/\\host',
  '/%5Chost',
  '/..%2fetc/passwd',
  '/uploads/%2e%2e/x',
  '/a%5c..%5cb',
  'http://host/news',
  '*',
  '',
  `/${'a'.repeat(LONGEST_ADDRESS)}`,
])('%s cannot', (target) => expect(isWellFormed(target)).toBe(false));
