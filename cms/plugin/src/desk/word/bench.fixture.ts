import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { LinkNode, UploadServerNode } from '@payloadcms/richtext-lexical'
import { createEditor, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { Window } from 'happy-dom'
import { afterAll, beforeAll } from 'vitest'
import { readWord } from '../../editions/word/read/read-word.ts'
import type { ReadWord } from '../../editions/word/read/told.ts'
import { parse } from '../paste/clean/parse.ts'
import { TableImportNode } from '../table/table-import.ts'
import { toImport, type WordImport } from './bring/to-import.ts'

const names = [
  ...(['window', 'document', 'Node', 'HTMLElement', 'HTMLIFrameElement'] as const),
  ...(['DocumentFragment', 'MutationObserver', 'getComputedStyle'] as const),
]

/** What an editor asks a browser for, for the tests of a file. */
export const withBrowser = (): void => {
  const own = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]))
  beforeAll(() => {
    const window = new Window()
    const toValue = (name: (typeof names)[number]): unknown =>
      name === 'getComputedStyle' ? window.getComputedStyle.bind(window) : window[name]
    for (const name of names)
      Object.defineProperty(globalThis, name, { value: toValue(name), configurable: true, writable: true })
  })
  afterAll(() => {
    for (const [name, descriptor] of own)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      else Reflect.deleteProperty(globalThis, name)
  })
}

/** An editor with the nodes of a body, on no page. */
export const toTestBench = (): LexicalEditor =>
  createEditor({
    namespace: 'test',
    nodes: [
      ...[HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, UploadServerNode],
      ...[TableNode, TableRowNode, TableCellNode, TableImportNode],
    ],
    onError: (error) => {
      throw error
    },
  })

/** A text as it would go into a form, with what was read of it. */
export const bring = async (bytes: Uint8Array): Promise<WordImport & { readonly read: ReadWord }> => {
  const read = await readWord({ bytes, name: '稿件.docx' })
  return { ...toImport(read, { bench: toTestBench(), media: 'media', parse }), read }
}

/** A text of those that other programs made. */
export const readSample = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../editions/word/samples', `${name}.docx`))
