import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { holdBuild, markWhole, pointTo, removeOld } from './builds.ts'
import { toBuildName } from './content.ts'
import { toSitePart } from './parts.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'exemplar-builds-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
})

/** A whole build that was last used so many hours ago. */
const addBuild = (name: string, hours: number): string => {
  const folder = join(root, '.builds', name)
  mkdirSync(folder, { recursive: true })
  markWhole(folder)
  const then = new Date(Date.now() - hours * 3_600_000)
  utimesSync(folder, then, then)
  return folder
}

test('of old builds the newest two stay, those that run, and the one that a name leads to', () => {
  const named = addBuild('named', 9)
  const held = addBuild('held', 8)
  const gone = addBuild('gone', 7)
  const older = addBuild('older', 3)
  const old = addBuild('old', 2)
  const current = addBuild('current', 1)
  const broken = join(root, '.builds/broken')
  mkdirSync(broken)
  holdBuild(held)
  utimesSync(held, new Date(0), new Date(0))
  // The number of a process that has ended: none has this one.
  mkdirSync(join(gone, 'held-by'))
  writeFileSync(join(gone, 'held-by', '4194305'), '')
  utimesSync(gone, new Date(0), new Date(0))
  pointTo(named, join(root, 'dist'))
  removeOld(current, join(root, 'dist'))
  const left = [named, held, gone, older, old, current, broken].map((folder) => existsSync(folder))
  expect(left).toEqual([true, true, false, true, true, true, false])
})

test('a name leads to the newest, also where an older release built into a folder of that name', () => {
  mkdirSync(join(root, 'dist'))
  writeFileSync(join(root, 'dist/file'), 'of an older release')
  const [first, second] = [addBuild('first', 2), addBuild('second', 1)]
  writeFileSync(join(second, 'file'), 'new')
  pointTo(first, join(root, 'dist'))
  pointTo(second, join(root, 'dist'))
  expect(readFileSync(join(root, 'dist/file'), 'utf8')).toBe('new')
})

test('a build is named by its sources and settings, and not by what it writes among them', () => {
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('site/src/a.ts', 'a')
  write('site/fonts/cut.ts', 'b')
  const name = toBuildName(toSitePart('/'), root)
  write('site/fonts/cut/core.woff2', 'written')
  write('site/src/a.test.ts', 'a test')
  expect(toBuildName(toSitePart('/'), root)).toBe(name)
  expect(toBuildName(toSitePart('/other/'), root)).not.toBe(name)
  write('site/fonts/cut.ts', 'c')
  expect(toBuildName(toSitePart('/'), root)).not.toBe(name)
})
