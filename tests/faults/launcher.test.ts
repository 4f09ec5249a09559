import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { type LaunchPlace, openLaunchPlace } from '../support/launch-place.ts'
import { startLauncher } from '../support/launcher.ts'

let place: LaunchPlace

beforeEach(async () => {
  place = await openLaunchPlace()
})
afterEach(() => place.close())

test('a port that somebody else has is named, and nothing is started', async () => {
  const other = createServer().listen(Number(place.sitePort))
  onTestFinished(() => void other.close())
  const launcher = startLauncher(place.variables)
  expect(await launcher.ended).toBe(1)
  expect(launcher.output()).toContain(`SITE_PORT=${place.sitePort}`)
})

test.each(['EXEMPLAR_DEMO_PASSWORD', 'PAYLOAD_SECRET', 'SITE_SECRET'])(
  '%s that is too short is told in a sentence, and nothing is started',
  async (name) => {
    const launcher = startLauncher({ ...place.variables, [name]: 'x' })
    expect(await launcher.ended).toBe(1)
    expect(launcher.output()).toContain(name)
    expect(launcher.output()).not.toContain('启动')
  },
)

test('a secret that is empty is refused by its name, and nothing is started', async () => {
  await writeFile(join(place.folder, 'secret'), '\n')
  const launcher = startLauncher(place.variables)
  expect(await launcher.ended).toBe(1)
  expect(launcher.output()).toContain(`secret-refused: 密钥文件为空或不足32个字符`)
  expect(launcher.output()).not.toContain('启动后台')
})

test('a secret that cannot be kept is told as what it is', async () => {
  await mkdir(join(place.folder, 'secret'))
  const launcher = startLauncher(place.variables)
  expect(await launcher.ended).toBe(1)
  expect(launcher.output()).toContain('secret-not-kept: 密钥文件不能读取或写入')
})
