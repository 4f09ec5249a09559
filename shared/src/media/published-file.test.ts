import { expect, test } from 'vitest'
import { toFileHeaders } from './file-headers.ts'
import { fileTypes, toFileLimit } from './file-types.ts'
import { publishedFile, readFileName, toFileName } from './published-file.ts'

const sha256 = 'a'.repeat(64)

test.each([
  ['image/webp', { width: 1, height: 1 }, 'webp', 32],
  ['image/avif', { width: 1, height: 1 }, 'avif', 32],
  ['application/pdf', { pages: 3 }, 'pdf', 64],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', {}, 'docx', 64],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', {}, 'xlsx', 64],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', {}, 'pptx', 64],
  ['audio/mpeg', { duration: 1.5 }, 'mp3', 256],
  ['audio/mp4', {}, 'm4a', 256],
  ['video/mp4', { duration: 90 }, 'mp4', 1024],
  ['video/webm', {}, 'webm', 1024],
])('%s is a published file with a name and a limit', (type, more, extension, megabytes) => {
  const file = publishedFile.parse({ sha256, type, bytes: 1, ...more })
  expect(toFileName(file)).toBe(`${sha256}.${extension}`)
  expect(readFileName(toFileName(file))).toEqual({ sha256, type })
  expect(toFileLimit(file.type)).toBe(megabytes * 1024 * 1024)
})

test('a picture has sizes, and nothing else has', () => {
  for (const type of ['image/png', 'image/avif'])
    expect(publishedFile.safeParse({ sha256, type, bytes: 1 }).success).toBe(false)
  const sized = { sha256, type: 'application/pdf', bytes: 1, width: 1, height: 1 }
  expect(publishedFile.safeParse(sized).success).toBe(false)
  expect(publishedFile.safeParse({ sha256, type: 'image/svg+xml', bytes: 1 }).success).toBe(false)
})

test('no two types have one extension', () => {
  const extensions = Object.values(fileTypes).map(({ extension }) => extension)
  expect(new Set(extensions).size).toBe(extensions.length)
})

test.each(['', `${sha256}.svg`, `${sha256}.PDF`, `${sha256}`, `../${sha256}.pdf`, `${sha256}.pdf.exe`])(
  '“%s” is no name of ours',
  (name) => {
    expect(readFileName(name)).toBeUndefined()
  },
)

test('a document is saved and runs nothing; its name may have any letters', () => {
  const headers = toFileHeaders('application/pdf', '申报表 "1"\r\n(终).pdf')
  expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  expect(headers['content-disposition']).toBe(
    `attachment; filename="file.pdf"; filename*=UTF-8''%E7%94%B3%E6%8A%A5%E8%A1%A8%20%221%22%0D%0A%28%E7%BB%88%29.pdf`,
  )
  expect(toFileHeaders('image/webp')).not.toHaveProperty('content-disposition')
})
