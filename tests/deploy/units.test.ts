import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mirrorEnvironment, mirrorFlags, siteFlags } from '../../scripts/launch/site-flags.ts'

const root = join(import.meta.dirname, '../..')
const source = join(root, 'docs/deploy/systemd')
const units = readdirSync(source)
const services = units.filter((name) => name.endsWith('.service'))

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-units-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string) => readFileSync(join(source, name), 'utf8')
const valuesOf = (name: string, key: string) =>
  [...read(name).matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value)

/** With the product where this checkout is: whether a program is there is looked at too. */
const writeHere = () => {
  for (const name of units)
    writeFileSync(join(folder, name), read(name).replaceAll(/\/srv\/exemplar(?=\/|$)/gm, root))
}

test('the units are those that the docs tell of', () => {
  expect(units.toSorted()).toEqual([
    'exemplar-backup.service',
    'exemplar-backup.timer',
    'exemplar-cms.service',
    'exemplar-mirror.service',
    'exemplar-site.service',
  ])
})

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

test.skipIf(!hasSystemd)(
  'systemd has nothing to say against them (skipped where systemd-analyze is not)',
  () => {
    writeHere()
    const paths = units.map((name) => join(folder, name))
    const { status, stderr, stdout } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
      encoding: 'utf8',
    })
    expect([status, stdout, stderr]).toEqual([0, '', ''])
  },
)

test.skipIf(!hasSystemd)('a unit that is wrong is told apart', () => {
  const path = join(folder, 'exemplar-wrong.service')
  writeFileSync(path, read('exemplar-site.service').replace('ProtectSystem', 'ProtektSystem'))
  const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', path], { encoding: 'utf8' })
  expect(stderr).toContain('ProtektSystem')
})

describe.each(services)('%s', (name) => {
  test('may write what it keeps and nothing else, and gains no privilege', () => {
    const expected = {
      NoNewPrivileges: 'yes',
      ProtectSystem: 'strict',
      ProtectHome: 'yes',
      PrivateTmp: 'yes',
      PrivateDevices: 'yes',
      CapabilityBoundingSet: '',
      RestrictNamespaces: 'yes',
      SystemCallFilter: '@system-service',
    }
    for (const [key, value] of Object.entries(expected)) expect(valuesOf(name, key), key).toEqual([value])
    expect(valuesOf(name, 'MemoryMax')).toHaveLength(1)
    // Node makes programs while it runs.
    expect(valuesOf(name, 'MemoryDenyWriteExecute')).toEqual([])
  })

  test('is an account of its own, whose settings stand in a file of their own', () => {
    const part = name === 'exemplar-backup.service' ? 'cms' : name.replace(/^exemplar-|\.service$/g, '')
    expect(valuesOf(name, 'User')).toEqual([`exemplar-${part}`])
    expect(valuesOf(name, 'EnvironmentFile')).toEqual([`/etc/exemplar/${part}.env`])
  })

  test('runs what is there', () => {
    const [workingFolder = ''] = valuesOf(name, 'WorkingDirectory')
    const here = workingFolder.replace('/srv/exemplar', root)
    const scripts = [...valuesOf(name, 'ExecStart'), ...valuesOf(name, 'ExecStartPre')]
      .flatMap((line) => [...line.matchAll(/\.bin\/node (?:--\S+ )*(\S+)/g)])
      .map(([, script = '']) => script)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((script) => !existsSync(join(here, script)))).toEqual([])
  })
})

test.each([
  ['exemplar-site.service', siteFlags],
  ['exemplar-mirror.service', mirrorFlags],
])('%s starts Node with the flags that its command has elsewhere', (name, flags) => {
  expect(valuesOf(name, 'ExecStart')[0]).toContain(`/node ${flags.join(' ')} src/`)
})

test('a mirror is told the same of the allocator as its command tells it elsewhere', () => {
  const told = Object.entries(mirrorEnvironment).map(([name, value]) => `${name}=${value}`)
  expect(valuesOf('exemplar-mirror.service', 'Environment')).toEqual(expect.arrayContaining(told))
})

test.each([
  ['backup', 'cms'],
  ['verify', 'cms'],
  ['forget', 'site'],
  ['mirror', 'mirror'],
])('the command `exemplar %s` is run as exemplar-%s, with its settings', (command, part) => {
  // What root would be told to run is said instead.
  const script = readFileSync(join(root, 'docs/deploy/exemplar.sh'), 'utf8').replace(
    'exec runuser',
    'echo runuser',
  )
  const { stdout } = spawnSync('sh', ['-s', command, '--once', 'a folder'], {
    input: script,
    encoding: 'utf8',
  })
  expect(stdout).toBe(
    `runuser -u exemplar-${part} -- /srv/exemplar/node_modules/.bin/node --env-file=/etc/exemplar/${part}.env /srv/exemplar/scripts/exemplar.ts ${command} --once a folder\n`,
  )
})

test('behind nginx the CMS listens to this machine alone', () => {
  expect(valuesOf('exemplar-cms.service', 'ExecStart')).toEqual([
    expect.stringContaining('next start --hostname 127.0.0.1 --port 3000'),
  ])
})
