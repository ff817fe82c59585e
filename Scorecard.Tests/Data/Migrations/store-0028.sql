SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.ages_of(list bytea) RETURNS SETOF integer
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT (get_byte(plain.list, at) << 24) | (get_byte(plain.list, at + 1) << 16) | (get_byte(plain.list, at + 2) << 8) | get_byte(plain.list, at + 3)
    FROM (SELECT ages_of.list || '' AS list OFFSET 0) AS plain
    CROSS JOIN LATERAL generate_series(0, length(plain.list) - 4, 4) AS at
$$;
CREATE FUNCTION public.ages_without(ages bytea, gone bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT string_agg(int4send(age), '') FROM listed_ages(ages, gone) CROSS JOIN generate_series(1, quantity)
$$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.customer_period (
    source text NOT NULL,
    id text NOT NULL,
    customer_id text NOT NULL,
    from_at timestamp with time zone NOT NULL,
    to_at timestamp with time zone,
    monthly_amount numeric,
    currency text,
    segments jsonb NOT NULL,
    hash uuid NOT NULL,
    snapshot_id bigint NOT NULL,
    gone_snapshot_id bigint,
    unread text[],
    unread_snapshot_id bigint,
    CONSTRAINT customer_period_unread_check CHECK ((cardinality(unread) > 0))
);
CREATE FUNCTION public.customer_period_at(at_snapshot bigint) RETURNS SETOF public.customer_period
    LANGUAGE sql STABLE
    AS $$
    SELECT * FROM customer_period WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::customer_period, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'CustomerPeriod' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE TABLE public.deal (
    source text NOT NULL,
    id text NOT NULL,
    lead_id text,
    customer_id text,
    created_at timestamp with time zone,
    qualified_at timestamp with time zone,
    expected_close_at timestamp with time zone,
    probability numeric,
    closed_at timestamp with time zone,
    outcome text NOT NULL,
    amount numeric,
    currency text,
    segments jsonb NOT NULL,
    hash uuid NOT NULL,
    snapshot_id bigint NOT NULL,
    gone_snapshot_id bigint,
    unread text[],
    unread_snapshot_id bigint,
    CONSTRAINT deal_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text]))),
    CONSTRAINT deal_unread_check CHECK ((cardinality(unread) > 0))
);
CREATE FUNCTION public.deal_at(at_snapshot bigint) RETURNS SETOF public.deal
    LANGUAGE sql STABLE
    AS $$
    SELECT * FROM deal WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::deal, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Deal' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION public.first_shown(lead_source text, lead_id text, stages text[], least_score numeric) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
    SELECT s.data_time
    FROM (
        SELECT snapshot_id, lifecycle_stage, score FROM lead WHERE (source, id) = (lead_source, lead_id)
        UNION ALL
        SELECT snapshot_id, record ->> 'lifecycle_stage', (record ->> 'score')::numeric
        FROM past_record WHERE record_type = 'Lead' AND (source, id) = (lead_source, lead_id)) version
    JOIN supply_change s ON (s.snapshot_id, s.source, s.record_type) = (version.snapshot_id, lead_source, 'Lead')
    WHERE lower(version.lifecycle_stage) = ANY (stages) OR version.score >= least_score
    ORDER BY version.snapshot_id LIMIT 1
$$;
CREATE TABLE public.lead (
    source text NOT NULL,
    id text NOT NULL,
    created_at timestamp with time zone,
    mql_at timestamp with time zone,
    assigned_at timestamp with time zone,
    first_touch_at timestamp with time zone,
    accepted_at timestamp with time zone,
    rejected_at timestamp with time zone,
    reject_reason text,
    sql_at timestamp with time zone,
    customer_id text,
    segments jsonb NOT NULL,
    hash uuid NOT NULL,
    snapshot_id bigint NOT NULL,
    gone_snapshot_id bigint,
    lifecycle_stage text,
    score numeric,
    unread text[],
    unread_snapshot_id bigint,
    CONSTRAINT lead_unread_check CHECK ((cardinality(unread) > 0))
);
CREATE FUNCTION public.lead_at(at_snapshot bigint) RETURNS SETOF public.lead
    LANGUAGE sql STABLE
    AS $$
    SELECT * FROM lead WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::lead, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Lead' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION public.listed_ages(ages bytea, gone bytea, OUT age integer, OUT quantity numeric) RETURNS SETOF record
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT age, sum(sign)::numeric
    FROM (SELECT age, 1 AS sign FROM ages_of(ages) AS age UNION ALL SELECT age, -1 FROM ages_of(gone) AS age) AS listed
    GROUP BY age HAVING sum(sign) <> 0
$$;
CREATE TABLE public.rate (
    source text NOT NULL,
    id text NOT NULL,
    day date NOT NULL,
    currency text NOT NULL,
    rate numeric NOT NULL,
    segments jsonb NOT NULL,
    hash uuid NOT NULL,
    snapshot_id bigint NOT NULL,
    gone_snapshot_id bigint,
    unread text[],
    unread_snapshot_id bigint,
    CONSTRAINT rate_rate_check CHECK ((rate > (0)::numeric)),
    CONSTRAINT rate_unread_check CHECK ((cardinality(unread) > 0))
);
CREATE FUNCTION public.rate_at(at_snapshot bigint) RETURNS SETOF public.rate
    LANGUAGE sql STABLE
    AS $$
    SELECT * FROM rate WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::rate, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Rate' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE FUNCTION public.rate_on(wanted text, on_day date) RETURNS numeric
    LANGUAGE sql STABLE
    AS $$
    SELECT r.rate FROM rate r JOIN source s ON s.name = r.source CROSS JOIN company
    WHERE r.currency = wanted AND r.gone_snapshot_id IS NULL AND r.day BETWEEN on_day - 7 AND on_day
      AND coalesce(s.currency, company.currency) = company.currency
    ORDER BY r.day DESC, r.source, r.id LIMIT 1
$$;
CREATE TABLE public.spend (
    source text NOT NULL,
    id text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    kind text NOT NULL,
    campaign text,
    amount numeric NOT NULL,
    currency text,
    segments jsonb NOT NULL,
    hash uuid NOT NULL,
    snapshot_id bigint NOT NULL,
    gone_snapshot_id bigint,
    unread text[],
    unread_snapshot_id bigint,
    CONSTRAINT spend_unread_check CHECK ((cardinality(unread) > 0))
);
CREATE FUNCTION public.spend_at(at_snapshot bigint) RETURNS SETOF public.spend
    LANGUAGE sql STABLE
    AS $$
    SELECT * FROM spend WHERE snapshot_id <= at_snapshot AND (gone_snapshot_id IS NULL OR gone_snapshot_id > at_snapshot)
    UNION ALL
    SELECT known.* FROM past_record past CROSS JOIN LATERAL jsonb_populate_record(NULL::spend, past.record - 'gone_snapshot_id') AS known
    WHERE past.record_type = 'Spend' AND past.snapshot_id <= at_snapshot AND past.until_snapshot_id > at_snapshot
$$;
CREATE TABLE public.supply (
    source text NOT NULL,
    record_type text NOT NULL,
    data_time timestamp with time zone NOT NULL,
    fields text[] NOT NULL,
    segments text[] NOT NULL,
    complete_from date,
    complete_to date,
    zero_amount_is_real boolean NOT NULL,
    snapshot_id bigint NOT NULL
);
CREATE FUNCTION public.supply_at(at_snapshot bigint) RETURNS SETOF public.supply
    LANGUAGE sql STABLE
    AS $$
    SELECT DISTINCT ON (source, record_type)
           source, record_type, data_time, fields, segments, complete_from, complete_to, zero_amount_is_real, snapshot_id
    FROM supply_change WHERE snapshot_id <= at_snapshot AND fields IS NOT NULL
    ORDER BY source, record_type, snapshot_id DESC
$$;
CREATE TABLE public."__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL
);
CREATE VIEW public.blank_segments AS
 SELECT COALESCE(jsonb_object_agg(named.name, ''), '{}'::jsonb) AS segments
   FROM ( SELECT DISTINCT unnest(supply.segments) AS name
           FROM public.supply
          WHERE (supply.record_type = ANY (ARRAY['Lead'::text, 'Deal'::text]))) named;
CREATE TABLE public.business_day (
    rules integer NOT NULL,
    day date NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    seconds integer NOT NULL,
    seconds_before bigint NOT NULL
);
CREATE TABLE public.classification_rules (
    version integer NOT NULL,
    content jsonb NOT NULL,
    time_zone text NOT NULL,
    touch_seconds bigint NOT NULL,
    verdict_seconds bigint NOT NULL,
    mql_stages text[],
    mql_score numeric,
    sql_stages text[],
    sql_score numeric
);
CREATE TABLE public.classified_customer_period (
    source text NOT NULL,
    id text NOT NULL,
    account text NOT NULL,
    from_day date NOT NULL,
    to_day date,
    monthly_amount numeric,
    currency text,
    segments jsonb NOT NULL
);
CREATE TABLE public.classified_deal (
    source text NOT NULL,
    id text NOT NULL,
    account text NOT NULL,
    created_day date,
    qualified_day date,
    expected_close_day date,
    closed_day date,
    ended_day date,
    outcome text NOT NULL,
    amount numeric,
    without_rate text,
    probability numeric,
    first_of_customer boolean NOT NULL,
    next_won_day date,
    segments jsonb NOT NULL,
    lead_id text,
    lead_missing boolean DEFAULT false NOT NULL
);
CREATE TABLE public.classified_lead (
    rules integer NOT NULL,
    source text NOT NULL,
    id text NOT NULL,
    account text NOT NULL,
    created_day date,
    mql_day date,
    mql_from text,
    sql_recorded_day date,
    sql_from text,
    sql_day date,
    customer_day date,
    handed_off_day date,
    touch_seconds integer,
    touch_due_day date,
    touched_in_time boolean NOT NULL,
    verdict_due_day date,
    verdict text,
    reject_reason text,
    segments jsonb NOT NULL
);
CREATE TABLE public.classified_spend (
    source text NOT NULL,
    id text NOT NULL,
    account text NOT NULL,
    day date NOT NULL,
    kind text NOT NULL,
    amount numeric,
    without_rate text,
    segments jsonb NOT NULL
);
CREATE TABLE public.company (
    id smallint DEFAULT 1 NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    time_zone text NOT NULL,
    currency text NOT NULL,
    week_start smallint NOT NULL,
    fiscal_year_start_month smallint NOT NULL,
    as_of date,
    segment_values integer DEFAULT 200 NOT NULL,
    incomplete_above numeric DEFAULT 0.02 NOT NULL,
    CONSTRAINT company_id_check CHECK ((id = 1)),
    CONSTRAINT company_incomplete_above_check CHECK (((incomplete_above >= (0)::numeric) AND (incomplete_above < (1)::numeric))),
    CONSTRAINT company_segment_values_check CHECK ((segment_values > 0))
);
CREATE TABLE public.counted_fact (
    fact text NOT NULL,
    rules integer NOT NULL
);
CREATE TABLE public.fact_name (
    fact text NOT NULL,
    group_id integer NOT NULL,
    place smallint NOT NULL,
    CONSTRAINT fact_name_place_check CHECK (((place >= 1) AND (place <= 16)))
);
CREATE TABLE public.fact_row (
    segment_id integer NOT NULL,
    group_id integer NOT NULL,
    rules integer NOT NULL,
    day date NOT NULL,
    quantity_1 numeric NOT NULL,
    quantity_2 numeric,
    quantity_3 numeric,
    quantity_4 numeric,
    quantity_5 numeric,
    quantity_6 numeric,
    quantity_7 numeric,
    quantity_8 numeric,
    quantity_9 numeric,
    quantity_10 numeric,
    quantity_11 numeric,
    quantity_12 numeric,
    quantity_13 numeric,
    quantity_14 numeric,
    quantity_15 numeric,
    quantity_16 numeric,
    ages bytea,
    gone bytea,
    CONSTRAINT fact_row_listed CHECK (((ages IS NULL) OR (((4)::numeric * quantity_1) = ((length(ages) - COALESCE(length(gone), 0)))::numeric)))
)
WITH (fillfactor='90');
CREATE TABLE public.fact_segment (
    id integer NOT NULL,
    dimension text NOT NULL,
    segment text NOT NULL
);
CREATE VIEW public.daily_fact AS
 SELECT n.fact,
    r.rules,
    s.dimension,
    s.segment,
    r.day,
    cell.age,
    cell.quantity
   FROM (((public.fact_row r
     JOIN public.fact_segment s ON ((s.id = r.segment_id)))
     CROSS JOIN LATERAL ( SELECT at.place,
            0 AS age,
            at.quantity
           FROM ( VALUES (1,r.quantity_1), (2,r.quantity_2), (3,r.quantity_3), (4,r.quantity_4), (5,r.quantity_5), (6,r.quantity_6), (7,r.quantity_7), (8,r.quantity_8), (9,r.quantity_9), (10,r.quantity_10), (11,r.quantity_11), (12,r.quantity_12), (13,r.quantity_13), (14,r.quantity_14), (15,r.quantity_15), (16,r.quantity_16)) at(place, quantity)
          WHERE ((r.ages IS NULL) AND (at.quantity <> (0)::numeric))
        UNION ALL
         SELECT 1,
            listed.age,
            listed.quantity
           FROM public.listed_ages(r.ages, r.gone) listed(age, quantity)
          WHERE (r.ages IS NOT NULL)) cell)
     JOIN public.fact_name n ON (((n.group_id = r.group_id) AND (n.place = cell.place))));
CREATE TABLE public.definition_version (
    version integer NOT NULL,
    effective_from date NOT NULL,
    content jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    marketing_signed_by text,
    marketing_signed_at timestamp with time zone,
    sales_signed_by text,
    sales_signed_at timestamp with time zone
);
CREATE TABLE public.device_link (
    id bigint NOT NULL,
    label text NOT NULL,
    secret_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT device_link_secret_hash_check CHECK ((octet_length(secret_hash) = 32))
);
ALTER TABLE public.device_link ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.device_link_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.fact_check (
    id bigint NOT NULL,
    kind text NOT NULL,
    trigger text NOT NULL,
    state text NOT NULL,
    scheduled_for timestamp with time zone,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    snapshot_id bigint,
    compared bigint DEFAULT 0 NOT NULL,
    differing bigint,
    report text,
    CONSTRAINT fact_check_kind_check CHECK ((kind = ANY (ARRAY['check'::text, 'rebuild'::text]))),
    CONSTRAINT fact_check_state_check CHECK ((state = ANY (ARRAY['running'::text, 'succeeded'::text, 'failed'::text]))),
    CONSTRAINT fact_check_trigger_check CHECK ((trigger = ANY (ARRAY['schedule'::text, 'person'::text])))
);
ALTER TABLE public.fact_check ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.fact_check_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE SEQUENCE public.fact_group
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE public.fact_segment ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.fact_segment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.form_key (
    id integer NOT NULL,
    friendly_name text,
    xml text
);
ALTER TABLE public.form_key ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.form_key_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.segment_label (
    dimension text NOT NULL,
    folded text NOT NULL,
    shown text NOT NULL
);
CREATE VIEW public.full_segment AS
 SELECT segment_label.dimension,
        CASE
            WHEN bool_or((segment_label.folded = 'other'::text)) THEN 'all other values'::text
            ELSE 'other'::text
        END AS rest
   FROM public.segment_label
  GROUP BY segment_label.dimension
 HAVING (count(*) >= ( SELECT company.segment_values
           FROM public.company));
CREATE TABLE public.held_decision (
    id bigint NOT NULL,
    run_id bigint NOT NULL,
    decision text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by text,
    CONSTRAINT held_decision_decided_by_check CHECK (((length(decided_by) >= 1) AND (length(decided_by) <= 80))),
    CONSTRAINT held_decision_decision_check CHECK ((decision = ANY (ARRAY['publish'::text, 'keep'::text])))
);
ALTER TABLE public.held_decision ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.held_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.held_loss (
    run_id bigint NOT NULL,
    record_type text NOT NULL,
    known bigint NOT NULL,
    gone bigint NOT NULL,
    unread bigint NOT NULL,
    is_too_much boolean NOT NULL
);
CREATE TABLE public.held_metric (
    run_id bigint NOT NULL,
    grain text NOT NULL,
    metric text NOT NULL,
    period text NOT NULL,
    status text NOT NULL,
    value double precision,
    would_status text NOT NULL,
    would_value double precision
);
CREATE TABLE public.held_record (
    run_id bigint NOT NULL,
    record_type text NOT NULL,
    id text NOT NULL,
    loss text NOT NULL,
    CONSTRAINT held_record_loss_check CHECK ((loss = ANY (ARRAY['gone'::text, 'unread'::text])))
);
CREATE TABLE public.history_kept (
    id smallint DEFAULT 1 NOT NULL,
    from_snapshot_id bigint NOT NULL,
    CONSTRAINT history_kept_id_check CHECK ((id = 1))
);
CREATE TABLE public.known_part (
    source text NOT NULL,
    record_type text NOT NULL,
    is_later boolean NOT NULL,
    part integer NOT NULL,
    rows bytea NOT NULL
);
ALTER TABLE ONLY public.known_part ALTER COLUMN rows SET STORAGE EXTERNAL;
CREATE TABLE public.left_behind (
    source text NOT NULL,
    record_type text NOT NULL,
    records bigint NOT NULL,
    kept_at timestamp with time zone
);
CREATE TABLE public.metric_point (
    id bigint NOT NULL,
    metric text NOT NULL,
    grain text NOT NULL,
    period text NOT NULL,
    period_start date NOT NULL,
    dimension text NOT NULL,
    segment text NOT NULL,
    value double precision,
    low double precision,
    high double precision,
    sample double precision,
    status text NOT NULL,
    reason text,
    is_close_call boolean NOT NULL,
    is_estimate boolean NOT NULL,
    is_final boolean NOT NULL,
    target_value double precision,
    target_low double precision,
    target_high double precision,
    as_of date,
    parts jsonb NOT NULL,
    notes text[] NOT NULL,
    definition_version integer NOT NULL,
    target_version integer NOT NULL,
    snapshot_id bigint NOT NULL,
    computed_at timestamp with time zone NOT NULL
);
ALTER TABLE public.metric_point ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.metric_point_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.note (
    id bigint NOT NULL,
    metric text,
    day date NOT NULL,
    segment text,
    text text NOT NULL,
    author text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT note_author_check CHECK (((length(author) >= 1) AND (length(author) <= 80))),
    CONSTRAINT note_text_check CHECK (((length(text) >= 1) AND (length(text) <= 1000)))
);
ALTER TABLE public.note ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.pair_fact (
    fact text NOT NULL,
    dimension text NOT NULL,
    segment text NOT NULL,
    grain text NOT NULL,
    period_start date NOT NULL,
    last_day date NOT NULL,
    then_count bigint NOT NULL,
    both_count bigint NOT NULL,
    sum_then numeric NOT NULL,
    sum_now numeric NOT NULL,
    sum_kept numeric NOT NULL,
    sum_then_squared double precision NOT NULL,
    sum_now_squared double precision NOT NULL,
    sum_then_now double precision NOT NULL,
    without_rate bigint NOT NULL,
    without_amount bigint NOT NULL
);
CREATE TABLE public.past_record (
    record_type text NOT NULL,
    source text NOT NULL,
    id text NOT NULL,
    snapshot_id bigint NOT NULL,
    until_snapshot_id bigint NOT NULL,
    record jsonb NOT NULL
);
CREATE TABLE public.publication (
    id smallint DEFAULT 1 NOT NULL,
    content text NOT NULL,
    CONSTRAINT publication_id_check CHECK ((id = 1))
);
CREATE TABLE public.reject (
    id bigint NOT NULL,
    run_id bigint NOT NULL,
    kept boolean NOT NULL,
    reason text NOT NULL,
    file text,
    line bigint,
    "column" text,
    value text,
    "row" text,
    context_id bigint,
    replay_run_id bigint,
    replay_outcome text,
    record_type text,
    record_id text,
    days jsonb,
    CONSTRAINT reject_check CHECK (((replay_run_id IS NULL) = (replay_outcome IS NULL))),
    CONSTRAINT reject_check1 CHECK (((record_type IS NULL) = (days IS NULL))),
    CONSTRAINT reject_replay_outcome_check CHECK ((replay_outcome = ANY (ARRAY['mended'::text, 'outdated'::text, 'rejected'::text])))
);
CREATE TABLE public.reject_context (
    id bigint NOT NULL,
    run_id bigint NOT NULL,
    content text NOT NULL
);
ALTER TABLE public.reject_context ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.reject_context_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.reject ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.reject_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW public.resolved_lead AS
 SELECT l.source,
    l.id,
    l.created_at,
    l.mql_at,
    l.assigned_at,
    l.first_touch_at,
    l.accepted_at,
    l.rejected_at,
    l.reject_reason,
    l.sql_at,
    l.customer_id,
    l.segments,
    l.hash,
    l.snapshot_id,
    l.gone_snapshot_id,
    COALESCE(('c:'::text || l.customer_id), ('c:'::text || won_first.customer_id), ('l:'::text || l.id)) AS account
   FROM (public.lead l
     LEFT JOIN LATERAL ( SELECT d.customer_id
           FROM public.deal d
          WHERE ((d.lead_id = l.id) AND (d.customer_id IS NOT NULL) AND (d.gone_snapshot_id IS NULL) AND (l.customer_id IS NULL))
          ORDER BY (d.outcome = 'won'::text) DESC, d.closed_at, d.id, d.source
         LIMIT 1) won_first ON (true))
  WHERE (l.gone_snapshot_id IS NULL);
