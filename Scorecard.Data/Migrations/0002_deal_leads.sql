-- The lead a deal belonged to when it was classified: if the deal moves, that lead has to be classified anew as well.
ALTER TABLE classified_deal ADD COLUMN lead_id text;
UPDATE classified_deal k SET lead_id = d.lead_id FROM deal d WHERE (d.source, d.id) = (k.source, k.id);

-- Where two sources use the same ids, the source decides, so that a count made anew is the count there was; and a deal
-- without customer or lead is not the other source's of that id.
CREATE OR REPLACE VIEW resolved_lead AS
SELECT l.*, coalesce('c:' || l.customer_id, 'c:' || won_first.customer_id, 'l:' || l.id) AS account
FROM lead l
LEFT JOIN LATERAL (
    SELECT d.customer_id
    FROM deal d
    WHERE d.lead_id = l.id AND d.customer_id IS NOT NULL AND d.gone_snapshot_id IS NULL AND l.customer_id IS NULL
    ORDER BY d.outcome = 'won' DESC, d.closed_at, d.id, d.source
    LIMIT 1) won_first ON true
WHERE l.gone_snapshot_id IS NULL;

CREATE OR REPLACE VIEW resolved_deal AS
SELECT d.*,
       coalesce('c:' || d.customer_id, of_lead.account, 'l:' || d.lead_id, 'd:' || d.source || ':' || d.id) AS account,
       of_lead.segments AS lead_segments
FROM deal d
LEFT JOIN LATERAL (
    SELECT l.account, l.segments FROM resolved_lead l WHERE l.id = d.lead_id ORDER BY l.source LIMIT 1) of_lead ON true
WHERE d.gone_snapshot_id IS NULL;
