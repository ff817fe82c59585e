-- Rules that both teams sign and that decide what a record counts as. Several definition versions may share them.
CREATE TABLE classification_rules (
    -- The first definition version that has them.
    version         integer PRIMARY KEY,
    content         jsonb NOT NULL,
    -- The zone of the business hours.
    time_zone       text NOT NULL,
    touch_seconds   bigint NOT NULL,
    verdict_seconds bigint NOT NULL,
    -- A lead is in the stage if its life-cycle stage is one of these or its score at least so much; null where the source says when.
    mql_stages      text[],
    mql_score       numeric,
    sql_stages      text[],
    sql_score       numeric
);

-- The business hours of every day, with those of all days before it, so that business time between instants is a subtraction.
CREATE TABLE business_day (
    rules          integer NOT NULL REFERENCES classification_rules,
    day            date NOT NULL,
    opens_at       timestamptz NOT NULL,
    seconds        integer NOT NULL,
    seconds_before bigint NOT NULL,
    PRIMARY KEY (rules, day)
);
CREATE INDEX business_day_by_time ON business_day (rules, seconds_before) WHERE seconds > 0;

-- A definition has more than its metrics' parameters now.
UPDATE definition_version SET content = jsonb_build_object('metrics', content);

-- Which facts are counted, by which rules; 0 for those that no rule changes. Where another set is wanted, all are counted anew.
CREATE TABLE counted_fact (
    fact  text NOT NULL,
    rules integer NOT NULL,
    PRIMARY KEY (fact, rules)
);

-- Exchange rates: what one unit of a currency is worth in the reporting one on a day.
CREATE TABLE rate (
    source           text NOT NULL,
    id               text NOT NULL,
    day              date NOT NULL,
    currency         text NOT NULL,
    rate             numeric NOT NULL CHECK (rate > 0),
    segments         jsonb NOT NULL,
    hash             uuid NOT NULL,
    snapshot_id      bigint NOT NULL,
    gone_snapshot_id bigint,
    PRIMARY KEY (source, id)
);
CREATE INDEX rate_by_currency ON rate (currency, day DESC) WHERE gone_snapshot_id IS NULL;

-- The rate that holds on a day: the last one within the 7 days before. Null where there is none, never 1.
CREATE FUNCTION rate_on(wanted text, on_day date) RETURNS numeric LANGUAGE sql STABLE RETURN (
    SELECT r.rate FROM rate r
    WHERE r.currency = wanted AND r.gone_snapshot_id IS NULL AND r.day BETWEEN on_day - 7 AND on_day
    ORDER BY r.day DESC, r.source, r.id LIMIT 1);

ALTER TABLE lead ADD lifecycle_stage text, ADD score numeric;

-- The time of the data of every snapshot: when a stage that a source does not date was first seen.
CREATE TABLE supply_change (
    snapshot_id bigint NOT NULL,
    source      text NOT NULL,
    record_type text NOT NULL,
    data_time   timestamptz NOT NULL,
    PRIMARY KEY (snapshot_id, source, record_type)
);
INSERT INTO supply_change
SELECT snapshot_id, source, type, data_time FROM run CROSS JOIN unnest(ARRAY['Lead', 'Deal', 'CustomerPeriod', 'Spend']) AS type
WHERE snapshot_id IS NOT NULL AND data_time IS NOT NULL;

-- When a snapshot first showed a lead in one of these life-cycle stages, or with at least this score; null where none did.
CREATE FUNCTION first_shown(lead_source text, lead_id text, stages text[], least_score numeric) RETURNS timestamptz LANGUAGE sql STABLE RETURN (
    SELECT s.data_time FROM record_change c JOIN supply_change s ON (s.snapshot_id, s.source, s.record_type) = (c.snapshot_id, c.source, 'Lead')
    WHERE c.record_type = 'Lead' AND (c.source, c.id) = (lead_source, lead_id) AND c.operation <> 'gone'
      AND (c.record ->> 'lifecycle_stage' = ANY (stages) OR (c.record ->> 'score')::numeric >= least_score)
    ORDER BY c.snapshot_id LIMIT 1);

-- What follows is made from the records and is made anew with the first start.
DROP TABLE classified_lead, classified_deal, classified_customer_period, classified_spend, daily_fact, pair_fact;

CREATE TABLE classified_lead (
    rules            integer NOT NULL,
    source           text NOT NULL,
    id               text NOT NULL,
    account          text NOT NULL,
    created_day      date,
    mql_day          date,
    -- Whether the source dated the stage ("source") or a snapshot first showed it ("snapshot").
    mql_from         text,
    sql_recorded_day date,
    sql_from         text,
    sql_day          date,
    customer_day     date,
    handed_off_day   date,
    touch_minutes    integer,
    touch_due_day    date,
    touched_in_time  boolean NOT NULL,
    verdict_due_day  date,
    verdict          text,
    reject_reason    text,
    segments         jsonb NOT NULL,
    PRIMARY KEY (rules, source, id)
);
CREATE INDEX classified_lead_by_account ON classified_lead (account);
CREATE INDEX classified_lead_by_id ON classified_lead (id);

CREATE TABLE classified_deal (
    source             text NOT NULL,
    id                 text NOT NULL,
    account            text NOT NULL,
    created_day        date,
    qualified_day      date,
    expected_close_day date,
    closed_day         date,
    -- Closed, but not before it was qualified.
    ended_day          date,
    outcome            text NOT NULL,
    amount             numeric,
    -- The currency of an amount that has no exchange rate.
    without_rate       text,
    probability        numeric,
    first_of_customer  boolean NOT NULL,
    -- On the first won deal of a customer, the day it won its next one.
    next_won_day       date,
    segments           jsonb NOT NULL,
    -- Its lead when it was classified: if the deal moves, that lead has to be classified anew as well.
    lead_id            text,
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
    -- Null in the reporting currency. Both sides of a retention are converted at the rate of the period's first day.
    currency       text,
    segments       jsonb NOT NULL,
    PRIMARY KEY (source, id)
);
CREATE INDEX classified_customer_period_by_account ON classified_customer_period (account);

CREATE TABLE classified_spend (
    source       text NOT NULL,
    id           text NOT NULL,
    account      text NOT NULL,
    day          date NOT NULL,
    kind         text NOT NULL,
    amount       numeric,
    without_rate text,
    segments     jsonb NOT NULL,
    PRIMARY KEY (source, id, day)
);
CREATE INDEX classified_spend_by_account ON classified_spend (account);

-- Facts by day and segment; the total is the segment whose dimension is empty. Age is 0 for a flow.
CREATE TABLE daily_fact (
    fact      text NOT NULL,
    -- The classification rules that it depends on; 0 where on none.
    rules     integer NOT NULL,
    dimension text NOT NULL,
    segment   text NOT NULL,
    day       date NOT NULL,
    age       integer NOT NULL,
    quantity  numeric NOT NULL,
    PRIMARY KEY (fact, rules, dimension, segment, day, age)
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
    -- The sums are over the customers whose amounts are known in the reporting currency.
    sum_then         numeric NOT NULL,
    sum_now          numeric NOT NULL,
    sum_kept         numeric NOT NULL,
    sum_then_squared numeric NOT NULL,
    sum_now_squared  numeric NOT NULL,
    sum_then_now     numeric NOT NULL,
    without_rate     bigint NOT NULL,
    without_amount   bigint NOT NULL,
    PRIMARY KEY (fact, dimension, segment, period)
);
