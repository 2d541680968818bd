/** A feed, whatever its format. All addresses are absolute; moments are ISO 8601 in UTC. */
export interface Feed {
  id: string;
  title: string;
  description: string;
  /** The feed's own address, without the end that names the format. */
  address: string;
  /** The page of the site that lists the same articles. */
  page: string;
  /** Who publishes it. */
  publisher: string;
  /** When something in it changed last. */
  updatedAt: string;
  items: FeedItem[];
}

export interface FeedItem {
  /** Stays when slug and title change. */
  id: string;
  title: string;
  page: string;
  summary: string;
  /** HTML with absolute addresses. */
  content: string;
  author: string;
  /** Column and topics. */
  categories: string[];
  publishedAt: string;
  updatedAt: string;
  image: FeedImage | null;
}

export interface FeedImage {
  url: string;
  mime: string;
  bytes: number;
}

export const LANGUAGE = 'zh-CN';