CREATE VIEW public.resolved_deal AS
 SELECT d.source,
    d.id,
    d.lead_id,
    d.customer_id,
    d.created_at,
    d.qualified_at,
    d.expected_close_at,
    d.probability,
    d.closed_at,
    d.outcome,
    d.amount,
    d.currency,
    d.segments,
    d.hash,
    d.snapshot_id,
    d.gone_snapshot_id,
    COALESCE(('c:'::text || d.customer_id), of_lead.account, ('l:'::text || d.lead_id), ((('d:'::text || d.source) || ':'::text) || d.id)) AS account,
    of_lead.segments AS lead_segments
   FROM (public.deal d
     LEFT JOIN LATERAL ( SELECT l.account,
            l.segments
           FROM public.resolved_lead l
          WHERE (l.id = d.lead_id)
          ORDER BY l.source
         LIMIT 1) of_lead ON (true))
  WHERE (d.gone_snapshot_id IS NULL);
CREATE TABLE public.run (
    id bigint NOT NULL,
    source text NOT NULL,
    state text NOT NULL,
    trigger text NOT NULL,
    scheduled_for timestamp with time zone,
    fence uuid,
    requested_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    read bigint DEFAULT 0 NOT NULL,
    new bigint DEFAULT 0 NOT NULL,
    changed bigint DEFAULT 0 NOT NULL,
    unchanged bigint DEFAULT 0 NOT NULL,
    gone bigint DEFAULT 0 NOT NULL,
    rejected bigint DEFAULT 0 NOT NULL,
    flagged bigint DEFAULT 0 NOT NULL,
    snapshot_id bigint,
    data_time timestamp with time zone,
    error text,
    checksum text,
    replays_run_id bigint,
    replays_snapshot_id bigint,
    stop_requested_at timestamp with time zone,
    unread bigint DEFAULT 0 NOT NULL,
    held_snapshot_id bigint,
    same_as_run_id bigint,
    is_decision boolean GENERATED ALWAYS AS ((trigger = ANY (ARRAY['retire'::text, 'restore'::text, 'rename'::text, 'keep'::text]))) STORED NOT NULL,
    remark text,
    CONSTRAINT run_check CHECK ((((trigger = 'replay'::text) = (replays_run_id IS NOT NULL)) AND ((replays_run_id IS NULL) = (replays_snapshot_id IS NULL)))),
    CONSTRAINT run_check1 CHECK (((state = 'held'::text) = ((held_snapshot_id IS NOT NULL) OR (same_as_run_id IS NOT NULL)))),
    CONSTRAINT run_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'running'::text, 'succeeded'::text, 'failed'::text, 'stopped'::text, 'held'::text]))),
    CONSTRAINT run_trigger_check CHECK ((trigger = ANY (ARRAY['start'::text, 'schedule'::text, 'person'::text, 'replay'::text, 'retire'::text, 'restore'::text, 'rename'::text, 'keep'::text])))
);
ALTER TABLE public.run ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.segment_rest (
    source text NOT NULL,
    dimension text NOT NULL,
    others bigint NOT NULL
);
CREATE TABLE public.set_aside (
    source text NOT NULL,
    record_type text NOT NULL,
    snapshot_id bigint NOT NULL,
    until_snapshot_id bigint,
    records bigint NOT NULL,
    supply jsonb NOT NULL
);
CREATE TABLE public.shown_board (
    grain text NOT NULL,
    period text NOT NULL,
    period_start date NOT NULL,
    dimension text NOT NULL,
    segment text NOT NULL,
    state text NOT NULL,
    overall text,
    green integer,
    red integer,
    grey integer,
    statuses jsonb,
    tension_state text,
    tension_direction text,
    tension_periods integer,
    tension_metrics text[],
    tension_green_share_difference double precision,
    snapshot_id bigint,
    shown_at timestamp with time zone,
    CONSTRAINT shown_board_check CHECK (((state <> 'recorded'::text) OR (ROW(overall, green, red, grey, statuses, tension_state, tension_periods, tension_metrics, snapshot_id, shown_at) IS NOT NULL))),
    CONSTRAINT shown_board_state_check CHECK ((state = ANY (ARRAY['recorded'::text, 'unknown'::text, 'pending'::text])))
);
CREATE SEQUENCE public.snapshot_id
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.source (
    name text NOT NULL,
    kind text NOT NULL,
    schedule text NOT NULL,
    time_zone text NOT NULL,
    stale_after_hours integer NOT NULL,
    allowance_hours integer NOT NULL,
    is_paused boolean DEFAULT false NOT NULL,
    is_removed boolean DEFAULT false NOT NULL,
    ordinal integer NOT NULL,
    loss_guard_share numeric DEFAULT 0.05 NOT NULL,
    loss_guard_at_least integer DEFAULT 20 NOT NULL,
    record_types text[],
    settings text,
    pulled_settings text,
    settings_error text,
    currency text
);
CREATE TABLE public.supply_change (
    snapshot_id bigint NOT NULL,
    source text NOT NULL,
    record_type text NOT NULL,
    data_time timestamp with time zone NOT NULL,
    fields text[],
    segments text[],
    complete_from date,
    complete_to date,
    zero_amount_is_real boolean
);
CREATE TABLE public.target_version (
    version integer NOT NULL,
    effective_from date NOT NULL,
    content jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    marketing_signed_by text,
    marketing_signed_at timestamp with time zone,
    sales_signed_by text,
    sales_signed_at timestamp with time zone
);
CREATE VIEW public.waiting_source AS
 SELECT s.name AS source,
    string_agg(DISTINCT l.source, ', '::text) AS waits_for
   FROM (public.source s
     JOIN public.left_behind l ON (((l.kept_at IS NULL) AND (l.source <> s.name))))
  WHERE ((NOT s.is_removed) AND
        CASE
            WHEN (s.record_types IS NULL) THEN (NOT (EXISTS ( SELECT
               FROM public.supply p
              WHERE (p.source = s.name))))
            ELSE ((l.record_type = ANY (s.record_types)) AND (NOT (EXISTS ( SELECT
               FROM public.supply p
              WHERE ((p.source = s.name) AND (p.record_type = l.record_type))))))
        END)
  GROUP BY s.name;
INSERT INTO public."__EFMigrationsHistory" VALUES
	('0001_first', '10.0.15'),
	('0002_numbers', '10.0.15'),
	('0003_storage', '10.0.15'),
	('0004_replay', '10.0.15'),
	('0005_stop', '10.0.15'),
	('0006_history', '10.0.15'),
	('0007_publication', '10.0.15'),
	('0008_device_links', '10.0.15'),
	('0009_notes', '10.0.15'),
	('0010_wide_facts', '10.0.15'),
	('0011_points', '10.0.15'),
	('0012_listed_ages', '10.0.15'),
	('0013_facts_by_day', '10.0.15'),
	('0014_known_parts', '10.0.15'),
	('0015_ages_in_bytes', '10.0.15'),
	('0016_unread', '10.0.15'),
	('0017_not_read', '10.0.15'),
	('0018_held', '10.0.15'),
	('0019_left_behind', '10.0.15'),
	('0021_pairs_by_grain', '10.0.15'),
	('0022_labels', '10.0.15'),
	('0023_incomplete', '10.0.15'),
	('0024_shown_boards', '10.0.15'),
	('0025_source_currency', '10.0.15'),
	('0026_no_quartz', '10.0.15'),
	('0027_form_keys', '10.0.15'),
	('0028_touch_seconds', '10.0.15');
INSERT INTO public.classification_rules VALUES
	(1, '{"hours": {"days": ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"], "opens": "00:00:00", "closes": "00:00:00", "holidays": [], "timeZone": null}, "stages": {"mql": null, "sql": {"fields": ["score"], "scoreAtLeast": 60, "lifecycleStages": null}}}', 'Europe/Berlin', 14400, 86400, NULL, NULL, NULL, 60);
INSERT INTO public.classified_deal VALUES
	('crm', 'D1', 'c:C1', '2026-02-26', NULL, NULL, '2026-02-28', NULL, 'won', 1200, NULL, NULL, true, NULL, '{"channel": "web"}', 'L1', false),
	('crm', 'D4', 'c:C3', '2026-02-28', NULL, NULL, '2026-03-04', NULL, 'won', 950, NULL, NULL, true, NULL, '{"channel": "web"}', 'L7', false),
	('crm', 'D6', 'c:C4', '2026-03-02', NULL, NULL, '2026-03-05', NULL, 'won', 410.25, NULL, NULL, true, NULL, '{"channel": "web"}', 'L11', false),
	('crm', 'D3', 'l:L5', '2026-02-28', NULL, NULL, '2026-03-03', NULL, 'lost', 500, NULL, NULL, false, NULL, '{"channel": "web"}', 'L5', false),
	('crm', 'D2', 'c:C2', '2026-02-27', NULL, NULL, '2026-02-28', NULL, 'won', 910.75, NULL, NULL, true, NULL, '{"channel": "fair"}', 'L3', false),
	('crm', 'D5', 'c:C5', '2026-03-01', NULL, NULL, '2026-03-05', NULL, 'won', 700, NULL, NULL, true, NULL, '{"channel": "fair"}', 'L9', false);
INSERT INTO public.classified_lead VALUES
	(1, 'crm', 'L1', 'c:C1', '2026-02-26', '2026-02-27', 'source', NULL, NULL, '2026-02-28', '2026-02-28', NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L5', 'l:L5', '2026-02-27', '2026-03-01', 'source', '2026-03-07', 'snapshot', '2026-03-07', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L6', 'l:L6', '2026-02-27', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "fair"}'),
	(1, 'crm', 'L7', 'c:C3', '2026-02-28', '2026-03-01', 'source', NULL, NULL, '2026-03-04', '2026-03-04', NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L8', 'l:L8', '2026-02-28', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L10', 'l:L10', '2026-03-01', NULL, NULL, '2026-03-07', 'snapshot', '2026-03-07', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L11', 'c:C4', '2026-03-01', '2026-03-03', 'source', NULL, NULL, '2026-03-05', '2026-03-05', NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L12', 'l:L12', '2026-03-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "fair"}'),
	(1, 'crm', 'L13', 'l:L13', '2026-03-02', '2026-03-03', 'source', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L14', 'l:L14', '2026-03-02', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L15', 'l:L15', '2026-03-02', '2026-03-02', 'source', '2026-03-07', 'snapshot', '2026-03-07', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "fair"}'),
	(1, 'crm', 'L16', 'l:L16', '2026-03-03', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L17', 'l:L17', '2026-03-03', '2026-03-05', 'source', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L18', 'l:L18', '2026-03-03', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "fair"}'),
	(1, 'crm', 'L19', 'l:L19', '2026-03-04', '2026-03-05', 'source', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L20', 'l:L20', '2026-03-04', NULL, NULL, '2026-03-07', 'snapshot', '2026-03-07', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L21', 'l:L21', '2026-03-04', '2026-03-04', 'source', '2026-03-07', 'snapshot', '2026-03-07', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "fair"}'),
	(1, 'crm', 'L22', 'l:L22', '2026-03-05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L23', 'l:L23', '2026-03-05', '2026-03-07', 'source', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L24', 'l:L24', '2026-03-05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "fair"}'),
	(1, 'crm', 'L25', 'l:L25', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L4', 'l:L4', '2026-02-27', '2026-02-28', 'source', '2026-03-07', 'snapshot', '2026-03-07', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "web"}'),
	(1, 'crm', 'L9', 'c:C5', '2026-02-28', '2026-02-28', 'source', '2026-03-07', 'snapshot', '2026-03-07', '2026-03-05', NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "fair"}'),
	(1, 'crm', 'L3', 'c:C2', '2026-02-26', '2026-02-26', 'source', NULL, NULL, '2026-02-28', '2026-02-28', NULL, NULL, NULL, false, NULL, NULL, NULL, '{"channel": "fair"}');
INSERT INTO public.classified_spend VALUES
	('ads', 'spring', 's:ads:spring', '2026-02-26', 'media', 100.000000, NULL, '{}'),
	('ads', 'spring', 's:ads:spring', '2026-02-27', 'media', 100.000000, NULL, '{}'),
	('ads', 'spring', 's:ads:spring', '2026-02-28', 'media', 100.000000, NULL, '{}'),
	('ads', 'spring', 's:ads:spring', '2026-03-01', 'media', 100.000000, NULL, '{}'),
	('ads', 'spring', 's:ads:spring', '2026-03-02', 'media', 100.000000, NULL, '{}'),
	('ads', 'spring', 's:ads:spring', '2026-03-03', 'media', 100.000000, NULL, '{}'),
	('ads', 'spring', 's:ads:spring', '2026-03-04', 'media', 100.000000, NULL, '{}'),
	('ads', 'spring', 's:ads:spring', '2026-03-05', 'media', 100.000000, NULL, '{}'),
	('ads', 'fair', 's:ads:fair', '2026-02-27', 'media', 150.000000, NULL, '{}'),
	('ads', 'fair', 's:ads:fair', '2026-02-28', 'media', 150.000000, NULL, '{}');
INSERT INTO public.company VALUES
	(1, 'harbour', 'Harbour Lamps', 'Europe/Berlin', 'EUR', 1, 1, '2026-03-06', 200, 0.02);
INSERT INTO public.counted_fact VALUES
	('cost.agency', 0),
	('cost.media', 0),
	('cost.other', 0),
	('cost.salaries', 0),
	('cost.tools', 0),
	('cost.without-rate', 0),
	('customers.new', 0),
	('deals.lost', 0),
	('deals.won', 0),
	('deals.won.amount', 0),
	('deals.won.amount-squared', 0),
	('deals.won.with-amount', 0),
	('deals.won.without-rate', 0),
	('handoff.due', 1),
	('handoff.started', 1),
	('leads', 1),
	('mqls', 1),
	('mqls.customer-by-age', 1),
	('mqls.sql-by-age', 1),
	('sqls', 1);
INSERT INTO public.deal VALUES
	('crm', 'D1', 'L1', 'C1', '2026-02-25 23:00:00+00', NULL, NULL, NULL, '2026-02-27 23:00:00+00', 'won', 1200, NULL, '{}', 'cbb333fb-affc-0156-a58a-88feca74179f', 1, NULL, NULL, NULL),
	('crm', 'D3', 'L5', NULL, '2026-02-27 23:00:00+00', NULL, NULL, NULL, '2026-03-02 23:00:00+00', 'lost', 500, NULL, '{}', '5c60a39c-c7d2-17d6-9b75-9a77caab9495', 1, NULL, NULL, NULL),
	('crm', 'D4', 'L7', 'C3', '2026-02-27 23:00:00+00', NULL, NULL, NULL, '2026-03-03 23:00:00+00', 'won', 950, NULL, '{}', '44f83fd1-3617-56a6-fe07-85734f22e882', 1, NULL, NULL, NULL),
	('crm', 'D6', 'L11', 'C4', '2026-03-01 23:00:00+00', NULL, NULL, NULL, '2026-03-04 23:00:00+00', 'won', 410.25, NULL, '{}', '74c92ace-8f78-799a-4724-2ab6f44a4a10', 1, NULL, NULL, NULL),
	('crm', 'D2', 'L3', 'C2', '2026-02-26 23:00:00+00', NULL, NULL, NULL, '2026-02-27 23:00:00+00', 'won', 910.75, NULL, '{}', '4d239209-981a-6779-737e-e14f182699e0', 3, NULL, NULL, NULL),
	('crm', 'D5', 'L9', 'C5', '2026-02-28 23:00:00+00', NULL, NULL, NULL, '2026-03-04 23:00:00+00', 'won', 700, NULL, '{}', '4676489f-4d68-240e-b834-77fa68fe8994', 3, NULL, NULL, NULL);
INSERT INTO public.definition_version VALUES
	(1, '-infinity', '{"stages": {"mql": null, "sql": {"fields": ["score"], "scoreAtLeast": 60, "lifecycleStages": null}}, "metrics": {}}', '2026-11-29 06:21:22.22623+00', NULL, NULL, NULL, NULL);
INSERT INTO public.fact_name VALUES
	('customers.new', 1, 1),
	('deals.lost', 1, 2),
	('deals.won', 1, 3),
	('deals.won.amount', 1, 4),
	('deals.won.amount-squared', 1, 5),
	('deals.won.with-amount', 1, 6),
	('handoff.due', 2, 1),
	('handoff.started', 3, 1),
	('leads', 4, 1),
	('mqls', 5, 1),
	('mqls.customer-by-age', 6, 1),
	('mqls.sql-by-age', 7, 1),
	('sqls', 8, 1),
	('cost.agency', 9, 1),
	('cost.media', 9, 2),
	('cost.other', 9, 3),
	('cost.salaries', 9, 4),
	('cost.tools', 9, 5);
INSERT INTO public.fact_segment OVERRIDING SYSTEM VALUE VALUES
	(1, 'channel', 'fair'),
	(2, '', ''),
	(3, 'channel', 'web');
INSERT INTO public.held_loss VALUES
	(4, 'Lead', 24, 19, 0, true);
