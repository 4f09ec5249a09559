/** Counted up whenever the tables below change, or what stands in them: a replica of another version is rebuilt, from its entries and the feed. */
export const schemaVersion = 13

/** Tells a replica from any other SQLite file. */
export const applicationId = 0x67_7a_74_65

/**
 * The text of a document stands once, in the entry that carries it; `documents` points to the entry that is current and to
 * the `first`, by which lists are ordered: a correction makes nothing newer.
 * `links` are all relations of live documents: `target` is what they are found by, `value` the target as the document has it.
 * `evidence` has of a story a row for each standard that it evidences, and one for the standard 0, which is any: lists by
 * standard, place and year each begin in one of its indexes. `coverage` are its counts: no more rows than communities have
 * standards and years, however many stories there are.
 * `passages` are what search finds: each document as a whole, and what it says of one thing (`search/passages.ts`); `facets`
 * are words beside its text, by which a search is narrowed.
 * `titles` are what `search` has of titles once more: a word of many texts and few titles is found there in no time.
 * Of `search`, more words are gathered in memory and more parts of the index are left beside each other before they are
 * merged than FTS5 does by itself: over a long gazette most of the work is that merging.
 * `differing` are entries whose copy was found not to be what was signed. Everything else is an index, so that what a page costs does not grow with the gazette.
 */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  act TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  slug TEXT NOT NULL,
  title TEXT,
  edition INTEGER NOT NULL,
  digest TEXT NOT NULL,
  signature TEXT NOT NULL,
  head TEXT NOT NULL,
  document TEXT
) STRICT;
CREATE INDEX entries_of_subject ON entries (subject, number);
CREATE INDEX entries_by_time ON entries (at);
CREATE INDEX entries_by_act ON entries (act);
CREATE INDEX entries_by_kind ON entries (kind);
CREATE INDEX entries_by_act_and_kind ON entries (act, kind);
CREATE TABLE differing (number INTEGER PRIMARY KEY) STRICT;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('live', 'withheld', 'withdrawn', 'unknown', 'differs')),
  entry INTEGER NOT NULL,
  first INTEGER NOT NULL,
  first_at TEXT NOT NULL,
  UNIQUE (kind, slug)
) STRICT;
CREATE INDEX documents_by_state ON documents (state, kind, first);
CREATE INDEX documents_withdrawn ON documents (kind, state, entry);

CREATE TABLE links (
  relation TEXT NOT NULL,
  target TEXT NOT NULL,
  kind TEXT NOT NULL,
  first INTEGER NOT NULL,
  document INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  rank INTEGER,
  value TEXT,
  PRIMARY KEY (relation, target, kind, first, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_of_document ON links (document);
CREATE INDEX links_by_entry ON links (relation, target, entry);

CREATE TABLE evidence (
  standard INTEGER NOT NULL,
  community TEXT NOT NULL,
  first INTEGER NOT NULL,
  document INTEGER NOT NULL,
  year INTEGER NOT NULL,
  PRIMARY KEY (standard, community, first, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_standard ON evidence (standard, first);
CREATE INDEX evidence_by_year ON evidence (standard, year, first);
CREATE INDEX evidence_of_document ON evidence (document);

CREATE TABLE coverage (
  standard INTEGER NOT NULL,
  community TEXT NOT NULL,
  year INTEGER NOT NULL,
  stories INTEGER NOT NULL,
  PRIMARY KEY (standard, community, year)
) STRICT, WITHOUT ROWID;
CREATE INDEX coverage_of_community ON coverage (community, standard);
CREATE TRIGGER cover AFTER INSERT ON evidence BEGIN
  INSERT INTO coverage VALUES (new.standard, new.community, new.year, 1)
    ON CONFLICT DO UPDATE SET stories = stories + 1;
END;
CREATE TRIGGER uncover AFTER DELETE ON evidence BEGIN
  UPDATE coverage SET stories = stories - 1
    WHERE standard = old.standard AND community = old.community AND year = old.year;
  DELETE FROM coverage
    WHERE standard = old.standard AND community = old.community AND year = old.year AND stories = 0;
END;

CREATE TABLE files (name TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (name, document)) STRICT, WITHOUT ROWID;
CREATE INDEX files_of_document ON files (document);

CREATE TABLE counts (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER count_entry BEFORE INSERT ON entries
  WHEN NOT EXISTS (SELECT 1 FROM entries WHERE number = new.number) BEGIN
  INSERT INTO counts VALUES ('act ' || new.act, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER count_new_document AFTER INSERT ON documents WHEN new.state = 'live' BEGIN
  INSERT INTO counts VALUES ('live ' || new.kind, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER count_changed_document AFTER UPDATE OF state ON documents WHEN old.state <> new.state BEGIN
  UPDATE counts SET count = count - 1 WHERE old.state = 'live' AND name = 'live ' || old.kind;
  INSERT INTO counts SELECT 'live ' || new.kind, 1 WHERE new.state = 'live'
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER count_link AFTER INSERT ON links BEGIN
  INSERT INTO counts VALUES (new.relation || ' ' || new.kind || ' ' || new.target, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER uncount_link AFTER DELETE ON links BEGIN
  UPDATE counts SET count = count - 1 WHERE name = old.relation || ' ' || old.kind || ' ' || old.target;
  DELETE FROM counts WHERE name = old.relation || ' ' || old.kind || ' ' || old.target AND count = 0;
END;

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  year INTEGER,
  facets TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX passages_by_year ON passages (year);
CREATE TABLE unindexed (document INTEGER PRIMARY KEY) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (title, body, facets, content = '', tokenize = 'ascii');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);
INSERT INTO search (search, rank) VALUES ('automerge', 8);
CREATE VIRTUAL TABLE titles USING fts5 (title, facets, content = '', tokenize = 'ascii');
INSERT INTO titles (titles, rank) VALUES ('secure-delete', 1);
`
