import type { FileType } from '@exemplar/shared/media/file-types'
import type { Inspection } from './inspection.ts'
import { type Parts, UnreadablePartsError, withParts } from './parts.ts'

type Office = { readonly type: FileType | undefined } & Inspection

const kinds = {
  'wordprocessingml.document.main+xml':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'spreadsheetml.sheet.main+xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'presentationml.presentation.main+xml':
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const satisfies Record<string, FileType>

const unreadable = '文件读不出来，可能已损坏或设了密码。请用 Office 或 WPS 打开，另存一份不设密码的再上传。'

/**
 * What an Office file (DOCX, XLSX, PPTX) has within it that is not on its pages and that nobody means to publish. An
 * undefined type: it is some other ZIP.
 */
export const inspectOffice = async (path: string): Promise<Office> => {
  try {
    return await withParts(path, inspectParts)
  } catch (error) {
    if (error instanceof UnreadablePartsError) return { type: undefined, faults: [unreadable] }
    throw error
  }
}

const inspectParts = async (parts: Parts): Promise<Office> => {
  const types = await parts.read('[Content_Types].xml')
  const hasMacros =
    /macroEnabled/i.test(types) || parts.names.some((name) => /vbaProject|macrosheets\//i.test(name))
  const [, type] = Object.entries(kinds).find(([kind]) => types.includes(kind)) ?? []
  const findings = [
    hasMacros && '文件带有宏。请另存为不带宏的格式（.docx、.xlsx、.pptx）再上传。',
    ...(await Promise.all(rules.map((rule) => rule(parts)))),
  ]
  const properties = await parts.read('docProps/core.xml')
  const [, pages] = /<Pages>(\d+)<\/Pages>/.exec(await parts.read('docProps/app.xml')) ?? []
  return {
    type,
    faults: findings.filter((finding) => finding !== undefined && finding !== false),
    author: findAuthor(properties),
    pages: Number(pages) > 0 ? Number(pages) : undefined,
  }
}

const findAuthor = (properties: string): string | undefined => {
  const names = [...properties.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]+)</g)].map(
    ([, name]) => name,
  )
  return names.length > 0 ? [...new Set(names)].join('、') : undefined
}

type Rule = (parts: Parts) => Promise<string | undefined>

const hiddenSheets: Rule = async ({ read }) => {
  const sheets = [...(await read('xl/workbook.xml')).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(
    ([sheet]) => sheet,
  )
  const hidden = sheets.filter((sheet) => /\sstate="(?:hidden|veryHidden)"/.test(sheet))
  const names = hidden.map((sheet) => `“${/\sname="([^"]*)"/.exec(sheet)?.[1] ?? ''}”`)
  return names.length > 0 ? `有隐藏的工作表${names.join('')}。请取消隐藏并核对，或删去，再上传。` : undefined
}

const comments: Rule = async ({ names }) =>
  names.some(
    (name) =>
      /(^|\/)(threadedComments?|comments?)\w*(\/[^/]+)?\.xml$/i.test(name) && !name.includes('_rels/'),
  )
    ? '文件里有批注。请在“审阅”里删除所有批注再上传。'
    : undefined

const trackedChanges: Rule = async ({ names, read }) => {
  const texts = names.filter((name) =>
    /^word\/(document|header|footer|footnotes|endnotes)\w*\.xml$/.test(name),
  )
  for (const name of texts)
    if (/<w:(ins|del|moveFrom|moveTo)[\s>]/.test(await read(name)))
      return '文件里有修订痕迹。请在“审阅”里接受或拒绝所有修订再上传。'
  return names.some((name) => name.startsWith('xl/revisions/'))
    ? '工作簿里有修订记录。请停止共享工作簿并清除修订记录再上传。'
    : undefined
}

const embedded: Rule = async ({ names }) =>
  names.some((name) => /\/(embeddings|activeX)\/[^/]+$/.test(name))
    ? '文件里嵌有别的文件或控件。请换成图片或文字再上传。'
    : undefined

/** Links that a reader may follow are none of these: only what an Office program fetches by itself. */
const outside: Rule = async ({ names, read }) => {
  const found = names.some((name) => name.startsWith('xl/externalLinks/'))
  if (found) return outsideFound
  for (const name of names.filter((one) => one.endsWith('.rels')))
    for (const [relation] of (await read(name)).matchAll(/<Relationship\s[^>]*>/g))
      if (/TargetMode="External"/.test(relation) && !/\/hyperlink"/.test(relation)) return outsideFound
  return undefined
}
const outsideFound = '文件引用了别处的文件（外部链接、模板或图片）。请断开链接、把内容放进文件里再上传。'

const hiddenSlides: Rule = async ({ names, read }) => {
  const slides = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  for (const name of slides)
    if (/<p:sld\s[^>]*\sshow="(?:0|false)"/.test(await read(name)))
      return '演示文稿里有隐藏的幻灯片。请取消隐藏并核对，或删去，再上传。'
  return undefined
}

const rules: readonly Rule[] = [hiddenSheets, comments, trackedChanges, embedded, outside, hiddenSlides]
