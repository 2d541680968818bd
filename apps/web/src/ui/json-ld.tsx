import type { Thing } from 'schema-dts';

/** JSON that cannot close the script element it stands in. */
export function safeJson(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/[\u2028\u2029]/g, (c) => (c === '\u2028' ? '\\u2028' : '\\u2029'));
}

/**
 * Structured data for search engines (schema.org). Name the type, `<JsonLd<NewsArticle> data={…} />`: then a property
 * that the type does not have is an error of the type check.
 */
export function JsonLd<Type extends Thing>({ data }: { data: Exclude<Type, string> }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{
        __html: safeJson({ '@context': 'https://schema.org', ...data }),
      }}
    />
  );
}
