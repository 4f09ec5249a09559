import { parseFingerprint } from '@exemplar/shared/gazette/keys'
import { rotateKeys } from '../gazette/keys.ts'
import { type Call, CallError, type CommandForm, parseCall } from './arguments.ts'
import { runAdoptDatabase } from './commands/adopt-database.ts'
import { runConfirmClock } from './commands/confirm-clock.ts'
import { runConfirmRestored } from './commands/confirm-restored.ts'
import { tellFingerprint } from './commands/fingerprint.ts'
import { save } from './commands/save.ts'
import { saveReviewLog } from './commands/save-review-log.ts'
import { verify } from './commands/verify.ts'
import { verifyReview } from './commands/verify-review.ts'
import { verifyRounds } from './commands/verify-rounds.ts'
import { complain, say } from './say.ts'
import { usage } from './usage.ts'

/** The commands of this package, and what each takes. */
const forms = {
  verify: {
    places: [0, 1],
    options: ['keys', 'fingerprint', 'against', 'review', 'rounds', 'email', 'accounts', 'saved'],
  },
  save: { places: [0, 1], options: ['review', 'rounds', 'email', 'accounts'] },
  fingerprint: { places: [1, 1], options: [] },
  'rotate-keys': { places: [1, 1], options: [] },
  'confirm-clock': { places: [1, 1], options: [] },
  'confirm-restored': { places: [1, 1], options: [] },
  'adopt-database': { places: [1, 1], options: ['reason'] },
} as const satisfies Record<string, CommandForm>

/** Runs the command line. Returns the exit code: 0 good, 1 a fault was found, 2 the call was wrong or nothing could be read. */
export const run = async (args: string[]): Promise<number> => {
  try {
    if (args.some((arg) => arg === '--help' || arg === '-h')) {
      say(usage)
      return 0
    }
    const call = parseCall(args, forms)
    return await commands[call.command as keyof typeof forms](call)
  } catch (error) {
    if (error instanceof CallError) return complain([error.message, usage].filter(Boolean).join('\n'))
    return complain(error instanceof Error ? error.message : String(error))
  }
}

const runVerify = async ({ places: [place], options }: Call): Promise<0 | 1> => {
  const { keys, fingerprint, against, review, rounds, email, accounts, saved } = options
  if (rounds !== undefined) {
    if ([fingerprint, against, review].some((option) => option !== undefined)) throw new CallError('')
    return verifyRounds({ rounds, email, accounts, saved, place, keys })
  }
  if (review !== undefined) {
    if ((place === undefined && keys !== undefined) || fingerprint !== undefined || against !== undefined)
      throw new CallError('')
    return verifyReview({ review, email, accounts, saved, place, keys })
  }
  if (place === undefined || [email, accounts, saved].some((option) => option !== undefined))
    throw new CallError('')
  return verify({ place, keys, against, fingerprint: readFingerprint(fingerprint) })
}

const readFingerprint = (typed: string | undefined): string | undefined => {
  if (typed === undefined) return undefined
  const fingerprint = parseFingerprint(typed)
  if (!fingerprint)
    throw new CallError(
      '指纹是八组、每组四个字符（0—9、a—f）。 A fingerprint has eight groups of four digits and letters a to f.',
    )
  return fingerprint
}

const runSave = async ({ places: [place], options }: Call): Promise<0 | 1> => {
  const { review, rounds, email, accounts } = options
  if (place === undefined && rounds === undefined && review !== undefined)
    return saveReviewLog({ place: review, email, accounts })
  if (place === undefined && review === undefined && rounds !== undefined)
    return saveReviewLog({ place: rounds, door: 'rounds/records', email, accounts })
  if (place === undefined || [review, rounds, email, accounts].some((option) => option !== undefined))
    throw new CallError('')
  return save(place)
}

const commands: Record<keyof typeof forms, (call: Call) => Promise<0 | 1>> = {
  verify: runVerify,
  save: runSave,
  fingerprint: ({ places: [place = ''] }) => tellFingerprint(place),
  'rotate-keys': async ({ places: [folder = ''] }) => {
    say(`新密钥 new key ${(await rotateKeys(folder)).kid}`)
    return 0
  },
  'confirm-clock': ({ places: [folder = ''] }) => runConfirmClock(folder),
  'confirm-restored': ({ places: [folder = ''] }) => runConfirmRestored(folder),
  'adopt-database': ({ places: [folder = ''], options: { reason = '' } }) => runAdoptDatabase(folder, reason),
}
