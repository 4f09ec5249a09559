import { createHash } from 'node:crypto'

/** Where something may come from. Nothing that is called unsafe can be written here. */
type Source = "'self'" | `'sha256-${string}'`

/** Who may show an answer in a frame. */
type Framing = '*'

/** What an answer may load, show or send somewhere, and nothing beside it. */
type Allowed = {
  readonly [directive in
    | 'connect-src'
    | 'form-action'
    | 'font-src'
    | 'img-src'
    | 'manifest-src'
    | 'media-src'
    | 'script-src'
    | 'style-src']?: readonly Source[]
} & { readonly 'frame-ancestors'?: readonly Framing[] }

/** Forms, bases and frames do not follow `default-src`. */
const toPolicy = (allowed: Allowed): string =>
  Object.entries({
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...allowed,
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ')

/** An inline style or script by its text: it alone is allowed, whatever else stands in the page. */
const toHash = (text: string): Source => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Policy of an answer that is no page of ours: it may load and run nothing. */
export const strictPolicy = toPolicy({})

/** The same for one that is whole in itself, with inline styles. */
export const toLonePolicy = (styles: readonly string[]): string =>
  toPolicy({ 'style-src': styles.map(toHash) })

const ofPages: Allowed = {
  'form-action': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  'manifest-src': ["'self'"],
  'media-src': ["'self'"],
  'style-src': ["'self'"],
}

/**
 * Policy of a page: what this site has. No script is in it, so nothing that could ask; but a browser that is told to look a
 * site over (Lighthouse) asks for its robots.txt in the page's name.
 */
export const pagePolicy = toPolicy({ 'connect-src': ["'self'"], ...ofPages })

/** The same of a page with the bar of aids, or with buttons that copy: it runs a script of this site's. */
export const aidsPolicy = toPolicy({ ...ofPages, 'script-src': ["'self'"] })

/** The same of a page whose script asks this site, and it alone: the one that checks the gazette, the one that hands out archives. */
export const checkingPolicy = toPolicy({ ...ofPages, 'connect-src': ["'self'"], 'script-src': ["'self'"] })

/** Policy of the page that everybody may show in a frame, and of nothing else: it has type and styles, and leads on by links. */
export const framePolicy = toPolicy({
  'font-src': ["'self'"],
  'style-src': ["'self'"],
  'frame-ancestors': ['*'],
})

/** Whether a policy lets everybody show what it is of. */
export const mayBeFramed = (policy: string): boolean => policy.includes('frame-ancestors *')

/** A page's policy where we gave it an inline style, by its text. */
export const allowStyle = (policy: string, style: string): string =>
  policy.replace("style-src 'self'", `$& ${toHash(style)}`)

/** Policy of a page that is a file by itself, in a tag: its own style and script, and nothing from anywhere. */
export const toLoneTag = ({ style, script }: { style: string; script: string }): string =>
  toPolicy({ 'style-src': [toHash(style)], 'script-src': [toHash(script)] }).replace(
    " frame-ancestors 'none';",
    '',
  )
