import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { honestText, hostileSheets, hostileTexts } from '../support/hostile-cases.ts'
import { oldOffice, toDocx, toNested, toRow, toXlsx } from '../support/hostile-files.ts'
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
  await askMeanwhile(send('stories/word?name=a.docx', honest))
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

/** What a door takes of a file. */
const most = 5_000_000

/** Asks for a list again and again until the other answer is there: how often it was answered, and for how long. */
const askMeanwhile = async (other: Promise<unknown>) => {
  const began = performance.now()
  let took: number | undefined
  void other.finally(() => {
    took = performance.now() - began
  })
  for (let answers = 0; ; answers += 1) {
    const list = await fetch(`${cms.url}/api/stories?limit=1`, {
      headers: { Authorization: `JWT ${tokens.contributor}` },
    })
    await list.arrayBuffer()
    expect(list.status).toBe(200)
    if (took !== undefined) return { answers, took }
  }
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

describe.each([
  ['text', 'stories/word', 'contributor', hostileTexts],
  ['sheet', 'communities/sheet', 'chiefEditor', hostileSheets],
] as const)('a hostile %s', (_kind, door, who, cases) => {
  test.each(cases)(
    '%s',
    async (_what, make, name, code, helps) => {
      const bytes = make()
      const before = await takeStock()
      const sent = send(`${door}?name=${encodeURIComponent(name)}`, { bytes, token: tokens[who] })
      // What is read keeps nobody waiting: of a process that reads it itself, one answer comes before it and one after it.
      // Of what takes long, more come than that. What is too much is refused unread.
      const fewest = bytes.byteLength > most ? 1 : 3
      const { answers, took } = await askMeanwhile(sent)
      expect(answers).toBeGreaterThanOrEqual(Math.max(fewest, Math.floor(took / 3_000)))
      const { answered } = await sent
      const told = answered.refused ?? answered.errors?.[0]?.data
      expect(told?.code).toBe(code)
      expect(told?.zh).toContain(helps)
      expect(await takeStock()).toEqual(before)
    },
    60_000,
  )
})

const embedded = `${honestText}<w:p><w:r><w:object><o:OLEObject r:id="x"/></w:object></w:r></w:p>`

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
