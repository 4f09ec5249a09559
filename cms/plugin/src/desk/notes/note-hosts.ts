import { findAnchored, type RowsAt, toRowAnchor } from '../fields/row-anchor.ts'
import { findShown } from '../fields/show-field.ts'
import { onceAFrame } from '../names/once-a-frame.ts'

/** Where notes are drawn, `host`, in the element of a field, or of a row that is folded. */
type Place = { readonly host: HTMLElement; readonly field: Element }

/** By the path that the notes are about. */
export type Hosts = ReadonlyMap<string, Place>

type Wish = {
  readonly paths: readonly string[]
  readonly rowsAt: RowsAt
  /** Is told all places whenever they are others. */
  readonly tell: (hosts: Hosts) => void
}

/**
 * Makes a place for notes in each of the fields of a form that is drawn, and in others as soon as they are: a form
 * draws a field when it comes into view, and anew when its row is moved; in a row that is folded none is seen, so the row
 * has its place until then. Returns what takes the places away again.
 */
export const keepHosts = (form: Element, { paths, rowsAt, tell }: Wish): (() => void) => {
  const hosts = new Map<string, Place>()
  const anchors = paths.map((path) => ({ path, anchor: toRowAnchor(path, rowsAt) }))
  const place = () => {
    let changed = false
    for (const { path, anchor } of anchors) {
      const now = findAnchored(anchor, rowsAt)
      const field = now === undefined ? undefined : findShown(form, now)
      const old = hosts.get(path)
      if (old ? old.field === field && old.host.isConnected : !field) continue
      old?.host.remove()
      hosts.delete(path)
      if (field) hosts.set(path, { field, host: addHost(field) })
      changed = true
    }
    if (changed) tell(new Map(hosts))
  }
  place()
  const placing = onceAFrame(place)
  const observer = new MutationObserver(placing.ask)
  observer.observe(form, {
    childList: true,
    subtree: true,
    // Folding and unfolding.
    attributeFilter: ['class', 'style'],
  })
  return () => {
    observer.disconnect()
    placing.stop()
    for (const { host } of hosts.values()) host.remove()
  }
}

/** Directly under the input: above the field's description, or at its end. */
const addHost = (field: Element): HTMLElement => {
  const host = document.createElement('div')
  const own = (selector: string) =>
    [...field.querySelectorAll(selector)].find(
      (element) => element.parentElement?.closest('.field-type') === field,
    )
  const description = own('.field-description')
  if (description) description.before(host)
  else (own('.field-type__wrap, header') ?? field).append(host)
  return host
}
