import type { Found, Tracked } from './found.ts'
import { toWords } from './look/paragraph-look.ts'
import type { WordPackage } from './parts/open-package.ts'
import { type Note, quote, quoteAll } from './told.ts'

/** Changes that are told one by one. */
const mostTracked = 100

/** What of a text came over as something else or not at all, a line each. */
export const toNotes = (
  found: Found,
  { hasNotes, hasTemplate, margins }: Pick<WordPackage, 'hasTemplate' | 'margins'> & { hasNotes: boolean },
): Note[] => {
  const words = ({ words: all }: { words: string }) => all
  const margin = margins
    .map(toWords)
    .map((all) => all.trim())
    .filter(isSaying)
  return [
    ...found.tracked.slice(0, mostTracked).map(toTrackedNote),
    ...when(found.tracked.length - mostTracked, 'changed', (n) => ({
      zh: `另有${n}处修订，没有一一列出`,
      en: `${n} more tracked changes`,
    })),
    ...when(found.formats, 'changed', (n) => ({
      zh: `${n}处格式修订，按改后的样子`,
      en: `${n} tracked changes of format: as they were changed to`,
    })),
    ...when(hasNotes ? 1 : 0, 'changed', () => ({
      zh: '脚注、尾注排在文末，文中留着序号',
      en: 'Footnotes and endnotes stand at the end',
    })),
    ...when(found.frames, 'changed', (n) => ({
      zh: `${n}个文本框的文字，排在它所在的段落后面`,
      en: `The words of ${n} text boxes stand after their paragraph`,
    })),
    ...when(found.formulas.length, 'changed', (n) => ({
      zh: `${n}处公式只留下文字${quoteAll(found.formulas)}，请核对`,
      en: `${n} formulas came over as words alone: check them`,
    })),
    ...when(found.letterhead.length, 'left', () => ({
      zh: `标题上面的版头、文号没有带过来：${quoteAll(found.letterhead)}，文号请填到它的栏目里`,
      en: 'The letterhead and the number above the title were left out; the number has a field of its own',
    })),
    ...when(found.underlined.length, 'left', (n) => ({
      zh: `${n}处下划线没有带过来：${quoteAll(found.underlined.map(words))}`,
      en: `${n} underlined pieces are so no longer`,
    })),
    ...when(found.marked.length, 'left', (n) => ({
      zh: `${n}处文字的颜色或底色没有带过来：${quoteAll(found.marked.map(words))}，是待核实的请核实`,
      en: `${n} coloured or marked pieces are so no longer: see whether something was to be checked there`,
    })),
    ...when(found.hidden.length, 'left', (n) => ({
      zh: `${n}处隐藏文字没有带过来：${quoteAll(found.hidden.map(words))}`,
      en: `${n} hidden pieces of text were left out`,
    })),
    ...when(found.contents, 'left', () => ({
      zh: '目录没有带过来，网页按小标题自动生成',
      en: 'The table of contents was left out: pages have their own',
    })),
    ...when(margin.length, 'left', () => ({
      zh: `页眉、页脚没有带过来：${quoteAll(margin)}`,
      en: 'Headers and footers were left out',
    })),
    ...when(found.objects, 'left', (n) => ({
      zh: `${n}个嵌入的文件（如Excel表格）没有带过来，请把内容粘贴到正文里`,
      en: `${n} embedded files were left out`,
    })),
    ...when(found.drawings, 'left', (n) => ({
      zh: `${n}个图形（图表、流程图、艺术字等）没有带过来，请另存为图片再插入`,
      en: `${n} drawings (charts, diagrams) were left out: save them as pictures`,
    })),
    ...when(hasTemplate ? 1 : 0, 'left', () => ({
      zh: '文档用的模板在别的电脑上，没有去取',
      en: 'The template that it names is elsewhere and was not fetched',
    })),
  ]
}

const when = (count: number, fate: Note['fate'], say: (count: number) => Note['label']): Note[] =>
  count > 0 ? [{ fate, label: say(count) }] : []

/** Numbers of pages alone say nothing. */
const isSaying = (words: string): boolean => /\p{L}/u.test(words.replaceAll(/page|of|第|页|共/gi, ''))

const toTrackedNote = ({ at, author, what, words }: Tracked): Note => {
  const who = author === '' ? '' : `${author}${at === undefined ? '' : `（${at.slice(0, 10)}）`}`
  const told = {
    inserted: { zh: `加上${quote(words)}，按已接受处理`, en: `${quote(words)} added, taken as accepted` },
    deleted: { zh: `删去${quote(words)}，按已接受处理`, en: `${quote(words)} deleted, taken as accepted` },
    moved: { zh: `移动${quote(words)}，放在新的地方`, en: `${quote(words)} moved` },
  }[what]
  return {
    fate: what === 'deleted' ? 'left' : 'changed',
    label: { zh: `修订：${who}${told.zh}`, en: `Tracked: ${told.en}` },
  }
}
