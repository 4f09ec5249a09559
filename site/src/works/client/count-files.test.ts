import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFileCounter } from './count-files.ts'

test('files are counted, however their bytes are cut', () => {
  const file = [0x50, 0x50, 0x4b, 0x03, 0x04, 1, 0x50, 0x4b, 0x03, 0x05]
  const bytes = Uint8Array.from([...file, ...file, ...file])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: bytes.length })), (places) => {
      const cuts = [0, ...places.toSorted((one, other) => one - other), bytes.length]
      const count = createFileCounter()
      const counts = cuts.slice(1).map((end, index) => count(bytes.subarray(cuts[index], end)))
      expect(counts.at(-1)).toBe(3)
      expect(counts).toEqual(counts.toSorted((one, other) => one - other))
    }),
  )
})
