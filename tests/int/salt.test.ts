import { toDigest } from '@exemplar/shared/gazette/digest'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  approve,
  corrected,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  revise,
  write,
} from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { readPage } from '../support/read-page.ts'
import { findStored, overwrite } from '../support/tampering.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Document = Record<string, unknown> & { salt?: string; deck: string }
const isSalt = /^[0-9a-f]{32}$/
const notice = { reason: 'personal-data', text: '含个人信息，已撤下。' } as const

const listEntries = async (): Promise<readonly GazetteEntry[]> =>
  readPage((await toClient(cms.url).get('/api/gazette?limit=500')).body).entries
const listEntriesOf = async (id: string) => (await listEntries()).filter(({ head }) => head.subject === id)
const findPublished = async (id: string) => {
  const entry = (await listEntriesOf(id)).at(-1)
  const head = entry?.head as { documentDigest: string }
  return { document: entry?.document as Document, digest: head.documentDigest }
}
const readStored = async (id: string) =>
  (await findStored(cms, { collection: 'stories', field: 'id', value: id })) as unknown as {
    review: Record<string, unknown> & { salt?: string | null }
  }
/** Changes what stands of a review in the database, past the gate. */
const rewriteReview = async (id: string, changes: Record<string, unknown>): Promise<void> => {
  const row = await readStored(id)
  const data = { ...row, review: { ...row.review, ...changes } }
  await overwrite(cms, { collection: 'stories', id, data })
}

describe('a text that is published', () => {
  test('carries random bits that its digest covers, others with each submission', async () => {
    const id = await publish(room, { title: '同一篇' })
    const first = await findPublished(id)
    expect(first.document.salt).toMatch(isSalt)
    expect(await toDigest(first.document)).toBe(first.digest)

    await revise(room.contributor, id)
    await approve(room, id)
    await act(room.publisher, id, { transition: 'publish' })
    const second = await findPublished(id)
    expect({ ...second.document, salt: '' }).toEqual({ ...first.document, ...corrected, salt: '' })
    expect(second.document.salt).toMatch(isSalt)
    expect(second.document.salt).not.toBe(first.document.salt)
    expect(second.digest).not.toBe(first.digest)
  })

  test('has them too when it goes out without review, or at its time', async () => {
    const urgent = await write(room, { title: '急发的一篇' })
    await act(room.chiefEditor, urgent, { transition: 'publish-unreviewed', comment: '台风预警。' })
    expect((await findPublished(urgent)).document.salt).toMatch(isSalt)

    const timed = await write(room, { title: '定时的一篇' })
    await approve(room, timed)
    const publishAt = new Date(Date.now() + 1500).toISOString()
    expect((await act(room.publisher, timed, { transition: 'schedule', publishAt })).status).toBe(200)
    await expect
      .poll(async () => (await findPublished(timed)).document?.salt, { timeout: 20_000 })
      .toMatch(isSalt)
  })

  test('is the one that was approved: the log has one digest from submission to publishing', async () => {
    const id = await publish(room, { title: '一字不差' })
    const { digest } = await findPublished(id)
    const records = await room.auditor.get<{ records: { record: string }[] }>('/api/review-log?limit=500')
    const digests = records.body.records
      .map(({ record }) => JSON.parse(record) as { subject: string; act: string; contentDigest?: string })
      .filter(({ subject }) => subject === id)
      .map(({ act, contentDigest }) => [act, contentDigest])
    expect(digests).toEqual([
      ['submit', digest],
      ['approve', digest],
      ['approve', digest],
      ['approve', digest],
      ['publish', digest],
    ])
  })

  test('and was approved by release 0.1, which knew no salt, goes out as it was approved', async () => {
    const id = await publish(room, { title: '旧版送审的一篇' })
    const { salt, ...text } = (await findPublished(id)).document
    const plain = { ...text, ...corrected }
    const digest = await toDigest(plain)
    await revise(room.contributor, id)
    await approve(room, id)
    const { review } = await readStored(id)
    const approvals = (review.approvals as object[]).map((approval) => ({ ...approval, digest }))
    await rewriteReview(id, { salt: null, submittedDigest: digest, approvals })
    expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
    expect(await findPublished(id)).toEqual({ document: plain, digest })
  })
})

