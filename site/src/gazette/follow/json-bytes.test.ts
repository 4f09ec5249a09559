import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureJson, splitObject } from './json-bytes.ts'

const bytes = (text: string) => Buffer.from(text)
const split = (text: string, most = 1_000) => {
  const found = splitObject(bytes(text), { key: 'entries', most })
  return found && [found.rest, ...found.elements.map((element) => Buffer.from(element).toString())]
}

describe('splitObject', () => {
  test('takes the elements of one list out of an object', () => {
    expect(
      split('{"a":"\\"entries\\":[1]","entries" : [ {"x":[1,"]"]} ,"[,]\\\\",3],"b":{"entries":[9]}}'),
    ).toEqual([
      '{"a":"\\"entries\\":[1]","entries" : [],"b":{"entries":[9]}}',
      ' {"x":[1,"]"]} ',
      '"[,]\\\\"',
      '3',
    ])
    expect(split('{"entries":[]}')).toEqual(['{"entries":[]}'])
    expect(split('{"entries":[ ]}')).toEqual(['{"entries":[]}'])
  })

  test('finds nothing where there is no such list, it has no end, or it is too long', () => {
    for (const text of ['', '[]', '{}', '{"x":{"entries":[1]}}', '{"entries":{"a":[1]}}', '{"x":"entries"}'])
      expect(split(text), text).toBeUndefined()
    for (const text of ['{"entries":[1,2', '{"entries":["1,2]}', '["entries",[1]]'])
      expect(split(text), text).toBeUndefined()
    expect(split('{"entries":[1,2,3]}', 3)).toHaveLength(4)
    expect(split('{"entries":[1,2,3]}', 2)).toBeUndefined()
  })

  test('gives back what was written, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.jsonValue(),
        fc.integer({ min: 0, max: 2 }),
        (entries, other, indent) => {
          const found = splitObject(bytes(JSON.stringify({ other, entries, last: 1 }, null, indent)), {
            key: 'entries',
            most: 1_000,
          })
          expect(JSON.parse(found?.rest ?? '')).toEqual(
            JSON.parse(JSON.stringify({ other, entries: [], last: 1 })),
          )
          expect(found?.elements.map((element) => JSON.parse(Buffer.from(element).toString()))).toEqual(
            JSON.parse(JSON.stringify(entries)),
          )
        },
      ),
    )
  })
})

test('measureJson counts depth and values, and nothing in texts', () => {
  expect(measureJson(bytes('1'))).toEqual({ depth: 0, values: 1 })
  expect(measureJson(bytes('{"a":[1,2,{"b":"[[[,,,\\"[["}],"c":3}'))).toEqual({ depth: 3, values: 7 })
  expect(measureJson(bytes('['.repeat(100_000))).depth).toBe(100_000)
})
