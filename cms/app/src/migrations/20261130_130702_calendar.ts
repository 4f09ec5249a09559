import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`rounds_calendar\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`date\` text NOT NULL,
	\`day\` text DEFAULT 'free' NOT NULL,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`rounds_calendar_order_idx\` ON \`rounds_calendar\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rounds_calendar_parent_id_idx\` ON \`rounds_calendar\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`round_reminders\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`round\` text NOT NULL,
	\`debtor\` text NOT NULL,
	\`stage\` text NOT NULL,
	\`day\` text NOT NULL,
	\`at\` text NOT NULL,
	\`actor_name\` text NOT NULL,
	\`told\` numeric NOT NULL
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`round_reminders_key_idx\` ON \`round_reminders\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`round_reminders_round_idx\` ON \`round_reminders\` (\`round\`);`)
  await db.run(sql`CREATE INDEX \`round_reminders_day_idx\` ON \`round_reminders\` (\`day\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`rounds_calendar\`;`)
  await db.run(sql`DROP TABLE \`round_reminders\`;`)
}
