import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { findFreePort } from '../support/free-port.ts'
import { type Launcher, listProcesses, startLauncher } from '../support/launcher.ts'

let folder: string
let launcher: Launcher | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-launcher-'))
})
afterEach(async () => {
  for (const pid of listProcesses(folder)) process.kill(pid, 'SIGKILL')
  await launcher?.ended
  await rm(folder, { recursive: true, force: true })
})

const toVariables = async (): Promise<Record<string, string>> => ({
  DATA_DIR: folder,
  CMS_PORT: String(await findFreePort()),
  SITE_PORT: String(await findFreePort()),
  EXEMPLAR_DEMO: '0',
})

const nobodyLeft = () => expect.poll(() => listProcesses(folder), { timeout: 15_000 }).toEqual([])

test('it starts on an empty folder, says where everything is, and Ctrl-C stops all of it', async () => {
  const variables = await toVariables()
  launcher = startLauncher(variables)
  await launcher.says('按 Ctrl-C 停止')
  expect((await fetch(`http://localhost:${variables.CMS_PORT}/admin`)).status).toBe(200)
  expect((await fetch(`http://localhost:${variables.SITE_PORT}/`)).status).toBe(200)
  launcher.signal('SIGINT')
  expect(await launcher.ended).toBe(0)
  await nobodyLeft()
})

test('a second start installs and builds nothing again', async () => {
  const variables = await toVariables()
  launcher = startLauncher(variables)
  await launcher.says('按 Ctrl-C 停止')
  launcher.signal('SIGINT')
  await launcher.ended
  launcher = startLauncher(variables)
  await launcher.says('按 Ctrl-C 停止')
  expect(launcher.output()).not.toMatch(/安装|构建/)
})

test('when the CMS dies the launcher says so, and the site goes on', async () => {
  const variables = await toVariables()
  launcher = startLauncher(variables)
  await launcher.says('按 Ctrl-C 停止')
  for (const pid of listProcesses(folder, 'next')) process.kill(pid, 'SIGKILL')
  await launcher.says('后台（CMS）意外停止（SIGKILL）')
  expect((await fetch(`http://localhost:${variables.SITE_PORT}/`)).status).toBe(200)
  launcher.signal('SIGINT')
  expect(await launcher.ended).toBe(0)
  await nobodyLeft()
})

test('when the site dies the rest is stopped, and the last lines say which', async () => {
  launcher = startLauncher(await toVariables())
  await launcher.says('按 Ctrl-C 停止')
  const [site] = listProcesses(folder, 'src/server/main.ts')
  process.kill(site as number, 'SIGKILL')
  expect(await launcher.ended).toBe(1)
  expect(launcher.output()).toContain('网站意外停止（SIGKILL）')
  await nobodyLeft()
})

test('when the launcher itself is killed nothing is left behind', async () => {
  launcher = startLauncher(await toVariables())
  await launcher.says('按 Ctrl-C 停止')
  launcher.signal('SIGKILL')
  await launcher.ended
  await nobodyLeft()
})

test('a port that somebody else has is named, and nothing is started', async () => {
  const variables = await toVariables()
  const other = createServer().listen(Number(variables.SITE_PORT))
  onTestFinished(() => void other.close())
  launcher = startLauncher(variables)
  expect(await launcher.ended).toBe(1)
  expect(launcher.output()).toContain(`SITE_PORT=${variables.SITE_PORT}`)
})

test('a data folder serves one launcher at a time', async () => {
  launcher = startLauncher(await toVariables())
  await launcher.says('按 Ctrl-C 停止')
  const second = startLauncher(await toVariables())
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('正由另一个 Exemplar 使用')
})

test('settings that are wrong are told in a sentence', async () => {
  launcher = startLauncher({ ...(await toVariables()), EXEMPLAR_DEMO_PASWORD: 'x' })
  expect(await launcher.ended).toBe(1)
  expect(launcher.output()).toContain('EXEMPLAR_DEMO_PASSWORD')
})
