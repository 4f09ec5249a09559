import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'

export const run = promisify(execFile)
const plugin = join(import.meta.dirname, '../../cms/plugin')

/** What an app has beside the plugin, at the versions that the plugin was built with. */
const toDependencies = async (tarball: string): Promise<Record<string, string>> => {
  const version = async (name: string) =>
    (
      JSON.parse(await readFile(join(plugin, `node_modules/${name}/package.json`), 'utf8')) as {
        version: string
      }
    ).version
  const payload = await version('payload')
  const react = await version('react')
  return {
    payload,
    '@payloadcms/db-sqlite': payload,
    '@payloadcms/next': payload,
    '@payloadcms/ui': payload,
    graphql: '16.15.0',
    next: '16.4.6',
    'payload-plugin-exemplar': `file:${tarball}`,
    react,
    'react-dom': react,
    sharp: '0.35.5',
  }
}

/** Copies an app of this folder into a place of its own, with the tarball of the plugin installed. Returns the place. */
export const installApp = async (name: string, under = '.'): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), `exemplar-${name}-`))
  await cp(join(import.meta.dirname, name), join(folder, under), { recursive: true })
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: plugin })
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }]
  expect(
    packed.files.every(({ path }) => /^(dist|bin)\/|^(package\.json|README\.md|LICENSE)$/.test(path)),
  ).toBe(true)
  const dependencies = await toDependencies(`./${packed.filename}`)
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, type: 'module', dependencies }))
  await writeFile(
    join(folder, 'pnpm-workspace.yaml'),
    'allowBuilds: { esbuild: true }\nnodeVersion: 24.21.0\n',
  )
  await inApp(folder, 'install', '--prefer-offline')
  return folder
}

/** Runs pnpm in an app. */
export const inApp = (folder: string, ...command: string[]) =>
  run('pnpm', command, { cwd: folder, env: { ...process.env, CI: 'true' } })
