import type { Core, UID } from '@strapi/strapi';
import type { WithdrawalKind } from '@township/rules/review/round';
import { shownBetween } from '../publication';
import { namesMentioned } from '../media';
import { findVersion, newestVersion, readSnapshot, type Content } from '../versions';
import { ALERT, alertsAt, isInForce } from './alerts';
import { changesFrom, markedContent, type LabelledChange } from './changes';
import { complete } from './complete';
import type { NewLink } from './links-table';
import { recordOf } from './record';

export interface Asked {
  /** When its readers would look; now unless told. */
  at: Date;
  /** What is another than on the site is marked in long texts. */
  marked: boolean;
}

/** All that the site needs to show a version. */
export interface Preview {
  /** Singular name of its content type. */
  type: string;
  /** In the shape of the public API. */
  record: Record<string, unknown>;
  /** Names in the store of the files that are had through the link. */
  files: string[];
  /** Labels of what it lacks for being published. */
  missing: string[];
  /** Against what is published; null where nothing is. */
  changes: LabelledChange[] | null;
  /** The slug under which the entry is published, and from when on readers see it. */
  live: { slug: string | null; from: Date | null } | null;
  /** How it is taken back by the moment, where readers find no page of it then. */
  takenBack: WithdrawalKind | null;
  /** Alerts in force at the moment, the previewed one among them. */
  alerts: unknown[];
  version: { at: Date; /** Of a later one. */ newer: Date | null };
  link: Pick<NewLink, 'isShared' | 'madeAt' | 'expiresAt'> & { maker: string };
  at: Date;
}

/** What a link shows; null when its entry or its version is there no more. */
export async function previewOf(
  strapi: Core.Strapi,
  link: NewLink,
  { at, marked }: Asked,
): Promise<Preview | null> {
  const uid = link.uid as UID.ContentType;
  const { documentId } = link;
  const newest = await newestVersion(strapi, uid, documentId);
  const version = newest && (await findVersion(strapi, link, link.version));
  if (!version) return null;
  const live = await liveOf(strapi, uid, documentId);
  const shown =
    marked && live ? markedContent(strapi, uid, live.content, version.content) : version.content;
  const { content, missing } = complete(strapi, strapi.contentType(uid), shown, at);
  const record = await recordOf(strapi, { uid, documentId, content, at: version.at }, at);
  return {
    type: uid.split('.').at(-1)!,
    record,
    files: await namesMentioned(strapi, strapi.contentType(uid), version.content),
    missing,
    changes: live && changesFrom(strapi, uid, live.content, version),
    live: live && { slug: live.slug, from: live.from },
    takenBack: takenBackOf(uid, version.content, at),
    alerts: await alertsWith(strapi, uid, record, at),
    version: {
      at: version.at,
      newer: newest.id > version.id && newest.hash !== version.hash ? newest.at : null,
    },
    link: {
      isShared: link.isShared,
      maker: link.maker.name,
      madeAt: link.madeAt,
      expiresAt: link.expiresAt,
    },
    at,
  };
}

/** The names in the store of the files that a link's version names. */
export async function filesOf(strapi: Core.Strapi, link: NewLink): Promise<string[]> {
  const uid = link.uid as UID.ContentType;
  const version = await findVersion(strapi, link, link.version);
  return version ? namesMentioned(strapi, strapi.contentType(uid), version.content) : [];
}

function takenBackOf(uid: string, content: Content, at: Date): WithdrawalKind | null {
  const { withdrawn, losesPage } = shownBetween(uid, content);
  const isOver = losesPage && withdrawn !== null && withdrawn <= at;
  return isOver ? (content.withdrawalKind as WithdrawalKind) : null;
}

async function liveOf(strapi: Core.Strapi, uid: UID.ContentType, documentId: string) {
  const snapshot = await readSnapshot(strapi, uid, documentId, 'published');
  if (!snapshot) return null;
  const { content } = snapshot;
  const slug = typeof content.slug === 'string' ? content.slug : null;
  return { content, slug, from: shownBetween(uid, content).from };
}

async function alertsWith(
  strapi: Core.Strapi,
  uid: string,
  record: Record<string, unknown>,
  at: Date,
): Promise<unknown[]> {
  const alerts = await alertsAt(strapi, at);
  if (uid !== ALERT) return alerts;
  const others = (alerts as { documentId: string }[]).filter(
    ({ documentId }) => documentId !== record.documentId,
  );
  return isInForce(record, at) ? [record, ...others] : others;
}
