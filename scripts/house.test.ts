import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const house = 'cms/plugin/src'

/** The plugin's rooms, lowest floor first: a room imports from its own floor and from those below. */
const floors: readonly (readonly string[])[] = [
  ['errors', 'access', 'database', 'fields'],
  ['records', 'gazette'],
  ['places', 'media', 'documents', 'check', 'messages', 'sheets'],
  ['review'],
  ['users', 'editions', 'dashboard', 'selection', 'imports'],
  ['kinds', 'desk', 'cli'],
]
const mostRooms = 21
const mostFiles = 12

/** Above all floors: what assembles the plugin and what a package is entered by. */
const roof = [
  'collections.ts',
  'index.ts',
  'options.ts',
  'rename.ts',
  'start.ts',
  'client.ts',
  'rsc.ts',
  'cli.ts',
]

type Import = { readonly from: string; readonly to: string }

const specifiers = [
  /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]/gm,
  /^\s*import\s+['"]([^'"]+)['"]/gm,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
]

const files = globSync('{shared,metrics,cms/plugin,cms/app,site}/src/**/*.{ts,tsx,astro}', { cwd: root })
  .filter((file) => !/\.(?:test|fixture)\./.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** Imports of our source files: from which file, to which file or package, both from the root. */
const imports: readonly Import[] = files.flatMap(({ file: from, text }) =>
  specifiers
    .flatMap((specifier) => [...text.matchAll(specifier)])
    .map(([, name = '']) => ({
      from,
      to: name.startsWith('.') ? relative(root, join(root, dirname(from), name)) : name,
    })),
)

const breaking = (isBreach: (found: Import) => boolean) =>
  imports.filter(isBreach).map(({ from, to }) => `${from} -> ${to}`)

/** The room of a file of the plugin: the folder under its src, its own name under the roof. */
const toRoom = (path: string): string | undefined => {
  if (!path.startsWith(`${house}/`)) return undefined
  const [room = ''] = path.slice(house.length + 1).split('/')
  return room
}

const isUnderRoof = (room: string): boolean => roof.includes(room)
const toFloor = (room: string): number =>
  isUnderRoof(room) ? floors.length : floors.findIndex((rooms) => rooms.includes(room))

const rooms = new Set(files.flatMap(({ file }) => toRoom(file) ?? []))

/** Which rooms a room imports. */
const neighbours = new Map<string, Set<string>>()
for (const { from, to } of imports) {
  const [here, there] = [toRoom(from), toRoom(to)]
  if (!here || !there || here === there) continue
  neighbours.set(here, (neighbours.get(here) ?? new Set()).add(there))
}

test('imports are read at all, of each form', () => {
  expect(imports.length).toBeGreaterThan(500)
  expect(imports.filter(({ to }) => toRoom(to)).length).toBeGreaterThan(500)
})

test('shared stands alone, on zod, canonicalize, jose, diff, ipaddr.js and chinese-days', () => {
  const allowed = /^(zod|canonicalize|jose|diff|ipaddr\.js|chinese-days|shared\/src\/.*)$/
  expect(breaking(({ from, to }) => from.startsWith('shared/') && !allowed.test(to))).toEqual([])
})

test('metrics stand alone, on Node and prom-client, and only the two processes that have some know them', () => {
  const allowed = /^(node:.*|prom-client|metrics\/src\/.*)$/
  expect(breaking(({ from, to }) => from.startsWith('metrics/') && !allowed.test(to))).toEqual([])
  const knows = imports.filter(({ to }) => to.startsWith('@exemplar/metrics/')).map(({ from }) => from)
  expect(knows.filter((from) => !/^(site|cms\/app)\/src\//.test(from))).toEqual([])
})

test('site and CMS meet over HTTP only, and the app meets the plugin through its exports', () => {
  const packages = ['cms/plugin', 'cms/app', 'site']
  expect(
    breaking(({ from, to }) => {
      const home = packages.find((name) => from.startsWith(`${name}/`))
      return packages.some((name) => name !== home && to.startsWith(`${name}/`))
    }),
  ).toEqual([])
  expect(breaking(({ from, to }) => from.startsWith('site/') && to.startsWith('payload'))).toEqual([])
})

test('works stand above the rooms of the site that they are made of: pages and server know them, and one thread the compiler', () => {
  const ofWorks = ({ from }: Import) => from.startsWith('site/src/works/')
  const above =
    /^site\/src\/(pages|mirror|preview|home|machines|commands|server\/(?!answer|validator|settings))/
  expect(breaking((found) => ofWorks(found) && above.test(found.to))).toEqual([])
  // It runs in the server as it is written: what the build alone can resolve is not there.
  expect(
    breaking((found) => ofWorks(found) && /\.astro$|layout\/(to|whole-address)\.ts$/.test(found.to)),
  ).toEqual([])
  const compilers = imports.filter(({ to }) => to.includes('typst-ts-node-compiler')).map(({ from }) => from)
  expect(compilers).toEqual(['site/src/works/typeset/thread.ts'])
})

test('every room of the plugin stands on a floor, and they are few', () => {
  expect([...rooms].filter((room) => toFloor(room) < 0)).toEqual([])
  expect([...rooms].filter((room) => !isUnderRoof(room)).length).toBeLessThanOrEqual(mostRooms)
})

test('no arrow of the plugin runs up', () => {
  expect(
    breaking(({ from, to }) => {
      const [here, there] = [toRoom(from), toRoom(to)]
      return here !== undefined && there !== undefined && toFloor(here) < toFloor(there)
    }),
  ).toEqual([])
})

test('no room of the plugin is reached again from a room that it imports', () => {
  const isReached = (from: string, room: string, seen = new Set<string>()): boolean =>
    [...(neighbours.get(from) ?? [])].some((next) => {
      if (next === room) return true
      if (seen.has(next)) return false
      return isReached(next, room, seen.add(next))
    })
  expect([...rooms].filter((room) => isReached(room, room))).toEqual([])
})

test('no folder of the plugin holds more files than one takes in', () => {
  const counts = Map.groupBy(
    files.filter(({ file }) => file.startsWith(`${house}/`)),
    ({ file }) => dirname(file),
  )
  const full = [...counts].filter(([, inside]) => inside.length > mostFiles).map(([folder]) => folder)
  expect(full).toEqual([])
})

test('components that are named by a text are among the exports, and only those', () => {
  const named = files.flatMap(({ file, text }) =>
    file.startsWith(`${house}/`)
      ? [...text.matchAll(/payload-plugin-exemplar\/((?:client|rsc)#\w+|\$\{)/g)].map(([, name]) => name)
      : [],
  )
  const cells = ['Cell', 'Field'].flatMap((part) =>
    ['Code', 'Digest', 'Instant'].map((shown) => `rsc#${shown}${part}`),
  )
  const exported = ['client', 'rsc'].flatMap((door) =>
    [...readFileSync(join(root, house, `${door}.ts`), 'utf8').matchAll(/export \{([^}]*)\}/g)]
      .flatMap(([, names = '']) => names.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => `${door}#${name}`),
  )
  // The cells and fields of records are named by `shownColumn`, whose type lists them.
  expect([...new Set([...named, ...cells])].toSorted()).toEqual(exported.toSorted())
})

test.each(['shared', 'cms/plugin', 'site'])('kinds of %s do not import each other', (home) => {
  const listed = [
    'index.ts',
    'alone.ts',
    'kind.ts',
    'find-page.ts',
    'document-page.astro',
    'list-page.astro',
    'item-list.astro',
    'metadata.astro',
    'metadata.ts',
    'notes.ts',
  ]
  const toKind = (path: string) => {
    const kind = new RegExp(`^${home}/src/kinds/([^/]+)`).exec(path)?.[1]
    // A declaration and the folder of its parts are one kind.
    return kind === undefined || listed.includes(kind) ? undefined : kind.replace(/\.ts$/, '')
  }
  const own = imports.filter(({ from }) => from.startsWith(`${home}/src/kinds/`))
  expect(own.length).toBeGreaterThan(20)
  expect(
    breaking(({ from, to }) => {
      const [here, there] = [toKind(from), toKind(to)]
      return here !== undefined && there !== undefined && here !== there && there !== 'parts'
    }),
  ).toEqual([])
})
