import type { ComponentType } from 'react';
import { useStrapiApp } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/react';
import { isLibraryImage, richTextLinkSchemes } from '@township/rules/rich-text';
import type { FigureAttributes } from './figure';
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

interface EditorDialogsProps {
  editor: Editor;
  open: OpenDialog;
  onOpen: (dialog: OpenDialog) => void;
}

export function EditorDialogs({ editor, open, onOpen }: EditorDialogsProps) {
  const components = useStrapiApp('RichTextInput', (state) => state.components);
  const MediaLibraryDialog = components['media-library'] as ComponentType<MediaLibraryDialogProps>;
  const close = () => onOpen(null);

  const insertImages = (assets: Asset[]) => {
    const figures = assets
      .map((asset) => ({ ...asset, src: libraryPath(asset.url) }))
      .filter(({ src }) => isLibraryImage(src))
      .map(({ src, alternativeText, caption, width, height }) => ({
        type: 'figure',
        attrs: { src, alt: alternativeText ?? '', width, height } satisfies FigureAttributes,
        content: caption ? [{ type: 'text', text: caption }] : [],
      }));
    editor.chain().focus().insertContent(figures).run();
    close();
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
      return (
        <MediaLibraryDialog
          allowedTypes={['images']}
          multiple
          onClose={close}
          onSelectAssets={insertImages}
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
