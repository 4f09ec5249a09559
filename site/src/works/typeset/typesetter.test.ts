import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createTypesetter } from './typesetter.ts'

// What a compiler of machine code does when it breaks cannot be had on call: threads that break in the same ways stand
// here for the one that sets type.

let folder: string
let close: (() => Promise<void>) | undefined

const at = '2020-10-29T01:30:00.000Z'
const toJob = (drawing: string) => ({ drawing, frame: {}, own: {}, at })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-typeset-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(async () => {
  await close?.()
  close = undefined
})

const start = (name: string, code: string, within = 10_000) => {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', (job) => {${code}})`,
  )
  const typesetter = createTypesetter({ file, within })
  close = typesetter.close
  return typesetter
}
const answer = 'parentPort.postMessage({ pdf: new TextEncoder().encode(job.drawing) })'

test('sheets come one after the other, each to whoever asked for it', async () => {
  const { typeset } = start('sound', answer)
  const sheets = await Promise.all(['a', 'b', 'c'].map((name) => typeset(toJob(name))))
  expect(sheets.map((sheet) => new TextDecoder().decode(sheet))).toEqual(['a', 'b', 'c'])
})

test('a thread that breaks takes its own sheet along, and the next one has another thread', async () => {
  const { typeset } = start('broken', `if (job.drawing === 'bad') throw new Error('broken'); ${answer}`)
  const [bad, good] = await Promise.allSettled([typeset(toJob('bad')), typeset(toJob('good'))])
  expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'typesetting-failed' } })
  expect(good.status).toBe('fulfilled')
})

test('so does one that ends itself, and one that says what is wrong stays', async () => {
  const { typeset } = start('ending', `if (job.drawing === 'end') process.exit(3); ${answer}`)
  await expect(typeset(toJob('end'))).rejects.toMatchObject({ code: 'typesetting-failed' })
  expect((await typeset(toJob('good'))).byteLength).toBe(4)
  const told = start('told', `parentPort.postMessage({ missing: '𠮷' })`)
  await expect(told.typeset(toJob('rare'))).rejects.toMatchObject({ code: 'glyph-missing' })
})

test('a sheet that takes too long is given up, and the next one does not wait for it', async () => {
  const { typeset } = start('slow', `if (job.drawing === 'slow') for (;;); ${answer}`, 2_000)
  const [slow, good] = await Promise.allSettled([typeset(toJob('slow')), typeset(toJob('good'))])
  expect(slow).toMatchObject({ status: 'rejected', reason: { code: 'typesetting-too-long' } })
  expect(good.status).toBe('fulfilled')
})
