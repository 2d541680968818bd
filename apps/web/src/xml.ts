import XMLBuilder from 'fast-xml-builder';

/** Elements by name; `@name` is an attribute, `#text` the text; an array repeats its element, undefined leaves it out. */
export interface XmlNode {
  [name: string]: string | XmlNode | readonly (string | XmlNode)[] | undefined;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
});

/** Characters that no XML document may hold, escaped or not; lone halves of surrogate pairs are among them. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Elements one after another. All text is escaped; nothing stands in CDATA, which `]]>` would end. */
export const toMarkup = (elements: XmlNode): string =>
  builder.build(elements).replace(FORBIDDEN, '');

/** A whole document. */
export const toXml = (root: XmlNode): string =>
  toMarkup({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root });
