-- Which company this database holds, and how its days, weeks and money are counted. One row.
CREATE TABLE company (
    id                      smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    name                    text NOT NULL,
    title                   text NOT NULL,
    time_zone               text NOT NULL,
    currency                text NOT NULL,
    week_start              smallint NOT NULL,
    fiscal_year_start_month smallint NOT NULL,
    as_of                   date
);

CREATE TABLE source (
    name              text PRIMARY KEY,
    kind              text NOT NULL,
    schedule          text NOT NULL,
    time_zone         text NOT NULL,
    stale_after_hours integer NOT NULL,
    allowance_hours   integer NOT NULL,
    is_paused         boolean NOT NULL DEFAULT false,
    is_removed        boolean NOT NULL DEFAULT false,
    ordinal           integer NOT NULL
);

-- The ledger: every pull is a row, from the moment it is asked for.
CREATE SEQUENCE snapshot_id;

CREATE TABLE run (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source        text NOT NULL REFERENCES source,
    state         text NOT NULL CHECK (state IN ('requested', 'running', 'succeeded', 'failed')),
    trigger       text NOT NULL CHECK (trigger IN ('start', 'schedule', 'person')),
    -- The scheduled moment, which makes a scheduled pull happen once however many workers fire.
    scheduled_for timestamptz,
    -- Drawn when the run is claimed; only its holder may publish.
    fence         uuid,
    requested_at  timestamptz NOT NULL,
    started_at    timestamptz,
    finished_at   timestamptz,
    read          bigint NOT NULL DEFAULT 0,
    new           bigint NOT NULL DEFAULT 0,
    changed       bigint NOT NULL DEFAULT 0,
    unchanged     bigint NOT NULL DEFAULT 0,
    gone          bigint NOT NULL DEFAULT 0,
    rejected      bigint NOT NULL DEFAULT 0,
    flagged       bigint NOT NULL DEFAULT 0,
    snapshot_id   bigint UNIQUE,
    data_time     timestamptz,
    error         text
);
CREATE UNIQUE INDEX run_one_at_a_time ON run (source) WHERE state = 'running';
CREATE UNIQUE INDEX run_once_a_window ON run (source, scheduled_for) WHERE scheduled_for IS NOT NULL;
CREATE INDEX run_by_source ON run (source, id DESC);

-- Rows that are no record, and rows that are one though something about them is odd.
CREATE TABLE reject (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES run,
    kept   boolean NOT NULL,
    reason text NOT NULL,
    file   text,
    line   bigint,
    "column" text,
    value  text,
    row    text
);
CREATE INDEX reject_by_run ON reject (run_id, id);

-- What each source can be relied on for, by record type.
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

-- Current records, as received. What is absent from a full pull has gone: it is marked and kept.
CREATE TABLE lead (
    source           text NOT NULL,
    id               text NOT NULL,
    created_at       timestamptz,
    mql_at           timestamptz,
    assigned_at      timestamptz,
    first_touch_at   timestamptz,
    accepted_at      timestamptz,
    rejected_at      timestamptz,
    reject_reason    text,
    sql_at           timestamptz,
    customer_id      text,
    segments         jsonb NOT NULL,
    hash             uuid NOT NULL,
    snapshot_id      bigint NOT NULL,
    gone_snapshot_id bigint,
    PRIMARY KEY (source, id)
);
CREATE INDEX lead_by_id ON lead (id);
CREATE INDEX lead_by_customer ON lead (customer_id) WHERE customer_id IS NOT NULL;

