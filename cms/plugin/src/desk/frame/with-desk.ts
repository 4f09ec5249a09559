import type { Config } from 'payload'
import type { DeskOptions } from './desk-options.ts'

type Admin = NonNullable<Config['admin']>
type Asked = {
  /** Absent where the admin stays Payload's. */
  readonly desk?: DeskOptions | undefined
  /** Whether our part stands on Payload's dashboard; a desk has its own. */
  readonly dashboard: 'shown' | 'hidden'
  /** How many instances the site has. */
  readonly sites: number
}

/** What stands in the admin beside our collections: a desk of its own, or our part of the app's dashboard. */
export const withDesk = (admin: Config['admin'], asked: Asked): Admin => {
  const components = {
    ...admin?.components,
    providers: [
      ...(admin?.components?.providers ?? []),
      {
        path: 'payload-plugin-exemplar/client#DeskProvider',
        clientProps: { look: asked.desk ? 'desk' : 'payload' },
      },
    ],
  }
  const ours = asked.desk ? toDesk(asked.desk, asked, components) : toDashboard(asked, components)
  return {
    ...admin,
    components: { ...components, ...ours },
    dependencies: { ...admin?.dependencies, ...named },
  }
}

/** What our parts of the server ask for by its name, and no place of the admin names. */
const named: NonNullable<Admin['dependencies']> = {
  'exemplar-round': { type: 'component', path: 'payload-plugin-exemplar/client#RoundView' },
}

type Components = NonNullable<Admin['components']>

/** The places of Payload's that the desk takes. */
const toDesk = (
  { bureau, help, name }: DeskOptions,
  { sites }: Asked,
  components: Components,
): Components => ({
  Nav: { path: 'payload-plugin-exemplar/client#DeskContents', clientProps: { name, help } },
  graphics: {
    ...components.graphics,
    Icon: 'payload-plugin-exemplar/client#DeskSign',
    Logo: { path: 'payload-plugin-exemplar/client#DeskName', clientProps: { name, bureau } },
  },
  afterLogin: [
    ...(components.afterLogin ?? []),
    { path: 'payload-plugin-exemplar/client#DeskHelp', clientProps: { help } },
  ],
  views: {
    ...components.views,
    dashboard: { Component: { path: 'payload-plugin-exemplar/client#Today', clientProps: { sites } } },
  },
})

/** Where the sites are, what waits for the account, and what it was told, before what else the app has there. */
const toDashboard = ({ dashboard, sites }: Asked, { beforeDashboard = [] }: Components): Components => ({
  beforeDashboard: [
    ...(dashboard === 'hidden'
      ? []
      : [
          { path: 'payload-plugin-exemplar/client#PublicSide', clientProps: { count: sites } },
          'payload-plugin-exemplar/client#ReviewQueue',
          'payload-plugin-exemplar/client#WaitingRounds',
          'payload-plugin-exemplar/client#NotificationList',
        ]),
    ...beforeDashboard,
  ],
})
