import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRecord } from './record.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-record-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** What this process holds that is still used, in bytes. */
const readHeld = (): number => {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const count = 3_000
const list = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, at) => make(at))

/** A story as the mirror has it: what it alone asks, what all ask, where it leads, its files in two readings. */
const toRow = (record: ReturnType<typeof openRecord>, number: number) => {
  const ask = (name: string, value: string) =>
    record.toKnown({ of: 'replica', name, values: ['story', value] })
  return {
    questions: [
      ...list(6, (at) => ask(`asked${at}`, `story-${number}`)),
      ...list(14, (at) => ask(`asked${at}`, 'all')),
    ],
    source: `${number}`.padStart(27, '0'),
    links: [...list(60, (at) => `/common/${at}`), ...list(5, (at) => `/stories/story-${number + at}`)],
    until: undefined,
    files: new Map(
      ['', 'elder/'].map((reading) => [
        `${reading}stories/story-${number}/index.html`,
        { sha256: `${number}`.padStart(64, '0'), isPacked: true },
      ]),
    ),
  }
}

test('of each page some hundred bytes are held, however much it asked', () => {
  const record = openRecord(join(folder, 'state.sqlite'))
  const before = readHeld()
  for (let number = 0; number < count; number += 20)
    record.keep(new Map(list(20, (at) => [`/stories/story-${number + at}`, toRow(record, number + at)])))
  const held = (readHeld() - before) / count
  expect(record.pages.size).toBe(count)
  expect(record.pages.get('/stories/story-7')).toMatchObject({ source: '7'.padStart(27, '0') })
  record.close()
  expect(held).toBeLessThan(1_200)

  const started = readHeld()
  const again = openRecord(join(folder, 'state.sqlite'))
  const heldAgain = (readHeld() - started) / count
  expect(again.pages.size).toBe(count)
  again.close()
  expect(heldAgain).toBeLessThan(1_200)
})
