import { toReasonLabel } from '@exemplar/shared/gazette/withdrawal'
import { replica } from '../../../gazette/open-replica.ts'
import { DifferingError, type EntryLine } from '../../../gazette/replica.ts'
import { acts, notYetShown, toDocumentName } from '../../../i18n/acts.ts'
import { toWork } from '../../recipe.ts'
import { toSiteAddress } from '../../site-address.ts'
import { mostLedgerEntries, toLedgerSheetPath } from '../address.ts'
import type { FoundSheet } from '../found.ts'
import { readFingerprint } from '../proof.ts'
import type { LedgerInputs } from './inputs.ts'
import { ledgerRecipe } from './recipe.ts'

type Range = { readonly from: number; readonly to: number }

/** Finds the gazette of a stretch of numbers. Undefined where it has none, or not all of them. Throws a DifferingError. */
export const findLedgerSheet = async ({ from, to }: Range): Promise<FoundSheet<LedgerInputs> | undefined> => {
  const count = to - from + 1
  if (count > mostLedgerEntries)
    return {
      refused: `第${from}号至第${to}号共${count}则，一份最多${mostLedgerEntries}则，请分几份下载 / ${count} entries, at most ${mostLedgerEntries} in one file`,
    }
  const fingerprint = await readFingerprint()
  if (count < 1 || !replica().hasEntry(to) || fingerprint === undefined) return undefined
  const lines = replica().listEntries({ before: to + 1, limit: count })
  const differing = lines.find(({ differs }) => differs)
  if (differing) throw new DifferingError(differing.number)
  return {
    path: toLedgerSheetPath({ from, to }),
    work: toWork(ledgerRecipe, {
      entries: lines.toReversed().map(toShown),
      address: toSiteAddress(`/gazette/${to}`),
      fingerprint,
    }),
  }
}

const toShown = (line: EntryLine): LedgerInputs['entries'][number] => {
  const { number, at, act, kind, documentAct, digest } = line
  return { number, at, digest, act: acts[act], kind: toDocumentName(kind, documentAct), says: toWords(line) }
}

/** Of what was withdrawn nothing is said but why. */
const toWords = ({ title, isKnown, notice }: EntryLine): string => {
  if (notice) return `${toReasonLabel(notice.reason).zh}：${notice.text}`
  return isKnown ? (title ?? '（已撤下）') : `（${notYetShown}）`
}
