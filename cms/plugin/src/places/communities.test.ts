import { expect, test } from 'vitest'
import { communities } from './communities.ts'

test('says of its address that it may change, as it does', () => {
  const slug = communities.fields.find((field) => 'name' in field && field.name === 'slug')
  expect(JSON.stringify(slug?.admin)).toContain('由名称的拼音生成；可以改')
})
