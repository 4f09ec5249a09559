import { type Newsroom, type Status, toEditorState, toStoryData } from '../../support/newsroom.ts'
import type { Person } from '../../support/people.ts'

/** Where a document is to get to. */
export type Target = 'draft' | 'in-review' | 'approved' | 'published'

/** A step of a document's life, as somebody waits for it. */
export type Step = 'create' | 'save' | 'submit' | 'approve' | 'publish'

type Note = (step: Step, milliseconds: number) => void

const text = '早上八点一刻，窗口开了。居民办事只认一扇窗，材料一次交齐，办不成的由社区跑腿。'

/**
 * Writes a story and takes it as far as it is to get, by REST and as the people who do that; returns its id and revision.
 * `note` is told what each step took.
 */
export const write = async (
  room: Newsroom,
  { serial, target, note = () => {} }: { serial: number; target: Target; note?: Note },
): Promise<{ id: string; revision: number }> => {
  const time = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const done = await work()
    note(step, performance.now() - began)
    return done
  }
  const words = { title: toTitle(serial), slug: `desk-${serial}`, text: text.repeat(8) }
  const { id } = await time('create', async () => {
    const { body, status } = await room.contributor.post<{ doc?: { id: string } }>(
      '/api/stories',
      toStoryData(room, words),
    )
    if (!body.doc) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body.doc
  })
  const body = toEditorState(`${words.text}改过一次。`)
  const saved = await time('save', () => room.contributor.patch(`/api/stories/${id}`, { body }))
  if (saved.status !== 200) throw new Error(`save: ${saved.status} ${JSON.stringify(saved.body)}`)
  const path = `/api/stories/${id}/review`
  let { revision } = (await room.contributor.get<Status>(path)).body
  const take = async (person: Person, step: 'submit' | 'approve' | 'publish'): Promise<void> => {
    const answer = await time(step, () => person.post<Status>(path, { transition: step, revision }))
    if (answer.status !== 200) throw new Error(`${step}: ${answer.status} ${JSON.stringify(answer.body)}`)
    revision = answer.body.revision
  }
  if (target !== 'draft') await take(room.contributor, 'submit')
  if (target !== 'draft') await take(room.districtReviewer, 'approve')
  if (target === 'approved' || target === 'published')
    for (const reviewer of [room.cityReviewer, room.chiefEditor]) await take(reviewer, 'approve')
  if (target === 'published') await take(room.publisher, 'publish')
  return { id, revision }
}

const toTitle = (serial: number): string => `测量用第${serial}号经验`
