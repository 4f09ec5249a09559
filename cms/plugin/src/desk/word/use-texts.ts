import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useForm } from '@payloadcms/ui'
import { useCallback } from 'react'
import { showField } from '../fields/show-field.ts'
import type { Node } from '../paste/tidy/nodes.ts'
import { findBody } from './body-editors.ts'
import { putBody, readBody } from './put-body.ts'

/** What an import is about: the title of a form, and its body. */
export type Texts = { readonly title: unknown; readonly nodes: readonly Node[] }

/** Title and body of the form around; `place` stands in it. */
export const useTexts = (place: { readonly current: Element | null }) => {
  const { dispatchFields, getFields, setModified } = useForm()
  const open = useCallback(
    (): Promise<LexicalEditor> =>
      findBody(getFields, () => place.current && showField('body', { from: place.current })),
    [getFields, place],
  )
  const read = async (): Promise<Texts> => ({
    title: getFields().title?.value,
    nodes: readBody(await open()),
  })
  const put = async ({ nodes, title }: Texts): Promise<LexicalEditor> => {
    const editor = await open()
    putBody(editor, nodes)
    dispatchFields({ type: 'UPDATE', path: 'title', value: title })
    setModified(true)
    return editor
  }
  return { open, read, put }
}
