import { declareErrors } from '../errors/declare-errors.ts'

/** What a place may not be called. */
export const PlaceError = declareErrors({
  'former-address': {
    status: 409,
    zh: '这个网址从前是另一个社区的，一直通向那里，不能再用。请改用别的网址。',
    en: 'This address belonged to another community and leads there for ever. Choose another.',
  },
  'no-heir': {
    status: 422,
    zh: '请写明并入了哪个社区：不能不写，不能是它自己，也不能是已经并入它的社区。',
    en: 'Say which community it was merged into: not none, not itself, and none that was merged into it.',
  },
})
