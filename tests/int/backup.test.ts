import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '@exemplar/cms/settings/settings'
import { toLastBackup } from 'payload-plugin-exemplar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cms, startCms, startCmsOn } from '../support/cms.ts'
import { callExemplar, runExemplar, runExemplarOn, runExemplarWith } from '../support/exemplar-command.ts'
import { act, type Newsroom, openNewsroom, publish } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { databaseKind, toTestSettings } from '../support/settings.ts'

let folder: string
let cms: Cms
let room: Newsroom

const readFeed = async (url: string) => (await fetch(`${url}/api/gazette?limit=500`)).text()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-backup-'))
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(async () => {
  await cms?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('exemplar backup', () => {
  test('of a CMS that publishes is one state, which restore brings back', async () => {
    await publish(room, { title: '备份之前' })
    const withdrawn = await publish(room, { title: '含个人信息' })
    await act(room.publisher, withdrawn, {
      transition: 'withdraw',
      notice: { reason: 'personal-data', text: '涉及个人信息，现予撤下。' },
    })
    const backup = join(folder, 'backup')
    const publishing = (async () => {
      for (const title of ['其间一', '其间二', '其间三', '其间四']) await publish(room, { title })
    })()
    const made = await callExemplar(cms.settings, 'backup', backup)
    await publishing
    // However long the backup took: the gazette went on after it.
    await publish(room, { title: '备份之后' })
    expect([made.code, made.stderr]).toEqual([0, ''])
    const number = Number(/up to entry (\d+)/.exec(made.stdout)?.[1])
    expect(number).toBeGreaterThanOrEqual(3)
    const saved = join(folder, 'whole.json')
    const whole = await runExemplar('save', cms.url)
    expect([whole.code, whole.stderr]).toEqual([0, ''])
    await writeFile(saved, whole.stdout)
    const { entries } = JSON.parse(await readFeed(cms.url))

    await cms.close()
    const restored = toTestSettings(join(folder, 'restored'))
    const back = await callExemplar(restored, 'restore', backup)
    expect([back.code, back.stderr]).toEqual([0, ''])
    expect(back.stdout).toContain('the high-water mark agrees')
    cms = await startCmsOn(restored)
    expect(JSON.parse(await readFeed(cms.url))).toMatchObject({
      errors: [{ data: { code: 'gazette-restored' } }],
    })
    const confirmed = await runExemplar('confirm-restored', restored.dataFolder)
    expect([confirmed.code, confirmed.stdout]).toEqual([
      0,
      expect.stringContaining(`the next entry is ${number + 1}`),
    ])
    const feed = JSON.parse(await readFeed(cms.url))
    expect(feed.latest).toBe(number)
    expect(feed.entries).toEqual(entries.slice(0, number))
    const compared = await runExemplar('verify', cms.url, '--against', saved)
    expect([compared.code, compared.stdout]).toEqual([0, expect.stringContaining(`up to entry ${number}`)])
    const log = ['--review', cms.url, '--email', room.auditor.email]
    const review = await runExemplarWith(
      { EXEMPLAR_PASSWORD: room.auditor.password },
      'verify',
      cms.url,
      ...log,
    )
    expect([review.code, review.stdout]).toEqual([0, expect.stringContaining('log and the gazette agree')])
  }, 180_000)

  test('is for its owner alone, and says what it holds', async () => {
    const backup = join(folder, 'backup')
    const { contents } = JSON.parse(await readFile(join(backup, 'manifest.json'), 'utf8'))
    const paths = contents.map(({ path }: { path: string }) => path)
    for (const path of ['data/keys/gazette.json', 'data/keys/high-water.sqlite'])
      expect(paths).toContain(path)
    for (const path of ['.', 'data', 'data/keys', 'database'])
      expect((await stat(join(backup, path))).mode & 0o777).toBe(0o700)
    for (const path of [...paths, 'manifest.json'])
      expect((await stat(join(backup, path))).mode & 0o777).toBe(0o600)
  })

  test('is noted where the administrator reads it, and so is that its files were looked at', async () => {
    const settings = toTestSettings(join(folder, 'noted'))
    const noted = () => toLastBackup(settings.dataFolder).find()
    const whole = await runExemplarOn(settings, 'restore', join(folder, 'backup'))
    expect([whole.code, whole.stderr]).toEqual([0, ''])
    // Of a machine that was set up anew there is no backup yet.
    expect(noted()).toBeUndefined()
    const target = join(folder, 'of-the-new-one')
    expect((await runExemplarOn(settings, 'backup', target)).code).toBe(0)
    const { contents, madeAt } = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8'))
    expect(noted()).toEqual({
      made: {
        ...{ at: madeAt, files: contents.length, bytes: expect.any(Number), agrees: true },
        gazette: expect.any(Number),
      },
    })
    expect((await stat(join(settings.dataFolder, 'last-backup.json'))).mode & 0o777).toBe(0o600)
    const checked = await runExemplarOn(settings, 'check-backup', target)
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('备份完整')])
    expect(noted()?.checked?.madeAt).toBe(madeAt)
    expect((await runExemplarOn(settings, 'backup', target)).code).toBe(2)
    expect(Date.parse(noted()?.failed?.at ?? '')).toBeGreaterThan(Date.parse(madeAt))
    // A note that cannot be read is not taken for none: what is found is told, and only a whole backup takes its place.
    const path = join(settings.dataFolder, 'last-backup.json')
    await writeFile(path, '{"made":')
    const beside = await runExemplarOn(settings, 'check-backup', target)
    expect([beside.code, beside.stdout]).toEqual([0, expect.stringMatching(/备份完整[\s\S]*没有记下来/)])
    expect(await readFile(path, 'utf8')).toBe('{"made":')
    const next = join(folder, 'after-that')
    expect((await runExemplarOn(settings, 'backup', next)).code).toBe(0)
    await writeFile(join(next, 'data', 'keys', 'gazette.json'), '{}')
    const { code, stderr } = await runExemplarOn(settings, 'check-backup', next)
    expect([code, stderr]).toEqual([2, expect.stringContaining('data/keys/gazette.json')])
    expect(noted()?.checked?.isDamaged).toBe(true)
  })

  test('is checked before it is restored without standing in the way, and that of another installation is not noted', async () => {
    const backup = join(folder, 'backup')
    const empty = toTestSettings(join(folder, 'set-up-anew'))
    await mkdir(empty.dataFolder)
    const missing = toTestSettings(join(folder, 'not-there-yet'))
    for (const settings of [empty, missing])
      expect((await runExemplarOn(settings, 'check-backup', backup)).code).toBe(0)
    expect([await readdir(empty.dataFolder), existsSync(missing.dataFolder)]).toEqual([[], false])
    const other = toTestSettings(join(folder, 'another'))
    const keys = join(other.dataFolder, 'keys')
    await mkdir(keys, { recursive: true })
    await writeFile(join(keys, 'gazette.json'), '{}')
    expect((await runExemplarOn(other, 'check-backup', backup)).code).toBe(0)
    expect(toLastBackup(other.dataFolder).find()).toBeUndefined()
    const restored = await runExemplarOn(empty, 'restore', backup)
    expect([restored.code, restored.stderr]).toEqual([0, ''])
  })

  test('is whole also where that cannot be noted', async () => {
    const settings = toTestSettings(join(folder, 'set-up-anew'))
    await mkdir(join(settings.dataFolder, 'last-backup.json'))
    const { code, stdout } = await runExemplarOn(settings, 'check-backup', join(folder, 'backup'))
    expect([code, stdout]).toEqual([0, expect.stringMatching(/备份完整[\s\S]*没有记下来/)])
    expect((await readdir(settings.dataFolder)).filter((name) => name.startsWith('last-backup'))).toEqual([
      'last-backup.json',
    ])
  })

  test.runIf(databaseKind === 'mongodb')(
    'asks the server whether it has transactions, and not the address',
    async () => {
      const url = new URL(cms.settings.database.url)
      expect(url.searchParams.has('replicaSet')).toBe(true)
      url.searchParams.delete('replicaSet')
      const settings = toTestSettings(cms.settings.dataFolder, {
        DATABASE_URI: url.href,
        MONGODB_WITHOUT_TRANSACTIONS: 'accepted',
      })
      const backup = join(folder, 'unnamed')
      const { code, stdout } = await runExemplarOn(settings, 'backup', backup)
      expect([code, stdout]).toEqual([0, expect.not.stringContaining('one after another')])
      const manifest = JSON.parse(await readFile(join(backup, 'manifest.json'), 'utf8'))
      expect(manifest.consistency).toBe('one-instant')
    },
  )

  test('that finds no database leaves its folder empty for the next call', async () => {
    const missing = join(folder, 'no-such')
    const settings = toTestSettings(missing, { DATABASE_URI: `file:${missing}/exemplar.sqlite` })
    const target = join(folder, 'refused')
    const { code, stderr } = await runExemplarOn(settings, 'backup', target)
    expect([code, stderr]).toEqual([2, expect.stringContaining('Nothing was backed up')])
    expect(await readdir(target)).toEqual([])
  })

  test('is not written over anything', async () => {
    const { code, stderr } = await runExemplarOn(cms.settings, 'backup', join(folder, 'backup'))
    expect([code, stderr]).toEqual([2, expect.stringContaining('Choose an empty folder')])
  })
})

