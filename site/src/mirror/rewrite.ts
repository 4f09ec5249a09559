/** Gives a link in place of the one that stands there; undefined leaves it. */
type ToLink = (link: string) => string | undefined

/** A tag as our pages have it: values in double quotes, in which `<` and `>` may stand. */
const tags = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/g
/** The attributes of one, in their order: what stands in a value is none. */
const attributes = /(\s+)([^\s"'<>/=]+)(?:="([^"]*)")?/g
/** Attributes that are addresses, and what a meta tag says of itself where its content is one. */
const linking = /^(?:href|src|poster|action)$/i
const linkingMeta = /\s(?:property|name)="(?:og:url|og:image|Url|Image)"/
const inStyle = /url\((["']?)([^"')]*)\1\)/g

/** A page with other links. What looks like a tag in a text, a value or a script is none. */
export const rewriteHtml = (html: string, toLink: ToLink, toStyle: (style: string) => string): string => {
  const parts: string[] = []
  let at = 0
  tags.lastIndex = 0
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    const [whole, name = ''] = tag
    parts.push(html.slice(at, tag.index), rewriteTag(whole, toLink))
    at = tags.lastIndex
    const raw = /^(style|script)$/.test(name) ? findEnd(html, at, name) : at
    const text = html.slice(at, raw)
    parts.push(name === 'style' ? toStyle(text) : text)
    at = raw
    tags.lastIndex = raw
  }
  parts.push(html.slice(at))
  return parts.join('')
}

const findEnd = (html: string, from: number, name: string): number => {
  const end = html.indexOf(`</${name}`, from)
  return end < 0 ? html.length : end
}

const rewriteTag = (tag: string, toLink: ToLink): string => {
  const [start = ''] = /^<[^\s/>]*/.exec(tag) ?? []
  const isLinkingMeta = start === '<meta' && linkingMeta.test(tag)
  const rewrite = (name: string, value: string): string | undefined => {
    if (linking.test(name) || (isLinkingMeta && /^content$/i.test(name))) return toLink(value)
    return /^srcset$/i.test(name) ? rewriteSources(value, toLink) : undefined
  }
  const rest = tag.slice(start.length).replace(attributes, (all, before, name, value?: string) => {
    const other = value === undefined ? undefined : rewrite(name, decode(value))
    return other === undefined ? all : `${before}${name}="${encode(other)}"`
  })
  return start + rest
}

/** `a.webp 640w, b.webp 1280w`. */
const rewriteSources = (value: string, toLink: ToLink): string =>
  value
    .split(/,\s+/)
    .map((source) => {
      const [, link = '', size = ''] = /^(\S*)(.*)$/s.exec(source.trim()) ?? []
      return (toLink(link) ?? link) + size
    })
    .join(', ')

/** A style sheet, or a part of one, with other links. Where none is another it stays byte for byte: its name may be its digest. */
export const rewriteStyle = (css: string, toLink: ToLink): string =>
  css.replace(inStyle, (all, _, link: string) => {
    const other = toLink(link)
    return other === undefined || other === link ? all : `url("${other}")`
  })

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" }

/** The value that a browser reads. */
const decode = (value: string): string =>
  value.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|quot|lt|gt|apos));/gi, (_, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? ''
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal))
  })

/** A value as Astro writes it. */
const encode = (value: string): string => value.replaceAll('&', '&#38;').replaceAll('"', '&#34;')
