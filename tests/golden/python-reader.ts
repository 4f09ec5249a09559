import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const python = join(import.meta.dirname, '../../.tmp/python/bin/python')

/** Whether the reader in Python can run here. Where tests must not be left out, it always is to. */
export const hasReader = (): boolean => existsSync(python) || process.env.TEST_MONGODB === 'required'

/** Runs `check.py` on lines of standard input; resolves with a line of its answer for each of them. */
export const askReader = async (
  how: '--batch' | '--canonical',
  lines: readonly string[],
): Promise<string[]> => {
  if (!existsSync(python)) throw new Error(`no ${python}: run \`npm test\` once (it needs Python 3.10–3.13)`)
  const reader = spawn(python, [join(import.meta.dirname, 'check.py'), how], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  reader.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const [answer, complaint] = await Promise.all([text(reader.stdout), text(reader.stderr)])
  const answers = answer.split('\n').slice(0, -1)
  if (answers.length !== lines.length) throw new Error(`${answers.length} of ${lines.length}: ${complaint}`)
  return answers
}

/** What the reader says of a text: `good`, or the part that it names. */
export type Verdict = {
  readonly part: 'good' | 'entry' | 'key' | 'copy'
  readonly number?: number
  readonly why?: string
  readonly entries?: number
  readonly fingerprint?: string
}

export const checkAll = async (texts: readonly string[]): Promise<Verdict[]> =>
  (await askReader('--batch', texts.map(toLine))).map((line) => JSON.parse(line) as Verdict)

/** A text as one line of JSON that is ASCII alone: nothing on the way can take a letter for the end of a line. */
const toLine = (value: string): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
