-- The company and what its teams have agreed on.

-- Which company this database holds, and how its days, weeks and money are counted. One row.
CREATE TABLE company (
    id                      smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    name                    text NOT NULL,
    title                   text NOT NULL,
    time_zone               text NOT NULL,
    currency                text NOT NULL,
    week_start              smallint NOT NULL,
    fiscal_year_start_month smallint NOT NULL,
    as_of                   date,
    -- How many values of a segment are counted apart.
    segment_values          integer NOT NULL DEFAULT 200 CHECK (segment_values > 0),
    -- The share of the records that a value reads above which it is not coloured when they could not be read.
    incomplete_above        numeric NOT NULL DEFAULT 0.02 CHECK (incomplete_above >= 0 AND incomplete_above < 1)
);

-- What both teams agree on, in versions. A version governs the periods that start on or after it takes effect.
CREATE TABLE definition_version (
    version             integer PRIMARY KEY,
    effective_from      date NOT NULL,
    content             jsonb NOT NULL,
    created_at          timestamptz NOT NULL,
    marketing_signed_by text,
    marketing_signed_at timestamptz,
    sales_signed_by     text,
    sales_signed_at     timestamptz
);

CREATE TABLE target_version (
    version             integer PRIMARY KEY,
    effective_from      date NOT NULL,
    content             jsonb NOT NULL,
    created_at          timestamptz NOT NULL,
    marketing_signed_by text,
    marketing_signed_at timestamptz,
    sales_signed_by     text,
    sales_signed_at     timestamptz
);

-- Sources, and what each of them can be relied on for.

CREATE TABLE source (
    name                text PRIMARY KEY,
    kind                text NOT NULL,
    schedule            text NOT NULL,
    time_zone           text NOT NULL,
    -- What its amounts are in that name no currency, and what its exchange rates are worth in.
    currency            text,
    stale_after_hours   integer NOT NULL,
    allowance_hours     integer NOT NULL,
    is_paused           boolean NOT NULL DEFAULT false,
    is_removed          boolean NOT NULL DEFAULT false,
    ordinal             integer NOT NULL,
    -- A pull that would take away more than this share of a record type, of which at least so many are known, is held.
    loss_guard_share    numeric NOT NULL DEFAULT 0.05,
    loss_guard_at_least integer NOT NULL DEFAULT 20,
    -- Which record types it delivers by its settings; null where only a pull can tell.
    record_types        text[],
    -- A checksum of its settings, and of those that its last pull was made with.
    settings            text,
    pulled_settings     text,
    -- What is wrong with its settings; null where they can be used.
    settings_error      text
);

-- What each source can be relied on for now, by record type.
CREATE TABLE supply (
    source              text NOT NULL REFERENCES source,
    record_type         text NOT NULL,
    data_time           timestamptz NOT NULL,
    fields              text[] NOT NULL,
    segments            text[] NOT NULL,
    complete_from       date,
    complete_to         date,
    zero_amount_is_real boolean NOT NULL,
    snapshot_id         bigint NOT NULL,
    PRIMARY KEY (source, record_type)
);

-- The same at every snapshot. The time of the data tells when a stage that a source does not date was first seen. What it could
-- be relied on for is null where a replay says nothing of it.
CREATE TABLE supply_change (
    snapshot_id         bigint NOT NULL,
    source              text NOT NULL,
    record_type         text NOT NULL,
    data_time           timestamptz NOT NULL,
    fields              text[],
    segments            text[],
    complete_from       date,
    complete_to         date,
    zero_amount_is_real boolean,
    PRIMARY KEY (snapshot_id, source, record_type)
);

CREATE FUNCTION supply_at(at_snapshot bigint) RETURNS SETOF supply LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (source, record_type)
           source, record_type, data_time, fields, segments, complete_from, complete_to, zero_amount_is_real, snapshot_id
    FROM supply_change WHERE snapshot_id <= at_snapshot AND fields IS NOT NULL
    ORDER BY source, record_type, snapshot_id DESC
$$;

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

