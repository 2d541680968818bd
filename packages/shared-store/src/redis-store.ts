import { Redis, type RedisOptions } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { consumed, MemoryStore } from './memory-store';
import type { Consumed, Limit, SharedStore } from './store';

const PREFIX = 'township:';

/** Milliseconds after which a server counts as lost: readers wait for it. */
const ANSWER_WITHIN_MS = 500;
const RECONNECT_AFTER_MS = 1_000;

const OPTIONS: RedisOptions = {
  // Answered from memory when the server cannot be asked.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: ANSWER_WITHIN_MS,
  connectTimeout: 5_000,
  disconnectTimeout: 200,
  retryStrategy: () => RECONNECT_AFTER_MS,
};

/** What all processes know that share one Redis; while it is lost, what this one knows. */
export class RedisStore implements SharedStore {
  private readonly memory = new MemoryStore();
  private readonly redis: Redis;
  private readonly limiters = new Map<string, RateLimiterRedis>();
  private readonly listeners = new Map<string, (() => void)[]>();
  private subscriber: Redis | undefined;
  /** Connections that are lost: it is told of once, however many they are. */
  private readonly lostOnes = new Set<Redis>();

  constructor(
    private readonly url: string,
    private readonly onTrouble: (message: string) => void = () => {},
  ) {
    this.redis = new Redis(url, OPTIONS);
    this.redis.on('error', (error) => this.lost(this.redis, error));
    this.redis.on('ready', () => this.found(this.redis));
  }

  consume(limit: Limit, key: string): Promise<Consumed> {
    return consumed(this.limiter(limit), key);
  }

  async isFirst(key: string, withinMs: number): Promise<boolean> {
    // Known here, it need not be asked; and what is known here is known when the server is lost.
    if (!this.memory.isNew(key, withinMs)) return false;
    try {
      const answer = await this.redis.set(`${PREFIX}first:${key}`, '1', 'PX', withinMs, 'NX');
      this.found(this.redis);
      return answer === 'OK';
    } catch (error) {
      this.unanswered(error);
      return true;
    }
  }

  wake(topic: string): void {
    this.redis.publish(PREFIX + topic, this.id).catch((error) => this.unanswered(error));
  }

  onWake(topic: string, listener: () => void): void {
    const channel = PREFIX + topic;
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
    this.subscriber ??= this.subscribe();
    // Where it is not connected yet, it subscribes as soon as it is.
    if (this.subscriber.status === 'ready') this.listenTo(this.subscriber, channel);
  }

  async close(): Promise<void> {
    this.redis.disconnect();
    this.subscriber?.disconnect();
    await this.memory.close();
  }

  private readonly id = crypto.randomUUID();
  private asking = false;

  private subscribe(): Redis {
    const subscriber = new Redis(this.url, { ...OPTIONS, autoResubscribe: false });
    subscriber.on('error', (error) => this.lost(subscriber, error));
    subscriber.on('ready', () => {
      this.found(subscriber);
      this.listenTo(subscriber, ...this.listeners.keys());
    });
    subscriber.on('message', (channel, sender) => {
      if (sender !== this.id) this.listeners.get(channel)?.forEach((listener) => listener());
    });
    return subscriber;
  }

  private listenTo(subscriber: Redis, ...channels: string[]): void {
    subscriber.subscribe(...channels).catch((error) => this.unanswered(error));
  }

  private limiter(limit: Limit): RateLimiterRedis {
    let limiter = this.limiters.get(limit.name);
    if (!limiter) {
      limiter = new RateLimiterRedis({
        storeClient: this.redis,
        keyPrefix: `${PREFIX}limit:${limit.name}`,
        points: limit.points,
        duration: limit.duration,
        rejectIfRedisNotReady: true,
        insuranceLimiter: this.memory.limiter(limit),
      });
      this.limiters.set(limit.name, limiter);
    }
    return limiter;
  }

  /**
   * A connection that is being made, or was lost, says so by itself. What a standing one leaves unanswered may be this process's own
   * delay, as while it starts: the server is asked until it answers.
   */
  private unanswered(error: unknown): void {
    if (this.redis.status !== 'ready' || this.asking) return;
    this.asking = true;
    this.redis
      .ping()
      .then(
        () => this.found(this.redis),
        () => {
          this.lost(this.redis, error);
          setTimeout(() => this.unanswered(error), RECONNECT_AFTER_MS).unref();
        },
      )
      .finally(() => (this.asking = false));
  }

  private lost(connection: Redis, error: unknown): void {
    if (this.lostOnes.size === 0) {
      this.onTrouble(`Redis 连不上，各进程暂时各算各的：${String(error)}`);
    }
    this.lostOnes.add(connection);
  }

  private found(connection: Redis): void {
    if (this.lostOnes.delete(connection) && this.lostOnes.size === 0) this.onTrouble('Redis 恢复');
  }
}
