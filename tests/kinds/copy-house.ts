import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { shell } from '../support/build-site.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/**
 * Copies this checkout's sources into a folder of their own, whose packages see each other there and share everything
 * from registries with the checkout. Returns the folder.
 */
export const copyHouse = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-house-'))
  const listed = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 16 * 1024 * 1024,
  })
  // What was removed and not yet committed is listed too.
  const files = listed.stdout.split('\0').filter((file) => file !== '')
  const isListed = new Set(files.flatMap((file) => listWay(file)))
  await cp(root, folder, {
    recursive: true,
    filter: (source) => source === root || isListed.has(source.slice(root.length + 1)),
  })
  for (const room of ['.', 'shared', 'metrics', 'cms/plugin', 'cms/app', 'site', 'tests'])
    await copyLinks(join(root, room, 'node_modules'), join(folder, room, 'node_modules'))
  await symlink(join(root, 'node_modules/.pnpm'), join(folder, 'node_modules/.pnpm'))
  return folder
}

/** A file and the folders on the way to it. */
const listWay = (file: string): string[] => (file === '.' ? [] : [file, ...listWay(dirname(file))])

/** What pnpm links: relative, so that a package of the workspace is the one in the copy. */
const copyLinks = async (from: string, into: string) => {
  await mkdir(into, { recursive: true })
  const isOurs = (source: string) => source === from || !basename(source).startsWith('.')
  await cp(from, into, { recursive: true, verbatimSymlinks: true, filter: isOurs })
}

/** A line that goes into a file that is there already, before a text that stands in it once. */
export type Addition = { readonly file: string; readonly before: string; readonly lines: readonly string[] }

export const add = async (folder: string, { file, before, lines }: Addition): Promise<void> => {
  const text = await readFile(join(folder, file), 'utf8')
  const parts = text.split(before)
  if (parts.length !== 2) throw new Error(`“${before}” stands in ${file} ${parts.length - 1} times`)
  await writeFile(join(folder, file), parts.join(`${lines.join('\n')}\n${before}`))
}

/** Runs a script of the copy in one of its rooms; resolves with what it wrote, and fails with it. */
export const runIn = async (folder: string, ...command: readonly string[]): Promise<string> => {
  try {
    const { stdout, stderr } = await run(process.execPath, command, {
      cwd: folder,
      env: { ...shell, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 16 * 1024 * 1024,
    })
    return stdout + stderr
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${command.join(' ')}\n${stdout}\n${stderr}`)
  }
}
