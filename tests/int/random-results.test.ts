import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { contradictions } from '@exemplar/shared/kinds/announcement/contradictions.fixture'
import { announcements } from '@exemplar/shared/kinds/announcement/rounds.fixture'
import { isSound } from '@exemplar/shared/kinds/announcement/sound.fixture'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { isLong } from '../support/long.ts'
import { act, type Newsroom, openNewsroom, toEditorState } from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let writer: Person
/** Ids of communities, by what the rounds call them. */
let ids: ReadonlyMap<string, string>
let serial = 0

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  writer = await hire(room, { role: 'contributor', name: 'city-writer' })
  const made = new Map<string, string>()
  for (const number of [...Array(12).keys(), 100, 101, 102, 103, 104, 105]) {
    const community = { name: `示例${number}社区`, slug: `c-${number}`, district: room.district }
    made.set(`c${number}`, await room.make('communities', community))
  }
  ids = made
})
afterAll(() => cms.close())

const toInstant = (date: string) => `${date}T04:00:00.000Z`

/** As the REST API takes it. */
const toRow = ({ kind: _kind, body: _body, notice, nominations, ...document }: Announcement) => ({
  ...document,
  ...{
    slug: `round-${++serial}`,
    dated: toInstant(document.dated),
    body: toEditorState('现将名单公布如下。'),
  },
  ...(notice ? { notice: { ...notice, from: toInstant(notice.from), to: toInstant(notice.to) } } : {}),
  nominations: nominations.map(({ community, stages, ...nomination }) => ({
    ...nomination,
    community: ids.get(community.id),
    stages: stages.map((stage) => ({ ...stage, date: toInstant(stage.date) })),
  })),
})

const letOut = async (document: Announcement): Promise<Answer> => {
  const id = await create(writer, 'announcements', toRow(document))
  return act(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '急用' }, 'announcements')
}
type Told = { errors?: { data?: { issues?: { path: string }[] } }[] }
const toPaths = ({ body }: Answer) => (body as Told).errors?.[0]?.data?.issues?.map(({ path }) => path)

const numRuns = isLong ? 150 : 12

test('rounds as they may go are published, a contradiction in one is refused at its row', async () => {
  // Results alone: that a result follows the notice of its communities is another rule.
  const results = announcements.filter(({ act }) => act === 'final-result')
  const wrong = fc.option(fc.tuple(fc.constantFrom(...contradictions), fc.nat(1000)))
  await fc.assert(
    fc.asyncProperty(results, wrong, async (made, picked) => {
      const found = picked?.[0].make(made, picked[1])
      const answer = await letOut(found?.document ?? made)
      const told = found ? [422, 'incomplete'] : [200, undefined]
      expect(toTold(answer)).toEqual(told)
      if (found) expect(toPaths(answer)).toContain(found.path)
    }),
    // To find a smaller one would take as long again for each step.
    { numRuns, endOnFailure: true },
  )
  const { body } = await toClient(cms.url).get<{ entries: { document: Announcement }[] }>(
    '/api/gazette?after=0&limit=200',
  )
  expect(body.entries.length).toBeGreaterThan(0)
  expect(body.entries.filter(({ document }) => !isSound(document))).toEqual([])
})
