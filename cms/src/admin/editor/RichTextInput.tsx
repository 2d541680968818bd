import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Box, Field, Flex, Typography } from '@strapi/design-system';
import {
  unstable_useContentManagerContext as useContentManagerContext,
  useField,
  useNotification,
  type InputProps,
} from '@strapi/strapi/admin';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
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

const imageNotice = '没有带入图片：请用工具栏的“图片”从媒体库插入。';
const hasImageFile = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].some(({ type }) => type.startsWith('image/'));

const Editing = forwardRef<{ focus(): void }, RichTextInputProps>(
  ({ name, label, labelAction, hint, required, disabled = false }, ref) => {
    const { value, error, onChange } = useField<string | null>(name);
    const { toggleNotification } = useNotification();
    const [dialog, setDialog] = useState<OpenDialog>(null);
    // A click alone may change the document's form (an empty last line), which is no change of the value.
    const known = useRef<string>();
    const text = typeof label === 'string' ? label : name;
    const refuseImages = () => toggleNotification({ type: 'warning', message: imageNotice });

    const editor = useEditor({
      extensions,
      content: value ?? '',
      editable: !disabled,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': text },
        transformPastedHTML: (html) => {
          if (html.includes('data-pm-slice')) return html;
          const cleaned = cleanPastedHtml(html);
          if (cleaned.droppedImages > 0) refuseImages();
          return cleaned.html;
        },
        handlePaste: (_, { clipboardData }) => {
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
          if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return false;
          event.preventDefault();
          setDialog('link');
          return true;
        },
      },
      onUpdate: ({ editor: { state } }) => {
        const html = toHtml(state.doc);
        if (html === known.current) return;
        known.current = html;
        onChange(name, html);
      },
    });

    useEffect(() => {
      showValue(editor, value ?? '');
      known.current = toHtml(editor.state.doc);
    }, [editor, value]);
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
