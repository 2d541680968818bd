import type { FilterSpec, Projection } from '../definition';

/** A file of the media library; `formats` holds a picture's scaled versions. */
export const media: Projection = {
  fields: [
    'url',
    'name',
    'alternativeText',
    'caption',
    'width',
    'height',
    'mime',
    'ext',
    'size',
    'formats',
  ],
  json: { formats: ['url', 'width', 'height'] },
};

export const attachment: Projection = {
  fields: ['title'],
  nested: { file: media },
  needs: ['file'],
};
export const alias: Projection = { fields: ['name', 'note'] };
export const offering: Projection = { fields: ['name', 'description'] };
export const contact: Projection = {
  fields: ['label', 'person', 'phone', 'email', 'address', 'hours'],
};
export const figure: Projection = {
  fields: ['label', 'value', 'unit', 'qualifier', 'asOf', 'source', 'note'],
};
export const seo: Projection = { fields: ['title', 'description'], nested: { image: media } };

/** What is enough to name a related entry and link to it. */
export const namedLink: Projection = { fields: ['documentId', 'slug', 'name'] };
export const titledLink: Projection = { fields: ['documentId', 'slug', 'title'] };

export const bySlug: FilterSpec = { documentId: 'text', slug: 'text' };

/** Filters that every type offers: identity and age. */
export const common: FilterSpec = { ...bySlug, updatedAt: 'datetime', publishedAt: 'datetime' };
