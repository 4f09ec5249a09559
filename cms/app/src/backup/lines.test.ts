import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readLines } from './lines.ts'

test('a line ends at a line feed, and not at what else separates lines', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-lines-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const long = '长'.repeat(100_000)
  await writeFile(join(folder, 'a'), `一\u2028二\u2029三\u0085四\r五\n${long}\n六`)
  const lines: string[] = []
  for await (const line of readLines(join(folder, 'a'))) lines.push(line)
  expect(lines).toEqual(['一\u2028二\u2029三\u0085四\r五', long, '六'])
})
