import { useEditorState, type ChainedCommands, type Editor } from '@tiptap/react';
import { ToolbarRow } from './styles';
import { moveAlongToolbar } from './Toolbar';
import { ToolbarButton } from './ToolbarButton';

type Command = [label: string, run: (chain: ChainedCommands) => ChainedCommands];

const tableCommands: Command[] = [
  ['上方插入行', (chain) => chain.addRowBefore()],
  ['下方插入行', (chain) => chain.addRowAfter()],
  ['删除行', (chain) => chain.deleteRow()],
  ['左侧插入列', (chain) => chain.addColumnBefore()],
  ['右侧插入列', (chain) => chain.addColumnAfter()],
  ['删除列', (chain) => chain.deleteColumn()],
  ['合并单元格', (chain) => chain.mergeCells()],
  ['拆分单元格', (chain) => chain.splitCell()],
  ['表头行', (chain) => chain.toggleHeaderRow()],
  ['表头列', (chain) => chain.toggleHeaderColumn()],
  ['删除表格', (chain) => chain.deleteTable()],
];

interface ContextToolbarProps {
  editor: Editor;
  onImageText: () => void;
}

/** What can be done with the table or picture that the cursor is in. */
export function ContextToolbar({ editor, onImageText }: ContextToolbarProps) {
  const { image, table, possible } = useEditorState({
    editor,
    selector: () => {
      const inTable = editor.isActive('table');
      return {
        image: editor.isActive('figure'),
        table: inTable,
        possible: inTable
          ? tableCommands
              .filter(([, run]) => run(editor.can().chain()).run())
              .map(([label]) => label)
          : [],
      };
    },
  });
  if (image) {
    return (
      <ToolbarRow role="toolbar" aria-label="图片" onKeyDown={moveAlongToolbar}>
        <ToolbarButton label="替代文字" onClick={onImageText}>
          替代文字
        </ToolbarButton>
        <ToolbarButton
          label="删除图片"
          onClick={() => editor.chain().focus().deleteNode('figure').run()}
        >
          删除图片
        </ToolbarButton>
      </ToolbarRow>
    );
  }
  if (!table) return null;
  return (
    <ToolbarRow role="toolbar" aria-label="表格" onKeyDown={moveAlongToolbar}>
      {tableCommands.map(([label, run]) => (
        <ToolbarButton
          key={label}
          label={label}
          disabled={!possible.includes(label)}
          onClick={() => run(editor.chain().focus()).run()}
        >
          {label}
        </ToolbarButton>
      ))}
    </ToolbarRow>
  );
}
