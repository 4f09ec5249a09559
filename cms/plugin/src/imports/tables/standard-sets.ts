import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { toCalendarDate, toId, toNumber, toRows, toText, toValues, type Values } from '../../fields/row.ts'
import type { Column } from '../../sheets/columns.ts'
import { toKey } from '../../sheets/match/values.ts'
import { type Cells, type RowFault, type Table, type TellingRow, toSameFields } from '../table.ts'
import { textColumn } from '../text-column.ts'
import { listAll } from './choices.ts'
import { toNoon } from './days.ts'

const columns: readonly Column[] = [
  textColumn('set', glossary.standardSet.zh, {
    ...{ most: 60, required: true, aliases: ['标准名称', '文本', '标准文本名称', '文件'] },
  }),
  {
    ...{ name: 'number', title: '编号', type: 'whole', least: 1, required: true, given: true },
    aliases: ['序号', '小项编号', '项号'],
  },
  { name: 'item', title: glossary.standard.zh, type: 'shown', aliases: ['小项'] },
  { name: 'category', title: glossary.category.zh, type: 'shown' },
  textColumn('requirement', fieldTerms.requirement.zh, {
    most: 5000,
    clears: true,
    aliases: ['创建要求', '标准内容', '内容'],
  }),
  textColumn('checks', fieldTerms.checks.zh, {
    most: 5000,
    clears: true,
    aliases: ['怎样看', '检查方法', '评价方法'],
  }),
  textColumn('duties', fieldTerms.duties.zh, { most: 1000, clears: true, aliases: ['责任分工', '牵头单位'] }),
  textColumn('version', fieldTerms.version.zh, { most: 60, clears: true }),
  textColumn('issuer', fieldTerms.issuer.zh, { most: 100, clears: true }),
  { name: 'adopted', title: fieldTerms.adopted.zh, type: 'date', clears: true },
  { name: 'year', title: fieldTerms.year.zh, type: 'whole', least: 2000, most: 2100, clears: true },
]

/** Of the set as a whole: rows that say anything of it say the same. */
const ofSet = ['version', 'issuer', 'adopted', 'year'] as const
const isOfSet = (name: string): boolean => ofSet.some((one) => one === name)
const ofItem = ['requirement', 'checks', 'duties'] as const

/** A version of the standards: each row one item of the set that it names. A draft until it is reviewed. */
export const standardSetTable: Table = {
  name: 'standard-sets',
  key: 'number',
  foundBy: { field: 'title', column: 'set' },
  notes: [
    '每行一个小项，33个小项同属一个“标准文本”。要求和怎样看一行一段，另起一段按Alt+回车。',
    '责任单位写“牵头：市民政局；配合：市教育局”。导入的是草稿，审核、签发后才公开；已有的草稿按标准文本的名称和编号认，只改填了的栏。',
  ],
  open: async (req) => {
    const standards = await listAll(req, { name: 'standards', sort: 'number' })
    const categories = await listAll(req, { name: 'categories', sort: 'number' })
    const titles = new Map(categories.map(({ id, title }) => [id, String(title)]))
    const toItem = ({ category, number, title }: Values) => ({
      ...{ number: toNumber(number), item: toText(title), category: titles.get(toId(category)) },
    })
    const byId = new Map(standards.map((row) => [row.id, row]))
    const byNumber = new Map(standards.map((row) => [row.number, String(row.id)]))
    return {
      columns,
      given: standards.map(toItem),
      settle: (cells) => settle(cells, byNumber),
      identify: ({ set }) => ({ text: toKey(String(set)), columns: ['set'] }),
      partOf: ({ number }) => String(number),
      toRows: (set) =>
        // One without items yet is known by its name as well.
        (toRows(set.items).length > 0 ? toRows(set.items) : [{}])
          .map((item: Values) => ({
            ...toItem(byId.get(toId(item.standard)) ?? {}),
            ...{ set: toText(set.title), version: toText(set.version), issuer: toText(set.issuer) },
            ...{ adopted: toCalendarDate(set.adopted), year: toNumber(set.year) },
            ...{ requirement: toText(item.requirement), checks: toText(item.checks) },
            duties: tellDuties(item.duties),
          }))
          .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0)),
      toData: (rows, before) => toData(rows, { before, byNumber }),
      clear: (data, rows) => clear(data, { byNumber, rows }),
    }
  },
}

type Duty = { readonly role: string; readonly unit: string }

const tellDuties = (duties: unknown): string | undefined =>
  toRows(duties)
    .map(({ role, unit }) => `${toText(role) ?? ''}：${toText(unit) ?? ''}`)
    .join('；') || undefined

