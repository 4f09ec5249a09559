import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`registers_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`registers\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`registers_review_contributors_order_idx\` ON \`registers_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_contributors_parent_id_idx\` ON \`registers_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`registers_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`registers\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`registers_review_approvals_order_idx\` ON \`registers_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_approvals_parent_id_idx\` ON \`registers_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`registers_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`registers\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`registers_review_barred_order_idx\` ON \`registers_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_barred_parent_id_idx\` ON \`registers_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`registers_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`registers\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`registers_review_answers_order_idx\` ON \`registers_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_answers_parent_id_idx\` ON \`registers_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`registers\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`district_id\` text(36),
	\`as_of\` text,
	\`slug\` text,
	\`source\` text,
	\`editor\` text,
	\`notice\` text,
	\`review_state\` text DEFAULT 'draft',
	\`review_edition\` numeric,
	\`review_level\` numeric,
	\`review_revision\` numeric,
	\`review_district\` text,
	\`review_unit\` text,
	\`review_submitted_by\` text,
	\`review_submitted_digest\` text,
	\`review_salt\` text,
	\`review_publish_at\` text,
	\`review_scheduled_by\` text,
	\`review_owed\` integer DEFAULT false,
	\`review_assignee\` text,
	\`review_due_at\` text,
	\`review_live_edition\` numeric,
	\`review_live_number\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`district_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`registers_district_idx\` ON \`registers\` (\`district_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`registers_slug_idx\` ON \`registers\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_review_state_idx\` ON \`registers\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_review_district_idx\` ON \`registers\` (\`review_district\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_review_unit_idx\` ON \`registers\` (\`review_unit\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_review_publish_at_idx\` ON \`registers\` (\`review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_review_owed_idx\` ON \`registers\` (\`review_owed\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_review_assignee_idx\` ON \`registers\` (\`review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`registers_review_review_due_at_idx\` ON \`registers\` (\`review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`registers_updated_at_idx\` ON \`registers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`registers_created_at_idx\` ON \`registers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_registers_v_version_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_registers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_contributors_order_idx\` ON \`_registers_v_version_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_contributors_parent_id_idx\` ON \`_registers_v_version_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_registers_v_version_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_registers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_approvals_order_idx\` ON \`_registers_v_version_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_approvals_parent_id_idx\` ON \`_registers_v_version_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_registers_v_version_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_registers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_barred_order_idx\` ON \`_registers_v_version_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_barred_parent_id_idx\` ON \`_registers_v_version_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_registers_v_version_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_registers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_answers_order_idx\` ON \`_registers_v_version_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_answers_parent_id_idx\` ON \`_registers_v_version_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_registers_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_title\` text NOT NULL,
	\`version_district_id\` text(36),
	\`version_as_of\` text,
	\`version_slug\` text,
	\`version_source\` text,
	\`version_editor\` text,
	\`version_notice\` text,
	\`version_review_state\` text DEFAULT 'draft',
	\`version_review_edition\` numeric,
	\`version_review_level\` numeric,
	\`version_review_revision\` numeric,
	\`version_review_district\` text,
	\`version_review_unit\` text,
	\`version_review_submitted_by\` text,
	\`version_review_submitted_digest\` text,
	\`version_review_salt\` text,
	\`version_review_publish_at\` text,
	\`version_review_scheduled_by\` text,
	\`version_review_owed\` integer DEFAULT false,
	\`version_review_assignee\` text,
	\`version_review_due_at\` text,
	\`version_review_live_edition\` numeric,
	\`version_review_live_number\` numeric,
	\`version_updated_at\` text,
	\`version_created_at\` text,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`registers\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_district_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`_registers_v_parent_idx\` ON \`_registers_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_version_district_idx\` ON \`_registers_v\` (\`version_district_id\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_version_slug_idx\` ON \`_registers_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_version_review_state_idx\` ON \`_registers_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_version_review_district_idx\` ON \`_registers_v\` (\`version_review_district\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_version_review_unit_idx\` ON \`_registers_v\` (\`version_review_unit\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_version_review_publish_at_idx\` ON \`_registers_v\` (\`version_review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_version_review_owed_idx\` ON \`_registers_v\` (\`version_review_owed\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_version_review_assignee_idx\` ON \`_registers_v\` (\`version_review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_review_version_review_due_at_idx\` ON \`_registers_v\` (\`version_review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_version_updated_at_idx\` ON \`_registers_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_version_version_created_at_idx\` ON \`_registers_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_created_at_idx\` ON \`_registers_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_registers_v_updated_at_idx\` ON \`_registers_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`communities_former\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`name\` text,
	\`slug\` text,
	\`until\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`communities_former_order_idx\` ON \`communities_former\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`communities_former_parent_id_idx\` ON \`communities_former\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`communities_former_slug_idx\` ON \`communities_former\` (\`slug\`);`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`state\` text DEFAULT 'standing';`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`merged_into_id\` text(36) REFERENCES communities(id);`)
  await db.run(sql`CREATE INDEX \`communities_merged_into_idx\` ON \`communities\` (\`merged_into_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`registers_id\` text(36) REFERENCES registers(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_registers_id_idx\` ON \`payload_locked_documents_rels\` (\`registers_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`registers_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`registers_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`registers_review_barred\`;`)
  await db.run(sql`DROP TABLE \`registers_review_answers\`;`)
  await db.run(sql`DROP TABLE \`registers\`;`)
  await db.run(sql`DROP TABLE \`_registers_v_version_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`_registers_v_version_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`_registers_v_version_review_barred\`;`)
  await db.run(sql`DROP TABLE \`_registers_v_version_review_answers\`;`)
  await db.run(sql`DROP TABLE \`_registers_v\`;`)
  await db.run(sql`DROP TABLE \`communities_former\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_communities\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`district_id\` text(36) NOT NULL,
	\`households\` numeric,
	\`residents\` numeric,
	\`slug\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`district_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`INSERT INTO \`__new_communities\`("id", "name", "district_id", "households", "residents", "slug", "updated_at", "created_at") SELECT "id", "name", "district_id", "households", "residents", "slug", "updated_at", "created_at" FROM \`communities\`;`)
  await db.run(sql`DROP TABLE \`communities\`;`)
  await db.run(sql`ALTER TABLE \`__new_communities\` RENAME TO \`communities\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`communities_district_idx\` ON \`communities\` (\`district_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`communities_slug_idx\` ON \`communities\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`communities_updated_at_idx\` ON \`communities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`communities_created_at_idx\` ON \`communities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`stories_id\` text(36),
	\`standard_sets_id\` text(36),
	\`announcements_id\` text(36),
	\`conferences_id\` text(36),
	\`press_releases_id\` text(36),
	\`figures_id\` text(36),
	\`campaigns_id\` text(36),
	\`media_id\` text(36),
	\`attachments_id\` text(36),
	\`categories_id\` text(36),
	\`standards_id\` text(36),
	\`wording_rules_id\` text(36),
	\`districts_id\` text(36),
	\`units_id\` text(36),
	\`communities_id\` text(36),
	\`users_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`standard_sets_id\`) REFERENCES \`standard_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`announcements_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`conferences_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`press_releases_id\`) REFERENCES \`press_releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`figures_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`attachments_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`standards_id\`) REFERENCES \`standards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`wording_rules_id\`) REFERENCES \`wording_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`districts_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`communities_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "stories_id", "standard_sets_id", "announcements_id", "conferences_id", "press_releases_id", "figures_id", "campaigns_id", "media_id", "attachments_id", "categories_id", "standards_id", "wording_rules_id", "districts_id", "units_id", "communities_id", "users_id") SELECT "id", "order", "parent_id", "path", "stories_id", "standard_sets_id", "announcements_id", "conferences_id", "press_releases_id", "figures_id", "campaigns_id", "media_id", "attachments_id", "categories_id", "standards_id", "wording_rules_id", "districts_id", "units_id", "communities_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_stories_id_idx\` ON \`payload_locked_documents_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_standard_sets_id_idx\` ON \`payload_locked_documents_rels\` (\`standard_sets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_announcements_id_idx\` ON \`payload_locked_documents_rels\` (\`announcements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_conferences_id_idx\` ON \`payload_locked_documents_rels\` (\`conferences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_press_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`press_releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_figures_id_idx\` ON \`payload_locked_documents_rels\` (\`figures_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_attachments_id_idx\` ON \`payload_locked_documents_rels\` (\`attachments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_standards_id_idx\` ON \`payload_locked_documents_rels\` (\`standards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_wording_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`wording_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_districts_id_idx\` ON \`payload_locked_documents_rels\` (\`districts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_units_id_idx\` ON \`payload_locked_documents_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_communities_id_idx\` ON \`payload_locked_documents_rels\` (\`communities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
}
