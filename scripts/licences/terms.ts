/** Terms under which we hand on what we use, as SPDX names them: they ask for their notice and nothing else. */
const allowed = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib'],
  ...['CC0-1.0', 'Python-2.0'],
]

/** A package under other terms, exactly those, and why it may be there. What asks for more stands in NOTICE. */
type Exception = { readonly name: RegExp; readonly licence: string; readonly reason: string }

const exceptions: readonly Exception[] = [
  {
    name: /^@img\/sharp-libvips-/,
    licence: 'LGPL-3.0-or-later',
    reason: 'loaded dynamically and unchanged; in NOTICE',
  },
  { name: /^lightningcss(-|$)/, licence: 'MPL-2.0', reason: 'builds, unchanged; in NOTICE' },
  { name: /^caniuse-lite$/, licence: 'CC-BY-4.0', reason: 'data, unchanged; in NOTICE' },
  {
    name: /^@expo-google-fonts\/noto-s/,
    licence: 'MIT AND OFL-1.1',
    reason: 'fonts, cut to what a page or a sheet shows; in NOTICE',
  },
  { name: /^truncate-utf8-bytes$/, licence: 'WTFPL', reason: 'asks for nothing' },
  { name: /^duck$/, licence: 'BSD', reason: 'its text is that of BSD-2-Clause' },
  { name: /^mongoose-lean-virtuals$/, licence: 'Apache 2.0', reason: 'Apache-2.0 by another spelling' },
]

/** A package that is installed, under the terms that its manifest names (an SPDX expression, at best). */
export type Package = { readonly name: string; readonly licence: string }

/** The packages whose terms nobody has looked at. */
export const listUnknown = (packages: readonly Package[]): Package[] =>
  packages.filter((found) => !isAllowed(found.licence) && !isException(found))

const isException = ({ name, licence }: Package): boolean =>
  exceptions.some((exception) => exception.name.test(name) && exception.licence === licence)

/** One of what OR joins, each of what AND joins. A nested expression is none that is known. */
const isAllowed = (licence: string): boolean => {
  const plain = licence.replace(/^\(([^()]*)\)$/, '$1')
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((term) => allowed.includes(term)))
}
