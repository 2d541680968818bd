import * as z from 'zod/mini';
import { date, optionalText } from './fields.js';
import { media, optionalMedia } from './media.js';

/** A figure with its date and source; see `@township/rules/figure` for how it reads. */
export const figure = z.object({
  label: z.string(),
  value: z.number(),
  unit: optionalText,
  /** 约, 超, 余… */
  qualifier: optionalText,
  asOf: date,
  source: z.string(),
  note: optionalText,
});

export const contact = z.object({
  label: z.string(),
  person: optionalText,
  phone: optionalText,
  email: optionalText,
  address: optionalText,
  hours: optionalText,
});

/** Another or a former name. */
export const alias = z.object({ name: z.string(), note: optionalText });

/** A product or speciality. */
export const offering = z.object({ name: z.string(), description: optionalText });

export const attachment = z.object({ title: z.string(), file: media });

/** What search engines and shared links show instead of title, summary and cover. */
export const seo = z.nullable(
  z.object({ title: optionalText, description: optionalText, image: optionalMedia }),
);

export type Figure = z.infer<typeof figure>;
export type Contact = z.infer<typeof contact>;
export type Alias = z.infer<typeof alias>;
export type Offering = z.infer<typeof offering>;
export type Attachment = z.infer<typeof attachment>;
export type Seo = z.infer<typeof seo>;
