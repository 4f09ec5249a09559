/** A part of the product that is built. */
export type Part = {
  readonly name: string
  readonly folder: string
  /** Files and folders that the result depends on, relative to the root. */
  readonly sources: readonly string[]
  /** What stands below the sources and is written by the build itself. */
  readonly written: readonly string[]
  /** Settings that go into the result. */
  readonly settings: string
  /** Where whoever does not name a build finds one, relative to the root. */
  readonly pointer: string
  /** What a whole build has in it. */
  readonly result: string
  /** What it leaves there and nobody runs. */
  readonly leftover: readonly string[]
  /** Scripts that build it into a folder (relative to the part's own), run by Node one after the other. */
  readonly toCommands: (into: string) => readonly (readonly string[])[]
}

/** Tells Next which build to make or to run; it takes no argument for that. */
export const cmsBuildVariable = 'NEXT_BUILD_FOLDER'

const common = ['pnpm-lock.yaml', 'tsconfig.json', 'shared/src', 'shared/package.json']
const metrics = ['metrics/src', 'metrics/package.json']
const pluginSources = [
  ...common,
  ...['src', 'package.json', 'tsdown.config.ts', 'tsconfig.build.json'].map((name) => `cms/plugin/${name}`),
]

export const plugin: Part = {
  name: '构建插件',
  folder: 'cms/plugin',
  sources: pluginSources,
  written: [],
  settings: '',
  pointer: 'cms/plugin/dist',
  result: 'index.js',
  leftover: [],
  toCommands: (into) => [['node_modules/tsdown/dist/run.mjs', '--out-dir', into]],
}

export const cms: Part = {
  name: '构建后台（首次约1分钟）',
  folder: 'cms/app',
  sources: [
    ...pluginSources,
    ...metrics,
    ...['src', 'next.config.ts', 'package.json', 'tsconfig.json'].map((name) => `cms/app/${name}`),
  ],
  written: [],
  settings: '',
  pointer: 'cms/app/.next',
  result: 'BUILD_ID',
  // Of the bundler: 200 MB.
  leftover: ['cache'],
  toCommands: () => [['node_modules/next/dist/bin/next', 'build']],
}

/** The base is written into every link at build time. */
export const toSitePart = (siteBase: string): Part => ({
  name: '构建网站',
  folder: 'site',
  sources: [
    ...common,
    ...metrics,
    ...['src', 'public', 'fonts', 'checker', 'kiosk', 'astro.config.ts', 'package.json', 'tsconfig.json'].map(
      (name) => `site/${name}`,
    ),
  ],
  written: ['site/fonts/cut', 'site/checker/made', 'site/kiosk/made'],
  settings: siteBase,
  pointer: 'site/dist',
  result: 'base.txt',
  leftover: [],
  toCommands: (into) => [
    ['fonts/cut.ts'],
    ['checker/make.ts'],
    ['kiosk/make.ts'],
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', into],
  ],
})
