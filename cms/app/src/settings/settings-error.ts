/** What is wrong with one variable, in Chinese and English. */
export type SettingsIssue = { readonly variable: string; readonly message: string }

export class SettingsError extends Error {
  readonly issues: readonly SettingsIssue[]
  constructor(issues: readonly SettingsIssue[]) {
    const lines = issues.map(({ variable, message }) => `  ${variable}: ${message}`)
    super(
      ['环境变量设置有误（说明见 .env.example）/ settings refused (see .env.example):', ...lines].join('\n'),
    )
    this.name = 'SettingsError'
    this.issues = issues
  }
}
