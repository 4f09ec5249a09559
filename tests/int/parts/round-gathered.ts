import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listUnrecordedEntries } from 'payload-plugin-exemplar'
import { beforeAll, describe, expect, test } from 'vitest'
import { toTold } from '../../support/client.ts'
import type { Cms } from '../../support/cms.ts'
import { doorNames, toDoors } from '../../support/doors.ts'
import { runExemplarWith } from '../../support/exemplar-command.ts'
import { act, readStatus, toEditorState } from '../../support/newsroom.ts'
import { create, type Person } from '../../support/people.ts'
import { actAs, type RoundRoom } from '../../support/round-room.ts'
import { erase, findStored, overwrite } from '../../support/tampering.ts'

type Told = {
  nominations: { community: { name: string }; rank?: number; stages: object[] }[]
  notice?: object
  publicNotice?: string
}

/** Tests of the announcements of a round that was decided: they go on where its own tests ended. */
export const tellGathered = (scene: () => { readonly cms: Cms; readonly room: RoundRoom }): void => {
  describe('what is told to the public', () => {
    let room: RoundRoom
    beforeAll(() => {
      room = scene().room
    })
    const id = (serial: number) => room.communities[serial - 1] ?? ''
    const does = async (person: Person, request: object) => (await actAs(person, room, request)).status
    const read = (person: Person, path: string) => person.get<never>(`/api/rounds/${room.round}/${path}`)

    const toDraft = (kind: string, more: object) => ({
      ...{
        act: kind,
        round: room.round,
        title: '2026年示范社区评选',
        deck: '评选结果。',
        issuer: '领导小组（示例）',
      },
      ...{ year: 2026, slug: kind, editor: '示例编辑', body: toEditorState('现将名单公布如下。'), ...more },
    })
    const approve = async (document: string) => {
      expect(
        (await act(room.writer, document, { transition: 'submit' }, 'announcements')).body,
      ).toMatchObject({
        state: 'in-review',
      })
      for (const person of [room.office, room.secondReviewer, room.group])
        expect((await act(person, document, { transition: 'approve' }, 'announcements')).status).toBe(200)
    }
    const publish = async (document: string): Promise<Told> => {
      const done = await act(room.publisher, document, { transition: 'publish' }, 'announcements')
      expect(done.body).toMatchObject({ state: 'published' })
      const { body } = await room.office.get<{ entries: { document: Told }[] }>('/api/gazette?after=0')
      return body.entries.at(-1)?.document as Told
    }
    const listed = ({ nominations }: Told) => nominations.map(({ community, rank }) => [community.name, rank])
    const objection = {
      name: '示例单位',
      contact: '电话',
      content: '反映情况',
      files: [],
      date: '2026-10-13',
    }
    const amendment = {
      ...{ act: 'amend', reason: '国务院办公厅调整放假安排' },
      changes: {
        calendar: [
          { date: '2026-10-14T04:00:00.000Z', day: 'free' },
          { date: '2026-10-17T04:00:00.000Z', day: 'worked' },
        ],
      },
    }
    let notice: string
    let result: string

    test('is gathered: what somebody types in its place counts for nothing', async () => {
      const run = { from: '2026-10-12T04:00:00.000Z', unit: '领导小组办公室', phone: '0631-5895580' }
      const draft = toDraft('public-notice', {
        ...{ dated: '2026-10-11T04:00:00.000Z', notice: { ...run, address: '示例路1号' } },
        nominations: [{ community: id(3), rank: 1, stages: [] }],
      })
      notice = await create(room.writer, 'announcements', draft)
      await approve(notice)
      // Holidays are announced: what was approved ends on another day.
      expect(await does(room.group, amendment)).toBe(200)
      expect((await readStatus(room.office, notice, 'announcements')).state).toBe('draft')
      await approve(notice)
      const document = await publish(notice)
      expect(listed(document)).toEqual([
        ['示例4社区', 1],
        ['示例1社区', 2],
      ])
      // Five working days from a Monday, the Wednesday free and the Saturday worked: it ends on that Saturday.
      expect(document.notice).toMatchObject({ from: '2026-10-12', to: '2026-10-17' })
      expect((await read(room.office, 'board')).body).toMatchObject({
        notice: { from: '2026-10-12', to: '2026-10-17' },
      })
    })

    test('ends when the public was told that it ends, whatever is announced later', async () => {
      expect(toTold(await actAs(room.group, room, amendment))).toEqual([409, 'notice-is-out'])
    })

    test('waits for objections, and a record that comes late voids what was approved', async () => {
      const draft = toDraft('final-result', { dated: '2026-10-20T04:00:00.000Z' })
      result = await create(room.writer, 'announcements', draft)
      await approve(result)
      expect(await does(room.office, { act: 'object', community: id(1), ...objection })).toBe(200)
      expect((await readStatus(room.office, result, 'announcements')).state).toBe('draft')
      const submitted = await act(room.writer, result, { transition: 'submit' }, 'announcements')
      expect(JSON.stringify(submitted.body)).toContain('还有异议没有答复')
      const disposed = {
        act: 'dispose',
        docket: '异〔2026〕1号',
        upheld: true,
        disposition: '情况属实，不再列入',
      }
      expect(await does(room.group, { ...disposed, date: '2026-10-15' })).toBe(200)
      await approve(result)
      const document = await publish(result)
      expect(listed(document)).toEqual([
        ['示例4社区', 1],
        ['示例1社区', undefined],
        ['示例2社区', undefined],
        ['示例3社区', undefined],
      ])
      expect(document.publicNotice).toBe(notice)
      expect(document.nominations[1]?.stages.at(-1)).toEqual({
        ...{ key: 'public-notice', date: '2026-10-15', outcome: 'ended', reason: '情况属实，不再列入' },
      })
      // Nothing of who objected, nothing of who scored how.
      expect(JSON.stringify(document)).not.toMatch(/示例单位|扎实/)
      expect(toTold(await actAs(room.office, room, { act: 'object', ...objection }))).toEqual([
        409,
        'announced-already',
      ])
    })

    test('is corrected by no other list: neither one that is typed nor that of another act', async () => {
      expect((await act(room.writer, result, { transition: 'revise' }, 'announcements')).status).toBe(200)
      const typed = { nominations: [{ community: id(3), rank: 1, stages: [] }], correction: '改了名单' }
      const write = (change: object) =>
        room.writer.patch(`/api/announcements/${result}`, { ...typed, ...change })
      const submit = () => act(room.writer, result, { transition: 'submit' }, 'announcements')
      await write({ round: null })
      expect(JSON.stringify((await submit()).body)).toContain('不能改选别的评选')
      await write({ round: room.round, act: 'public-notice' })
      expect(JSON.stringify((await submit()).body)).toContain('已经公开的不能改文种')
      await write({ act: 'final-result' })
      // Whatever door a list is typed through, what is published is what was decided.
      const { change } = toDoors(scene().cms, 'announcements')
      const player = { id: room.writer.id, person: room.writer }
      for (const door of doorNames) {
        const told = await change[door]({ player, id: result, data: { nominations: typed.nominations } })
        expect([door, ...told]).toEqual([door, 200])
      }
      await approve(result)
      expect(listed(await publish(result))).toEqual([
        ['示例4社区', 1],
        ['示例1社区', undefined],
        ['示例2社区', undefined],
        ['示例3社区', undefined],
      ])
    })

    test('is not typed beside the round, and there is no second result of it', async () => {
      const draft = toDraft('final-result', { dated: '2026-10-20T04:00:00.000Z', slug: 'another' })
      const beside = await create(room.writer, 'announcements', { ...draft, round: null })
      const tried = async () =>
        JSON.stringify((await act(room.writer, beside, { transition: 'submit' }, 'announcements')).body)
      expect(await tried()).toContain('须选定评选')
      await room.writer.patch(`/api/announcements/${beside}`, { round: room.round })
      expect(await tried()).toContain('这一轮的结果已经公布')
    })

    test('is what a verifier finds in the records, and a score that was changed in the database is named', async () => {
      const { cms } = scene()
      const verify = () =>
        runExemplarWith(
          { EXEMPLAR_PASSWORD: room.auditor.password },
          ...['verify', cms.url, '--rounds', cms.url, '--email', room.auditor.email],
        )
      const good = await verify()
      expect([good.code, good.stdout]).toEqual([0, expect.stringContaining('公布的结果与评选记录相符')])
      // What a restored backup would lack: the notice stands in the gazette, and no record tells of it.
      const numbers = [1, 2, 3]
      expect(await listUnrecordedEntries(cms.payload, numbers)).toEqual([])
      const noticed = await findStored(cms, { collection: 'round-records', field: 'act', value: 'notice' })
      await overwrite(cms, { collection: 'round-records', id: noticed.id, data: { act: 'lost' } })
      expect(await listUnrecordedEntries(cms.payload, numbers)).toEqual([
        { number: 1, title: '2026年示范社区评选' },
      ])
      await overwrite(cms, { collection: 'round-records', id: noticed.id, data: { act: 'notice' } })
      const row = await findStored(cms, { collection: 'round-records', field: 'act', value: 'score' })
      const record = String(row.record).replace('"points":8', '"points":3')
      expect(record).not.toBe(row.record)
      await overwrite(cms, { collection: 'round-records', id: row.id, data: { record } })
      const { code, stdout } = await verify()
      await overwrite(cms, { collection: 'round-records', id: row.id, data: { record: row.record } })
      expect([code, stdout]).toEqual([
        1,
        expect.stringContaining(`failed at record ${row.number}: digest-differs`),
      ])
      expect(toTold(await room.office.get('/api/rounds/records'))).toEqual([403, 'records-refused'])
    })

    test('shows records that were put in another order, one that was taken out and, against what was saved, a lost end', async () => {
      const { cms } = scene()
      const asked = ['--rounds', cms.url, '--email', room.auditor.email]
      const call = async (...args: string[]) => {
        const { code, stdout } = await runExemplarWith({ EXEMPLAR_PASSWORD: room.auditor.password }, ...args)
        return { code, stdout, fault: /failed at (record \d+: [\w-]+)/.exec(stdout)?.[1] }
      }
      const collection = 'round-records'
      const find = (number: number) => findStored(cms, { collection, field: 'number', value: number })
      const put = ({ id }: { id: string }, { digest, record }: Record<string, unknown>) =>
        overwrite(cms, { collection, id, data: { digest, record } })
      const remove = (number: number) => erase(cms, { collection, field: 'number', value: number })

      const saved = join(await mkdtemp(join(tmpdir(), 'exemplar-rounds-')), 'rounds.json')
      const { stdout } = await call('save', ...asked)
      await writeFile(saved, stdout)
      const last = (JSON.parse(stdout) as { records: unknown[] }).records.length
      const [third, fourth] = [await find(3), await find(4)]
      await put(third, fourth)
      await put(fourth, third)
      expect((await call('verify', ...asked)).fault).toBe('record 3: other-record')
      await put(third, third)
      await put(fourth, fourth)
      expect((await call('verify', ...asked, '--saved', saved)).code).toBe(0)
      await remove(last)
      expect((await call('verify', ...asked)).code).toBe(0)
      expect((await call('verify', ...asked, '--saved', saved)).fault).toBe(`record ${last}: cut-off`)
      await remove(5)
      expect((await call('verify', ...asked)).fault).toBe('record 5: gap-in-numbers')
    })
  })
}
