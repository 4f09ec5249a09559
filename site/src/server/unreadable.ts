import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { toAddress, toEncodedTarget } from './address.ts'
import { toRedirect, toText, type WholeAnswer } from './answer.ts'

/** What Node says of a request that it cannot parse. */
type ParseFault = Error & { readonly code?: string; readonly rawPacket?: Buffer }

const requestLine = /^(?:GET|HEAD) (\/[^\s#]*) HTTP\/1\.1\r\n/

/**
 * The answer to a request that Node's parser refuses. Letters beyond ASCII in an address are such a case, `?q=社区` as
 * it is typed: the reader is sent to the encoded form, if that is good.
 */
export const toUnreadable = ({ code, rawPacket }: ParseFault, base: string): WholeAnswer => {
  if (code === 'HPE_HEADER_OVERFLOW') return toText(431, '请求头过长 / headers too long')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return toText(408, '请求超时 / request timed out')
  const [, target] = requestLine.exec(rawPacket?.toString('latin1') ?? '') ?? []
  const encoded = target === undefined ? '' : toEncodedTarget(target)
  if (code !== 'HPE_INVALID_URL' || encoded === target) return toText(400, '请求有误 / bad request')
  const address = toAddress(encoded, base)
  return 'status' in address ? address : toRedirect(encoded)
}

/** Writes an answer to a bare socket and closes it, unless another answer is being written to it. */
export const sendRaw = ({ status, headers, body }: WholeAnswer, socket: Socket): void => {
  const isBusy = '_httpMessage' in socket && Boolean(socket._httpMessage)
  if (!socket.writable || isBusy) {
    socket.destroy()
    return
  }
  const all = { ...headers, 'content-length': body.byteLength, connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`)
  socket.end(body)
}
