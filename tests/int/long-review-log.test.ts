import { toCanonicalJson, toSha256 } from '@exemplar/shared/gazette/digest'
import { genesisDigest } from '@exemplar/shared/gazette/entry'
import type { ReviewRecord } from '@exemplar/shared/review/record'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { parseCsv } from '../support/csv.ts'
import { runExemplarWith } from '../support/exemplar-command.ts'
import { hire, type Person, toLocalOffice } from '../support/people.ts'

const length = 1_203
const numbers = Array.from({ length }, (_, index) => index + 1)

let cms: Cms
let auditor: Person

/** Puts a good log into the database: more records than any page holds. */
const fill = async (): Promise<void> => {
  let previous = genesisDigest
  for (let number = 1; number < length; number++) {
    const record: ReviewRecord = {
      ...{ number, at: new Date(number * 1000).toISOString(), actor: 'a', actorName: '甲', previous },
      ...{ role: 'contributor', act: 'edit', collectionSlug: 'stories', subject: 's', edition: 1 },
      ...{ from: 'draft', to: 'draft' },
    }
    const content = toCanonicalJson(record)
    previous = await toSha256(content)
    const data = { ...record, record: content, digest: previous }
    await cms.payload.db.create({ collection: 'review-records', data })
  }
}

beforeAll(async () => {
  cms = await startCms()
  await fill()
  // The last record tells of this account.
  auditor = await hire(toLocalOffice(cms), { role: 'auditor' })
})
afterAll(() => cms.close())

test('a log of many pages is downloaded whole, each record once and in its place', async () => {
  const { body } = await auditor.get<{ records: { number: number }[] }>('/api/review-log?format=json')
  expect(body.records.map(({ number }) => number)).toEqual(numbers)
  const csv = await auditor.get<string>('/api/review-log?format=csv')
  const [, ...lines] = parseCsv(csv.body.replace(/^\uFEFF/, ''))
  expect(lines.map(([number]) => Number(number))).toEqual(numbers)
})

test('and verified whole', async () => {
  const { code, stdout } = await runExemplarWith(
    { EXEMPLAR_PASSWORD: auditor.password },
    ...['verify', '--review', cms.url, '--email', auditor.email],
  )
  expect([code, stdout]).toEqual([0, expect.stringContaining(`review log verified: ${length} records`)])
})
