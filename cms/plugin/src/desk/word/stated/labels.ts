import { fieldTerms, glossary, type Label } from '@exemplar/shared/glossary'

/** What a manuscript says of itself that has a field of its own; `credit` is that of its pictures. */
export type StatedName = 'source' | 'editor' | 'deck' | 'year' | 'community' | 'standards' | 'credit'

/** How offices write it, in front of a colon. Who wrote it has no field: it is known, and told. */
const labels: Readonly<Record<StatedName | 'author', readonly string[]>> = {
  source: ['稿件来源', '来源', '供稿单位', '供稿', '来稿单位', '报送单位'],
  editor: ['责任编辑', '责编', '编辑'],
  deck: ['内容提要', '提要', '摘要', '导语'],
  year: ['成稿日期', '成稿时间', '报送日期', '报送时间', '日期', '时间', '年度', '年份'],
  community: ['所在社区', '社区名称', '社区'],
  standards: ['对应标准', '对应小项', '对应指标', '小项编号', '小项'],
  credit: ['摄影', '供图', '图片作者'],
  author: ['撰稿人', '撰稿', '作者', '通讯员', '记者', '执笔', '文/图', '图/文', '文字'],
}

/** `来　源` is 来源. */
const toPattern = (word: string): string => Array.from(word).join('\\s*')

/** What the text itself says as well: `时间：2020年10月12日上午9时` of a notice. Such a line is never taken away. */
const ofTexts = ['日期', '时间'].map((word) => toPattern(word)).join('|')

/** Beside a name of a person the colon is often left out: `通讯员 张三`. */
const ofPeople: readonly string[] = ['credit', 'author']

/** What the fields are called. */
export const statedTerms: Readonly<Record<StatedName, Label>> = {
  ...{ source: fieldTerms.source, editor: fieldTerms.editor, deck: fieldTerms.deck, year: fieldTerms.year },
  ...{ community: glossary.community, standards: glossary.standards, credit: fieldTerms.credit },
}

const names = Object.keys(labels) as (StatedName | 'author')[]
const patterns = names.map((name) => {
  const words = labels[name].map(toPattern).join('|')
  const mark = ofPeople.includes(name)
    ? '\\s*[：:]\\s*|\\s+(?=\\p{Script=Han}{2,4}(?:\\s|$))'
    : '\\s*[：:]\\s*'
  return { name, words, mark }
})
const begins = patterns.map(({ mark, words }) => `(?:${words})(?:${mark})`).join('|')
/** Where the next thing begins that a line states. A run of signs is tried from its first one alone, however long it is. */
const between = new RegExp(`(?:\\n|(?<![\\s；;|｜，,])[\\s；;|｜，,]+(?=${begins}))`, 'u')

/** Longer than this no line says where it was written. */
const longestPlace = 60

/** One thing that a line states: what it is, what it says, and the words as they stand. */
export type Part = {
  readonly name: StatedName | 'author'
  readonly says: string
  readonly written: string
  /** It may be of the text itself, and stays there whatever is made of it. */
  readonly stays?: true
}

/** What a line states of the manuscript; undefined where it is a line of its text. Pure. */
export const readParts = (line: string): readonly Part[] | undefined => {
  const bare = line.trim().replace(/^[（(](.*)[）)]$/s, '$1')
  const place =
    bare.length <= longestPlace &&
    /^(?:\S{1,12}?[区市县]\s*[·\s]\s*)?\S{1,20}社区(?:[（(][^（）()]{1,12}[）)])?$/u.exec(bare)
  if (place && bare !== line.trim()) return [{ name: 'community', says: bare, written: line.trim() }]
  const parts = bare
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(readPart)
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts : undefined
}

const readPart = (written: string): Part | undefined => {
  for (const { mark, name, words } of patterns) {
    const found = new RegExp(`^(?:${words})(?:${mark})(.+)$`, 'su').exec(written)
    if (!found?.[1]) continue
    const part = { name, written, says: found[1].trim() }
    return new RegExp(`^(?:${ofTexts})\\s*[：:]`, 'u').test(written) ? { ...part, stays: true } : part
  }
  return undefined
}
