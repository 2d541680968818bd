import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Box, Field, Flex, Typography } from '@strapi/design-system';
import {
  unstable_useContentManagerContext as useContentManagerContext,
  useField,
  useNotification,
  type InputProps,
} from '@strapi/strapi/admin';
import { bodySize, checkBodySize } from '@township/rules/body-limits';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { portalOrigins } from '../portal';
import { usePinned } from '../review/use-pinned';
import { ContextToolbar } from './ContextToolbar';
import { EditorDialogs, type OpenDialog } from './EditorDialogs';
import { extensions } from './extensions';
import { showValue, toHtml } from './html';
import { cleanPastedHtml } from './paste';
import { Frame, Surface } from './styles';
import { Toolbar } from './Toolbar';

type RichTextInputProps = Pick<
  InputProps,
  'name' | 'label' | 'labelAction' | 'hint' | 'required' | 'disabled'
>;

/** From this size of a document on, in ProseMirror's positions, a key must not wait for the form. */
const LONG = 10_000;

const imageNotice = '没有带入图片：请用工具栏的“图片”从媒体库插入。';
const hasImageFile = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].some(({ type }) => type.startsWith('image/'));

const Editing = forwardRef<{ focus(): void }, RichTextInputProps>(
  ({ name, label, labelAction, hint, required, disabled = false }, ref) => {
    const { value, error, onChange } = useField<string | null>(name);
    const { toggleNotification } = useNotification();
    const { model, id } = useContentManagerContext();
    const [dialog, setDialog] = useState<OpenDialog>(null);
    // A click alone may change the document's form (an empty last line), which is no change of the value.
    const known = useRef<string>();
    const pending = useRef<number>();
    const text = typeof label === 'string' ? label : name;
    const refuseImages = () => toggleNotification({ type: 'warning', message: imageNotice });

    const editor = useEditor({
      extensions,
      content: value ?? '',
      editable: !disabled,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': text },
        transformPastedHTML: (html) => {
          // A table far over the limit would take seconds to clean.
          if (tooLong(html)) return '';
          if (html.includes('data-pm-slice')) return html;
          const cleaned = cleanPastedHtml(html, portalOrigins());
          if (cleaned.droppedImages > 0) refuseImages();
          return cleaned.html;
        },
        handlePaste: (_, { clipboardData }) => {
          if (!clipboardData?.getData('text/html') && tooLong(clipboardData?.getData('text/plain')))
            return true;
          if (!hasImageFile(clipboardData) || clipboardData?.getData('text/html')) return false;
          refuseImages();
          return true;
        },
        handleDrop: (_, { dataTransfer }) => {
          if (!hasImageFile(dataTransfer)) return false;
          refuseImages();
          return true;
        },
        handleKeyDown: (_, event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) store();
          if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return false;
          event.preventDefault();
          setDialog('link');
          return true;
        },
      },
      onUpdate: ({ editor: { state } }) => {
        window.clearTimeout(pending.current);
        if (state.doc.content.size < LONG) store();
        else pending.current = window.setTimeout(store, 400);
      },
      onBlur: () => store(),
    });
    // A long text becomes HTML, and the form draws itself anew, when the typing pauses or ends: not at every key.
    const store = () => {
      window.clearTimeout(pending.current);
      const html = toHtml(editor.state.doc);
      if (html === known.current) return;
      known.current = html;
      onChange(name, html);
    };
    const tooLong = (pasted = '') => {
      const stored = bodySize(known.current ?? '');
      const added = bodySize(pasted);
      // Word wraps a text in ten times its size: what remains of it is judged when it is saved.
      const checked = checkBodySize({
        cells: stored.cells + added.cells,
        bytes: stored.bytes + (pasted.startsWith('<') ? 0 : added.bytes),
      });
      if (!checked.ok) toggleNotification({ type: 'warning', message: checked.reason });
      return !checked.ok;
    };

    useEffect(() => {
      showValue(editor, value ?? '');
      known.current = toHtml(editor.state.doc);
    }, [editor, value]);
    usePinned(editor, model, id, name);
    useEffect(() => editor.setEditable(!disabled, false), [editor, disabled]);
    useImperativeHandle(ref, () => ({ focus: () => editor.commands.focus() }), [editor]);
    const characters = useEditorState({
      editor,
      selector: () => editor.getText().replace(/\s/g, '').length,
    });

    return (
      <Field.Root name={name} hint={hint} error={error} required={required}>
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Field.Label action={labelAction}>{label}</Field.Label>
          <Frame $error={Boolean(error)} $disabled={disabled}>
            <Toolbar
              editor={editor}
              disabled={disabled}
              onLink={() => setDialog('link')}
              onImage={() => setDialog('library')}
            />
            {!disabled && (
              <ContextToolbar editor={editor} onImageText={() => setDialog('imageText')} />
            )}
            <Surface>
              <EditorContent editor={editor} />
            </Surface>
          </Frame>
          <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
            <Box>
              <Field.Hint />
              <Field.Error />
            </Box>
            <Typography variant="pi" textColor="neutral600" aria-live="off">
              {characters} 字
            </Typography>
          </Flex>
        </Flex>
        <EditorDialogs editor={editor} open={dialog} onOpen={setDialog} />
      </Field.Root>
    );
  },
);
Editing.displayName = 'RichTextEditing';

/** The body's input. Another document gets another editor, so that undo never reaches back into the one before. */
export const RichTextInput = forwardRef<{ focus(): void }, RichTextInputProps>((props, ref) => {
  const { id } = useContentManagerContext();
  return <Editing key={id ?? 'new'} ref={ref} {...props} />;
});
RichTextInput.displayName = 'RichTextInput';
