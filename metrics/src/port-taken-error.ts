/** Somebody else listens where the metrics were to be read. Whoever starts the process says so in its own words. */
export class PortTakenError extends Error {
  readonly port: number

  constructor(port: number) {
    super(`port ${port} is taken`)
    this.name = 'PortTakenError'
    this.port = port
  }
}
