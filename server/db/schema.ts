/** The tables. Times are milliseconds since 1970, except where better-auth wants dates. */
import type { Settings, Trigger } from '../../schema/bot/bot.ts'
import type { Report } from '../../schema/import/report.ts'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const date = () => integer({ mode: 'timestamp_ms' })

/* Accounts and sessions: the shape is better-auth's. */

export const user = sqliteTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer({ mode: 'boolean' }).notNull().default(false),
  image: text(),
  createdAt: date().notNull(),
  updatedAt: date().notNull(),
  /** The language of the screens: `fr` or `en`. */
  locale: text().notNull().default('en'),
})

export const session = sqliteTable(
  'session',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: date().notNull(),
    createdAt: date().notNull(),
    updatedAt: date().notNull(),
    ipAddress: text(),
    userAgent: text(),
  },
  (table) => [index('session_user').on(table.userId)],
)

export const account = sqliteTable(
  'account',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accountId: text().notNull(),
    providerId: text().notNull(),
    password: text(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: date(),
    refreshTokenExpiresAt: date(),
    scope: text(),
    createdAt: date().notNull(),
    updatedAt: date().notNull(),
  },
  (table) => [index('account_user').on(table.userId)],
)

export const verification = sqliteTable('verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: date().notNull(),
  createdAt: date().notNull(),
  updatedAt: date().notNull(),
})

/* Workspaces and who is in them. */

export const workspace = sqliteTable('workspace', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** 1 for the workspace of the installation's owner; being unique, it lets the owner be made only once. */
  founding: integer().unique(),
  createdAt: integer().notNull(),
})

export const invitation = sqliteTable(
  'invitation',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    role: text({ enum: ['admin', 'editor', 'viewer'] }).notNull(),
    /** When set, only this address may accept. */
    email: text(),
    tokenHash: text().notNull().unique(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    acceptedAt: integer(),
  },
  (table) => [index('invitation_workspace').on(table.workspaceId)],
)

export const member = sqliteTable(
  'member',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text({ enum: ['owner', 'admin', 'editor', 'viewer'] }).notNull(),
    createdAt: integer().notNull(),
    /** Being unique, it lets an invitation be accepted only once. */
    invitationId: text()
      .unique()
      .references(() => invitation.id, { onDelete: 'set null' }),
  },
  (table) => [uniqueIndex('member_once').on(table.workspaceId, table.userId), index('member_user').on(table.userId)],
)

/** Single values of the installation, such as the hash of the owner link. */
export const setting = sqliteTable('setting', { key: text().primaryKey(), value: text().notNull() })

/* Bots, their documents, releases. */

export const bot = sqliteTable(
  'bot',
  {
    id: text().primaryKey(),
    /** The public name, in script tags. */
    key: text().notNull().unique(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** Copies of what stands in the document, for lists. */
    name: text().notNull(),
    locales: text({ mode: 'json' }).$type<string[]>().notNull(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    deletedAt: integer(),
    /** The id of the release that visitors get. */
    currentRelease: text(),
  },
  (table) => [index('bot_workspace').on(table.workspaceId)],
)

/** What was brought into a bot from other files, and what of it is left to do. */
export const botImport = sqliteTable(
  'bot_import',
  {
    id: text().primaryKey(),
    botId: text()
      .notNull()
      .references(() => bot.id, { onDelete: 'cascade' }),
    createdAt: integer().notNull(),
    createdBy: text().notNull(),
    files: text({ mode: 'json' }).$type<string[]>().notNull(),
    report: text({ mode: 'json' }).$type<Report>().notNull(),
    /** The positions of those items of the report that somebody has ticked off. */
    done: text({ mode: 'json' }).$type<number[]>().notNull(),
  },
  (table) => [index('bot_import_bot').on(table.botId, table.createdAt)],
)

/** The log of a bot's document: each row holds one or more Yjs updates, each preceded by its length. */
export const botUpdate = sqliteTable(
  'bot_update',
  {
    botId: text()
      .notNull()
      .references(() => bot.id, { onDelete: 'cascade' }),
    seq: integer().notNull(),
    data: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.botId, table.seq] })],
)

/** A bot's document up to and including log row `seq`, in parts of at most 1 MB. */
export const botSnapshot = sqliteTable(
  'bot_snapshot',
  {
    botId: text()
      .notNull()
      .references(() => bot.id, { onDelete: 'cascade' }),
    part: integer().notNull(),
    seq: integer().notNull(),
    data: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.botId, table.part] })],
)

