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
  const take = useCallback((answered: Answered<DeviceList>) => {
    setRefusal('refusal' in answered ? answered.refusal : undefined)
    if ('answer' in answered) setDevices(answered.answer.devices)
  }, [])
  useEffect(() => {
    if (!address) return
    const gone = new AbortController()
    callServer<DeviceList>(address, { end: 'devices', signal: gone.signal })
      .then(take)
      .catch(() => undefined)
    return () => gone.abort()
  }, [address, take])
  const end = async (which: 'others' | readonly string[]): Promise<void> => {
    if (!address) return
    take(
      await callServer<DeviceList>(address, {
        ...{ end: 'devices/end', method: 'POST' },
        request: { devices: which },
      }),
    )
  }
  return { devices, refusal, end }
}
