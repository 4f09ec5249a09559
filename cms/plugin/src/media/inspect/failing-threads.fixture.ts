import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Threads that answer nothing, by the address of each: one never ends, one takes all memory that it gets. */
export const writeFailingThreads = async (): Promise<{
  readonly endless: string
  readonly hungry: string
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-thread-'))
  const write = async (name: string, code: string): Promise<string> => {
    const file = join(folder, `${name}.mjs`)
    await writeFile(
      file,
      `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => {${code}})`,
    )
    return pathToFileURL(file).href
  }
  return {
    endless: await write('endless', 'for (;;);'),
    hungry: await write(
      'hungry',
      'const all = []; for (;;) all.push(new Array(100_000).fill(Math.random()))',
    ),
  }
}

/** How often others of the process had their turn until something was done, at most a hundred times a second. */
export const countTurns = async (until: Promise<unknown>): Promise<number> => {
  let turns = 0
  const ticking = setInterval(() => turns++, 10)
  await until.finally(() => clearInterval(ticking))
  return turns
}
