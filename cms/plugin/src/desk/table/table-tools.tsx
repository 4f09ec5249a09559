import { tableTerms } from '@exemplar/shared/glossary'
import {
  $setState,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useSay } from '../use-say.ts'
import { $edit, $findTable, type Edit, offered } from './actions.ts'
import { captionState } from './caption.ts'
import { tablesStyle } from './table-style.ts'
import { type OpenTable, useTable } from './use-table.ts'

/** What can be done with the table that is being written in; shown below the editor while there is one. */
export const TableTools = () => {
  const [editor] = useLexicalComposerContext()
  const table = useTable(editor)
  const isEditable = useLexicalEditable()
  const tools = useRef<HTMLDivElement>(null)
  useToolsKey(editor, tools)
  return (
    <>
      <style href="exemplar-tables" precedence="medium">
        {tablesStyle}
      </style>
      {table && isEditable && <Tools editor={editor} table={table} tools={tools} />}
    </>
  )
}

type Props = {
  readonly editor: LexicalEditor
  readonly table: OpenTable
  readonly tools: RefObject<HTMLDivElement | null>
}

const Tools = ({ editor, table, tools }: Props) => {
  const say = useSay()
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') editor.focus()
  }
  const toButton = (edit: Edit) => (
    <button
      key={edit}
      type="button"
      disabled={edit === 'split' && !table.isMerged}
      {...(edit === 'headColumn' ? { 'aria-pressed': table.hasHeadColumn } : {})}
      // The selection in the editor is what the button is about: a click must not take it away.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => update(editor, () => $edit(edit))}
    >
      {say(tableTerms[edit])}
    </button>
  )
  return (
    <div
      ref={tools}
      className="exemplar-table-tools"
      role="toolbar"
      aria-label={say(tableTerms.table)}
      onKeyDown={leave}
    >
      <strong>{say(tableTerms.table)}</strong>
      {offered.map(toButton)}
      <label>
        {say(tableTerms.caption)}
        <input
          value={table.caption}
          maxLength={100}
          onChange={({ target }) => update(editor, () => $setCaption(target.value))}
          // Enter would save the form.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </label>
      <small>{say({ zh: 'Alt+F10 到这里，Esc 回表格', en: 'Alt+F10 to get here, Esc to go back' })}</small>
    </div>
  )
}

const $setCaption = (caption: string): void => {
  const table = $findTable()
  if (table) $setState(table, captionState, caption)
}

/** Changes the table without taking the focus from the tool that somebody works with. */
const update = (editor: LexicalEditor, change: () => void): void => {
  const isInEditor = editor.getRootElement()?.contains(document.activeElement) === true
  editor.update(change, isInEditor ? {} : { tag: SKIP_DOM_SELECTION_TAG })
}

/** Alt+F10, as word processors on the web have it, leads from the table to its tools. */
const useToolsKey = (editor: LexicalEditor, tools: Props['tools']): void =>
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const first = event.altKey && event.key === 'F10' ? tools.current?.querySelector('button') : null
          if (!first) return false
          event.preventDefault()
          first.focus()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, tools],
  )
