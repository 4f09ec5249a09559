import { type LexicalEditor, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useForm } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { findBody } from '../word/body-editors.ts'
import { readBody } from '../word/put-body.ts'
import { replaceInEditor } from './in-editor.ts'
import { replaceAt, type Sought } from './matches.ts'
import type { Hit } from './texts.ts'

/** What a replacement did, as far as it can be taken back. */
type Done = {
  readonly texts: readonly { readonly path: string; readonly before: string; readonly after: string }[]
  readonly body?: { readonly editor: LexicalEditor; readonly after: string }
}

type Replaced = { readonly hits: readonly Hit[]; readonly undo?: Done }

type Wish = { readonly hits: readonly Hit[]; readonly sought: Sought; readonly by: string }

/** Puts other words in place of those that were found. Nothing is saved; all of it can be taken back until something else is replaced. */
export const useReplace = (show: (path: string) => void) => {
  const { dispatchFields, getFields, setModified } = useForm()
  const [last, setLast] = useState<Replaced>()

  const write = useCallback(
    (path: string, value: string) => dispatchFields({ type: 'UPDATE', path, value, valid: true }),
    [dispatchFields],
  )

  const replace = async ({ by, hits, sought }: Wish): Promise<void> => {
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
    if (editor) {
      const meant = new Set(inBody.map(({ nth }) => nth))
      replaceInEditor(editor, { by, sought, isMeant: (nth) => meant.has(nth) })
    }
    if (hits.length > 0) setModified(true)
    const body = editor && { editor, after: JSON.stringify(readBody(editor)) }
    setLast({ hits, undo: { texts, ...(body ? { body } : {}) } })
  }

  /** Takes it back wherever nothing else was written since; tells how many fields were left as they are. */
  const takeBack = ({ body, texts }: Done): number => {
    const same = texts.filter(({ after, path }) => getFields()[path]?.value === after)
    for (const { before, path } of same) write(path, before)
    const isSame = body !== undefined && JSON.stringify(readBody(body.editor)) === body.after
    if (isSame) body.editor.dispatchCommand(UNDO_COMMAND, undefined)
    setLast(undefined)
    return texts.length - same.length + (body && !isSame ? 1 : 0)
  }
  return { last, forget: () => setLast(undefined), replace, takeBack }
}
