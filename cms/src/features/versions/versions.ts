import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Access } from './access';
import { whileRestoring } from './record';
import { restoredData } from './restore';
import type { KeptSchema } from './schema';
import type { Content } from './snapshot';
import { versionsTable, type Key, type Version } from './versions-table';

const PAGE = 50;
const NONE = '没有这个版本，可能已按规则清理';

interface Listed {
  versions: Version[];
  /** To ask for those before; null where there are none. */
  before: number | null;
}

export interface Shown extends Version {
  content: Content;
  /** The form that the version was written in. */
  schema: KeptSchema;
}

interface PutBack {
  /** Names of what the version points to and is there no more. */
  lost: string[];
  /** Fields that today's form has no place for. */
  dropped: string[];
}

/** The versions of an entry, to whom has access to it. */
export class Versions {
  constructor(private readonly strapi: Core.Strapi) {}

  /** The newest first. */
  async list(access: Access, before: number | null): Promise<Listed> {
    const found = await versionsTable.page(this.strapi.db.connection, access, PAGE + 1, before);
    const versions = found.slice(0, PAGE);
    return { versions, before: found.length > PAGE ? (versions.at(-1)?.id ?? null) : null };
  }

  /** What stood in one, as far as its reader may see the fields. @throws NotFoundError */
  async find(access: Access, id: number): Promise<Shown> {
    const version = await this.whole(access, id);
    const may = ([name]: [string, unknown]) => access.mayRead(name);
    return {
      ...version,
      content: Object.fromEntries(Object.entries(version.content).filter(may)),
      schema: Object.fromEntries(Object.entries(version.schema).filter(may)),
    };
  }

  /**
   * Puts a version back as a new draft; what is published stays.
   *
   * @param fields to put back alone
   * @throws NotFoundError, ForbiddenError for a field, ValidationError where today's rules refuse what stood there
   */
  async restore(access: Access, id: number, fields?: string[]): Promise<PutBack> {
    const { strapi } = this;
    const version = await this.whole(access, id);
    const wanted = fields ?? Object.keys(version.schema).filter(access.mayUpdate);
    const refused = wanted.filter((name) => !access.mayUpdate(name));
    if (refused.length > 0) throw new errors.ForbiddenError();
    return strapi.db.transaction(async () => {
      const { data, lost, dropped } = await restoredData(strapi, access.uid, version, wanted);
      const { documentId } = access;
      const written = await whileRestoring(id, () =>
        strapi.documents(access.uid).update({ documentId, data }),
      );
      if (!written) throw new errors.NotFoundError('这条内容已被删除');
      return { lost, dropped };
    });
  }

  private async whole(access: Access, id: number): Promise<Shown> {
    const found = await findVersion(this.strapi, access, id);
    if (!found) throw new errors.NotFoundError(NONE);
    return found;
  }
}

/** All that stood in a version; null when the document has none of this id. */
export async function findVersion(
  strapi: Core.Strapi,
  key: Key,
  id: number,
): Promise<Shown | null> {
  const found = await versionsTable.find(strapi.db.connection, key, id);
  return (
    found && {
      ...found,
      content: JSON.parse(found.content) as Content,
      schema: JSON.parse(found.schema) as KeptSchema,
    }
  );
}
