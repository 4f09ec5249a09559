/**
 * The same bytes in memory of their own. Node cuts small buffers out of pools of 64 KB: whoever keeps one keeps the pool
 * with it, many times what was counted.
 */
export const toOwnBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.buffer.byteLength === bytes.byteLength ? bytes : new Uint8Array(bytes)
