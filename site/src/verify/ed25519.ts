import type { CheckEd25519 } from '@exemplar/shared/gazette/signature'
import { verifyAsync } from '@noble/ed25519'

/** For browsers whose WebCrypto has no Ed25519: as strict as RFC 8032 is, with the SHA-512 of WebCrypto. */
export const checkEd25519: CheckEd25519 = ({ signature, message, key }) =>
  verifyAsync(signature, message, key, { zip215: false })
