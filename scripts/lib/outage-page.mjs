// @ts-check

/**
 * nginx's page of an outage with links to the sections of the site: nobody can be asked for them while the site is away.
 * @param {string} html the page
 * @param {{ label: string, path: string }[]} sections
 * @returns {string} the page with the links of its `nav` replaced
 */
export function withSections(html, sections) {
  const links = sections.map(({ label, path }) => `        <a href="${path}">${label}</a>\n`);
  return html.replace(
    /(<nav [^>]*>\n)[\s\S]*?(\s*<\/nav>)/,
    (_, start, end) => start + links.join('').trimEnd() + end,
  );
}
