import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

/** The editors of bodies, by the form that they stand in: what stands at the head of a form reaches its body by it. */
const editors = new WeakMap<object, LexicalEditor>()
const waiting = new Map<object, ((editor: LexicalEditor) => void)[]>()

export const keepBody = (form: object, editor: LexicalEditor): (() => void) => {
  editors.set(form, editor)
  for (const tell of waiting.get(form) ?? []) tell(editor)
  waiting.delete(form)
  return () => {
    if (editors.get(form) === editor) editors.delete(form)
  }
}

/** The editor of a form's body. One that is far below is not drawn until it is scrolled to: `show` does so. */
export const findBody = (form: object, show: () => void): Promise<LexicalEditor> => {
  const editor = editors.get(form)
  if (editor) return Promise.resolve(editor)
  return new Promise((resolve) => {
    waiting.set(form, [...(waiting.get(form) ?? []), resolve])
    show()
  })
}
