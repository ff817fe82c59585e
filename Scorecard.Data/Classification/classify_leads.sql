-- Settles stages, days and the hand-off of the touched accounts' leads, by every set of rules. In: touched (account) and
-- touched_lead_key (source, id), and their deals classified already.
CREATE TEMP TABLE touched_lead ON COMMIT DROP AS
SELECT source, id, l.account, l.segments, created_at, mql_at, assigned_at, first_touch_at, accepted_at, rejected_at, reject_reason, sql_at
FROM resolved_lead l
JOIN touched_lead_key USING (source, id)
JOIN touched USING (account);
ANALYZE touched_lead (source, id, account, segments);
CREATE TEMP TABLE lead_segments ON COMMIT DROP AS
{labelled: SELECT DISTINCT segments FROM touched_lead};
ANALYZE lead_segments;

-- Business time is in microseconds, so that nothing is rounded; a wait is told in whole seconds, of which there is room for 68 years.
INSERT INTO classified_lead
WITH worked AS MATERIALIZED (
    SELECT rules, array_agg(seconds_before * 1000000 ORDER BY day) AS begins, array_agg(opens_at ORDER BY day) AS opens_at
    FROM business_day WHERE seconds > 0 GROUP BY rules),
-- A later stage of the lead's own deals stands in for a sales qualification that nobody recorded.
implied AS (
    SELECT d.lead_id, min(least(d.qualified_at, CASE WHEN d.outcome = 'won' THEN d.closed_at END)) AS at
    FROM deal d WHERE d.gone_snapshot_id IS NULL AND d.lead_id IN (SELECT id FROM touched_lead)
    GROUP BY d.lead_id),
customer AS (
    SELECT account, min(d.closed_day) AS day
    FROM classified_deal d
    JOIN touched USING (account)
    WHERE d.first_of_customer
    GROUP BY account)
SELECT r.version, l.source, l.id, l.account,
       (l.created_at AT TIME ZONE company.time_zone)::date,
       (stage.mql_at AT TIME ZONE company.time_zone)::date,
       CASE WHEN stage.mql_at IS NOT NULL THEN CASE WHEN l.mql_at IS NULL THEN 'snapshot' ELSE 'source' END END,
       (stage.sql_at AT TIME ZONE company.time_zone)::date,
       CASE WHEN stage.sql_at IS NOT NULL THEN CASE WHEN l.sql_at IS NULL THEN 'snapshot' ELSE 'source' END END,
       (coalesce(stage.sql_at, implied.at) AT TIME ZONE company.time_zone)::date,
       customer.day,
       CASE WHEN clock.started IS NOT NULL THEN (clock.started_at AT TIME ZONE company.time_zone)::date END,
       CASE WHEN clock.started IS NULL OR l.first_touch_at IS NULL THEN NULL
            WHEN l.first_touch_at <= clock.started_at THEN 0
            ELSE least(greatest(0, touched_at.time - clock.started) / 1000000, 2147483647) END::integer,
       (deadline.touch AT TIME ZONE company.time_zone)::date,
       coalesce(l.first_touch_at <= deadline.touch, false),
       (deadline.verdict AT TIME ZONE company.time_zone)::date,
       outcome.verdict,
       CASE WHEN outcome.verdict = 'rejected' THEN coalesce(reason.shown, CASE WHEN l.reject_reason <> '' THEN more_reasons.rest END, l.reject_reason, '') END,
       lead_segments.segments
FROM touched_lead l
JOIN lead_segments ON lead_segments.own = l.segments
LEFT JOIN segment_label reason ON reason.dimension = 'reject reason' AND reason.folded = lower(l.reject_reason)
LEFT JOIN full_segment more_reasons ON more_reasons.dimension = 'reject reason'
CROSS JOIN company
CROSS JOIN classification_rules r
-- Where a rule says what the stage is, it was entered when the source says, else with the first snapshot that showed it.
CROSS JOIN LATERAL (
    SELECT CASE WHEN r.mql_stages IS NOT NULL OR r.mql_score IS NOT NULL THEN first_shown(l.source, l.id, r.mql_stages, r.mql_score) END AS mql_at,
           CASE WHEN r.sql_stages IS NOT NULL OR r.sql_score IS NOT NULL THEN first_shown(l.source, l.id, r.sql_stages, r.sql_score) END AS sql_at) shown
CROSS JOIN LATERAL (
    SELECT CASE WHEN r.mql_stages IS NULL AND r.mql_score IS NULL THEN l.mql_at WHEN shown.mql_at IS NOT NULL THEN coalesce(l.mql_at, shown.mql_at) END AS mql_at,
           CASE WHEN r.sql_stages IS NULL AND r.sql_score IS NULL THEN l.sql_at WHEN shown.sql_at IS NOT NULL THEN coalesce(l.sql_at, shown.sql_at) END AS sql_at) stage
LEFT JOIN implied ON implied.lead_id = l.id
LEFT JOIN customer ON customer.account = l.account
-- The hand-off's clock: from the first assignment, or from MQL if unassigned, in business time. Only where the lead's
-- source says what became of hand-offs. OFFSET 0 has it worked out once, not wherever it is used.
LEFT JOIN supply ON supply.source = l.source AND supply.record_type = 'Lead' AND supply.fields && ARRAY['firstTouch', 'accepted', 'rejected']
LEFT JOIN business_day day
    ON day.rules = r.version AND day.day = (coalesce(l.assigned_at, stage.mql_at) AT TIME ZONE r.time_zone)::date AND supply.source IS NOT NULL
CROSS JOIN LATERAL (
    SELECT coalesce(l.assigned_at, stage.mql_at) AS started_at,
           day.seconds_before * 1000000 + least(greatest(date_part('epoch', coalesce(l.assigned_at, stage.mql_at) - day.opens_at) * 1000000, 0)::bigint, day.seconds * 1000000::bigint) AS started OFFSET 0) clock
LEFT JOIN business_day touch_day ON touch_day.rules = r.version AND touch_day.day = (l.first_touch_at AT TIME ZONE r.time_zone)::date
CROSS JOIN LATERAL (
    SELECT touch_day.seconds_before * 1000000 + least(greatest(date_part('epoch', l.first_touch_at - touch_day.opens_at) * 1000000, 0)::bigint, touch_day.seconds * 1000000::bigint) AS time) touched_at
-- Deadlines lie in the last worked day that begins before them. Here OFFSET 0 keeps the lists of days from being copied for
-- each lead.
LEFT JOIN LATERAL (
    SELECT opens_at[touch] + (clock.started + r.touch_seconds * 1000000 - begins[touch]) * interval '1 microsecond' AS touch,
           opens_at[verdict] + (clock.started + r.verdict_seconds * 1000000 - begins[verdict]) * interval '1 microsecond' AS verdict
    FROM worked
    CROSS JOIN LATERAL (
        SELECT width_bucket(clock.started + r.touch_seconds * 1000000 - 1, begins) AS touch,
               width_bucket(clock.started + r.verdict_seconds * 1000000 - 1, begins) AS verdict) last_day
    WHERE worked.rules = r.version AND clock.started IS NOT NULL OFFSET 0) deadline ON true
CROSS JOIN LATERAL (
    SELECT CASE WHEN clock.started IS NULL THEN NULL
                WHEN l.accepted_at <= deadline.verdict AND NOT coalesce(l.rejected_at < l.accepted_at, false) THEN 'accepted'
                WHEN l.rejected_at <= deadline.verdict THEN 'rejected'
                ELSE 'overdue' END AS verdict) outcome;
