import { type Answer, type AskOptions, readAnswer } from '../outside/read-answer.ts'

/**
 * Asks the CMS for something of a draft. Undefined where no answer comes within the limits, or something other than the
 * CMS gives one.
 */
export const askCms = async (
  address: string,
  options: Pick<AskOptions, 'limit' | 'within' | 'wants'>,
): Promise<Answer | undefined> => {
  try {
    return await readAnswer(address, { ...options, silentFor: options.within })
  } catch (error) {
    // The address carries the token, and what is logged is kept: only the reason is said.
    console.error(`preview: ${(error as Error).message}`)
    return undefined
  }
}