INSERT INTO public.held_record VALUES
	(4, 'Lead', 'L7', 'gone'),
	(4, 'Lead', 'L8', 'gone'),
	(4, 'Lead', 'L9', 'gone'),
	(4, 'Lead', 'L10', 'gone'),
	(4, 'Lead', 'L11', 'gone'),
	(4, 'Lead', 'L12', 'gone'),
	(4, 'Lead', 'L13', 'gone'),
	(4, 'Lead', 'L14', 'gone'),
	(4, 'Lead', 'L15', 'gone'),
	(4, 'Lead', 'L16', 'gone'),
	(4, 'Lead', 'L17', 'gone'),
	(4, 'Lead', 'L18', 'gone'),
	(4, 'Lead', 'L19', 'gone'),
	(4, 'Lead', 'L20', 'gone'),
	(4, 'Lead', 'L21', 'gone'),
	(4, 'Lead', 'L22', 'gone'),
	(4, 'Lead', 'L23', 'gone'),
	(4, 'Lead', 'L24', 'gone'),
	(4, 'Lead', 'L25', 'gone');
INSERT INTO public.known_part VALUES
	('crm', 'Lead', false, 0, '\x4c33b9ec5f8b81d0815971b87e288328394ef48cd757c8cf8e6dbe28e1f8baebd318ec408585e2015689e34ec211e461751e7f1d51316868ebb9c8a7e23128e2c44f27077e4825650d8f086ffc66c348c463df41092da9f0c669b8b607e22c9de32842c882fb7e8045a94abfa29a285c808454f15ae42a6c97ba722cd4ab6145218d9fa5a581c31db65309ed483651c2163ab77538bc24661c4088ef4fda201acb28080a3095704c0464bc2a11599b701c678dad7136fd35a2a8fbb1630d00f1f40272c057286385040b932e2c160042f3aa949739e2a84d6665fc3b4bb4a6403bd0c9e58e6102aaa4e0a47802ca75828a8521e493b15684b4cc909aca37776f68389f773054193876109954d648f5de34fec0afb551a6069278cbfee31d7ae72ff90f7dc75a53a880d01a6bb1aad119efdc5b04f30d63ee1fe9bcc924ca8e6832a565a1224f821bb381938d14f6fabae9bb1e85b9d8cd4ab8b2cf90bc8237ed90f413c0065a293c5222edfc19455b160a27d5070bfc3d873415755358a6072b0d186ec0f5d72acc1351eda85e4d661d9946e8f93838ada4fc041446a3a77fcd2bae97291b52ca84a5592d68deb7f4289219b3e53af8dfa2744f3959cee593db3215b749c6b67c41eb551714009362ddc88760b9879f89dd031dc690dd22f006427194ad9843f28da2d70b352188c9304ab47ebef1366d3af4aaeaf2db5af84d6a2d6c70935dab025c4478f5ac59ea573ea1911fbf301d9c408e330391d1e5a3df8daa602e89f4b611956b3b93a83fc0ae459c6ddd8175c9cfa15aaf89444d43a6b21b80c8229c12b62c0dcd77726f972efd8dd6a1c8f0dd0a1d1e2cb5eeda9edde4525f6add19bc1289cac21868c0e0767efd2bf994524f5d6df5b7955954be9e0cc89e9a6fe0e2cbae4977b3ae54ac4aed4a64f6fc9a4e38c8756c1fa431ab652619deac287a87b0e419d08085cdb752afad2f5fa70b131fd146567d7a7ab5cc478eacb84cc679667d9c5d145440275ab87e835f91e00776f2d1f33d78d8b0071bf865491ffedf01969751ba1577e9f7eecdba2e5e8c8e66d2f24ea2b99028d74b4363a54ffda64b7627a06638001e0697be226f2561f8c3af94ec33f0c8c1'),
	('ads', 'Spend', false, 0, '\x5eb639ea9fa74f4840cd5158442554f712e27c9d4d1367c5a558a3f4752bb231389aa778943c392f535e9c59704e30ffd187e03f2e997df33080ad2a82c74a8a'),
	('crm', 'Lead', true, 0, '\xd318ec408585e2015689e34ec211e46100000000000000000000000000000000e32842c882fb7e8045a94abfa29a285ccf6e861b15aad56faaa20ad69370aa98'),
	('crm', 'Deal', false, 0, '\xf0811e7299d95cf2db6e75c6c8cafb89cbb333fbaffc0156a58a88feca74179f6197cd73ecbcc37f49364baa7d29e4eb4d239209981a6779737ee14f182699e03c097bcf07783924fab41bf30612fed15c60a39cc7d217d69b759a77caab94954c3016a8eb4e8d4256490d6d1dcadb9044f83fd1361756a6fe0785734f22e88276b9908280429d835415b8601aa4fa1f4676489f4d68240eb83477fa68fe899437c7962ff11ad109d87b7d7b0c37522574c92ace8f78799a47242ab6f44a4a10');
