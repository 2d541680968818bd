import { mergeAttributes, Node } from '@tiptap/core';
import { isLibraryImage } from '@township/rules/rich-text';

export interface FigureAttributes {
  src: string;
  alt: string;
  width?: number | null;
  height?: number | null;
}

const size = (value: string | null | undefined) =>
  value ? Number.parseInt(value, 10) || null : null;

function imageAttributes(element: HTMLElement): FigureAttributes | false {
  const image = element.matches('img') ? element : element.querySelector('img');
  const src = image?.getAttribute('src') ?? '';
  if (!image || !isLibraryImage(src)) return false;
  return {
    src,
    alt: image.getAttribute('alt') ?? '',
    width: size(image.getAttribute('width')),
    height: size(image.getAttribute('height')),
  };
}

/** A picture of the media library with its caption: `<figure><img><figcaption>`. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'text*',
  marks: '',
  draggable: true,
  isolating: true,

  addAttributes() {
    return {
      src: { default: '', rendered: false },
      alt: { default: '', rendered: false },
      width: { default: null, rendered: false },
      height: { default: null, rendered: false },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'figure',
        getAttrs: imageAttributes,
        contentElement: (node) =>
          (node as HTMLElement).querySelector<HTMLElement>('figcaption') ??
          document.createElement('figcaption'),
      },
      { tag: 'img', getAttrs: imageAttributes },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    return [
      'figure',
      HTMLAttributes,
      ['img', mergeAttributes(node.attrs)],
      ['figcaption', { 'data-empty': node.content.size === 0 ? '' : null }, 0],
    ];
  },
});