CREATE TABLE deal (
    source            text NOT NULL,
    id                text NOT NULL,
    lead_id           text,
    customer_id       text,
    created_at        timestamptz,
    qualified_at      timestamptz,
    expected_close_at timestamptz,
    probability       numeric,
    closed_at         timestamptz,
    outcome           text NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
    amount            numeric,
    currency          text,
    segments          jsonb NOT NULL,
    hash              uuid NOT NULL,
    snapshot_id       bigint NOT NULL,
    gone_snapshot_id  bigint,
    PRIMARY KEY (source, id)
);
CREATE INDEX deal_by_lead ON deal (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX deal_by_customer ON deal (customer_id) WHERE customer_id IS NOT NULL;

CREATE TABLE customer_period (
    source           text NOT NULL,
    id               text NOT NULL,
    customer_id      text NOT NULL,
    from_at          timestamptz NOT NULL,
    to_at            timestamptz,
    monthly_amount   numeric,
    currency         text,
    segments         jsonb NOT NULL,
    hash             uuid NOT NULL,
    snapshot_id      bigint NOT NULL,
    gone_snapshot_id bigint,
    PRIMARY KEY (source, id)
);
CREATE INDEX customer_period_by_customer ON customer_period (customer_id);

CREATE TABLE spend (
    source           text NOT NULL,
    id               text NOT NULL,
    from_day         date NOT NULL,
    to_day           date NOT NULL,
    kind             text NOT NULL,
    campaign         text,
    amount           numeric NOT NULL,
    currency         text,
    segments         jsonb NOT NULL,
    hash             uuid NOT NULL,
    snapshot_id      bigint NOT NULL,
    gone_snapshot_id bigint,
    PRIMARY KEY (source, id)
);

-- What every pull changed, append-only: a record as it was at a snapshot is its latest change at or before that snapshot.
CREATE TABLE record_change (
    snapshot_id bigint NOT NULL,
    record_type text NOT NULL,
    source      text NOT NULL,
    id          text NOT NULL,
    operation   text NOT NULL CHECK (operation IN ('new', 'changed', 'gone')),
    record      jsonb
);
CREATE INDEX record_change_by_record ON record_change (record_type, source, id, snapshot_id DESC);
CREATE INDEX record_change_by_snapshot ON record_change (snapshot_id);

-- The records once their stages, days, money and accounts are settled: what facts are counted from.
CREATE TABLE classified_lead (
    source           text NOT NULL,
    id               text NOT NULL,
    account          text NOT NULL,
    created_day      date,
    mql_day          date,
    sql_recorded_day date,
    sql_day          date,
    customer_day     date,
    segments         jsonb NOT NULL,
    PRIMARY KEY (source, id)
);
CREATE INDEX classified_lead_by_account ON classified_lead (account);

CREATE TABLE classified_deal (
    source            text NOT NULL,
    id                text NOT NULL,
    account           text NOT NULL,
    created_day       date,
    qualified_day     date,
    closed_day        date,
    outcome           text NOT NULL,
    amount            numeric,
    first_of_customer boolean NOT NULL,
    segments          jsonb NOT NULL,
    -- Its lead when it was classified: if the deal moves, that lead has to be classified anew as well.
    lead_id           text,
    PRIMARY KEY (source, id)
);
CREATE INDEX classified_deal_by_account ON classified_deal (account);

CREATE TABLE classified_customer_period (
    source         text NOT NULL,
    id             text NOT NULL,
    account        text NOT NULL,
    from_day       date NOT NULL,
    to_day         date,
    monthly_amount numeric,
    segments       jsonb NOT NULL,
    PRIMARY KEY (source, id)
);
CREATE INDEX classified_customer_period_by_account ON classified_customer_period (account);

CREATE TABLE classified_spend (
    source   text NOT NULL,
    id       text NOT NULL,
    account  text NOT NULL,
    day      date NOT NULL,
    kind     text NOT NULL,
    amount   numeric NOT NULL,
    segments jsonb NOT NULL,
    PRIMARY KEY (source, id, day)
);
CREATE INDEX classified_spend_by_account ON classified_spend (account);

-- Facts by day and segment; the total is the segment whose dimension is empty. Age is 0 for a flow.
CREATE TABLE daily_fact (
    fact      text NOT NULL,
    dimension text NOT NULL,
    segment   text NOT NULL,
    day       date NOT NULL,
    age       integer NOT NULL,
    quantity  numeric NOT NULL,
    PRIMARY KEY (fact, dimension, segment, day, age)
);

-- Customers of the day before a period against its last day, counted by id.
CREATE TABLE pair_fact (
    fact             text NOT NULL,
    dimension        text NOT NULL,
    segment          text NOT NULL,
    period           text NOT NULL,
    -- The day that "now" was: the period's last, or the last there were data of while it ran.
    last_day         date NOT NULL,
    then_count       bigint NOT NULL,
    both_count       bigint NOT NULL,
    sum_then         numeric NOT NULL,
    sum_now          numeric NOT NULL,
    sum_kept         numeric NOT NULL,
    sum_then_squared numeric NOT NULL,
    sum_now_squared  numeric NOT NULL,
    sum_then_now     numeric NOT NULL,
    PRIMARY KEY (fact, dimension, segment, period)
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

-- What was published. Never changed: another value is another point.
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
    definition_version integer NOT NULL REFERENCES definition_version,
    target_version     integer NOT NULL REFERENCES target_version,
    snapshot_id        bigint NOT NULL,
    computed_at        timestamptz NOT NULL
);
CREATE INDEX metric_point_latest ON metric_point (grain, dimension, segment, metric, period_start, id DESC);

-- Whose record it is: customer or account id, else the lead's, else the lead itself, else the deal itself.
-- Where two sources use the same ids, the source decides, so that a count made anew is the count there was.
CREATE VIEW resolved_lead AS
SELECT l.*, coalesce('c:' || l.customer_id, 'c:' || won_first.customer_id, 'l:' || l.id) AS account
FROM lead l
LEFT JOIN LATERAL (
    SELECT d.customer_id
    FROM deal d
    WHERE d.lead_id = l.id AND d.customer_id IS NOT NULL AND d.gone_snapshot_id IS NULL AND l.customer_id IS NULL
    ORDER BY d.outcome = 'won' DESC, d.closed_at, d.id, d.source
    LIMIT 1) won_first ON true
WHERE l.gone_snapshot_id IS NULL;

CREATE VIEW resolved_deal AS
SELECT d.*,
       coalesce('c:' || d.customer_id, of_lead.account, 'l:' || d.lead_id, 'd:' || d.source || ':' || d.id) AS account,
       of_lead.segments AS lead_segments
FROM deal d
LEFT JOIN LATERAL (
    SELECT l.account, l.segments FROM resolved_lead l WHERE l.id = d.lead_id ORDER BY l.source LIMIT 1) of_lead ON true
WHERE d.gone_snapshot_id IS NULL;

-- Segments that leads and deals have in this company, each blank: a record without one has a blank one.
CREATE VIEW blank_segments AS
SELECT coalesce(jsonb_object_agg(name, ''), '{}') AS segments
FROM (SELECT DISTINCT unnest(segments) AS name FROM supply WHERE record_type IN ('Lead', 'Deal')) AS named;
