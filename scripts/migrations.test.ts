import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../cms/app/src/migrations')

/** Of releases that somebody's database was made by. A migration that is added gets its line when its release is made. */
const released: readonly [file: string, sha256: string][] = [
  ['20261125_160428_initial.ts', '9b38d7b13c17bb6c62133b0bee997727fd2e563af9cbd165f7b44ef0113f4e1c'],
  ['20261128_192626_salt.ts', 'bcdecf41c727de2a1fdebb40af25e82f8e4f2dbdad41a1ffff67e20722b4e4a5'],
  ['20261128_232516_attachments.ts', '0b623f1717fa03d5f377d1738acba556d97815a418a335aff28273d9bbc901d9'],
  ['20261129_001158_registers.ts', 'dfb95a32c50757d4cd0da41602ee72542dea30cd838184f5893ffd5440ec3a12'],
  ['20261129_021300_attached.ts', 'c2433be8d741b4584f69a78f60726d37d546ebdae38b8d68cf7c30710c1a4298'],
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
  const old = released.map(([file]) => file)
  expect(names.slice(0, old.length)).toEqual(old)
})
