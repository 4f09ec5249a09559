import { findMisleadingAddress, linkAddress } from '@exemplar/shared/kinds/parts/address'
import type { Issue } from '../../errors/exemplar-error.ts'
import type { Values } from '../row.ts'
import { toRows, toValues } from '../row.ts'
import { listFormatIssues } from './format-issues.ts'
import { listTableMessages, toCellMessage } from './table/table-issues.ts'
import { toBody } from './to-body.ts'
import { toPlainText, toSpans } from './to-spans.ts'

/**
 * What of the editor's state the published body could not say: each would otherwise be published with another meaning
 * (words struck through as if they stood, a list numbered anew) or not at all. The path is the block's, `body.3`.
 */
export const listBodyIssues = (state: unknown): Issue[] => {
  const issues: Issue[] = []
  let position = 0
  for (const node of toRows(toValues(toValues(state).root).children)) {
    const messages = [...new Set(listMessages(node, 'root'))]
    issues.push(...messages.map((message) => ({ path: `body.${position}`, message })))
    position += toBody({ root: { children: [node] } }, () => ({})).length
  }
  return issues
}

const blockNames: Readonly<Record<string, string>> = {
  heading: '小标题',
  list: '列表',
  quote: '引文',
  paragraph: '段落',
  table: '表格',
}

/** Which blocks stand where: in the body itself, in an item of a list, in a cell of a table, in a quotation. */
const placesOf: Readonly<Record<string, readonly string[]>> = {
  root: ['heading', 'list', 'quote', 'paragraph', 'table'],
  list: [],
  listitem: ['list', 'paragraph'],
  tablecell: ['paragraph'],
  quote: ['paragraph'],
}

const unknownNames: Readonly<Record<string, string>> = {
  block: '区块',
  inlineBlock: '区块',
  horizontalrule: '分隔线',
  relationship: '关联条目',
  code: '代码',
}

const listMessages = (node: Values, parent: string): string[] => {
  const type = String(node.type)
  if (type === 'text') return listFormatIssues(node)
  if (['linebreak', 'tab', 'upload'].includes(type)) return []
  if (isPartOfTable(type, parent)) return listInside(node)
  if (type === 'listitem' && parent === 'list') return [...listItemMessages(node), ...listInside(node)]
  if (type === 'link' || type === 'autolink') return [...listLinkMessages(node), ...listInside(node)]
  const name = blockNames[type]
  if (!name) return [`${unknownNames[type] ?? type}不能发布：请删去，改用段落、列表或图片`]
  if (parent === 'tablecell' && type !== 'paragraph') return [toCellMessage(name)]
  if (!placesOf[parent]?.includes(type))
    return [`${blockNames[parent] ?? '列表'}里套着${name}，发布时会散开：请分开写`]
  if (type === 'heading') return [...listHeadingMessages(node), ...listInside(node)]
  if (type === 'list') return [...listListMessages(node, parent), ...listInside(node)]
  if (type === 'table') return [...listTableMessages(node), ...listInside(node)]
  return listInside(node)
}

const listInside = (node: Values): string[] =>
  toRows(node.children).flatMap((child) => listMessages(child, String(node.type)))

const isPartOfTable = (type: string, parent: string): boolean =>
  (type === 'tablerow' && parent === 'table') || (type === 'tablecell' && parent === 'tablerow')

const listHeadingMessages = (node: Values): string[] => {
  const types = toRows(node.children).map(({ type }) => type)
  return [
    ...(types.includes('link') || types.includes('autolink') ? ['小标题里不能有链接：请移到正文里'] : []),
    ...(types.includes('linebreak') ? ['小标题里不能换行：请写成一行'] : []),
  ]
}

const listListMessages = (list: Values, parent: string): string[] => {
  if (list.listType === 'check') return ['勾选列表不能发布：请改用项目符号']
  const isNumbered = list.listType === 'number'
  if (parent === 'listitem' && isNumbered) return [nested]
  if (isNumbered && toRows(list.children).some(hasList)) return [nested]
  const { start } = list
  return isNumbered && typeof start === 'number' && start !== 1
    ? [`编号从${start}开始，发布时会从1编起：请从1开始，或改用段落写明序号`]
    : []
}

const nested = '编号列表里套着列表，或套在别的列表里，发布时编号会变：请拆成几个列表，或改用段落写明序号'

const hasList = (item: Values): boolean => toRows(item.children).some(({ type }) => type === 'list')

const listItemMessages = (item: Values): string[] => {
  const own = { ...item, children: toRows(item.children).filter(({ type }) => type !== 'list') }
  return toSpans(own).length > 1 ? ['列表的一项里有换行，发布时会变成两项：请写成一行，或分成两项'] : []
}

const listLinkMessages = (link: Values): string[] => {
  const { url } = toValues(link.fields)
  if (linkAddress.safeParse(url).success) return []
  const why = findMisleadingAddress(String(url ?? ''))?.zh
  return [`“${toPlainText(link)}”的${why ?? '链接地址不能发布：请改为http(s)网址或本站路径，或去掉链接'}`]
}
