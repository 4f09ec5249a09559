import {
  type LexicalCommand,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import {
  createLexicalComposerContext,
  LexicalComposerContext,
} from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { HistoryPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalHistoryPlugin'
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import type { Node } from '../paste/tidy/nodes.ts'
import { toTestBench, withBrowser } from './bench.fixture.ts'
import { followImport } from './follow-import.ts'
import { putBody, readBody } from './put-body.ts'

withBrowser()
// React draws within `act` then, and leaves nothing for when the browser is gone.
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const close: (() => void)[] = []
afterEach(() => {
  for (const end of close.splice(0)) end()
})

/** An editor with undo, as it stands in a form. */
const open = (...lines: readonly string[]): LexicalEditor => {
  const editor = toTestBench()
  editor.setRootElement(document.body.appendChild(document.createElement('div')))
  const root = createRoot(document.createElement('div'))
  const context = createLexicalComposerContext(null, null)
  const history = createElement(HistoryPlugin, {})
  act(() =>
    root.render(createElement(LexicalComposerContext.Provider, { value: [editor, context] }, history)),
  )
  close.push(() => act(() => root.unmount()))
  putBody(editor, lines.map(toLine))
  return editor
}

const toLine = (text: string): Node =>
  ({ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text }] }) as unknown as Node

const readLines = (editor: LexicalEditor): unknown[] =>
  readBody(editor).map(({ children }) => children?.map((child) => (child as { text?: string }).text).join(''))

/** Undo or redo as its key does it, carried out. */
const press = (editor: LexicalEditor, command: LexicalCommand<void>): void => {
  editor.dispatchCommand(command, undefined)
  readBody(editor)
}

/** Puts a text in; tells at any time whether its comments belong to what stands there. */
const bringIn = (editor: LexicalEditor, ...lines: readonly string[]): (() => boolean) => {
  let belong = true
  const before = readBody(editor)
  putBody(editor, lines.map(toLine))
  close.push(followImport(editor, { before, tell: (isThere) => (belong = isThere) }))
  return () => belong
}

test('undo in the editor takes a text back with what was said of it, redo brings both in again', () => {
  const editor = open('先写的')
  const belongs = bringIn(editor, '读出的')
  expect(belongs()).toBe(true)
  press(editor, UNDO_COMMAND)
  expect([readLines(editor), belongs()]).toEqual([['先写的'], false])
  press(editor, REDO_COMMAND)
  expect([readLines(editor), belongs()]).toEqual([['读出的'], true])
})

test('what is written after a text was taken back does not get what was said of that text', () => {
  const editor = open('先写的')
  const belongs = bringIn(editor, '读出的')
  press(editor, UNDO_COMMAND)
  putBody(editor, [toLine('另写的')])
  expect(belongs()).toBe(false)
  press(editor, UNDO_COMMAND)
  press(editor, REDO_COMMAND)
  expect([readLines(editor), belongs()]).toEqual([['另写的'], false])
})

test('undo of what was written into the text leaves it there', () => {
  const editor = open('先写的')
  const belongs = bringIn(editor, '读出的')
  putBody(editor, [toLine('读出的，改过')])
  press(editor, UNDO_COMMAND)
  expect([readLines(editor), belongs()]).toEqual([['读出的'], true])
})

test('a text that came back unchanged, with comments alone, keeps them', () => {
  const editor = open('先写的')
  const belongs = bringIn(editor, '先写的')
  press(editor, UNDO_COMMAND)
  expect(belongs()).toBe(true)
})
