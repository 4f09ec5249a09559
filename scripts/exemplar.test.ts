import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const call = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'exemplar.ts'), ...args], { encoding: 'utf8' })

test.each([
  [['mirror', '--help'], 0, 'stdout', 'exemplar mirror --once'],
  [['backup'], 2, 'stderr', 'exemplar backup <空文件夹>'],
  [['verfy'], 2, 'stderr', '是否要写 verify？'],
] as const)('%j is answered about that command alone', (args, code, stream, says) => {
  const answer = call(...args)
  expect([answer.status, answer[stream]]).toEqual([code, expect.stringContaining(says)])
  expect(`${answer.stdout}${answer.stderr}`).not.toContain('exemplar restore')
})