INSERT INTO public.lead VALUES
	('crm', 'L1', '2026-02-25 23:00:00+00', '2026-02-26 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '394ef48c-d757-c8cf-8e6d-be28e1f8baeb', 1, NULL, NULL, 17, NULL, NULL),
	('crm', 'L3', '2026-02-25 23:00:00+00', '2026-02-25 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "fair"}', 'c463df41-092d-a9f0-c669-b8b607e22c9d', 1, NULL, NULL, 51, NULL, NULL),
	('crm', 'L5', '2026-02-26 23:00:00+00', '2026-02-28 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '163ab775-38bc-2466-1c40-88ef4fda201a', 1, NULL, NULL, 85, NULL, NULL),
	('crm', 'L6', '2026-02-26 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "fair"}', '1c678dad-7136-fd35-a2a8-fbb1630d00f1', 1, NULL, NULL, 12, NULL, NULL),
	('crm', 'L7', '2026-02-27 23:00:00+00', '2026-02-28 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', 'f3aa9497-39e2-a84d-6665-fc3b4bb4a640', 1, NULL, NULL, 29, NULL, NULL),
	('crm', 'L8', '2026-02-27 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '8a8521e4-93b1-5684-b4cc-909aca37776f', 1, NULL, NULL, 46, NULL, NULL),
	('crm', 'L9', '2026-02-27 23:00:00+00', '2026-02-27 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "fair"}', '34fec0af-b551-a606-9278-cbfee31d7ae7', 1, NULL, NULL, 63, NULL, NULL),
	('crm', 'L10', '2026-02-28 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', 'efdc5b04-f30d-63ee-1fe9-bcc924ca8e68', 1, NULL, NULL, 80, NULL, NULL),
	('crm', 'L11', '2026-02-28 23:00:00+00', '2026-03-02 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', 'e9bb1e85-b9d8-cd4a-b8b2-cf90bc8237ed', 1, NULL, NULL, 7, NULL, NULL),
	('crm', 'L12', '2026-02-28 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "fair"}', '0a27d507-0bfc-3d87-3415-755358a6072b', 1, NULL, NULL, 24, NULL, NULL),
	('crm', 'L13', '2026-03-01 23:00:00+00', '2026-03-02 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '9946e8f9-3838-ada4-fc04-1446a3a77fcd', 1, NULL, NULL, 41, NULL, NULL),
	('crm', 'L14', '2026-03-01 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '9219b3e5-3af8-dfa2-744f-3959cee593db', 1, NULL, NULL, 58, NULL, NULL),
	('crm', 'L15', '2026-03-01 23:00:00+00', '2026-03-01 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "fair"}', 'c88760b9-879f-89dd-031d-c690dd22f006', 1, NULL, NULL, 75, NULL, NULL),
	('crm', 'L16', '2026-03-02 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '4ab47ebe-f136-6d3a-f4aa-eaf2db5af84d', 1, NULL, NULL, 2, NULL, NULL),
	('crm', 'L17', '2026-03-02 23:00:00+00', '2026-03-04 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '3ea1911f-bf30-1d9c-408e-330391d1e5a3', 1, NULL, NULL, 19, NULL, NULL),
	('crm', 'L18', '2026-03-02 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "fair"}', 'ae459c6d-dd81-75c9-cfa1-5aaf89444d43', 1, NULL, NULL, 36, NULL, NULL),
	('crm', 'L19', '2026-03-03 23:00:00+00', '2026-03-04 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '2efd8dd6-a1c8-f0dd-0a1d-1e2cb5eeda9e', 1, NULL, NULL, 53, NULL, NULL),
	('crm', 'L20', '2026-03-03 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '767efd2b-f994-524f-5d6d-f5b7955954be', 1, NULL, NULL, 70, NULL, NULL),
	('crm', 'L21', '2026-03-03 23:00:00+00', '2026-03-03 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "fair"}', '4aed4a64-f6fc-9a4e-38c8-756c1fa431ab', 1, NULL, NULL, 87, NULL, NULL),
	('crm', 'L22', '2026-03-04 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '52afad2f-5fa7-0b13-1fd1-46567d7a7ab5', 1, NULL, NULL, 14, NULL, NULL),
	('crm', 'L23', '2026-03-04 23:00:00+00', '2026-03-06 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '5ab87e83-5f91-e007-76f2-d1f33d78d8b0', 1, NULL, NULL, 31, NULL, NULL),
	('crm', 'L24', '2026-03-04 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "fair"}', 'f7eecdba-2e5e-8c8e-66d2-f24ea2b99028', 1, NULL, NULL, 48, NULL, NULL),
	('crm', 'L25', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '0697be22-6f25-61f8-c3af-94ec33f0c8c1', 1, NULL, NULL, 10, '{created}', NULL),
	('crm', 'L4', '2026-02-26 23:00:00+00', '2026-02-27 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', 'cf6e861b-15aa-d56f-aaa2-0ad69370aa98', 3, NULL, NULL, 66, NULL, NULL),
	('crm', 'L2', '2026-02-25 23:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{"channel": "web"}', '751e7f1d-5131-6868-ebb9-c8a7e23128e2', 1, 3, NULL, 34, NULL, NULL);
INSERT INTO public.metric_point OVERRIDING SYSTEM VALUE VALUES
	(1, 'lead-conversion-rate', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, 1, 'not-yet-mature', 'followed 8 of 90 days, mature on 2026-05-28', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 8 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.612864+00'),
	(2, 'mql-to-sql-ratio', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, 1, 'not-yet-mature', 'followed 8 of 30 days, mature on 2026-03-29', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 8 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.628437+00'),
	(3, 'customer-acquisition-cost', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.628613+00'),
	(4, 'customer-retention', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.628639+00'),
	(5, 'gross-revenue-retention', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.628653+00'),
	(6, 'net-revenue-retention', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.628674+00'),
	(7, 'lead-acceptance-rate', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.628716+00'),
	(8, 'lead-rejection-rate', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.628765+00'),
	(9, 'mqls', 'day', '2026-02-26', '2026-02-26', '', '', 1, NULL, NULL, 1, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.629195+00'),
	(10, 'cost-per-mql', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.629314+00'),
	(11, 'leads', 'day', '2026-02-26', '2026-02-26', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 26 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.648071+00'),
	(12, 'revenue-won', 'day', '2026-02-26', '2026-02-26', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 0, "amount": 0, "wonWithAmount": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.651992+00'),
	(13, 'pipeline-velocity', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.652371+00'),
	(14, 'win-rate', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, 0, 'undefined', 'no deal was won or lost in the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.652569+00'),
	(15, 'sla-compliance', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.652641+00'),
	(16, 'sqls', 'day', '2026-02-26', '2026-02-26', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 26 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.652927+00'),
	(17, 'opportunities-created', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.653002+00'),
	(18, 'deals-won', 'day', '2026-02-26', '2026-02-26', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.653251+00'),
	(19, 'pipeline-coverage', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.653446+00'),
	(20, 'speed-to-lead', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.653491+00'),
	(21, 'sales-cycle', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.653644+00'),
	(22, 'average-deal', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.653788+00'),
	(23, 'forecast', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.654034+00'),
	(24, 'lead-conversion-rate', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, 1, 'not-yet-mature', 'followed 7 of 90 days, mature on 2026-05-29', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 7 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.654965+00'),
	(25, 'mql-to-sql-ratio', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, 1, 'not-yet-mature', 'followed 7 of 30 days, mature on 2026-03-30', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 7 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.65514+00'),
	(26, 'customer-acquisition-cost', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.655199+00'),
	(27, 'customer-retention', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.655209+00'),
	(28, 'gross-revenue-retention', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.655214+00'),
	(29, 'net-revenue-retention', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.65522+00'),
	(30, 'lead-acceptance-rate', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.655226+00'),
	(31, 'lead-rejection-rate', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.655231+00'),
	(32, 'mqls', 'day', '2026-02-27', '2026-02-27', '', '', 1, NULL, NULL, 1, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661035+00'),
	(33, 'cost-per-mql', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661063+00'),
	(34, 'leads', 'day', '2026-02-27', '2026-02-27', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 26 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661231+00'),
	(35, 'revenue-won', 'day', '2026-02-27', '2026-02-27', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 0, "amount": 0, "wonWithAmount": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661417+00'),
	(36, 'pipeline-velocity', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661433+00'),
	(37, 'win-rate', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, 0, 'undefined', 'no deal was won or lost in the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661484+00'),
	(38, 'sla-compliance', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66149+00'),
	(39, 'sqls', 'day', '2026-02-27', '2026-02-27', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 26 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661528+00'),
	(40, 'opportunities-created', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661539+00'),
	(41, 'deals-won', 'day', '2026-02-27', '2026-02-27', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661575+00'),
	(42, 'pipeline-coverage', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661584+00'),
	(43, 'speed-to-lead', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661591+00'),
	(44, 'sales-cycle', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661597+00'),
	(45, 'average-deal', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661603+00'),
	(46, 'forecast', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661608+00'),
	(47, 'lead-conversion-rate', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, 1, 'not-yet-mature', 'followed 6 of 90 days, mature on 2026-05-30', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 6 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.66174+00'),
	(48, 'mql-to-sql-ratio', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, 1, 'not-yet-mature', 'followed 6 of 30 days, mature on 2026-03-31', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 6 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.661815+00'),
	(49, 'customer-acquisition-cost', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661829+00'),
	(50, 'customer-retention', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661835+00'),
	(51, 'gross-revenue-retention', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661841+00'),
	(52, 'net-revenue-retention', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661846+00'),
	(53, 'lead-acceptance-rate', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661852+00'),
	(54, 'lead-rejection-rate', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661857+00'),
	(55, 'mqls', 'day', '2026-02-28', '2026-02-28', '', '', 1, NULL, NULL, 1, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661887+00'),
	(56, 'cost-per-mql', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661895+00'),
	(57, 'leads', 'day', '2026-02-28', '2026-02-28', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 26 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.661937+00'),
	(58, 'revenue-won', 'day', '2026-02-28', '2026-02-28', '', '', 2000.5, NULL, NULL, 2, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 2000.5, "wonWithAmount": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.662028+00'),
	(59, 'pipeline-velocity', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66204+00'),
	(60, 'win-rate', 'day', '2026-02-28', '2026-02-28', '', '', 1, 0.34238022750665315, 1, 2, 'too-few', '2 of at least 20', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "lost": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.663474+00'),
	(61, 'sla-compliance', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668578+00'),
	(62, 'sqls', 'day', '2026-02-28', '2026-02-28', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 26 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668714+00'),
	(63, 'opportunities-created', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668724+00'),
	(64, 'deals-won', 'day', '2026-02-28', '2026-02-28', '', '', 2, NULL, NULL, 2, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668786+00'),
	(65, 'pipeline-coverage', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668796+00'),
	(66, 'speed-to-lead', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668802+00'),
	(67, 'sales-cycle', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668808+00'),
	(68, 'average-deal', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668813+00'),
	(69, 'forecast', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668819+00'),
	(70, 'lead-conversion-rate', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, 2, 'not-yet-mature', 'followed 5 of 90 days, mature on 2026-05-31', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 5 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.668959+00'),
	(71, 'mql-to-sql-ratio', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, 2, 'not-yet-mature', 'followed 5 of 30 days, mature on 2026-04-01', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 5 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.669039+00'),
	(72, 'customer-acquisition-cost', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.669052+00'),
	(73, 'customer-retention', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.669058+00'),
	(74, 'gross-revenue-retention', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.669063+00'),
	(75, 'net-revenue-retention', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.669069+00'),
	(76, 'lead-acceptance-rate', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.669074+00'),
	(77, 'lead-rejection-rate', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.669079+00'),
	(78, 'mqls', 'day', '2026-03-01', '2026-03-01', '', '', 2, NULL, NULL, 2, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.669107+00'),
	(79, 'cost-per-mql', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.669116+00'),
	(80, 'leads', 'day', '2026-03-01', '2026-03-01', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of 4 leads could not be read (lead)', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670055+00'),
	(81, 'revenue-won', 'day', '2026-03-01', '2026-03-01', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 0, "amount": 0, "wonWithAmount": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670331+00'),
	(82, 'pipeline-velocity', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670369+00'),
	(83, 'win-rate', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, 0, 'undefined', 'no deal was won or lost in the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670429+00'),
	(84, 'sla-compliance', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670437+00'),
	(85, 'sqls', 'day', '2026-03-01', '2026-03-01', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 26 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670495+00'),
	(86, 'opportunities-created', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670505+00'),
	(87, 'deals-won', 'day', '2026-03-01', '2026-03-01', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67054+00'),
	(88, 'pipeline-coverage', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670549+00'),
	(89, 'speed-to-lead', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670555+00'),
	(90, 'sales-cycle', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670561+00'),
	(91, 'average-deal', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670567+00'),
	(92, 'forecast', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670573+00'),
	(93, 'lead-conversion-rate', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, 1, 'not-yet-mature', 'followed 4 of 90 days, mature on 2026-06-01', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 4 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.67074+00'),
	(94, 'mql-to-sql-ratio', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, 1, 'not-yet-mature', 'followed 4 of 30 days, mature on 2026-04-02', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 4 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.670848+00'),
	(95, 'customer-acquisition-cost', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67086+00'),
	(96, 'customer-retention', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670866+00'),
	(97, 'gross-revenue-retention', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670871+00'),
	(98, 'net-revenue-retention', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670876+00'),
	(99, 'lead-acceptance-rate', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670881+00'),
	(100, 'lead-rejection-rate', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670887+00'),
	(101, 'mqls', 'day', '2026-03-02', '2026-03-02', '', '', 1, NULL, NULL, 1, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670916+00'),
	(102, 'cost-per-mql', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670924+00'),
	(103, 'leads', 'day', '2026-03-02', '2026-03-02', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 26 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.670962+00'),
	(104, 'revenue-won', 'day', '2026-03-02', '2026-03-02', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 0, "amount": 0, "wonWithAmount": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671051+00'),
	(105, 'pipeline-velocity', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671062+00'),
	(106, 'win-rate', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, 0, 'undefined', 'no deal was won or lost in the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671103+00'),
	(107, 'sla-compliance', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671109+00'),
	(108, 'sqls', 'day', '2026-03-02', '2026-03-02', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 26 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67114+00'),
	(109, 'opportunities-created', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67115+00'),
	(110, 'deals-won', 'day', '2026-03-02', '2026-03-02', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671221+00'),
	(111, 'pipeline-coverage', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67124+00'),
	(112, 'speed-to-lead', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671247+00'),
	(113, 'sales-cycle', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671253+00'),
	(114, 'average-deal', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671257+00'),
	(115, 'forecast', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671263+00'),
	(116, 'lead-conversion-rate', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, 2, 'not-yet-mature', 'followed 3 of 90 days, mature on 2026-06-02', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 3 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.671384+00'),
	(117, 'mql-to-sql-ratio', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, 2, 'not-yet-mature', 'followed 3 of 30 days, mature on 2026-04-03', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 3 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.671457+00'),
	(118, 'customer-acquisition-cost', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671468+00'),
	(119, 'customer-retention', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671474+00'),
	(120, 'gross-revenue-retention', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671479+00'),
	(121, 'net-revenue-retention', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671484+00'),
	(122, 'lead-acceptance-rate', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671495+00'),
	(123, 'lead-rejection-rate', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.6715+00'),
	(124, 'mqls', 'day', '2026-03-03', '2026-03-03', '', '', 2, NULL, NULL, 2, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671525+00'),
	(125, 'cost-per-mql', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671533+00'),
	(126, 'leads', 'day', '2026-03-03', '2026-03-03', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 26 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67157+00'),
	(127, 'revenue-won', 'day', '2026-03-03', '2026-03-03', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 0, "amount": 0, "wonWithAmount": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671736+00'),
	(128, 'pipeline-velocity', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671759+00'),
	(129, 'win-rate', 'day', '2026-03-03', '2026-03-03', '', '', 0, 0, 0.7934506856227626, 1, 'too-few', '1 of at least 20', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 0, "lost": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671846+00'),
	(130, 'sla-compliance', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671857+00'),
	(131, 'sqls', 'day', '2026-03-03', '2026-03-03', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 26 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671897+00'),
	(132, 'opportunities-created', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671905+00'),
	(133, 'deals-won', 'day', '2026-03-03', '2026-03-03', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671936+00'),
	(134, 'pipeline-coverage', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671944+00'),
	(135, 'speed-to-lead', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671949+00'),
	(136, 'sales-cycle', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671954+00'),
	(137, 'average-deal', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671959+00'),
	(138, 'forecast', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.671965+00'),
	(139, 'lead-conversion-rate', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, 1, 'not-yet-mature', 'followed 2 of 90 days, mature on 2026-06-03', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 2 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.672063+00'),
	(140, 'mql-to-sql-ratio', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, 1, 'not-yet-mature', 'followed 2 of 30 days, mature on 2026-04-04', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 2 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.672129+00'),
	(141, 'customer-acquisition-cost', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672139+00'),
	(142, 'customer-retention', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672171+00'),
	(143, 'gross-revenue-retention', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672186+00'),
	(144, 'net-revenue-retention', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672191+00'),
	(145, 'lead-acceptance-rate', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672196+00'),
	(146, 'lead-rejection-rate', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672201+00'),
	(147, 'mqls', 'day', '2026-03-04', '2026-03-04', '', '', 1, NULL, NULL, 1, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672248+00'),
	(148, 'cost-per-mql', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67226+00'),
	(149, 'leads', 'day', '2026-03-04', '2026-03-04', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 26 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672299+00'),
	(150, 'revenue-won', 'day', '2026-03-04', '2026-03-04', '', '', 950, NULL, NULL, 1, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 950, "wonWithAmount": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672389+00'),
	(151, 'pipeline-velocity', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.6724+00'),
	(152, 'win-rate', 'day', '2026-03-04', '2026-03-04', '', '', 1, 0.20654931437723745, 1, 1, 'too-few', '1 of at least 20', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "lost": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672446+00'),
	(153, 'sla-compliance', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672454+00'),
	(154, 'sqls', 'day', '2026-03-04', '2026-03-04', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 26 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672491+00'),
	(155, 'opportunities-created', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672499+00'),
	(156, 'deals-won', 'day', '2026-03-04', '2026-03-04', '', '', 1, NULL, NULL, 1, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672535+00'),
	(157, 'pipeline-coverage', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672543+00'),
	(158, 'speed-to-lead', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672548+00'),
	(159, 'sales-cycle', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672553+00'),
	(160, 'average-deal', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672557+00'),
	(161, 'forecast', 'day', '2026-03-04', '2026-03-04', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672562+00'),
	(162, 'lead-conversion-rate', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, 2, 'not-yet-mature', 'followed 1 of 90 days, mature on 2026-06-04', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 1 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.672666+00'),
	(163, 'mql-to-sql-ratio', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, 2, 'not-yet-mature', 'followed 1 of 30 days, mature on 2026-04-05', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 1 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.67273+00'),
	(164, 'customer-acquisition-cost', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672739+00'),
	(165, 'customer-retention', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672744+00'),
	(166, 'gross-revenue-retention', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672749+00'),
	(167, 'net-revenue-retention', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672754+00'),
	(168, 'lead-acceptance-rate', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672759+00'),
	(169, 'lead-rejection-rate', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672764+00'),
	(170, 'mqls', 'day', '2026-03-05', '2026-03-05', '', '', 2, NULL, NULL, 2, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672792+00'),
	(171, 'cost-per-mql', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672799+00'),
	(172, 'leads', 'day', '2026-03-05', '2026-03-05', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 26 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672829+00'),
	(173, 'revenue-won', 'day', '2026-03-05', '2026-03-05', '', '', 410.25, NULL, NULL, 1, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 410.25, "wonWithAmount": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672902+00'),
	(174, 'pipeline-velocity', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672912+00'),
	(175, 'win-rate', 'day', '2026-03-05', '2026-03-05', '', '', 1, 0.20654931437723745, 1, 1, 'too-few', '1 of at least 20', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "lost": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672967+00'),
	(176, 'sla-compliance', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.672979+00'),
	(177, 'sqls', 'day', '2026-03-05', '2026-03-05', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 26 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67302+00'),
	(178, 'opportunities-created', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673029+00'),
	(179, 'deals-won', 'day', '2026-03-05', '2026-03-05', '', '', 1, NULL, NULL, 1, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673069+00'),
	(180, 'pipeline-coverage', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673079+00'),
	(181, 'speed-to-lead', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673086+00'),
	(182, 'sales-cycle', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673093+00'),
	(183, 'average-deal', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.6731+00'),
	(184, 'forecast', 'day', '2026-03-05', '2026-03-05', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673106+00'),
	(185, 'lead-conversion-rate', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, 0, 'undefined', 'nothing entered in the period, so there is nothing to divide by', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673233+00'),
	(186, 'mql-to-sql-ratio', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, 0, 'undefined', 'nothing entered in the period, so there is nothing to divide by', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673295+00'),
	(187, 'customer-acquisition-cost', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673301+00'),
	(188, 'customer-retention', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673306+00'),
	(189, 'gross-revenue-retention', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673311+00'),
	(190, 'net-revenue-retention', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673315+00'),
	(191, 'lead-acceptance-rate', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67332+00'),
	(192, 'lead-rejection-rate', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673325+00'),
	(193, 'mqls', 'day', '2026-03-06', '2026-03-06', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673349+00'),
	(194, 'cost-per-mql', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67336+00'),
	(195, 'leads', 'day', '2026-03-06', '2026-03-06', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 26 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.6734+00'),
	(196, 'revenue-won', 'day', '2026-03-06', '2026-03-06', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 0, "amount": 0, "wonWithAmount": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673492+00'),
	(197, 'pipeline-velocity', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67351+00'),
	(198, 'win-rate', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, 0, 'undefined', 'no deal was won or lost in the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673561+00'),
	(199, 'sla-compliance', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673569+00'),
	(200, 'sqls', 'day', '2026-03-06', '2026-03-06', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 26 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673601+00');
INSERT INTO public.metric_point OVERRIDING SYSTEM VALUE VALUES
	(201, 'opportunities-created', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67361+00'),
	(202, 'deals-won', 'day', '2026-03-06', '2026-03-06', '', '', 0, NULL, NULL, 0, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673641+00'),
	(203, 'pipeline-coverage', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673648+00'),
	(204, 'speed-to-lead', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673653+00'),
	(205, 'sales-cycle', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673658+00'),
	(206, 'average-deal', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673663+00'),
	(207, 'forecast', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673668+00'),
	(208, 'lead-conversion-rate', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'data only up to 2026-03-06, the period begins on 2026-03-07', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673678+00'),
	(209, 'mql-to-sql-ratio', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'data only up to 2026-03-06, the period begins on 2026-03-07', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673684+00'),
	(210, 'customer-acquisition-cost', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67369+00'),
	(211, 'customer-retention', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673695+00'),
	(212, 'gross-revenue-retention', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.6737+00'),
	(213, 'net-revenue-retention', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673705+00'),
	(214, 'lead-acceptance-rate', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67371+00'),
	(215, 'lead-rejection-rate', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673715+00'),
	(216, 'mqls', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'data only up to 2026-03-06, the period begins on 2026-03-07', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673721+00'),
	(217, 'cost-per-mql', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673726+00'),
	(218, 'leads', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'data only up to 2026-03-06, the period begins on 2026-03-07', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673732+00'),
	(219, 'revenue-won', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'data only up to 2026-03-06, the period begins on 2026-03-07', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67374+00'),
	(220, 'pipeline-velocity', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673745+00'),
	(221, 'win-rate', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'data only up to 2026-03-06, the period begins on 2026-03-07', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673751+00'),
	(222, 'sla-compliance', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673756+00'),
	(223, 'sqls', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'data only up to 2026-03-06, the period begins on 2026-03-07', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673762+00'),
	(224, 'opportunities-created', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673767+00'),
	(225, 'deals-won', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'data only up to 2026-03-06, the period begins on 2026-03-07', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673773+00'),
	(226, 'pipeline-coverage', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673778+00'),
	(227, 'speed-to-lead', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673784+00'),
	(228, 'sales-cycle', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67379+00'),
	(229, 'average-deal', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673795+00'),
	(230, 'forecast', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.6738+00'),
	(231, 'lead-conversion-rate', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, 5, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 5, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 11 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.673863+00'),
	(232, 'mql-to-sql-ratio', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, 5, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 5, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 11 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.673902+00'),
	(233, 'customer-acquisition-cost', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673911+00'),
	(234, 'customer-retention', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673916+00'),
	(235, 'gross-revenue-retention', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673922+00'),
	(236, 'net-revenue-retention', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673927+00'),
	(237, 'lead-acceptance-rate', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673932+00'),
	(238, 'lead-rejection-rate', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.673937+00'),
	(239, 'mqls', 'week', '2026-W09', '2026-02-23', '', '', 5, NULL, NULL, 5, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 5}', '{}', 1, 1, 1, '2026-11-29 06:21:30.674051+00'),
	(240, 'cost-per-mql', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.674074+00'),
	(241, 'leads', 'week', '2026-W09', '2026-02-23', '', '', 12, NULL, NULL, 12, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, 6, NULL, NULL, '2026-03-06', '{"count": 12}', '{}', 1, 1, 1, '2026-11-29 06:21:30.674736+00'),
	(242, 'revenue-won', 'week', '2026-W09', '2026-02-23', '', '', 2000.5, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 2000.5, "wonWithAmount": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.674949+00'),
	(243, 'pipeline-velocity', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.674967+00'),
	(244, 'win-rate', 'week', '2026-W09', '2026-02-23', '', '', 1, 0.34238022750665315, 1, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "lost": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.674981+00'),
	(245, 'sla-compliance', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.674989+00'),
	(246, 'sqls', 'week', '2026-W09', '2026-02-23', '', '', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.674999+00'),
	(247, 'opportunities-created', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675007+00'),
	(248, 'deals-won', 'week', '2026-W09', '2026-02-23', '', '', 2, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675018+00'),
	(249, 'pipeline-coverage', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675025+00'),
	(250, 'speed-to-lead', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675037+00'),
	(251, 'sales-cycle', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675042+00'),
	(252, 'average-deal', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675047+00'),
	(253, 'forecast', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675053+00'),
	(254, 'lead-conversion-rate', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, 6, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 6, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 4 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.675135+00'),
	(255, 'mql-to-sql-ratio', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, 6, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 6, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 4 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.675199+00'),
	(256, 'customer-acquisition-cost', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67522+00'),
	(257, 'customer-retention', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675225+00'),
	(258, 'gross-revenue-retention', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67523+00'),
	(259, 'net-revenue-retention', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675235+00'),
	(260, 'lead-acceptance-rate', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67524+00'),
	(261, 'lead-rejection-rate', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675245+00'),
	(262, 'mqls', 'week', '2026-W10', '2026-03-02', '', '', 6, NULL, NULL, 6, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 6}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675255+00'),
	(263, 'cost-per-mql', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675263+00'),
	(264, 'leads', 'week', '2026-W10', '2026-03-02', '', '', 12, NULL, NULL, 12, 'not-yet-mature', 'so far: the period is still running', false, false, false, 6, NULL, NULL, '2026-03-06', '{"count": 12}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675275+00'),
	(265, 'revenue-won', 'week', '2026-W10', '2026-03-02', '', '', 1360.25, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 1360.25, "wonWithAmount": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675297+00'),
	(266, 'pipeline-velocity', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675306+00'),
	(267, 'win-rate', 'week', '2026-W10', '2026-03-02', '', '', 0.6666666666666666, 0.20765960080204776, 0.9385080552796037, 3, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "lost": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675316+00'),
	(268, 'sla-compliance', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675324+00'),
	(269, 'sqls', 'week', '2026-W10', '2026-03-02', '', '', 0, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675333+00'),
	(270, 'opportunities-created', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675341+00'),
	(271, 'deals-won', 'week', '2026-W10', '2026-03-02', '', '', 2, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675349+00'),
	(272, 'pipeline-coverage', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675356+00'),
	(273, 'speed-to-lead', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675361+00'),
	(274, 'sales-cycle', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675365+00'),
	(275, 'average-deal', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67537+00'),
	(276, 'forecast', 'week', '2026-W10', '2026-03-02', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675375+00'),
	(277, 'lead-conversion-rate', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, 3, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 3, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 33 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.67544+00'),
	(278, 'mql-to-sql-ratio', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, 3, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 3, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 30 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.675484+00'),
	(279, 'customer-acquisition-cost', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675495+00'),
	(280, 'customer-retention', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.6755+00'),
	(281, 'gross-revenue-retention', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675505+00'),
	(282, 'net-revenue-retention', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67551+00'),
	(283, 'lead-acceptance-rate', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675515+00'),
	(284, 'lead-rejection-rate', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67552+00'),
	(285, 'mqls', 'month', '2026-02', '2026-02-01', '', '', 3, NULL, NULL, 3, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, 8, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675532+00'),
	(286, 'cost-per-mql', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67554+00'),
	(287, 'leads', 'month', '2026-02', '2026-02-01', '', '', 9, NULL, NULL, 9, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 9}', '{}', 1, 1, 1, '2026-11-29 06:21:30.67555+00'),
	(288, 'revenue-won', 'month', '2026-02', '2026-02-01', '', '', 2000.5, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 2000.5, "wonWithAmount": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675567+00'),
	(289, 'pipeline-velocity', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675576+00'),
	(290, 'win-rate', 'month', '2026-02', '2026-02-01', '', '', 1, 0.34238022750665315, 1, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "lost": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.675588+00'),
	(291, 'sla-compliance', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.679655+00'),
	(292, 'sqls', 'month', '2026-02', '2026-02-01', '', '', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.679749+00'),
	(293, 'opportunities-created', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.679772+00'),
	(294, 'deals-won', 'month', '2026-02', '2026-02-01', '', '', 2, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, 3, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.679789+00'),
	(295, 'pipeline-coverage', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.679856+00'),
	(296, 'speed-to-lead', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.679866+00'),
	(297, 'sales-cycle', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.679872+00'),
	(298, 'average-deal', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.679878+00'),
	(299, 'forecast', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.679884+00'),
	(300, 'lead-conversion-rate', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, 8, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 8, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 5 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.679976+00'),
	(301, 'mql-to-sql-ratio', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, 8, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 8, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 5 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.680017+00'),
	(302, 'customer-acquisition-cost', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680028+00'),
	(303, 'customer-retention', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680034+00'),
	(304, 'gross-revenue-retention', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680039+00'),
	(305, 'net-revenue-retention', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680046+00'),
	(306, 'lead-acceptance-rate', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680052+00'),
	(307, 'lead-rejection-rate', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680057+00'),
	(308, 'mqls', 'month', '2026-03', '2026-03-01', '', '', 8, NULL, NULL, 8, 'not-yet-mature', 'so far: the period is still running', false, false, false, 8, NULL, NULL, '2026-03-06', '{"count": 8}', '{}', 1, 1, 1, '2026-11-29 06:21:30.68007+00'),
	(309, 'cost-per-mql', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680077+00'),
	(310, 'leads', 'month', '2026-03', '2026-03-01', '', '', 15, NULL, NULL, 15, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 15}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680088+00'),
	(311, 'revenue-won', 'month', '2026-03', '2026-03-01', '', '', 1360.25, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 1360.25, "wonWithAmount": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680121+00'),
	(312, 'pipeline-velocity', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680136+00'),
	(313, 'win-rate', 'month', '2026-03', '2026-03-01', '', '', 0.6666666666666666, 0.20765960080204776, 0.9385080552796037, 3, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "lost": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680151+00'),
	(314, 'sla-compliance', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680181+00'),
	(315, 'sqls', 'month', '2026-03', '2026-03-01', '', '', 0, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680199+00'),
	(316, 'opportunities-created', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680207+00'),
	(317, 'deals-won', 'month', '2026-03', '2026-03-01', '', '', 2, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, 3, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680218+00'),
	(318, 'pipeline-coverage', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680226+00'),
	(319, 'speed-to-lead', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680233+00'),
	(320, 'sales-cycle', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680239+00'),
	(321, 'average-deal', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680244+00'),
	(322, 'forecast', 'month', '2026-03', '2026-03-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.680249+00'),
	(323, 'lead-conversion-rate', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, 11, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 11, "convertedEver": 4, "convertedInWindow": 4}', '{"followed 64 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.681092+00'),
	(324, 'mql-to-sql-ratio', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, 11, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 11, "convertedEver": 4, "convertedInWindow": 4}', '{"followed 30 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.681232+00'),
	(325, 'customer-acquisition-cost', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.68126+00'),
	(326, 'customer-retention', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681267+00'),
	(327, 'gross-revenue-retention', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681273+00'),
	(328, 'net-revenue-retention', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681279+00'),
	(329, 'lead-acceptance-rate', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681284+00'),
	(330, 'lead-rejection-rate', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.68129+00'),
	(331, 'mqls', 'quarter', '2026-Q1', '2026-01-01', '', '', 11, NULL, NULL, 11, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 11}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681302+00'),
	(332, 'cost-per-mql', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.68131+00'),
	(333, 'leads', 'quarter', '2026-Q1', '2026-01-01', '', '', 24, NULL, NULL, 24, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 24}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681321+00'),
	(334, 'revenue-won', 'quarter', '2026-Q1', '2026-01-01', '', '', 3360.75, NULL, NULL, 4, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 4, "amount": 3360.75, "wonWithAmount": 4}', '{}', 1, 1, 1, '2026-11-29 06:21:30.68135+00'),
	(335, 'pipeline-velocity', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681361+00'),
	(336, 'win-rate', 'quarter', '2026-Q1', '2026-01-01', '', '', 0.8, 0.37553462976252533, 0.9637758913675697, 5, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 4, "lost": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681374+00'),
	(337, 'sla-compliance', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681383+00'),
	(338, 'sqls', 'quarter', '2026-Q1', '2026-01-01', '', '', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681392+00'),
	(339, 'opportunities-created', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681402+00'),
	(340, 'deals-won', 'quarter', '2026-Q1', '2026-01-01', '', '', 4, NULL, NULL, 4, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 4}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681412+00'),
	(341, 'pipeline-coverage', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.68142+00'),
	(342, 'speed-to-lead', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681425+00'),
	(343, 'sales-cycle', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681431+00'),
	(344, 'average-deal', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681436+00'),
	(345, 'forecast', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681442+00'),
	(346, 'lead-conversion-rate', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, 11, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 11, "convertedEver": 4, "convertedInWindow": 4}', '{"followed 64 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.681531+00'),
	(347, 'mql-to-sql-ratio', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, 11, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 11, "convertedEver": 4, "convertedInWindow": 4}', '{"followed 30 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.681579+00'),
	(348, 'customer-acquisition-cost', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681588+00'),
	(349, 'customer-retention', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681594+00'),
	(350, 'gross-revenue-retention', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681599+00'),
	(351, 'net-revenue-retention', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681605+00'),
	(352, 'lead-acceptance-rate', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.68161+00'),
	(353, 'lead-rejection-rate', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681616+00'),
	(354, 'mqls', 'year', '2026', '2026-01-01', '', '', 11, NULL, NULL, 11, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 11}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681627+00'),
	(355, 'cost-per-mql', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681634+00'),
	(356, 'leads', 'year', '2026', '2026-01-01', '', '', 24, NULL, NULL, 24, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 24}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681643+00'),
	(357, 'revenue-won', 'year', '2026', '2026-01-01', '', '', 3360.75, NULL, NULL, 4, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 4, "amount": 3360.75, "wonWithAmount": 4}', '{}', 1, 1, 1, '2026-11-29 06:21:30.68166+00'),
	(358, 'pipeline-velocity', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.68167+00'),
	(359, 'win-rate', 'year', '2026', '2026-01-01', '', '', 0.8, 0.37553462976252533, 0.9637758913675697, 5, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 4, "lost": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681681+00'),
	(360, 'sla-compliance', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.68169+00'),
	(361, 'sqls', 'year', '2026', '2026-01-01', '', '', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681699+00'),
	(362, 'opportunities-created', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681706+00'),
	(363, 'deals-won', 'year', '2026', '2026-01-01', '', '', 4, NULL, NULL, 4, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 4}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681714+00'),
	(364, 'pipeline-coverage', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681721+00'),
	(365, 'speed-to-lead', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681726+00'),
	(366, 'sales-cycle', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681732+00'),
	(367, 'average-deal', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681739+00'),
	(368, 'forecast', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.681744+00'),
	(369, 'lead-conversion-rate', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, 2, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 11 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.606398+00'),
	(370, 'mql-to-sql-ratio', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, 2, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 11 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.625411+00'),
	(371, 'customer-acquisition-cost', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.625705+00'),
	(372, 'customer-retention', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.625851+00'),
	(373, 'gross-revenue-retention', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.625871+00'),
	(374, 'net-revenue-retention', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.625897+00'),
	(375, 'lead-acceptance-rate', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.625956+00'),
	(376, 'lead-rejection-rate', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.626004+00'),
	(377, 'mqls', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', 2, NULL, NULL, 2, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.626549+00'),
	(378, 'cost-per-mql', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.626794+00'),
	(379, 'leads', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', 4, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 4}', '{}', 1, 1, 1, '2026-11-29 06:21:30.626939+00'),
	(380, 'revenue-won', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', 800.5, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 800.5, "wonWithAmount": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.649682+00'),
	(381, 'pipeline-velocity', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.650066+00'),
	(456, 'pipeline-coverage', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660822+00'),
	(382, 'win-rate', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.651141+00'),
	(383, 'sla-compliance', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.651282+00'),
	(384, 'sqls', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.651456+00'),
	(385, 'opportunities-created', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.651503+00'),
	(386, 'deals-won', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', 1, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.654359+00'),
	(387, 'pipeline-coverage', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.654508+00'),
	(388, 'speed-to-lead', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.654568+00'),
	(389, 'sales-cycle', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.654693+00'),
	(390, 'average-deal', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.654823+00'),
	(391, 'forecast', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.655407+00'),
	(392, 'lead-conversion-rate', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 4 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.659836+00'),
	(393, 'mql-to-sql-ratio', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 4 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.659979+00'),
	(394, 'customer-acquisition-cost', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660002+00'),
	(395, 'customer-retention', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660009+00'),
	(396, 'gross-revenue-retention', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660017+00'),
	(397, 'net-revenue-retention', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660023+00'),
	(398, 'lead-acceptance-rate', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66003+00'),
	(399, 'lead-rejection-rate', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660038+00');
INSERT INTO public.metric_point OVERRIDING SYSTEM VALUE VALUES
	(400, 'mqls', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', 2, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66005+00'),
	(401, 'cost-per-mql', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660061+00'),
	(402, 'leads', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', 4, NULL, NULL, 4, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 4}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660072+00'),
	(403, 'revenue-won', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', 0, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 0, "amount": 0, "wonWithAmount": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660131+00'),
	(404, 'pipeline-velocity', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660142+00'),
	(405, 'win-rate', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660173+00'),
	(406, 'sla-compliance', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660189+00'),
	(407, 'sqls', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', 0, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660203+00'),
	(408, 'opportunities-created', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660213+00'),
	(409, 'deals-won', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', 0, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660224+00'),
	(410, 'pipeline-coverage', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660232+00'),
	(411, 'speed-to-lead', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660249+00'),
	(412, 'sales-cycle', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660256+00'),
	(413, 'average-deal', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660264+00'),
	(414, 'forecast', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66027+00'),
	(415, 'lead-conversion-rate', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, 2, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 33 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.660343+00'),
	(416, 'mql-to-sql-ratio', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, 2, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 30 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.660382+00'),
	(417, 'customer-acquisition-cost', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660392+00'),
	(418, 'customer-retention', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660404+00'),
	(419, 'gross-revenue-retention', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66041+00'),
	(420, 'net-revenue-retention', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660415+00'),
	(421, 'lead-acceptance-rate', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660423+00'),
	(422, 'lead-rejection-rate', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660428+00'),
	(423, 'mqls', 'month', '2026-02', '2026-02-01', 'channel', 'fair', 2, NULL, NULL, 2, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66044+00'),
	(424, 'cost-per-mql', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660448+00'),
	(425, 'leads', 'month', '2026-02', '2026-02-01', 'channel', 'fair', 3, NULL, NULL, 3, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660459+00'),
	(426, 'revenue-won', 'month', '2026-02', '2026-02-01', 'channel', 'fair', 800.5, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 800.5, "wonWithAmount": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660487+00'),
	(427, 'pipeline-velocity', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660498+00'),
	(428, 'win-rate', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66051+00'),
	(429, 'sla-compliance', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660516+00'),
	(430, 'sqls', 'month', '2026-02', '2026-02-01', 'channel', 'fair', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660527+00'),
	(431, 'opportunities-created', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660535+00'),
	(432, 'deals-won', 'month', '2026-02', '2026-02-01', 'channel', 'fair', 1, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660547+00'),
	(433, 'pipeline-coverage', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660554+00'),
	(434, 'speed-to-lead', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660559+00'),
	(435, 'sales-cycle', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660565+00'),
	(436, 'average-deal', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66057+00'),
	(437, 'forecast', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660576+00'),
	(438, 'lead-conversion-rate', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 5 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.660641+00'),
	(439, 'mql-to-sql-ratio', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 5 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.660669+00'),
	(440, 'customer-acquisition-cost', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660679+00'),
	(441, 'customer-retention', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660685+00'),
	(442, 'gross-revenue-retention', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660691+00'),
	(443, 'net-revenue-retention', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660696+00'),
	(444, 'lead-acceptance-rate', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660703+00'),
	(445, 'lead-rejection-rate', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660709+00'),
	(446, 'mqls', 'month', '2026-03', '2026-03-01', 'channel', 'fair', 2, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66072+00'),
	(447, 'cost-per-mql', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660727+00'),
	(448, 'leads', 'month', '2026-03', '2026-03-01', 'channel', 'fair', 5, NULL, NULL, 5, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 5}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660738+00'),
	(449, 'revenue-won', 'month', '2026-03', '2026-03-01', 'channel', 'fair', 0, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 0, "amount": 0, "wonWithAmount": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660757+00'),
	(450, 'pipeline-velocity', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660768+00'),
	(451, 'win-rate', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660779+00'),
	(452, 'sla-compliance', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660786+00'),
	(453, 'sqls', 'month', '2026-03', '2026-03-01', 'channel', 'fair', 0, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660796+00'),
	(454, 'opportunities-created', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660803+00'),
	(455, 'deals-won', 'month', '2026-03', '2026-03-01', 'channel', 'fair', 0, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660814+00'),
	(457, 'speed-to-lead', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660827+00'),
	(458, 'sales-cycle', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660835+00'),
	(459, 'average-deal', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660841+00'),
	(460, 'forecast', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660847+00'),
	(461, 'lead-conversion-rate', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 4, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 64 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.660874+00'),
	(462, 'mql-to-sql-ratio', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 4, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 30 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.660904+00'),
	(463, 'customer-acquisition-cost', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660915+00'),
	(464, 'customer-retention', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66092+00'),
	(465, 'gross-revenue-retention', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660926+00'),
	(466, 'net-revenue-retention', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.660938+00'),
	(467, 'lead-acceptance-rate', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667684+00'),
	(468, 'lead-rejection-rate', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66773+00'),
	(469, 'mqls', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', 4, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 4}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667782+00'),
	(470, 'cost-per-mql', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667808+00'),
	(471, 'leads', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', 8, NULL, NULL, 8, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 8}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667821+00'),
	(472, 'revenue-won', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', 800.5, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 800.5, "wonWithAmount": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.66786+00'),
	(473, 'pipeline-velocity', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667878+00'),
	(474, 'win-rate', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667892+00'),
	(475, 'sla-compliance', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667898+00'),
	(476, 'sqls', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667908+00'),
	(477, 'opportunities-created', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667917+00'),
	(478, 'deals-won', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', 1, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667927+00'),
	(479, 'pipeline-coverage', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667935+00'),
	(480, 'speed-to-lead', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667943+00'),
	(481, 'sales-cycle', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667949+00'),
	(482, 'average-deal', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667955+00'),
	(483, 'forecast', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.667961+00'),
	(484, 'lead-conversion-rate', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 4, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 64 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.668061+00'),
	(485, 'mql-to-sql-ratio', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 4, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 30 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.668131+00'),
	(486, 'customer-acquisition-cost', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668142+00'),
	(487, 'customer-retention', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668148+00'),
	(488, 'gross-revenue-retention', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668154+00'),
	(489, 'net-revenue-retention', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668181+00'),
	(490, 'lead-acceptance-rate', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668195+00'),
	(491, 'lead-rejection-rate', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668201+00'),
	(492, 'mqls', 'year', '2026', '2026-01-01', 'channel', 'fair', 4, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 4}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668217+00'),
	(493, 'cost-per-mql', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668228+00'),
	(494, 'leads', 'year', '2026', '2026-01-01', 'channel', 'fair', 8, NULL, NULL, 8, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 8}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668237+00'),
	(495, 'revenue-won', 'year', '2026', '2026-01-01', 'channel', 'fair', 800.5, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 800.5, "wonWithAmount": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668263+00'),
	(496, 'pipeline-velocity', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668273+00'),
	(497, 'win-rate', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668283+00'),
	(498, 'sla-compliance', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668288+00'),
	(499, 'sqls', 'year', '2026', '2026-01-01', 'channel', 'fair', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668297+00'),
	(500, 'opportunities-created', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668304+00'),
	(501, 'deals-won', 'year', '2026', '2026-01-01', 'channel', 'fair', 1, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668314+00'),
	(502, 'pipeline-coverage', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668321+00'),
	(503, 'speed-to-lead', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668326+00'),
	(504, 'sales-cycle', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668331+00'),
	(505, 'average-deal', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668336+00'),
	(506, 'forecast', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.668341+00'),
	(507, 'lead-conversion-rate', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, 3, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 3, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 11 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.718652+00'),
	(508, 'mql-to-sql-ratio', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, 3, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 3, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 11 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.718859+00'),
	(509, 'customer-acquisition-cost', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.718982+00'),
	(510, 'customer-retention', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.71901+00'),
	(511, 'gross-revenue-retention', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719027+00'),
	(512, 'net-revenue-retention', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719041+00'),
	(513, 'lead-acceptance-rate', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719092+00'),
	(514, 'lead-rejection-rate', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719149+00'),
	(515, 'mqls', 'week', '2026-W09', '2026-02-23', 'channel', 'web', 3, NULL, NULL, 3, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719221+00'),
	(516, 'cost-per-mql', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.7193+00'),
	(517, 'leads', 'week', '2026-W09', '2026-02-23', 'channel', 'web', 8, NULL, NULL, 8, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 8}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719337+00'),
	(518, 'revenue-won', 'week', '2026-W09', '2026-02-23', 'channel', 'web', 1200, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 1200, "wonWithAmount": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719462+00'),
	(519, 'pipeline-velocity', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719812+00'),
	(520, 'win-rate', 'week', '2026-W09', '2026-02-23', 'channel', 'web', 1, 0.20654931437723745, 1, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "lost": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719893+00'),
	(521, 'sla-compliance', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719936+00'),
	(522, 'sqls', 'week', '2026-W09', '2026-02-23', 'channel', 'web', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719969+00'),
	(523, 'opportunities-created', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.719993+00'),
	(524, 'deals-won', 'week', '2026-W09', '2026-02-23', 'channel', 'web', 1, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72003+00'),
	(525, 'pipeline-coverage', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720218+00'),
	(526, 'speed-to-lead', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720274+00'),
	(527, 'sales-cycle', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72042+00'),
	(528, 'average-deal', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720548+00'),
	(529, 'forecast', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720736+00'),
	(530, 'lead-conversion-rate', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, 4, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 4, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 4 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.720812+00'),
	(531, 'mql-to-sql-ratio', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, 4, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 4, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 4 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.720856+00'),
	(532, 'customer-acquisition-cost', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720872+00'),
	(533, 'customer-retention', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720879+00'),
	(534, 'gross-revenue-retention', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720886+00'),
	(535, 'net-revenue-retention', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720891+00'),
	(536, 'lead-acceptance-rate', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720899+00'),
	(537, 'lead-rejection-rate', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720906+00'),
	(538, 'mqls', 'week', '2026-W10', '2026-03-02', 'channel', 'web', 4, NULL, NULL, 4, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 4}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720916+00'),
	(539, 'cost-per-mql', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720926+00'),
	(540, 'leads', 'week', '2026-W10', '2026-03-02', 'channel', 'web', 8, NULL, NULL, 8, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 8}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720936+00'),
	(541, 'revenue-won', 'week', '2026-W10', '2026-03-02', 'channel', 'web', 1360.25, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 1360.25, "wonWithAmount": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720963+00'),
	(542, 'pipeline-velocity', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720977+00'),
	(543, 'win-rate', 'week', '2026-W10', '2026-03-02', 'channel', 'web', 0.6666666666666666, 0.20765960080204776, 0.9385080552796037, 3, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "lost": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.720991+00'),
	(544, 'sla-compliance', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721+00'),
	(545, 'sqls', 'week', '2026-W10', '2026-03-02', 'channel', 'web', 0, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721011+00'),
	(546, 'opportunities-created', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721019+00'),
	(547, 'deals-won', 'week', '2026-W10', '2026-03-02', 'channel', 'web', 2, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721029+00'),
	(548, 'pipeline-coverage', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721037+00'),
	(549, 'speed-to-lead', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721044+00'),
	(550, 'sales-cycle', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721051+00'),
	(551, 'average-deal', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721058+00'),
	(552, 'forecast', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721064+00'),
	(553, 'lead-conversion-rate', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, 1, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 33 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.721103+00'),
	(554, 'mql-to-sql-ratio', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, 1, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 1, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 30 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.721139+00'),
	(555, 'customer-acquisition-cost', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72115+00'),
	(556, 'customer-retention', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721167+00'),
	(557, 'gross-revenue-retention', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721185+00'),
	(558, 'net-revenue-retention', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721193+00'),
	(559, 'lead-acceptance-rate', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721199+00'),
	(560, 'lead-rejection-rate', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721205+00'),
	(561, 'mqls', 'month', '2026-02', '2026-02-01', 'channel', 'web', 1, NULL, NULL, 1, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721226+00'),
	(562, 'cost-per-mql', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721239+00'),
	(563, 'leads', 'month', '2026-02', '2026-02-01', 'channel', 'web', 6, NULL, NULL, 6, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 6}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721251+00'),
	(564, 'revenue-won', 'month', '2026-02', '2026-02-01', 'channel', 'web', 1200, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 1200, "wonWithAmount": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721279+00'),
	(565, 'pipeline-velocity', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72129+00'),
	(566, 'win-rate', 'month', '2026-02', '2026-02-01', 'channel', 'web', 1, 0.20654931437723745, 1, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "lost": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721304+00'),
	(567, 'sla-compliance', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721313+00'),
	(568, 'sqls', 'month', '2026-02', '2026-02-01', 'channel', 'web', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721325+00'),
	(569, 'opportunities-created', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721333+00'),
	(570, 'deals-won', 'month', '2026-02', '2026-02-01', 'channel', 'web', 1, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721346+00'),
	(571, 'pipeline-coverage', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721354+00'),
	(572, 'speed-to-lead', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72136+00'),
	(573, 'sales-cycle', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721366+00'),
	(574, 'average-deal', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721372+00'),
	(575, 'forecast', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721379+00'),
	(576, 'lead-conversion-rate', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, 6, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 6, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 5 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.721432+00'),
	(577, 'mql-to-sql-ratio', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, 6, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 6, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 5 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.721467+00'),
	(578, 'customer-acquisition-cost', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72148+00'),
	(579, 'customer-retention', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721487+00'),
	(580, 'gross-revenue-retention', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721493+00'),
	(581, 'net-revenue-retention', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721499+00'),
	(582, 'lead-acceptance-rate', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721505+00'),
	(583, 'lead-rejection-rate', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721512+00'),
	(584, 'mqls', 'month', '2026-03', '2026-03-01', 'channel', 'web', 6, NULL, NULL, 6, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 6}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721524+00'),
	(585, 'cost-per-mql', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721532+00'),
	(586, 'leads', 'month', '2026-03', '2026-03-01', 'channel', 'web', 10, NULL, NULL, 10, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 10}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721545+00'),
	(587, 'revenue-won', 'month', '2026-03', '2026-03-01', 'channel', 'web', 1360.25, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 1360.25, "wonWithAmount": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721566+00'),
	(588, 'pipeline-velocity', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721577+00'),
	(589, 'win-rate', 'month', '2026-03', '2026-03-01', 'channel', 'web', 0.6666666666666666, 0.20765960080204776, 0.9385080552796037, 3, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "lost": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72159+00'),
	(590, 'sla-compliance', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.7216+00'),
	(591, 'sqls', 'month', '2026-03', '2026-03-01', 'channel', 'web', 0, NULL, NULL, 0, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721611+00'),
	(592, 'opportunities-created', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721619+00'),
	(593, 'deals-won', 'month', '2026-03', '2026-03-01', 'channel', 'web', 2, NULL, NULL, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721632+00'),
	(594, 'pipeline-coverage', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721641+00'),
	(595, 'speed-to-lead', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721648+00'),
	(596, 'sales-cycle', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721654+00'),
	(597, 'average-deal', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721661+00'),
	(598, 'forecast', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721667+00'),
	(599, 'lead-conversion-rate', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, 7, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 7, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 64 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.721701+00'),
	(600, 'mql-to-sql-ratio', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, 7, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 7, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 30 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.721736+00');
INSERT INTO public.metric_point OVERRIDING SYSTEM VALUE VALUES
	(601, 'customer-acquisition-cost', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721748+00'),
	(602, 'customer-retention', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721754+00'),
	(603, 'gross-revenue-retention', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72176+00'),
	(604, 'net-revenue-retention', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721766+00'),
	(605, 'lead-acceptance-rate', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721773+00'),
	(606, 'lead-rejection-rate', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721779+00'),
	(607, 'mqls', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', 7, NULL, NULL, 7, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 7}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72179+00'),
	(608, 'cost-per-mql', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721798+00'),
	(609, 'leads', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', 16, NULL, NULL, 16, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 16}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721811+00'),
	(610, 'revenue-won', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', 2560.25, NULL, NULL, 3, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 3, "amount": 2560.25, "wonWithAmount": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721829+00'),
	(611, 'pipeline-velocity', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72184+00'),
	(612, 'win-rate', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', 0.75, 0.300641842582402, 0.9544127391902996, 4, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 3, "lost": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721852+00'),
	(613, 'sla-compliance', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721862+00'),
	(614, 'sqls', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721874+00'),
	(615, 'opportunities-created', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721881+00'),
	(616, 'deals-won', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', 3, NULL, NULL, 3, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721892+00'),
	(617, 'pipeline-coverage', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721901+00'),
	(618, 'speed-to-lead', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721907+00'),
	(619, 'sales-cycle', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721913+00'),
	(620, 'average-deal', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721919+00'),
	(621, 'forecast', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.721926+00'),
	(622, 'lead-conversion-rate', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, 7, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 7, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 64 of 90 days"}', 1, 1, 1, '2026-11-29 06:21:30.721957+00'),
	(623, 'mql-to-sql-ratio', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, 7, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 7, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 30 of 30 days"}', 1, 1, 1, '2026-11-29 06:21:30.721999+00'),
	(624, 'customer-acquisition-cost', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722011+00'),
	(625, 'customer-retention', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722017+00'),
	(626, 'gross-revenue-retention', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722023+00'),
	(627, 'net-revenue-retention', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered customer periods yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722029+00'),
	(628, 'lead-acceptance-rate', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722036+00'),
	(629, 'lead-rejection-rate', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "accepted" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722042+00'),
	(630, 'mqls', 'year', '2026', '2026-01-01', 'channel', 'web', 7, NULL, NULL, 7, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 7}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722054+00'),
	(631, 'cost-per-mql', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source has delivered spend rows yet', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722063+00'),
	(632, 'leads', 'year', '2026', '2026-01-01', 'channel', 'web', 16, NULL, NULL, 16, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 16}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722073+00'),
	(633, 'revenue-won', 'year', '2026', '2026-01-01', 'channel', 'web', 2560.25, NULL, NULL, 3, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 3, "amount": 2560.25, "wonWithAmount": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722091+00'),
	(634, 'pipeline-velocity', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722101+00'),
	(635, 'win-rate', 'year', '2026', '2026-01-01', 'channel', 'web', 0.75, 0.300641842582402, 0.9544127391902996, 4, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 3, "lost": 1}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722114+00'),
	(636, 'sla-compliance', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722124+00'),
	(637, 'sqls', 'year', '2026', '2026-01-01', 'channel', 'web', 0, NULL, NULL, 0, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722134+00'),
	(638, 'opportunities-created', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722142+00'),
	(639, 'deals-won', 'year', '2026', '2026-01-01', 'channel', 'web', 3, NULL, NULL, 3, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722151+00'),
	(640, 'pipeline-coverage', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722179+00'),
	(641, 'speed-to-lead', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "firstTouch" of leads', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72219+00'),
	(642, 'sales-cycle', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722198+00'),
	(643, 'average-deal', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "qualified" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.722204+00'),
	(644, 'forecast', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the field "expectedClose" of deals', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 1, '2026-11-29 06:21:30.72221+00'),
	(645, 'customer-acquisition-cost', 'day', '2026-02-26', '2026-02-26', '', '', NULL, NULL, NULL, 0, 'undefined', 'no new customer in the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 100, "newCustomers": 0}', '{"at least 27 each, at 95 %"}', 1, 1, 2, '2026-11-29 06:21:31.989539+00'),
	(646, 'cost-per-mql', 'day', '2026-02-26', '2026-02-26', '', '', 100, 17.948025920436486, 3949.7890205207186, 1, 'too-few', '1 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 1, "mediaCost": 100}', '{}', 1, 1, 2, '2026-11-29 06:21:32.037561+00'),
	(647, 'customer-acquisition-cost', 'day', '2026-02-27', '2026-02-27', '', '', NULL, NULL, NULL, 0, 'undefined', 'no new customer in the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 250, "newCustomers": 0}', '{"at least 68 each, at 95 %"}', 1, 1, 2, '2026-11-29 06:21:32.038234+00'),
	(648, 'cost-per-mql', 'day', '2026-02-27', '2026-02-27', '', '', 250, 44.87006480109122, 9874.472551301797, 1, 'too-few', '1 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 1, "mediaCost": 250}', '{}', 1, 1, 2, '2026-11-29 06:21:32.038387+00'),
	(649, 'customer-acquisition-cost', 'day', '2026-02-28', '2026-02-28', '', '', 125, 34.60357201555805, 1032.165247767835, 2, 'too-few', '2 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 250, "newCustomers": 2}', '{}', 1, 1, 2, '2026-11-29 06:21:32.038554+00'),
	(650, 'cost-per-mql', 'day', '2026-02-28', '2026-02-28', '', '', 250, 44.87006480109122, 9874.472551301797, 1, 'too-few', '1 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 1, "mediaCost": 250}', '{}', 1, 1, 2, '2026-11-29 06:21:32.038634+00'),
	(651, 'customer-acquisition-cost', 'day', '2026-03-01', '2026-03-01', '', '', NULL, NULL, NULL, 0, 'undefined', 'no new customer in the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 100, "newCustomers": 0}', '{"at least 27 each, at 95 %"}', 1, 1, 2, '2026-11-29 06:21:32.038775+00'),
	(652, 'cost-per-mql', 'day', '2026-03-01', '2026-03-01', '', '', 50, 13.84142880622322, 412.866099107134, 2, 'too-few', '2 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 2, "mediaCost": 100}', '{}', 1, 1, 2, '2026-11-29 06:21:32.038847+00'),
	(653, 'customer-acquisition-cost', 'day', '2026-03-02', '2026-03-02', '', '', NULL, NULL, NULL, 0, 'undefined', 'no new customer in the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 100, "newCustomers": 0}', '{"at least 27 each, at 95 %"}', 1, 1, 2, '2026-11-29 06:21:32.038981+00'),
	(654, 'cost-per-mql', 'day', '2026-03-02', '2026-03-02', '', '', 100, 17.948025920436486, 3949.7890205207186, 1, 'too-few', '1 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 1, "mediaCost": 100}', '{}', 1, 1, 2, '2026-11-29 06:21:32.039065+00'),
	(655, 'customer-acquisition-cost', 'day', '2026-03-03', '2026-03-03', '', '', NULL, NULL, NULL, 0, 'undefined', 'no new customer in the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 100, "newCustomers": 0}', '{"at least 27 each, at 95 %"}', 1, 1, 2, '2026-11-29 06:21:32.039235+00'),
	(656, 'cost-per-mql', 'day', '2026-03-03', '2026-03-03', '', '', 50, 13.84142880622322, 412.866099107134, 2, 'too-few', '2 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 2, "mediaCost": 100}', '{}', 1, 1, 2, '2026-11-29 06:21:32.039331+00'),
	(657, 'customer-acquisition-cost', 'day', '2026-03-04', '2026-03-04', '', '', 100, 17.948025920436486, 3949.7890205207186, 1, 'too-few', '1 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 100, "newCustomers": 1}', '{}', 1, 1, 2, '2026-11-29 06:21:32.039482+00'),
	(658, 'cost-per-mql', 'day', '2026-03-04', '2026-03-04', '', '', 100, 17.948025920436486, 3949.7890205207186, 1, 'too-few', '1 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 1, "mediaCost": 100}', '{}', 1, 1, 2, '2026-11-29 06:21:32.039553+00'),
	(659, 'customer-acquisition-cost', 'day', '2026-03-05', '2026-03-05', '', '', 100, 17.948025920436486, 3949.7890205207186, 1, 'too-few', '1 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 100, "newCustomers": 1}', '{}', 1, 1, 2, '2026-11-29 06:21:32.040462+00'),
	(660, 'cost-per-mql', 'day', '2026-03-05', '2026-03-05', '', '', 50, 13.84142880622322, 412.866099107134, 2, 'too-few', '2 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 2, "mediaCost": 100}', '{}', 1, 1, 2, '2026-11-29 06:21:32.040614+00'),
	(661, 'customer-acquisition-cost', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, 0, 'undefined', 'no cost is recorded for the period, and cost that is not there looks good', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 0, "newCustomers": 0}', '{}', 1, 1, 2, '2026-11-29 06:21:32.040771+00'),
	(662, 'cost-per-mql', 'day', '2026-03-06', '2026-03-06', '', '', NULL, NULL, NULL, 0, 'undefined', 'no media cost is recorded for the period', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 0, "mediaCost": 0}', '{}', 1, 1, 2, '2026-11-29 06:21:32.040835+00'),
	(663, 'customer-acquisition-cost', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'data only up to 2026-03-06, the period begins on 2026-03-07', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.040868+00'),
	(664, 'cost-per-mql', 'day', '2026-03-07', '2026-03-07', '', '', NULL, NULL, NULL, NULL, 'no-data', 'data only up to 2026-03-06, the period begins on 2026-03-07', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.040882+00'),
	(665, 'customer-acquisition-cost', 'week', '2026-W09', '2026-02-23', '', '', 350, 96.89000164356254, 2890.062693749938, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 700, "newCustomers": 2}', '{}', 1, 1, 2, '2026-11-29 06:21:32.040918+00'),
	(666, 'cost-per-mql', 'week', '2026-W09', '2026-02-23', '', '', 140, 59.991436243099585, 431.1708458171551, 5, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 5, "mediaCost": 700}', '{}', 1, 1, 2, '2026-11-29 06:21:32.040943+00'),
	(667, 'customer-acquisition-cost', 'week', '2026-W10', '2026-03-02', '', '', 200, 55.36571522489288, 1651.464396428536, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"cost": 400, "newCustomers": 2}', '{}', 1, 1, 2, '2026-11-29 06:21:32.040977+00'),
	(668, 'cost-per-mql', 'week', '2026-W10', '2026-03-02', '', '', 66.66666666666667, 30.629104917263348, 181.66176662019362, 6, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"mqls": 6, "mediaCost": 400}', '{}', 1, 1, 2, '2026-11-29 06:21:32.041002+00'),
	(669, 'customer-acquisition-cost', 'month', '2026-02', '2026-02-01', '', '', 300, 83.04857283733932, 2477.196594642804, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 600, "newCustomers": 2}', '{}', 1, 1, 2, '2026-11-29 06:21:32.041036+00'),
	(736, 'deals-won', 'week', '2026-W10', '2026-03-02', '', '', 3, NULL, NULL, 3, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863334+00'),
	(670, 'cost-per-mql', 'month', '2026-02', '2026-02-01', '', '', 200, 68.43633079830991, 969.8190330474077, 3, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 3, "mediaCost": 600}', '{}', 1, 1, 2, '2026-11-29 06:21:32.041069+00'),
	(671, 'customer-acquisition-cost', 'month', '2026-03', '2026-03-01', '', '', 250, 69.2071440311161, 2064.33049553567, 2, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"cost": 500, "newCustomers": 2}', '{}', 1, 1, 2, '2026-11-29 06:21:32.041114+00'),
	(672, 'cost-per-mql', 'month', '2026-03', '2026-03-01', '', '', 62.5, 31.719469519497974, 144.76673283839517, 8, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"mqls": 8, "mediaCost": 500}', '{}', 1, 1, 2, '2026-11-29 06:21:32.041139+00'),
	(673, 'customer-acquisition-cost', 'quarter', '2026-Q1', '2026-01-01', '', '', 275, 107.40521171698413, 1009.2989708811048, 4, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"cost": 1100, "newCustomers": 4}', '{}', 1, 1, 2, '2026-11-29 06:21:32.041171+00'),
	(674, 'cost-per-mql', 'quarter', '2026-Q1', '2026-01-01', '', '', 100, 55.888519842930585, 200.32195864524013, 11, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"mqls": 11, "mediaCost": 1100}', '{}', 1, 1, 2, '2026-11-29 06:21:32.041237+00'),
	(675, 'customer-acquisition-cost', 'year', '2026', '2026-01-01', '', '', 275, 107.40521171698413, 1009.2989708811048, 4, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"cost": 1100, "newCustomers": 4}', '{}', 1, 1, 2, '2026-11-29 06:21:32.041298+00'),
	(676, 'cost-per-mql', 'year', '2026', '2026-01-01', '', '', 100, 55.888519842930585, 200.32195864524013, 11, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"mqls": 11, "mediaCost": 1100}', '{}', 1, 1, 2, '2026-11-29 06:21:32.041346+00'),
	(677, 'customer-acquisition-cost', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.056721+00'),
	(678, 'cost-per-mql', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.056834+00'),
	(679, 'customer-acquisition-cost', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.056845+00'),
	(680, 'cost-per-mql', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.056853+00'),
	(681, 'customer-acquisition-cost', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.05686+00'),
	(682, 'cost-per-mql', 'month', '2026-02', '2026-02-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.056868+00'),
	(683, 'customer-acquisition-cost', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.056881+00'),
	(684, 'cost-per-mql', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.056888+00'),
	(685, 'customer-acquisition-cost', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.056896+00'),
	(686, 'cost-per-mql', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.05691+00'),
	(687, 'customer-acquisition-cost', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.056918+00'),
	(688, 'cost-per-mql', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.056925+00'),
	(689, 'customer-acquisition-cost', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109362+00'),
	(690, 'cost-per-mql', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109483+00'),
	(691, 'customer-acquisition-cost', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109498+00'),
	(692, 'cost-per-mql', 'week', '2026-W10', '2026-03-02', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109506+00'),
	(693, 'customer-acquisition-cost', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109514+00'),
	(694, 'cost-per-mql', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.10952+00'),
	(695, 'customer-acquisition-cost', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109527+00'),
	(696, 'cost-per-mql', 'month', '2026-03', '2026-03-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109535+00'),
	(697, 'customer-acquisition-cost', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109542+00'),
	(698, 'cost-per-mql', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109561+00'),
	(699, 'customer-acquisition-cost', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109568+00'),
	(700, 'cost-per-mql', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, NULL, 'no-data', 'no source maps the segment "channel" of spend rows', false, false, false, NULL, NULL, NULL, NULL, '{}', '{}', 1, 1, 2, '2026-11-29 06:21:32.109574+00'),
	(701, 'leads', 'day', '2026-02-26', '2026-02-26', '', '', 2, NULL, NULL, 2, 'incomplete', '1 of all 25 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.859341+00'),
	(702, 'sqls', 'day', '2026-02-26', '2026-02-26', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 25 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.859847+00'),
	(703, 'leads', 'day', '2026-02-27', '2026-02-27', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 25 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.860683+00'),
	(704, 'sqls', 'day', '2026-02-27', '2026-02-27', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 25 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.860798+00'),
	(735, 'win-rate', 'week', '2026-W10', '2026-03-02', '', '', 0.75, 0.300641842582402, 0.9544127391902996, 4, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 3, "lost": 1}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863317+00'),
	(705, 'lead-conversion-rate', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, 2, 'not-yet-mature', 'followed 6 of 90 days, mature on 2026-05-30', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 6 of 90 days"}', 1, 1, 3, '2026-11-29 06:21:42.860903+00'),
	(706, 'mql-to-sql-ratio', 'day', '2026-02-28', '2026-02-28', '', '', NULL, NULL, NULL, 2, 'not-yet-mature', 'followed 6 of 30 days, mature on 2026-03-31', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 0, "convertedInWindow": 0}', '{"followed 6 of 30 days"}', 1, 1, 3, '2026-11-29 06:21:42.860953+00'),
	(707, 'mqls', 'day', '2026-02-28', '2026-02-28', '', '', 2, NULL, NULL, 2, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.86107+00'),
	(708, 'cost-per-mql', 'day', '2026-02-28', '2026-02-28', '', '', 125, 34.60357201555805, 1032.165247767835, 2, 'too-few', '2 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 2, "mediaCost": 250}', '{}', 1, 1, 3, '2026-11-29 06:21:42.861114+00'),
	(709, 'leads', 'day', '2026-02-28', '2026-02-28', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 25 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.861142+00'),
	(710, 'revenue-won', 'day', '2026-02-28', '2026-02-28', '', '', 2110.75, NULL, NULL, 2, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 2110.75, "wonWithAmount": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.861204+00'),
	(711, 'sqls', 'day', '2026-02-28', '2026-02-28', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 25 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.861265+00'),
	(712, 'sqls', 'day', '2026-03-01', '2026-03-01', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 25 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.861734+00'),
	(713, 'leads', 'day', '2026-03-02', '2026-03-02', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 25 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.861878+00'),
	(714, 'sqls', 'day', '2026-03-02', '2026-03-02', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 25 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.861973+00'),
	(715, 'leads', 'day', '2026-03-03', '2026-03-03', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 25 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862112+00'),
	(716, 'sqls', 'day', '2026-03-03', '2026-03-03', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 25 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862207+00'),
	(717, 'leads', 'day', '2026-03-04', '2026-03-04', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 25 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862345+00'),
	(718, 'sqls', 'day', '2026-03-04', '2026-03-04', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 25 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862494+00'),
	(719, 'customer-acquisition-cost', 'day', '2026-03-05', '2026-03-05', '', '', 50, 13.84142880622322, 412.866099107134, 2, 'too-few', '2 of at least 10', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"cost": 100, "newCustomers": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.86262+00'),
	(720, 'leads', 'day', '2026-03-05', '2026-03-05', '', '', 3, NULL, NULL, 3, 'incomplete', '1 of all 25 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862649+00'),
	(721, 'revenue-won', 'day', '2026-03-05', '2026-03-05', '', '', 1110.25, NULL, NULL, 2, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 1110.25, "wonWithAmount": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862695+00'),
	(722, 'win-rate', 'day', '2026-03-05', '2026-03-05', '', '', 1, 0.34238022750665315, 1, 2, 'too-few', '2 of at least 20', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "lost": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862731+00'),
	(723, 'sqls', 'day', '2026-03-05', '2026-03-05', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 25 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862754+00'),
	(724, 'deals-won', 'day', '2026-03-05', '2026-03-05', '', '', 2, NULL, NULL, 2, 'no-target', 'no target is agreed for it', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862782+00'),
	(725, 'leads', 'day', '2026-03-06', '2026-03-06', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 25 leads could not be read (created), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862886+00'),
	(726, 'sqls', 'day', '2026-03-06', '2026-03-06', '', '', 0, NULL, NULL, 0, 'incomplete', '1 of all 25 leads could not be read (lead), and nobody knows of which day they are', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 0}', '{}', 1, 1, 3, '2026-11-29 06:21:42.862985+00'),
	(727, 'lead-conversion-rate', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, 6, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 6, "convertedEver": 4, "convertedInWindow": 4}', '{"followed 11 of 90 days"}', 1, 1, 3, '2026-11-29 06:21:42.863088+00'),
	(728, 'mql-to-sql-ratio', 'week', '2026-W09', '2026-02-23', '', '', NULL, NULL, NULL, 6, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 6, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 11 of 30 days"}', 1, 1, 3, '2026-11-29 06:21:42.863129+00'),
	(729, 'mqls', 'week', '2026-W09', '2026-02-23', '', '', 6, NULL, NULL, 6, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 6}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863167+00'),
	(730, 'cost-per-mql', 'week', '2026-W09', '2026-02-23', '', '', 116.66666666666667, 53.600933605210855, 317.90809158533887, 6, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 6, "mediaCost": 700}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863189+00'),
	(731, 'leads', 'week', '2026-W09', '2026-02-23', '', '', 11, NULL, NULL, 11, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, 6, NULL, NULL, '2026-03-06', '{"count": 11}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863203+00'),
	(732, 'revenue-won', 'week', '2026-W09', '2026-02-23', '', '', 2110.75, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 2110.75, "wonWithAmount": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863215+00'),
	(733, 'customer-acquisition-cost', 'week', '2026-W10', '2026-03-02', '', '', 133.33333333333334, 45.62422053220661, 646.5460220316052, 3, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"cost": 400, "newCustomers": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863284+00'),
	(734, 'revenue-won', 'week', '2026-W10', '2026-03-02', '', '', 2060.25, NULL, NULL, 3, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 3, "amount": 2060.25, "wonWithAmount": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863304+00'),
	(737, 'lead-conversion-rate', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 4, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 33 of 90 days"}', 1, 1, 3, '2026-11-29 06:21:42.863399+00'),
	(738, 'mql-to-sql-ratio', 'month', '2026-02', '2026-02-01', '', '', NULL, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 4, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 30 of 30 days"}', 1, 1, 3, '2026-11-29 06:21:42.863443+00'),
	(739, 'mqls', 'month', '2026-02', '2026-02-01', '', '', 4, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, 8, NULL, NULL, '2026-03-06', '{"count": 4}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863489+00'),
	(740, 'cost-per-mql', 'month', '2026-02', '2026-02-01', '', '', 150, 58.58466093653679, 550.5267113896936, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"mqls": 4, "mediaCost": 600}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863507+00'),
	(741, 'leads', 'month', '2026-02', '2026-02-01', '', '', 8, NULL, NULL, 8, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 8}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863517+00'),
	(742, 'revenue-won', 'month', '2026-02', '2026-02-01', '', '', 2110.75, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 2110.75, "wonWithAmount": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.863531+00'),
	(743, 'customer-acquisition-cost', 'month', '2026-03', '2026-03-01', '', '', 166.66666666666666, 57.03027566525826, 808.1825275395065, 3, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"cost": 500, "newCustomers": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.869908+00'),
	(744, 'revenue-won', 'month', '2026-03', '2026-03-01', '', '', 2060.25, NULL, NULL, 3, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 3, "amount": 2060.25, "wonWithAmount": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870015+00'),
	(745, 'win-rate', 'month', '2026-03', '2026-03-01', '', '', 0.75, 0.300641842582402, 0.9544127391902996, 4, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 3, "lost": 1}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870034+00'),
	(746, 'deals-won', 'month', '2026-03', '2026-03-01', '', '', 3, NULL, NULL, 3, 'not-yet-mature', 'so far: the period is still running', false, false, false, 3, NULL, NULL, '2026-03-06', '{"count": 3}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870058+00'),
	(747, 'lead-conversion-rate', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, 12, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 12, "convertedEver": 5, "convertedInWindow": 5}', '{"followed 64 of 90 days"}', 1, 1, 3, '2026-11-29 06:21:42.870119+00'),
	(748, 'mql-to-sql-ratio', 'quarter', '2026-Q1', '2026-01-01', '', '', NULL, NULL, NULL, 12, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 12, "convertedEver": 4, "convertedInWindow": 4}', '{"followed 30 of 30 days"}', 1, 1, 3, '2026-11-29 06:21:42.870157+00'),
	(749, 'customer-acquisition-cost', 'quarter', '2026-Q1', '2026-01-01', '', '', 220, 94.2722569534422, 677.554186284101, 5, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"cost": 1100, "newCustomers": 5}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870188+00'),
	(750, 'mqls', 'quarter', '2026-Q1', '2026-01-01', '', '', 12, NULL, NULL, 12, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 12}', '{}', 1, 1, 3, '2026-11-29 06:21:42.8702+00'),
	(751, 'cost-per-mql', 'quarter', '2026-Q1', '2026-01-01', '', '', 91.66666666666667, 52.47694759112079, 177.40289903958308, 12, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"mqls": 12, "mediaCost": 1100}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870217+00'),
	(752, 'leads', 'quarter', '2026-Q1', '2026-01-01', '', '', 23, NULL, NULL, 23, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 23}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870227+00'),
	(753, 'revenue-won', 'quarter', '2026-Q1', '2026-01-01', '', '', 4171, NULL, NULL, 5, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 5, "amount": 4171, "wonWithAmount": 5}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870238+00'),
	(754, 'win-rate', 'quarter', '2026-Q1', '2026-01-01', '', '', 0.8333333333333334, 0.4364971778135298, 0.9699466302516933, 6, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 5, "lost": 1}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870249+00'),
	(755, 'deals-won', 'quarter', '2026-Q1', '2026-01-01', '', '', 5, NULL, NULL, 5, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 5}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870267+00'),
	(756, 'lead-conversion-rate', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, 12, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 12, "convertedEver": 5, "convertedInWindow": 5}', '{"followed 64 of 90 days"}', 1, 1, 3, '2026-11-29 06:21:42.870302+00'),
	(757, 'mql-to-sql-ratio', 'year', '2026', '2026-01-01', '', '', NULL, NULL, NULL, 12, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 12, "convertedEver": 4, "convertedInWindow": 4}', '{"followed 30 of 30 days"}', 1, 1, 3, '2026-11-29 06:21:42.870327+00'),
	(758, 'customer-acquisition-cost', 'year', '2026', '2026-01-01', '', '', 220, 94.2722569534422, 677.554186284101, 5, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"cost": 1100, "newCustomers": 5}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870358+00'),
	(759, 'mqls', 'year', '2026', '2026-01-01', '', '', 12, NULL, NULL, 12, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 12}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870394+00'),
	(760, 'cost-per-mql', 'year', '2026', '2026-01-01', '', '', 91.66666666666667, 52.47694759112079, 177.40289903958308, 12, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"mqls": 12, "mediaCost": 1100}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870418+00'),
	(761, 'leads', 'year', '2026', '2026-01-01', '', '', 23, NULL, NULL, 23, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 23}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870426+00'),
	(762, 'revenue-won', 'year', '2026', '2026-01-01', '', '', 4171, NULL, NULL, 5, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 5, "amount": 4171, "wonWithAmount": 5}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870437+00'),
	(763, 'win-rate', 'year', '2026', '2026-01-01', '', '', 0.8333333333333334, 0.4364971778135298, 0.9699466302516933, 6, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 5, "lost": 1}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870453+00'),
	(764, 'deals-won', 'year', '2026', '2026-01-01', '', '', 5, NULL, NULL, 5, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 5}', '{}', 1, 1, 3, '2026-11-29 06:21:42.870469+00'),
	(765, 'revenue-won', 'week', '2026-W09', '2026-02-23', 'channel', 'fair', 910.75, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 910.75, "wonWithAmount": 1}', '{}', 1, 1, 3, '2026-11-29 06:21:42.885165+00'),
	(766, 'revenue-won', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', 700, NULL, NULL, 1, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 700, "wonWithAmount": 1}', '{}', 1, 1, 3, '2026-11-29 06:21:42.885929+00'),
	(767, 'win-rate', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', NULL, NULL, NULL, 1, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 3, '2026-11-29 06:21:42.885951+00'),
	(768, 'deals-won', 'week', '2026-W10', '2026-03-02', 'channel', 'fair', 1, NULL, NULL, 1, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 3, '2026-11-29 06:21:42.885969+00'),
	(769, 'revenue-won', 'month', '2026-02', '2026-02-01', 'channel', 'fair', 910.75, NULL, NULL, 1, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 910.75, "wonWithAmount": 1}', '{}', 1, 1, 3, '2026-11-29 06:21:42.886073+00'),
	(770, 'revenue-won', 'month', '2026-03', '2026-03-01', 'channel', 'fair', 700, NULL, NULL, 1, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 1, "amount": 700, "wonWithAmount": 1}', '{}', 1, 1, 3, '2026-11-29 06:21:42.886174+00'),
	(771, 'win-rate', 'month', '2026-03', '2026-03-01', 'channel', 'fair', NULL, NULL, NULL, 1, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 3, '2026-11-29 06:21:42.886186+00'),
	(772, 'deals-won', 'month', '2026-03', '2026-03-01', 'channel', 'fair', 1, NULL, NULL, 1, 'not-yet-mature', 'so far: the period is still running', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 1}', '{}', 1, 1, 3, '2026-11-29 06:21:42.886204+00'),
	(773, 'revenue-won', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', 1610.75, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 1610.75, "wonWithAmount": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.886274+00'),
	(774, 'win-rate', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 3, '2026-11-29 06:21:42.886291+00'),
	(775, 'deals-won', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'fair', 2, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.886306+00'),
	(776, 'revenue-won', 'year', '2026', '2026-01-01', 'channel', 'fair', 1610.75, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"won": 2, "amount": 1610.75, "wonWithAmount": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.886395+00'),
	(777, 'win-rate', 'year', '2026', '2026-01-01', 'channel', 'fair', NULL, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{}', '{}', 1, 1, 3, '2026-11-29 06:21:42.886411+00'),
	(778, 'deals-won', 'year', '2026', '2026-01-01', 'channel', 'fair', 2, NULL, NULL, 2, 'no-data', 'partly truncated: deals are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.886426+00'),
	(779, 'lead-conversion-rate', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 4, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 11 of 90 days"}', 1, 1, 3, '2026-11-29 06:21:42.895789+00'),
	(780, 'mql-to-sql-ratio', 'week', '2026-W09', '2026-02-23', 'channel', 'web', NULL, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 4, "convertedEver": 2, "convertedInWindow": 2}', '{"followed 11 of 30 days"}', 1, 1, 3, '2026-11-29 06:21:42.89595+00'),
	(781, 'mqls', 'week', '2026-W09', '2026-02-23', 'channel', 'web', 4, NULL, NULL, 4, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 4}', '{}', 1, 1, 3, '2026-11-29 06:21:42.896048+00'),
	(782, 'leads', 'week', '2026-W09', '2026-02-23', 'channel', 'web', 7, NULL, NULL, 7, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 7}', '{}', 1, 1, 3, '2026-11-29 06:21:42.896115+00'),
	(783, 'lead-conversion-rate', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, 2, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 33 of 90 days"}', 1, 1, 3, '2026-11-29 06:21:42.896223+00'),
	(784, 'mql-to-sql-ratio', 'month', '2026-02', '2026-02-01', 'channel', 'web', NULL, NULL, NULL, 2, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 2, "convertedEver": 1, "convertedInWindow": 1}', '{"followed 30 of 30 days"}', 1, 1, 3, '2026-11-29 06:21:42.896244+00'),
	(785, 'mqls', 'month', '2026-02', '2026-02-01', 'channel', 'web', 2, NULL, NULL, 2, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 2}', '{}', 1, 1, 3, '2026-11-29 06:21:42.896259+00'),
	(786, 'leads', 'month', '2026-02', '2026-02-01', 'channel', 'web', 5, NULL, NULL, 5, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, true, NULL, NULL, NULL, '2026-03-06', '{"count": 5}', '{}', 1, 1, 3, '2026-11-29 06:21:42.89627+00'),
	(787, 'lead-conversion-rate', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, 8, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 8, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 64 of 90 days"}', 1, 1, 3, '2026-11-29 06:21:42.896398+00'),
	(788, 'mql-to-sql-ratio', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, 8, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 8, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 30 of 30 days"}', 1, 1, 3, '2026-11-29 06:21:42.896438+00'),
	(789, 'mqls', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', 8, NULL, NULL, 8, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 8}', '{}', 1, 1, 3, '2026-11-29 06:21:42.896451+00'),
	(790, 'leads', 'quarter', '2026-Q1', '2026-01-01', 'channel', 'web', 15, NULL, NULL, 15, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 15}', '{}', 1, 1, 3, '2026-11-29 06:21:42.89646+00'),
	(791, 'lead-conversion-rate', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, 8, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 8, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 64 of 90 days"}', 1, 1, 3, '2026-11-29 06:21:42.896488+00'),
	(792, 'mql-to-sql-ratio', 'year', '2026', '2026-01-01', 'channel', 'web', NULL, NULL, NULL, 8, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"entered": 8, "convertedEver": 3, "convertedInWindow": 3}', '{"followed 30 of 30 days"}', 1, 1, 3, '2026-11-29 06:21:42.896508+00'),
	(793, 'mqls', 'year', '2026', '2026-01-01', 'channel', 'web', 8, NULL, NULL, 8, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 8}', '{}', 1, 1, 3, '2026-11-29 06:21:42.896519+00'),
	(794, 'leads', 'year', '2026', '2026-01-01', 'channel', 'web', 15, NULL, NULL, 15, 'no-data', 'partly truncated: leads are complete only from 2026-02-26', false, false, false, NULL, NULL, NULL, '2026-03-06', '{"count": 15}', '{}', 1, 1, 3, '2026-11-29 06:21:42.896528+00');
INSERT INTO public.note OVERRIDING SYSTEM VALUE VALUES
	(1, 'leads', '2026-03-02', NULL, 'The fair began.', 'Ana', '2026-11-29 06:21:42.309195+00', NULL);
INSERT INTO public.past_record VALUES
	('Lead', 'crm', 'L4', 1, 3, '{"id": "L4", "score": 68, "mql_at": null, "source": "crm", "sql_at": null, "unread": null, "segments": {"channel": "web"}, "created_at": "2026-02-26T23:00:00+00:00", "accepted_at": null, "assigned_at": null, "customer_id": null, "rejected_at": null, "snapshot_id": 1, "reject_reason": null, "first_touch_at": null, "lifecycle_stage": null, "gone_snapshot_id": null, "unread_snapshot_id": null}'),
	('Deal', 'crm', 'D2', 1, 3, '{"id": "D2", "amount": 800.5, "source": "crm", "unread": null, "lead_id": "L3", "outcome": "won", "currency": null, "segments": {}, "closed_at": "2026-02-27T23:00:00+00:00", "created_at": "2026-02-26T23:00:00+00:00", "customer_id": "C2", "probability": null, "snapshot_id": 1, "qualified_at": null, "gone_snapshot_id": null, "expected_close_at": null, "unread_snapshot_id": null}'),
	('Deal', 'crm', 'D5', 1, 3, '{"id": "D5", "amount": 700, "source": "crm", "unread": null, "lead_id": "L9", "outcome": "open", "currency": null, "segments": {}, "closed_at": null, "created_at": "2026-02-28T23:00:00+00:00", "customer_id": null, "probability": null, "snapshot_id": 1, "qualified_at": null, "gone_snapshot_id": null, "expected_close_at": null, "unread_snapshot_id": null}');
INSERT INTO public.publication VALUES
	(1, '{"Basis":{"Agreed":"ff8d9ca71dcab6ad674a94013c1dd03cd1e0dcb51f7dd46d39fd121bd9b28007","Today":"2026-03-07","Supplies":[{"Source":"ads","RecordType":"Spend","DataTime":"2026-03-06T23:00:00+00:00","Fields":["amount","from","id","kind","to"],"Segments":[],"CompleteFrom":"2026-02-26","CompleteTo":null,"ZeroAmountIsReal":false,"SnapshotId":2},{"Source":"crm","RecordType":"Deal","DataTime":"2026-03-06T23:00:00+00:00","Fields":["amount","closed","created","customer","id","lead","outcome"],"Segments":[],"CompleteFrom":"2026-02-26","CompleteTo":null,"ZeroAmountIsReal":false,"SnapshotId":1},{"Source":"crm","RecordType":"Lead","DataTime":"2026-03-06T23:00:00+00:00","Fields":["created","id","mql","score"],"Segments":["channel"],"CompleteFrom":"2026-02-26","CompleteTo":null,"ZeroAmountIsReal":false,"SnapshotId":1}],"Allowances":{"ads":"00:00:00","crm":"00:00:00"},"Gaps":{"Lead created_day - : -":{"Began":[{"Day":"2026-02-26","Count":2},{"Day":"2026-02-27","Count":3},{"Day":"2026-02-28","Count":3},{"Day":"2026-03-01","Count":4},{"Day":"2026-03-02","Count":3},{"Day":"2026-03-03","Count":3},{"Day":"2026-03-04","Count":3},{"Day":"2026-03-05","Count":3}],"Ended":[],"Missing":[{"Day":null,"Until":null,"Why":"created","Count":1},{"Day":"2026-03-01","Until":null,"Why":"lead","Count":1}],"All":25},"Lead sql_recorded_day - : -":{"Began":[{"Day":"2026-03-07","Count":7}],"Ended":[],"Missing":[{"Day":null,"Until":null,"Why":"lead","Count":1}],"All":25}}},"First":"2026-02-26","Segments":[{"Dimension":"","Value":"","IsTotal":true,"Name":null},{"Dimension":"channel","Value":"fair","IsTotal":false,"Name":"channel:fair"},{"Dimension":"channel","Value":"web","IsTotal":false,"Name":"channel:web"}]}');
INSERT INTO public.reject OVERRIDING SYSTEM VALUE VALUES
	(1, 1, true, 'mql is in the future: the data are of 2026-03-06 23:00 UTC', 'leads.csv', 24, 'mql', '2026-03-07', 'L23,2026-03-05,2026-03-07,31,web', NULL, NULL, NULL, NULL, NULL, NULL),
	(2, 1, true, 'created is no day of the calendar. The record counts without it', 'leads.csv', 26, 'created', '2026-02-31', 'L25,2026-02-31,,10,web', NULL, NULL, NULL, NULL, NULL, NULL),
	(3, 1, false, 'lead is blank, but every record needs it', 'leads.csv', 27, 'lead', '', ',2026-03-01,,12,web', 1, NULL, NULL, 'Lead', NULL, '{"mql": null, "created": "2026-03-01"}'),
	(4, 3, true, 'mql is in the future: the data are of 2026-03-06 23:00 UTC', 'leads.csv', 23, 'mql', '2026-03-07', 'L23,2026-03-05,2026-03-07,31,web', NULL, NULL, NULL, NULL, NULL, NULL),
	(5, 3, true, 'created is no day of the calendar. The record counts without it', 'leads.csv', 25, 'created', '2026-02-31', 'L25,2026-02-31,,10,web', NULL, NULL, NULL, NULL, NULL, NULL),
	(6, 3, false, 'lead is blank, but every record needs it', 'leads.csv', 26, 'lead', '', ',2026-03-01,,12,web', 2, NULL, NULL, 'Lead', NULL, '{"mql": null, "created": "2026-03-01"}');
INSERT INTO public.reject_context OVERRIDING SYSTEM VALUE VALUES
	(1, 1, '{"record":"lead","delimiter":",","header":"lead,created,mql,score,channel","dataTime":"2026-03-06T23:00:00+00:00","dates":{"created":{"slashes":{"order":0,"isMixed":false},"dashes":{"order":0,"isMixed":false},"dots":{"order":0,"isMixed":false},"formats":null},"mql":{"slashes":{"order":0,"isMixed":false},"dashes":{"order":0,"isMixed":false},"dots":{"order":0,"isMixed":false},"formats":null}},"numbers":{"score":{"mark":null,"isMixed":false,"unit":0}},"roundedKeys":[]}'),
	(2, 3, '{"record":"lead","delimiter":",","header":"lead,created,mql,score,channel","dataTime":"2026-03-06T23:00:00+00:00","dates":{"created":{"slashes":{"order":0,"isMixed":false},"dashes":{"order":0,"isMixed":false},"dots":{"order":0,"isMixed":false},"formats":null},"mql":{"slashes":{"order":0,"isMixed":false},"dashes":{"order":0,"isMixed":false},"dots":{"order":0,"isMixed":false},"formats":null}},"numbers":{"score":{"mark":null,"isMixed":false,"unit":0}},"roundedKeys":[]}');
INSERT INTO public.run OVERRIDING SYSTEM VALUE VALUES
	(1, 'crm', 'succeeded', 'start', NULL, '9b573ce0-c477-4111-8024-d0f2781e038c', '2026-11-29 06:21:23.886286+00', '2026-11-29 06:21:23.886286+00', '2026-11-29 06:21:30.799582+00', 32, 31, 0, 0, 0, 1, 2, 1, '2026-03-06 23:00:00+00', NULL, 'BB38F10FD04A4C39A964D13408D96DDF8D4429843EA3141890503C41726C335B', NULL, NULL, NULL, 0, NULL, NULL, DEFAULT, NULL),
	(2, 'ads', 'succeeded', 'start', NULL, '6cd963c9-a586-4862-9f7e-920577b69c21', '2026-11-29 06:21:30.859301+00', '2026-11-29 06:21:30.859301+00', '2026-11-29 06:21:32.48823+00', 2, 2, 0, 0, 0, 0, 0, 2, '2026-03-06 23:00:00+00', NULL, 'E4168DD85367B4358D0D6FC1E0BABD37E9C389D65B024ACC045F1AA8CC82C57F', NULL, NULL, NULL, 0, NULL, NULL, DEFAULT, NULL),
	(3, 'crm', 'succeeded', 'person', NULL, '2447727c-68a4-4c3e-a509-d23e7f62b84d', '2026-11-29 06:21:35.641431+00', '2026-11-29 06:21:35.740705+00', '2026-11-29 06:21:42.921859+00', 31, 0, 3, 27, 1, 1, 2, 3, '2026-03-06 23:00:00+00', NULL, 'DF2BC9AFB585AF03F1D442FFDF8E465A9197A36370B59DC3C0067FE8582B2719', NULL, NULL, NULL, 0, NULL, NULL, DEFAULT, NULL),
	(4, 'crm', 'held', 'person', NULL, '7a1a60db-19d5-4769-8a5d-41639bc343c0', '2026-11-29 06:21:42.692499+00', '2026-11-29 06:21:42.960943+00', '2026-11-29 06:21:43.637899+00', 11, 0, 0, 0, 0, 0, 0, NULL, NULL, 'crm would take 19 of 24 leads away; the board is unchanged. A person decides whether it is published or kept out.', '3C165FF1B6441DACC13E7BFB7FAC5DB5876851E886F9AC4B8C7E2588284DF3AE', NULL, NULL, NULL, 0, 4, NULL, DEFAULT, NULL);
INSERT INTO public.segment_label VALUES
	('channel', 'web', 'web'),
	('channel', 'fair', 'fair');
INSERT INTO public.shown_board VALUES
	('day', '2026-02-26', '2026-02-26', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-target", "revenue-won": "no-target", "cost-per-mql": "too-few", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "undefined"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00'),
	('day', '2026-02-27', '2026-02-27', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-target", "revenue-won": "no-target", "cost-per-mql": "too-few", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "undefined"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00'),
	('day', '2026-02-28', '2026-02-28', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-target", "revenue-won": "no-target", "cost-per-mql": "too-few", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "too-few"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00'),
	('day', '2026-03-01', '2026-03-01', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-target", "revenue-won": "no-target", "cost-per-mql": "too-few", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "undefined"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00'),
	('day', '2026-03-02', '2026-03-02', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-target", "revenue-won": "no-target", "cost-per-mql": "too-few", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "undefined"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00'),
	('day', '2026-03-03', '2026-03-03', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-target", "revenue-won": "no-target", "cost-per-mql": "too-few", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "undefined"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00'),
	('day', '2026-03-04', '2026-03-04', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-target", "revenue-won": "no-target", "cost-per-mql": "too-few", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "too-few"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00'),
	('day', '2026-03-05', '2026-03-05', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-target", "revenue-won": "no-target", "cost-per-mql": "too-few", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "too-few"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00'),
	('day', '2026-03-06', '2026-03-06', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-target", "revenue-won": "no-target", "cost-per-mql": "undefined", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "undefined"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00'),
	('week', '2026-W09', '2026-02-23', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-data", "revenue-won": "no-data", "cost-per-mql": "no-data", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "no-data"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00'),
	('month', '2026-02', '2026-02-01', '', '', 'recorded', 'grey', 0, 0, 9, '{"mqls": "no-data", "revenue-won": "no-data", "cost-per-mql": "no-data", "sla-compliance": "no-data", "mql-to-sql-ratio": "no-data", "pipeline-velocity": "no-data", "customer-retention": "no-data", "lead-conversion-rate": "no-data", "customer-acquisition-cost": "no-data"}', 'none', NULL, 0, '{mqls,cost-per-mql,leads,revenue-won,pipeline-velocity,win-rate}', NULL, 2, '2026-11-29 06:21:32.116194+00');
INSERT INTO public.source VALUES
	('ads', 'csv', '0 0 3 1 1 ?', 'Europe/Berlin', 36, 0, false, false, 1, 0.2, 5, '{Spend}', '8615697391525ad694059e816d5516b958adbaebe43cd629038bd78225f656b8', '8615697391525ad694059e816d5516b958adbaebe43cd629038bd78225f656b8', NULL, 'EUR'),
	('crm', 'csv', '0 0 3 1 1 ?', 'Europe/Berlin', 36, 0, false, false, 0, 0.2, 5, '{Deal,Lead}', '8f8c87adf201de019ae5cb8ecfb92bfd0532f4db90c20939796d3539ff63dae8', '8f8c87adf201de019ae5cb8ecfb92bfd0532f4db90c20939796d3539ff63dae8', NULL, 'EUR');
INSERT INTO public.spend VALUES
	('ads', 'spring', '2026-02-26', '2026-03-05', 'media', NULL, 800, NULL, '{}', '12e27c9d-4d13-67c5-a558-a3f4752bb231', 2, NULL, NULL, NULL),
	('ads', 'fair', '2026-02-27', '2026-02-28', 'media', NULL, 300, NULL, '{}', 'd187e03f-2e99-7df3-3080-ad2a82c74a8a', 2, NULL, NULL, NULL);
INSERT INTO public.supply VALUES
	('crm', 'Lead', '2026-03-06 23:00:00+00', '{created,id,mql,score}', '{channel}', '2026-02-26', NULL, false, 1),
	('crm', 'Deal', '2026-03-06 23:00:00+00', '{amount,closed,created,customer,id,lead,outcome}', '{}', '2026-02-26', NULL, false, 1),
	('ads', 'Spend', '2026-03-06 23:00:00+00', '{amount,from,id,kind,to}', '{}', '2026-02-26', NULL, false, 2);
INSERT INTO public.supply_change VALUES
	(1, 'crm', 'Lead', '2026-03-06 23:00:00+00', '{created,id,mql,score}', '{channel}', '2026-02-26', NULL, false),
	(1, 'crm', 'Deal', '2026-03-06 23:00:00+00', '{amount,closed,created,customer,id,lead,outcome}', '{}', '2026-02-26', NULL, false),
	(2, 'ads', 'Spend', '2026-03-06 23:00:00+00', '{amount,from,id,kind,to}', '{}', '2026-02-26', NULL, false),
	(3, 'crm', 'Lead', '2026-03-06 23:00:00+00', '{created,id,mql,score}', '{channel}', '2026-02-26', NULL, false),
	(3, 'crm', 'Deal', '2026-03-06 23:00:00+00', '{amount,closed,created,customer,id,lead,outcome}', '{}', '2026-02-26', NULL, false);
INSERT INTO public.target_version VALUES
	(1, '-infinity', '[{"grain": "week", "value": 6, "metric": "leads"}, {"grain": "month", "value": 8, "metric": "mqls"}, {"grain": "month", "value": 3, "metric": "deals-won"}]', '2026-11-29 06:21:22.308191+00', NULL, NULL, NULL, NULL);
SELECT pg_catalog.setval('public.device_link_id_seq', 1, false);
SELECT pg_catalog.setval('public.fact_check_id_seq', 1, false);
SELECT pg_catalog.setval('public.fact_group', 9, true);
SELECT pg_catalog.setval('public.fact_segment_id_seq', 4, true);
SELECT pg_catalog.setval('public.form_key_id_seq', 1, false);
SELECT pg_catalog.setval('public.held_decision_id_seq', 1, false);
SELECT pg_catalog.setval('public.metric_point_id_seq', 1075, true);
SELECT pg_catalog.setval('public.note_id_seq', 1, true);
SELECT pg_catalog.setval('public.reject_context_id_seq', 2, true);
SELECT pg_catalog.setval('public.reject_id_seq', 6, true);
SELECT pg_catalog.setval('public.run_id_seq', 4, true);
SELECT pg_catalog.setval('public.snapshot_id', 4, true);
ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");
ALTER TABLE ONLY public.business_day
    ADD CONSTRAINT business_day_pkey PRIMARY KEY (rules, day);
ALTER TABLE ONLY public.classification_rules
    ADD CONSTRAINT classification_rules_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.company
    ADD CONSTRAINT company_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.counted_fact
    ADD CONSTRAINT counted_fact_pkey PRIMARY KEY (fact, rules);
ALTER TABLE ONLY public.definition_version
    ADD CONSTRAINT definition_version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.device_link
    ADD CONSTRAINT device_link_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.device_link
    ADD CONSTRAINT device_link_secret_hash_key UNIQUE (secret_hash);
ALTER TABLE ONLY public.fact_check
    ADD CONSTRAINT fact_check_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.fact_check
    ADD CONSTRAINT fact_check_scheduled_for_key UNIQUE (scheduled_for);
ALTER TABLE ONLY public.fact_name
    ADD CONSTRAINT fact_name_group_id_place_key UNIQUE (group_id, place);
ALTER TABLE ONLY public.fact_name
    ADD CONSTRAINT fact_name_pkey PRIMARY KEY (fact);
ALTER TABLE ONLY public.fact_segment
    ADD CONSTRAINT fact_segment_dimension_segment_key UNIQUE (dimension, segment);
ALTER TABLE ONLY public.fact_segment
    ADD CONSTRAINT fact_segment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.form_key
    ADD CONSTRAINT form_key_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.held_decision
    ADD CONSTRAINT held_decision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.held_loss
    ADD CONSTRAINT held_loss_pkey PRIMARY KEY (run_id, record_type);
ALTER TABLE ONLY public.held_metric
    ADD CONSTRAINT held_metric_pkey PRIMARY KEY (run_id, grain, metric);
ALTER TABLE ONLY public.held_record
    ADD CONSTRAINT held_record_pkey PRIMARY KEY (run_id, record_type, id);
ALTER TABLE ONLY public.history_kept
    ADD CONSTRAINT history_kept_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.known_part
    ADD CONSTRAINT known_part_pkey PRIMARY KEY (source, record_type, is_later, part);
ALTER TABLE ONLY public.left_behind
    ADD CONSTRAINT left_behind_pkey PRIMARY KEY (source, record_type);
ALTER TABLE ONLY public.metric_point
    ADD CONSTRAINT metric_point_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pair_fact
    ADD CONSTRAINT pair_fact_pkey PRIMARY KEY (fact, dimension, segment, grain, period_start);
ALTER TABLE ONLY public.publication
    ADD CONSTRAINT publication_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reject_context
    ADD CONSTRAINT reject_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reject
    ADD CONSTRAINT reject_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_snapshot_id_key UNIQUE (snapshot_id);
ALTER TABLE ONLY public.segment_label
    ADD CONSTRAINT segment_label_pkey PRIMARY KEY (dimension, folded);
ALTER TABLE ONLY public.segment_rest
    ADD CONSTRAINT segment_rest_pkey PRIMARY KEY (source, dimension);
ALTER TABLE ONLY public.set_aside
    ADD CONSTRAINT set_aside_pkey PRIMARY KEY (source, record_type, snapshot_id);
ALTER TABLE ONLY public.shown_board
    ADD CONSTRAINT shown_board_pkey PRIMARY KEY (dimension, segment, grain, period_start);
ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.supply_change
    ADD CONSTRAINT supply_change_pkey PRIMARY KEY (snapshot_id, source, record_type);
ALTER TABLE ONLY public.supply
    ADD CONSTRAINT supply_pkey PRIMARY KEY (source, record_type);
ALTER TABLE ONLY public.target_version
    ADD CONSTRAINT target_version_pkey PRIMARY KEY (version);
CREATE INDEX classified_customer_period_by_account ON public.classified_customer_period USING btree (account);
CREATE UNIQUE INDEX classified_customer_period_key ON public.classified_customer_period USING btree (id, source);
CREATE INDEX classified_deal_by_account ON public.classified_deal USING btree (account);
CREATE UNIQUE INDEX classified_deal_key ON public.classified_deal USING btree (id, source);
CREATE INDEX classified_deal_lead_missing ON public.classified_deal USING btree (closed_day) WHERE lead_missing;
CREATE INDEX classified_lead_by_account ON public.classified_lead USING btree (account);
CREATE UNIQUE INDEX classified_lead_key ON public.classified_lead USING btree (id, source, rules);
CREATE INDEX classified_spend_by_account ON public.classified_spend USING btree (account);
CREATE UNIQUE INDEX classified_spend_key ON public.classified_spend USING btree (id, source, day);
CREATE INDEX customer_period_by_customer ON public.customer_period USING btree (customer_id);
CREATE UNIQUE INDEX customer_period_key ON public.customer_period USING btree (id, source);
CREATE INDEX customer_period_not_read ON public.customer_period USING btree (source) WHERE (unread_snapshot_id IS NOT NULL);
CREATE INDEX customer_period_unread ON public.customer_period USING btree (source) WHERE (unread IS NOT NULL);
CREATE INDEX deal_by_customer ON public.deal USING btree (customer_id) WHERE (customer_id IS NOT NULL);
CREATE INDEX deal_by_lead ON public.deal USING btree (lead_id) WHERE (lead_id IS NOT NULL);
CREATE UNIQUE INDEX deal_key ON public.deal USING btree (id, source);
CREATE INDEX deal_not_read ON public.deal USING btree (source) WHERE (unread_snapshot_id IS NOT NULL);
CREATE INDEX deal_unread ON public.deal USING btree (source) WHERE (unread IS NOT NULL);
CREATE UNIQUE INDEX fact_check_one_at_a_time ON public.fact_check USING btree (state) WHERE (state = 'running'::text);
CREATE UNIQUE INDEX fact_row_key ON public.fact_row USING btree (segment_id, group_id, rules, day);
CREATE INDEX held_decision_by_run ON public.held_decision USING btree (run_id, id DESC);
CREATE INDEX lead_by_customer ON public.lead USING btree (customer_id) WHERE (customer_id IS NOT NULL);
CREATE UNIQUE INDEX lead_key ON public.lead USING btree (id, source);
CREATE INDEX lead_not_read ON public.lead USING btree (source) WHERE (unread_snapshot_id IS NOT NULL);
CREATE INDEX lead_unread ON public.lead USING btree (source) WHERE (unread IS NOT NULL);
CREATE INDEX metric_point_latest ON public.metric_point USING btree (dimension, segment, grain, metric, period_start, id DESC);
CREATE INDEX note_day ON public.note USING btree (day) WHERE (deleted_at IS NULL);
CREATE INDEX past_record_by_end ON public.past_record USING btree (until_snapshot_id);
CREATE INDEX past_record_by_record ON public.past_record USING btree (record_type, source, id, snapshot_id);
CREATE INDEX rate_by_currency ON public.rate USING btree (currency, day DESC) WHERE (gone_snapshot_id IS NULL);
CREATE UNIQUE INDEX rate_key ON public.rate USING btree (id, source);
CREATE INDEX rate_not_read ON public.rate USING btree (source) WHERE (unread_snapshot_id IS NOT NULL);
CREATE INDEX rate_unread ON public.rate USING btree (source) WHERE (unread IS NOT NULL);
CREATE INDEX reject_by_record ON public.reject USING btree (run_id, record_id) WHERE (record_id IS NOT NULL);
CREATE INDEX reject_by_run ON public.reject USING btree (run_id, id);
CREATE INDEX reject_to_replay ON public.reject USING btree (run_id, id) WHERE ((context_id IS NOT NULL) AND (replay_run_id IS NULL));
CREATE INDEX reject_unread ON public.reject USING btree (run_id) WHERE (record_type IS NOT NULL);
CREATE INDEX run_by_source ON public.run USING btree (source, id DESC);
CREATE INDEX run_held ON public.run USING btree (source, held_snapshot_id DESC) WHERE (held_snapshot_id IS NOT NULL);
CREATE UNIQUE INDEX run_once_a_window ON public.run USING btree (source, scheduled_for) WHERE (scheduled_for IS NOT NULL);
CREATE UNIQUE INDEX run_one_at_a_time ON public.run USING btree (source) WHERE (state = 'running'::text);
CREATE UNIQUE INDEX run_replayed_one_at_a_time ON public.run USING btree (replays_run_id) WHERE (state = ANY (ARRAY['requested'::text, 'running'::text]));
CREATE UNIQUE INDEX set_aside_now ON public.set_aside USING btree (source, record_type) WHERE (until_snapshot_id IS NULL);
CREATE UNIQUE INDEX spend_key ON public.spend USING btree (id, source);
CREATE INDEX spend_not_read ON public.spend USING btree (source) WHERE (unread_snapshot_id IS NOT NULL);
CREATE INDEX spend_unread ON public.spend USING btree (source) WHERE (unread IS NOT NULL);
ALTER TABLE ONLY public.business_day
    ADD CONSTRAINT business_day_rules_fkey FOREIGN KEY (rules) REFERENCES public.classification_rules(version);
ALTER TABLE ONLY public.held_decision
    ADD CONSTRAINT held_decision_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.held_loss
    ADD CONSTRAINT held_loss_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.held_metric
    ADD CONSTRAINT held_metric_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.held_record
    ADD CONSTRAINT held_record_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.left_behind
    ADD CONSTRAINT left_behind_source_fkey FOREIGN KEY (source) REFERENCES public.source(name);
ALTER TABLE ONLY public.reject
    ADD CONSTRAINT reject_context_id_fkey FOREIGN KEY (context_id) REFERENCES public.reject_context(id);
ALTER TABLE ONLY public.reject_context
    ADD CONSTRAINT reject_context_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.reject
    ADD CONSTRAINT reject_replay_run_id_fkey FOREIGN KEY (replay_run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.reject
    ADD CONSTRAINT reject_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_replays_run_id_fkey FOREIGN KEY (replays_run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_same_as_run_id_fkey FOREIGN KEY (same_as_run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_source_fkey FOREIGN KEY (source) REFERENCES public.source(name);
ALTER TABLE ONLY public.set_aside
    ADD CONSTRAINT set_aside_source_fkey FOREIGN KEY (source) REFERENCES public.source(name);
ALTER TABLE ONLY public.supply
    ADD CONSTRAINT supply_source_fkey FOREIGN KEY (source) REFERENCES public.source(name);
