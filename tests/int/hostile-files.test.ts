import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  laughs,
  noughts,
  oldOffice,
  pack,
  toDocx,
  toLying,
  toNested,
  toOutside,
  toParagraph,
  toRow,
  toXlsx,
} from '../support/hostile-files.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let tokens: { contributor: string; chiefEditor: string }

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  tokens = {
    contributor: await signIn(cms.url, room.contributor),
    chiefEditor: await signIn(cms.url, room.chiefEditor),
  }
  // What is measured is a CMS at work, and not its first request.
  const honest = { bytes: toDocx(honestText), token: tokens.contributor }
  await waitMeanwhile(send('stories/word?name=a.docx', honest))
})
afterAll(() => cms.close())

type Told = { readonly code: string; readonly zh: string }
type Answered = {
  readonly errors?: readonly { readonly data: Told }[]
  readonly refused?: Told
  readonly notes?: readonly { readonly label: { readonly zh: string } }[]
  readonly preview?: { readonly rows: readonly unknown[]; readonly faults: readonly unknown[] }
}

/** The last line of an answer, or the one that there is. */
const send = async (path: string, { bytes, token }: { bytes: Uint8Array; token: string }) => {
  const answer = await fetch(`${cms.url}/api/${path}`, {
    method: 'POST',
    headers: { Authorization: `JWT ${token}` },
    body: new Uint8Array(bytes),
  })
  const last = (await answer.text()).trim().split('\n').at(-1) ?? ''
  return { status: answer.status, answered: JSON.parse(last) as Answered }
}

/** Asks for a list again and again until the other answer is there; the longest that anybody waited for it. */
const waitMeanwhile = async (other: Promise<unknown>): Promise<number> => {
  let isOver = false
  void other.finally(() => {
    isOver = true
  })
  let longest = 0
  do {
    const asked = performance.now()
    const list = await fetch(`${cms.url}/api/stories?limit=1`, {
      headers: { Authorization: `JWT ${tokens.contributor}` },
    })
    await list.arrayBuffer()
    expect(list.status).toBe(200)
    longest = Math.max(longest, performance.now() - asked)
  } while (!isOver)
  return longest
}

/** Whatever an upload or an import could leave: rows, files, threads and processes. */
const takeStock = async () => {
  const lists = ['media', 'stories', 'communities', 'attachments', 'desk-imports'] as const
  const rows = await Promise.all(
    lists.map(async (collection) => (await cms.payload.count({ collection })).totalDocs),
  )
  const files = await readdir(cms.settings.dataFolder, { recursive: true })
  const running = process
    .getActiveResourcesInfo()
    .filter((name) => name === 'MessagePort' || name === 'ProcessWrap')
  // What the database keeps beside its own file comes and goes.
  return { rows, files: files.filter((name) => !/-(wal|shm|journal)$/.test(name)).toSorted(), running }
}

/** A sheet of communities that would be taken in, but for what is done to it. */
const honestRows = toRow('社区', '区市') + toRow('海源社区', '环翠区')
const honestText = toParagraph('楼道里的灯修好了。')
const traversing = '../../../../../../tmp/exemplar-escaped.txt'
const embedded = `${honestText}<w:p><w:r><w:object><o:OLEObject r:id="x"/></w:object></w:r></w:p>`

/** What it is, its bytes, the name that it is sent by; what is answered, and words of the sentence that help. */
type Case = readonly [what: string, make: () => Uint8Array, name: string, code: string, helps: string]

const texts: readonly Case[] = [
  [
    'a part of noughts',
    () => toDocx('', { 'word/document.xml': noughts(300) }),
    '稿.docx',
    'text-too-large',
    '拆成几个文档',
  ],
  [
    'a size that is a lie',
    () => toLying(toDocx(toParagraph('字'.repeat(9_000_000))), 'word/document.xml'),
    '稿.docx',
    'text-unreadable',
    '另存一份',
  ],
  ['ZIPs in ZIPs', toNested, '稿.docx', 'not-a-text', '另存为“Word文档（.docx）”'],
  [
    'a million paragraphs',
    () => toDocx(toParagraph('字').repeat(1_000_000)),
    '稿.docx',
    'text-too-large',
    '拆成几个文档',
  ],
  [
    'macros',
    () => toDocx(honestText, { 'word/vbaProject.bin': oldOffice }),
    '稿.docx',
    'text-with-macros',
    '另存为不带宏的',
  ],
  [
    'a picture on another disk',
    () => toDocx(honestText, { 'word/_rels/document.xml.rels': toOutside('image') }),
    '稿.docx',
    'text-refers-outside',
    '断开链接',
  ],
  [
    'a frame of another server',
    () => toDocx(honestText, { 'word/_rels/document.xml.rels': toOutside('frame', 'http://127.0.0.1:9/') }),
    '稿.docx',
    'text-refers-outside',
    '断开链接',
  ],
  [
    'entities within each other',
    () => toDocx('', { 'word/document.xml': `${laughs}<w:document>&l9;</w:document>` }),
    '稿.docx',
    'text-unreadable',
    '另存一份',
  ],
  [
    'a part that names a file of the machine',
    () =>
      toDocx('', {
        'word/document.xml':
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>',
      }),
    '稿.docx',
    'text-unreadable',
    '另存一份',
  ],
  [
    'a part that lies outside',
    () => toDocx(honestText, { [traversing]: 'x' }),
    '稿.docx',
    'text-unreadable',
    '另存一份',
  ],
  ['half of a file', () => toDocx(honestText).slice(0, 300), '稿.docx', 'text-unreadable', '没有传完整'],
  [
    'a picture by that name',
    () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
    '稿.docx',
    'not-a-text',
    '图片请传到“图片”',
  ],
  ['a password', () => oldOffice, '稿.docx', 'old-text', '不设密码'],
  ['an old .doc', () => oldOffice, '稿.doc', 'old-text', '另存为'],
  ['a .wps', () => oldOffice, '稿.wps', 'old-text', '另存为'],
  ['an .ofd by another name', () => pack({ 'OFD.xml': '<a/>' }), '稿.docx', 'fixed-text', 'Word原稿'],
  [
    'tags without end',
    () => toDocx('<w:sdt>'.repeat(2_000_000)),
    '稿.docx',
    'text-too-large',
    '拆成几个文档',
  ],
]