-- The ledger: every pull is a row, from the moment it is asked for. What a person decides about a source is one as well, and no pull.

CREATE SEQUENCE snapshot_id;

CREATE TABLE run (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source              text NOT NULL REFERENCES source,
    state               text NOT NULL CHECK (state IN ('requested', 'running', 'succeeded', 'failed', 'stopped', 'held')),
    trigger             text NOT NULL CHECK (trigger IN ('start', 'schedule', 'person', 'replay', 'retire', 'restore', 'rename', 'keep')),
    is_decision         boolean NOT NULL GENERATED ALWAYS AS (trigger IN ('retire', 'restore', 'rename', 'keep')) STORED,
    -- The scheduled moment, which makes a scheduled pull happen once however many workers fire.
    scheduled_for       timestamptz,
    -- Drawn when the run is claimed; only its holder may publish.
    fence               uuid,
    requested_at        timestamptz NOT NULL,
    started_at          timestamptz,
    -- When a person asked for it to be stopped. From then on it is not published; its worker sees it here where the announcement was missed.
    stop_requested_at   timestamptz,
    finished_at         timestamptz,
    read                bigint NOT NULL DEFAULT 0,
    new                 bigint NOT NULL DEFAULT 0,
    changed             bigint NOT NULL DEFAULT 0,
    unchanged           bigint NOT NULL DEFAULT 0,
    gone                bigint NOT NULL DEFAULT 0,
    rejected            bigint NOT NULL DEFAULT 0,
    flagged             bigint NOT NULL DEFAULT 0,
    -- Known records whose rows could not be read.
    unread              bigint NOT NULL DEFAULT 0,
    snapshot_id         bigint UNIQUE,
    data_time           timestamptz,
    -- What the source delivered, where it can tell before it is read; the next pull of the same need not read it.
    checksum            text,
    error               text,
    -- What was decided, in words.
    remark              text,
    -- The run whose rejected rows this one reads again, and the snapshot of the pull that they came with.
    replays_run_id      bigint REFERENCES run,
    replays_snapshot_id bigint,
    -- Of a held pull, the snapshot that it would have been: whether a pull was published since is told by it.
    held_snapshot_id    bigint,
    -- The held pull whose content this pull found once more: it is decided on there.
    same_as_run_id      bigint REFERENCES run,
    CHECK ((trigger = 'replay') = (replays_run_id IS NOT NULL) AND (replays_run_id IS NULL) = (replays_snapshot_id IS NULL)),
    CHECK ((state = 'held') = (held_snapshot_id IS NOT NULL OR same_as_run_id IS NOT NULL))
);
CREATE UNIQUE INDEX run_one_at_a_time ON run (source) WHERE state = 'running';
CREATE UNIQUE INDEX run_once_a_window ON run (source, scheduled_for) WHERE scheduled_for IS NOT NULL;
CREATE UNIQUE INDEX run_replayed_one_at_a_time ON run (replays_run_id) WHERE state IN ('requested', 'running');
CREATE INDEX run_by_source ON run (source, id DESC);
CREATE INDEX run_held ON run (source, held_snapshot_id DESC) WHERE held_snapshot_id IS NOT NULL;

-- What a source needs to read its rejected rows again, as the source wrote it: said once for all rows of a file.
CREATE TABLE reject_context (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id  bigint NOT NULL REFERENCES run,
    content text NOT NULL
);

