import { hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { boardRecipe } from './recipe.ts'

const works = join(import.meta.dirname, '..')
const site = join(works, '../..')
const drawnBy = [
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif-sc',
  '@myriaddreamin/typst-ts-node-compiler',
]

/** All that a board comes out otherwise by, beside its inputs. */
const toMark = (): string => {
  const files = [
    ...globSync('{board,typeset}/*.typ', { cwd: works }),
    'board/recipe.ts',
    'board/lines.ts',
    'pdf/boxes.ts',
  ]
  const versions = drawnBy.map((name) => {
    const { version } = JSON.parse(readFileSync(join(site, 'node_modules', name, 'package.json'), 'utf8'))
    return `${name}@${version}`
  })
  const texts = files.toSorted().map((file) => readFileSync(join(works, file), 'utf8'))
  return hash('sha256', [...versions, ...texts].join('\n')).slice(0, 16)
}

test('a board that comes out otherwise has another version: count it up, and write down the new mark', () => {
  expect({ version: boardRecipe.version, mark: toMark() }).toEqual({ version: 1, mark: '00ea84128747019f' })
})
