import { Counter, Gauge, type Registry } from 'prom-client'

/** Declares a number that goes up and down, and returns what sets it; undefined takes it away until it is known again. */
export const toGauge = (
  registry: Registry,
  { name, help }: { name: string; help: string },
): ((value: number | boolean | undefined) => void) => {
  const gauge = new Gauge({ name, help, registers: [registry] })
  return (value) => {
    if (value === undefined) gauge.remove()
    else gauge.set(Number(value))
  }
}

/** Declares what is wrong, by its codes, and returns what says which are: 1 for each, none where all is well. */
export const toFaultGauge = (
  registry: Registry,
  { name, help }: { name: string; help: string },
): ((codes: readonly string[]) => void) => {
  const gauge = new Gauge({ name, help, labelNames: ['code'] as const, registers: [registry] })
  return (codes) => {
    gauge.reset()
    for (const code of codes) gauge.set({ code }, 1)
  }
}

/** Declares what somebody else counts since the process started, and returns what says how far it is; undefined says nothing. */
export const toCount = (
  registry: Registry,
  { name, help }: { name: string; help: string },
): ((value: number | undefined) => void) => {
  const counter = new Counter({ name, help, registers: [registry] })
  return (value) => {
    if (value === undefined) return
    counter.reset()
    counter.inc(value)
  }
}