-- Rows that are no record, and rows that are one though something about them is odd.
CREATE TABLE reject (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id         bigint NOT NULL REFERENCES run,
    kept           boolean NOT NULL,
    reason         text NOT NULL,
    file           text,
    line           bigint,
    "column"       text,
    value          text,
    row            text,
    -- Of a row that is no record: what it would have been, its id if that can be read, and its days by field: null where the field
    -- is blank, and not in it where it cannot be read.
    record_type    text,
    record_id      text,
    days           jsonb,
    -- Null where the row cannot be read again.
    context_id     bigint REFERENCES reject_context,
    -- The run that has read it again, and what became of it: a record now, known better already, or rejected once more in that run.
    replay_run_id  bigint REFERENCES run,
    replay_outcome text CHECK (replay_outcome IN ('mended', 'outdated', 'rejected')),
    CHECK ((replay_run_id IS NULL) = (replay_outcome IS NULL)),
    CHECK ((record_type IS NULL) = (days IS NULL))
);
CREATE INDEX reject_by_run ON reject (run_id, id);
CREATE INDEX reject_by_record ON reject (run_id, record_id) WHERE record_id IS NOT NULL;
CREATE INDEX reject_to_replay ON reject (run_id, id) WHERE context_id IS NOT NULL AND replay_run_id IS NULL;
CREATE INDEX reject_unread ON reject (run_id) WHERE record_type IS NOT NULL;

-- Current records, as received. What is absent from a full pull has gone: it is marked and kept. In each of them:
--   unread              the fields, by their names in the mapping, whose text was there and could not be read, which are unknown
--                       for that reason and not because the source is silent; null where there are none
--   unread_snapshot_id  since which snapshot its row is delivered but cannot be read: the record is what it was when it was last
--                       read, and counts as that; null where it was read with the last pull that delivered it
-- One key finds a record by its id, in whichever source, and by its source and id. It is no constraint, so that a first load can
-- build it last.

CREATE TABLE lead (
    source             text NOT NULL,
    id                 text NOT NULL,
    created_at         timestamptz,
    lifecycle_stage    text,
    score              numeric,
    mql_at             timestamptz,
    assigned_at        timestamptz,
    first_touch_at     timestamptz,
    accepted_at        timestamptz,
    rejected_at        timestamptz,
    reject_reason      text,
    sql_at             timestamptz,
    customer_id        text,
    segments           jsonb NOT NULL,
    unread             text[] CHECK (cardinality(unread) > 0),
    hash               uuid NOT NULL,
    snapshot_id        bigint NOT NULL,
    gone_snapshot_id   bigint,
    unread_snapshot_id bigint
);
CREATE UNIQUE INDEX lead_key ON lead (id, source);
CREATE INDEX lead_unread ON lead (source) WHERE unread IS NOT NULL;
CREATE INDEX lead_not_read ON lead (source) WHERE unread_snapshot_id IS NOT NULL;

CREATE TABLE deal (
    source             text NOT NULL,
    id                 text NOT NULL,
    lead_id            text,
    customer_id        text,
    created_at         timestamptz,
    qualified_at       timestamptz,
    expected_close_at  timestamptz,
    probability        numeric,
    closed_at          timestamptz,
    outcome            text NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
    amount             numeric,
    currency           text,
    segments           jsonb NOT NULL,
    unread             text[] CHECK (cardinality(unread) > 0),
    hash               uuid NOT NULL,
    snapshot_id        bigint NOT NULL,
    gone_snapshot_id   bigint,
    unread_snapshot_id bigint
);
CREATE UNIQUE INDEX deal_key ON deal (id, source);
CREATE INDEX deal_unread ON deal (source) WHERE unread IS NOT NULL;
CREATE INDEX deal_not_read ON deal (source) WHERE unread_snapshot_id IS NOT NULL;

CREATE TABLE customer_period (
    source             text NOT NULL,
    id                 text NOT NULL,
    customer_id        text NOT NULL,
    from_at            timestamptz NOT NULL,
    to_at              timestamptz,
    monthly_amount     numeric,
    currency           text,
    segments           jsonb NOT NULL,
    unread             text[] CHECK (cardinality(unread) > 0),
    hash               uuid NOT NULL,
    snapshot_id        bigint NOT NULL,
    gone_snapshot_id   bigint,
    unread_snapshot_id bigint
);
CREATE UNIQUE INDEX customer_period_key ON customer_period (id, source);
CREATE INDEX customer_period_unread ON customer_period (source) WHERE unread IS NOT NULL;
CREATE INDEX customer_period_not_read ON customer_period (source) WHERE unread_snapshot_id IS NOT NULL;

