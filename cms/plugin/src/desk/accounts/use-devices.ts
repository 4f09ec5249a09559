import type { Label } from '@exemplar/shared/glossary'
import { useCallback, useEffect, useState } from 'react'
import type { DeviceList } from '../../users/devices/endpoints.ts'
import { type Answered, callServer } from '../call-server.ts'
import { useAddress } from '../use-address.ts'

/** From where the account that is open has signed in, and how to end that. `refusal`: why the last call did nothing. */
export const useDevices = () => {
  const address = useAddress()
  const [devices, setDevices] = useState<DeviceList['devices']>()
  const [refusal, setRefusal] = useState<Label>()
  const [turn, setTurn] = useState(0)
  const take = useCallback((answered: Answered<DeviceList>) => {
    setRefusal('refusal' in answered ? answered.refusal : undefined)
    if ('answer' in answered) setDevices(answered.answer.devices)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn reads again
  useEffect(() => {
    if (!address) return
    const gone = new AbortController()
    callServer<DeviceList>(address, { end: 'devices', signal: gone.signal })
      .then(take)
      .catch(() => undefined)
    return () => gone.abort()
  }, [address, take, turn])
  const end = async (which: 'others' | readonly string[]): Promise<void> => {
    if (!address) return
    const call = { end: 'devices/end', method: 'POST', request: { devices: which } } as const
    take(await callServer<DeviceList>(address, call))
  }
  return { devices, refusal, end, reload: () => setTurn((before) => before + 1) }
}
