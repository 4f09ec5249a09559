import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSame, listChanges, listClashes, listPending, withChanges } from './changes.ts'

const stored = { title: '灯', deck: '旧提要', quote: { text: '亮了', cite: '' }, review: { revision: 3 } }

describe('what was written and not saved', () => {
  test('is told field by field, without what Payload and the review keep', () => {
    const now = { ...stored, deck: '新提要', review: { revision: 4 }, updatedAt: '2026-11-29' }
    expect(listChanges(stored, now)).toEqual({ deck: { from: '旧提要', to: '新提要' } })
  })

  test('a field that was emptied is as empty as one that was never filled in', () => {
    expect(listChanges({ rows: [], note: null }, { note: '', quote: { text: '', cite: undefined } })).toEqual(
      {},
    )
    expect(listChanges({ deck: '旧' }, { deck: '' })).toEqual({ deck: { from: '旧', to: '' } })
  })

  test('put into what somebody else has saved meanwhile, it leaves their fields alone', () => {
    const theirs = { ...stored, title: '楼道的灯' }
    const mine = listChanges(stored, { ...stored, deck: '新提要' })
    expect(withChanges(theirs, mine)).toEqual({ ...theirs, deck: '新提要' })
    expect(listClashes(theirs, mine)).toEqual([])
  })

  test('clashes where somebody else has written in the same field, unless they wrote the same', () => {
    const mine = listChanges(stored, { ...stored, deck: '新提要', title: '大灯' })
    expect(listClashes({ ...stored, deck: '别人的提要', title: '大灯' }, mine)).toEqual(['deck'])
    expect(listPending({ ...stored, deck: '别人的提要', title: '大灯' }, mine)).toEqual({
      deck: { from: '旧提要', to: '新提要' },
    })
  })
})

const value = fc.jsonValue({ maxDepth: 3 })
const values = fc.dictionary(fc.constantFrom('title', 'deck', 'body', 'rows', 'quote'), value)

test('of any two states, the changes turn the one into the other', () => {
  fc.assert(
    fc.property(values, values, (before, after) => {
      const changed = withChanges(before, listChanges(before, after))
      for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
        expect(isSame(changed[name], after[name])).toBe(true)
    }),
  )
})
