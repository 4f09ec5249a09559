import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FeedServer } from '../../support/feed-server.ts'
import { startMirror } from '../../support/mirror-process.ts'

/** A mirror that runs: what it follows, the folder of its data, and the one that it writes. */
type RunningMirror = { readonly feed: FeedServer; readonly place: string; readonly folder: string }

/** Beside one that runs, those that have to end before they begin. */
export const tellRefusals = (at: () => RunningMirror, base: string): void => {
  let other: string
  beforeEach(async () => {
    other = await mkdtemp(join(tmpdir(), 'exemplar-mirror-not-'))
  })
  afterEach(() => rm(other, { recursive: true, force: true }))
  const DATA_DIR = () => join(other, 'data')

  test('leaves the files of somebody else as they are', async () => {
    await mkdir(join(other, 'www'))
    await writeFile(join(other, 'www/index.html'), 'mine')
    for (const args of [[], ['--once']]) {
      const refused = startMirror([...args, join(other, 'www')], {
        CMS_URL: at().feed.url,
        DATA_DIR: DATA_DIR(),
        base,
      })
      expect(await refused.exited).toBe(1)
      expect(refused.lines.join()).toMatch(/mirror-foreign: .*换一个空的.*choose an empty/)
    }
    expect(await readdir(join(other, 'www'))).toEqual(['index.html'])
    expect(await readFile(join(other, 'www/index.html'), 'utf8')).toBe('mine')
  })

  test('is told of the process that has the folder, and of the one that has the data', async () => {
    const second = startMirror([at().folder], { CMS_URL: at().feed.url, DATA_DIR: DATA_DIR(), base })
    expect(await second.exited).toBe(1)
    expect(second.lines.join()).toContain('mirror-running: ')
    const third = startMirror([join(other, 'www')], {
      CMS_URL: at().feed.url,
      DATA_DIR: join(at().place, 'data'),
      base,
    })
    expect(await third.exited).toBe(1)
    expect(third.lines.join()).toMatch(/mirror-data-in-use: .*DATA_DIR/)
  })

  test.each([[[]], [['a', 'b']], [['--sign', 'k', 'a']], [['--often', 'a']]])(
    'is not called with %j',
    async (args) => {
      const refused = startMirror(args, { CMS_URL: at().feed.url, DATA_DIR: DATA_DIR(), base })
      expect(await refused.exited).toBe(2)
      expect(refused.lines.join()).toContain('用法 Usage')
    },
  )
}
