import { register } from '@exemplar/shared/kinds/register'
import { expect, test } from 'vitest'
import { toRegister } from './to-document.ts'

const row = {
  ...{ id: 'r', slug: 'huan-cui', title: '环翠区社区登记册', asOf: '2020-07-22T12:00:00.000Z' },
  district: { id: 'd', code: '371002', name: '环翠区', codeKind: 'GB/T 2260' },
  communities: [
    { id: 'a', slug: 'jia', name: '甲社区', reading: null, state: null, mergedInto: 'b', former: [] },
    {
      ...{ id: 'b', slug: 'yi', name: '乙社区', reading: 'yi', state: 'merged', mergedInto: 'a' },
      former: [{ id: 'x', slug: 'jiu', name: '旧社区', until: '2020-05-01T12:00:00.000Z' }],
    },
  ],
  ...{ source: '市民政局', editor: '示例编辑', notice: null },
}

test('a whole row with its communities is publishable; one that says nothing of its state stands', () => {
  const { communities } = register.parse(JSON.parse(JSON.stringify(toRegister(row))))
  expect(communities).toEqual([
    { id: 'a', slug: 'jia', name: '甲社区', state: 'standing' },
    {
      ...{ id: 'b', slug: 'yi', name: '乙社区', reading: 'yi', state: 'merged', into: 'a' },
      former: [{ slug: 'jiu', name: '旧社区', until: '2020-05-01' }],
    },
  ])
})

test('a bare draft is not an error but a list of what is missing', () => {
  const { error } = register.safeParse(JSON.parse(JSON.stringify(toRegister({ id: 'r', title: '登记册' }))))
  const missing = new Set(error?.issues.map(({ path }) => path[0]))
  expect(missing).toEqual(new Set(['slug', 'district', 'communities', 'asOf', 'source', 'editor']))
})

test('whom to reach in the district is published where it is given, and is left out where it is not', () => {
  const toPublished = (contact: object | null) =>
    register.parse(JSON.parse(JSON.stringify(toRegister({ ...row, contact }))))
  const contact = { unit: '环翠区民政局', phone: '0631-0000010' }
  expect(toPublished(contact).contact).toEqual(contact)
  expect(toPublished({ unit: null, phone: null })).not.toHaveProperty('contact')
})
