import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

type Import = { readonly from: string; readonly to: string }

/** Imports of our source files: from which file, to which file or package, both from the root. */
const listImports = (): Import[] =>
  globSync('{shared,cms/plugin,cms/app,site}/src/**/*.{ts,tsx,astro}', { cwd: root })
    .filter((file) => !file.includes('.test.'))
    .flatMap((from) =>
      [
        ...readFileSync(join(root, from), 'utf8').matchAll(
          /^\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'/gm,
        ),
      ].map(([, name = '']) => ({
        from,
        to: name.startsWith('.') ? relative(root, join(root, dirname(from), name)) : name,
      })),
    )

const imports = listImports()
const breaking = (isBreach: (found: Import) => boolean) =>
  imports.filter(isBreach).map(({ from, to }) => `${from} -> ${to}`)

test('imports are read at all', () => {
  expect(imports.length).toBeGreaterThan(500)
})

test('shared stands alone, on zod, canonicalize and jose', () => {
  const allowed = /^(zod|canonicalize|jose|shared\/src\/.*)$/
  expect(breaking(({ from, to }) => from.startsWith('shared/') && !allowed.test(to))).toEqual([])
})

test('site and CMS meet over HTTP only, and the app meets the plugin through its exports', () => {
  const rooms = ['cms/plugin', 'cms/app', 'site']
  expect(
    breaking(({ from, to }) => {
      const home = rooms.find((room) => from.startsWith(`${room}/`))
      return rooms.some((room) => room !== home && to.startsWith(`${room}/`))
    }),
  ).toEqual([])
  expect(breaking(({ from, to }) => from.startsWith('site/') && to.startsWith('payload'))).toEqual([])
})

test.each(['shared', 'cms/plugin', 'site'])('kinds of %s do not import each other', (house) => {
  const listed = [
    'index.ts',
    'kind.ts',
    'find-page.ts',
    'document-page.astro',
    'list-page.astro',
    'item-list.astro',
  ]
  const toKind = (path: string) => {
    const kind = new RegExp(`^${house}/src/kinds/([^/]+)`).exec(path)?.[1]
    return kind === undefined || listed.includes(kind) ? undefined : kind
  }
  const files = imports.filter(({ from }) => from.startsWith(`${house}/src/kinds/`))
  expect(files.length).toBeGreaterThan(20)
  expect(
    breaking(({ from, to }) => {
      const [here, there] = [toKind(from), toKind(to)]
      return here !== undefined && there !== undefined && here !== there && there !== 'parts'
    }),
  ).toEqual([])
})
