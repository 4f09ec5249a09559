import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useForm } from '@payloadcms/ui'
import { useCallback } from 'react'
import { showField } from '../fields/show-field.ts'
import type { Node } from '../paste/tidy/nodes.ts'
import { findBody } from './body-editors.ts'
import { isSameBody } from './follow-import.ts'
import { putBody, readBody } from './put-body.ts'

/** What an import is about: the title of a form, its body, and what the text says of itself. */
export type Texts = {
  readonly title: unknown
  readonly nodes: readonly Node[]
  /** Other fields that it has something for. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** What an import changed, as far as it can be taken back. */
export type Change = { readonly before: Texts; readonly after: Texts }

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
  /** Puts them in; `after` is how they stand there then. */
  const put = async ({ fields, nodes, title }: Texts): Promise<{ editor: LexicalEditor; after: Texts }> => {
    const editor = await open()
    putBody(editor, nodes)
    for (const [path, value] of Object.entries({ title, ...fields }))
      dispatchFields({ type: 'UPDATE', path, value: value ?? null })
    setModified(true)
    return { editor, after: { fields, title, nodes: readBody(editor) } }
  }
  /** Takes a change back wherever nothing else was written since; names what was left as it is. */
  const takeBack = async ({ after, before }: Change): Promise<readonly string[]> => {
    const editor = await open()
    const now = readBody(editor)
    const isBodySame = isSameBody(now, after.nodes)
    if (isBodySame) putBody(editor, before.nodes)
    const isBodyLeft = !isBodySame && !isSameBody(now, before.nodes)
    const [put, old] = [toValues(after), toValues(before)]
    const left: string[] = []
    for (const [path, value] of Object.entries(put)) {
      const there = getFields()[path]?.value
      if (isSame(there, value)) dispatchFields({ type: 'UPDATE', path, value: old[path] ?? null })
      else if (!isSame(there, old[path])) left.push(path)
    }
    setModified(true)
    return isBodyLeft ? [...left, 'body'] : left
  }
  return { open, listNames, read, put, takeBack }
}

const toValues = ({ fields, title }: Texts): Readonly<Record<string, unknown>> => ({ title, ...fields })

/** Whether a field says the same: what is empty is empty, however it is stored. */
const isSame = (one: unknown, other: unknown): boolean => toSaid(one) === toSaid(other)
const toSaid = (value: unknown): string =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
    ? ''
    : JSON.stringify(value)
