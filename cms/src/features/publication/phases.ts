import type { Core } from '@strapi/strapi';
import type { Actor } from './actor';
import type { Problem, StrapiProblem } from './problem';
import type { PublicVersion } from './public-version';
import type { Write, WriteAction } from './write';

type Awaitable<T> = T | Promise<T>;

/** A write that was stored, and is not committed yet. */
export interface Change {
  uid: Write['uid'];
  documentId: string;
  action: WriteAction;
  /** What is published, before and after; null where nothing is, and for types that readers never see. */
  before: PublicVersion | null;
  after: PublicVersion | null;
  actor: Actor;
}

export type Follower = (change: Change) => Awaitable<void>;

/** What a feature does in the phases of every write; each part stands in the write's transaction. */
export interface Phases {
  /** Brings `write.data` into its proper form. */
  prepare?(write: Write): Awaitable<void>;
  /** Names what is wrong; any problem refuses the write, and all are told at once. */
  check?(write: Write): Awaitable<Problem[]>;
  /** Words a problem that Strapi found. */
  word?(write: Write, problem: StrapiProblem): StrapiProblem;
  /** Looks at what a write will change, `before` apart; answers what then follows it. */
  look?(write: Write, before: PublicVersion | null): Awaitable<Follower | null>;
  /** Follows a write that was stored. */
  follow?: Follower;
}

const registered = new WeakMap<Core.Strapi, Phases[]>();

/** Registers a feature; within a phase features come in the order of their registration. */
export function onWrite(strapi: Core.Strapi, phases: Phases): void {
  registered.set(strapi, [...phasesOf(strapi), phases]);
}

export const phasesOf = (strapi: Core.Strapi): readonly Phases[] => registered.get(strapi) ?? [];
