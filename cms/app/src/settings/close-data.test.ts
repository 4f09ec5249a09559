import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { closeData } from './close-data.ts'
import { toSettings } from './settings.ts'

let parent: string
const modeOf = async (name: string) => (await stat(join(parent, name))).mode & 0o777

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'exemplar-close-'))
  onTestFinished(() => rm(parent, { recursive: true }))
})

const makeFolder = async (name: string) => {
  await mkdir(join(parent, name))
  await chmod(join(parent, name), 0o755)
}
const makeFile = async (name: string) => {
  await writeFile(join(parent, name), '')
  await chmod(join(parent, name), 0o644)
}

test('what an older release left open is closed: the folder, its folders and the database', async () => {
  for (const name of ['data', 'data/media', 'data/keys', 'data/published']) await makeFolder(name)
  for (const name of ['exemplar.sqlite', 'exemplar.sqlite-wal', 'secret']) await makeFile(`data/${name}`)
  closeData(toSettings({ DATA_DIR: 'data' }, parent))
  for (const name of ['data', 'data/media', 'data/keys', 'data/published'])
    expect(await modeOf(name), name).toBe(0o700)
  for (const name of ['exemplar.sqlite', 'exemplar.sqlite-wal', 'secret'])
    expect(await modeOf(`data/${name}`), name).toBe(0o600)
})

test('a database that stands elsewhere is closed, and its folder left as it is', async () => {
  await makeFolder('elsewhere')
  await makeFile('elsewhere/cms.sqlite')
  closeData(toSettings({ DATA_DIR: 'data', DATABASE_URI: 'file:elsewhere/cms.sqlite' }, parent))
  expect(await modeOf('elsewhere/cms.sqlite')).toBe(0o600)
  expect(await modeOf('elsewhere')).toBe(0o755)
})

test('a data folder may be a link; what links in it lead to is left as it is', async () => {
  for (const name of ['disk', 'pictures']) await makeFolder(name)
  await symlink(join(parent, 'disk'), join(parent, 'data'))
  await symlink(join(parent, 'pictures'), join(parent, 'disk/media'))
  closeData(toSettings({ DATA_DIR: 'data' }, parent))
  expect(await modeOf('disk')).toBe(0o700)
  expect(await modeOf('pictures')).toBe(0o755)
})