/** `牵头：市民政局；配合：市教育局`; undefined where a part has no colon. */
const readDuties = (written: string): readonly Duty[] | undefined => {
  const duties = written
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => /^([^:：]+)[:：](.+)$/.exec(part))
  return duties.every((found) => found !== null)
    ? duties.map((found) => ({ role: found[1]?.trim() ?? '', unit: found[2]?.trim() ?? '' }))
    : undefined
}

const settle = (cells: Cells, byNumber: ReadonlyMap<unknown, string>): Cells | RowFault => {
  if (!byNumber.has(cells.number))
    return {
      ...{ at: 'number', code: 'not-standards' },
      zh: `没有编号为${cells.number}的小项，请先在“标准”里登记`,
      en: `there is no standard ${cells.number}`,
    }
  if (cells.duties === undefined) return cells
  const duties = readDuties(String(cells.duties))
  return duties
    ? { ...cells, duties: tellDuties(duties) }
    : {
        ...{ at: 'duties', code: 'not-duties' },
        zh: '请写成“牵头：市民政局；配合：市教育局”',
        en: 'write a role and a unit with a colon between them',
      }
}

type Beside = { readonly before: Values | undefined; readonly byNumber: ReadonlyMap<unknown, string> }

/** Of two rows that say different things of the set, the one that differs from the first. */
const findContradiction = (rows: readonly Cells[]): RowFault | undefined => {
  for (const { name, title } of columns.filter(({ name }) => isOfSet(name))) {
    const told = rows.map((row) => row[name])
    const first = told.find((value) => value !== undefined)
    const index = told.findIndex((value) => value !== undefined && value !== first)
    if (index >= 0)
      return {
        ...{ at: name, code: 'set-contradicts', index },
        zh: `“${title}”和同一标准文本的前面各行不一致（前面写的是“${first}”），请写成一样的，或者只在一行里写`,
        en: `rows above say ${first} of the same set: write the same, or write it once`,
      }
  }
  return undefined
}

const toData = (rows: readonly Cells[], { before, byNumber }: Beside): Values | RowFault => {
  const contradiction = findContradiction(rows)
  if (contradiction) return contradiction
  const standing = toRows(before?.items)
  const told = new Map(rows.map((row) => [byNumber.get(row.number), row]))
  const kept = standing.map((item) => ({ ...item, ...toItemFields(told.get(toId(item.standard))) }))
  const has = new Set(standing.map(({ standard }) => toId(standard)))
  const added = [...told]
    .filter(([standard]) => !has.has(standard))
    .map(([standard, row]) => ({ standard, ...toItemFields(row) }))
  const { adopted, ...whole } = Object.fromEntries(
    ofSet.flatMap((name) => {
      const value = rows.find((row) => row[name] !== undefined)?.[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
  return {
    ...(before ? {} : { title: rows[0]?.set }),
    ...whole,
    ...(adopted === undefined ? {} : { adopted: toNoon(String(adopted)) }),
    items: [...kept, ...added],
  }
}

type Clearing = { readonly byNumber: Beside['byNumber']; readonly rows: readonly TellingRow[] }

/** Rows empty fields of the set as a whole, as far as no other row fills them, and of their own items. */
const clear = (data: Values, { byNumber, rows }: Clearing): Values | RowFault => {
  const whole = ofSet.filter((name) => rows.some(({ cleared }) => cleared?.includes(name)))
  const filled = whole.find((name) => data[name] !== undefined)
  if (filled) {
    const written = rows.find(({ values }) => values[filled] !== undefined)?.values[filled]
    return {
      ...{ at: filled, code: 'set-contradicts' },
      index: rows.findIndex(({ cleared }) => cleared?.includes(filled)),
      zh: `同一标准文本的另一行填了“${written}”，这里又要清空，请改成一样的`,
      en: `another row of the same set fills it with ${written}`,
    }
  }
  const emptied = new Map(rows.map(({ cleared = [], values }) => [byNumber.get(values.number), cleared]))
  return {
    ...data,
    ...Object.fromEntries(whole.map((name) => [name, null])),
    items: toRows(data.items).map((item) => {
      const names = (emptied.get(toId(item.standard)) ?? []).filter((name) => !isOfSet(name))
      return { ...item, ...Object.fromEntries(names.map((name) => [name, name === 'duties' ? [] : null])) }
    }),
  }
}

const toItemFields = (row: Cells | undefined): Values => {
  const fields = toValues(
    Object.fromEntries(
      ofItem
        .map((name) => [name, toSameFields([row ?? {}])[name]])
        .filter(([, value]) => value !== undefined),
    ),
  )
  return fields.duties === undefined ? fields : { ...fields, duties: readDuties(String(fields.duties)) }
}
