import { setTimeout as pause } from 'node:timers/promises'
import { StartError } from './start-error.ts'

const patience = 180_000

/**
 * Resolves when every address has answered with success; asks until then, one after the other. Rejects after three minutes,
 * or when `signal` fires.
 */
export const untilAnswering = async (addresses: readonly string[], signal?: AbortSignal): Promise<void> => {
  const limit = Date.now() + patience
  for (const address of addresses) {
    let last = ''
    while (last !== 'ok') {
      signal?.throwIfAborted()
      if (Date.now() > limit)
        throw new StartError(`${address} 在${patience / 1000}秒内没有就绪（${last}） / not ready`)
      last = await ask(address, signal)
      if (last !== 'ok') await pause(100)
    }
  }
}

const ask = async (address: string, signal: AbortSignal | undefined): Promise<string> => {
  const timeout = AbortSignal.timeout(30_000)
  try {
    const response = await fetch(address, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout })
    await response.arrayBuffer()
    return response.ok ? 'ok' : `HTTP ${response.status}`
  } catch (error) {
    return String((error as Error).cause ?? error)
  }
}
