import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeEnded } from './ended.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'exemplar-ended-'))
  write('_mirror/manifest.json', '{"files":{"index.html":"0a","stories/a/index.html":"0b"}}')
  write('index.html', 'one')
  write('stories/a/index.html', 'two')
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(place, 'kiosk.partial', path)), { recursive: true })
  writeFileSync(join(place, 'kiosk.partial', path), text)
}
const end = async (): Promise<boolean> => {
  await removeEnded(join(place, 'kiosk.partial'))
  return !existsSync(join(place, 'kiosk.partial/index.html'))
}

test('what has the files of its manifest and no record goes', async () => {
  write('_mirror/manifest.sig', 'signature')
  expect(await end()).toBe(true)
  expect(await end()).toBe(true)
})

test.each([
  ['_mirror/state.sqlite', 'its record'],
  ['stories/a/mine.txt', 'a file of somebody else'],
  ['_mirror/manifest.json', '{"files":'],
])('it stays where %s is %s', async (path, text) => {
  write(path, text)
  expect(await end()).toBe(false)
})
