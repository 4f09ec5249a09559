import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ServerFunctionClient } from 'payload'
import { guardServerFunctions } from 'payload-plugin-exemplar'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'
import './custom.css'

const answer = guardServerFunctions(handleServerFunctions, { headers, refuse: notFound })

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return answer({ ...args, config, importMap })
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
