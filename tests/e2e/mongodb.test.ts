import { afterAll, beforeAll, describe } from 'vitest'
import { hasPythonTools } from '../support/python-tool.ts'
import { closeScene, openScene, type Scene } from '../support/scene.ts'
import { type MongoServer, startSecantus } from '../support/secantus.ts'
import { startStage, toFolder } from '../support/stage.ts'
import { tellStory } from './parts/story.ts'
import { tellWithoutCms } from './parts/without-cms.ts'

describe.skipIf(!hasPythonTools())('the life of a story, on a MongoDB-compatible server', () => {
  let server: MongoServer
  let scene: Scene | undefined

  beforeAll(async () => {
    server = await startSecantus()
    const variables = { DATABASE_URI: server.uri.replace('/?', '/exemplar?') }
    scene = await openScene(startStage(await toFolder(), { variables }))
  })
  afterAll(async () => {
    await closeScene(scene)
    await server?.stop()
  })

  tellStory(() => scene as Scene)
  tellWithoutCms(() => scene as Scene)
})
