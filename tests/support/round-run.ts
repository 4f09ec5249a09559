import { expect } from 'vitest'
import { act, toEditorState } from './newsroom.ts'
import { create, type Person } from './people.ts'
import { actAs, type RoundRoom } from './round-room.ts'

const date = '2026-10-10'
const points = [
  { standard: 1, points: 8 },
  { standard: 2, points: 9 },
]
const survey = {
  ...{ act: 'survey', method: '入户问卷', from: date, to: date, issued: 400, valid: 320, satisfied: 300 },
  ...{ questions: [], ages: [], files: [], date },
}

/** Does an act that has to be taken. */
export const mustDo = async (room: RoundRoom, person: Person, request: object): Promise<void> => {
  const { body, status } = await actAs(person, room, request)
  expect([status, status === 200 ? '' : JSON.stringify(body)]).toEqual([200, ''])
}

/** Opens a round and brings three of its communities to a decision that names them all: the first, the second, the fourth. */
export const runToDecision = async (room: RoundRoom, changes: object): Promise<void> => {
  const does = (person: Person, request: object) => mustDo(room, person, request)
  const named = [0, 1, 3].map((index) => room.communities[index] ?? '')
  await does(room.group, { act: 'open' })
  await does(room.group, { act: 'amend', reason: '补定规则', changes })
  for (const [index, community] of named.entries())
    await does(index < 2 ? room.district : room.otherDistrict, {
      ...{ act: 'recommend', community, order: (index % 2) + 1, reason: '基础好', assessment: [], date },
    })
  for (const community of named) {
    await does(room.office, { act: 'review', community, outcome: 'passed', checklist: [], date })
    await does(room.office, { ...survey, community })
  }
  for (const community of named) {
    for (const person of room.units)
      await actAs(person, room, { act: 'score', community, points, reason: '扎实', date })
    await does(room.office, { act: 'joint-review', community, outcome: 'passed', date })
  }
  await does(room.group, {
    ...{ act: 'decide', date, meeting: '专题会议', method: { by: 'consensus' }, minutes: [] },
    decided: named.map((community) => ({ community, outcome: 'passed' })),
  })
}

/** Writes an announcement of the round as a draft. */
export const draftOf = (room: RoundRoom, kind: string, more: object): Promise<string> =>
  create(room.writer, 'announcements', {
    ...{ act: kind, round: room.round, title: '2026年示范社区评选', deck: '评选。', slug: kind },
    ...{ issuer: '领导小组（示例）', year: 2026, editor: '示例编辑', body: toEditorState('现通报如下。') },
    ...more,
  })

/** Submits one and has all levels approve it. */
export const approve = async (room: RoundRoom, document: string): Promise<void> => {
  const submitted = await act(room.writer, document, { transition: 'submit' }, 'announcements')
  expect(submitted.body).toMatchObject({ state: 'in-review' })
  for (const person of [room.office, room.secondReviewer, room.group])
    expect((await act(person, document, { transition: 'approve' }, 'announcements')).status).toBe(200)
}

/** Publishes one that was approved, and gives what the gazette says of it. */
export const publish = async <D>(room: RoundRoom, document: string): Promise<D> => {
  const done = await act(room.publisher, document, { transition: 'publish' }, 'announcements')
  expect(done.body).toMatchObject({ state: 'published' })
  const { body } = await room.office.get<{ entries: { document: D }[] }>('/api/gazette?after=0')
  return body.entries.at(-1)?.document as D
}
