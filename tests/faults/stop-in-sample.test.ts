import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaunchPlace, openLaunchPlace } from '../support/launch-place.ts'
import { type Launcher, listProcesses, startLauncher } from '../support/launcher.ts'

let place: LaunchPlace

beforeAll(async () => {
  place = await openLaunchPlace()
})
afterAll(() => place.close())

/** Starts with the sample, and stops as soon as `text` was printed. */
const startUntil = async (text: string): Promise<Launcher> => {
  const launcher = startLauncher({ ...place.variables, EXEMPLAR_DEMO: '1' })
  await launcher.says(text)
  launcher.signal('SIGTERM')
  await launcher.ended
  await expect.poll(() => listProcesses(place.folder), { timeout: 10_000, interval: 100 }).toEqual([])
  return launcher
}

test('the passwords of the sample are told once it is loaded, however soon the start is broken off', async () => {
  const early = await startUntil('载入示例')
  expect(early.output()).not.toContain('@example.com')
  const late = await startUntil('✓ 准备数据库')
  expect(late.output()).toContain('演示账号（密码只显示这一次，请记下）')
  expect(late.output()).toMatch(/administrator@example\.com +\S{12,} +系统管理员/)
})
