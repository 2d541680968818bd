import { afterSigning } from './after-signing';
import { behindItsBack } from './behind-its-back';
import { byButton } from './by-button';
import { byProgram } from './by-program';
import { kitOf, type Room, type Way } from './kit';
import { signatures } from './signatures';
import { times } from './times';

export type { Way } from './kit';

const KINDS = [byButton, byProgram, afterSigning, signatures, times, behindItsBack];

/** Every way past review that we thought of. */
export const ways = (room: Room): Way[] => KINDS.flatMap((kind) => kind(kitOf(room)));