CREATE TABLE spend (
    source             text NOT NULL,
    id                 text NOT NULL,
    from_day           date NOT NULL,
    to_day             date NOT NULL,
    kind               text NOT NULL,
    campaign           text,
    amount             numeric NOT NULL,
    currency           text,
    segments           jsonb NOT NULL,
    unread             text[] CHECK (cardinality(unread) > 0),
    hash               uuid NOT NULL,
    snapshot_id        bigint NOT NULL,
    gone_snapshot_id   bigint,
    unread_snapshot_id bigint
);
CREATE UNIQUE INDEX spend_key ON spend (id, source);
CREATE INDEX spend_unread ON spend (source) WHERE unread IS NOT NULL;
CREATE INDEX spend_not_read ON spend (source) WHERE unread_snapshot_id IS NOT NULL;

-- Exchange rates: what one unit of a currency is worth on a day in that of the source.
CREATE TABLE rate (
    source             text NOT NULL,
    id                 text NOT NULL,
    day                date NOT NULL,
    currency           text NOT NULL,
    rate               numeric NOT NULL CHECK (rate > 0),
    segments           jsonb NOT NULL,
    unread             text[] CHECK (cardinality(unread) > 0),
    hash               uuid NOT NULL,
    snapshot_id        bigint NOT NULL,
    gone_snapshot_id   bigint,
    unread_snapshot_id bigint
);
CREATE UNIQUE INDEX rate_key ON rate (id, source);
CREATE INDEX rate_unread ON rate (source) WHERE unread IS NOT NULL;
CREATE INDEX rate_not_read ON rate (source) WHERE unread_snapshot_id IS NOT NULL;

-- What records were before: a version is appended when another takes its place or it comes back after it had gone. It held
-- from the snapshot that brought it to before the one that ended it. What holds now is in the record's own table.
CREATE TABLE past_record (
    record_type       text NOT NULL,
    source            text NOT NULL,
    id                text NOT NULL,
    snapshot_id       bigint NOT NULL,
    until_snapshot_id bigint NOT NULL,
    record            jsonb NOT NULL
);
CREATE INDEX past_record_by_record ON past_record (record_type, source, id, snapshot_id);
CREATE INDEX past_record_by_end ON past_record (until_snapshot_id);

-- How far back past versions are kept, in one row; everything is where there is none. A record as it was at a snapshot
-- before from_snapshot_id is no longer known.
CREATE TABLE history_kept (
    id               smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    from_snapshot_id bigint NOT NULL
);

-- The records as they were known at a snapshot: what held then, gone ones left out.
CREATE FUNCTION lead_at(at_snapshot bigint) RETURNS SETOF lead LANGUAGE sql STABLE AS $$
    SELECT * FROM lead WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::lead, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Lead' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION deal_at(at_snapshot bigint) RETURNS SETOF deal LANGUAGE sql STABLE AS $$
    SELECT * FROM deal WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::deal, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Deal' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION customer_period_at(at_snapshot bigint) RETURNS SETOF customer_period LANGUAGE sql STABLE AS $$
    SELECT * FROM customer_period WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::customer_period, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'CustomerPeriod' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION spend_at(at_snapshot bigint) RETURNS SETOF spend LANGUAGE sql STABLE AS $$
    SELECT * FROM spend WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::spend, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Spend' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION rate_at(at_snapshot bigint) RETURNS SETOF rate LANGUAGE sql STABLE AS $$
    SELECT * FROM rate WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::rate, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Rate' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;

-- By which hashes the current records of a source are known, many in a row, so that a pull need not ask for the records: the
-- hash of the id and the hash of the row, 16 bytes each, the latter of zeros where the record has gone. What later parts say
-- stands in place of what earlier ones do. A source without parts is known by its records; a migration that changes what
-- hashes or ids they have must delete the parts.
CREATE TABLE known_part (
    source      text NOT NULL,
    record_type text NOT NULL,
    is_later    boolean NOT NULL,
    part        integer NOT NULL,
    rows        bytea NOT NULL,
    PRIMARY KEY (source, record_type, is_later, part)
);
-- Hashes cannot be compressed.
ALTER TABLE known_part ALTER COLUMN rows SET STORAGE EXTERNAL;

