import { toFileTitle } from '@exemplar/shared/text/file-name'
import type { Recipe } from '../../recipe.ts'
import { type LedgerInputs, ledgerInputs } from './inputs.ts'
import { toLedgerText } from './text.ts'

/** 公报 of a stretch of numbers: front page, contents, every entry with its print. */
export const ledgerRecipe: Recipe<LedgerInputs> = {
  name: 'ledger-sheet',
  version: 1,
  inputs: ledgerInputs,
  type: 'application/pdf',
  toFileName: (inputs) => `${toFileTitle(toLedgerText(inputs).title)}.pdf`,
  make: (inputs, { typeset }) => {
    const { at, ...own } = toLedgerText(inputs)
    return typeset({
      drawing: 'sheet/ledger/ledger.typ',
      frame: { press: false },
      own,
      at,
      tagged: true,
    })
  },
}
