const errors = {
  'secret-refused': {
    zh: '密钥文件为空或不足32个字符：请从备份取回，或删去该文件后重新启动，另造一个（届时各账号须重新登录）',
    en: 'the secret file is empty or shorter than 32 characters: bring it back from a backup, or delete it and start again to have another made (everybody signs in anew)',
  },
  'secret-not-kept': {
    zh: '密钥文件不能读取或写入：请检查数据目录的权限和磁盘空间',
    en: 'the secret file cannot be read or written: check the rights of the data folder, and the space on its disk',
  },
} as const

/** Why there is no secret to sign sessions with, in Chinese and English, with its permanent code. */
export class SecretError extends Error {
  readonly code: keyof typeof errors

  constructor(code: keyof typeof errors, about: string, options?: ErrorOptions) {
    const { zh, en } = errors[code]
    super(`${code}: ${zh} / ${en}: ${about}`, options)
    this.name = 'SecretError'
    this.code = code
  }
}
