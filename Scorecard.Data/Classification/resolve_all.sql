-- Every lead and deal with its account. The views of these names look up what belongs to each of a few; where all are
-- wanted, these stand in for them and join everything at once.
CREATE TEMP VIEW resolved_lead AS
SELECT l.*, coalesce('c:' || l.customer_id, 'c:' || won_first.customer_id, 'l:' || l.id) AS account
FROM lead l
LEFT JOIN (
    SELECT DISTINCT ON (d.lead_id) d.lead_id, d.customer_id
    FROM deal d
    WHERE d.lead_id IS NOT NULL AND d.customer_id IS NOT NULL AND d.gone_snapshot_id IS NULL
    ORDER BY d.lead_id, d.outcome = 'won' DESC, d.closed_at, d.id, d.source) won_first ON won_first.lead_id = l.id AND l.customer_id IS NULL
WHERE l.gone_snapshot_id IS NULL;

CREATE TEMP VIEW resolved_deal AS
SELECT d.*,
       coalesce('c:' || d.customer_id, of_lead.account, 'l:' || d.lead_id, 'd:' || d.source || ':' || d.id) AS account,
       of_lead.segments AS lead_segments
FROM deal d
LEFT JOIN (
    SELECT DISTINCT ON (l.id) l.id, l.account, l.segments
    FROM resolved_lead l
    WHERE l.id IN (SELECT lead_id FROM deal)
    ORDER BY l.id, l.source) of_lead ON of_lead.id = d.lead_id
WHERE d.gone_snapshot_id IS NULL;
