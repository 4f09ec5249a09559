import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`communities\` ADD \`title\` text;`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`pinyin\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`title\`;`)
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`pinyin\`;`)
}
