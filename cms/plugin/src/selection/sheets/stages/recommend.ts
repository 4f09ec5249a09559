import type { Column } from '../../../sheets/columns.ts'
import { evidenceBySheet } from '../titles.ts'
import { evidenceColumns, toEvidence, toEvidenceCells } from './evidence.ts'
import {
  commonNotes,
  community,
  day,
  district,
  findLast,
  type SheetCells,
  type SheetContext,
  type StageSheet,
  text,
  toCells,
  toPlace,
} from './stage-sheet.ts'

/** What a district puts forward: order, reason, and how it sees itself by each standard. Of the city, what all of them did. */
export const toRecommendSheet = (context: SheetContext): StageSheet => {
  const { board, date, registered, standards, stories, view } = context
  const titles = new Map(stories.map(({ id, title }) => [id, title]))
  const items = view.standing.rules.jointReview.weights.map(({ standard }) => standard)
  const evidence = toEvidence({ items, context })
  const named = new Set(board.nominations.map(({ community: { id } }) => id))
  const left = registered.filter(({ id }) => !named.has(id))
  const assessed = items.map((number): Column => {
    const title = standards.get(number) ?? ''
    return {
      ...{ name: toItem(number), title: `${number} ${title}`.trim(), type: 'yes', yes: '达到', no: '未达到' },
      aliases: [
        `第${number}项`,
        `${number}`,
        ...(title === '' ? [] : [title, `${number}.${title}`, `${number}、${title}`]),
      ],
    }
  })
  return {
    notes: [
      `本区市登记的社区都列在下面，只填要推荐的。名额${'quota' in board ? board.quota : 0}个。`,
      `各项标准写“达到”或者“未达到”。${evidenceBySheet.zh}`,
      ...commonNotes,
    ],
    columns: [
      community,
      district,
      {
        ...{ name: 'order', title: '推荐次序', type: 'whole', least: 1, required: 'whole' },
        aliases: ['次序', '推荐顺序', '排序', '名次'],
      },
      text('reason', '推荐理由', { required: 'whole', aliases: ['理由', '主要事迹', '简要事迹'] }),
      day('推荐日期'),
      ...evidenceColumns,
      ...assessed,
    ],
    places: registered,
    waiting: board.acts.includes('recommend') ? left.map((place) => toCells(place)) : [],
    standing: board.nominations.flatMap(({ community: of, ...row }) => {
      const record = findLast(view, of.id, 'recommend')
      const whole = {
        ...{ order: 'order' in row ? row.order : undefined, reason: record?.reason, date: record?.date },
        ...Object.fromEntries(record?.assessment.map(({ met, standard }) => [toItem(standard), met]) ?? []),
      }
      const shown = record?.assessment.filter(
        ({ count, files, stories: told }) => count !== undefined || files.length + told.length > 0,
      )
      const parts = shown?.map((one) => toEvidenceCells({ ...one, count: one.count }, { titles })) ?? []
      return [whole, ...parts].map((cells) => toCells(toPlace(of), cells))
    }),
    parts: evidence.parts,
    toRequest: (cells, id, parts) => {
      const shown = evidence.list(parts, id)
      const assessment = items.flatMap((standard) => toAssessed(standard, { cells, shown }))
      const { date: on = date, order, reason } = cells
      return { act: 'recommend', community: id, order, reason, date: on, assessment }
    },
    tell: (cells, parts) => `第${cells.order}位；${tellAssessed(cells, items)}${tellEvidence(parts)}`,
  }
}

const toItem = (standard: number): string => `item${standard}`

/** An item as the row sees it, with what shows it. */
const toAssessed = (
  standard: number,
  { cells, shown }: { cells: SheetCells; shown: ReturnType<ReturnType<typeof toEvidence>['list']> },
) => {
  const met = cells[toItem(standard)]
  if (met === undefined) return []
  const { count, files, stories } = shown.get(standard) ?? { files: [], stories: [] }
  return [{ standard, met: met === true, stories, files, ...(count === undefined ? {} : { count }) }]
}

const tellEvidence = (parts: readonly SheetCells[]): string =>
  parts.length === 0 ? '' : `，${parts.length}项附佐证`

const tellAssessed = (cells: SheetCells, items: readonly number[]): string => {
  const met = items.filter((number) => cells[toItem(number)] === true).length
  const not = items.filter((number) => cells[toItem(number)] === false).length
  const missing = items.length - met - not
  return `自评${met}项达到、${not}项未达到${missing > 0 ? `、${missing}项没有填` : ''}`
}
