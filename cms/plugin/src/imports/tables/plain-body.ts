import { toRows, toValues, type Values } from '../../fields/row.ts'

const node = { version: 1, direction: null, format: '', indent: 0 }

/** The state of the editor for plain paragraphs, one a line. */
export const toPlainBody = (text: string): Values => ({
  root: {
    ...{ ...node, type: 'root' },
    children: toLines(text).map((line) => ({
      ...{ ...node, type: 'paragraph', textFormat: 0, textStyle: '' },
      children: [{ type: 'text', version: 1, text: line, format: 0, mode: 'normal', style: '', detail: 0 }],
    })),
  },
})

const toLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The words of a body, a line for each of its blocks; undefined where there are none. */
export const toBodyText = (body: unknown): string | undefined =>
  listBlocks(body)
    .map(toWords)
    .filter((line) => line !== '')
    .join('\n') || undefined

/** Whether plain paragraphs are all that stands in it, so that its words are the whole of it. */
export const isPlainBody = (body: unknown): boolean =>
  listBlocks(body).every(
    ({ children, type }) =>
      type === 'paragraph' && toRows(children).every((child) => child.type === 'text' && !child.format),
  )

const listBlocks = (body: unknown): Values[] => toRows(toValues(toValues(body).root).children)

const toWords = ({ children, text }: Values): string =>
  typeof text === 'string' ? text.trim() : toRows(children).map(toWords).join('')
