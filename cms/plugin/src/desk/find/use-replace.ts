import { type LexicalEditor, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useForm } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { useAnswers } from '../unsaved/use-answers.ts'
import { findBody } from '../word/body-editors.ts'
import { putBody, readBody } from '../word/put-body.ts'
import { replaceInEditor } from './in-editor.ts'
import { replaceAt, type Sought } from './matches.ts'
import type { Hit } from './texts.ts'

/** What a replacement did, as far as it can be taken back. */
type Done = {
  readonly texts: readonly { readonly path: string; readonly before: string; readonly after: string }[]
  readonly body?: {
    readonly editor: LexicalEditor
    readonly before: ReturnType<typeof readBody>
    readonly after: string
  }
}

/** The last that was done here: places that were changed, or taken back but for `left` fields that are others by now. */
export type Last =
  | { readonly is: 'replaced'; readonly hits: readonly Hit[]; readonly undo: Done }
  | { readonly is: 'taken-back'; readonly hits: readonly Hit[]; readonly left: number }

/** By the editor's own undo, where its last step is the replacement and not another one that left the text as it was. */
const undoIn = ({ before, editor }: NonNullable<Done['body']>): void => {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  if (JSON.stringify(readBody(editor)) !== JSON.stringify(before)) putBody(editor, before)
}

type Wish = { readonly hits: readonly Hit[]; readonly sought: Sought; readonly by: string }

/**
 * Puts other words in place of those that were found. Nothing is saved; all of it can be taken back until something else is
 * replaced or the form is saved, whatever is looked for meanwhile.
 */
export const useReplace = (show: (path: string) => void) => {
  const { dispatchFields, getFields, setModified } = useForm()
  const [last, setLast] = useState<Last>()
  // A save makes the editor anew, which has nothing to take back; one that is refused leaves it as it is.
  useAnswers(({ ok }) => {
    if (ok) setLast(undefined)
  })

  const write = useCallback(
    (path: string, value: string) => dispatchFields({ type: 'UPDATE', path, value, valid: true }),
    [dispatchFields],
  )

  const replace = async ({ by, hits, sought }: Wish): Promise<void> => {
    if (hits.length === 0) return
    const inBody = hits.filter(({ isBody }) => isBody)
    const [first] = inBody
    const editor = first && (await findBody(getFields, () => show(first.path)))
    const texts = [
      ...Map.groupBy(
        hits.filter(({ isBody }) => !isBody),
        ({ path }) => path,
      ),
    ].map(([path, own]) => {
      const before = String(getFields()[path]?.value ?? '')
      return { path, before, after: replaceAt(before, own, by) }
    })
    for (const { after, path } of texts) write(path, after)
    const standing = editor && readBody(editor)
    if (editor) {
      const meant = new Set(inBody.map(({ nth }) => nth))
      replaceInEditor(editor, { by, sought, isMeant: (nth) => meant.has(nth) })
    }
    setModified(true)
    const body = editor && standing && { editor, before: standing, after: JSON.stringify(readBody(editor)) }
    setLast({ is: 'replaced', hits, undo: { texts, ...(body ? { body } : {}) } })
  }

  /** Takes the last replacement back wherever nothing else was written since. */
  const takeBack = (): void => {
    if (last?.is !== 'replaced') return
    const { body, texts } = last.undo
    const same = texts.filter(({ after, path }) => getFields()[path]?.value === after)
    for (const { before, path } of same) write(path, before)
    const isSame = body !== undefined && JSON.stringify(readBody(body.editor)) === body.after
    if (isSame) undoIn(body)
    const back = new Set(same.map(({ path }) => path))
    setLast({
      is: 'taken-back',
      hits: last.hits.filter(({ isBody, path }) => (isBody ? isSame : back.has(path))),
      left: texts.length - same.length + (body && !isSame ? 1 : 0),
    })
  }
  return { last, replace, takeBack }
}
