import type { Schema, UID } from '@strapi/strapi';
import { SLUG_MAX_LENGTH } from '../../src/contract';
import { articleData, content, signInAsAdmin, type Cms } from '../harness';
import { attributes, day, problemsOf } from './support';

/** What holds for a text, in every type and component. */
export function textTests(context: () => Cms): void {
  const type = (name: string) => content(context().strapi, name);

  describe('texts', () => {
    test('every one has a longest length, and a line fits into its column', () => {
      const unbounded = attributes()
        .filter(({ attribute: { type: kind, ...rest } }) => {
          const { maxLength = Infinity } = rest as { maxLength?: number };
          if (kind === 'string' || kind === 'email' || kind === 'uid') return maxLength > 255;
          return kind === 'text' && maxLength === Infinity;
        })
        .map(({ at }) => at);
      expect(unbounded).toEqual([]);
    });

    test('a slug has the room that the contract gives it', () => {
      const slugs = attributes().filter(({ at }) => at.endsWith('.slug'));
      expect(slugs.length).toBeGreaterThan(5);
      for (const { at, attribute } of slugs) {
        expect([at, attribute]).toMatchObject([at, { maxLength: SLUG_MAX_LENGTH }]);
      }
    });

    test('hold nothing that nobody sees, in components and rich text too', async () => {
      const dirt = '\u0000\u0007\u001b\u007f\u0085\u202e\ufeff';
      const { documentId } = await type('article').create({
        data: articleData({
          title: `停${dirt}水\u000b通知`,
          summary: `一行\r\n二行\u000b三行${'\ud800'}`,
          body: `<p>正\u0000文&#7;&#x202E;</p>`,
          seo: { title: `题${dirt}` },
          changeNotes: [{ changedAt: day(0), note: `改\n了${dirt}` }],
        }),
        status: 'published',
      });
      const saved = await context()
        .strapi.db.query('api::article.article')
        .findOne({
          where: { documentId, publishedAt: { $notNull: true } },
          populate: ['seo', 'changeNotes'],
        });
      expect(saved).toMatchObject({
        title: '停 水 通知',
        summary: '一行\n二行\n三行',
        body: '<p>正文</p>',
        seo: { title: '题 ' },
        changeNotes: [{ note: '改 了 ' }],
      });
    });

    test('of every type and component are refused by one too long, at the field, and by the admin with 400', async () => {
      const authorization = await signInAsAdmin(context());
      const types = Object.values(context().strapi.contentTypes).filter(
        ({ uid, kind }) => uid.startsWith('api::') && kind === 'collectionType',
      );
      for (const { uid, attributes: own } of types) {
        const { data, expected } = tooLongIn(context().strapi, own);
        const name = uid.split('.')[1]!;
        const problems = await problemsOf(() => type(name).create({ data }));
        expect([uid, Object.keys(problems)]).toEqual([uid, expect.arrayContaining(expected)]);
        for (const field of expected)
          expect(problems[field]).toMatch(/^最多 \d+ 个字，现在 \d+ 个$/);
        if (!context().strapi.contentType(uid).pluginOptions?.['content-manager']) {
          const { status } = await context()
            .http.post(`/content-manager/collection-types/${uid}`)
            .set('Authorization', authorization)
            .send(data);
          expect([uid, status]).toEqual([uid, 400]);
        }
      }
    });

    test('of the greatest length are stored, whatever their characters', async () => {
      const linkUrl = `https://example.org/${'a'.repeat(235)}`;
      expect(linkUrl).toHaveLength(255);
      const alert = { title: '题'.repeat(60), kind: 'notice', startsAt: day(0), linkUrl };
      expect(
        await problemsOf(() => type('alert').create({ data: { ...alert, linkLabel: '看' } })),
      ).toEqual({});
      const title = '𠀀'.repeat(30);
      expect(
        await problemsOf(() =>
          type('alert').create({ data: { title, kind: 'notice', startsAt: day(0) } }),
        ),
      ).toEqual({});
    });
  });
}

/** A value for every text of a type, each one too long, and where they stand. */
function tooLongIn(
  strapi: Cms['strapi'],
  own: Schema.ContentType['attributes'],
  at = '',
): { data: Record<string, unknown>; expected: string[] } {
  const data: Record<string, unknown> = {};
  const expected: string[] = [];
  for (const [name, attribute] of Object.entries(own)) {
    if ('maxLength' in attribute && attribute.maxLength !== undefined) {
      data[name] = '长'.repeat(attribute.maxLength + 1);
      expected.push(at + name);
    } else if (attribute.type === 'component') {
      const { repeatable } = attribute as { repeatable?: boolean };
      const inner = strapi.getModel(attribute.component as UID.Component).attributes;
      const found = tooLongIn(strapi, inner, `${at}${name}.${repeatable ? '0.' : ''}`);
      data[name] = repeatable ? [found.data] : found.data;
      expected.push(...found.expected);
    }
  }
  return { data, expected };
}
