import { hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { boardRecipe } from './board/recipe.ts'
import { documentRecipe } from './document/recipe.ts'
import { wordRecipe } from './document/word/recipe.ts'

const works = import.meta.dirname
const site = join(works, '../..')
const drawnBy = [
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif-sc',
  '@myriaddreamin/typst-ts-node-compiler',
]

/** All that a work comes out otherwise by, beside its inputs. */
const toMark = (patterns: readonly string[], packages: readonly string[]): string => {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: works }))
  const versions = packages.map((name) => {
    const { version } = JSON.parse(readFileSync(join(site, 'node_modules', name, 'package.json'), 'utf8'))
    return `${name}@${version}`
  })
  const texts = files.toSorted().map((file) => readFileSync(join(works, file), 'utf8'))
  return hash('sha256', [...versions, ...texts].join('\n')).slice(0, 16)
}

const ofBoard = ['{board,typeset}/*.typ', 'board/recipe.ts', 'board/lines.ts', 'pdf/boxes.ts']
const words = ['document/{text,parts,name-list,title-lines}.ts', 'board/lines.ts']
const ofDocument = ['{document,typeset}/*.typ', 'document/recipe.ts', ...words]
const ofWord = ['document/word/{document,measures,pack,parts,pictures,recipe}.ts', ...words]

test.each([
  { recipe: boardRecipe, files: ofBoard, by: drawnBy, version: 2, mark: '2250b491bc5fc060' },
  { recipe: documentRecipe, files: ofDocument, by: drawnBy, version: 1, mark: 'd8abafecb7d7f8dd' },
  {
    recipe: wordRecipe,
    files: ofWord,
    by: ['docx', 'fflate', 'sharp'],
    version: 1,
    mark: 'ae6371a5b7d4805d',
  },
])(
  '$recipe.name: what comes out otherwise has another version: count it up, and write down the new mark',
  ({ recipe, files, by, version, mark }) => {
    expect({ version: recipe.version, mark: toMark(files, by) }).toEqual({ version, mark })
  },
)
