import { strToU8, zipSync } from 'fflate'
import type { ExemplarError } from '../../../errors/exemplar-error.ts'

export const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const others = `xmlns:r="${relations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

export const toText = (body: string): string =>
  `<w:document xmlns:w="${word}" ${others}><w:body>${body}</w:body></w:document>`
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
export const toRelations = (...all: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
/** A text whose main part is as it is given, with parts of its own. */
export const toDocument = (
  text: string,
  more: Record<string, string | Uint8Array> = {},
  type = wordType,
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types><Override ContentType="${type}"/></Types>`,
        'word/document.xml': text,
        ...more,
      }).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )

/** What came of reading. */
export const toCode = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: ExemplarError) => error.code,
  )
