import { toTold } from './to-told.ts'

/** What was done stays done where it cannot be noted. Returns why it could not. */
export const tryNote = (note: () => void): string | undefined => {
  try {
    note()
    return undefined
  } catch (error) {
    return toTold(error)
  }
}
