import type { MadeSigningLink } from '@township/rules/review/signing-told';
import type { ToldReview } from '@township/rules/review/told';
import { EDITOR, type Stack } from './stack';

export interface Draft {
  documentId: string;
  slug: string;
}

type Fields = Record<string, unknown>;

/** What staff do in the admin, over the API that the admin itself uses. */
export class Editor {
  private constructor(
    private readonly cmsUrl: string,
    private readonly token: string,
  ) {}

  static async login({ cmsUrl }: Pick<Stack, 'cmsUrl'>): Promise<Editor> {
    const response = await fetch(`${cmsUrl}/admin/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(EDITOR),
    });
    const { data } = (await response.json()) as { data: { token: string } };
    return new Editor(cmsUrl, data.token);
  }

  /** The record with this slug, published or not. */
  async find(type: string, slug: string): Promise<Draft> {
    const query = new URLSearchParams({ 'filters[slug][$eq]': slug });
    const { results } = await this.#call<{ results: Draft[] }>(
      'GET',
      `${collection(type)}?${query}`,
    );
    if (!results[0]) throw new Error(`${type} ${slug} is not in the CMS.`);
    return results[0];
  }

  /** All records of a type, the newest first. */
  async all<Item>(type: string): Promise<Item[]> {
    const query = new URLSearchParams({ sort: 'createdAt:DESC', pageSize: '100' });
    return (await this.#call<{ results: Item[] }>('GET', `${collection(type)}?${query}`)).results;
  }

  /** Creates and publishes at once; an article that names no column goes into the first there is. */
  async publishNew(type: string, fields: Fields): Promise<Draft> {
    const { data } = await this.#call<{ data: Draft }>(
      'POST',
      `${collection(type)}/actions/publish`,
      type === 'article' && !('column' in fields)
        ? { ...fields, column: (await this.all<Draft>('column'))[0]?.documentId }
        : fields,
    );
    return data;
  }

  /** Creates a record of a type that has no drafts, or a draft. */
  async saveNew(type: string, fields: Fields): Promise<Draft> {
    return (await this.#call<{ data: Draft }>('POST', collection(type), fields)).data;
  }

  /** Changes the record and publishes the change. */
  async publish(type: string, documentId: string, fields: Fields = {}): Promise<Draft> {
    const entry = `${collection(type)}/${documentId}`;
    return (await this.#write<{ data: Draft }>('POST', entry, '/actions/publish', fields)).data;
  }

  /** Changes a type that has one record only, such as the town, and publishes it. */
  async publishSingle(type: string, fields: Fields): Promise<void> {
    await this.#write('POST', `single-types/${uid(type)}`, '/actions/publish', fields);
  }

  /** Saves a type that has one record only and no draft, such as the home page. */
  async saveSingle(type: string, fields: Fields): Promise<void> {
    await this.#write('PUT', `single-types/${uid(type)}`, '', fields);
  }

  /** Saves the draft; what is published stays. */
  async save(type: string, documentId: string, fields: Fields): Promise<void> {
    await this.#write('PUT', `${collection(type)}/${documentId}`, '', fields);
  }

  /** Puts a file into the media library, in the place of another one if told; the answer is its id. */
  async upload(
    name: string,
    type: string,
    content: Uint8Array<ArrayBuffer>,
    replaced?: number,
  ): Promise<number> {
    const form = new FormData();
    form.append('files', new Blob([content], { type }), name);
    form.append('fileInfo', JSON.stringify({ name }));
    const response = await fetch(
      `${this.cmsUrl}/upload${replaced ? `?id=${replaced}&confirm=true` : ''}`,
      {
        method: 'POST',
        headers: { Authorization: `Bearer ${this.token}` },
        body: form,
      },
    );
    if (!response.ok) throw new Error(`upload: ${response.status} ${await response.text()}`);
    const [file] = [(await response.json()) as { id: number } | { id: number }[]].flat();
    return file!.id;
  }

  /** A file's address, and the cookies by which a browser with an open admin gets it before it is public. */
  async file(id: number): Promise<{ url: string; cookie: string }> {
    const headers = { Authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.cmsUrl}/upload/files/${id}`, { headers });
    const { url } = (await response.json()) as { url: string };
    const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0]);
    return { url, cookie: cookies.join('; ') };
  }

  /** Opens a draft as 预览 does; answers the path of the tab that is opened. */
  async openPreview(type: string, documentId: string): Promise<string> {
    return (await this.#portal<{ path: string }>('POST', `previews/${uid(type)}/${documentId}`))
      .path;
  }

  /** Makes a link to a draft as 分享预览 does; answers its path. */
  async sharePreview(type: string, documentId: string, days = 3): Promise<string> {
    const address = `previews/${uid(type)}/${documentId}/links`;
    return (await this.#portal<{ path: string }>('POST', address, { days })).path;
  }

  /** Revokes all links to an entry's versions. */
  async revokePreviews(type: string, documentId: string): Promise<void> {
    const address = `previews/${uid(type)}/${documentId}/links`;
    for (const { id } of await this.#portal<{ id: number }[]>('GET', address)) {
      await this.#portal('DELETE', `${address}/${id}`);
    }
  }

  /** Where an entry stands in its review. */
  reviewOf(type: string, documentId: string): Promise<ToldReview> {
    return this.#portal('GET', `review/entries/${uid(type)}/${documentId}`);
  }

  /** Does something with an entry under review, as it stands there now. */
  async review(type: string, documentId: string, action: string): Promise<void> {
    const { contentHash } = await this.reviewOf(type, documentId);
    await this.#portal('POST', `review/entries/${uid(type)}/${documentId}/${action}`, {
      contentHash,
    });
  }

  /** Sends a step to somebody's phone as 发手机签批链接 does; answers the path and the code. */
  sendSigning(
    type: string,
    documentId: string,
    asked: { signer: string; hours: number },
  ): Promise<MadeSigningLink> {
    return this.#portal('POST', `signing-links/${uid(type)}/${documentId}`, asked);
  }

  async unpublish(type: string, documentId: string): Promise<void> {
    await this.#call('POST', `${collection(type)}/${documentId}/actions/unpublish`, {});
  }

  async delete(type: string, documentId: string): Promise<void> {
    await this.#call('DELETE', `${collection(type)}/${documentId}`);
  }

  async #portal<Data>(method: string, address: string, body?: Fields): Promise<Data> {
    return (await this.#send<{ data: Data }>(method, `portal/${address}`, body)).data;
  }

  /** Opens an entry and writes it, as a form does: it says from which version. */
  async #write<Answer>(method: string, entry: string, rest: string, body: Fields): Promise<Answer> {
    const headers = { 'If-Match': `"${await this.#version(entry)}"` };
    return this.#send(method, `content-manager/${entry}${rest}`, body, headers);
  }

  /** Of an entry that is opened; 0 of what there is one of, before there is one. */
  async #version(entry: string): Promise<number> {
    const headers = { Authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.cmsUrl}/content-manager/${entry}`, { headers });
    if (response.status === 404) return 0;
    const { meta } = (await response.json()) as { meta: { version: number } };
    return meta.version;
  }

  #call<Answer>(method: string, address: string, body?: Fields): Promise<Answer> {
    return this.#send(method, `content-manager/${address}`, body);
  }

  async #send<Answer>(
    method: string,
    address: string,
    body?: Fields,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.cmsUrl}/${address}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
        ...more,
      },
      body: body && JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }
}

const uid = (type: string) => `api::${type}.${type}`;
const collection = (type: string) => `collection-types/${uid(type)}`;
