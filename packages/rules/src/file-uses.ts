/** A use of a file of the media library, as staff are told it: one for each file, entry and place. */
export interface ToldUse {
  fileId: number;
  /** What the library calls the file. */
  fileName: string;
  /** The entry's type, as Strapi names it: `api::article.article`. */
  contentType: string;
  /** Chinese name of the type. */
  type: string;
  title: string;
  /** The attribute, `attachments.file`. */
  place: string;
  /** Whether the published version names the file. */
  published: boolean;
  /** Whether the draft does. */
  draft: boolean;
  /** The entry's address within the admin. */
  link: string;
}
