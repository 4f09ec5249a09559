import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { type Addition, add } from './copy-house.ts'

/** The files that a kind brings, as they lie in `bulletin/`. */
const newFiles = [
  'shared/src/kinds/bulletin.ts',
  'cms/plugin/src/kinds/bulletin/kind.ts',
  'cms/plugin/src/kinds/bulletin/to-document.ts',
  'site/src/kinds/bulletin/page.astro',
] as const

/** Its names, and its line in each of the three lists of kinds. */
const additions: readonly Addition[] = [
  {
    file: 'shared/src/glossary.ts',
    before: "  turn: label('",
    lines: ["  bulletin: label('简报', 'Bulletin'),", "  bulletins: label('简报', 'Bulletins'),"],
  },
  {
    file: 'shared/src/kinds/index.ts',
    before: "import { campaignKind } from './campaign.ts'",
    lines: ["import { bulletinKind } from './bulletin.ts'"],
  },
  { file: 'shared/src/kinds/index.ts', before: '] as const\n\ntype Kinds', lines: ['  bulletinKind,'] },
  {
    file: 'cms/plugin/src/kinds/index.ts',
    before: "import { campaigns } from './campaign/kind.ts'",
    lines: ["import { bulletins } from './bulletin/kind.ts'"],
  },
  {
    file: 'cms/plugin/src/kinds/index.ts',
    before: '  campaign: campaigns,',
    lines: ['  bulletin: bulletins,'],
  },
  {
    file: 'site/src/kinds/index.ts',
    before: "import ConferencePage from './conference/page.astro'",
    lines: ["import BulletinPage from './bulletin/page.astro'"],
  },
  {
    file: 'site/src/kinds/index.ts',
    before: '  story: { page: StoryPage },',
    lines: ['  bulletin: { page: BulletinPage },'],
  },
]

/** All files that are new or changed where a kind is added by hand: migrations and types are written by commands. */
export const files: readonly string[] = [...newFiles, ...new Set(additions.map(({ file }) => file))]

/** Adds the kind to a copy of the house, in everything but what `except` names. */
export const addBulletin = async (folder: string, except: readonly string[] = []): Promise<void> => {
  for (const file of newFiles) await cp(join(import.meta.dirname, 'bulletin', file), join(folder, file))
  for (const addition of additions) if (!except.includes(addition.file)) await add(folder, addition)
}
