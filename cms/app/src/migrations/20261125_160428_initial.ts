import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`stories_figures_rows\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`label\` text,
	\`value\` text,
	\`unit\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`stories_figures_rows_order_idx\` ON \`stories_figures_rows\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_figures_rows_parent_id_idx\` ON \`stories_figures_rows\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`stories_review_contributors_order_idx\` ON \`stories_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_contributors_parent_id_idx\` ON \`stories_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`stories_review_approvals_order_idx\` ON \`stories_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_approvals_parent_id_idx\` ON \`stories_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`stories_review_barred_order_idx\` ON \`stories_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_barred_parent_id_idx\` ON \`stories_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`stories_review_answers_order_idx\` ON \`stories_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_answers_parent_id_idx\` ON \`stories_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`deck\` text,
	\`community_id\` text(36),
	\`cover_id\` text(36),
	\`body\` text,
	\`quote_text\` text,
	\`quote_cite\` text,
	\`figures_source\` text,
	\`figures_as_of\` text,
	\`slug\` text,
	\`year\` numeric,
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
	\`review_publish_at\` text,
	\`review_scheduled_by\` text,
	\`review_owed\` integer DEFAULT false,
	\`review_assignee\` text,
	\`review_due_at\` text,
	\`review_live_edition\` numeric,
	\`review_live_number\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`stories_community_idx\` ON \`stories\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_cover_idx\` ON \`stories\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stories_slug_idx\` ON \`stories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`stories_year_idx\` ON \`stories\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_state_idx\` ON \`stories\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_district_idx\` ON \`stories\` (\`review_district\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_unit_idx\` ON \`stories\` (\`review_unit\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_publish_at_idx\` ON \`stories\` (\`review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_owed_idx\` ON \`stories\` (\`review_owed\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_assignee_idx\` ON \`stories\` (\`review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`stories_review_review_due_at_idx\` ON \`stories\` (\`review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_updated_at_idx\` ON \`stories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_at_idx\` ON \`stories\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`stories_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`standards_id\` text(36),
	\`media_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`standards_id\`) REFERENCES \`standards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`stories_rels_order_idx\` ON \`stories_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_parent_idx\` ON \`stories_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_path_idx\` ON \`stories_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_standards_id_idx\` ON \`stories_rels\` (\`standards_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_media_id_idx\` ON \`stories_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_figures_rows\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`label\` text,
	\`value\` text,
	\`unit\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_figures_rows_order_idx\` ON \`_stories_v_version_figures_rows\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_figures_rows_parent_id_idx\` ON \`_stories_v_version_figures_rows\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_contributors_order_idx\` ON \`_stories_v_version_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_contributors_parent_id_idx\` ON \`_stories_v_version_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_approvals_order_idx\` ON \`_stories_v_version_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_approvals_parent_id_idx\` ON \`_stories_v_version_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_barred_order_idx\` ON \`_stories_v_version_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_barred_parent_id_idx\` ON \`_stories_v_version_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_answers_order_idx\` ON \`_stories_v_version_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_answers_parent_id_idx\` ON \`_stories_v_version_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_title\` text NOT NULL,
	\`version_deck\` text,
	\`version_community_id\` text(36),
	\`version_cover_id\` text(36),
	\`version_body\` text,
	\`version_quote_text\` text,
	\`version_quote_cite\` text,
	\`version_figures_source\` text,
	\`version_figures_as_of\` text,
	\`version_slug\` text,
	\`version_year\` numeric,
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
	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`_stories_v_parent_idx\` ON \`_stories_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_community_idx\` ON \`_stories_v\` (\`version_community_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_cover_idx\` ON \`_stories_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_slug_idx\` ON \`_stories_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_year_idx\` ON \`_stories_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_state_idx\` ON \`_stories_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_district_idx\` ON \`_stories_v\` (\`version_review_district\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_unit_idx\` ON \`_stories_v\` (\`version_review_unit\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_publish_at_idx\` ON \`_stories_v\` (\`version_review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_owed_idx\` ON \`_stories_v\` (\`version_review_owed\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_assignee_idx\` ON \`_stories_v\` (\`version_review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_review_version_review_due_at_idx\` ON \`_stories_v\` (\`version_review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_updated_at_idx\` ON \`_stories_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_at_idx\` ON \`_stories_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_created_at_idx\` ON \`_stories_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_updated_at_idx\` ON \`_stories_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`standards_id\` text(36),
	\`media_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`standards_id\`) REFERENCES \`standards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_order_idx\` ON \`_stories_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_parent_idx\` ON \`_stories_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_path_idx\` ON \`_stories_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_standards_id_idx\` ON \`_stories_v_rels\` (\`standards_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_media_id_idx\` ON \`_stories_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_sets_items\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`standard_id\` text(36),
	\`requirement\` text,
	\`checks\` text,
	\`duties\` text,
	FOREIGN KEY (\`standard_id\`) REFERENCES \`standards\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`standard_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`standard_sets_items_order_idx\` ON \`standard_sets_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_items_parent_id_idx\` ON \`standard_sets_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_items_standard_idx\` ON \`standard_sets_items\` (\`standard_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_sets_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`standard_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_contributors_order_idx\` ON \`standard_sets_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_contributors_parent_id_idx\` ON \`standard_sets_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_sets_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`standard_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_approvals_order_idx\` ON \`standard_sets_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_approvals_parent_id_idx\` ON \`standard_sets_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_sets_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`standard_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_barred_order_idx\` ON \`standard_sets_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_barred_parent_id_idx\` ON \`standard_sets_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_sets_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`standard_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_answers_order_idx\` ON \`standard_sets_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_answers_parent_id_idx\` ON \`standard_sets_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`standard_sets\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`version\` text,
	\`issuer\` text,
	\`adopted\` text,
	\`slug\` text,
	\`year\` numeric,
	\`notice\` text,
	\`review_state\` text DEFAULT 'draft',
	\`review_edition\` numeric,
	\`review_level\` numeric,
	\`review_revision\` numeric,
	\`review_district\` text,
	\`review_unit\` text,
	\`review_submitted_by\` text,
	\`review_submitted_digest\` text,
	\`review_publish_at\` text,
	\`review_scheduled_by\` text,
	\`review_owed\` integer DEFAULT false,
	\`review_assignee\` text,
	\`review_due_at\` text,
	\`review_live_edition\` numeric,
	\`review_live_number\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`standard_sets_slug_idx\` ON \`standard_sets\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_year_idx\` ON \`standard_sets\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_review_state_idx\` ON \`standard_sets\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_review_district_idx\` ON \`standard_sets\` (\`review_district\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_review_unit_idx\` ON \`standard_sets\` (\`review_unit\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_review_publish_at_idx\` ON \`standard_sets\` (\`review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_review_owed_idx\` ON \`standard_sets\` (\`review_owed\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_review_assignee_idx\` ON \`standard_sets\` (\`review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_review_review_due_at_idx\` ON \`standard_sets\` (\`review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_updated_at_idx\` ON \`standard_sets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`standard_sets_created_at_idx\` ON \`standard_sets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_standard_sets_v_version_items\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`standard_id\` text(36),
	\`requirement\` text,
	\`checks\` text,
	\`duties\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`standard_id\`) REFERENCES \`standards\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_standard_sets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_items_order_idx\` ON \`_standard_sets_v_version_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_items_parent_id_idx\` ON \`_standard_sets_v_version_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_items_standard_idx\` ON \`_standard_sets_v_version_items\` (\`standard_id\`);`)
  await db.run(sql`CREATE TABLE \`_standard_sets_v_version_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_standard_sets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_contributors_order_idx\` ON \`_standard_sets_v_version_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_contributors_parent_id_idx\` ON \`_standard_sets_v_version_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_standard_sets_v_version_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_standard_sets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_approvals_order_idx\` ON \`_standard_sets_v_version_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_approvals_parent_id_idx\` ON \`_standard_sets_v_version_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_standard_sets_v_version_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_standard_sets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_barred_order_idx\` ON \`_standard_sets_v_version_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_barred_parent_id_idx\` ON \`_standard_sets_v_version_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_standard_sets_v_version_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_standard_sets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_answers_order_idx\` ON \`_standard_sets_v_version_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_answers_parent_id_idx\` ON \`_standard_sets_v_version_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_standard_sets_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_title\` text NOT NULL,
	\`version_version\` text,
	\`version_issuer\` text,
	\`version_adopted\` text,
	\`version_slug\` text,
	\`version_year\` numeric,
	\`version_notice\` text,
	\`version_review_state\` text DEFAULT 'draft',
	\`version_review_edition\` numeric,
	\`version_review_level\` numeric,
	\`version_review_revision\` numeric,
	\`version_review_district\` text,
	\`version_review_unit\` text,
	\`version_review_submitted_by\` text,
	\`version_review_submitted_digest\` text,
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
	FOREIGN KEY (\`parent_id\`) REFERENCES \`standard_sets\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_parent_idx\` ON \`_standard_sets_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_version_slug_idx\` ON \`_standard_sets_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_version_year_idx\` ON \`_standard_sets_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_version_review_state_idx\` ON \`_standard_sets_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_version_review_district_idx\` ON \`_standard_sets_v\` (\`version_review_district\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_version_review_unit_idx\` ON \`_standard_sets_v\` (\`version_review_unit\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_version_review_publish_a_idx\` ON \`_standard_sets_v\` (\`version_review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_version_review_owed_idx\` ON \`_standard_sets_v\` (\`version_review_owed\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_version_review_assignee_idx\` ON \`_standard_sets_v\` (\`version_review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_review_version_review_due_at_idx\` ON \`_standard_sets_v\` (\`version_review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_version_updated_at_idx\` ON \`_standard_sets_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_version_version_created_at_idx\` ON \`_standard_sets_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_created_at_idx\` ON \`_standard_sets_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_standard_sets_v_updated_at_idx\` ON \`_standard_sets_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`announcements_stages\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`title\` text,
	\`short\` text,
	\`by\` text,
	\`key\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`announcements_stages_order_idx\` ON \`announcements_stages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`announcements_stages_parent_id_idx\` ON \`announcements_stages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`announcements_nominations\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`community_id\` text(36),
	\`rank\` numeric,
	\`stages\` text,
	\`survey_rate\` numeric,
	\`survey_valid\` numeric,
	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`announcements_nominations_order_idx\` ON \`announcements_nominations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`announcements_nominations_parent_id_idx\` ON \`announcements_nominations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_nominations_community_idx\` ON \`announcements_nominations\` (\`community_id\`);`)
  await db.run(sql`CREATE TABLE \`announcements_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`announcements_review_contributors_order_idx\` ON \`announcements_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_contributors_parent_id_idx\` ON \`announcements_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`announcements_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`announcements_review_approvals_order_idx\` ON \`announcements_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_approvals_parent_id_idx\` ON \`announcements_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`announcements_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`announcements_review_barred_order_idx\` ON \`announcements_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_barred_parent_id_idx\` ON \`announcements_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`announcements_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`announcements_review_answers_order_idx\` ON \`announcements_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_answers_parent_id_idx\` ON \`announcements_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`announcements\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`act\` text,
	\`title\` text NOT NULL,
	\`deck\` text,
	\`issuer\` text,
	\`document_number\` text,
	\`dated\` text,
	\`body\` text,
	\`survey_threshold\` numeric,
	\`survey_minimum_valid\` numeric,
	\`notice_from\` text,
	\`notice_to\` text,
	\`notice_unit\` text,
	\`notice_phone\` text,
	\`notice_address\` text,
	\`slug\` text,
	\`year\` numeric,
	\`editor\` text,
	\`disclaimer\` text,
	\`review_state\` text DEFAULT 'draft',
	\`review_edition\` numeric,
	\`review_level\` numeric,
	\`review_revision\` numeric,
	\`review_district\` text,
	\`review_unit\` text,
	\`review_submitted_by\` text,
	\`review_submitted_digest\` text,
	\`review_publish_at\` text,
	\`review_scheduled_by\` text,
	\`review_owed\` integer DEFAULT false,
	\`review_assignee\` text,
	\`review_due_at\` text,
	\`review_live_edition\` numeric,
	\`review_live_number\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE INDEX \`announcements_act_idx\` ON \`announcements\` (\`act\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`announcements_slug_idx\` ON \`announcements\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`announcements_year_idx\` ON \`announcements\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_state_idx\` ON \`announcements\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_district_idx\` ON \`announcements\` (\`review_district\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_unit_idx\` ON \`announcements\` (\`review_unit\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_publish_at_idx\` ON \`announcements\` (\`review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_owed_idx\` ON \`announcements\` (\`review_owed\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_assignee_idx\` ON \`announcements\` (\`review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_due_at_idx\` ON \`announcements\` (\`review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`announcements_updated_at_idx\` ON \`announcements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`announcements_created_at_idx\` ON \`announcements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`announcements_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`media_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`announcements_rels_order_idx\` ON \`announcements_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_parent_idx\` ON \`announcements_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_path_idx\` ON \`announcements_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_media_id_idx\` ON \`announcements_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_announcements_v_version_stages\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text,
	\`short\` text,
	\`by\` text,
	\`key\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_announcements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_stages_order_idx\` ON \`_announcements_v_version_stages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_stages_parent_id_idx\` ON \`_announcements_v_version_stages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_announcements_v_version_nominations\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`community_id\` text(36),
	\`rank\` numeric,
	\`stages\` text,
	\`survey_rate\` numeric,
	\`survey_valid\` numeric,
	\`_uuid\` text,
	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_announcements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_nominations_order_idx\` ON \`_announcements_v_version_nominations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_nominations_parent_id_idx\` ON \`_announcements_v_version_nominations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_nominations_community_idx\` ON \`_announcements_v_version_nominations\` (\`community_id\`);`)
  await db.run(sql`CREATE TABLE \`_announcements_v_version_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_announcements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_contributors_order_idx\` ON \`_announcements_v_version_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_contributors_parent_id_idx\` ON \`_announcements_v_version_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_announcements_v_version_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_announcements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_approvals_order_idx\` ON \`_announcements_v_version_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_approvals_parent_id_idx\` ON \`_announcements_v_version_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_announcements_v_version_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_announcements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_barred_order_idx\` ON \`_announcements_v_version_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_barred_parent_id_idx\` ON \`_announcements_v_version_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_announcements_v_version_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_announcements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_answers_order_idx\` ON \`_announcements_v_version_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_answers_parent_id_idx\` ON \`_announcements_v_version_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_announcements_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_act\` text,
	\`version_title\` text NOT NULL,
	\`version_deck\` text,
	\`version_issuer\` text,
	\`version_document_number\` text,
	\`version_dated\` text,
	\`version_body\` text,
	\`version_survey_threshold\` numeric,
	\`version_survey_minimum_valid\` numeric,
	\`version_notice_from\` text,
	\`version_notice_to\` text,
	\`version_notice_unit\` text,
	\`version_notice_phone\` text,
	\`version_notice_address\` text,
	\`version_slug\` text,
	\`version_year\` numeric,
	\`version_editor\` text,
	\`version_disclaimer\` text,
	\`version_review_state\` text DEFAULT 'draft',
	\`version_review_edition\` numeric,
	\`version_review_level\` numeric,
	\`version_review_revision\` numeric,
	\`version_review_district\` text,
	\`version_review_unit\` text,
	\`version_review_submitted_by\` text,
	\`version_review_submitted_digest\` text,
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
	FOREIGN KEY (\`parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`_announcements_v_parent_idx\` ON \`_announcements_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_act_idx\` ON \`_announcements_v\` (\`version_act\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_slug_idx\` ON \`_announcements_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_year_idx\` ON \`_announcements_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_state_idx\` ON \`_announcements_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_district_idx\` ON \`_announcements_v\` (\`version_review_district\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_unit_idx\` ON \`_announcements_v\` (\`version_review_unit\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_publish_a_idx\` ON \`_announcements_v\` (\`version_review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_owed_idx\` ON \`_announcements_v\` (\`version_review_owed\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_assignee_idx\` ON \`_announcements_v\` (\`version_review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_due_at_idx\` ON \`_announcements_v\` (\`version_review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_updated_at_idx\` ON \`_announcements_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_created_at_idx\` ON \`_announcements_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_created_at_idx\` ON \`_announcements_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_updated_at_idx\` ON \`_announcements_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_announcements_v_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`media_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`_announcements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_announcements_v_rels_order_idx\` ON \`_announcements_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_rels_parent_idx\` ON \`_announcements_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_rels_path_idx\` ON \`_announcements_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_rels_media_id_idx\` ON \`_announcements_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`conferences_turns\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`clock\` text,
	\`role\` text,
	\`speaker\` text,
	\`question\` numeric,
	\`post\` text,
	\`paragraphs\` text,
	\`anchor\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`conferences_turns_order_idx\` ON \`conferences_turns\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conferences_turns_parent_id_idx\` ON \`conferences_turns\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`conferences_media_present\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`level\` text,
	\`names\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`conferences_media_present_order_idx\` ON \`conferences_media_present\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conferences_media_present_parent_id_idx\` ON \`conferences_media_present\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`conferences_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`conferences_review_contributors_order_idx\` ON \`conferences_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_contributors_parent_id_idx\` ON \`conferences_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`conferences_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`conferences_review_approvals_order_idx\` ON \`conferences_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_approvals_parent_id_idx\` ON \`conferences_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`conferences_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`conferences_review_barred_order_idx\` ON \`conferences_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_barred_parent_id_idx\` ON \`conferences_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`conferences_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`conferences_review_answers_order_idx\` ON \`conferences_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_answers_parent_id_idx\` ON \`conferences_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`conferences\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`deck\` text,
	\`date\` text,
	\`date_source\` text,
	\`contact_unit\` text,
	\`contact_phone\` text,
	\`slug\` text,
	\`year\` numeric,
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
	\`review_publish_at\` text,
	\`review_scheduled_by\` text,
	\`review_owed\` integer DEFAULT false,
	\`review_assignee\` text,
	\`review_due_at\` text,
	\`review_live_edition\` numeric,
	\`review_live_number\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`conferences_slug_idx\` ON \`conferences\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`conferences_year_idx\` ON \`conferences\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_review_state_idx\` ON \`conferences\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_review_district_idx\` ON \`conferences\` (\`review_district\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_review_unit_idx\` ON \`conferences\` (\`review_unit\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_review_publish_at_idx\` ON \`conferences\` (\`review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_review_owed_idx\` ON \`conferences\` (\`review_owed\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_review_assignee_idx\` ON \`conferences\` (\`review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`conferences_review_review_due_at_idx\` ON \`conferences\` (\`review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`conferences_updated_at_idx\` ON \`conferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`conferences_created_at_idx\` ON \`conferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`conferences_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`figures_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`figures_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`conferences_rels_order_idx\` ON \`conferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`conferences_rels_parent_idx\` ON \`conferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`conferences_rels_path_idx\` ON \`conferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`conferences_rels_figures_id_idx\` ON \`conferences_rels\` (\`figures_id\`);`)
  await db.run(sql`CREATE TABLE \`_conferences_v_version_turns\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`clock\` text,
	\`role\` text,
	\`speaker\` text,
	\`question\` numeric,
	\`post\` text,
	\`paragraphs\` text,
	\`anchor\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conferences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_turns_order_idx\` ON \`_conferences_v_version_turns\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_turns_parent_id_idx\` ON \`_conferences_v_version_turns\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_conferences_v_version_media_present\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`level\` text,
	\`names\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conferences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_media_present_order_idx\` ON \`_conferences_v_version_media_present\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_media_present_parent_id_idx\` ON \`_conferences_v_version_media_present\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_conferences_v_version_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conferences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_contributors_order_idx\` ON \`_conferences_v_version_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_contributors_parent_id_idx\` ON \`_conferences_v_version_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_conferences_v_version_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conferences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_approvals_order_idx\` ON \`_conferences_v_version_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_approvals_parent_id_idx\` ON \`_conferences_v_version_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_conferences_v_version_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conferences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_barred_order_idx\` ON \`_conferences_v_version_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_barred_parent_id_idx\` ON \`_conferences_v_version_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_conferences_v_version_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_conferences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_answers_order_idx\` ON \`_conferences_v_version_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_answers_parent_id_idx\` ON \`_conferences_v_version_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_conferences_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_title\` text NOT NULL,
	\`version_deck\` text,
	\`version_date\` text,
	\`version_date_source\` text,
	\`version_contact_unit\` text,
	\`version_contact_phone\` text,
	\`version_slug\` text,
	\`version_year\` numeric,
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
	FOREIGN KEY (\`parent_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`_conferences_v_parent_idx\` ON \`_conferences_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_version_slug_idx\` ON \`_conferences_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_version_year_idx\` ON \`_conferences_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_version_review_state_idx\` ON \`_conferences_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_version_review_district_idx\` ON \`_conferences_v\` (\`version_review_district\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_version_review_unit_idx\` ON \`_conferences_v\` (\`version_review_unit\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_version_review_publish_at_idx\` ON \`_conferences_v\` (\`version_review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_version_review_owed_idx\` ON \`_conferences_v\` (\`version_review_owed\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_version_review_assignee_idx\` ON \`_conferences_v\` (\`version_review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_review_version_review_due_at_idx\` ON \`_conferences_v\` (\`version_review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_version_updated_at_idx\` ON \`_conferences_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_version_version_created_at_idx\` ON \`_conferences_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_created_at_idx\` ON \`_conferences_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_updated_at_idx\` ON \`_conferences_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_conferences_v_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`figures_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`_conferences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`figures_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_conferences_v_rels_order_idx\` ON \`_conferences_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_rels_parent_idx\` ON \`_conferences_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_rels_path_idx\` ON \`_conferences_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_conferences_v_rels_figures_id_idx\` ON \`_conferences_v_rels\` (\`figures_id\`);`)
  await db.run(sql`CREATE TABLE \`press_releases_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`press_releases\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`press_releases_review_contributors_order_idx\` ON \`press_releases_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_contributors_parent_id_idx\` ON \`press_releases_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`press_releases_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`press_releases\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`press_releases_review_approvals_order_idx\` ON \`press_releases_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_approvals_parent_id_idx\` ON \`press_releases_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`press_releases_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`press_releases\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`press_releases_review_barred_order_idx\` ON \`press_releases_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_barred_parent_id_idx\` ON \`press_releases_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`press_releases_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`press_releases\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`press_releases_review_answers_order_idx\` ON \`press_releases_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_answers_parent_id_idx\` ON \`press_releases_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`press_releases\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`deck\` text,
	\`date\` text,
	\`body\` text,
	\`conference_id\` text(36),
	\`contact_unit\` text,
	\`contact_phone\` text,
	\`slug\` text,
	\`year\` numeric,
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
	\`review_publish_at\` text,
	\`review_scheduled_by\` text,
	\`review_owed\` integer DEFAULT false,
	\`review_assignee\` text,
	\`review_due_at\` text,
	\`review_live_edition\` numeric,
	\`review_live_number\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`conference_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`press_releases_conference_idx\` ON \`press_releases\` (\`conference_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`press_releases_slug_idx\` ON \`press_releases\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_year_idx\` ON \`press_releases\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_review_state_idx\` ON \`press_releases\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_review_district_idx\` ON \`press_releases\` (\`review_district\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_review_unit_idx\` ON \`press_releases\` (\`review_unit\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_review_publish_at_idx\` ON \`press_releases\` (\`review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_review_owed_idx\` ON \`press_releases\` (\`review_owed\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_review_assignee_idx\` ON \`press_releases\` (\`review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_review_review_due_at_idx\` ON \`press_releases\` (\`review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_updated_at_idx\` ON \`press_releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_created_at_idx\` ON \`press_releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`press_releases_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`figures_id\` text(36),
	\`media_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`press_releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`figures_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`press_releases_rels_order_idx\` ON \`press_releases_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_rels_parent_idx\` ON \`press_releases_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_rels_path_idx\` ON \`press_releases_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_rels_figures_id_idx\` ON \`press_releases_rels\` (\`figures_id\`);`)
  await db.run(sql`CREATE INDEX \`press_releases_rels_media_id_idx\` ON \`press_releases_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_press_releases_v_version_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_press_releases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_contributors_order_idx\` ON \`_press_releases_v_version_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_contributors_parent_id_idx\` ON \`_press_releases_v_version_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_press_releases_v_version_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_press_releases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_approvals_order_idx\` ON \`_press_releases_v_version_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_approvals_parent_id_idx\` ON \`_press_releases_v_version_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_press_releases_v_version_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_press_releases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_barred_order_idx\` ON \`_press_releases_v_version_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_barred_parent_id_idx\` ON \`_press_releases_v_version_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_press_releases_v_version_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_press_releases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_answers_order_idx\` ON \`_press_releases_v_version_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_answers_parent_id_idx\` ON \`_press_releases_v_version_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_press_releases_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_title\` text NOT NULL,
	\`version_deck\` text,
	\`version_date\` text,
	\`version_body\` text,
	\`version_conference_id\` text(36),
	\`version_contact_unit\` text,
	\`version_contact_phone\` text,
	\`version_slug\` text,
	\`version_year\` numeric,
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
	FOREIGN KEY (\`parent_id\`) REFERENCES \`press_releases\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_conference_id\`) REFERENCES \`conferences\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_parent_idx\` ON \`_press_releases_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_version_conference_idx\` ON \`_press_releases_v\` (\`version_conference_id\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_version_slug_idx\` ON \`_press_releases_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_version_year_idx\` ON \`_press_releases_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_version_review_state_idx\` ON \`_press_releases_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_version_review_district_idx\` ON \`_press_releases_v\` (\`version_review_district\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_version_review_unit_idx\` ON \`_press_releases_v\` (\`version_review_unit\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_version_review_publish__idx\` ON \`_press_releases_v\` (\`version_review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_version_review_owed_idx\` ON \`_press_releases_v\` (\`version_review_owed\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_version_review_assignee_idx\` ON \`_press_releases_v\` (\`version_review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_review_version_review_due_at_idx\` ON \`_press_releases_v\` (\`version_review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_version_updated_at_idx\` ON \`_press_releases_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_version_version_created_at_idx\` ON \`_press_releases_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_created_at_idx\` ON \`_press_releases_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_updated_at_idx\` ON \`_press_releases_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_press_releases_v_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`figures_id\` text(36),
	\`media_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`_press_releases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`figures_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_rels_order_idx\` ON \`_press_releases_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_rels_parent_idx\` ON \`_press_releases_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_rels_path_idx\` ON \`_press_releases_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_rels_figures_id_idx\` ON \`_press_releases_v_rels\` (\`figures_id\`);`)
  await db.run(sql`CREATE INDEX \`_press_releases_v_rels_media_id_idx\` ON \`_press_releases_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`figures_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`figures_review_contributors_order_idx\` ON \`figures_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_contributors_parent_id_idx\` ON \`figures_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`figures_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`figures_review_approvals_order_idx\` ON \`figures_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_approvals_parent_id_idx\` ON \`figures_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`figures_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`figures_review_barred_order_idx\` ON \`figures_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_barred_parent_id_idx\` ON \`figures_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`figures_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`figures_review_answers_order_idx\` ON \`figures_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_answers_parent_id_idx\` ON \`figures_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`figures\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`qualifier\` text,
	\`display\` text,
	\`unit\` text,
	\`as_of\` text,
	\`valid_until\` text,
	\`source\` text,
	\`slug\` text,
	\`year\` numeric,
	\`order\` numeric DEFAULT 0,
	\`featured\` integer DEFAULT false,
	\`review_state\` text DEFAULT 'draft',
	\`review_edition\` numeric,
	\`review_level\` numeric,
	\`review_revision\` numeric,
	\`review_district\` text,
	\`review_unit\` text,
	\`review_submitted_by\` text,
	\`review_submitted_digest\` text,
	\`review_publish_at\` text,
	\`review_scheduled_by\` text,
	\`review_owed\` integer DEFAULT false,
	\`review_assignee\` text,
	\`review_due_at\` text,
	\`review_live_edition\` numeric,
	\`review_live_number\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`figures_slug_idx\` ON \`figures\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`figures_year_idx\` ON \`figures\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_review_state_idx\` ON \`figures\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_review_district_idx\` ON \`figures\` (\`review_district\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_review_unit_idx\` ON \`figures\` (\`review_unit\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_review_publish_at_idx\` ON \`figures\` (\`review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_review_owed_idx\` ON \`figures\` (\`review_owed\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_review_assignee_idx\` ON \`figures\` (\`review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`figures_review_review_due_at_idx\` ON \`figures\` (\`review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`figures_updated_at_idx\` ON \`figures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`figures_created_at_idx\` ON \`figures\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_figures_v_version_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_figures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_contributors_order_idx\` ON \`_figures_v_version_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_contributors_parent_id_idx\` ON \`_figures_v_version_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_figures_v_version_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_figures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_approvals_order_idx\` ON \`_figures_v_version_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_approvals_parent_id_idx\` ON \`_figures_v_version_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_figures_v_version_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_figures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_barred_order_idx\` ON \`_figures_v_version_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_barred_parent_id_idx\` ON \`_figures_v_version_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_figures_v_version_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_figures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_answers_order_idx\` ON \`_figures_v_version_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_answers_parent_id_idx\` ON \`_figures_v_version_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_figures_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_title\` text NOT NULL,
	\`version_qualifier\` text,
	\`version_display\` text,
	\`version_unit\` text,
	\`version_as_of\` text,
	\`version_valid_until\` text,
	\`version_source\` text,
	\`version_slug\` text,
	\`version_year\` numeric,
	\`version_order\` numeric DEFAULT 0,
	\`version_featured\` integer DEFAULT false,
	\`version_review_state\` text DEFAULT 'draft',
	\`version_review_edition\` numeric,
	\`version_review_level\` numeric,
	\`version_review_revision\` numeric,
	\`version_review_district\` text,
	\`version_review_unit\` text,
	\`version_review_submitted_by\` text,
	\`version_review_submitted_digest\` text,
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
	FOREIGN KEY (\`parent_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`_figures_v_parent_idx\` ON \`_figures_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_slug_idx\` ON \`_figures_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_year_idx\` ON \`_figures_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_version_review_state_idx\` ON \`_figures_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_version_review_district_idx\` ON \`_figures_v\` (\`version_review_district\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_version_review_unit_idx\` ON \`_figures_v\` (\`version_review_unit\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_version_review_publish_at_idx\` ON \`_figures_v\` (\`version_review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_version_review_owed_idx\` ON \`_figures_v\` (\`version_review_owed\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_version_review_assignee_idx\` ON \`_figures_v\` (\`version_review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_review_version_review_due_at_idx\` ON \`_figures_v\` (\`version_review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_updated_at_idx\` ON \`_figures_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_created_at_idx\` ON \`_figures_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_created_at_idx\` ON \`_figures_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_updated_at_idx\` ON \`_figures_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_phases\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`title\` text,
	\`key\` text,
	\`from\` text,
	\`to\` text,
	\`summary\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`campaigns_phases_order_idx\` ON \`campaigns_phases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_phases_parent_id_idx\` ON \`campaigns_phases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`campaigns_review_contributors_order_idx\` ON \`campaigns_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_contributors_parent_id_idx\` ON \`campaigns_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`campaigns_review_approvals_order_idx\` ON \`campaigns_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_approvals_parent_id_idx\` ON \`campaigns_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`account\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`campaigns_review_barred_order_idx\` ON \`campaigns_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_barred_parent_id_idx\` ON \`campaigns_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`campaigns_review_answers_order_idx\` ON \`campaigns_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_answers_parent_id_idx\` ON \`campaigns_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`summary\` text,
	\`city\` text,
	\`division_code\` text,
	\`lead\` text,
	\`coordinating\` text,
	\`member_units\` numeric,
	\`approach\` text,
	\`contact_unit\` text,
	\`contact_phone\` text,
	\`slug\` text,
	\`year\` numeric,
	\`notice\` text,
	\`review_state\` text DEFAULT 'draft',
	\`review_edition\` numeric,
	\`review_level\` numeric,
	\`review_revision\` numeric,
	\`review_district\` text,
	\`review_unit\` text,
	\`review_submitted_by\` text,
	\`review_submitted_digest\` text,
	\`review_publish_at\` text,
	\`review_scheduled_by\` text,
	\`review_owed\` integer DEFAULT false,
	\`review_assignee\` text,
	\`review_due_at\` text,
	\`review_live_edition\` numeric,
	\`review_live_number\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_slug_idx\` ON \`campaigns\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_year_idx\` ON \`campaigns\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_review_state_idx\` ON \`campaigns\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_review_district_idx\` ON \`campaigns\` (\`review_district\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_review_unit_idx\` ON \`campaigns\` (\`review_unit\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_review_publish_at_idx\` ON \`campaigns\` (\`review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_review_owed_idx\` ON \`campaigns\` (\`review_owed\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_review_assignee_idx\` ON \`campaigns\` (\`review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_review_due_at_idx\` ON \`campaigns\` (\`review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_updated_at_idx\` ON \`campaigns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_created_at_idx\` ON \`campaigns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_phases\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text,
	\`key\` text,
	\`from\` text,
	\`to\` text,
	\`summary\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_phases_order_idx\` ON \`_campaigns_v_version_phases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_phases_parent_id_idx\` ON \`_campaigns_v_version_phases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_review_contributors\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_contributors_order_idx\` ON \`_campaigns_v_version_review_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_contributors_parent_id_idx\` ON \`_campaigns_v_version_review_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_review_approvals\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`level\` numeric,
	\`by\` text,
	\`role\` text,
	\`at\` text,
	\`digest\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_approvals_order_idx\` ON \`_campaigns_v_version_review_approvals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_approvals_parent_id_idx\` ON \`_campaigns_v_version_review_approvals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_review_barred\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_barred_order_idx\` ON \`_campaigns_v_version_review_barred\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_barred_parent_id_idx\` ON \`_campaigns_v_version_review_barred\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_review_answers\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`finding\` text,
	\`by\` text,
	\`reason\` text,
	\`at\` text,
	\`_uuid\` text,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_answers_order_idx\` ON \`_campaigns_v_version_review_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_answers_parent_id_idx\` ON \`_campaigns_v_version_review_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_title\` text NOT NULL,
	\`version_summary\` text,
	\`version_city\` text,
	\`version_division_code\` text,
	\`version_lead\` text,
	\`version_coordinating\` text,
	\`version_member_units\` numeric,
	\`version_approach\` text,
	\`version_contact_unit\` text,
	\`version_contact_phone\` text,
	\`version_slug\` text,
	\`version_year\` numeric,
	\`version_notice\` text,
	\`version_review_state\` text DEFAULT 'draft',
	\`version_review_edition\` numeric,
	\`version_review_level\` numeric,
	\`version_review_revision\` numeric,
	\`version_review_district\` text,
	\`version_review_unit\` text,
	\`version_review_submitted_by\` text,
	\`version_review_submitted_digest\` text,
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
	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_parent_idx\` ON \`_campaigns_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_slug_idx\` ON \`_campaigns_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_year_idx\` ON \`_campaigns_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_version_review_state_idx\` ON \`_campaigns_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_version_review_district_idx\` ON \`_campaigns_v\` (\`version_review_district\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_version_review_unit_idx\` ON \`_campaigns_v\` (\`version_review_unit\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_version_review_publish_at_idx\` ON \`_campaigns_v\` (\`version_review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_version_review_owed_idx\` ON \`_campaigns_v\` (\`version_review_owed\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_version_review_assignee_idx\` ON \`_campaigns_v\` (\`version_review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_review_version_review_due_at_idx\` ON \`_campaigns_v\` (\`version_review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_updated_at_idx\` ON \`_campaigns_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_created_at_idx\` ON \`_campaigns_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_created_at_idx\` ON \`_campaigns_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_updated_at_idx\` ON \`_campaigns_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`media_files\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`sha256\` text,
	\`type\` text,
	\`bytes\` numeric,
	\`width\` numeric,
	\`height\` numeric,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`media_files_order_idx\` ON \`media_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_files_parent_id_idx\` ON \`media_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_files_sha256_idx\` ON \`media_files\` (\`sha256\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`alt\` text,
	\`credit\` text,
	\`licence\` text,
	\`caption\` text,
	\`consent_kind\` text,
	\`consent_note\` text,
	\`district\` text,
	\`unit\` text,
	\`prefix\` text DEFAULT '',
	\`_objectkey\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`url\` text,
	\`thumbnail_u_r_l\` text,
	\`filename\` text,
	\`mime_type\` text,
	\`filesize\` numeric,
	\`width\` numeric,
	\`height\` numeric,
	\`focal_x\` numeric,
	\`focal_y\` numeric,
	\`sizes_small_url\` text,
	\`sizes_small_width\` numeric,
	\`sizes_small_height\` numeric,
	\`sizes_small_mime_type\` text,
	\`sizes_small_filesize\` numeric,
	\`sizes_small_filename\` text,
	\`sizes_medium_url\` text,
	\`sizes_medium_width\` numeric,
	\`sizes_medium_height\` numeric,
	\`sizes_medium_mime_type\` text,
	\`sizes_medium_filesize\` numeric,
	\`sizes_medium_filename\` text,
	\`sizes_large_url\` text,
	\`sizes_large_width\` numeric,
	\`sizes_large_height\` numeric,
	\`sizes_large_mime_type\` text,
	\`sizes_large_filesize\` numeric,
	\`sizes_large_filename\` text
);
`)
  await db.run(sql`CREATE INDEX \`media_district_idx\` ON \`media\` (\`district\`);`)
  await db.run(sql`CREATE INDEX \`media_unit_idx\` ON \`media\` (\`unit\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_medium_sizes_medium_filename_idx\` ON \`media\` (\`sizes_medium_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_large_sizes_large_filename_idx\` ON \`media\` (\`sizes_large_filename\`);`)
  await db.run(sql`CREATE TABLE \`categories\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` numeric NOT NULL,
	\`title\` text NOT NULL,
	\`statement\` text,
	\`key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`categories_number_idx\` ON \`categories\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`categories_key_idx\` ON \`categories\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`categories_updated_at_idx\` ON \`categories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`categories_created_at_idx\` ON \`categories\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`standards\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` numeric NOT NULL,
	\`title\` text NOT NULL,
	\`label\` text,
	\`category_id\` text(36) NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`standards_number_idx\` ON \`standards\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`standards_category_idx\` ON \`standards\` (\`category_id\`);`)
  await db.run(sql`CREATE INDEX \`standards_updated_at_idx\` ON \`standards\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`standards_created_at_idx\` ON \`standards\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`wording_rules\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`wrong\` text NOT NULL,
	\`right\` text NOT NULL,
	\`level\` text DEFAULT 'warn' NOT NULL,
	\`reason\` text,
	\`valid_from\` text,
	\`valid_to\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE INDEX \`wording_rules_updated_at_idx\` ON \`wording_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`wording_rules_created_at_idx\` ON \`wording_rules\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`districts\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`code\` text NOT NULL,
	\`code_kind\` text DEFAULT 'GB/T 2260' NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`districts_code_idx\` ON \`districts\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`districts_updated_at_idx\` ON \`districts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`districts_created_at_idx\` ON \`districts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`units\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`key\` text NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`units_key_idx\` ON \`units\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`units_updated_at_idx\` ON \`units\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`units_created_at_idx\` ON \`units\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`communities\` (
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
  await db.run(sql`CREATE INDEX \`communities_district_idx\` ON \`communities\` (\`district_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`communities_slug_idx\` ON \`communities\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`communities_updated_at_idx\` ON \`communities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`communities_created_at_idx\` ON \`communities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`gazette_entries\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` numeric NOT NULL,
	\`at\` text,
	\`act\` text,
	\`kind\` text,
	\`subject\` text,
	\`slug\` text,
	\`title\` text,
	\`edition\` numeric,
	\`digest\` text,
	\`signature\` text,
	\`head\` text,
	\`document\` text
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`gazette_entries_number_idx\` ON \`gazette_entries\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`gazette_entries_subject_idx\` ON \`gazette_entries\` (\`subject\`);`)
  await db.run(sql`CREATE TABLE \`gazette_entries_texts\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer NOT NULL,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`text\` text,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`gazette_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`gazette_entries_texts_order_parent\` ON \`gazette_entries_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`gazette_entries_texts_text_idx\` ON \`gazette_entries_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`review_records\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` numeric NOT NULL,
	\`at\` text,
	\`actor\` text,
	\`actor_name\` text,
	\`role\` text,
	\`act\` text,
	\`collection_slug\` text,
	\`subject\` text,
	\`district\` text,
	\`edition\` numeric,
	\`from\` text,
	\`to\` text,
	\`comment\` text,
	\`content_digest\` text,
	\`entry\` numeric,
	\`previous\` text,
	\`record\` text,
	\`digest\` text
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`review_records_number_idx\` ON \`review_records\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`review_records_subject_idx\` ON \`review_records\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`review_records_district_idx\` ON \`review_records\` (\`district\`);`)
  await db.run(sql`CREATE INDEX \`review_records_entry_idx\` ON \`review_records\` (\`entry\`);`)
  await db.run(sql`CREATE TABLE \`review_comments\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`collection_slug\` text NOT NULL,
	\`subject\` text NOT NULL,
	\`district\` text,
	\`unit\` text,
	\`edition\` numeric NOT NULL,
	\`field\` text,
	\`parent\` text,
	\`text\` text NOT NULL,
	\`author\` text NOT NULL,
	\`author_name\` text NOT NULL,
	\`role\` text NOT NULL,
	\`at\` text NOT NULL,
	\`resolved_by\` text,
	\`resolved_by_name\` text,
	\`resolved_at\` text
);
`)
  await db.run(sql`CREATE INDEX \`review_comments_subject_idx\` ON \`review_comments\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_district_idx\` ON \`review_comments\` (\`district\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_unit_idx\` ON \`review_comments\` (\`unit\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_at_idx\` ON \`review_comments\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`exemplar_locks\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`holder\` text
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`exemplar_locks_name_idx\` ON \`exemplar_locks\` (\`name\`);`)
  await db.run(sql`CREATE TABLE \`notifications\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`recipient\` text NOT NULL,
	\`at\` text NOT NULL,
	\`why\` text NOT NULL,
	\`act\` text NOT NULL,
	\`actor_name\` text NOT NULL,
	\`collection_slug\` text NOT NULL,
	\`subject\` text NOT NULL,
	\`title\` text NOT NULL,
	\`comment\` text,
	\`read_at\` text
);
`)
  await db.run(sql`CREATE INDEX \`notifications_recipient_idx\` ON \`notifications\` (\`recipient\`);`)
  await db.run(sql`CREATE INDEX \`notifications_at_idx\` ON \`notifications\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`mail_outbox\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`notification\` text NOT NULL,
	\`at\` text NOT NULL,
	\`state\` text NOT NULL
);
`)
  await db.run(sql`CREATE INDEX \`mail_outbox_state_idx\` ON \`mail_outbox\` (\`state\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`created_at\` text,
	\`expires_at\` text NOT NULL,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`role\` text DEFAULT 'contributor',
	\`district_id\` text(36),
	\`unit_id\` text(36),
	\`district_code\` text,
	\`unit_key\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`email\` text NOT NULL,
	\`reset_password_token\` text,
	\`reset_password_expiration\` text,
	\`salt\` text,
	\`hash\` text,
	\`login_attempts\` numeric DEFAULT 0,
	\`lock_until\` text,
	FOREIGN KEY (\`district_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`CREATE INDEX \`users_role_idx\` ON \`users\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`users_district_idx\` ON \`users\` (\`district_id\`);`)
  await db.run(sql`CREATE INDEX \`users_unit_idx\` ON \`users\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`data\` text NOT NULL
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`global_slug\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`standards_id\`) REFERENCES \`standards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`wording_rules_id\`) REFERENCES \`wording_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`districts_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`communities_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_standards_id_idx\` ON \`payload_locked_documents_rels\` (\`standards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_wording_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`wording_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_districts_id_idx\` ON \`payload_locked_documents_rels\` (\`districts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_units_id_idx\` ON \`payload_locked_documents_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_communities_id_idx\` ON \`payload_locked_documents_rels\` (\`communities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text,
	\`value\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`users_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`name\` text,
	\`batch\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`stories_figures_rows\`;`)
  await db.run(sql`DROP TABLE \`stories_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`stories_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`stories_review_barred\`;`)
  await db.run(sql`DROP TABLE \`stories_review_answers\`;`)
  await db.run(sql`DROP TABLE \`stories\`;`)
  await db.run(sql`DROP TABLE \`stories_rels\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_figures_rows\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_review_barred\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_review_answers\`;`)
  await db.run(sql`DROP TABLE \`_stories_v\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_rels\`;`)
  await db.run(sql`DROP TABLE \`standard_sets_items\`;`)
  await db.run(sql`DROP TABLE \`standard_sets_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`standard_sets_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`standard_sets_review_barred\`;`)
  await db.run(sql`DROP TABLE \`standard_sets_review_answers\`;`)
  await db.run(sql`DROP TABLE \`standard_sets\`;`)
  await db.run(sql`DROP TABLE \`_standard_sets_v_version_items\`;`)
  await db.run(sql`DROP TABLE \`_standard_sets_v_version_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`_standard_sets_v_version_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`_standard_sets_v_version_review_barred\`;`)
  await db.run(sql`DROP TABLE \`_standard_sets_v_version_review_answers\`;`)
  await db.run(sql`DROP TABLE \`_standard_sets_v\`;`)
  await db.run(sql`DROP TABLE \`announcements_stages\`;`)
  await db.run(sql`DROP TABLE \`announcements_nominations\`;`)
  await db.run(sql`DROP TABLE \`announcements_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`announcements_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`announcements_review_barred\`;`)
  await db.run(sql`DROP TABLE \`announcements_review_answers\`;`)
  await db.run(sql`DROP TABLE \`announcements\`;`)
  await db.run(sql`DROP TABLE \`announcements_rels\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v_version_stages\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v_version_nominations\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v_version_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v_version_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v_version_review_barred\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v_version_review_answers\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v_rels\`;`)
  await db.run(sql`DROP TABLE \`conferences_turns\`;`)
  await db.run(sql`DROP TABLE \`conferences_media_present\`;`)
  await db.run(sql`DROP TABLE \`conferences_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`conferences_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`conferences_review_barred\`;`)
  await db.run(sql`DROP TABLE \`conferences_review_answers\`;`)
  await db.run(sql`DROP TABLE \`conferences\`;`)
  await db.run(sql`DROP TABLE \`conferences_rels\`;`)
  await db.run(sql`DROP TABLE \`_conferences_v_version_turns\`;`)
  await db.run(sql`DROP TABLE \`_conferences_v_version_media_present\`;`)
  await db.run(sql`DROP TABLE \`_conferences_v_version_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`_conferences_v_version_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`_conferences_v_version_review_barred\`;`)
  await db.run(sql`DROP TABLE \`_conferences_v_version_review_answers\`;`)
  await db.run(sql`DROP TABLE \`_conferences_v\`;`)
  await db.run(sql`DROP TABLE \`_conferences_v_rels\`;`)
  await db.run(sql`DROP TABLE \`press_releases_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`press_releases_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`press_releases_review_barred\`;`)
  await db.run(sql`DROP TABLE \`press_releases_review_answers\`;`)
  await db.run(sql`DROP TABLE \`press_releases\`;`)
  await db.run(sql`DROP TABLE \`press_releases_rels\`;`)
  await db.run(sql`DROP TABLE \`_press_releases_v_version_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`_press_releases_v_version_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`_press_releases_v_version_review_barred\`;`)
  await db.run(sql`DROP TABLE \`_press_releases_v_version_review_answers\`;`)
  await db.run(sql`DROP TABLE \`_press_releases_v\`;`)
  await db.run(sql`DROP TABLE \`_press_releases_v_rels\`;`)
  await db.run(sql`DROP TABLE \`figures_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`figures_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`figures_review_barred\`;`)
  await db.run(sql`DROP TABLE \`figures_review_answers\`;`)
  await db.run(sql`DROP TABLE \`figures\`;`)
  await db.run(sql`DROP TABLE \`_figures_v_version_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`_figures_v_version_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`_figures_v_version_review_barred\`;`)
  await db.run(sql`DROP TABLE \`_figures_v_version_review_answers\`;`)
  await db.run(sql`DROP TABLE \`_figures_v\`;`)
  await db.run(sql`DROP TABLE \`campaigns_phases\`;`)
  await db.run(sql`DROP TABLE \`campaigns_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`campaigns_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`campaigns_review_barred\`;`)
  await db.run(sql`DROP TABLE \`campaigns_review_answers\`;`)
  await db.run(sql`DROP TABLE \`campaigns\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_phases\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_review_contributors\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_review_approvals\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_review_barred\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_review_answers\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v\`;`)
  await db.run(sql`DROP TABLE \`media_files\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`categories\`;`)
  await db.run(sql`DROP TABLE \`standards\`;`)
  await db.run(sql`DROP TABLE \`wording_rules\`;`)
  await db.run(sql`DROP TABLE \`districts\`;`)
  await db.run(sql`DROP TABLE \`units\`;`)
  await db.run(sql`DROP TABLE \`communities\`;`)
  await db.run(sql`DROP TABLE \`gazette_entries\`;`)
  await db.run(sql`DROP TABLE \`gazette_entries_texts\`;`)
  await db.run(sql`DROP TABLE \`review_records\`;`)
  await db.run(sql`DROP TABLE \`review_comments\`;`)
  await db.run(sql`DROP TABLE \`exemplar_locks\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`DROP TABLE \`mail_outbox\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
