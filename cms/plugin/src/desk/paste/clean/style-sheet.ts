/** What is declared of an element: by the style element that came along, and by its own attribute. */
export type Styles = (element: Element) => ReadonlyMap<string, string>

type Declared = readonly (readonly [string, string])[]

/**
 * Reads the styles of a pasted document. A document that is not on a page has no computed style: rules of one name,
 * class or name with a class are looked up by hand, which is all that office programs write.
 */
export const readStyles = (document: Document): Styles => {
  const rules = new Map<string, Declared>()
  for (const { textContent } of document.querySelectorAll('style'))
    for (const [selector, declared] of listRules(textContent ?? ''))
      rules.set(selector, [...(rules.get(selector) ?? []), ...declared])
  const known = new WeakMap<Element, ReadonlyMap<string, string>>()
  const read: Styles = (element) => {
    const tag = element.localName
    const classes = [...element.classList].map((name) => name.toLowerCase())
    const selectors = [tag, ...classes.map((name) => `.${name}`), ...classes.map((name) => `${tag}.${name}`)]
    return new Map([
      ...selectors.flatMap((selector) => rules.get(selector) ?? []),
      ...toDeclared(element.getAttribute('style') ?? ''),
    ])
  }
  return (element) => {
    const found = known.get(element) ?? read(element)
    known.set(element, found)
    return found
  }
}

const listRules = (sheet: string): [string, Declared][] =>
  [...sheet.replace(/<!--|-->|\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) =>
      selectors
        .split(',')
        .map((selector) => selector.trim().toLowerCase())
        .filter((selector) => /^[\w-]*(\.[\w-]+)?$/.test(selector))
        .map((selector): [string, Declared] => [selector, toDeclared(body)]),
  )

const toDeclared = (body: string): Declared =>
  body.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':')
    if (colon < 0) return []
    const name = declaration.slice(0, colon).trim().toLowerCase()
    return [
      [
        name,
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      ] as const,
    ]
  })
