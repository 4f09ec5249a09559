import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { expect, test } from 'vitest'
import { round } from '../../../kinds/announcement/round.fixture.ts'
import { makeWork, toWork } from '../../recipe.ts'
import { wordRecipe } from './recipe.ts'

const make = (document: Announcement): Promise<Uint8Array> => {
  const entry = JSON.stringify({
    head: { number: 3, at: '2020-10-03T01:30:00.000Z' },
    digest: 'ab'.repeat(32),
    document,
  })
  const work = toWork(wordRecipe, {
    entry,
    address: 'https://www.example.gov.cn/gazette/3',
    fingerprint: 'abcd',
  })
  return makeWork(work, {
    typeset: () => Promise.reject(new Error('nothing of it is set in type')),
    readFile: () => Promise.reject(new Error('it has no pictures')),
  })
}

test('the same entry gives the same bytes, whatever was made before', async () => {
  const first = await make(round)
  expect(Buffer.compare(first, await make({ ...round, issuer: '民政局' }))).not.toBe(0)
  expect(Buffer.compare(first, await make(round))).toBe(0)
})
