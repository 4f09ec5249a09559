import { span } from '@exemplar/shared/kinds/parts/body'
import type { FieldHook } from 'payload'
import { toId, toRows, toValues, type Values } from './row.ts'

/**
 * The editor's state without what a paste brings along and nobody could publish, so that it does not keep the text from
 * being saved: links to bookmarks of Word, local files and scripts, whose words stay as plain text, and pictures that
 * were not uploaded. A bare domain gets the scheme it lacks.
 */
export const toPublishableState = (state: unknown): unknown => {
  const { root } = toValues(state)
  return root ? { ...toValues(state), root: withChildren(toValues(root)) } : state
}

const withChildren = (node: Values): Values =>
  Array.isArray(node.children) ? { ...node, children: toRows(node.children).flatMap(toNodes) } : node

const toNodes = (node: Values): Values[] => {
  if (node.type === 'upload') return toId(node.value) ? [node] : []
  const inside = withChildren(node)
  if (node.type !== 'link' && node.type !== 'autolink') return [inside]
  const url = toAddress(toValues(node.fields).url)
  if (url === undefined) return toRows(inside.children)
  return [{ ...inside, fields: { ...toValues(node.fields), url } }]
}

const toAddress = (url: unknown): string | undefined => {
  const given = typeof url === 'string' ? url.trim() : ''
  const whole = /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(given) ? `https://${given}` : given
  return span.shape.href.safeParse(whole).success ? whole : undefined
}

export const keepPublishable: FieldHook = ({ value }) => toPublishableState(value)
