import type { Parts } from './parts.ts'
import type { Element } from './xml.ts'

/** What an Office file has beside its pages, each a sentence that says what to do. */
export const listOfficeFindings = async (parts: Parts): Promise<string[]> => {
  const findings: string[] = []
  // One after the other: each reads parts that may be large.
  for (const rule of rules) {
    const finding = await rule(parts)
    if (finding) findings.push(finding)
  }
  return findings
}

type Rule = (parts: Parts) => Promise<string | undefined>

/** Whether any of the parts has an element of which `is` says so. */
const hasElement = async (
  { names, read }: Parts,
  { among, is }: { among: RegExp; is: (element: Element) => boolean },
): Promise<boolean> => {
  let found = false
  for (const name of names.filter((one) => among.test(one))) {
    await read(name, {
      open: (element) => {
        found = is(element)
        return found ? 'enough' : undefined
      },
    })
    if (found) return true
  }
  return false
}

const hiddenSheets: Rule = async ({ names, read }) => {
  const hidden: string[] = []
  for (const name of names.filter((one) => /^xl\/workbook\w*\.xml$/.test(one)))
    await read(name, {
      open: ({ local, attributes }) => {
        const isHidden = local === 'sheet' && /^(veryHidden|hidden)$/.test(attributes.get('state') ?? '')
        if (isHidden) hidden.push(`“${attributes.get('name') ?? ''}”`)
        return hidden.length === mostNamed ? 'enough' : undefined
      },
    })
  return hidden.length > 0
    ? `有隐藏的工作表${hidden.join('')}。请取消隐藏并核对，或删去，再上传。`
    : undefined
}
/** Sheets that are named at most. */
const mostNamed = 20

const comments: Rule = async (parts) => {
  const isNamedSo = /(^|\/)(threadedcomments?|comments?)\w*(\/[^/]+)?\.xml$/
  const found =
    parts.names.some((name) => isNamedSo.test(name)) ||
    (await hasRelation(parts, ({ type }) => /\/(comments|threadedComment)$/.test(type)))
  return found ? '文件里有批注。请在“审阅”里删除所有批注再上传。' : undefined
}

/** Freeform shapes have a `moveTo` of their own, in another space. */
const wordSpaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]
/** Each of the elements that a revision is written as (ECMA-376 part 1, 17.13.5), its text and what it changed. */
const revision =
  /^(ins|del|delText|delInstrText|moveFrom|moveTo|(moveFrom|moveTo|customXml(Ins|Del|MoveFrom|MoveTo))RangeStart|cell(Ins|Del|Merge)|\w+Change)$/

const trackedChanges: Rule = async (parts) => {
  const isRevision = ({ local, space }: Element): boolean =>
    wordSpaces.includes(space) && revision.test(local)
  if (await hasElement(parts, { among: /^word\/([^_][^/]*\/)?[^/]+\.xml$/, is: isRevision }))
    return '文件里有修订痕迹。请在“审阅”里接受或拒绝所有修订再上传。'
  return parts.names.some((name) => name.startsWith('xl/revisions/'))
    ? '工作簿里有修订记录。请停止共享工作簿并清除修订记录再上传。'
    : undefined
}

const embedded: Rule = async ({ names }) =>
  names.some((name) => /\/(embeddings|activex)\/[^/]+$/.test(name))
    ? '文件里嵌有别的文件或控件。请换成图片或文字再上传。'
    : undefined

/** Links that a reader may follow are none of these: only what an Office program fetches by itself. */
export const refersOutside = async (parts: Parts): Promise<boolean> =>
  parts.names.some((name) => name.startsWith('xl/externallinks/')) ||
  (await hasRelation(parts, ({ type, mode }) => mode === 'External' && !type.endsWith('/hyperlink')))

const outside: Rule = async (parts) =>
  (await refersOutside(parts))
    ? '文件引用了别处的文件（外部链接、模板或图片）。请断开链接、把内容放进文件里再上传。'
    : undefined

type Relation = { readonly type: string; readonly mode: string | undefined }

const hasRelation = (parts: Parts, is: (relation: Relation) => boolean): Promise<boolean> =>
  hasElement(parts, {
    among: /\.rels$/,
    is: ({ local, attributes }) =>
      local === 'Relationship' &&
      is({ type: attributes.get('Type') ?? '', mode: attributes.get('TargetMode') }),
  })

const hiddenSlides: Rule = async (parts) =>
  (await hasElement(parts, {
    among: /^ppt\/slides\/[^/]+\.xml$/,
    is: ({ local, attributes }) => local === 'sld' && /^(0|false)$/.test(attributes.get('show') ?? ''),
  }))
    ? '演示文稿里有隐藏的幻灯片。请取消隐藏并核对，或删去，再上传。'
    : undefined

const rules: readonly Rule[] = [hiddenSheets, comments, trackedChanges, embedded, outside, hiddenSlides]
