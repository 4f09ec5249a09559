/** Why the CMS opens nothing for a token, for good. */
export type Refused = 'unknown' | 'expired' | 'outdated'

/** Tokens that are remembered at most, of a thousand characters each at most. */
const most = 1_000
/** In milliseconds: a secret may be brought back, and a clock put right. */
const keptFor = 60_000

const refused = new Map<string, { readonly state: Refused; readonly until: number }>()

/** Why a token was refused within the last minute. */
export const findRefused = (token: string): Refused | undefined => {
  const found = refused.get(token)
  return found && found.until > Date.now() ? found.state : undefined
}

/** Remembers that the CMS refused a token. Of too many the first is forgotten. */
export const noteRefused = (token: string, state: Refused): void => {
  refused.delete(token)
  refused.set(token, { state, until: Date.now() + keptFor })
  const [first] = refused.keys()
  if (refused.size > most && first !== undefined) refused.delete(first)
}
