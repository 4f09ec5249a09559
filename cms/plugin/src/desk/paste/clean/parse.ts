import { Window } from 'happy-dom'

/** A document as a browser makes it of HTML from the clipboard, for tests. */
export const parse = (html: string): Document =>
  new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document
