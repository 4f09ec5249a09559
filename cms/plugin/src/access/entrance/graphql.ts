import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
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

type Asked = {
  readonly schema: GraphQLSchema
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined
}

/**
 * Rules for all of GraphQL. Nobody is told what else there is: what was asked for and is not there is refused without
 * the names that look like it. And variables are looked at before anything is done, where Payload could not say what is
 * wrong with them.
 */
const toGraphqlRules = ({ schema, variableValues }: Asked) => [
  (context: ValidationContext): ASTVisitor => {
    const report = context.reportError.bind(context)
    // The rules that suggest were made before this one, and report when they are asked.
    context.reportError = ({ message, nodes }) =>
      report(new GraphQLError(withoutSuggestion(message), { nodes: nodes ?? null }))
    return {
      enter: (node) => {
        if (node.kind !== Kind.OPERATION_DEFINITION) return
        const { variableDefinitions = [] } = node
        const { errors = [] } = getVariableValues(schema, variableDefinitions, { ...variableValues })
        for (const error of errors) context.reportError(error)
      },
    }
  },
]

/** The app's own settings of GraphQL, with our rules after its own. */
export const withGraphqlRules = (settings: Config['graphQL'] = {}): NonNullable<Config['graphQL']> => ({
  ...settings,
  validationRules: (asked) => [...(settings.validationRules?.(asked) ?? []), ...toGraphqlRules(asked)],
})

/** ` Did you mean "title" or "titles"?` */
export const withoutSuggestion = (message: string): string => message.replace(/ Did you mean [\s\S]*\?$/, '')
