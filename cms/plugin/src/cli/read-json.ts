import { readFile } from 'node:fs/promises'

export const isAddress = (place: string): boolean => /^https?:\/\//.test(place)

/** JSON from a file or an address; `token` signs the request. Throws with what was answered when it was refused. */
export const readJson = async (place: string, token?: string): Promise<unknown> => {
  if (!isAddress(place)) return JSON.parse(await readFile(place, 'utf8'))
  const answer = await fetch(place, token ? { headers: { Authorization: `JWT ${token}` } } : {})
  if (answer.ok) return answer.json()
  throw await toRefusal(place, answer)
}

/** An error that says which address refused, and how. */
export const toRefusal = async (place: string, answer: Response): Promise<Error> => {
  const said = await answer.text()
  return new Error(`${place}: ${answer.status} ${said.slice(0, 500)}`)
}