describe('exemplar restore', () => {
  const restoreInto = async (
    name: string,
  ): Promise<[Settings, Awaited<ReturnType<typeof runExemplarOn>>]> => {
    const settings = toTestSettings(join(folder, name))
    return [settings, await runExemplarOn(settings, 'restore', join(folder, 'backup'))]
  }

  test('writes over no data folder', async () => {
    const { code, stderr } = await runExemplarOn(cms.settings, 'restore', join(folder, 'backup'))
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing was written')])
  })

  test('refuses a backup in which a byte was changed, before it writes anything', async () => {
    const keys = join(folder, 'backup/data/keys/gazette.json')
    const text = await readFile(keys, 'utf8')
    await writeFile(keys, text.replace('Ed25519', 'Ed25518'))
    const [settings, { code, stderr }] = await restoreInto('changed')
    await writeFile(keys, text)
    expect([code, stderr]).toEqual([2, expect.stringContaining('data/keys/gazette.json')])
    await expect(readdir(settings.dataFolder)).rejects.toThrow('ENOENT')
  })

  test('refuses one that was broken off', async () => {
    const manifest = join(folder, 'backup/manifest.json')
    const text = await readFile(manifest, 'utf8')
    await rm(manifest)
    const [, { code, stderr }] = await restoreInto('broken-off')
    await writeFile(manifest, text)
    expect([code, stderr]).toEqual([2, expect.stringContaining('broken off')])
  })
})

describe('a mistyped call', () => {
  test.each([[['backup']], [['backup', 'a', 'b']], [['backup', 'a', '--force']], [['bakcup', 'a']]])(
    '%s writes nothing',
    async (args) => {
      const { code, stdout } = await callExemplar(cms.settings, ...args)
      expect([code, stdout]).toEqual([2, ''])
    },
  )
})
