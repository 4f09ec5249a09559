import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type ValidationContext,
  visit,
} from 'graphql'
import type { Config } from 'payload'

/** Payload counts how complex a query is before it looks whether its fragments ever end. */
export const hasEndlessFragments = (document: DocumentNode): boolean => {
  const spreads = new Map(
    document.definitions.filter(isFragment).map((one) => [one.name.value, listSpreads(one)]),
  )
  const isEndless = (name: string, above: readonly string[]): boolean =>
    above.includes(name) || (spreads.get(name) ?? []).some((next) => isEndless(next, [...above, name]))
  return [...spreads.keys()].some((name) => isEndless(name, []))
}

const isFragment = (node: { readonly kind: string }): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION

const listSpreads = (fragment: FragmentDefinitionNode): string[] => {
  const names = new Set<string>()
  visit(fragment, {
    enter: (node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) names.add(node.name.value)
    },
  })
  return [...names]
}

/** There are none, and Payload looks for their root before it says so. */
export const isSubscription = ({ definitions }: DocumentNode): boolean =>
  definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === 'subscription')

/** The copy of GraphQL that Payload runs on: what another one makes is none of its kind. */
type Graphql = Parameters<NonNullable<NonNullable<Config['graphQL']>['queries']>>[0]

/**
 * The app's own settings of GraphQL with a rule of ours after its own. Nobody is told what else there is: what was asked
 * for and is not there is refused without the names that look like it. And variables are looked at before anything is
 * done, where Payload could not say what is wrong with them.
 */
export const withGraphqlRules = (settings: Config['graphQL'] = {}): NonNullable<Config['graphQL']> => {
  let copy: Graphql | undefined
  return {
    ...settings,
    queries: (graphql, payload) => {
      copy = graphql
      return settings.queries?.(graphql, payload) ?? {}
    },
    validationRules: (asked) => [
      ...(settings.validationRules?.(asked) ?? []),
      (context) => {
        withoutSuggestions(context)
        return copy ? toVariableRule(context, { ...(asked as Asked), graphql: copy }) : {}
      },
    ],
  }
}

/** The rules that suggest were made before this one, and report when they are asked. */
const withoutSuggestions = (context: ValidationContext): void => {
  const report = context.reportError.bind(context)
  context.reportError = (error) => {
    error.message = withoutSuggestion(error.message)
    report(error)
  }
}

/** ` Did you mean "title" or "titles"?` */
const withoutSuggestion = (message: string): string => message.replace(/ Did you mean [\s\S]*\?$/, '')

type Asked = {
  readonly schema: GraphQLSchema
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined
}

const toVariableRule = (
  context: ValidationContext,
  { graphql, schema, variableValues }: Asked & { readonly graphql: Graphql },
): ASTVisitor => ({
  enter: (node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return
    const { variableDefinitions = [] } = node
    const { errors = [] } = graphql.getVariableValues(schema, variableDefinitions, { ...variableValues })
    for (const error of errors) context.reportError(error)
  },
})
