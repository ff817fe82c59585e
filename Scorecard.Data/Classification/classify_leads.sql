-- Settles stages, days and the hand-off of the touched accounts' leads, by every set of rules. In: touched (account) and
-- touched_lead_key (source, id), and their deals classified already.
CREATE TEMP TABLE touched_lead ON COMMIT DROP AS
SELECT l.* FROM resolved_lead l
JOIN touched_lead_key USING (source, id)
JOIN touched USING (account);
ANALYZE touched_lead;

-- Where a rule says what the stage is, it was entered when the source says, else with the first snapshot that showed it.
CREATE TEMP TABLE staged_lead ON COMMIT DROP AS
SELECT r.version AS rules, l.source, l.id,
       CASE WHEN r.mql_stages IS NULL AND r.mql_score IS NULL THEN l.mql_at WHEN shown.mql_at IS NOT NULL THEN coalesce(l.mql_at, shown.mql_at) END AS mql_at,
       CASE WHEN r.sql_stages IS NULL AND r.sql_score IS NULL THEN l.sql_at WHEN shown.sql_at IS NOT NULL THEN coalesce(l.sql_at, shown.sql_at) END AS sql_at,
       CASE WHEN l.mql_at IS NULL THEN 'snapshot' ELSE 'source' END AS mql_from,
       CASE WHEN l.sql_at IS NULL THEN 'snapshot' ELSE 'source' END AS sql_from
FROM touched_lead l
CROSS JOIN classification_rules r
CROSS JOIN LATERAL (
    SELECT CASE WHEN r.mql_stages IS NOT NULL OR r.mql_score IS NOT NULL THEN first_shown(l.source, l.id, r.mql_stages, r.mql_score) END AS mql_at,
           CASE WHEN r.sql_stages IS NOT NULL OR r.sql_score IS NOT NULL THEN first_shown(l.source, l.id, r.sql_stages, r.sql_score) END AS sql_at) shown;
ANALYZE staged_lead;

-- The hand-off's clock: from the first assignment, or from MQL if unassigned, in business time. Only where the lead's
-- source says what became of hand-offs.
CREATE TEMP TABLE handed_off ON COMMIT DROP AS
WITH clock AS (
    SELECT s.rules, l.source, l.id, r.time_zone, r.touch_seconds, r.verdict_seconds, l.first_touch_at, l.accepted_at, l.rejected_at, l.reject_reason,
           coalesce(l.assigned_at, s.mql_at) AS started_at
    FROM staged_lead s
    JOIN touched_lead l USING (source, id)
    JOIN classification_rules r ON r.version = s.rules
    JOIN supply ON supply.source = l.source AND supply.record_type = 'Lead' AND supply.fields && ARRAY['firstTouch', 'accepted', 'rejected']),
begun AS (
    SELECT clock.*, day.seconds_before + least(greatest(extract(epoch FROM started_at - day.opens_at), 0), day.seconds) AS started
    FROM clock
    JOIN business_day day ON day.rules = clock.rules AND day.day = (clock.started_at AT TIME ZONE clock.time_zone)::date),
due AS (
    SELECT begun.*,
           touch.opens_at + make_interval(secs => (begun.started + begun.touch_seconds - touch.seconds_before)::double precision) AS touch_due_at,
           verdict.opens_at + make_interval(secs => (begun.started + begun.verdict_seconds - verdict.seconds_before)::double precision) AS verdict_due_at
    FROM begun
    LEFT JOIN LATERAL (
        SELECT opens_at, seconds_before FROM business_day day
        WHERE day.rules = begun.rules AND day.seconds > 0 AND day.seconds_before < ceil(begun.started + begun.touch_seconds)::bigint
        ORDER BY day.seconds_before DESC LIMIT 1) touch ON true
    LEFT JOIN LATERAL (
        SELECT opens_at, seconds_before FROM business_day day
        WHERE day.rules = begun.rules AND day.seconds > 0 AND day.seconds_before < ceil(begun.started + begun.verdict_seconds)::bigint
        ORDER BY day.seconds_before DESC LIMIT 1) verdict ON true)
SELECT due.rules, due.source, due.id, due.started_at, due.touch_due_at, due.verdict_due_at, due.reject_reason,
       due.first_touch_at <= due.touch_due_at AS touched_in_time,
       CASE WHEN due.first_touch_at IS NULL THEN NULL
            WHEN due.first_touch_at <= due.started_at THEN 0
            ELSE greatest(0, floor((day.seconds_before + least(greatest(extract(epoch FROM due.first_touch_at - day.opens_at), 0), day.seconds) - due.started) / 60)) END::integer AS touch_minutes,
       CASE WHEN due.accepted_at <= due.verdict_due_at AND NOT coalesce(due.rejected_at < due.accepted_at, false) THEN 'accepted'
            WHEN due.rejected_at <= due.verdict_due_at THEN 'rejected'
            ELSE 'overdue' END AS verdict
FROM due
LEFT JOIN business_day day ON day.rules = due.rules AND day.day = (due.first_touch_at AT TIME ZONE due.time_zone)::date;
ANALYZE handed_off;

-- A later stage of the lead's own deals stands in for a sales qualification that nobody recorded.
INSERT INTO classified_lead
SELECT s.rules, l.source, l.id, l.account,
       (l.created_at AT TIME ZONE company.time_zone)::date,
       (s.mql_at AT TIME ZONE company.time_zone)::date,
       CASE WHEN s.mql_at IS NOT NULL THEN s.mql_from END,
       (s.sql_at AT TIME ZONE company.time_zone)::date,
       CASE WHEN s.sql_at IS NOT NULL THEN s.sql_from END,
       (coalesce(s.sql_at, implied.at) AT TIME ZONE company.time_zone)::date,
       customer.day,
       (h.started_at AT TIME ZONE company.time_zone)::date,
       h.touch_minutes,
       (h.touch_due_at AT TIME ZONE company.time_zone)::date,
       coalesce(h.touched_in_time, false),
       (h.verdict_due_at AT TIME ZONE company.time_zone)::date,
       h.verdict,
       CASE WHEN h.verdict = 'rejected' THEN coalesce(h.reject_reason, '') END,
       l.segments
FROM touched_lead l
JOIN staged_lead s USING (source, id)
CROSS JOIN company
LEFT JOIN handed_off h ON (h.rules, h.source, h.id) = (s.rules, l.source, l.id)
LEFT JOIN (
    SELECT d.lead_id, min(least(d.qualified_at, CASE WHEN d.outcome = 'won' THEN d.closed_at END)) AS at
    FROM deal d WHERE d.lead_id IN (SELECT id FROM touched_lead) AND d.gone_snapshot_id IS NULL
    GROUP BY d.lead_id) implied ON implied.lead_id = l.id
LEFT JOIN (
    SELECT account, min(d.closed_day) AS day
    FROM classified_deal d
    JOIN touched USING (account)
    WHERE d.first_of_customer
    GROUP BY account) customer ON customer.account = l.account;
