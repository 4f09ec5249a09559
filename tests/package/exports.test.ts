import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const plugin = join(import.meta.dirname, '../../cms/plugin')
/** Within the plugin's own folder, where what it depends on is found. */
const folder = join(plugin, 'node_modules/.cache/tarball')
const unpacked = join(folder, 'package')

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: plugin })
  const [{ filename }] = JSON.parse(String(packed)) as [{ filename: string }]
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Names that a built file exports; those for browsers cannot be imported by Node, because of their styles. */
const listNames = (file: string): string[] => {
  const text = readFileSync(join(unpacked, file), 'utf8')
  const [, list = ''] = /export \{([^}]*)\};?\s*(?:\/\/.*)?\s*$/.exec(text) ?? []
  return list.split(',').map((name) => name.trim().split(' as ').at(-1) ?? '')
}

test('the tarball has a readme, a licence, and every file that its exports name', () => {
  for (const file of ['README.md', 'LICENSE', 'bin/exemplar.js'])
    expect(existsSync(join(unpacked, file)), file).toBe(true)
  const { exports } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as {
    exports: Record<string, Record<string, string>>
  }
  expect(Object.keys(exports)).toEqual(['.', './client', './rsc'])
  for (const file of Object.values(exports).flatMap(Object.values))
    expect(existsSync(join(unpacked, file)), file).toBe(true)
})

test('what an app calls is exported', async () => {
  const exported = await import(pathToFileURL(join(unpacked, 'dist/index.js')).href)
  for (const name of [
    ...['exemplar', 'transition', 'ExemplarError', 'recoverGazette', 'toHighWater', 'endWork'],
    ...['guardRest', 'guardGraphql', 'guardServerFunctions', 'takeStock'],
  ])
    expect(exported, name).toHaveProperty(name)
})

test('every component that the configuration names by its path is exported there', () => {
  const code = readdirSync(join(unpacked, 'dist'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(unpacked, 'dist', name), 'utf8'))
    .join('\n')
  const named = [...code.matchAll(/payload-plugin-exemplar\/(client|rsc)#(\w+)/g)]
  expect(named.length).toBeGreaterThan(10)
  for (const [path, file, name] of named) expect(listNames(`dist/${file}.js`), path).toContain(name)
})
