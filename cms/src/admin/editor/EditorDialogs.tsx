import { useState, type ComponentType } from 'react';
import { useStrapiApp } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/react';
import { isLibraryImage, richTextLinkSchemes } from '@township/rules/rich-text';
import type { FigureAttributes } from './figure';
import { PictureTexts } from './PictureTexts';
import { TextDialog } from './TextDialog';

export type OpenDialog = 'link' | 'library' | 'imageText' | null;

/** What Strapi's media library hands over for a chosen file. */
interface Asset {
  url: string;
  mime?: string;
  alternativeText?: string | null;
  caption?: string | null;
  width?: number | null;
  height?: number | null;
}

interface Chosen extends FigureAttributes {
  caption: string;
}

interface MediaLibraryDialogProps {
  allowedTypes: string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (assets: Asset[]) => void;
}

const known = new RegExp(`^(?:(?:${richTextLinkSchemes.join('|')}):|/(?!/)|#)`, 'i');
const toHref = (value: string) => (/^[\w-]+(\.[\w-]+)+/.test(value) ? `https://${value}` : value);
const checkHref = (value: string) =>
  known.test(toHref(value))
    ? null
    : '请填写网址（https://…）、本站路径（/…）、邮箱（mailto:…）或电话（tel:…）';

const libraryPath = (url: string) => {
  const { origin, pathname } = new URL(url, window.location.origin);
  return origin === window.location.origin ? pathname : url;
};

/** Where the cursor is; behind a picture that it is in, whose empty caption would otherwise give its place away. */
function placeForPicture(editor: Editor): number | { from: number; to: number } {
  const { $from, from, to } = editor.state.selection;
  if ($from.parent.type.name === 'figure') return $from.after();
  return editor.isActive('figure') ? to : { from, to };
}

interface EditorDialogsProps {
  editor: Editor;
  open: OpenDialog;
  onOpen: (dialog: OpenDialog) => void;
}

export function EditorDialogs({ editor, open, onOpen }: EditorDialogsProps) {
  const components = useStrapiApp('RichTextInput', (state) => state.components);
  const MediaLibraryDialog = components['media-library'] as ComponentType<MediaLibraryDialogProps>;
  const close = () => onOpen(null);

  const [chosen, setChosen] = useState<Chosen[] | null>(null);

  const insertImages = (pictures: Chosen[]) => {
    const figures = pictures.map(({ caption, ...attrs }) => ({
      type: 'figure',
      attrs: attrs satisfies FigureAttributes,
      content: caption ? [{ type: 'text', text: caption }] : [],
    }));
    editor.chain().focus().insertContentAt(placeForPicture(editor), figures).run();
    setChosen(null);
    close();
  };

  /** A picture that the library has no words for is asked about. */
  const choose = (assets: Asset[]) => {
    const pictures = assets
      .map((asset) => ({
        src: libraryPath(asset.url),
        alt: asset.alternativeText ?? '',
        width: asset.width ?? null,
        height: asset.height ?? null,
        caption: asset.caption ?? '',
      }))
      .filter(({ src }) => isLibraryImage(src));
    if (pictures.every(({ alt }) => alt.trim() !== '')) insertImages(pictures);
    else setChosen(pictures);
  };

  const setLink = (value: string) => {
    const href = toHref(value);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({
        type: 'text',
        text: value,
        marks: [{ type: 'link', attrs: { href } }],
      });
    } else chain.setLink({ href });
    chain.run();
  };

  switch (open) {
    case 'library':
      return chosen ? (
        <PictureTexts
          pictures={chosen}
          onDone={insertImages}
          onClose={() => {
            setChosen(null);
            close();
          }}
        />
      ) : (
        <MediaLibraryDialog
          allowedTypes={['images']}
          multiple
          onClose={close}
          onSelectAssets={choose}
        />
      );
    case 'link':
      return (
        <TextDialog
          title="链接"
          label="地址"
          hint="例如 https://www.example.gov.cn 或本站路径 /news/…"
          initial={(editor.getAttributes('link').href as string | undefined) ?? ''}
          check={checkHref}
          onSave={setLink}
          onRemove={
            editor.isActive('link')
              ? () => editor.chain().focus().extendMarkRange('link').unsetLink().run()
              : undefined
          }
          onClose={close}
        />
      );
    case 'imageText':
      return (
        <TextDialog
          title="图片的替代文字"
          label="替代文字"
          hint="看不见图片的人听到的内容：图上有什么。纯装饰的图片留空。"
          initial={(editor.getAttributes('figure').alt as string | undefined) ?? ''}
          onSave={(alt) => editor.chain().focus().updateAttributes('figure', { alt }).run()}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
