-- The exports as they come, in typed columns: nothing is logged, nothing is indexed while it is copied.
CREATE UNLOGGED TABLE leads (
    lead_id text, created_at timestamptz, mql_at timestamptz, assigned_at timestamptz, first_touch_at timestamptz,
    accepted_at timestamptz, rejected_at timestamptz, reject_reason text, sql_at timestamptz, customer_id text,
    channel text, region text, team text, product text);
CREATE UNLOGGED TABLE deals (
    deal_id text, lead_id text, customer_id text, created_at timestamptz, qualified_at timestamptz, expected_close date,
    closed_at timestamptz, outcome text, amount numeric, probability numeric,
    channel text, region text, team text, product text);
CREATE UNLOGGED TABLE customers (
    customer_id text, from_at timestamptz, to_at timestamptz, monthly_amount numeric,
    channel text, region text, team text, product text);
CREATE UNLOGGED TABLE spend (day date, channel text, kind text, amount numeric);
