import { listNamedFiles, type RoundRecord } from '@exemplar/shared/selection/record'
import type { File as RecordFile } from '@exemplar/shared/selection/told'
import type { Column } from '../../../sheets/columns.ts'
import { toKey } from '../../../sheets/match/values.ts'
import { toMaterials } from '../../doors/materials.ts'
import {
  type SheetCells,
  type SheetContext,
  type StageFault,
  type StageSheet,
  text,
  textOf,
} from './stage-sheet.ts'

/** What shows one item of a self-assessment: in a row of its own below the row of the community. */
export const evidenceColumns: readonly Column[] = [
  text('evidenced', '佐证的标准', { aliases: ['佐证哪项', '佐证标准'] }),
  { name: 'count', title: '佐证数量', type: 'whole', least: 0, aliases: ['数量'] },
  text('stories', '佐证案例', { aliases: ['案例', '典型经验'] }),
  text('files', '佐证文件', { aliases: ['文件', '佐证材料'] }),
]

type Around = { readonly items: readonly number[]; readonly context: SheetContext }
type Evidence = {
  readonly standard: number
  readonly stories: readonly string[]
  readonly files: readonly RecordFile[]
  readonly count: number | undefined
}

/** The rows of evidence below the communities of a sheet: what is wrong with one, and what those of a community come to. */
export const toEvidence = (around: Around) => {
  const sources = toSources(around.context)
  const read = (part: SheetCells, community: string): Evidence | StageFault => {
    const standard = findStandard(part, around)
    return typeof standard === 'number' ? readEvidence(part, { community, sources, standard }) : standard
  }
  const findFault: NonNullable<StageSheet['parts']>['findFault'] = (part, { before, community, whole }) => {
    const found = read(part, community)
    if ('zh' in found) return found
    const { standard } = found
    if (whole[`item${standard}`] === undefined)
      return {
        ...{ at: 'evidenced', code: 'not-assessed' },
        zh: `第${standard}项没有写“达到”或者“未达到”，不能附佐证`,
        en: `item ${standard} is not assessed, and has no evidence`,
      }
    return before.some((one) => findStandard(one, around) === standard)
      ? {
          ...{ at: 'evidenced', code: 'part-twice' },
          zh: `第${standard}项的佐证写了两行，请写在一行里`,
          en: `the evidence of item ${standard} stands in two rows: write it in one`,
        }
      : undefined
  }
  return {
    parts: { column: 'evidenced', own: ['count', 'stories', 'files'], findFault },
    /** Of a community, by the number of the standard. */
    list: (parts: readonly SheetCells[], community: string): ReadonlyMap<number, Evidence> =>
      new Map(
        parts.flatMap((part) => {
          const found = read(part, community)
          return 'zh' in found ? [] : [[found.standard, found] as const]
        }),
      ),
  }
}

/** Evidence that was recorded, as a row has it: of a story that is not public nothing is told. */
export const toEvidenceCells = (
  { count, files, standard, stories }: Evidence,
  { titles }: { titles: ReadonlyMap<string, string> },
): SheetCells => ({
  ...{ evidenced: String(standard), count },
  stories: stories.map((id) => titles.get(id) ?? '未公开').join('\n'),
  files: files.map(({ name }) => name).join('\n'),
})

/** The standard that a row is about, by its number or its title. */
const findStandard = (
  { evidenced }: SheetCells,
  { context: { standards }, items }: Around,
): number | StageFault => {
  const key = toKey(textOf(evidenced) ?? '')
  const found = items.find((number) => {
    const title = standards.get(number) ?? ''
    const names = [`${number}`, `第${number}项`, `第${number}条`, `${number}${title}`, title]
    return names.some((name) => name !== '' && toKey(name) === key.replaceAll(/[.、．]/g, ''))
  })
  return (
    found ?? {
      ...{ at: 'evidenced', code: 'not-standards' },
      zh: '请写一项标准的编号，如“9”',
      en: 'write the number of one standard: 9',
    }
  )
}

/** What can be named: the public stories of each community, and the files that records of the district named before. */
type Sources = {
  readonly stories: readonly Named[]
  readonly files: readonly (RecordFile & { readonly title: string })[]
}
type Named = { readonly id: string; readonly title: string; readonly community?: string }

const toSources = ({ board, stories, view }: SheetContext): Sources => {
  const records = board.nominations.flatMap(
    ({ community: { id } }): readonly object[] => toMaterials(view, id).course,
  )
  const files = records.flatMap((record) => listNamedFiles(record as RoundRecord))
  const known = new Map(files.map((file) => [`${file.id} ${file.name}`, { ...file, title: file.name }]))
  return { stories, files: [...known.values()] }
}

/** Of one item: as a record takes it. */
const most = 20

const readEvidence = (
  part: SheetCells,
  { community, sources, standard }: { community: string; sources: Sources; standard: number },
): Evidence | StageFault => {
  const own = sources.stories.filter((story) => story.community === community)
  const stories = findAll(textOf(part.stories), {
    ...{ at: 'stories', from: own, what: { zh: '本社区已发布的典型经验', en: 'the public stories of it' } },
  })
  if ('zh' in stories) return stories
  const files = findAll(textOf(part.files), {
    ...{
      at: 'files',
      from: sources.files,
      what: { zh: '本区市已经附进材料的文件', en: 'the files in its materials' },
    },
  })
  if ('zh' in files) return files
  const count = part.count === undefined ? undefined : Number(part.count)
  if (count === undefined && stories.found.length + files.found.length === 0)
    return {
      ...{ at: 'evidenced', code: 'part-empty' },
      zh: '请写数量、案例或者文件',
      en: 'write a count, stories or files',
    }
  return {
    ...{ standard, count, stories: stories.found.map(({ id }) => id) },
    files: files.found.map(({ digest, id, name }) => ({ id, name, digest })),
  }
}

/** Several are written one a line, or with semicolons between them; a name that has one in it is known whole. */
const findAll = <T extends Named>(
  written: string | undefined,
  { at, from, what }: { at: string; from: readonly T[]; what: { zh: string; en: string } },
): { readonly found: readonly T[] } | StageFault => {
  const find = (name: string): T[] => from.filter(({ title }) => toBare(title) === toBare(name))
  const names = (written ?? '')
    .split('\n')
    .flatMap((line) => (find(line).length > 0 ? [line] : line.split(/[；;]/)))
    .filter((name) => toBare(name) !== '')
  const found: T[] = []
  for (const name of names) {
    const [one, other] = find(name)
    if (!one)
      return {
        ...{ at, code: 'unknown-evidence' },
        zh: `${what.zh}里没有“${name.trim()}”`,
        en: `${name.trim()} is none of ${what.en}`,
      }
    if (other)
      return {
        ...{ at, code: 'ambiguous-evidence' },
        zh: `${what.zh}里有几个“${name.trim()}”，分不清是哪个`,
        en: `several of ${what.en} are called ${name.trim()}`,
      }
    if (!found.includes(one)) found.push(one)
  }
  return found.length > most
    ? { at, code: 'too-many-evidence', zh: `太多，一项至多${most}个`, en: `more than ${most} for one item` }
    : { found }
}

/** A title is the same with and without its marks. */
const toBare = (name: string): string => toKey(name).replaceAll(/^[《<〈]|[》>〉]$/g, '')
