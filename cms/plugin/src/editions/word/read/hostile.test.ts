import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { countTurns, writeFailingThreads } from '../../../media/inspect/failing-threads.fixture.ts'
import { readInThread } from './in-thread.ts'
import { readWord } from './read-word.ts'
import { paragraph, relations, toCode, toDocument, toRelations, toText } from './text.fixture.ts'

const toOutside = (type: string): string =>
  toRelations(`<Relationship Id="a" Type="${relations}/${type}" Target="file:///x" TargetMode="External"/>`)

const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

describe('a file that is no text of Word is refused with what to do', () => {
  const honest = toDocument(toText(paragraph('正文')))
  test.each<[string, Uint8Array, string, string]>([
    ['an old one', ole, '稿.doc', 'old-text'],
    ['an old one by another program', ole, '稿.wps', 'old-text'],
    ['one with a password', ole, '稿.docx', 'old-text'],
    ['RTF', strToU8('{\\rtf1}'), '稿.rtf', 'old-text'],
    ['OpenDocument', zipSync({ 'content.xml': strToU8('<a/>') }), '稿.odt', 'old-text'],
    ['a PDF', strToU8('%PDF-1.7'), '稿.docx', 'fixed-text'],
    ['an OFD', zipSync({ 'OFD.xml': strToU8('<a/>') }), '稿.ofd', 'fixed-text'],
    ['macros by name', honest, '稿.docm', 'text-with-macros'],
    [
      'macros by content',
      toDocument(toText(''), { 'word/vbaProject.bin': 'x' }),
      '稿.docx',
      'text-with-macros',
    ],
    [
      'macros by type',
      toDocument(toText(''), {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      '稿.docx',
      'text-with-macros',
    ],
    [
      'a picture that is elsewhere',
      toDocument(toText(paragraph('字')), { 'word/_rels/document.xml.rels': toOutside('image') }),
      '稿.docx',
      'text-refers-outside',
    ],
    [
      'a file that is elsewhere',
      toDocument(toText(paragraph('字')), { 'word/_rels/document.xml.rels': toOutside('oleObject') }),
      '稿.docx',
      'text-refers-outside',
    ],
    ['a sheet', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), '稿.docx', 'not-a-text'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '稿.docx', 'not-a-text'],
    ['a broken ZIP', honest.slice(0, honest.length - 30), '稿.docx', 'text-unreadable'],
    ['broken XML', toDocument('<w:document><w:body>'), '稿.docx', 'text-unreadable'],
    [
      'entities within each other',
      toDocument(`<!DOCTYPE a [<!ENTITY b "b">]>${toText(paragraph('&b;'))}`),
      '稿.docx',
      'text-unreadable',
    ],
    ['nothing', new Uint8Array(), '稿.docx', 'text-empty'],
    ['pages without a word', toDocument(toText('<w:p/>')), '稿.docx', 'text-empty'],
  ])('%s', async (_name, bytes, name, code) => {
    expect(await toCode(readWord({ bytes, name }))).toBe(code)
  })

  test('a template on the disk of its writer is told of, and not fetched', async () => {
    const bytes = toDocument(toText(paragraph('正文')), {
      'word/_rels/settings.xml.rels': toOutside('attachedTemplate'),
    })
    const { notes } = await readWord({ bytes, name: '稿.docx' })
    expect(notes.map(({ label }) => label.zh)).toEqual(['文档用的模板在别的电脑上，没有去取'])
  })
})

describe('a file that is far too large', () => {
  test.each<[string, () => Uint8Array]>([
    ['blanks without end', () => toDocument(toText(' '.repeat(60 * 1024 * 1024)))],
    ['a million paragraphs', () => toDocument(toText(paragraph('字').repeat(300_000)))],
    ['one text that never ends', () => toDocument(toText(paragraph('字'.repeat(8_000_000))))],
    ['boxes in boxes', () => toDocument(toText(`${'<w:sdt>'.repeat(5_000)}${'</w:sdt>'.repeat(5_000)}`))],
    [
      'a part for each page',
      () =>
        toDocument(
          toText(paragraph('字')),
          Object.fromEntries([...Array(3_000).keys()].map((at) => [`a/${at}`, 'x'])),
        ),
    ],
    [
      'pictures that unpack to a hundred times their size',
      () =>
        toDocument(toText(paragraph('字')), {
          'word/media/a.png': new Uint8Array(64 * 1024 * 1024),
          'word/media/b.png': new Uint8Array(64 * 1024 * 1024),
        }),
    ],
  ])(
    'is refused: %s',
    async (_name, toBytes) => {
      const began = performance.now()
      // On a busy machine the time that the thread has may be over first.
      expect(await toCode(readInThread({ bytes: toBytes(), name: '稿.docx' }))).toMatch(
        /^text-(too-large|took-too-long)$/,
      )
      expect(performance.now() - began).toBeLessThan(60_000)
    },
    120_000,
  )
})

test('a thread that never ends, or takes all memory, is ended, while others are answered', async () => {
  const { endless, hungry } = await writeFailingThreads()
  const failing = async (file: string, within: number) =>
    toCode(readInThread({ bytes: new Uint8Array(1), name: '稿.docx' }, { file, within }))
  const ending = failing(endless, 500)
  expect(await countTurns(ending)).toBeGreaterThan(10)
  expect(await ending).toBe('text-took-too-long')
  expect(await failing(hungry, 30_000)).toBe('text-too-large')
})
