/** Addresses of previews on the site. Free of Node, so that the admin and browsers can have it. */

/** The page, as a reader would see it. */
export const previewPath = (token: string): string => `/preview/${token}`;

/** The same at the width of a phone or a desk, and at a moment. */
export const previewDeskPath = (token: string): string => `${previewPath(token)}/desk`;

/** 手机签批: the page and, below it, what is asked of whoever holds the link. */
export const signingPath = (token: string): string => `${previewPath(token)}/sign`;

/** Where its form is sent. */
export const signingAnswerPath = (token: string): string => `${signingPath(token)}/answer`;

/** A file that the previewed version names: `/uploads/a.webp` → `/preview/<token>/uploads/a.webp`. */
export const previewFilePath = (token: string, encodedName: string): string =>
  `${previewPath(token)}/uploads/${encodedName}`;

/** Whether a picture's address is one of these. */
export const isPreviewedFile = (address: string): boolean =>
  /^\/preview\/[\w-]{43}\/uploads\/[^/\\]+$/.test(address) && !/%2e|%5c|%2f/i.test(address);

/** A record whose files are had through a preview: those of these names in the store, and no others. */
export function withPreviewedFiles<Item>(
  record: Item,
  token: string,
  names: readonly string[],
): Item {
  const known = new Set(names);
  const text = JSON.stringify(record).replace(
    /\/uploads\/([^\s"'<>?#&/\\]+)/g,
    (whole, name: string) => (known.has(decoded(name)) ? previewFilePath(token, name) : whole),
  );
  return JSON.parse(text) as Item;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
