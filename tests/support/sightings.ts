/** What one address answered: when the answer was there whole, its status, and whether it told what is looked for. */
export type Sighting = {
  readonly address: string
  readonly answered: number
  readonly status: number
  readonly tells: boolean
}

/** How many requests are under way at once. */
const abreast = 8

/**
 * Asks every address once and says which tell any of `words`, in headers or body, or answer with 200 under a name that
 * holds one: whoever asks for a secret address and is answered has been told.
 */
export const lookAt = async (addresses: Iterable<string>, words: readonly string[]): Promise<Sighting[]> => {
  const waiting = [...addresses]
  const sightings: Sighting[] = []
  const work = async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop())
      sightings.push(await look(address, words))
  }
  await Promise.all(Array.from({ length: abreast }, work))
  return sightings
}

const look = async (address: string, words: readonly string[]): Promise<Sighting> => {
  const answer = await fetch(address, { redirect: 'manual' })
  const said = JSON.stringify([...answer.headers]) + (await answer.text())
  const answered = Date.now()
  const { status } = answer
  const named = words.some((word) => decodeURIComponent(address).includes(word))
  // A page that says that there is nothing may repeat the address that was asked for.
  const tells = named ? status === 200 : words.some((word) => said.includes(word))
  return { address, answered, status, tells }
}
