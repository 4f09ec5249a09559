import type { Column, SheetValue } from '../../../sheets/columns.ts'
import { withoutEvidence } from '../titles.ts'
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
export const toRecommendSheet = ({ board, date, registered, standards, view }: SheetContext): StageSheet => {
  const items = view.standing.rules.jointReview.weights.map(({ standard }) => standard)
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
      `各项标准写“达到”或者“未达到”。${withoutEvidence.zh}`,
      ...commonNotes,
    ],
    columns: [
      community,
      district,
      {
        ...{ name: 'order', title: '推荐次序', type: 'whole', least: 1, required: true },
        aliases: ['次序', '推荐顺序', '排序', '名次'],
      },
      text('reason', '推荐理由', { required: true, aliases: ['理由', '主要事迹', '简要事迹'] }),
      day('推荐日期'),
      ...assessed,
    ],
    places: registered,
    waiting: board.acts.includes('recommend') ? left.map((place) => toCells(place)) : [],
    standing: board.nominations.map(({ community: of, ...row }) => {
      const record = findLast(view, of.id, 'recommend')
      return toCells(toPlace(of), {
        ...{ order: 'order' in row ? row.order : undefined, reason: record?.reason, date: record?.date },
        ...Object.fromEntries(record?.assessment.map(({ met, standard }) => [toItem(standard), met]) ?? []),
      })
    }),
    toRequest: (cells, id) => ({
      ...{
        act: 'recommend',
        community: id,
        order: cells.order,
        reason: cells.reason,
        date: cells.date ?? date,
      },
      assessment: items.flatMap((standard) => toAssessed(standard, cells[toItem(standard)])),
    }),
    tell: (cells) => `第${cells.order}位；${tellAssessed(cells, items)}`,
  }
}

const toItem = (standard: number): string => `item${standard}`

const toAssessed = (standard: number, met: SheetValue | undefined) =>
  met === undefined ? [] : [{ standard, met: met === true, stories: [], files: [] }]

const tellAssessed = (cells: SheetCells, items: readonly number[]): string => {
  const met = items.filter((number) => cells[toItem(number)] === true).length
  const not = items.filter((number) => cells[toItem(number)] === false).length
  const missing = items.length - met - not
  return `自评${met}项达到、${not}项未达到${missing > 0 ? `、${missing}项没有填` : ''}`
}
