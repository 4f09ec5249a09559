type Attributes = Readonly<Record<string, string | undefined>>
type Children = readonly (Node | string | undefined)[]

const fill = <E extends Element>(element: E, attributes: Attributes, children: Children): E => {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** An element of a page. Texts stay texts, whatever stands in them. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes,
  children: Children,
): HTMLElementTagNameMap[K] => fill(document.createElement(name), attributes, children)

/** The same of a drawing. */
export const s = (name: string, attributes: Attributes, children: Children): Element =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children)

/** A button with what it does. */
export const toButton = (text: string, attributes: Attributes, press: () => void): HTMLButtonElement => {
  const button = h('button', { type: 'button', ...attributes }, [text])
  button.addEventListener('click', press)
  return button
}
