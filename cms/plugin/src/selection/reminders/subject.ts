import { isDebtor, listDebts } from '@exemplar/shared/selection/debts'
import type { Subject } from '../../messages/subjects.ts'
import { findStanding } from '../standing-of.ts'

/** A round, as accounts are reminded of it: at its board, as long as they still owe something in it. */
export const roundSubject: Subject = {
  view: '/board',
  mayHear: async (payload, { actor, id }) => {
    const standing = await findStanding({ payload }, id)
    return standing !== undefined && listDebts(standing).some((debt) => isDebtor(actor, debt))
  },
}
