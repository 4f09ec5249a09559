import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useForm } from '@payloadcms/ui'
import { useCallback } from 'react'
import { showField } from '../fields/show-field.ts'
import type { Node } from '../paste/tidy/nodes.ts'
import { findBody } from './body-editors.ts'
import { putBody, readBody } from './put-body.ts'

/** What an import is about: the title of a form, its body, and what the text says of itself. */
export type Texts = {
  readonly title: unknown
  readonly nodes: readonly Node[]
  /** Other fields that it has something for. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** Title and body of the form around; `place` stands in it. */
export const useTexts = (place: { readonly current: Element | null }) => {
  const { dispatchFields, getFields, setModified } = useForm()
  const open = useCallback(
    (): Promise<LexicalEditor> =>
      findBody(getFields, () => place.current && showField('body', { from: place.current })),
    [getFields, place],
  )
  /** Names of the fields that there are. */
  const listNames = (): ReadonlySet<string> => new Set(Object.keys(getFields()))
  const read = async (names: readonly string[]): Promise<Texts> => ({
    title: getFields().title?.value,
    nodes: readBody(await open()),
    fields: Object.fromEntries(names.map((name) => [name, getFields()[name]?.value])),
  })
  const put = async ({ fields, nodes, title }: Texts): Promise<LexicalEditor> => {
    const editor = await open()
    putBody(editor, nodes)
    for (const [path, value] of Object.entries({ title, ...fields }))
      dispatchFields({ type: 'UPDATE', path, value: value ?? null })
    setModified(true)
    return editor
  }
  return { open, listNames, read, put }
}
