import { expect, test } from 'vitest'
import { signInAt, writeStory } from '../../support/desk.ts'
import { isLong } from '../../support/long.ts'
import type { Scene } from '../../support/scene.ts'
import { createReport } from '../../support/screens/faults.ts'
import { listSaid } from '../../support/screens/said.ts'
import { walkScreens } from '../../support/screens/walk.ts'

/** An account of each role, and of contributors one that is bound to a unit besides; written down by hand. */
const accounts = [
  'contributor-371002',
  'contributor-min-zheng',
  'district-reviewer-371002',
  'city-reviewer',
  'chief-editor',
  'publisher',
  'press-officer',
  'auditor',
  'administrator',
] as const

/** In the short form those who come to the most kinds of screens: who writes in a district, the press, the whole city. */
const walked = isLong ? accounts : (['contributor-371002', 'press-officer', 'chief-editor'] as const)

/** What each comes to at least: its desk, its account, lists and forms. */
const fewest = 20

/** Whatever the admin says, it says in Chinese. */
export const tellWords = (at: () => Scene): void => {
  test('no screen says a word to any role that a Chinese reader cannot read', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    await writeStory(writer, {
      ...{ title: '楼道里的旧书架', deck: '谁看完谁放回来。', sentence: '书架是居民自己钉的。' },
    })
    await writer.take('submit')
    await writer.sees('审核中')

    const report = createReport()
    const walk = async (role: string): Promise<void> => {
      const desk = await signInAt(at(), role)
      const paths = await walkScreens(desk, async (path) =>
        report.note({ role, path, said: await listSaid(desk.page) }),
      )
      expect(paths.length, role).toBeGreaterThan(fewest)
      desk.leave()
    }
    // Two at a time: one looks while the other waits for its screen.
    const waiting: string[] = [...walked]
    const next = async (): Promise<void> => {
      for (let role = waiting.shift(); role; role = waiting.shift()) await walk(role)
    }
    await Promise.all([next(), next()])
    expect(report.toLines().join('\n')).toBe('')
  })
}
