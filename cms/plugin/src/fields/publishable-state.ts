import { findMisleadingAddress, linkAddress } from '@exemplar/shared/kinds/parts/address'
import type { FieldHook } from 'payload'
import { toPlainText } from './body/to-spans.ts'
import { FieldError } from './errors.ts'
import { toId, toRows, toValues, type Values } from './row.ts'

/**
 * The editor's state without what a paste brings along and nobody could publish, so that it does not keep the text from
 * being saved: links to bookmarks of Word, local files and scripts, whose words stay as plain text, and pictures that
 * were not uploaded. A bare domain gets the scheme it lacks. A web address that misleads stays, to be refused: whoever
 * wrote it meant it to be there.
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
  return linkAddress.safeParse(whole).success || isMisleading(whole) ? whole : undefined
}

const isMisleading = (address: string): boolean =>
  /^(?:https?:|\/(?!\/))/i.test(address) && findMisleadingAddress(address) !== undefined

/** The links of an editor's state that would lead readers elsewhere than they see, each with its words and why. */
const listMisleading = (node: Values): string[] => {
  const inside = toRows(node.children).flatMap(listMisleading)
  if (node.type !== 'link' && node.type !== 'autolink') return inside
  const why = findMisleadingAddress(String(toValues(node.fields).url ?? ''))?.zh
  return why ? [`“${toPlainText(node)}”的${why}`] : inside
}

/** Stores what {@link toPublishableState} makes of a body; throws `misleading-link` with each link that no reader could trust. */
export const keepPublishable: FieldHook = ({ field: { name = '' }, value }) => {
  const state = toPublishableState(value)
  const found = listMisleading(toValues(toValues(state).root))
  if (found.length === 0) return state
  throw new FieldError(
    'misleading-link',
    found.map((message) => ({ path: name, message })),
  )
}
