/**
 * The same bytes in memory of their own. Node cuts small buffers out of pools of 64 KB: whoever keeps one keeps the pool
 * with it, many times what was counted. A Buffer, since what is sent would be made one anyway, each time; the same one
 * where nothing has to be done.
 */
export const toOwnBytes = (bytes: Uint8Array): Buffer => {
  const isOwn = bytes.buffer.byteLength === bytes.byteLength
  if (isOwn && Buffer.isBuffer(bytes)) return bytes
  const { buffer } = isOwn ? bytes : new Uint8Array(bytes)
  return Buffer.from(buffer as ArrayBuffer)
}
