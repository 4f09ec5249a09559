import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toSavedText } from '@exemplar/shared/gazette/saved'
import { reviewLogPage, savedReviewLog } from '@exemplar/shared/review/stored-log'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { parseCsv } from '../support/csv.ts'
import { runExemplar, runExemplarWith } from '../support/exemplar-command.ts'
import { act, type Newsroom, openNewsroom, publish, write } from '../support/newsroom.ts'
import { hire, toLocalOffice } from '../support/people.ts'
import { erase, findStored, overwrite } from '../support/tampering.ts'

const comment = '=HYPERLINK("http://example.com","点我"), 第二行\n引号"在此"'

let cms: Cms
let room: Newsroom
let folder: string
/** The log as an auditor saved it while it was good. */
let saved: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-review-log-'))
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  await publish(room, { title: '第一则' })
  const id = await publish(room, { title: '撤下的一则' })
  await act(room.publisher, id, {
    transition: 'withdraw',
    notice: { reason: 'superseded', text: '已有新文。' },
  })
  await publish(room, { title: '最后一则' })
  const draft = await write(room, { title: '还在审的一则' })
  await act(room.contributor, draft, { transition: 'submit' })
  await act(room.districtReviewer, draft, { transition: 'request-changes', comment })
  saved = join(folder, 'review-log.json')
  await writeFile(saved, (await download('json')).text)
})
afterAll(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

const log = 'review-records'
const find = (number: number) => findStored(cms, { collection: log, field: 'number', value: number })
const change = (row: { id: string }, data: Record<string, unknown>) =>
  overwrite(cms, { collection: log, id: row.id, data })

const download = async (format: string) => {
  const token = (
    await room.auditor.post<{ token: string }>('/api/users/login', {
      email: room.auditor.email,
      password: room.auditor.password,
    })
  ).body.token
  const answer = await fetch(`${cms.url}/api/review-log?format=${format}`, {
    headers: { Authorization: `JWT ${token}` },
  })
  return {
    headers: answer.headers,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer()),
  }
}

/** Checks the log as the auditor would. */
const verify = (...args: string[]) =>
  runExemplarWith(
    { EXEMPLAR_PASSWORD: room.auditor.password },
    ...['verify', ...args, '--review', cms.url, '--email', room.auditor.email],
  )

describe('exemplar verify --review', () => {
  test('says that a good log is good, at its address and saved, and that it agrees with the gazette', async () => {
    const live = await verify(cms.url)
    expect([live.code, live.stderr]).toEqual([0, ''])
    for (const line of ['review log verified: ', 'verified: 4 entries', 'log and the gazette agree'])
      expect(live.stdout).toContain(line)
    expect((await verify()).code).toBe(0)
    expect((await verify('--saved', saved)).code).toBe(0)
    expect((await runExemplar('verify', '--review', saved)).stdout).toContain('review log verified: ')
    const gazette = join(folder, 'gazette.json')
    await writeFile(gazette, (await runExemplar('save', cms.url)).stdout)
    expect((await runExemplar('verify', gazette, '--review', saved)).stdout).toContain('agree')
    const again = await runExemplarWith(
      { EXEMPLAR_PASSWORD: room.auditor.password },
      ...['save', '--review', cms.url, '--email', room.auditor.email],
    )
    expect(JSON.parse(again.stdout)).toMatchObject(JSON.parse((await download('json')).text))
  })

  test.each([
    ['record', 'digest-differs', (text: string) => text.replace('"edition":1', '"edition":2')],
    ['digest', 'digest-differs', (text: string) => (text.startsWith('0') ? '1' : '0') + text.slice(1)],
    ['actorName', 'columns-differ', () => '另一个人'],
    ['to', 'columns-differ', () => 'draft'],
  ])('names the record whose %s was edited in the database', async (column, fault, edit) => {
    const row = await findStored(cms, { collection: log, field: 'act', value: 'submit' })
    const edited = edit(String(row[column]))
    expect(edited).not.toBe(row[column])
    await change(row, { [column]: edited })
    const { code, stdout } = await verify()
    await change(row, { [column]: row[column] })
    expect([code, stdout]).toEqual([1, expect.stringContaining(`failed at record ${row.number}: ${fault}`)])
    expect((await verify()).code).toBe(0)
  })

  test('names the place at which two records changed places, with their numbers or with their texts', async () => {
    const [one, other] = [await find(2), await find(5)]
    await change(one, { number: 1_000_000 })
    await change(other, { number: 2 })
    await change(one, { number: 5 })
    const { code, stdout } = await verify()
    await change(one, { number: 1_000_000 })
    await change(other, { number: 5 })
    await change(one, { number: 2 })
    expect([code, stdout]).toEqual([1, expect.stringContaining('failed at record 2: other-record')])
    await change(one, { record: other.record, digest: other.digest })
    await change(other, { record: one.record, digest: one.digest })
    expect((await verify()).stdout).toContain('failed at record 2: other-record')
    await change(one, { record: one.record, digest: one.digest })
    await change(other, { record: other.record, digest: other.digest })
    expect((await verify()).code).toBe(0)
  })

  test('a published entry whose record is gone is named, and a record whose entry is gone', async () => {
    const gazette = join(folder, 'longer.json')
    const { keys, version, entries } = JSON.parse((await runExemplar('save', cms.url)).stdout)
    const toText = (entries: { head: { number: number }; digest: string }[]) => {
      const last = entries.at(-1)
      return toSavedText({
        ...{ keys: { keys, version }, entries },
        state: last && { number: last.head.number, digest: last.digest },
      })
    }
    const { records } = JSON.parse((await download('json')).text)
    await writeFile(gazette, toText(entries.slice(0, 3)))
    expect((await verify(gazette)).stdout).toContain(': record-without-entry')
    await writeFile(gazette, toText(entries))
    const shorter = join(folder, 'shorter.json')
    const last = records.findIndex(({ record }: { record: string }) => JSON.parse(record).entry === 4)
    await writeFile(shorter, JSON.stringify({ records: records.slice(0, last) }))
    const { code, stdout } = await runExemplar('verify', gazette, '--review', shorter)
    expect([code, stdout]).toEqual([1, expect.stringContaining('failed at entry 4: entry-without-record')])
  })

  test('without an account, or with a wrong call, it says what to do', async () => {
    expect(await runExemplarWith({ EXEMPLAR_PASSWORD: '' }, 'verify', '--review', cms.url)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--email'),
    })
    const contributor = await runExemplarWith(
      { EXEMPLAR_PASSWORD: room.contributor.password },
      ...['verify', '--review', cms.url, '--email', room.contributor.email],
    )
    expect(contributor).toMatchObject({ code: 2, stderr: expect.stringContaining('whole-log-refused') })
    expect((await runExemplar('verify', cms.url, '--saved', saved)).code).toBe(2)
    expect((await runExemplar('verify', '--review', saved, '--keys', saved)).code).toBe(2)
  })
})

