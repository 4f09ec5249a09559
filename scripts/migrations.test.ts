import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../cms/app/src/migrations')

/** Of releases that somebody's database was made by. A migration that is added gets its line when its release is made. */
const released: readonly [file: string, sha256: string][] = [
  ['20261125_160428_initial.json', 'af1acc810e70c3a270f3db6b7b82b2459650d705c943be57f35546d8ce33f7d3'],
  ['20261125_160428_initial.ts', '9b38d7b13c17bb6c62133b0bee997727fd2e563af9cbd165f7b44ef0113f4e1c'],
  ['20261128_192626_salt.json', '6e2e023424465852e9cf208440fe7ae7dbf6fc53ec20b5914ed993fc9f02a9cd'],
  ['20261128_192626_salt.ts', 'bcdecf41c727de2a1fdebb40af25e82f8e4f2dbdad41a1ffff67e20722b4e4a5'],
]

test.each(released)('the migration %s is as its release had it', (file, sha256) => {
  expect(
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  ).toBe(sha256)
})

test('migrations that were added come after those released', () => {
  const names = readdirSync(folder)
    .filter((name) => /^\d.*\.ts$/.test(name))
    .sort()
  const old = released.map(([file]) => file).filter((file) => file.endsWith('.ts'))
  expect(names.slice(0, old.length)).toEqual(old)
})
