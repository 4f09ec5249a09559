import type { EntryHead } from '@exemplar/shared/gazette/entry'
import { expect, test } from 'vitest'
import type { InspectedEntry } from './inspect.ts'
import { createTeller, toEmptyReport } from './report.ts'
import { tellChain } from './tell.ts'

const tell = (number: number, newest: number) => {
  const teller = createTeller(toEmptyReport(), () => undefined)
  const entry = { head: { number } as EntryHead } as InspectedEntry['entry']
  tellChain(entry, { newest: { number: newest, digest: '', at: '' }, later: [] }, { todo: '', teller })
  return teller.read().rows.chain
}

test('of an entry that others follow it is said up to which it was followed', () => {
  expect(tell(12, 1046)).toMatchObject({
    word: '相符',
    title: '编号从第12号连到第1,046号',
    detail: '没有抽走的，没有插进去的',
  })
})

test('of the newest it is said that it is the newest', () => {
  expect(tell(46, 46)).toMatchObject({ word: '相符', title: '这是最新一号', detail: '它后面还没有别的号' })
})
