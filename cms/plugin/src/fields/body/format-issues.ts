import { toText, type Values } from '../row.ts'

/** Bits of `format` in a Lexical text node that the published body has no place for. Bold (1) it has. */
const formats: readonly { readonly bit: number; readonly name: string; readonly key?: string }[] = [
  { bit: 4, name: '删除线' },
  { bit: 2, name: '斜体', key: 'Ctrl+I' },
  { bit: 8, name: '下划线', key: 'Ctrl+U' },
  { bit: 16, name: '代码格式' },
  { bit: 32, name: '下标' },
  { bit: 64, name: '上标' },
  { bit: 128, name: '底色' },
  { bit: 256 | 512 | 1024, name: '大小写格式' },
]

const longestQuote = 20

/** What the format of a text node says that would be lost; none for a blank. */
export const listFormatIssues = ({ format, text }: Values): string[] => {
  const words = toText(text)
  if (typeof format !== 'number' || !words) return []
  const found = formats.filter(({ bit }) => (format & bit) !== 0)
  if (found.length === 0) return []
  const names = found.map(({ name }) => name).join('、')
  const keys = found.flatMap(({ key }) => key ?? [])
  const how = keys.length === found.length ? `选中后按${keys.join('、')}` : '删掉后重新输入'
  return [`“${toShort(words)}”有${names}，发布时不能保留：请去掉${names}（${how}），意思有变的请改写`]
}

const toShort = (words: string): string =>
  words.length > longestQuote ? `${words.slice(0, longestQuote)}……` : words
