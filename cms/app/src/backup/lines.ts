import { createReadStream } from 'node:fs'

/**
 * The lines of a file, as they were written: ended by a line feed and by nothing else. `node:readline` ends one at U+2028
 * as well, which stands unescaped in JSON where somebody has pasted it into a text.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const part of createReadStream(path, 'utf8')) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
