import { createHash } from 'node:crypto'
import { toChance } from '../../support/chance.ts'
import { type Chain, createChain } from '../../support/feed-chain.ts'
import { communities, frame } from './frame.ts'
import { toGeneratedStory } from './story.ts'

/** Of so many stories one is corrected, and one is withdrawn. */
const [correctedOf, withdrawnOf] = [50, 250]

/**
 * A signed gazette with everything that a campaign publishes and so many stories, some of them corrected or withdrawn
 * since. It is made up, and the same seed makes the same bytes.
 */
export const makeGazette = async ({
  stories,
  seed = 1,
}: {
  stories: number
  seed?: number
}): Promise<Chain> => {
  const chance = toChance(seed)
  const chain = await createChain((version) =>
    createHash('sha256').update(`bench ${seed} ${version}`).digest(),
  )
  for (const document of frame) await chain.publish(document)
  for (let number = 1; number <= stories; number++) {
    const community = chance.pick(communities)
    const story = toGeneratedStory(chance, { number, community })
    await chain.publish(story)
    if (number % correctedOf === 0)
      await chain.publish({ ...story, correction: '更正了签字的户数（示例）。' }, story.slug)
    if (number % withdrawnOf === 0) await chain.withdraw(story.slug)
  }
  return chain
}
