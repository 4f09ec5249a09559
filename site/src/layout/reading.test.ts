import { expect, test } from 'vitest'
import { toLocalPath, toReading } from './reading.ts'

test('only our own readings are readings', () => {
  expect(['elder', 'large', 'toString', '', undefined].map(toReading)).toEqual([
    'elder',
    'large',
    'normal',
    'normal',
    'normal',
  ])
})

test('a path of this site is gone back to, with its query', () => {
  expect(toLocalPath('/stories?page=2')).toBe('/stories?page=2')
  expect(toLocalPath('/communities/haiyan#top')).toBe('/communities/haiyan')
})

test('nothing that a browser could take for another host is gone back to', () => {
  const hostile = [
    null,
    '',
    'stories',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
  ]
  expect(hostile.map(toLocalPath)).toEqual(hostile.map(() => '/'))
})
