/** Latin that means something to a member of staff in China; everything else in the admin is Chinese. */
const KNOWN = new Set(
  `AI API App HEIC JFIF TIFF TIF BMP RTF AVIF CSV Ctrl Email Enter Esc Excel GIF HTML HTTP HTTPS http https ICP ID IP JPEG JPG JSON KB Logo MB Markdown
  MIME OFD OK PDF PNG PPT RSS SEO SMTP Shift Strapi SVG TLS UID URL Unicode WebP Webhook Word WPS XLS ZIP B GB px
  DKIM OAuth GraphQL Sentry tel mailto www Tab A Z X Y x v`.split(/\s+/),
);

/** The Latin words of a text that nobody explained, each once. */
export function strangeWords(text: string): string[] {
  const bare = text
    // A document's id.
    .replace(/\b[a-z0-9]{24}\b/g, ' ')
    // Addresses of pages, mail and files; keys; versions; the ends of files' names.
    .replace(/(?:https?:\/\/|mailto:|tel:|www\.)[^\s，。；）”]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ' ')
    .replace(/\/?[\w-]+(?:\/[\w.-]+)+\/?|\/[\w-]+|Ctrl\+\w+|\bv\d[\d.]*/g, ' ')
    .replace(
      /\b(?:[\w-]*\.)?(?:jpe?g|png|webp|gif|avif|svg|bmp|pdf|docx?|xlsx?|pptx?|exe|heic|heif|jfif|tiff?|ofd|wps|et|dps|html?|rtf)\b/g,
      ' ',
    )
    // A size or an area stands beside its number.
    .replace(/(?<=\d\s?)(?:px|kB|km|m|kV|t|h|d)\b/g, ' ');
  const words = bare.match(/[A-Za-z][A-Za-z'’]*/g) ?? [];
  return [...new Set(words)].filter((word) => !KNOWN.has(word));
}
