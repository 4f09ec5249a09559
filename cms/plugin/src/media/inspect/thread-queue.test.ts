import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { ExemplarError } from '../../errors/exemplar-error.ts'
import { runInThread } from './run-in-thread.ts'
import { toThreadQueue } from './thread-queue.ts'

const toCode = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: ExemplarError) => error.code,
  )

test('one at a time; a tenth is told to come again, until one that waits has left', async () => {
  const queue = toThreadQueue()
  const first = Promise.withResolvers<void>()
  const leaving = new AbortController()
  const order: number[] = []
  const ask = (place: number, left?: AbortSignal) =>
    toCode(
      queue(async () => {
        order.push(place)
        await first.promise
      }, left),
    )
  const asked = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) =>
    ask(place, place === 5 ? leaving.signal : undefined),
  )
  expect(await ask(10)).toBe('too-busy')
  leaving.abort()
  expect(await asked[4]).toBe('too-busy')
  asked.push(ask(11))
  expect(order).toEqual([1])
  first.resolve()
  expect((await Promise.all(asked)).filter((code) => code === 'done')).toHaveLength(9)
  expect(order).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 11])
  // Nobody who has gone already is begun with, and the place is free again.
  expect(await ask(12, leaving.signal)).toBe('too-busy')
  expect(await ask(13)).toBe('done')
})

test('a thread is ended as soon as whoever asked has left', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'exemplar-thread-')), 'endless.mjs')
  await writeFile(
    file,
    "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => {})",
  )
  const leaving = new AbortController()
  const ran = toCode(
    runInThread('', {
      file: pathToFileURL(file).href,
      milliseconds: 600_000,
      megabytes: 32,
      left: leaving.signal,
    }),
  )
  leaving.abort()
  expect(await ran).toBe('too-busy')
})
