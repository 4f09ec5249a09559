import { z } from 'zod'
import { distinct } from '../distinct.ts'
import { filledIn } from '../filled-in.ts'
import { fieldTerms, glossary } from '../glossary.ts'
import { calendarDate, slug, text } from '../scalars.ts'
import { declareKind, type NamedText, type Passage } from './kind.ts'
import { named } from './parts/named.ts'
import { reviewed } from './parts/reviewed.ts'

const standardItem = z.strictObject({
  /** Stable, never reused. */
  number: z.int().positive(),
  title: text,
  requirement: z.array(text).min(1),
  /** Who does what: a role such as 牵头单位, and the unit. */
  duties: z.array(z.strictObject({ role: text, unit: text })),
  /** How anyone can see whether it is met, one sentence each. */
  checks: z.array(text),
})
export type StandardItem = z.infer<typeof standardItem>

export const standardCategory = z.strictObject({
  key: slug,
  /** 1 to 6: the numeral 一 to 六 and the ink. */
  number: z.int().min(1).max(6),
  title: text,
  /** One plain sentence, for those who will not read the items. */
  statement: text,
  items: z.array(standardItem).min(1),
})
export type StandardCategory = z.infer<typeof standardCategory>

/** Characters that the name of an item has at most: on a board (刊板) it has two lines of seven. */
const longestItemTitle = 14

const countLetters = (text: string): number => Array.from(text).length

/** Items whose names have no room on a board, each with its place. */
const listTooLong = (categories: readonly StandardCategory[]) =>
  categories.flatMap(({ items }, category) =>
    items.flatMap((item, index) =>
      countLetters(item.title) > longestItemTitle
        ? [{ item, path: ['categories', category, 'items', index, 'title'] }]
        : [],
    ),
  )

/** Standard set (标准文本): one version of all the standards. A set in force holds exactly 6 categories and 33 items. */
export const standardSet = z
  .strictObject({
    kind: z.literal('standard-set'),
    ...reviewed,
    slug,
    title: text,
    year: z.int(),
    version: text,
    issuer: filledIn,
    adopted: calendarDate.optional(),
    categories: z
      .array(standardCategory)
      .length(6)
      .check(
        distinct(({ number }) => number, {
          path: ['number'],
          say: ({ number }) => `大项编号${number}与前面的重复`,
        }),
        distinct(({ key }) => key, { path: ['key'], say: ({ key }) => `大项代号“${key}”与前面的重复` }),
      ),
    /** Absent in what was published before 0.4; asked for since when one is submitted. */
    editor: filledIn.optional(),
    notice: text.optional(),
  })
  .check((context) => {
    const numbers = context.value.categories.flatMap((category) => category.items.map((item) => item.number))
    if (numbers.length !== 33 || new Set(numbers).size !== 33)
      context.issues.push({
        code: 'custom',
        input: numbers.length,
        path: ['categories'],
        message: `标准文本须有33个互不重号的小项，现有${new Set(numbers).size}个`,
        continue: true,
      })
    for (const { item, path } of listTooLong(context.value.categories))
      context.issues.push({
        code: 'custom',
        input: item.title,
        path,
        message: `第${item.number}项“${item.title}”的名称有${countLetters(item.title)}个字，刊板上写不下，最多${longestItemTitle}个字`,
        continue: true,
      })
  })
export type StandardSet = z.infer<typeof standardSet>

/** The numerals that always accompany a category's ink: never colour alone. */
export const categoryNumerals = ['一', '二', '三', '四', '五', '六'] as const

/** What an item says beside its title, each text by the name of its field. */
const listItemTexts = ({ requirement, duties, checks }: StandardItem): NamedText[] => [
  ...requirement.map((text) => ({ name: fieldTerms.requirement, text })),
  ...duties.map(({ role, unit }) => ({ name: { zh: role, en: role }, text: unit })),
  ...checks.map((text) => ({ name: fieldTerms.checks, text })),
]

/** A category on the board, and each of its items on a page of its own. */
const listCategoryPassages = ({ key, title, statement, items }: StandardCategory): Passage[] => [
  { path: `/standards#${key}`, title, texts: [statement] },
  ...items.map((item) => ({
    path: `/standards/${item.number}`,
    title: `第${item.number}项　${item.title}`,
    texts: [...listItemTexts(item), { name: glossary.category, text: title }],
    standard: item.number,
  })),
]

export const standardSetKind = declareKind({
  kind: 'standard-set',
  index: '02',
  collection: 'standard-sets',
  shape: standardSet,
  one: glossary.standardSet,
  many: glossary.standardSets,
  column: 'standards',
  path: () => '/standards',
  files: () => [],
  texts: ({ issuer, version, categories }) => [
    named(fieldTerms.issuer, issuer),
    named(fieldTerms.version, version),
    ...categories.flatMap(({ title, statement, items }) => [
      ...[title, statement],
      ...items.flatMap((item) => [
        ...[item.title, ...item.requirement],
        ...item.duties.map(({ role, unit }) => `${role}：${unit}`),
        ...item.checks,
      ]),
    ]),
  ],
  passages: ({ categories }) => categories.flatMap(listCategoryPassages),
  links: () => [],
  item: ({ title, adopted, issuer, editor }) => ({ title, date: adopted, source: issuer, editor }),
})
