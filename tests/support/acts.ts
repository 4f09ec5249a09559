import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What somebody did with their hands: presses of the mouse, and times that they typed, pasted or pressed a shortcut. */
export type Acts = { readonly clicks: number; readonly typed: number }

type Kind = keyof Acts
const watched = new WeakMap<Page, { clicks: number; typed: number }>()

/**
 * Counts what is done in a window from now on; resolves with what reads the count. A press is a click; choosing in a list
 * is two, and a file in the window for files one. What is typed into one field without leaving it is one, however long; a
 * paste is one, and so is a shortcut with Alt. The browser counts, so that nothing is done that it has not seen.
 */
export const watchActs = async (page: Page): Promise<() => Promise<Acts>> => {
  const counted = watched.get(page) ?? (await watch(page))
  const before = { ...counted }
  return async () => {
    // What the page told before this answer has come.
    await page.evaluate(() => undefined)
    return { clicks: counted.clicks - before.clicks, typed: counted.typed - before.typed }
  }
}

/** Does something in a window, and counts what it took there. */
export const countActs = async (page: Page, doing: () => Promise<unknown>): Promise<Acts> => {
  const read = await watchActs(page)
  await doing()
  return read()
}

/** Several counts as one. */
export const addActs = (all: readonly Acts[]): Acts => ({
  clicks: all.reduce((sum, { clicks }) => sum + clicks, 0),
  typed: all.reduce((sum, { typed }) => sum + typed, 0),
})

/**
 * What an office does most often, how much handwork it was when everything was typed into forms (counted once, by hand),
 * and how much it may be now.
 */
const handwork = {
  '325 communities': { was: '325 forms of a name, a district and a number', most: { clicks: 4, typed: 0 } },
  'a transcript of 34 turns': { was: '238 clicks, 170 values', most: { clicks: 3, typed: 2 } },
  '24 communities through the stages': {
    was: '430 to 540 clicks, 342 values',
    most: { clicks: 60, typed: 16 },
  },
  // Summary, community and the credit of its picture are known to its writer alone.
  'a story from Word': {
    was: '12 fields, 2 saves, 6 clicks for a picture',
    most: { clicks: 7, typed: 3 },
  },
  // The comments themselves, and where each belongs; they are the reason, too.
  'a return with three comments': { was: '4 texts, each with its place', most: { clicks: 14, typed: 3 } },
  // What is asked before a text is taken from the public stays asked.
  'a withdrawal': { was: 'a reason, a notice, a confirmation', most: { clicks: 4, typed: 1 } },
} as const satisfies Record<string, { was: string; most: Acts }>

/** Holds what was counted against the limit of the table. */
export const expectHandwork = (name: keyof typeof handwork, { clicks, typed }: Acts): void => {
  const { most, was } = handwork[name]
  // Where nothing is counted nothing is held.
  expect(clicks, `clicks for ${name}`).toBeGreaterThan(0)
  expect(clicks, `clicks for ${name}; it was ${was}`).toBeLessThanOrEqual(most.clicks)
  expect(typed, `times typed for ${name}; it was ${was}`).toBeLessThanOrEqual(most.typed)
}

const watch = async (page: Page) => {
  const counted = { clicks: 0, typed: 0 }
  watched.set(page, counted)
  await page.exposeFunction('noteAct', (kind: Kind) => {
    counted[kind] += 1
  })
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return counted
}

const listen = (): void => {
  const { noteAct } = globalThis as unknown as { noteAct: (kind: Kind) => void }
  let writing: EventTarget | null = null
  const on = (name: string, hear: (event: Event) => void) => document.addEventListener(name, hear, true)
  on('pointerdown', () => {
    writing = null
    noteAct('clicks')
  })
  on('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') noteAct('clicks')
    if (!(target instanceof HTMLSelectElement)) return
    // Opened, and chosen in: the browser is told of the choice alone.
    noteAct('clicks')
    noteAct('clicks')
  })
  const write = ({ target }: Event) => {
    if (target === writing || target instanceof HTMLSelectElement) return
    if (target instanceof HTMLInputElement && ['checkbox', 'file', 'radio'].includes(target.type)) return
    writing = target
    noteAct('typed')
  }
  on('input', write)
  on('paste', write)
  on('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.altKey && event.key !== 'Alt') noteAct('typed')
  })
}
