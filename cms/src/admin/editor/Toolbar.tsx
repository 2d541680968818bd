import type { KeyboardEvent } from 'react';
import {
  ArrowClockwise,
  Bold,
  BulletList,
  GridNine,
  Image,
  Italic,
  Link,
  NumberList,
  Quotes,
  StrikeThrough,
  Underline,
} from '@strapi/icons';
import { useEditorState, type Editor } from '@tiptap/react';
import { ToolbarRow } from './styles';
import { AlignIcon, ClearIcon, ToolbarButton } from './ToolbarButton';

const levels = [2, 3, 4] as const;
const marks = [
  { name: 'bold', label: '加粗（Ctrl+B）', Icon: Bold },
  { name: 'italic', label: '斜体（Ctrl+I）', Icon: Italic },
  { name: 'underline', label: '下划线（Ctrl+U）', Icon: Underline },
  { name: 'strike', label: '删除线', Icon: StrikeThrough },
] as const;
const alignments = [
  { value: 'left', label: '左对齐' },
  { value: 'center', label: '居中' },
  { value: 'right', label: '右对齐' },
] as const;

interface ToolbarProps {
  editor: Editor;
  disabled: boolean;
  onLink: () => void;
  onImage: () => void;
}

/** Arrow keys go along the toolbar, as in any office program. */
export function moveAlongToolbar(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || event.target instanceof HTMLSelectElement) return;
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), select'),
  ];
  const next = stops.indexOf(event.target as HTMLElement) + step;
  stops.at(next % stops.length)?.focus();
  event.preventDefault();
}

export function Toolbar({ editor, disabled, onLink, onImage }: ToolbarProps) {
  const state = useEditorState({
    editor,
    selector: () => ({
      level: levels.find((level) => editor.isActive('heading', { level })) ?? 0,
      active: ['bulletList', 'orderedList', 'blockquote', 'link', 'table']
        .concat(marks.map(({ name }) => name))
        .filter((name) => editor.isActive(name)),
      align: alignments.find(({ value }) => editor.isActive({ textAlign: value }))?.value ?? 'left',
      undo: editor.can().undo(),
      redo: editor.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const active = (name: string) => state.active.includes(name);

  const setBlock = (level: number) => {
    const heading = levels.find((known) => known === level);
    if (heading) chain().setHeading({ level: heading }).run();
    else chain().setParagraph().run();
  };

  return (
    <ToolbarRow role="toolbar" aria-label="正文格式" onKeyDown={moveAlongToolbar}>
      <ToolbarButton
        label="撤销（Ctrl+Z）"
        disabled={disabled || !state.undo}
        onClick={() => chain().undo().run()}
      >
        <ArrowClockwise style={{ transform: 'scaleX(-1)' }} />
      </ToolbarButton>
      <ToolbarButton
        label="重做（Ctrl+Y）"
        disabled={disabled || !state.redo}
        onClick={() => chain().redo().run()}
      >
        <ArrowClockwise />
      </ToolbarButton>
      <hr />
      <select
        aria-label="段落或标题"
        value={state.level}
        disabled={disabled}
        onChange={(event) => setBlock(Number(event.target.value))}
      >
        <option value={0}>正文段落</option>
        <option value={2}>一级标题</option>
        <option value={3}>二级标题</option>
        <option value={4}>三级标题</option>
      </select>
      <hr />
      {marks.map(({ name, label, Icon }) => (
        <ToolbarButton
          key={name}
          label={label}
          active={active(name)}
          disabled={disabled}
          onClick={() => chain().toggleMark(name).run()}
        >
          <Icon />
        </ToolbarButton>
      ))}
      <hr />
      {alignments.map(({ value, label }) => (
        <ToolbarButton
          key={value}
          label={label}
          active={state.align === value}
          disabled={disabled}
          onClick={() =>
            value === 'left' ? chain().unsetTextAlign().run() : chain().setTextAlign(value).run()
          }
        >
          <AlignIcon to={value} />
        </ToolbarButton>
      ))}
      <hr />
      <ToolbarButton
        label="项目列表"
        active={active('bulletList')}
        disabled={disabled}
        onClick={() => chain().toggleBulletList().run()}
      >
        <BulletList />
      </ToolbarButton>
      <ToolbarButton
        label="编号列表"
        active={active('orderedList')}
        disabled={disabled}
        onClick={() => chain().toggleOrderedList().run()}
      >
        <NumberList />
      </ToolbarButton>
      <ToolbarButton
        label="引用"
        active={active('blockquote')}
        disabled={disabled}
        onClick={() => chain().toggleBlockquote().run()}
      >
        <Quotes />
      </ToolbarButton>
      <hr />
      <ToolbarButton
        label="链接（Ctrl+K）"
        active={active('link')}
        disabled={disabled}
        onClick={onLink}
      >
        <Link />
      </ToolbarButton>
      <ToolbarButton label="图片" disabled={disabled} onClick={onImage}>
        <Image />
      </ToolbarButton>
      <ToolbarButton
        label="插入表格"
        disabled={disabled || active('table')}
        onClick={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      >
        <GridNine />
      </ToolbarButton>
      <hr />
      <ToolbarButton
        label="清除格式"
        disabled={disabled}
        onClick={() => chain().unsetAllMarks().clearNodes().unsetTextAlign().run()}
      >
        <ClearIcon />
      </ToolbarButton>
    </ToolbarRow>
  );
}