-- How the values of a segment are shown. Those that differ only by case are one. So many stand here as are counted apart; once
-- a segment is full, what is not here counts as the rest of it. What once stands here stays, so that no value comes and goes.
-- The dimension "reject reason" is the reasons of rejected leads, which are counted apart as segments are.
CREATE TABLE segment_label (
    dimension text NOT NULL,
    -- In lower case.
    folded    text NOT NULL,
    -- As it was written most often when it was first seen.
    shown     text NOT NULL,
    PRIMARY KEY (dimension, folded)
);

-- Segments of a source that have more values than are counted apart, and how many are counted together.
CREATE TABLE segment_rest (
    source    text NOT NULL,
    dimension text NOT NULL,
    -- Different values.
    others    bigint NOT NULL,
    PRIMARY KEY (source, dimension)
);

-- Segments that are full, and what the rest of their values count as: a name that is no value of theirs.
CREATE VIEW full_segment AS
SELECT dimension, CASE WHEN bool_or(folded = 'other') THEN 'all other values' ELSE 'other' END AS rest
FROM segment_label GROUP BY dimension HAVING count(*) >= (SELECT segment_values FROM company);

-- Held pulls: one that would take too much away, or could no longer read it. Nothing of it counts until a person says publish.

-- What a held pull would take away, by record type.
CREATE TABLE held_loss (
    run_id      bigint NOT NULL REFERENCES run,
    record_type text NOT NULL,
    -- Current records before the pull.
    known       bigint NOT NULL,
    -- Of those, how many it does not deliver, and how many it delivers but not so that they can be read.
    gone        bigint NOT NULL,
    unread      bigint NOT NULL,
    -- Whether that is more than the guard lets through.
    is_too_much boolean NOT NULL,
    PRIMARY KEY (run_id, record_type)
);

CREATE TABLE held_record (
    run_id      bigint NOT NULL REFERENCES run,
    record_type text NOT NULL,
    id          text NOT NULL,
    loss        text NOT NULL CHECK (loss IN ('gone', 'unread')),
    PRIMARY KEY (run_id, record_type, id)
);

-- What the newest board of a grain would show in another colour.
CREATE TABLE held_metric (
    run_id       bigint NOT NULL REFERENCES run,
    grain        text NOT NULL,
    metric       text NOT NULL,
    period       text NOT NULL,
    status       text NOT NULL,
    value        double precision,
    would_status text NOT NULL,
    would_value  double precision,
    PRIMARY KEY (run_id, grain, metric)
);

-- What people decided on a held pull. The newest counts.
CREATE TABLE held_decision (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id     bigint NOT NULL REFERENCES run,
    decision   text NOT NULL CHECK (decision IN ('publish', 'keep')),
    decided_at timestamptz NOT NULL,
    -- As given: there is nothing yet to hold a name against.
    decided_by text CHECK (length(decided_by) BETWEEN 1 AND 80)
);
CREATE INDEX held_decision_by_run ON held_decision (run_id, id DESC);

-- What was published, and what boards said when they were first shown.

-- Never changed: another value is another point. The one writer of points takes their versions from the agreements, in the same
-- transaction, and versions are never deleted: to ask for each of a hundred thousand points whether they are there was half of
-- the time of writing them.
CREATE TABLE metric_point (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    metric             text NOT NULL,
    grain              text NOT NULL,
    period             text NOT NULL,
    period_start       date NOT NULL,
    dimension          text NOT NULL,
    segment            text NOT NULL,
    value              double precision,
    low                double precision,
    high               double precision,
    sample             double precision,
    status             text NOT NULL,
    reason             text,
    is_close_call      boolean NOT NULL,
    is_estimate        boolean NOT NULL,
    is_final           boolean NOT NULL,
    target_value       double precision,
    target_low         double precision,
    target_high        double precision,
    as_of              date,
    parts              jsonb NOT NULL,
    notes              text[] NOT NULL,
    definition_version integer NOT NULL,
    target_version     integer NOT NULL,
    snapshot_id        bigint NOT NULL,
    computed_at        timestamptz NOT NULL
);
-- In the order in which the newest points of a segment are read when others are published.
CREATE INDEX metric_point_latest ON metric_point (dimension, segment, grain, metric, period_start, id DESC);

