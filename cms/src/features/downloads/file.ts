import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

const FLUSH_BYTES = 64 * 1024;

export interface MadeFile {
  path: string;
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/** A file while it is written: what is in memory of it stays small, however slow the disk is. */
export class GrowingFile {
  private readonly hash = createHash('sha256');
  private readonly waiting: Buffer[] = [];
  private waitingBytes = 0;
  private bytes = 0;

  private constructor(
    readonly path: string,
    private readonly handle: FileHandle,
  ) {}

  static async create(path: string): Promise<GrowingFile> {
    return new GrowingFile(path, await open(path, 'wx'));
  }

  async write(part: string | Buffer): Promise<void> {
    const bytes = Buffer.from(part);
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes >= FLUSH_BYTES) await this.flush();
  }

  async end(): Promise<MadeFile> {
    await this.flush();
    await this.handle.close();
    return { path: this.path, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  /** Leaves it half written. */
  abandon(): Promise<void> {
    return this.handle.close();
  }

  private async flush(): Promise<void> {
    const part = Buffer.concat(this.waiting.splice(0));
    this.waitingBytes = 0;
    this.hash.update(part);
    this.bytes += part.length;
    await this.handle.writeFile(part);
  }
}
