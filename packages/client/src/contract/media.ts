import * as z from 'zod/mini';
import { about } from './shape.js';

/** One scaled version of a picture. */
const format = z.object({ url: z.string(), width: z.number(), height: z.number() });

/** A file of the media library. */
export const media = z.object({
  /** Path from the CMS's origin (`/uploads/…`), or a full URL where an object store serves it. */
  url: z.string(),
  name: z.string(),
  alternativeText: z.nullable(z.string()),
  caption: z.nullable(z.string()),
  /** Pixels; null for what is no picture. */
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  mime: z.string(),
  /** With its dot: `.webp`. */
  ext: z.nullable(z.string()),
  /** Kilobytes. */
  size: z.number(),
  /** Scaled versions, each only where the original is larger; null for what is no picture. */
  formats: z.nullable(
    z
      .object({
        thumbnail: z.optional(format),
        small: z.optional(format),
        medium: z.optional(format),
        large: z.optional(format),
      })
      .register(about, { json: true }),
  ),
});

export const optionalMedia = z.nullable(media);

export type Media = z.infer<typeof media>;
export type MediaFormat = z.infer<typeof format>;
