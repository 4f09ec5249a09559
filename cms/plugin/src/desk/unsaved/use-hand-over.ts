import { type EditorState, getNearestEditorFromDOMNode } from '@payloadcms/richtext-lexical/lexical'
import { useUntilDrawn } from './use-until-drawn.ts'

/**
 * How long Payload's editor may keep what was typed to itself, in milliseconds (docs/decisions/0012): until the page is
 * idle, or, where a browser does not tell when it is (Safari), until the next frame.
 */
const longest = { idle: 500, frame: 100 } as const

/**
 * What resolves once the form has what stands in its editors. Payload's editor hands a change over when the page is idle,
 * half a second later at the latest: what is saved or signed before would be an older text than the one on the screen.
 */
export const useHandOver = (): (() => Promise<void>) => {
  const untilDrawn = useUntilDrawn()
  return async () => {
    // The editor itself hears of a letter a turn later than the letter is there.
    await new Promise((resolve) => setTimeout(resolve))
    // Who asks later is told later. A change in between puts the editor behind those who wait: then it is asked again.
    let before: States
    do {
      before = readStates()
      await untilIdle()
    } while (!isSame(before, readStates()))
    await untilDrawn()
  }
}

/** What stands in each of the page's editors. Each change is another state. */
type States = readonly (EditorState | undefined)[]

const readStates = (): States =>
  [...document.querySelectorAll('[data-lexical-editor]')].map((root) =>
    getNearestEditorFromDOMNode(root)?.getEditorState(),
  )

const isSame = (a: States, b: States): boolean =>
  a.length === b.length && a.every((state, place) => state === b[place])

const untilIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: longest.idle })
    else setTimeout(resolve, longest.frame)
  })
