/** What the CMS answers, as the site's features see it. */

export interface Rendition {
  /** Path on the site's own origin: /uploads/… */
  url: string;
  width: number;
  height: number;
}

export interface Media extends Rendition {
  name: string;
  mime: string;
  alternativeText: string | null;
  caption: string | null;
  formats: Rendition[];
}

export interface FileLink {
  url: string;
  name: string;
  mime: string;
  /** Kilobytes. */
  size: number;
}

export interface Figure {
  label: string;
  value: number;
  unit: string | null;
  qualifier: string | null;
  asOf: string;
  source: string;
  note: string | null;
}
export interface Contact {
  label: string;
  person: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  hours: string | null;
}
export interface Alias {
  name: string;
  note: string | null;
}
export interface Offering {
  name: string;
  description: string | null;
}
export interface Seo {
  title: string | null;
  description: string | null;
  image: Media | null;
}
export interface GreyPeriod {
  start: string;
  end: string;
  reason: string | null;
}
/** A named thing that another one points to. */
export interface Reference {
  slug: string;
  name: string;
}

export interface Town {
  name: string;
  pinyin: string | null;
  siteName: string | null;
  code: string;
  formerNames: Alias[];
  formerPlaces: Alias[];
  county: string | null;
  city: string | null;
  province: string | null;
  summary: string;
  history: string | null;
  programmeTitle: string | null;
  programme: string | null;
  cover: Media | null;
  figures: Figure[];
  contacts: Contact[];
  organizer: string | null;
  icpNumber: string | null;
  policeNumber: string | null;
  siteCode: string | null;
  greyPeriods: GreyPeriod[];
  seo: Seo | null;
  updatedAt: string;
}

export interface Column {
  slug: string;
  name: string;
  kind: 'news' | 'notice' | 'policy' | 'disclosure';
  summary: string | null;
}
export interface Industry {
  slug: string;
  name: string;
  pillar: boolean;
  summary: string | null;
}

export interface TopicSummary {
  slug: string;
  title: string;
  slogan: string | null;
  summary: string;
  cover: Media | null;
  figures: Figure[];
  updatedAt: string;
}
export interface Topic extends TopicSummary {
  body: string | null;
  seo: Seo | null;
}

export interface ArticleSummary {
  documentId: string;
  slug: string;
  title: string;
  summary: string;
  cover: Media | null;
  column: Column | null;
  displayDate: string;
  pinnedUntil: string | null;
  source: string;
  updatedAt: string;
}
export interface Article extends ArticleSummary {
  body: string;
  sourceUrl: string | null;
  author: string | null;
  responsibleEditor: string | null;
  topics: { slug: string; title: string }[];
  villages: Reference[];
  enterprises: Reference[];
  honors: { slug: string; title: string }[];
  attachments: { title: string; file: FileLink }[];
  seo: Seo | null;
}

export interface VillageSummary {
  slug: string;
  code: string;
  name: string;
  summary: string | null;
  cover: Media | null;
  updatedAt: string;
}
export interface Village extends VillageSummary {
  formerNames: Alias[];
  body: string | null;
  figures: Figure[];
  specialties: Offering[];
  gallery: Media[];
  contacts: Contact[];
  latitude: number | null;
  longitude: number | null;
  seo: Seo | null;
}

export interface EnterpriseSummary {
  slug: string;
  name: string;
  nameNote: string | null;
  industry: Reference | null;
  village: Reference | null;
  summary: string | null;
  cover: Media | null;
  hiring: boolean | null;
  updatedAt: string;
}
export interface Enterprise extends EnterpriseSummary {
  shortNames: Alias[];
  creditCode: string | null;
  scale: 'large' | 'medium' | 'small' | 'micro' | null;
  foundedYear: number | null;
  body: string | null;
  products: Offering[];
  figures: Figure[];
  website: string | null;
  contacts: Contact[];
  hiringNote: string | null;
  seo: Seo | null;
}

export interface HonorSummary {
  slug: string;
  title: string;
  level: 'national' | 'provincial' | 'municipal' | 'county';
  issuer: string | null;
  awardedOn: string | null;
  awardedPrecision: 'year' | 'month' | 'day' | 'unknown';
  holderKind: 'town' | 'village' | 'enterprise';
  holderName: string | null;
  village: Reference | null;
  enterprise: Reference | null;
  updatedAt: string;
}
export interface Honor extends HonorSummary {
  validUntil: string | null;
  documentNumber: string | null;
  summary: string | null;
  body: string | null;
  certificate: Media | null;
  source: string | null;
  seo: Seo | null;
}

/** One numbered page of a list. */
export interface Page<Item> {
  items: Item[];
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}
