import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isPreviewToken, linkState, OWN_MINUTES, type LinkState } from '@township/rules/preview';
import type { LinkDays } from '@township/rules/preview-choices';
import { newestVersion, type Access } from '../versions';
import { linksTable, type Link, type Maker, type Openings } from './links-table';
import { hashOfToken, newPreviewToken } from './token';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A link as the admin is told of it; what opens it is told once, when it is made. */
export interface Listed extends Openings {
  id: number;
  maker: string;
  madeAt: Date;
  expiresAt: Date;
  state: LinkState;
  /** Another version was written after it. */
  isOutdated: boolean;
  /** Whether whoever asks may revoke it. */
  mayRevoke: boolean;
}

/** Somebody of the staff. */
export interface Person extends Maker {
  isAdministrator: boolean;
}

/** The links of an entry, to whom has access to it. */
export class PreviewLinks {
  constructor(private readonly strapi: Core.Strapi) {}

  /** For whoever looks at a draft from the admin. @returns the token @throws NotFoundError, ForbiddenError */
  async open(access: Access, maker: Maker): Promise<string> {
    await linksTable.forgetOwn(this.connection, new Date(Date.now() - DAY_MS));
    return this.make(access, maker, OWN_MINUTES * MINUTE_MS, false);
  }

  /** To be sent to somebody. @returns the token, which nobody is told again @throws NotFoundError, ForbiddenError */
  share(access: Access, maker: Maker, days: LinkDays): Promise<string> {
    return this.make(access, maker, days * DAY_MS, true);
  }

  /** Those that were made to be sent, the newest first. */
  async list(access: Access, person: Person): Promise<Listed[]> {
    const links = await linksTable.shared(this.connection, access);
    const newest = await newestVersion(this.strapi, access.uid, access.documentId);
    const openings = await linksTable.openings(
      this.connection,
      links.map(({ id }) => id),
    );
    const now = new Date();
    return links.map((link) => ({
      id: link.id,
      maker: link.maker.name,
      madeAt: link.madeAt,
      expiresAt: link.expiresAt,
      state: linkState(link, now),
      isOutdated: newest !== null && newest.id > link.version,
      mayRevoke: mayRevoke(link, person),
      ...(openings.get(link.id) ?? { count: 0, last: null }),
    }));
  }

  /** Whoever made a link may take it back, and administrators any. @throws NotFoundError, ForbiddenError */
  async revoke(access: Access, person: Person, id: number): Promise<void> {
    const links = await linksTable.shared(this.connection, access);
    const link = links.find((one) => one.id === id);
    if (!link) throw new errors.NotFoundError('没有这个分享链接');
    if (!mayRevoke(link, person)) {
      throw new errors.ForbiddenError('只有生成链接的人和管理员能撤销');
    }
    await linksTable.revoke(this.connection, [id], new Date());
  }

  /** What a token opens, and whether it does still; null when it never opened anything. */
  async find(token: unknown): Promise<{ link: Link; state: LinkState } | null> {
    if (!isPreviewToken(token)) return null;
    const link = await linksTable.byToken(this.connection, hashOfToken(token));
    return link && { link, state: linkState(link, new Date()) };
  }

  private async make(
    access: Access,
    maker: Maker,
    lifetimeMs: number,
    isShared: boolean,
  ): Promise<string> {
    const { uid, documentId } = access;
    const version = await newestVersion(this.strapi, uid, documentId);
    if (!version) throw new errors.NotFoundError('这条内容还没有保存，或已被删除');
    const madeAt = new Date();
    const token = newPreviewToken();
    await linksTable.add(this.connection, hashOfToken(token), {
      uid,
      documentId,
      version: version.id,
      isShared,
      maker: { id: maker.id, name: maker.name },
      madeAt,
      expiresAt: new Date(madeAt.getTime() + lifetimeMs),
    });
    return token;
  }

  private get connection() {
    return this.strapi.db.connection;
  }
}

const mayRevoke = ({ maker }: Link, person: Person) =>
  person.isAdministrator || (maker.id !== null && maker.id === person.id);
