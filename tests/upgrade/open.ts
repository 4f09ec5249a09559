import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreMongodb } from '@exemplar/cms/backup/mongodb'
import type { Settings } from '@exemplar/cms/settings/settings'
import { databaseKind, toTestSettings } from '../support/settings.ts'

/** The releases whose data every later one must start on. */
export const releases = ['0.2.0'] as const

/** A copy of what a release left when it was stopped, on the database of this run. */
export const openData = async (
  release: (typeof releases)[number],
): Promise<{ settings: Settings; remove: () => void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-upgraded-'))
  execFileSync('tar', ['-xzf', join(import.meta.dirname, release, `${databaseKind}.tar.gz`), '-C', folder])
  const data = join(folder, 'data')
  const PAYLOAD_SECRET = readFileSync(join(data, 'secret'), 'utf8').trim()
  const settings = toTestSettings(data, { PAYLOAD_SECRET })
  if (settings.database.kind === 'mongodb') await restoreMongodb(join(folder, 'dump'), settings.database.url)
  return { settings, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
