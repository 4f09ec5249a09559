// What the foot of the screen says of how far this machine's content is good.

const key = 'kiosk-standing'

const listFeet = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-standing]')

/** Says a sentence in the foot. */
export const say = (sentence: string): void => {
  for (const foot of listFeet()) foot.textContent = sentence
}

/** The same, for the texts too that are opened out of the loop: they do not know how far it was. */
export const sayForAll = (sentence: string): void => {
  say(sentence)
  try {
    sessionStorage.setItem(key, sentence)
  } catch {
    // A browser that keeps nothing: a text says its own number and time.
  }
}

/** On a text, what the loop said last. */
export const sayAgain = (): void => {
  try {
    const sentence = sessionStorage.getItem(key)
    if (sentence !== null) say(sentence)
  } catch {
    // As above.
  }
}

/** A sentence that the loop has ready for a situation, with the minute in the place of its star. */
export const findSentence = (situation: 'checked' | 'broken' | 'disk'): string =>
  document.querySelector<HTMLElement>(`[data-${situation}]`)?.dataset[situation]?.replace('*', toMinute()) ??
  ''

/** The minute in Beijing by this machine's clock, `10:24`. */
export const toMinute = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(11, 16)