const sheets: readonly Case[] = [
  [
    'a part of noughts',
    () => toXlsx('', { 'xl/worksheets/sheet1.xml': noughts(300) }),
    '表.xlsx',
    'sheet-too-large',
    '删去多余的行和列',
  ],
  [
    'a size that is a lie',
    () => toLying(toXlsx(toRow('社'.repeat(9_000_000))), 'xl/worksheets/sheet1.xml'),
    '表.xlsx',
    'sheet-unreadable',
    '另存一份',
  ],
  ['ZIPs in ZIPs', toNested, '表.xlsx', 'not-a-sheet', '“Excel工作簿（.xlsx）”'],
  [
    'a million rows',
    () => toXlsx(toRow('社区').repeat(1_000_000)),
    '表.xlsx',
    'sheet-too-large',
    '删去多余的行和列',
  ],
  [
    'a million lines',
    () => Buffer.from('社区,区市\n'.repeat(330_000)),
    '表.csv',
    'sheet-too-large',
    '删去多余的行和列',
  ],
  [
    'one enormous cell',
    () => toXlsx(toRow('社'.repeat(9_000_000))),
    '表.xlsx',
    'sheet-too-large',
    '删去多余的行和列',
  ],
  [
    'macros',
    () => toXlsx(honestRows, { 'xl/vbaProject.bin': oldOffice }),
    '表.xlsx',
    'sheet-with-macros',
    '另存为不带宏的',
  ],
  [
    'links to other files',
    () => toXlsx(honestRows, { 'xl/externalLinks/externalLink1.xml': '<a/>' }),
    '表.xlsx',
    'sheet-refers-outside',
    '断开链接',
  ],
  [
    'an object on another disk',
    () => toXlsx(honestRows, { 'xl/worksheets/_rels/sheet1.xml.rels': toOutside('oleObject') }),
    '表.xlsx',
    'sheet-refers-outside',
    '断开链接',
  ],
  [
    'entities within each other',
    () => toXlsx('', { 'xl/worksheets/sheet1.xml': `${laughs}<worksheet>&l9;</worksheet>` }),
    '表.xlsx',
    'sheet-unreadable',
    '另存一份',
  ],
  [
    'a part that lies outside',
    () => toXlsx(honestRows, { [traversing]: 'x' }),
    '表.xlsx',
    'sheet-unreadable',
    '另存一份',
  ],
  ['half of a file', () => toXlsx(honestRows).slice(0, 400), '表.xlsx', 'sheet-unreadable', '没有传完整'],
  [
    'a picture by that name',
    () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
    '表.xlsx',
    'not-a-sheet',
    '“Excel工作簿（.xlsx）”',
  ],
  ['a picture as CSV', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1), '表.csv', 'not-a-sheet', '.csv'],
  [
    'a page of the web as CSV',
    () => Buffer.from('<html><script>alert(1)</script></html>'),
    '表.csv',
    'old-sheet',
    '另存为',
  ],
  ['a password', () => oldOffice, '表.xlsx', 'old-sheet', '不设密码'],
  ['an old .et', () => oldOffice, '表.et', 'old-sheet', '另存为'],
  ['more than is taken', () => noughts(6), '表.csv', 'sheet-too-large', '删去多余的行和列'],
]

describe.each([
  ['text', 'stories/word', 'contributor', texts],
  ['sheet', 'communities/sheet', 'chiefEditor', sheets],
] as const)('a hostile %s', (_kind, door, who, cases) => {
  test.each(cases)(
    '%s',
    async (_what, make, name, code, helps) => {
      const bytes = make()
      const before = await takeStock()
      const sent = send(`${door}?name=${encodeURIComponent(name)}`, { bytes, token: tokens[who] })
      // Whoever asks for something else is answered within a second.
      const longest = await waitMeanwhile(sent)
      expect(longest).toBeLessThan(1_000)
      const { answered } = await sent
      const told = answered.refused ?? answered.errors?.[0]?.data
      expect(told?.code).toBe(code)
      expect(told?.zh).toContain(helps)
      expect(await takeStock()).toEqual(before)
    },
    60_000,
  )
})

test('what is within an honest text and nobody can use is left out and named', async () => {
  const bytes = toDocx(embedded, { 'word/embeddings/a.zip': toNested(), 'word/embeddings/x.bin': oldOffice })
  const before = await takeStock()
  const { answered, status } = await send('stories/word?name=%E7%A8%BF.docx', {
    bytes,
    token: tokens.contributor,
  })
  expect(status).toBe(200)
  expect(answered.notes?.map(({ label }) => label.zh).join()).toContain('1个嵌入的文件')
  expect(await takeStock()).toEqual(before)
})

test('a cell that begins as a formula is a text like any other, and what was looked at is not kept', async () => {
  const rows = toRow('社区', '区市') + toRow('=cmd|"/c calc"!A1', '环翠区')
  const before = await takeStock()
  const { answered } = await send('communities/sheet?name=%E8%A1%A8.xlsx', {
    ...{ bytes: toXlsx(rows), token: tokens.chiefEditor },
  })
  expect(answered.preview?.rows).toHaveLength(1)
  expect(await takeStock()).toEqual(before)
})
