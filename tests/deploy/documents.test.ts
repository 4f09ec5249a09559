import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseEnv } from 'node:util'
import { toSettings as toCmsSettings } from '@exemplar/cms/settings/settings'
import { variableNames as cmsNames } from '@exemplar/cms/settings/variables'
import { toSettings as toSiteSettings } from '@exemplar/site/server/to-settings'
import { variableNames as siteNames } from '@exemplar/site/server/variables'
import { expect, test } from 'vitest'
import { cmsMetrics, mirrorMetrics, sharedMetrics, siteMetrics } from '../support/metrics.ts'

const root = join(import.meta.dirname, '../..')
const files = globSync('docs/deploy/**/*.{md,conf,service,timer,sh,yml}', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
}))
const pages = [
  ...files,
  ...['README.md', 'docs/running.md'].map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') })),
]

/** Everything that `pattern` finds, with the file that says it. */
const findAll = (from: readonly { file: string; text: string }[], pattern: RegExp) =>
  from.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([, found = '']) => ({ file, found })))

test('there are pages to read', () => {
  expect(files.length).toBeGreaterThanOrEqual(15)
})

test('every setting that is named exists', () => {
  // Of the tests, of Node, of Next, of the allocator, and the launcher’s own.
  const others = [
    'MALLOC_ARENA_MAX',
    'NODE_ENV',
    'NEXT_TELEMETRY_DISABLED',
    'TEST_MONGODB_URI',
    'EXEMPLAR_PASSWORD',
  ]
  const known = new Set<string>([...cmsNames, ...siteNames, ...others])
  const named = findAll(pages, /(?<![\w$-])(?!AF_)([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?![\w*])/g)
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter(({ found }) => !known.has(found))).toEqual([])
})

test('every command that is named exists', () => {
  const help = execFileSync(process.execPath, ['scripts/exemplar.ts', '--help'], {
    cwd: root,
    encoding: 'utf8',
  })
  const known = new Set([...help.matchAll(/^ {2}exemplar ([a-z-]+)/gm)].map(([, name = '']) => name))
  expect(known.size).toBeGreaterThan(10)
  const named = findAll(pages, /(?<![\w/])exemplar(?:\.ts)? ([a-z][a-z-]*)/g)
  expect(named.length).toBeGreaterThan(25)
  expect(named.filter(({ found }) => !known.has(found))).toEqual([])
})

test('every file that is linked to is there', () => {
  const links = findAll(pages, /\]\((?!https?:)([^)#\s]+)/g).map(({ file, found }) => ({
    file,
    to: join(dirname(file), found),
  }))
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(({ to }) => !existsSync(join(root, to)))).toEqual([])
})

test('every number that is named is told by one of the processes, and every number of theirs is named', () => {
  const known = [...siteMetrics, ...mirrorMetrics, ...cmsMetrics, ...sharedMetrics]
  const named = findAll(files, /\b(exemplar_(?:site|mirror|cms|http)_[a-z_]+)\b/g)
    .map(({ found }) => found)
    // Names of nginx’s own zones and variables.
    .filter(
      (name) => !/_(tls|connections|requests|streams|cache|disposition|policy|sharing|site)$/.test(name),
    )
  expect([...new Set(named)].toSorted()).toEqual(known.toSorted())
})

/** The blocks of the pages that go into a file of settings, with what the first one of that file says under them. */
const listSettings = (name: string) => {
  const blocks = findAll(files, /^ *```sh\n([^`]*)```/gm)
    .filter(({ found }) => found.trimStart().startsWith(`# /etc/exemplar/${name}.env`))
    .map(({ found }) => parseEnv(found))
  return blocks.map((block) => ({ ...blocks[0], ...block }))
}

test('the settings that are shown for a CMS are taken by it', () => {
  const shown = listSettings('cms')
  expect(shown.length).toBeGreaterThanOrEqual(3)
  for (const variables of shown) {
    expect(Object.keys(variables).filter((name) => !cmsNames.includes(name as never))).toEqual([])
    expect(toCmsSettings(variables, '/').cmsUrl).toBe('https://cms.example.gov.cn')
  }
})

test('the settings that are shown for a site and for a mirror are taken by them', () => {
  const shown = [...listSettings('site'), ...listSettings('mirror')]
  expect(shown.length).toBeGreaterThanOrEqual(3)
  for (const variables of shown) {
    expect(Object.keys(variables).filter((name) => !siteNames.includes(name as never))).toEqual([])
    // Whoever copies the page as it is must not share a secret with everybody else who did.
    const { SITE_SECRET, ...others } = variables
    if (SITE_SECRET) expect(() => toSiteSettings({ SITE_SECRET }, '/')).toThrow('SITE_SECRET')
    expect(toSiteSettings(others, '/').siteUrl).toBe('https://www.example.gov.cn')
  }
})
