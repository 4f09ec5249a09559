import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const plugin = join(import.meta.dirname, '../../cms/plugin')

let folder: string

/** What the app has beside the plugin, at the versions that the plugin was built with. */
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

const inApp = (...command: string[]) =>
  run('pnpm', command, { cwd: folder, env: { ...process.env, CI: 'true' } })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-blank-app-'))
  await cp(join(import.meta.dirname, 'blank-app'), folder, { recursive: true })
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: plugin })
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }]
  expect(
    packed.files.every(({ path }) => /^(dist|bin)\/|^(package\.json|README\.md|LICENSE)$/.test(path)),
  ).toBe(true)
  const dependencies = await toDependencies(`./${packed.filename}`)
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'blank', type: 'module', dependencies }),
  )
  await writeFile(
    join(folder, 'pnpm-workspace.yaml'),
    'allowBuilds: { esbuild: true }\nnodeVersion: 24.21.0\n',
  )
  await inApp('install', '--prefer-offline')
})
// npm packs and Payload compiles in the background; the last of them may still write.
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))

describe('the tarball in a blank Payload app', () => {
  test('boots, migrates, publishes one story that verifies', async () => {
    await inApp('exec', 'payload', 'migrate:create', 'first')
    expect(await readdir(join(folder, 'migrations'))).toContainEqual(expect.stringMatching(/_first\.ts$/))
    await inApp('exec', 'payload', 'migrate')
    const { stdout } = await run(process.execPath, ['publish.ts'], { cwd: folder })
    expect(stdout).toContain('published 1')
    const verified = await run(
      process.execPath,
      ['node_modules/payload-plugin-exemplar/bin/exemplar.js', 'verify', 'gazette.json'],
      { cwd: folder },
    )
    expect(verified.stdout).toContain('verified: 1 entries')
  })
})
