import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findMovable } from './place.ts'

let place: string
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'exemplar-place-')))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

test('a bundle is made beside what a link leads to, and stands there', () => {
  mkdirSync(join(place, 'disk/kiosk'), { recursive: true })
  symlinkSync(join(place, 'disk/kiosk'), join(place, 'link'))
  expect(findMovable(join(place, 'link'))).toBe(join(place, 'disk/kiosk'))
  expect(findMovable(join(place, 'new'))).toBe(join(place, 'new'))
})

// A file system of its own on every Linux.
test.skipIf(process.platform !== 'linux')('it cannot take the place of what is mounted', () => {
  expect(() => findMovable('/dev/shm')).toThrow(
    expect.objectContaining({ code: 'bundle-on-mount', message: expect.stringContaining('新文件夹') }),
  )
})
