-- What is counted though the configuration no longer names its source, or the source no longer delivers it: a question to a
-- person, until it is answered.
CREATE TABLE left_behind (
    source      text NOT NULL REFERENCES source,
    record_type text NOT NULL,
    -- How many are counted.
    records     bigint NOT NULL,
    -- When a person said to keep counting them; null while nobody has.
    kept_at     timestamptz,
    PRIMARY KEY (source, record_type)
);

-- Records that a person has set aside, marked as gone with a snapshot, until they are brought back with another.
CREATE TABLE set_aside (
    source            text NOT NULL REFERENCES source,
    record_type       text NOT NULL,
    snapshot_id       bigint NOT NULL,
    until_snapshot_id bigint,
    records           bigint NOT NULL,
    -- What the source could be relied on for, to be so again.
    supply            jsonb NOT NULL,
    PRIMARY KEY (source, record_type, snapshot_id)
);
CREATE UNIQUE INDEX set_aside_now ON set_aside (source, record_type) WHERE until_snapshot_id IS NULL;

ALTER TABLE source
    -- Which record types it delivers by its settings; null where only a pull can tell.
    ADD record_types    text[],
    -- A checksum of its settings, and of those that its last pull was made with.
    ADD settings        text,
    ADD pulled_settings text,
    -- What is wrong with its settings; null where they can be used.
    ADD settings_error  text;

-- What a person decides about a source is a row of the ledger as well, and no pull.
ALTER TABLE run
    DROP CONSTRAINT run_trigger_check,
    ADD CONSTRAINT run_trigger_check CHECK (trigger IN ('start', 'schedule', 'person', 'replay', 'retire', 'restore', 'rename', 'keep')),
    ADD is_decision boolean NOT NULL GENERATED ALWAYS AS (trigger IN ('retire', 'restore', 'rename', 'keep')) STORED,
    -- What was decided, in words.
    ADD remark text;

-- Sources that are not pulled before a question is answered: they deliver what another one has left behind, and have not
-- delivered any of it yet, so that it would count twice.
CREATE VIEW waiting_source AS
SELECT s.name AS source, string_agg(DISTINCT l.source, ', ') AS waits_for
FROM source s
JOIN left_behind l ON l.kept_at IS NULL AND l.source <> s.name
WHERE NOT s.is_removed
  AND CASE WHEN s.record_types IS NULL THEN NOT EXISTS (SELECT FROM supply p WHERE p.source = s.name)
           ELSE l.record_type = ANY (s.record_types)
                AND NOT EXISTS (SELECT FROM supply p WHERE (p.source, p.record_type) = (s.name, l.record_type)) END
GROUP BY s.name;
