import { findPiece, toPiecePath } from '../pieces/find-piece.ts'
import { isGone, type Piece } from '../pieces/piece.ts'
import { settings } from '../server/settings.ts'

const frames = '/embed'

/**
 * The piece that an address of this site shows: that of a page, with an anchor where it is a part of it, or of a frame. Undefined
 * for every address that is not one of ours to the letter, and for what was withdrawn.
 */
export const findAddressedPiece = (address: string): Piece | undefined => {
  const path = findOwnPath(address)
  if (path === undefined) return undefined
  const [page = '', anchor = ''] = path.split('#')
  const found = page.startsWith(`${frames}/`)
    ? findPiece(page.slice(frames.length))
    : findPiece(toPiecePath(page, anchor))
  return found && !isGone(found) ? found : undefined
}

/** Nothing but what paths of pieces are written with: what is spelled otherwise is the address of no page. */
const wellFormed = /^\/[a-z0-9/-]*$/

/** Path and anchor below the base of an address with scheme and host of this site. */
const findOwnPath = (address: string): string | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const { siteUrl, siteBase } = settings()
  if (!url || url.origin !== new URL(siteUrl).origin || url.username !== '' || url.password !== '')
    return undefined
  if (!url.pathname.startsWith(siteBase)) return undefined
  const path = `/${url.pathname.slice(siteBase.length)}`.replace(/(?<=.)\/$/, '')
  return wellFormed.test(path) ? path + url.hash : undefined
}
