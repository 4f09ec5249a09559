/**
 * How long Payload's editor may keep what was typed to itself, in milliseconds (docs/decisions/0012): until the page is
 * idle, or, where a browser does not tell when it is (Safari), until the next frame.
 */
const longest = { idle: 500, frame: 100 } as const

/**
 * Resolves once the form has what stands in its editors. Payload's editor hands a change over when the page is idle, half
 * a second later at the latest: what is saved or signed before would be an older text than the one on the screen.
 */
export const untilHandedOver = async (): Promise<void> => {
  // The editor itself hears of a letter a turn later than the letter is there.
  await new Promise((resolve) => setTimeout(resolve))
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: longest.idle })
    else setTimeout(resolve, longest.frame)
  })
  // React takes it into the form in a turn of its own.
  await new Promise((resolve) => setTimeout(resolve))
}
