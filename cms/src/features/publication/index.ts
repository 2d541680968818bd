export {
  actingAs,
  actingForSigner,
  currentActor,
  nameOf,
  senderOf,
  type Actor,
  type Credentials,
} from './actor';
export { listedAt, shownAt, shownBetween, standingOf, type Condition } from './moments';
export { onWrite, type Change, type Phases } from './phases';
export { strapiProblems, toValidationError, type Problem, type StrapiProblem } from './problem';
export {
  PUBLIC_TYPES,
  draftOnly,
  hasDrafts,
  isPublished,
  isPublicType,
  publicUids,
  publicOnly,
  publicRelations,
  publishedOnly,
  uidOf,
} from './public-content';
export { RELATED_LIMIT, readPublicVersion, type PublicVersion } from './public-version';
export { bootstrapPublication, changeInPlace, registerPublication } from './spine';
export type { Write, WriteAction } from './write';
