import type { Core, UID } from '@strapi/strapi';
import type { ChangeEvent } from '@township/rules/delivery';

const OUTBOX = 'api::outbox-event.outbox-event' as UID.ContentType;

export interface OutboxRow {
  id: number;
  origin: string;
  event: ChangeEvent;
  /** How often it has been sent in vain. */
  attempts: number;
}

/** Events that origins have not acknowledged yet, one row for each event and origin. */
export class Outbox {
  constructor(private readonly strapi: Core.Strapi) {}

  /** Part of the transaction it is called in. */
  async add(event: ChangeEvent, origins: readonly string[]): Promise<void> {
    if (origins.length === 0) return;
    const now = new Date();
    await this.query().createMany({
      data: origins.map((origin) => ({ origin, event, attempts: 0, createdAt: now })),
    });
  }

  /** The oldest rows that are due. */
  async due(origin: string, limit: number): Promise<OutboxRow[]> {
    return this.query().findMany({
      where: {
        origin,
        $or: [{ notBefore: { $null: true } }, { notBefore: { $lte: new Date() } }],
      },
      orderBy: { id: 'asc' },
      limit,
    });
  }

  async remove(rows: OutboxRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.query().deleteMany({ where: { id: { $in: rows.map((row) => row.id) } } });
  }

  async countAttempt(rows: OutboxRow[]): Promise<void> {
    await this.strapi.db
      .queryBuilder(OUTBOX)
      .where({ id: { $in: rows.map((row) => row.id) } })
      .increment('attempts')
      .execute();
  }

  /** Sets a row aside, so that those behind it are not kept waiting. */
  async postpone(row: OutboxRow, notBefore: Date): Promise<void> {
    await this.query().update({
      where: { id: row.id },
      data: { attempts: row.attempts + 1, notBefore },
    });
  }

  async removeOtherOrigins(origins: readonly string[]): Promise<void> {
    await this.query().deleteMany({ where: { origin: { $notIn: origins } } });
  }

  private query() {
    return this.strapi.db.query(OUTBOX);
  }
}
