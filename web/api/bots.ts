/** Bots and the templates one can begin from. */
import type { Language } from '../i18n/language.svelte.ts'
import { client, query, read } from './client.ts'

export type BotInfo = Awaited<ReturnType<typeof listBots>>[number]
export type Template = Awaited<ReturnType<typeof listTemplates>>[number]

const one = (id: string) => ({ param: { id } })

export const listBots = async () => (await read(client.api.bots.$get())).bots
export const listBin = async () => (await read(client.api.bots.$get(query({ deleted: '1' })))).bots
export const getBot = async (id: string) => (await read(client.api.bots[':id'].$get(one(id)))).bot
export const createBot = async (bot: { name: string; template?: string; locale: Language }) =>
  (await read(client.api.bots.$post({ json: bot }))).bot
export const renameBot = async (id: string, name: string) =>
  (await read(client.api.bots[':id'].$patch({ ...one(id), json: { name } }))).bot
export const duplicateBot = async (id: string) => (await read(client.api.bots[':id'].duplicate.$post(one(id)))).bot
export const deleteBot = (id: string) => read(client.api.bots[':id'].$delete(one(id)))
export const restoreBot = async (id: string) => (await read(client.api.bots[':id'].restore.$post(one(id)))).bot
export const exportAddress = (id: string) => `/api/bots/${encodeURIComponent(id)}/export`
export const listTemplates = async () => (await read(client.api.templates.$get())).templates
