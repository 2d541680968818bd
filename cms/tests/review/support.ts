import type { Response } from 'supertest';
import type { ToldReview } from '@township/rules/review/told';
import { bootCms, createStartedDatabase, type BootOptions } from '../harness';
import { signInAs } from '../harness/admin';
import { articleData, content } from '../harness/content';
import { entryPath, newsroom, newSlug, saveEntry } from '../harness/editing';

/** Who reviews. Values of the Authorization header. */
interface People {
  admin: string;
  writer: string;
  first: string;
  second: string;
  signer: string;
  otherSigner: string;
}

/** Opens a CMS in whose column 公告 three people sign, in 要闻 nobody. */
export function reviewRoom(options: BootOptions = {}) {
  beforeAll(async () => {
    options.database = await createStartedDatabase('without-content');
  });
  const room = newsroom(options);
  const { cms } = room;
  afterAll(() => options.database!.drop());
  const people = {} as People;
  const known = { flow: '', columnId: '', free: '' };
  beforeAll(async () => {
    Object.assign(people, {
      admin: room.admin,
      writer: room.writer,
      first: await signInAs(cms, 'first-reviewer'),
      second: await signInAs(cms, 'second-reviewer'),
      signer: await signInAs(cms, 'signer'),
      otherSigner: await signInAs(cms, 'signer', 'other-signer@example.org'),
    });
    const flow = await content(cms.strapi, 'review-flow').create({ data: THREE_STEPS });
    known.flow = flow.documentId;
    known.free = room.columnId;
    const column = await content(cms.strapi, 'column').create({
      data: { name: '公告', slug: newSlug('gonggao'), kind: 'notice', reviewFlow: flow.documentId },
    });
    known.columnId = column.documentId;
  });

  const review = async (documentId: string, by = people.writer): Promise<ToldReview> => {
    const { body } = await cms.http.get(reviewPath(documentId)).set('Authorization', by);
    return body.data;
  };
  /** The content that an action is about, as whoever acts is shown it. */
  const seenFor = async (documentId: string, action: string, by: string): Promise<string> => {
    const { offers, contentHash } = await review(documentId, by);
    return offers.find((offer) => offer.action === action)?.contentHash ?? contentHash;
  };
  const act = async (
    documentId: string,
    action: string,
    by: string,
    body: object = {},
  ): Promise<Response> =>
    cms.http
      .post(`${reviewPath(documentId)}/${action}`)
      .set('Authorization', by)
      .send({ contentHash: await seenFor(documentId, action, by), ...body });
  const approve = async (documentId: string, by: string): Promise<Response> => {
    const { steps } = await review(documentId, by);
    const checked = steps.find(({ standing }) => standing === 'waiting')?.checklist ?? [];
    return act(documentId, 'approve', by, { checked, opinion: '同意' });
  };
  return {
    ...room,
    people,
    known,
    review,
    act,
    approve,
    /** A draft of the writer's in 公告; answers its document id. */
    draft: async (data: object = {}): Promise<string> => {
      const { body } = await cms.http
        .post(entryPath())
        .set('Authorization', people.writer)
        .send(articleData({ slug: newSlug(), column: known.columnId, ...data }))
        .expect(201);
      return body.data.documentId;
    },
    /** Sends a draft through all three. */
    sign: async (documentId: string): Promise<void> => {
      const sent = await act(documentId, 'submit', people.writer);
      if (sent.status !== 200) throw new Error(JSON.stringify(sent.body.error));
      for (const by of [people.first, people.second, people.signer]) {
        const { status, body } = await approve(documentId, by);
        if (status !== 200) throw new Error(JSON.stringify(body.error));
      }
    },
    publish: async (documentId: string, by = people.signer): Promise<Response> =>
      cms.http
        .post(`${entryPath(documentId)}/actions/publish`)
        .set('Authorization', by)
        .send({}),
    change: async (documentId: string, data: object, by = people.writer): Promise<Response> =>
      saveEntry(cms, by, entryPath(documentId), data),
    /** Stops the CMS, and starts it again on what it kept. */
    restart: async (meanwhile: () => Promise<unknown>): Promise<void> => {
      await cms.stop();
      await meanwhile();
      Object.assign(cms, await bootCms(options));
    },
    /** Whether a reader gets it. */
    isPublic: async (documentId: string): Promise<boolean> =>
      (await cms.http.get(`/api/articles/${documentId}`)).status === 200,
  };
}

const reviewPath = (documentId: string) =>
  `/portal/review/entries/api::article.article/${documentId}`;

const THREE_STEPS = {
  name: '公告三审',
  steps: [
    { name: '初审', role: 'first-reviewer', checklist: '错漏字\n人名地名', dueHours: 4 },
    { name: '复审', role: 'second-reviewer', dueHours: 4 },
    { name: '终审', role: 'signer', checklist: '准确、安全', dueHours: 8 },
  ],
  emergencyRole: 'signer',
  countersignHours: 8,
};
