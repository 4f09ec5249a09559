/** The colours that a reader may choose, by the name that stands at the document. */
export const schemes = {
  own: '原色',
  white: '白底黑字',
  black: '黑底白字',
  yellow: '黄底黑字',
  amber: '黑底黄字',
} as const
export type Scheme = keyof typeof schemes

export const toggles = ['cursor', 'line', 'caption'] as const
export type Toggle = (typeof toggles)[number]

/** What a reader has set. `zoom` is in percent of the type that the page has. */
export type Aids = { readonly zoom: number; readonly scheme: Scheme } & Readonly<Record<Toggle, boolean>>

export const noAids: Aids = { zoom: 100, scheme: 'own', cursor: false, line: false, caption: false }

const smallest = 100
const largest = 200
const step = 20

/** One step larger or smaller, within what a page can bear. */
export const toZoom = (zoom: number, steps: number): number =>
  Math.min(largest, Math.max(smallest, Math.round(zoom / step) * step + steps * step))

/** What was kept, as far as it is ours: others may have written there, and so may an earlier release. */
export const readAids = (kept: string | null): Aids => {
  let found: unknown
  try {
    found = JSON.parse(kept ?? 'null')
  } catch {
    return noAids
  }
  if (typeof found !== 'object' || found === null) return noAids
  const { zoom, scheme, ...others } = found as Partial<Record<keyof Aids, unknown>>
  const isOn = (toggle: Toggle) => others[toggle] === true
  return {
    zoom: typeof zoom === 'number' && Number.isFinite(zoom) ? toZoom(zoom, 0) : noAids.zoom,
    scheme: typeof scheme === 'string' && Object.hasOwn(schemes, scheme) ? (scheme as Scheme) : noAids.scheme,
    cursor: isOn('cursor'),
    line: isOn('line'),
    caption: isOn('caption'),
  }
}
