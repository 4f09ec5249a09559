import { expect, test } from 'vitest'
import { toMadeOnce } from './made-once.ts'

/** Makes answers of so many bytes, each a part of a pool of 64 KB as Node cuts them, and tells how often it was asked to. */
const start = ({ bytes, keepAtMost }: { bytes: number; keepAtMost: number }) => {
  const made: string[] = []
  const find = toMadeOnce<string>({
    make: async (asked) => {
      made.push(asked)
      return new Uint8Array(new ArrayBuffer(64 * 1024), 512, bytes).fill(asked.length)
    },
    toKey: (asked) => asked,
    keepAtMost,
    waitAtMost: 2,
  })
  return { find, made }
}

test('what is kept are the bytes of each answer alone, and not the pool that they were cut from', async () => {
  const { find } = start({ bytes: 2_000, keepAtMost: 1024 * 1024 })
  for (const asked of ['a', 'bb', 'ccc']) {
    const answer = await find(asked)
    expect(answer).toEqual(Buffer.alloc(2_000, asked.length))
    expect(answer?.buffer.byteLength).toBe(2_000)
    expect(await find(asked)).toBe(answer)
  }
})

test('however many are asked for, no more bytes are kept than may be, those that were asked for last', async () => {
  const [bytes, keepAtMost] = [2_000, 20_000]
  const { find, made } = start({ bytes, keepAtMost })
  const asked = Array.from({ length: 1_000 }, (_, index) => `${index}`)
  for (const one of asked) {
    await find(one)
    await find('first')
  }
  expect(made).toHaveLength(asked.length + 1)
  made.length = 0
  // From the last on, so that looking pushes out nothing that is still to be looked at.
  for (const one of asked.slice(-9).reverse()) await find(one)
  expect(made).toEqual([])
  await find(asked.at(-10) ?? '')
  expect(made).toEqual([asked.at(-10)])
})

test('what is larger than all that may be kept is given and not kept', async () => {
  const { find, made } = start({ bytes: 2_000, keepAtMost: 1_000 })
  expect((await find('a'))?.byteLength).toBe(2_000)
  await find('a')
  expect(made).toEqual(['a', 'a'])
})

test('who asks for the same at once waits for one making, and who would wait behind too many is turned away', async () => {
  const { find, made } = start({ bytes: 10, keepAtMost: 1_000 })
  const answers = await Promise.all(['a', 'a', 'b', 'c'].map(find))
  expect(made).toEqual(['a', 'b'])
  expect(answers[0]).toBe(answers[1])
  expect(answers[3]).toBeUndefined()
})
