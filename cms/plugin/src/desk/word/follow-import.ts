import { HISTORIC_TAG, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { Node } from '../paste/tidy/nodes.ts'
import { readBody } from './put-body.ts'

type Following = {
  /** The blocks that stood in the editor before the import. */
  readonly before: readonly Node[]
  readonly tell: (isThere: boolean) => void
}

/**
 * Tells when a text that has just been put into an editor is taken back by the editor's own undo, and when redo brings it
 * in again. What is typed tells nothing: it goes on with the text. Returns what ends it.
 */
export const followImport = (editor: LexicalEditor, { before, tell }: Following): (() => void) => {
  const [old, put] = [toWords(before), toWords(readBody(editor))]
  // A text that came back as it was handed out: what was said of it is said of what stands there either way.
  if (old === put) return () => undefined
  return editor.registerUpdateListener(({ tags }) => {
    if (!tags.has(HISTORIC_TAG)) return
    const now = toWords(readBody(editor))
    if (now === old) tell(false)
    if (now === put) tell(true)
  })
}

/** Whether two bodies say the same. Pure. */
export const isSameBody = (one: readonly Node[], other: readonly Node[]): boolean =>
  toWords(one) === toWords(other)

/** Blocks as one text to compare, without the empty lines that an editor keeps at the end. */
const toWords = (nodes: readonly Node[]): string =>
  JSON.stringify(
    nodes.slice(0, nodes.findLastIndex(({ children, type }) => type !== 'paragraph' || children?.length) + 1),
  )