-- What the newest points stand on beside the records: agreements, the sources' reach, the day, the segments. At most one row;
-- without it every point is scored anew.
CREATE TABLE publication (
    id      smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    content text NOT NULL
);

-- What a board said of its period as a whole when it was first shown. Written once, in the transaction that published it, and never changed.
CREATE TABLE shown_board (
    grain                          text NOT NULL,
    period                         text NOT NULL,
    period_start                   date NOT NULL,
    dimension                      text NOT NULL,
    segment                        text NOT NULL,
    -- recorded; unknown where it was shown before this was kept; pending until the first publication has said which of the two.
    state                          text NOT NULL CHECK (state IN ('recorded', 'unknown', 'pending')),
    overall                        text,
    green                          integer,
    red                            integer,
    grey                           integer,
    -- Of every headline metric: {"mqls": "green"}.
    statuses                       jsonb,
    tension_state                  text,
    tension_direction              text,
    tension_periods                integer,
    tension_metrics                text[],
    tension_green_share_difference double precision,
    snapshot_id                    bigint,
    shown_at                       timestamptz,
    PRIMARY KEY (dimension, segment, grain, period_start),
    CHECK (state <> 'recorded' OR (overall, green, red, grey, statuses, tension_state, tension_periods, tension_metrics, snapshot_id, shown_at) IS NOT NULL)
);

-- Notes, screens, the keys of forms, and checks.

-- What somebody wanted the readers of a chart to know about a day. Taken back by a time, so that it can be put again.
CREATE TABLE note (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Null for all metrics.
    metric     text,
    day        date NOT NULL,
    -- Null for whichever segment is looked at; channel:organic otherwise.
    segment    text,
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    -- As given: there is nothing yet to hold a name against.
    author     text NOT NULL CHECK (length(author) BETWEEN 1 AND 80),
    created_at timestamptz NOT NULL,
    deleted_at timestamptz
);
CREATE INDEX note_day ON note (day) WHERE deleted_at IS NULL;

-- Links that open the wall on a screen. The link's secret is not here, only its SHA-256: whoever reads this table, or a
-- backup of it, cannot open the wall by it.
CREATE TABLE device_link (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- What the screen is called by who made the link.
    label        text NOT NULL,
    secret_hash  bytea NOT NULL UNIQUE CHECK (octet_length(secret_hash) = 32),
    created_at   timestamptz NOT NULL,
    -- To the minute.
    last_used_at timestamptz,
    -- From then on it opens nothing. A revoked link is kept, so that it can be told which screens there were.
    revoked_at   timestamptz
);

-- The keys by which nodes on one server know each other's forms; the framework writes them. In no backup.
CREATE TABLE form_key (
    id            integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    friendly_name text,
    xml           text
);

-- Whether what is counted is what the records say: each time that all was counted anew and held against what is kept.
CREATE TABLE fact_check (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- A check compares; a rebuild puts what it counted in the place of what differed.
    kind          text NOT NULL CHECK (kind IN ('check', 'rebuild')),
    trigger       text NOT NULL CHECK (trigger IN ('schedule', 'person')),
    state         text NOT NULL CHECK (state IN ('running', 'succeeded', 'failed')),
    -- The scheduled moment, which makes a scheduled check happen once however many workers fire.
    scheduled_for timestamptz UNIQUE,
    started_at    timestamptz NOT NULL,
    finished_at   timestamptz,
    -- The newest snapshot in what was compared.
    snapshot_id   bigint,
    compared      bigint NOT NULL DEFAULT 0,
    -- Null where it did not come so far.
    differing     bigint,
    report        text
);
CREATE UNIQUE INDEX fact_check_one_at_a_time ON fact_check (state) WHERE state = 'running';
