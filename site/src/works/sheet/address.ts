// Addresses of sheets, without the base of the site. One that names no number leads to the sheet of the entry that holds
// today; what it leads to names the number, and so goes on giving that sheet after a correction, certificate and sheet
// of a community while that still names it:
//   /communities/<community>[/<number>]/sheet.pdf    honour and result of a community, by a result that names it
//   /communities/<community>[/<number>]/certificate.pdf    its certificate, by a result that names it
//   /results/<slug>[/<number>]/honours.pdf           everybody whom a result names
//   /standards/<item>[/<number>]/sheet.pdf           a standard of a set, with its stories
//   /press/releases/<slug>[/<number>]/release.pdf    a press release with its figures
//   /gazette/<from>-<to>.pdf                         the entries of the gazette from one number to another
//   /works/<digest>/…                                the very bytes

export const toCommunitySheetPath = (slug: string, number?: number): string =>
  `/communities/${slug}/${toPart(number)}sheet.pdf`

export const toCertificatePath = (slug: string, number?: number): string =>
  `/communities/${slug}/${toPart(number)}certificate.pdf`

export const toHonoursPath = (slug: string, number?: number): string =>
  `/results/${slug}/${toPart(number)}honours.pdf`

export const toStandardSheetPath = (item: number, number?: number): string =>
  `/standards/${item}/${toPart(number)}sheet.pdf`

export const toReleaseSheetPath = (slug: string, number?: number): string =>
  `/press/releases/${slug}/${toPart(number)}release.pdf`

/** Entries in one file at most: some thirty pages, made in a second. */
export const mostLedgerEntries = 400

export const toLedgerSheetPath = ({ from, to }: { from: number; to: number }): string =>
  `/gazette/${from}-${to}.pdf`

const toPart = (number: number | undefined): string => (number === undefined ? '' : `${number}/`)

/** Sheets that are asked for by an address of the site: of a community, of a result, of a press release. */
type BySlug = 'community' | 'certificate' | 'honours' | 'release'

type AskedBySlug<Of> = Of extends unknown
  ? { readonly of: Of; readonly slug: string; readonly number?: number }
  : never

/** What an address of a sheet asks for, and by which digest where it names one. `number` is that of an entry. */
export type AskedSheet = { readonly path: string; readonly digest?: string } & (
  | AskedBySlug<BySlug>
  | { readonly of: 'standard'; readonly item: number; readonly number?: number }
  | { readonly of: 'ledger'; readonly from: number; readonly to: number }
)

const named = /^(?:\/works\/([0-9a-f]{64}))?(\/.+\.pdf)$/
const number = '[1-9]\\d{0,8}'
const toBySlug = (from: string, name: string) =>
  new RegExp(`^/${from}/([a-z0-9-]+)/(?:(${number})/)?${name}\\.pdf$`)
const bySlug: readonly (readonly [BySlug, RegExp])[] = [
  ['community', toBySlug('communities', 'sheet')],
  ['certificate', toBySlug('communities', 'certificate')],
  ['honours', toBySlug('results', 'honours')],
  ['release', toBySlug('press/releases', 'release')],
]
const standard = new RegExp(`^/standards/(${number})/(?:(${number})/)?sheet\\.pdf$`)
const ledger = new RegExp(`^/gazette/(${number})-(${number})\\.pdf$`)

/** Reads the address of a sheet, without the base. Undefined for whatever else it is. */
export const readAskedSheet = (asked: string): AskedSheet | undefined => {
  const [, digest, path = ''] = named.exec(asked) ?? []
  const known = { path, ...(digest !== undefined && { digest }) }
  for (const [of, pattern] of bySlug) {
    const [, slug, ...rest] = pattern.exec(path) ?? []
    if (slug !== undefined) return { ...known, of, slug, ...toNumber(rest) }
  }
  const [, item, ...itemRest] = standard.exec(path) ?? []
  if (item !== undefined) return { ...known, of: 'standard', item: Number(item), ...toNumber(itemRest) }
  const [, from, to] = ledger.exec(path) ?? []
  return from === undefined ? undefined : { ...known, of: 'ledger', from: Number(from), to: Number(to) }
}

const toNumber = ([found]: readonly (string | undefined)[]) =>
  found === undefined ? {} : { number: Number(found) }
