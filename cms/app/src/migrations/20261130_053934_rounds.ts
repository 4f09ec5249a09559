import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`rounds_quotas\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`district_id\` text(36) NOT NULL,
	\`places\` numeric NOT NULL,
	FOREIGN KEY (\`district_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`rounds_quotas_order_idx\` ON \`rounds_quotas\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rounds_quotas_parent_id_idx\` ON \`rounds_quotas\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`rounds_quotas_district_idx\` ON \`rounds_quotas\` (\`district_id\`);`)
  await db.run(sql`CREATE TABLE \`rounds_joint_review_panel\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`unit_id\` text(36) NOT NULL,
	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`rounds_joint_review_panel_order_idx\` ON \`rounds_joint_review_panel\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rounds_joint_review_panel_parent_id_idx\` ON \`rounds_joint_review_panel\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`rounds_joint_review_panel_unit_idx\` ON \`rounds_joint_review_panel\` (\`unit_id\`);`)
  await db.run(sql`CREATE TABLE \`rounds_joint_review_weights\` (
	\`_order\` integer NOT NULL,
	\`_parent_id\` text(36) NOT NULL,
	\`id\` text PRIMARY KEY NOT NULL,
	\`standard\` numeric NOT NULL,
	\`weight\` numeric NOT NULL,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`rounds_joint_review_weights_order_idx\` ON \`rounds_joint_review_weights\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rounds_joint_review_weights_parent_id_idx\` ON \`rounds_joint_review_weights\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rounds\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`title\` text NOT NULL,
	\`survey_threshold\` numeric DEFAULT 90,
	\`survey_minimum_valid\` numeric DEFAULT 300,
	\`notice_working_days\` numeric,
	\`notice_holds\` text,
	\`joint_review_quorum\` numeric,
	\`joint_review_points\` numeric DEFAULT 10,
	\`places\` numeric,
	\`year\` numeric,
	\`opened_at\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`CREATE INDEX \`rounds_year_idx\` ON \`rounds\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`rounds_updated_at_idx\` ON \`rounds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rounds_created_at_idx\` ON \`rounds\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rounds_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`districts_id\` text(36),
	\`communities_id\` text(36),
	FOREIGN KEY (\`parent_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`districts_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`communities_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
`)
  await db.run(sql`CREATE INDEX \`rounds_rels_order_idx\` ON \`rounds_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`rounds_rels_parent_idx\` ON \`rounds_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`rounds_rels_path_idx\` ON \`rounds_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`rounds_rels_districts_id_idx\` ON \`rounds_rels\` (\`districts_id\`);`)
  await db.run(sql`CREATE INDEX \`rounds_rels_communities_id_idx\` ON \`rounds_rels\` (\`communities_id\`);`)
  await db.run(sql`CREATE TABLE \`round_records\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`number\` numeric NOT NULL,
	\`at\` text,
	\`round\` text,
	\`act\` text,
	\`previous\` text,
	\`record\` text,
	\`digest\` text
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`round_records_number_idx\` ON \`round_records\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`round_records_round_idx\` ON \`round_records\` (\`round\`);`)
  await db.run(sql`ALTER TABLE \`announcements\` ADD \`round_id\` text(36) REFERENCES rounds(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`announcements_round_idx\` ON \`announcements\` (\`round_id\`);`)
  await db.run(sql`ALTER TABLE \`_announcements_v\` ADD \`version_round_id\` text(36) REFERENCES rounds(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_round_idx\` ON \`_announcements_v\` (\`version_round_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rounds_id\` text(36) REFERENCES rounds(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rounds_id_idx\` ON \`payload_locked_documents_rels\` (\`rounds_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`rounds_quotas\`;`)
  await db.run(sql`DROP TABLE \`rounds_joint_review_panel\`;`)
  await db.run(sql`DROP TABLE \`rounds_joint_review_weights\`;`)
  await db.run(sql`DROP TABLE \`rounds\`;`)
  await db.run(sql`DROP TABLE \`rounds_rels\`;`)
  await db.run(sql`DROP TABLE \`round_records\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_announcements\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`correction\` text,
	\`act\` text,
	\`title\` text NOT NULL,
	\`deck\` text,
	\`issuer\` text,
	\`document_number\` text,
	\`dated\` text,
	\`body\` text,
	\`survey_threshold\` numeric,
	\`survey_minimum_valid\` numeric,
	\`public_notice_id\` text(36),
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
	FOREIGN KEY (\`public_notice_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`INSERT INTO \`__new_announcements\`("id", "correction", "act", "title", "deck", "issuer", "document_number", "dated", "body", "survey_threshold", "survey_minimum_valid", "public_notice_id", "notice_from", "notice_to", "notice_unit", "notice_phone", "notice_address", "slug", "year", "editor", "disclaimer", "review_state", "review_edition", "review_level", "review_revision", "review_district", "review_unit", "review_submitted_by", "review_submitted_digest", "review_salt", "review_publish_at", "review_scheduled_by", "review_owed", "review_assignee", "review_due_at", "review_live_edition", "review_live_number", "updated_at", "created_at") SELECT "id", "correction", "act", "title", "deck", "issuer", "document_number", "dated", "body", "survey_threshold", "survey_minimum_valid", "public_notice_id", "notice_from", "notice_to", "notice_unit", "notice_phone", "notice_address", "slug", "year", "editor", "disclaimer", "review_state", "review_edition", "review_level", "review_revision", "review_district", "review_unit", "review_submitted_by", "review_submitted_digest", "review_salt", "review_publish_at", "review_scheduled_by", "review_owed", "review_assignee", "review_due_at", "review_live_edition", "review_live_number", "updated_at", "created_at" FROM \`announcements\`;`)
  await db.run(sql`DROP TABLE \`announcements\`;`)
  await db.run(sql`ALTER TABLE \`__new_announcements\` RENAME TO \`announcements\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`announcements_act_idx\` ON \`announcements\` (\`act\`);`)
  await db.run(sql`CREATE INDEX \`announcements_public_notice_idx\` ON \`announcements\` (\`public_notice_id\`);`)
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
  await db.run(sql`CREATE TABLE \`__new__announcements_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_correction\` text,
	\`version_act\` text,
	\`version_title\` text NOT NULL,
	\`version_deck\` text,
	\`version_issuer\` text,
	\`version_document_number\` text,
	\`version_dated\` text,
	\`version_body\` text,
	\`version_survey_threshold\` numeric,
	\`version_survey_minimum_valid\` numeric,
	\`version_public_notice_id\` text(36),
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
	FOREIGN KEY (\`parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`version_public_notice_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`INSERT INTO \`__new__announcements_v\`("id", "parent_id", "version_correction", "version_act", "version_title", "version_deck", "version_issuer", "version_document_number", "version_dated", "version_body", "version_survey_threshold", "version_survey_minimum_valid", "version_public_notice_id", "version_notice_from", "version_notice_to", "version_notice_unit", "version_notice_phone", "version_notice_address", "version_slug", "version_year", "version_editor", "version_disclaimer", "version_review_state", "version_review_edition", "version_review_level", "version_review_revision", "version_review_district", "version_review_unit", "version_review_submitted_by", "version_review_submitted_digest", "version_review_salt", "version_review_publish_at", "version_review_scheduled_by", "version_review_owed", "version_review_assignee", "version_review_due_at", "version_review_live_edition", "version_review_live_number", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_correction", "version_act", "version_title", "version_deck", "version_issuer", "version_document_number", "version_dated", "version_body", "version_survey_threshold", "version_survey_minimum_valid", "version_public_notice_id", "version_notice_from", "version_notice_to", "version_notice_unit", "version_notice_phone", "version_notice_address", "version_slug", "version_year", "version_editor", "version_disclaimer", "version_review_state", "version_review_edition", "version_review_level", "version_review_revision", "version_review_district", "version_review_unit", "version_review_submitted_by", "version_review_submitted_digest", "version_review_salt", "version_review_publish_at", "version_review_scheduled_by", "version_review_owed", "version_review_assignee", "version_review_due_at", "version_review_live_edition", "version_review_live_number", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_announcements_v\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__announcements_v\` RENAME TO \`_announcements_v\`;`)
  await db.run(sql`CREATE INDEX \`_announcements_v_parent_idx\` ON \`_announcements_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_act_idx\` ON \`_announcements_v\` (\`version_act\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_public_notice_idx\` ON \`_announcements_v\` (\`version_public_notice_id\`);`)
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
	\`registers_id\` text(36),
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
	FOREIGN KEY (\`registers_id\`) REFERENCES \`registers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "stories_id", "standard_sets_id", "announcements_id", "conferences_id", "press_releases_id", "figures_id", "campaigns_id", "registers_id", "media_id", "attachments_id", "categories_id", "standards_id", "wording_rules_id", "districts_id", "units_id", "communities_id", "users_id") SELECT "id", "order", "parent_id", "path", "stories_id", "standard_sets_id", "announcements_id", "conferences_id", "press_releases_id", "figures_id", "campaigns_id", "registers_id", "media_id", "attachments_id", "categories_id", "standards_id", "wording_rules_id", "districts_id", "units_id", "communities_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_registers_id_idx\` ON \`payload_locked_documents_rels\` (\`registers_id\`);`)
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
