import { expect } from 'vitest'
import type { SiteProcess } from './built-site.ts'

/** Reads pages of the site that a test has started by then; each has to be there. */
export const toPageReader =
  (at: () => Pick<SiteProcess, 'get'>) =>
  async (path: string, options?: RequestInit): Promise<string> => {
    const page = await at().get(path, options)
    expect(page.status, path).toBe(200)
    return page.text()
  }

/** What a reader sees of a page, without its marks and blanks. */
export const toSeen = (html: string): string => html.replaceAll(/<[^>]*>|\s/g, '')

/** Where an answer leads, in its order: what is named by its number, what was found, what is near. */
export const listLed = (html: string): string[] =>
  [...html.matchAll(/<(ol|ul) class="(?:direct|hits|near)\b[^>]*>(.*?)<\/\1>/gs)].flatMap(([, , list = '']) =>
    list
      .split('<li')
      .slice(1)
      .map((line) => /<a\b[^>]*?href="([^"]+)"/.exec(line)?.[1] ?? ''),
  )
