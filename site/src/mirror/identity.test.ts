import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toSettings } from '../server/to-settings.ts'
import { toIdentity } from './identity.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-identity-'))
  for (const part of ['build/server', 'build/client', 'src/mirror'])
    mkdirSync(join(folder, part), { recursive: true })
  write('build/server/entry.mjs', 'pages')
  write('build/client/icon.svg', 'icon')
  write('src/mirror/policy.ts', 'policy')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
const identify = (environment: Record<string, string> = {}) => {
  const settings = toSettings({ SITE_URL: 'https://www.example.gov.cn', ...environment }, folder)
  return toIdentity(join(folder, 'build'), settings, join(folder, 'src'))
}

test.each(['build/server/entry.mjs', 'build/client/icon.svg', 'src/mirror/policy.ts', 'src/mirror/new.ts'])(
  'pages are made by other means when %s is another',
  (path) => {
    const before = identify()
    write(path, 'another')
    expect(identify()).not.toBe(before)
  },
)

test('and when the site is called otherwise, or has another number; not when it is kept or measured elsewhere', () => {
  const before = identify()
  expect(identify({ SITE_URL: 'https://example.gov.cn' })).not.toBe(before)
  expect(identify({ ICP_NUMBER: '鲁ICP备00000000号' })).not.toBe(before)
  const elsewhere = { DATA_DIR: 'other', CMS_URL: 'https://cms.example.gov.cn', SITE_METRICS_PORT: '9464' }
  expect(identify(elsewhere)).toBe(before)
  write('src/mirror/policy.test.ts', 'a test')
  expect(identify()).toBe(before)
})
