import { reviewRequest } from '@exemplar/shared/review/record'
import { transitionNames } from '@exemplar/shared/review/transitions'
import { expect, test } from 'vitest'
import { emptyEntries, findMissing, toFirstEntries, toWish } from './entries.ts'

const full = { comment: '意见', time: '2030-01-02T03:04', reason: 'factual-error', notice: '说明' }

test('every transition, filled in, is a request that the server takes', () => {
  for (const transition of transitionNames) {
    const request = { ...toWish(transition, full), revision: 1 }
    expect(reviewRequest.safeParse(request).error).toBeUndefined()
  }
})

test('what a transition needs is asked for before anything is sent', () => {
  const asking = transitionNames.filter((transition) => findMissing(transition, emptyEntries))
  expect(asking).toEqual([
    'request-changes',
    'schedule',
    'publish-unreviewed',
    'review-afterwards',
    'withdraw',
  ])
  for (const transition of asking) expect(toWish(transition, emptyEntries)).toBeUndefined()
})

test('a time that is set already is where its change begins', () => {
  expect(toFirstEntries({ publishAt: '2030-01-01T19:04:05.000Z' }).time).toBe('2030-01-02T03:04:05')
  expect(toFirstEntries({})).toEqual(emptyEntries)
})

test('an empty comment is not sent', () => {
  expect(toWish('approve', { ...emptyEntries, comment: '  ' })).toEqual({ transition: 'approve' })
})
