import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ExemplarError } from '../errors/exemplar-error.ts'
import { countTurns, writeFailingThreads } from '../media/inspect/failing-threads.fixture.ts'
import { readInThread } from './read/in-thread.ts'
import { readGrids } from './read/read-grids.ts'
import { readSheet } from './read-sheet.ts'
import { rates } from './shapes.fixture.ts'
import { writeSheet } from './write/write-sheet.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook whose one sheet is as it is given, with parts of its own. */
const toBook = (sheet: string, more: Record<string, string> = {}, type = sheetType): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types><Override ContentType="${type}"/></Types>`,
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="1" r:id="a"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': sheet,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )

const toSheet = (rows: string): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
/** Every row holds something, so that there is something to fill. */
const toMerged = (ref: string, count: number): string =>
  toSheet(row('社区').repeat(700)).replace(
    '</worksheet>',
    `<mergeCells>${`<mergeCell ref="${ref}"/>`.repeat(count)}</mergeCells></worksheet>`,
  )
const row = (text: string): string => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`

/** What came of reading, with the thread or without. */
const toCode = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: ExemplarError) => error.code,
  )

describe('a file that is no honest sheet is refused with what to do', () => {
  const honest = toBook(toSheet(row('社区')))
  const external = `<Relationships><Relationship Type="${relations}/oleObject" TargetMode="External" Target="file:///x"/></Relationships>`
  test.each<[string, Uint8Array, string, string]>([
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '表.xls', 'old-sheet'],
    [
      'an old one by another program',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      '表.et',
      'old-sheet',
    ],
    ['a web page by the name of a sheet', strToU8('<html><table></table></html>'), '表.xls', 'old-sheet'],
    ['OpenDocument', zipSync({ 'content.xml': strToU8('<a/>') }), '表.ods', 'old-sheet'],
    ['macros by name', honest, '表.xlsm', 'sheet-with-macros'],
    ['macros by content', toBook(toSheet(''), { 'xl/vbaProject.bin': 'x' }), '表.xlsx', 'sheet-with-macros'],
    [
      'macros by type',
      toBook(toSheet(''), {}, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
      '表.xlsx',
      'sheet-with-macros',
    ],
    [
      'links to other files',
      toBook(toSheet(''), { 'xl/externalLinks/externalLink1.xml': '<a/>' }),
      '表.xlsx',
      'sheet-refers-outside',
    ],
    [
      'a part that is elsewhere',
      toBook(toSheet(''), { 'xl/worksheets/_rels/sheet1.xml.rels': external }),
      '表.xlsx',
      'sheet-refers-outside',
    ],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '表.xlsx', 'not-a-sheet'],
    ['another text', strToU8('hello'), '表.docx', 'not-a-sheet'],
    ['a file that is no text', Uint8Array.of(1, 0, 2, 0, 3), '表.csv', 'not-a-sheet'],
    ['a broken ZIP', honest.slice(0, honest.length - 30), '表.xlsx', 'sheet-unreadable'],
    ['broken XML', toBook('<worksheet><sheetData>'), '表.xlsx', 'sheet-unreadable'],
    [
      'entities within each other',
      toBook(`<!DOCTYPE a [<!ENTITY b "b">]>${toSheet(row('&b;'))}`),
      '表.xlsx',
      'sheet-unreadable',
    ],
    ['nothing', new Uint8Array(), '表.xlsx', 'sheet-empty'],
  ])('%s', async (_name, bytes, name, code) => {
    expect(await toCode(readGrids({ bytes, name }))).toBe(code)
  })
})

describe('a file that is far too large', () => {
  test.each<[string, () => Uint8Array]>([
    ['a million rows', () => toBook(toSheet(row('社区').repeat(1_000_000)))],
    ['blanks without end', () => toBook(' '.repeat(60 * 1024 * 1024))],
    ['one text that never ends', () => toBook(toSheet(row('社'.repeat(9_000_000))))],
    ['more columns than anybody has', () => toBook(toSheet(`<row>${'<c><v>1</v></c>'.repeat(301)}</row>`))],
    ['the same area merged again and again', () => toBook(toMerged('A1:ZZ28', 500_000))],
    ['areas that lie over each other', () => toBook(toMerged('A1:Z700', 4_000))],
    ['a text of many lines', () => strToU8('社区\n'.repeat(300_000))],
  ])(
    'is refused: %s',
    async (_name, toBytes) => {
      const bytes = toBytes()
      const name = bytes[0] === 0x50 ? '表.xlsx' : '表.csv'
      // On a busy machine the time that the thread has may be over first.
      expect(await toCode(readSheet({ bytes, name }, rates))).toMatch(/^sheet-(too-large|took-too-long)$/)
    },
    120_000,
  )

  test('rows that are formatted and empty to the last one are not counted', async () => {
    const empty = Array.from(
      { length: 200_000 },
      (_none, at) => `<row r="${at + 3}"><c r="B${at + 3}" s="1"/></row>`,
    )
    const bytes = toBook(
      toSheet(
        `<row r="1"><c t="inlineStr"><is><t>社区</t></is></c><c t="inlineStr"><is><t>日期</t></is></c></row><row r="2"><c t="inlineStr"><is><t>海晏社区</t></is></c><c><v>46266</v></c></row>${empty.join('')}`,
      ),
    )
    const { rows } = await readSheet({ name: '表.xlsx', bytes }, rates)
    expect(rows.map(({ values }) => values)).toEqual([{ community: '海晏社区', date: '2026-09-01' }])
  })
})

test('a thread that never ends, or takes all memory, is ended, while others are answered', async () => {
  const { endless, hungry } = await writeFailingThreads()
  const sheet = { file: { bytes: new Uint8Array(1), name: '表.xlsx' }, shape: rates }
  const failing = async (file: string, within: number) => {
    const error = await readInThread(sheet, { file, within }).catch((thrown: ExemplarError) => thrown)
    return (error as ExemplarError).code
  }
  const ending = failing(endless, 500)
  expect(await countTurns(ending)).toBeGreaterThan(10)
  expect(await ending).toBe('sheet-took-too-long')
  expect(await failing(hungry, 20_000)).toBe('sheet-too-large')
})

test('what is written is read again as it was, and no text in it is a formula', async () => {
  const rows = [
    { community: '=HYPERLINK("http://example.com")', date: '2026-09-01', rate: undefined, met: true },
    { community: '海晏<社区>&“甲”_x0041_', date: undefined, rate: 90.5, met: false },
  ]
  const bytes = writeSheet({ name: '表', title: '标题', notes: ['一', '二'], columns: rates.columns, rows })
  const read = await readSheet({ name: '表.xlsx', bytes }, rates)
  expect(read.faults).toEqual([])
  expect(read.rows.map(({ values }) => values)).toEqual(
    rows.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined))),
  )
})
