import { toText, type Values } from '../row.ts'

type Format = { readonly name: string; readonly how: string; readonly isIn: (node: Written) => boolean }
type Written = { readonly format: number; readonly style: string }

const again = '删掉后重新输入'
const byTool = '选中后点“去掉删除线、上下标”'
const hasBit =
  (bit: number) =>
  ({ format }: Written): boolean =>
    (format & bit) !== 0

const strikes = /line-through/i
const hides = /display:none|visibility:(hidden|collapse)|mso-hide:all|(font-size|opacity):0(?!\.?\d)/i

/** What a Lexical text node can look like that the published body has no place for. Bold (1) it has. */
const formats: readonly Format[] = [
  { name: '删除线', how: byTool, isIn: hasBit(4) },
  { name: '斜体', how: '选中后按Ctrl+I', isIn: hasBit(2) },
  { name: '下划线', how: '选中后按Ctrl+U', isIn: hasBit(8) },
  { name: '代码格式', how: again, isIn: hasBit(16) },
  { name: '下标', how: byTool, isIn: hasBit(32) },
  { name: '上标', how: byTool, isIn: hasBit(64) },
  { name: '底色', how: again, isIn: hasBit(128) },
  { name: '大小写格式', how: again, isIn: hasBit(256 | 512 | 1024) },
  // No paste brings a style along; what is written past the editor may have one, and is drawn with it there.
  { name: '删除线样式', how: again, isIn: ({ style }) => strikes.test(style) },
  {
    name: '隐藏样式',
    how: again,
    isIn: ({ style }) => hides.test(style.replaceAll(/\s/g, '')),
  },
  // There are more ways to hide a text than anybody can list.
  {
    name: '样式',
    how: again,
    isIn: ({ style }) => style !== '' && !strikes.test(style) && !hides.test(style.replaceAll(/\s/g, '')),
  },
]

const longestQuote = 20

/** What the format of a text node says that would be lost; none for a blank. */
export const listFormatIssues = ({ format, style, text }: Values): string[] => {
  const words = toText(text)
  if (!words) return []
  const written = { format: typeof format === 'number' ? format : 0, style: toText(style) ?? '' }
  const found = formats.filter(({ isIn }) => isIn(written))
  if (found.length === 0) return []
  const names = found.map(({ name }) => name).join('、')
  const how = [...new Set(found.map((one) => one.how))].join('、')
  return [`“${toShort(words)}”有${names}，发布时不能保留：请去掉${names}（${how}），意思有变的请改写`]
}

const toShort = (words: string): string =>
  words.length > longestQuote ? `${words.slice(0, longestQuote)}……` : words
