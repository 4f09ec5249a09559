import type { Gone } from '../../gazette/replica.ts'
import { findNamedCard } from './find-card.ts'
import { findNamedForm } from './forms/find-form.ts'
import { type Drawing, toFormDrawing, toPageDrawing } from './make.ts'

/** The card at an address, by its mark and the file after it, or the withdrawal that took it; undefined where this site names none such now. */
export const findDrawing = (mark: string, file: string): Drawing | Gone | undefined => {
  const form = findNamedForm(mark, file)
  if (form) return 'state' in form ? form : toFormDrawing(form)
  const card = findNamedCard(mark, file)
  return card && ('state' in card ? card : toPageDrawing(card))
}
