import {
  type ASTVisitor,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type ValidationContext,
  visit,
} from 'graphql'
import type { Config } from 'payload'

/** Fields of a query with its fragments written out, which is how Payload counts them: far more than anybody asks for. */
const mostFields = 10_000

/**
 * Whether fragments never end, or come to more than anybody reads. Payload counts how complex a query is, fragment within
 * fragment, before it looks whether they end, and before it asks who wants to know.
 */
export const hasEndlessFragments = (document: DocumentNode): boolean => {
  const { definitions } = document
  const parts = new Map(definitions.filter(isFragment).map((one) => [one.name.value, toPart(one)]))
  const counted = new Map<string, number>()
  const total = ({ fields, names }: Part): number =>
    names.reduce((sum, name) => sum + count(name), fields + 1)
  const count = (name: string): number => {
    const known = counted.get(name)
    if (known !== undefined) return known
    // Whoever meets it again before it is counted is within it.
    counted.set(name, Number.POSITIVE_INFINITY)
    const all = total(parts.get(name) ?? { fields: 0, names: [] })
    counted.set(name, all)
    return all
  }
  const operations = definitions.filter((one) => !isFragment(one)).map(toPart)
  return [...parts.values(), ...operations].some((part) => total(part) > mostFields)
}

const isFragment = (node: { readonly kind: string }): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION

type Part = { readonly fields: number; readonly names: readonly string[] }

/** Every spread, also one that stands there twice. */
const toPart = (definition: DefinitionNode): Part => {
  const names: string[] = []
  let fields = 0
  visit(definition, {
    enter: (node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) names.push(node.name.value)
      if (node.kind === Kind.FIELD) fields++
    },
  })
  return { fields, names }
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
