import {
  chmod,
  mkdir,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaunchPlace, openLaunchPlace } from '../support/launch-place.ts'
import { type Launcher, listProcesses, npmStart, startLauncher } from '../support/launcher.ts'

/** The build of the site for whoever names none. */
const newest = join(import.meta.dirname, '../../site/dist')

let place: LaunchPlace
let launcher: Launcher

beforeAll(async () => {
  place = await openLaunchPlace()
  for (const name of ['site', 'published']) {
    await mkdir(join(place.folder, name))
    await chmod(join(place.folder, name), 0o755)
  }
  await writeFile(join(place.folder, 'site/secret'), '')
  // It leads to the same build for whoever reads it meanwhile, and shows whether it was turned.
  await symlink(await realpath(newest), `${newest}.test`)
  await rename(`${newest}.test`, newest)
  launcher = npmStart(place.variables)
  await launcher.says('按 Ctrl-C 停止')
})
afterAll(() => place.close())

const statusOf = async (address: string): Promise<number> => {
  try {
    return (await fetch(address)).status
  } catch {
    return 0
  }
}
const untilSiteAnswers = () =>
  expect.poll(() => statusOf(`${place.site}/`), { timeout: 60_000, interval: 200 }).toBe(200)
const untilCmsAnswers = () =>
  expect.poll(() => statusOf(`${place.cms}/api/gazette`), { timeout: 60_000, interval: 200 }).toBe(200)

const kill = (part: string): void => {
  for (const pid of listProcesses(place.folder, part)) process.kill(pid, 'SIGKILL')
}

test('a site that cannot start does not take the CMS with it, and is tried until it can', async () => {
  expect(launcher.output()).toContain('secret-refused: 密钥文件为空或不足32个字符')
  expect(launcher.output()).toContain('网站意外停止（1），1秒后重新启动')
  expect(await statusOf(`${place.cms}/admin/login`)).toBe(200)
  await launcher.says('网站意外停止（1），2秒后重新启动')
  await rm(join(place.folder, 'site/secret'))
  await launcher.says('网站已重新启动')
  expect(await statusOf(`${place.site}/`)).toBe(200)
})

test('what names no build, as `exemplar mirror`, finds the one that was started', async () => {
  expect(await readlink(newest)).toMatch(/^\.builds\//)
})

test('nothing that stands in the data folder is open to another account', async () => {
  const open: string[] = []
  const names = await readdir(place.folder, { recursive: true })
  expect(names).toEqual(
    expect.arrayContaining(['exemplar.sqlite', 'keys', 'published', 'secret', 'site/replica.sqlite']),
  )
  for (const name of ['', ...names]) {
    const { mode } = await stat(join(place.folder, name))
    if ((mode & 0o077) !== 0) open.push(`${name} ${(mode & 0o777).toString(8)}`)
  }
  expect(open).toEqual([])
})

test('a data folder serves one launcher at a time', async () => {
  const second = startLauncher({ ...place.variables, CMS_PORT: '', SITE_PORT: '' })
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('正由另一个 Exemplar 使用')
})

test('a site that dies is started again, and the CMS answers meanwhile', async () => {
  kill('src/server/main.ts')
  await launcher.says('网站意外停止（SIGKILL）')
  expect(await statusOf(`${place.cms}/api/gazette`)).toBe(200)
  await untilSiteAnswers()
})

test('a CMS that dies is started again, and the site answers meanwhile', async () => {
  kill('next')
  await launcher.says('后台（CMS）意外停止（SIGKILL），1秒后重新启动')
  expect(await statusOf(`${place.site}/`)).toBe(200)
  await untilCmsAnswers()
})

test('npm that is told to end while a reader listens ends all of it', async () => {
  const reading = (await fetch(`${place.cms}/api/gazette/stream`)).text().catch(() => '')
  process.kill(launcher.pid, 'SIGTERM')
  // Within the ten seconds that a container or a service manager gives.
  await expect.poll(() => listProcesses(place.folder), { timeout: 10_000 }).toEqual([])
  await launcher.ended
  await reading
})