describe('the salt in the review', () => {
  test('is new after a recall, and gone with an edit, which voids the approvals', async () => {
    const id = await write(room, { title: '送审又撤回' })
    await act(room.contributor, id, { transition: 'submit' })
    const first = (await readStored(id)).review
    expect(first.salt).toMatch(isSalt)
    await act(room.contributor, id, { transition: 'recall' })
    await approve(room, id)
    const second = (await readStored(id)).review
    expect(second.salt).toMatch(isSalt)
    expect(second.salt).not.toBe(first.salt)
    expect(second.submittedDigest).not.toBe(first.submittedDigest)

    expect((await room.contributor.patch(`/api/stories/${id}`, { deck: '改了一个字。' })).status).toBe(200)
    expect((await readStored(id)).review.salt).toBeNull()
    expect(await readStatus(room.auditor, id)).toMatchObject({ state: 'draft', approvals: [] })
    expect(toTold(await act(room.publisher, id, { transition: 'publish' }))).toEqual([409, 'wrong-state'])
  })

  test('outlives a time that was missed: the edition can be published by hand', async () => {
    const id = await write(room, { title: '错过时间的一篇' })
    await approve(room, id)
    const { review } = await readStored(id)
    const publishAt = new Date(Date.now() - 1000).toISOString()
    // As if the text were not the submitted one: at its time it cannot go out.
    await rewriteReview(id, { state: 'scheduled', publishAt, submittedDigest: '0'.repeat(64) })
    await expect
      .poll(async () => (await readStatus(room.auditor, id)).state, { timeout: 20_000 })
      .toBe('approved')
    await rewriteReview(id, { submittedDigest: review.submittedDigest })
    expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
    expect((await findPublished(id)).document.salt).toBe(review.salt)
  })

  test('is shown to nobody, searched and sorted by nobody, set by nobody', async () => {
    const id = await write(room, { title: '谁也看不到盐' })
    await approve(room, id)
    const { salt } = (await readStored(id)).review
    expect(salt).toMatch(isSalt)
    const ends = ['', '?depth=2', '/review', '/editions', '/reading', '/difference?from=working&to=working']
    for (const person of [room.contributor, room.chiefEditor, room.administrator, room.auditor]) {
      for (const end of ends)
        expect(JSON.stringify((await person.get(`/api/stories/${id}${end}`)).body), end).not.toContain(salt)
      const versions = await person.get(`/api/stories/versions?where[parent][equals]=${id}`)
      expect(versions.status).toBe(200)
      expect(JSON.stringify(versions.body)).not.toContain(salt)
      const guess = `/api/stories?where[review.salt][like]=${String(salt).slice(0, 4)}`
      expect((await person.get(guess)).status).toBe(400)
      expect((await person.get('/api/stories?sort=review.salt')).status).toBe(400)
      const query = `{ Story(id: "${id}") { title review { state salt } } }`
      const answer = await person.post('/api/graphql', { query })
      expect(JSON.stringify(answer.body)).not.toContain(salt)
    }
    const given = { deck: '夹带', review: { salt: 'f'.repeat(32) } }
    expect((await room.contributor.patch(`/api/stories/${id}`, given)).status).toBe(200)
    expect((await readStored(id)).review.salt).toBeNull()
  })

  test('is no text: neither preview nor comparison nor content check knows of it', async () => {
    const id = await publish(room, { title: '盐不是文字' })
    const { document } = await findPublished(id)
    const preview = await room.contributor.post<{ url: string }>(`/api/stories/${id}/preview`)
    const token = preview.body.url.split('/').at(-1)
    const opened = await toClient(cms.url).get<{ document: Document }>(`/api/preview/${token}`)
    expect(opened.body.document.deck).toBe(document.deck)
    expect(opened.body.document).not.toHaveProperty('salt')

    await revise(room.contributor, id, { correction: null })
    const difference = `/api/stories/${id}/difference?from=1&to=working`
    const compared = await room.auditor.get<{ changes: unknown[]; unchanged: { path: string }[] }>(difference)
    expect(compared.body.changes).toEqual([])
    expect(compared.body.unchanged.map(({ path }) => path)).toContain('deck')
    expect(compared.body.unchanged.map(({ path }) => path)).not.toContain('salt')
    const status = await room.contributor.get<{ issues: unknown[]; findings: unknown[] }>(
      `/api/stories/${id}/review`,
    )
    const needed = expect.objectContaining({ path: 'correction' })
    expect([status.body.issues, status.body.findings]).toEqual([[needed], []])
  })
})

describe('a text that was withdrawn', () => {
  /** Tries all thousand ends of a number that is known but for its last three digits. */
  const guess = async (known: Document, digest: string): Promise<string[]> => {
    const found: string[] = []
    for (let number = 0; number < 1_000; number++) {
      const end = String(number).padStart(3, '0')
      const deck = known.deck.replace('XXX', end)
      if ((await toDigest({ ...known, deck })) === digest) found.push(end)
    }
    return found
  }

  test('takes its salt along, and is not found by trying', async () => {
    const id = await publish(room, { title: '有电话的一篇', deck: '热线0631-5237482，全天有人接。' })
    const { document, digest } = await findPublished(id)
    expect((await act(room.publisher, id, { transition: 'withdraw', notice })).status).toBe(200)

    const salt = String(document.salt)
    expect((await readStored(id)).review.salt).toBeNull()
    expect(JSON.stringify(await listEntries())).not.toContain(salt)
    const stream = new AbortController()
    const streamed = await fetch(`${cms.url}/api/gazette/stream?after=0`, { signal: stream.signal })
    let heard = ''
    const last = (await listEntries()).length
    for await (const part of streamed.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      heard += part
      if (heard.includes(`id: ${last}\n`)) break
    }
    stream.abort()
    expect(heard).toContain(digest)
    expect(heard).not.toContain(salt)

    // What an outsider knows of it: all but the number, and the digest that stays in the gazette.
    const { salt: _gone, ...known } = { ...document, deck: '热线0631-5237XXX，全天有人接。' }
    const kept = (await listEntriesOf(id))[0]?.head as { documentDigest: string }
    expect(kept.documentDigest).toBe(digest)
    expect(await guess(known, digest)).toEqual([])
    // The same trial finds the number at once where the salt is known.
    expect(await guess({ ...known, salt }, digest)).toEqual(['482'])
  })
})
