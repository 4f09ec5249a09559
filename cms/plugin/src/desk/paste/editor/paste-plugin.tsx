import {
  $getSelection,
  $onUpdate,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type Brought, clean, needsFiles, readBrought, readFile } from './clipboard.ts'
import { TIDY_COMMAND } from './commands.ts'
import { PasteBox, type Told } from './paste-box.tsx'
import { $isForInput, $selectPoint, $takeIn, $tidyAll } from './take-in.ts'

type Tell = (told: Told) => void
type Desk = { readonly editor: LexicalEditor; readonly title: () => string; readonly tell: Tell }

/** Takes in what is pasted, cleaned and tidied, and tells what became of it under the editor. */
export const PastePlugin = () => {
  const [editor] = useLexicalComposerContext()
  const { getFields } = useForm()
  const [told, setTold] = useState<Told>()
  useEffect(() => {
    const title = () => String(getFields().title?.value ?? '')
    // Told once the change is there: each later one ends what 撤销 could take back.
    const desk = { editor, title, tell: (next: Told) => $onUpdate(() => setTold(next)) }
    return mergeRegister(
      editor.registerCommand(PASTE_COMMAND, (event) => $paste(desk, event), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DROP_COMMAND, (event) => $drop(desk, event), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(TIDY_COMMAND, () => $tidyHere(desk), COMMAND_PRIORITY_EDITOR),
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (dirtyElements.size + dirtyLeaves.size === 0 || tags.has(HISTORY_MERGE_TAG)) return
        setTold((last) => afterChange(last, tags.has(HISTORIC_TAG)))
      }),
    )
  }, [editor, getFields])
  const leave = (command?: typeof UNDO_COMMAND) => {
    if (command) editor.dispatchCommand(command, undefined)
    setTold(undefined)
    // The button that was pressed goes away: who uses the keyboard is back in the text.
    editor.focus()
  }
  return <PasteBox close={() => leave()} told={told} undo={() => leave(UNDO_COMMAND)} />
}

/** What was undone is told no longer; what something else was done after cannot be undone from here. */
const afterChange = (last: Told | undefined, isUndo: boolean): Told | undefined => {
  if (!last?.isLast) return last
  return isUndo ? undefined : { ...last, isLast: false }
}

const $paste = (desk: Desk, event: unknown): boolean => {
  if (!(event instanceof ClipboardEvent) || !event.clipboardData || $isForInput(event)) return false
  return $bring(desk, { event, data: event.clipboardData })
}

/** What is dragged from another program goes the same way as what is copied there, to where it is let go. */
const $drop = (desk: Desk, event: DragEvent): boolean => {
  if (!event.dataTransfer || $isForInput(event)) return false
  return $bring(desk, { event, data: event.dataTransfer, $select: () => $selectPoint(event) })
}

type Bringing = { readonly event: Event; readonly data: DataTransfer; readonly $select?: () => void }

const $bring = (desk: Desk, { event, data, $select }: Bringing): boolean => {
  const brought = readBrought(data, desk.editor._config.namespace)
  if (!brought) return false
  $select?.()
  if (!$getSelection()) return false
  event.preventDefault()
  if (needsFiles(brought)) void bringWithFiles(desk, brought)
  else $insert(desk, brought, [])
  return true
}

const bringWithFiles = async (desk: Desk, brought: Brought): Promise<void> => {
  const files = await Promise.all(brought.images.map(readFile)).catch(() => [])
  desk.editor.update(() => $insert(desk, brought, files))
}

const $insert = ({ editor, title, tell }: Desk, brought: Brought, files: readonly string[]): void =>
  tell({ what: 'pasted', report: $takeIn(editor, clean(brought, files), title()), isLast: true })

const $tidyHere = ({ editor, title, tell }: Desk): true => {
  if (!editor.isEditable()) return true
  const report = $tidyAll(title())
  tell({ what: 'tidied', report, isLast: report !== undefined })
  return true
}
