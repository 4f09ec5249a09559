import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { toId, toNumber, toText, type Values } from '../../fields/row.ts'
import { findPlace, type SheetPlace } from '../../places/find-place.ts'
import { readItems } from '../../selection/sheets/stages/items.ts'
import type { Column } from '../../sheets/columns.ts'
import { type Cells, isRowFault, type RowFault, type Table, toSameFields } from '../table.ts'
import { textColumn } from '../text-column.ts'
import { listAll } from './choices.ts'
import { toCompleted, toIdentity } from './left-out.ts'
import { isPlainBody, toBodyText, toPlainBody } from './plain-body.ts'

/** Excel takes no more than 32,767 characters in a cell. */
const mostOfBody = 30_000

const columns: readonly Column[] = [
  {
    ...{ name: 'title', title: fieldTerms.title.zh, type: 'text', most: 60, required: true },
    aliases: ['题目', '稿件标题', '案例名称'],
  },
  textColumn('community', glossary.community.zh, { most: 100, aliases: ['社区名称', '所在社区'] }),
  textColumn('district', glossary.district.zh, { most: 100, aliases: ['所在区市', '区县'] }),
  textColumn('standards', '对应小项', {
    most: 100,
    clears: true,
    aliases: ['标准', '对应标准', '小项', '小项编号'],
  }),
  textColumn('deck', fieldTerms.deck.zh, { most: 200, clears: true, aliases: ['摘要', '导语', '简介'] }),
  textColumn('body', fieldTerms.body.zh, { most: mostOfBody, aliases: ['内容', '稿件正文', '主要做法'] }),
  textColumn('source', fieldTerms.source.zh, { most: 100, clears: true, aliases: ['来稿单位', '报送单位'] }),
  textColumn('editor', fieldTerms.editor.zh, { most: 50, clears: true, aliases: ['编辑'] }),
  {
    name: 'year',
    title: fieldTerms.year.zh,
    type: 'whole',
    least: 2000,
    most: 2100,
    clears: true,
    aliases: ['年份'],
  },
]

/** A community has its district beside its name. */
const beside = ['community', 'district'] as const

/** Case stories: known by their titles and communities. Their bodies are plain paragraphs; whatever has more is written in the editor. */
export const storyTable: Table = {
  name: 'stories',
  key: 'title',
  foundBy: { field: 'title', column: 'title' },
  notes: [
    '带*的栏必填。正文一格写完，另起一段按Alt+回车；图片、表格、小标题导入后在稿件里加。',
    '对应小项写编号，如“9、24”，最主要的放在前面。导入的都是草稿，审核、签发后才公开。',
    '已有的稿件按标题和社区认，只改填了的栏；正在审核和已经公开的不能用表格改。',
  ],
  open: async (req) => {
    const [districts, communities, standards] = [
      await listAll(req, { name: 'districts', sort: 'code' }),
      await listAll(req, { name: 'communities' }),
      await listAll(req, { name: 'standards', sort: 'number' }),
    ]
    const stand = await listAll(req, { name: 'stories', sort: 'title', select: ['title', 'community'] })
    const named = new Map(districts.map(({ id, name }) => [id, String(name)]))
    const places = communities.map(
      (row): SheetPlace => ({
        ...{ id: String(row.id), name: String(row.name) },
        district: named.get(toId(row.district)) ?? '',
      }),
    )
    const placeOf = new Map(places.map((place) => [place.id, place]))
    const numbers = new Map(standards.map(({ id, number }) => [id, toNumber(number)]))
    const ids = new Map([...numbers].map(([id, number]) => [number, id]))
    const toBeside = ({ community, title }: Values) => {
      const place = placeOf.get(toId(community) ?? '')
      return { title: toText(title), community: place?.name, district: place?.district }
    }
    const complete = toCompleted(stand.map(toBeside), beside, { zh: '社区', en: 'its community' })
    return {
      columns,
      settle: (cells) => {
        const settled = settle(cells, { ids, places })
        return isRowFault(settled) ? settled : complete(settled)
      },
      identify: (cells) => ({ text: toIdentity(cells, beside), columns: ['title', ...beside] }),
      toRows: (story) => [
        {
          ...Object.fromEntries(['deck', 'source', 'editor'].map((name) => [name, toText(story[name])])),
          year: toNumber(story.year),
          ...toBeside(story),
          standards: toNumbers(listIds(story.standards).map((id) => numbers.get(id))),
          body: toShortText(story.body),
        },
      ],
      toData: (rows, before) => toData(rows, { before, ids, places }),
    }
  },
}

type Lists = {
  readonly ids: ReadonlyMap<number | undefined, unknown>
  readonly places: readonly SheetPlace[]
}

/** What is written in several ways is put into one, so that it is compared with what stands. */
const settle = (cells: Cells, { ids, places }: Lists): Cells | RowFault => {
  const { community, district, standards } = cells
  const place =
    community === undefined
      ? undefined
      : findPlace(places, { name: String(community), district: toText(district) })
  if (place && 'zh' in place) return place
  if (!place && district !== undefined)
    return {
      at: 'community',
      code: 'cell-missing',
      zh: '写了区市的，也要写社区',
      en: 'write the community too',
    }
  const read = standards === undefined ? { items: [] } : readItems(String(standards))
  if ('zh' in read) return { ...read, at: 'standards' }
  const none = read.items.find((number) => !ids.has(number))
  if (none !== undefined)
    return {
      ...{ at: 'standards', code: 'not-standards' },
      zh: `没有编号为${none}的小项`,
      en: `there is no standard ${none}`,
    }
  return {
    ...cells,
    ...(place ? { community: place.name, district: place.district } : {}),
    ...(read.items.length > 0 ? { standards: toNumbers(read.items) } : {}),
  }
}

/** A longer body stands in no cell: left empty, it is left alone. */
const toShortText = (body: unknown): string | undefined => {
  const words = toBodyText(body)
  return words !== undefined && words.length > mostOfBody ? undefined : words
}

const toNumbers = (numbers: readonly (number | undefined)[]): string | undefined =>
  numbers.filter((number) => number !== undefined).join('、') || undefined

const listIds = (value: unknown): unknown[] => (Array.isArray(value) ? value.map(toId) : [])

const toData = (
  rows: readonly Cells[],
  { before, ids, places }: Lists & { before: Values | undefined },
): Values | RowFault => {
  const { body, community, district, standards, ...fields } = toSameFields(rows)
  if (body !== undefined && before && !isPlainBody(before.body) && toBodyText(before.body) !== body)
    return {
      ...{ at: 'body', code: 'body-has-more' },
      zh: '这篇的正文里有小标题、图片、表格或者加粗，用表格改会丢掉，请在稿件里改；或者把这一格空着',
      en: 'its body has more than plain paragraphs, which a sheet would lose: change it in the editor',
    }
  const place = places.find((one) => one.name === community && one.district === district)
  const read = standards === undefined ? undefined : readItems(String(standards))
  return {
    ...fields,
    ...(place ? { community: place.id } : {}),
    ...(read && 'items' in read ? { standards: read.items.map((number) => ids.get(number)) } : {}),
    ...(body === undefined ? {} : { body: toPlainBody(String(body)) }),
  }
}
