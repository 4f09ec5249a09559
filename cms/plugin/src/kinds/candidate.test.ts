import type { Register } from '@exemplar/shared/kinds/register'
import { expect, test } from 'vitest'
import { toGiven, toText } from '../fields/row.ts'
import type { Candidate } from './kind.ts'

// What is tested here is that it compiles, and that it does not where a field is left out: `npm run check` runs tsc.

const district = { code: toText('371002'), name: toText('环翠区'), codeKind: toText('GB/T 2260') }
const community = {
  ...{ id: '1', slug: toText('jia'), name: toText('甲社区'), reading: undefined },
  ...{ state: 'standing', into: undefined },
}
const former = [toGiven({ slug: toText('yi'), name: toText('乙社区'), until: undefined })]
const head = { kind: 'register', slug: 'huan-cui', title: toText('登记册'), asOf: '2020-07-22' }
const foot = { source: toText('市民政局'), editor: toText('示例'), contact: undefined, notice: undefined }
const whole: Candidate<Register> = {
  ...{ ...head, ...foot, district },
  communities: [toGiven({ ...community, former })],
}

test('a candidate gives something for every field of its shape, also for those of groups and lists', () => {
  const { name: _name, ...unnamed } = district
  // @ts-expect-error a field of a group is forgotten
  const inGroup: Candidate<Register> = { ...whole, district: unnamed }
  // @ts-expect-error an optional field of a row is forgotten
  const inRow: Candidate<Register> = { ...whole, communities: [community] }
  const shorter = [toGiven({ slug: toText('yi'), name: toText('乙社区') })]
  // @ts-expect-error an optional field of a row in a row is forgotten
  const deeper: Candidate<Register> = { ...whole, communities: [{ ...community, former: shorter }] }
  const { notice: _notice, ...short } = whole
  // @ts-expect-error an optional field of the shape is forgotten
  const atTop: Candidate<Register> = short
  expect([inGroup, inRow, deeper, atTop]).toHaveLength(4)
})

test('what was not filled in may be nothing', () => {
  const empty: Candidate<Register> = { ...whole, district: undefined, communities: [{}] }
  expect(empty.district).toBeUndefined()
})
