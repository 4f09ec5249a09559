import { hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { boardRecipe } from './board/recipe.ts'
import { documentRecipe } from './document/recipe.ts'
import { wordRecipe } from './document/word/recipe.ts'
import { certificateRecipe } from './sheet/certificate/recipe.ts'
import { communityRecipe } from './sheet/community/recipe.ts'
import { honoursRecipe } from './sheet/honours/recipe.ts'
import { ledgerRecipe } from './sheet/ledger/recipe.ts'
import { releaseRecipe } from './sheet/release/recipe.ts'
import { standardRecipe } from './sheet/standard/recipe.ts'

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
const ofSheet = (sort: string, ...others: string[]) => [
  ...[
    `sheet/${sort}/*.typ`,
    `sheet/${sort}/{recipe,text}.ts`,
    'sheet/*.typ',
    'sheet/proof.ts',
    'typeset/*.typ',
  ],
  ...others,
]
const ofWord = [
  'document/word/{document,pack,parts,pictures,recipe}.ts',
  '../../../shared/src/word/measures.ts',
  ...words,
]

test.each([
  { recipe: boardRecipe, files: ofBoard, by: drawnBy, version: 2, mark: '8bf03d7e1bb5b146' },
  { recipe: documentRecipe, files: ofDocument, by: drawnBy, version: 2, mark: 'fe86e52866982161' },
  {
    recipe: communityRecipe,
    files: ofSheet('community', 'board/lines.ts'),
    by: drawnBy,
    version: 1,
    mark: 'c232d567876315f5',
  },
  {
    recipe: certificateRecipe,
    files: ofSheet('certificate', 'board/lines.ts'),
    by: drawnBy,
    version: 1,
    mark: '95a66cf37a7fc633',
  },
  {
    recipe: honoursRecipe,
    files: ofSheet('honours', 'document/title-lines.ts'),
    by: drawnBy,
    version: 2,
    mark: '14db9cdd2ec57177',
  },
  {
    recipe: standardRecipe,
    files: ofSheet('standard', 'board/lines.ts'),
    by: drawnBy,
    version: 1,
    mark: 'adfc9a9463438d7d',
  },
  {
    recipe: releaseRecipe,
    files: ofSheet('release', 'document/{parts,title-lines}.ts', 'sheet/release/pictures.ts'),
    by: [...drawnBy, 'sharp'],
    version: 2,
    mark: '610f0a655f9052e7',
  },
  { recipe: ledgerRecipe, files: ofSheet('ledger'), by: drawnBy, version: 1, mark: '501505a8c52dbbee' },
  {
    recipe: wordRecipe,
    files: ofWord,
    by: ['docx', 'fflate', 'sharp'],
    version: 2,
    mark: '13b97267469d85bd',
  },
])(
  '$recipe.name: what comes out otherwise has another version: count it up, and write down the new mark',
  ({ recipe, files, by, version, mark }) => {
    expect({ version: recipe.version, mark: toMark(files, by) }).toEqual({ version, mark })
  },
)