describe('GET /api/review-log', () => {
  test('is for the auditor, the chief editor and the administrator of the city, and for nobody else', async () => {
    const districtAuditor = await hire(room, { role: 'auditor', district: room.district })
    const districtChief = await hire(room, { role: 'chief-editor', district: room.district })
    for (const query of ['', '?after=2', '?format=csv', '?format=json']) {
      const path = `/api/review-log${query}`
      for (const reader of [room.auditor, room.chiefEditor, room.administrator])
        expect((await reader.get(path)).status).toBe(200)
      const others = [room.contributor, room.districtReviewer, room.cityReviewer, room.pressOfficer]
      for (const other of [...others, room.publisher, districtAuditor, districtChief]) {
        const answer = await other.get(path)
        expect([answer.status, toCode(answer)]).toEqual([403, 'whole-log-refused'])
        expect(JSON.stringify(answer.body)).not.toContain('第二行')
      }
      const anonymous = await toClient(cms.url).get(path)
      expect([anonymous.status, toCode(anonymous)]).toEqual([401, 'not-signed-in'])
    }
  })

  test('gives pages without gap or repetition, and refuses what it does not know', async () => {
    const read = async (query: string) =>
      reviewLogPage.parse((await room.auditor.get(`/api/review-log?${query}`)).body)
    const whole = await read('')
    expect(whole.records.map(({ number }) => number)).toEqual(whole.records.map((_, index) => index + 1))
    expect(whole.latest).toBe(whole.records.length)
    const paged = []
    for (let after = 0; after < whole.latest; after += 4)
      paged.push(...(await read(`after=${after}&limit=4`)).records)
    expect(paged).toEqual(whole.records)
    for (const query of ['format=xls', 'format=csv&limit=1', 'limit=0', 'after=x', 'since=1'])
      expect(toTold(await room.auditor.get(`/api/review-log?${query}`)), query).toEqual([400, 'bad-request'])
  })

  test('as JSON is the whole log, as CSV a table that calculates nothing', async () => {
    const json = await download('json')
    const { records } = savedReviewLog.parse(JSON.parse(json.text))
    expect(json.headers.get('content-disposition')).toMatch(
      /^attachment; filename="review-log-[\d-]+\.json"$/,
    )
    const csv = await download('csv')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.text.startsWith('\uFEFF"号",')).toBe(true)
    const [heads = [], ...lines] = parseCsv(csv.text.slice(1))
    expect(lines).toHaveLength(records.length)
    const table = lines.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index]])))
    expect(
      table.map(({ 记录原文: record, 记录摘要: digest, 号: number }) => ({
        number: Number(number),
        record,
        digest,
      })),
    ).toEqual(records)
    expect(table.findLast((row) => row.办理 === '退回修改')).toMatchObject({
      ...{
        办理人: 'district-reviewer',
        岗位: '区市审核员',
        原状态: '审核中',
        意见: `'${comment}`,
      },
      '时间（北京）': expect.stringMatching(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/),
    })
  })

  test('keeps on going where a record is damaged: what is left of it is shown', async () => {
    const row = await find(2)
    await change(row, { record: '{' })
    const csv = parseCsv((await download('csv')).text.slice(1))
    await change(row, { record: row.record })
    expect(csv[2]?.filter((cell) => cell !== '')).toEqual(['2', '{', row.digest])
    expect(csv[3]?.[0]).toBe('3')
  })
})

// Last, because nothing brings the records back.
describe('deleted records', () => {
  test('are named: from the middle at once, from the end against the log that was saved or against the gazette', async () => {
    const { latest } = reviewLogPage.parse((await room.auditor.get('/api/review-log')).body)
    const last = savedReviewLog.parse(JSON.parse(await readFile(saved, 'utf8'))).records.length
    for (let number = last; number <= latest; number += 1)
      await erase(cms, { collection: log, field: 'number', value: number })
    expect((await verify('--saved', saved)).stdout).toContain(`failed at record ${last}: cut-off`)
    await erase(cms, { collection: log, field: 'number', value: 4 })
    expect((await verify()).stdout).toContain('failed at record 4: gap-in-numbers')
  })
})
