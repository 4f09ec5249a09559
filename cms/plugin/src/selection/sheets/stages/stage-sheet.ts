import type { CourseRecord } from '@exemplar/shared/selection/standing'
import type { SheetPlace } from '../../../places/find-place.ts'
import type { Column, SheetValue } from '../../../sheets/columns.ts'
import type { Board, View } from '../../doors/board.ts'
import { toMaterials } from '../../doors/materials.ts'

export type SheetStory = {
  readonly id: string
  /** As it was published. */
  readonly title: string
  readonly community: string
}

/** What the sheets of a round are made of: the board of the account, and what stands beside the round. */
export type SheetContext = {
  readonly view: View
  readonly board: Board
  /** Titles of the standards, by their numbers. */
  readonly standards: ReadonlyMap<number, string>
  /** Registered communities of the account's district, where it is a district. */
  readonly registered: readonly SheetPlace[]
  /** Public stories: those of registered communities, which evidence can name, and those that were named already. */
  readonly stories: readonly SheetStory[]
  /** The day of what is written without one. */
  readonly date: string
}

export type SheetCells = Readonly<Record<string, SheetValue | undefined>>

/** A fault that only the stage finds, at one of its columns. */
export type StageFault = {
  readonly at: string
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** One sheet of a round for an account. */
export type StageSheet = {
  readonly notes: readonly string[]
  readonly columns: readonly Column[]
  /** Communities that a row may be about. */
  readonly places: readonly SheetPlace[]
  /** Rows of the template: what waits for the account. */
  readonly waiting: readonly SheetCells[]
  /** The stage as it stands. */
  readonly standing: readonly SheetCells[]
  /** The request that a row is, as somebody may write it: it is looked at as every other. */
  readonly toRequest: (
    cells: SheetCells,
    community: string,
    parts: readonly SheetCells[],
  ) => object | StageFault
  /** What a row would record, in few words. */
  readonly tell: (cells: SheetCells, parts: readonly SheetCells[]) => string
  /** Rows that tell more of the one about the same community (分项). */
  readonly parts?: Parts
  /** The column of an entry of the request that is called otherwise. */
  readonly at?: Readonly<Record<string, string>>
}

type Parts = {
  /** The column that says of what a row is a part: it stands empty in all others. */
  readonly column: string
  /** Its other columns, beside those that name the community. */
  readonly own: readonly string[]
  readonly findFault: (
    part: SheetCells,
    around: {
      readonly community: string
      readonly whole: SheetCells
      /** The parts of the same whole that stand above. */
      readonly before: readonly SheetCells[]
    },
  ) => StageFault | undefined
}

export const community: Column = {
  ...{ name: 'community', title: '社区', type: 'text', most: 100, required: true, given: true },
  aliases: ['社区名称', '推荐社区', '社区（村）', '申报社区', '单位名称', '名称'],
}

export const district: Column = {
  ...{ name: 'district', title: '区市', type: 'text', most: 100, given: true },
  aliases: ['所在区市', '所属区市', '区县', '区（市）', '县市区', '开发区'],
}

export const day = (title = '日期'): Column => ({
  ...{ name: 'date', title, type: 'date' },
  aliases: ['日期', '记录日期', '办理日期', '时间'].filter((one) => one !== title),
})

export const text = (
  name: string,
  title: string,
  more: { aliases?: string[]; required?: true | 'whole' } = {},
): Column => ({
  ...{ name, title, type: 'text', most: 2000 },
  ...more,
})

export const verdict = (
  title: string,
  more: readonly { value: string; word: string; others?: string[] }[] = [],
): Column => ({
  ...{ name: 'outcome', title, type: 'choice', required: true },
  aliases: ['结果', '结论', '是否通过'],
  options: [
    { value: 'passed', word: '通过', others: ['是', '合格', '同意', '√', '达标'] },
    { value: 'ended', word: '止步', others: ['不通过', '未通过', '否', '不合格', '不同意', '×', '淘汰'] },
    ...more,
  ],
})

/** Notes that every sheet has. */
export const commonNotes = [
  '带*的栏必填，灰色的栏不用改。没有填的行不导入。',
  '没有写日期的，按导入时选的日期记。',
]

export const toCells = ({ district: of, name }: SheetPlace, cells: SheetCells = {}): SheetCells => ({
  ...{ community: name, district: of },
  ...cells,
})

export const toPlace = ({
  district: { name: of },
  id,
  name,
}: {
  readonly id: string
  readonly name: string
  readonly district: { readonly name: string }
}): SheetPlace => ({ id, name, district: of })

/** What a record tells, with whoever wrote it left out. */
type Told<A extends CourseRecord['act']> = Omit<
  Extract<CourseRecord, { act: A }>,
  'number' | 'previous' | 'round' | 'actor' | 'actorName' | 'role'
>

/** The last record of an act about a nomination, as far as the account may read it. */
export const findLast = <A extends CourseRecord['act']>(
  view: View,
  id: string,
  act: A,
): Told<A> | undefined => {
  const course: readonly { readonly act: string }[] = toMaterials(view, id).course
  return course.findLast((record) => record.act === act) as Told<A> | undefined
}

export const isFault = (made: object): made is StageFault => 'at' in made && 'zh' in made

export const textOf = (value: SheetValue | undefined): string | undefined =>
  value === undefined ? undefined : String(value)
