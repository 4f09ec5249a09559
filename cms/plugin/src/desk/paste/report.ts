import type { Label } from '@exemplar/shared/glossary'

/** What was changed on the way into the editor, as counts; what is 0 is not spoken of. */
export type PasteReport = {
  /** Deletions that the source kept a record of, or had marked as deleted. */
  readonly deleted: number
  /** Comments of people who read the source. */
  readonly comments: number
  /** Pieces of text that the source did not show. */
  readonly hidden: number
  /** Pieces of text that are struck through, and stay so. */
  readonly struck: number
  /** Pieces of text above or below the line that have no character of their own, and stay so. */
  readonly raised: number
  /** Pictures whose bytes were not in the clipboard. */
  readonly pictures: number
  /** Films, sounds, frames and form fields. */
  readonly embedded: number
  /** Links to other places than pages of the web or of the site; their words stay. */
  readonly links: number
  /** Lines of a layout that were one paragraph. */
  readonly joined: number
  /** Numbers of pages that stood between lines. */
  readonly pages: number
  /** Paragraphs in front that said the title again. */
  readonly titles: number
  /** Paragraphs and lines without words, and indents made of blanks. */
  readonly blanks: number
  /** Paragraphs that became headings. */
  readonly headings: number
  /** Lists that were made of paragraphs. */
  readonly lists: number
}

export const nothingChanged: PasteReport = {
  deleted: 0,
  comments: 0,
  hidden: 0,
  struck: 0,
  raised: 0,
  pictures: 0,
  embedded: 0,
  links: 0,
  joined: 0,
  pages: 0,
  titles: 0,
  blanks: 0,
  headings: 0,
  lists: 0,
}

export type Count = keyof PasteReport

const counts = Object.keys(nothingChanged) as Count[]

export const sumReports = (...reports: readonly Partial<PasteReport>[]): PasteReport =>
  Object.fromEntries(
    counts.map((count) => [count, reports.reduce((sum, report) => sum + (report[count] ?? 0), 0)]),
  ) as PasteReport

const sentences: Readonly<Record<Count, (count: number) => Label>> = {
  deleted: (n) => ({ zh: `去掉${n}处删除的文字`, en: `${n} deleted pieces of text left out` }),
  comments: (n) => ({ zh: `去掉${n}条批注`, en: `${n} comments left out` }),
  hidden: (n) => ({ zh: `去掉${n}处原文没有显示的文字`, en: `${n} hidden pieces of text left out` }),
  struck: (n) => ({
    zh: `${n}处文字带删除线，原样留着，提交前请删去，或者去掉删除线`,
    en: `${n} pieces of text are struck through and stay so: delete them or take the line off before you submit`,
  }),
  raised: (n) => ({
    zh: `${n}处上标、下标原样留着，提交前请改写`,
    en: `${n} superscripts or subscripts stay: reword them before you submit`,
  }),
  pictures: (n) => ({
    zh: `${n}张图片没有带过来，请点“+”里的“上传”插入`,
    en: `${n} pictures did not come along: insert them by “+”, upload`,
  }),
  embedded: (n) => ({
    zh: `${n}处视频、音频等嵌入内容没有带过来`,
    en: `${n} embedded things (films, sounds and the like) did not come along`,
  }),
  links: (n) => ({
    zh: `${n}处链接的地址不能发布，只留下文字`,
    en: `${n} links cannot be published: their words stay`,
  }),
  joined: (n) => ({ zh: `接上${n}处断行`, en: `${n} broken lines joined` }),
  pages: (n) => ({ zh: `去掉${n}处页码`, en: `${n} page numbers left out` }),
  titles: (n) => ({
    zh: n > 1 ? `去掉开头与标题重复的${n}段` : '去掉开头与标题重复的一段',
    en: `${n} paragraphs that repeat the title left out`,
  }),
  blanks: (n) => ({ zh: `去掉${n}处空行和空格缩进`, en: `${n} blank lines and indents left out` }),
  headings: (n) => ({ zh: `${n}段设为小标题`, en: `${n} paragraphs made headings` }),
  lists: (n) => ({ zh: `整理出${n}个列表`, en: `${n} lists made` }),
}

/** What a report says, one sentence for each thing; none when nothing was changed. */
export const toSentences = (report: PasteReport): Label[] =>
  counts.filter((count) => report[count] > 0).map((count) => sentences[count](report[count]))
