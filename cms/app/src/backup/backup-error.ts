/** Why nothing was backed up or put back, in Chinese and in English. */
export class BackupError extends Error {
  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(`${zh}\n${en}`, options)
    this.name = 'BackupError'
  }
}
