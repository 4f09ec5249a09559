import { toCommunity, toRecords, toRules } from '@exemplar/shared/selection/round.fixture'
import { toStanding } from '@exemplar/shared/selection/to-standing'
import { expect, test } from 'vitest'
import { toBoard } from '../../doors/board.ts'
import { toReviewSheet } from './review.ts'

test('which standards are to be completed is told as it was understood', () => {
  const date = '2026-10-10'
  const standing = toStanding(
    toRecords(
      { act: 'open', rules: toRules() },
      { act: 'recommend', nomination: toCommunity(1), order: 1, reason: '好', assessment: [], date },
    ),
  )
  if (!standing) throw new Error('no round')
  const view = { actor: { id: 'o', role: 'city-reviewer' }, standing, today: date } as const
  const sheet = toReviewSheet({
    view,
    board: toBoard(view),
    standards: new Map(),
    stories: [],
    registered: [],
    date,
  })
  const returned = { outcome: 'return', reason: '缺佐证', lacking: '9、31至33' }
  expect(sheet.tell(returned, [])).toBe('退回补正；缺佐证的标准：9、31、32、33')
  expect(sheet.toRequest(returned, 'c1', [])).toMatchObject({ act: 'return', lacking: [9, 31, 32, 33] })
  expect(sheet.tell({ outcome: 'return', reason: '没有盖章' }, [])).toBe('退回补正')
})
