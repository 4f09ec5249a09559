import { findFeedFault } from '@exemplar/shared/gazette/verify'
import { toShape } from '@exemplar/shared/kinds/index'
import { expect, test } from 'vitest'
import { makeGazette } from './make.ts'
import { commonWord } from './story.ts'

test('the generated gazette verifies, and each document is one that could be published', async () => {
  const { entries, keys } = await makeGazette({ stories: 251 })
  expect(await findFeedFault(entries, { keys })).toBeUndefined()
  for (const { head, document } of entries) {
    if (head.act === 'withdraw') continue
    expect(toShape(head.kind).safeParse(document).error?.issues, head.slug).toBeUndefined()
    if (head.kind === 'story') expect(JSON.stringify(document)).toContain(commonWord)
  }
  const stories = entries.filter(({ head }) => head.kind === 'story').map(({ head }) => head.act)
  const count = (act: string) => stories.filter((one) => one === act).length
  expect([count('publish'), count('correct'), count('withdraw')]).toEqual([251, 5, 1])
})

test('the same seed makes the same bytes, another one others', async () => {
  const [one, same, other] = await Promise.all([1, 1, 2].map((seed) => makeGazette({ stories: 3, seed })))
  expect(JSON.stringify(one)).toBe(JSON.stringify(same))
  expect(JSON.stringify(one?.entries)).not.toBe(JSON.stringify(other?.entries))
  expect(one?.keys[0]?.kid).not.toBe(other?.keys[0]?.kid)
})
