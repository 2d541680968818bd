import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Place } from '@township/rules/review/round';

/** A reason to send a text back, and where it was pinned to. */
export interface Pinned {
  place: Pick<Place, 'paragraph' | 'quote'>;
  words: string;
}

interface Shown {
  pinned: Pinned | null;
  marks: DecorationSet;
}

export const PINNED = new PluginKey<Shown>('pinned-reason');

const NOTHING: Shown = { pinned: null, marks: DecorationSet.empty };

/** Marks the paragraph that a reason was pinned to, with the reason below it. It goes along when text is typed before it, and is never part of the text. */
export const PinnedReason = Extension.create({
  name: 'pinnedReason',
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key: PINNED,
      state: {
        init: () => NOTHING,
        apply(transaction, { pinned, marks }) {
          const told = transaction.getMeta(PINNED) as { pinned: Pinned | null } | undefined;
          if (told) return shown(transaction.doc, told.pinned);
          const moved = marks.map(transaction.mapping, transaction.doc);
          // Another text stands there: the form has put in what was saved.
          const isGone = transaction.docChanged && moved.find().length < 2;
          return isGone ? shown(transaction.doc, pinned) : { pinned, marks: moved };
        },
      },
      props: { decorations: (state) => PINNED.getState(state)?.marks },
    }),
  ],
});

function shown(doc: Node, pinned: Pinned | null): Shown {
  const found = pinned && blockOf(doc, pinned.place);
  if (!found) return { pinned, marks: DecorationSet.empty };
  const { from, to } = found;
  return {
    pinned,
    marks: DecorationSet.create(doc, [
      Decoration.node(from, to, { class: 'pinned-place' }),
      Decoration.widget(to - 1, () => noteOf(pinned.words), { side: 1, key: pinned.words }),
    ]),
  };
}

/** By its words first, for others may have moved it. */
function blockOf(doc: Node, { paragraph, quote }: Pinned['place']) {
  const blocks: { from: number; to: number; text: string }[] = [];
  doc.descendants((node, from) => {
    if (!node.isTextblock) return true;
    const text = node.textContent.trim();
    if (text !== '') blocks.push({ from, to: from + node.nodeSize, text });
    return false;
  });
  // Links and pictures are read with more than stands there, cells with what is between them.
  const [words = ''] = quote.replace(/^[\s|]+/, '').split(/〔| \| /);
  const said = words.trim() && blocks.find(({ text }) => text.startsWith(words.trim()));
  return said || blocks[paragraph - 1];
}

/** What stands beside the place. */
export function noteOf(words: string): HTMLElement {
  return Object.assign(document.createElement('span'), {
    className: 'pinned-reason',
    contentEditable: 'false',
    textContent: words,
  });
}
