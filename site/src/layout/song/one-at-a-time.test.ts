import { expect, test } from 'vitest'
import { createLine } from './one-at-a-time.ts'

test('one works, some wait, the rest are turned away, and a fault stops nobody', async () => {
  const line = createLine(3)
  const seen: string[] = []
  const first = Promise.withResolvers<void>()
  const work = (name: string, until?: Promise<void>) => async () => {
    seen.push(`${name} begins`)
    await until
    seen.push(`${name} ends`)
    return name
  }
  const a = line.tryRun(work('a', first.promise))
  const b = line.tryRun(() => Promise.reject(new Error('b failed')))
  const c = line.tryRun(work('c'))
  expect(line.tryRun(work('d'))).toBeUndefined()
  const failed = expect(b).rejects.toThrow('b failed')
  first.resolve()
  expect(await a).toBe('a')
  await failed
  expect(await c).toBe('c')
  expect(seen).toEqual(['a begins', 'a ends', 'c begins', 'c ends'])
  expect(await line.tryRun(work('e'))).toBe('e')
})