/** What a bot was at some time, to look at and to go back to; its document's state stands in `momentPart`. */
export const moment = sqliteTable(
  'moment',
  {
    id: text().primaryKey(),
    botId: text()
      .notNull()
      .references(() => bot.id, { onDelete: 'cascade' }),
    at: integer().notNull(),
    /** Who edited since the moment before. */
    people: text({ mode: 'json' }).$type<Editor[]>().notNull(),
    occasion: text({ mode: 'json' }).$type<Occasion>().notNull(),
    /** Given by a person; '' when nobody did. */
    name: text().notNull(),
  },
  (table) => [index('moment_bot').on(table.botId, table.at)],
)

/** The compressed state of a moment, in parts of at most 1 MB. */
export const momentPart = sqliteTable(
  'moment_part',
  {
    momentId: text()
      .notNull()
      .references(() => moment.id, { onDelete: 'cascade' }),
    part: integer().notNull(),
    data: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.momentId, table.part] })],
)

/** A link by which people without an account try a bot's draft. */
export const trial = sqliteTable(
  'trial',
  {
    id: text().primaryKey(),
    botId: text()
      .notNull()
      .references(() => bot.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull().unique(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    stoppedAt: integer(),
    /** How many remarks came in by it. */
    remarks: integer().notNull(),
  },
  (table) => [index('trial_bot').on(table.botId, table.createdAt)],
)

export interface Editor {
  id: string
  name: string
}

/** Why a moment was kept: editing went on or paused, the bot was found changed, or something great was about to happen or had happened. */
export type Occasion =
  | { is: 'editing' | 'found' | 'import' | 'asked' }
  | { is: 'published'; number: number; note: string }
  /** `from`: the time that the bot went back to. */
  | { is: 'restored'; from: number }

/** Loaders that websites may have pinned, by what their address names. Never deleted. */
export const loader = sqliteTable('loader', {
  hash: text().primaryKey(),
  body: text().notNull(),
  createdAt: integer().notNull(),
})

/** Pictures by the SHA-256 of their bytes. */
export const picture = sqliteTable('picture', {
  hash: text().primaryKey(),
  /** Its media type, as its bytes say. */
  type: text().notNull(),
  /** In bytes. */
  size: integer().notNull(),
  data: blob({ mode: 'buffer' }).notNull(),
  createdAt: integer().notNull(),
  /** A release shows it: it stays for good. */
  released: integer({ mode: 'boolean' }).notNull().default(false),
})

/** Which bots pictures were brought to. */
export const botPicture = sqliteTable(
  'bot_picture',
  {
    botId: text()
      .notNull()
      .references(() => bot.id, { onDelete: 'cascade' }),
    hash: text()
      .notNull()
      .references(() => picture.hash, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.botId, table.hash] }), index('bot_picture_hash').on(table.hash)],
)

/** Compiled specs by the SHA-256 of their text. Never changed, never deleted with a bot: visitors may still hold them. */
export const spec = sqliteTable('spec', { hash: text().primaryKey(), body: text().notNull() })

export interface Face {
  default: string
  titles: Record<string, string>
  accent: string
  /** Missing in releases of before. */
  theme?: Theme
  origins: string[]
  /** When the widget speaks up by itself; missing where it never does, and in releases of before. */
  triggers?: FaceTrigger[]
}

/** How the widget looks, besides its colour. */
export type Theme = Pick<Settings, 'mode' | 'radius' | 'font'>

/** As the widget reads it: `web/embed/contract.ts`. */
export type FaceTrigger = Omit<Trigger, 'pages' | 'languages'> & { pages: string[]; languages: string[] }

export const release = sqliteTable(
  'release',
  {
    id: text().primaryKey(),
    botId: text()
      .notNull()
      .references(() => bot.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … for each bot */
    number: integer().notNull(),
    createdAt: integer().notNull(),
    createdBy: text().notNull(),
    note: text().notNull(),
    /** locale → hash of its spec */
    specs: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** What the manifest tells besides: first locale, titles, accent, origins. */
    face: text({ mode: 'json' }).$type<Face>().notNull(),
    /** The whole bot and the map from spec numbers to ids, as they were. */
    bot: text().notNull(),
    map: text().notNull(),
  },
  (table) => [uniqueIndex('release_number').on(table.botId, table.number)],
)

/** What visitors did, as their browsers told it. */
export const event = sqliteTable(
  'event',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    botId: text()
      .notNull()
      .references(() => bot.id, { onDelete: 'cascade' }),
    release: text().notNull(),
    conversation: text().notNull(),
    kind: text().notNull(),
    /** When it happened by the visitor's clock, and when it came in by ours. */
    at: integer().notNull(),
    receivedAt: integer().notNull(),
    data: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('event_bot').on(table.botId, table.receivedAt), index('event_conversation').on(table.conversation)],
)
