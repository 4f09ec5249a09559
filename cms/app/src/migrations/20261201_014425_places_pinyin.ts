import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`districts\` ADD \`pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`pinyin\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`districts\` DROP COLUMN \`pinyin\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`pinyin\`;`)
}
