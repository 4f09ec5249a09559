import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`rounds\` ADD \`due_recommendation\` text;`)
  await db.run(sql`ALTER TABLE \`rounds\` ADD \`due_office_review\` text;`)
  await db.run(sql`ALTER TABLE \`rounds\` ADD \`due_satisfaction_survey\` text;`)
  await db.run(sql`ALTER TABLE \`rounds\` ADD \`due_joint_review\` text;`)
  await db.run(sql`ALTER TABLE \`rounds\` ADD \`due_decision\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`rounds\` DROP COLUMN \`due_recommendation\`;`)
  await db.run(sql`ALTER TABLE \`rounds\` DROP COLUMN \`due_office_review\`;`)
  await db.run(sql`ALTER TABLE \`rounds\` DROP COLUMN \`due_satisfaction_survey\`;`)
  await db.run(sql`ALTER TABLE \`rounds\` DROP COLUMN \`due_joint_review\`;`)
  await db.run(sql`ALTER TABLE \`rounds\` DROP COLUMN \`due_decision\`;`)
}
