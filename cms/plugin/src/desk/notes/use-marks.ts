import { useEffect } from 'react'
import { toHighlight } from '../fields/highlight.ts'
import { listRanges } from '../fields/text-targets.ts'
import { onceAFrame } from '../names/once-a-frame.ts'
import type { FieldNote } from './field-notes.ts'

const names = { block: 'exemplar-block', warn: 'exemplar-warn' } as const

/**
 * Marks what was found, and not yet answered, in the text of a rich text editor itself, for as long as it stands there.
 * With the Custom Highlight API: the editor's own elements, which are the text that is stored, stay as they are. A
 * browser without it shows the notes under the editor alone.
 */
export const useMarks = (field: Element, notes: readonly FieldNote[]): void => {
  useEffect(() => {
    const found = notes.filter(({ answered, inText }) => inText && !answered)
    if (found.length === 0 || !('highlights' in CSS)) return
    let marks: (() => void)[] = []
    const clear = () => {
      for (const unmark of marks) unmark()
      marks = []
    }
    const draw = () => {
      clear()
      // Asked for each time: a save may put another editor in place of the one that was there.
      const editor = field.querySelector('[contenteditable="true"]')
      if (editor) marks = found.flatMap((note) => markAll(editor, note))
    }
    draw()
    const drawing = onceAFrame(draw)
    const observer = new MutationObserver(drawing.ask)
    observer.observe(field, { childList: true, characterData: true, subtree: true })
    return () => {
      observer.disconnect()
      drawing.stop()
      clear()
    }
  }, [field, notes])
}

/** Marks each place of the words; what it returns takes the marks away again, one each. */
export const markAll = (
  editor: Element,
  { level, words }: Pick<FieldNote, 'level' | 'words'>,
): (() => void)[] => {
  if (!words || level === 'missing') return []
  const highlight = toHighlight(names[level])
  return listRanges(editor, words).map((range) => {
    highlight.add(range)
    return () => highlight.delete(range)
  })
}
