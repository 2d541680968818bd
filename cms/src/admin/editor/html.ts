import { createDocument, getHTMLFromFragment, type Editor } from '@tiptap/core';

type EditorDocument = Editor['state']['doc'];

/** The stored form of a document: without the empty paragraph that the editor keeps below the last block. */
export function toHtml(doc: EditorDocument): string {
  return getHTMLFromFragment(doc.content, doc.type.schema)
    .replace(/(?:<p><\/p>)+$/, '')
    .replaceAll('<figcaption data-empty=""></figcaption>', '');
}

/** Shows a value from outside, unless the editor already holds the same content. */
export function showValue(editor: Editor, value: string): void {
  if (toHtml(createDocument(value, editor.schema)) === toHtml(editor.state.doc)) return;
  editor.chain().setMeta('addToHistory', false).setContent(value, { emitUpdate: false }).run();
}
