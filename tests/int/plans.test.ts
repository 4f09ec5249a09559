import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'

type Statement = { readonly sql: string; readonly args: readonly string[] }
type Client = { execute: (statement: Statement) => Promise<unknown> }

let cms: Cms
let room: Newsroom
let client: Client

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  client = (cms.payload.db as unknown as { client: Client }).client
})
afterAll(() => cms.close())

/** How SQLite finds the rows of a table for what is asked meanwhile: a line for each statement that sorts them. */
const readPlans = async (table: string, ask: () => Promise<{ status: number }>): Promise<string[]> => {
  const { execute } = client
  const statements: Statement[] = []
  client.execute = (statement) => {
    statements.push(statement)
    return execute.call(client, statement)
  }
  expect((await ask().finally(() => Object.assign(client, { execute }))).status).toBe(200)
  const sorted = statements.filter(
    ({ sql }) => sql.includes(` from "${table}" "${table}"`) && / order by [^)]*$/.test(sql),
  )
  // On a connection of its own: what asks for plans on that of the CMS keeps it in the past.
  const database = new DatabaseSync(cms.settings.database.url.replace(/^file:/, ''), { readOnly: true })
  const plans = sorted.map(({ sql, args }) =>
    database
      .prepare(`explain query plan ${sql}`)
      .all(...args)
      .flatMap(({ parent, detail }) => (parent === 0 ? [String(detail)] : []))
      .filter((detail) => !detail.startsWith('CORRELATED'))
      .join('; '),
  )
  database.close()
  return plans
}

test('a page of a list is read in its order, not sorted out of all that the account may see', async () => {
  const plans = await readPlans('stories', () =>
    room.contributor.get('/api/stories?limit=20&sort=-updatedAt'),
  )
  expect(plans).toHaveLength(1)
  expect(plans[0]).toMatch(/^SEARCH stories USING INDEX review_district_updatedAt_idx/)
  expect(plans[0]).not.toContain('B-TREE FOR ORDER BY')
})

test('the newest that is public is found by its number, not among all that is public', async () => {
  const plans = await readPlans('stories', () => room.cityReviewer.get('/api/review-queue'))
  const newest = plans.filter((plan) => plan.includes('number'))
  expect(newest).toHaveLength(1)
  expect(newest[0]).toMatch(/^SEARCH stories USING INDEX stories_review_live_review_live_number_idx/)
  expect(newest[0]).not.toContain('B-TREE FOR ORDER BY')
})
