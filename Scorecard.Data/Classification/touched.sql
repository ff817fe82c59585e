-- Whose facts a pull may have changed. In: changed (record_type, source, id), merged into the current rows already;
-- the classified tables still hold what was before. Out: touched (account), and touched_lead_key and touched_deal_key (source,
-- id) with the leads and deals of these accounts and maybe more.
CREATE TEMP TABLE touched (account text PRIMARY KEY) ON COMMIT DROP;
CREATE TEMP TABLE linked_lead (id text PRIMARY KEY) ON COMMIT DROP;
CREATE TEMP TABLE linked_deal (source text, id text, PRIMARY KEY (source, id)) ON COMMIT DROP;

-- Leads that changed or whose deals did, now or when they were last classified, and all deals of those leads: their
-- account may be another one now.
INSERT INTO linked_lead
SELECT id FROM changed WHERE record_type = 'Lead'
UNION
SELECT d.lead_id FROM deal d JOIN changed c ON c.record_type = 'Deal' AND (c.source, c.id) = (d.source, d.id) WHERE d.lead_id IS NOT NULL
UNION
SELECT k.lead_id FROM classified_deal k JOIN changed c ON c.record_type = 'Deal' AND (c.source, c.id) = (k.source, k.id) WHERE k.lead_id IS NOT NULL;

INSERT INTO linked_deal
SELECT source, id FROM changed WHERE record_type = 'Deal'
UNION
SELECT d.source, d.id FROM deal d JOIN linked_lead l ON l.id = d.lead_id;
ANALYZE linked_lead;
ANALYZE linked_deal;

-- Whose they were.
INSERT INTO touched
SELECT account FROM classified_lead JOIN linked_lead USING (id)
UNION SELECT account FROM classified_deal JOIN linked_deal USING (source, id)
UNION SELECT account FROM classified_customer_period p JOIN changed c ON c.record_type = 'CustomerPeriod' AND (c.source, c.id) = (p.source, p.id)
UNION SELECT 's:' || source || ':' || id FROM changed WHERE record_type = 'Spend';

-- Whose money is in a currency whose rates have changed, or have been of that currency before.
INSERT INTO touched
WITH moved AS (
    SELECT r.currency FROM rate r JOIN changed c ON c.record_type = 'Rate' AND (c.source, c.id) = (r.source, r.id)
    UNION
    SELECT p.record ->> 'currency' FROM past_record p JOIN changed c ON c.record_type = 'Rate' AND (c.record_type, c.source, c.id) = (p.record_type, p.source, p.id))
SELECT k.account FROM classified_deal k JOIN deal d USING (source, id) JOIN source ON source.name = d.source JOIN moved ON moved.currency = coalesce(d.currency, source.currency)
UNION SELECT 's:' || s.source || ':' || s.id FROM spend s JOIN source ON source.name = s.source JOIN moved ON moved.currency = coalesce(s.currency, source.currency)
UNION SELECT 'c:' || p.customer_id FROM customer_period p JOIN source ON source.name = p.source JOIN moved ON moved.currency = coalesce(p.currency, source.currency)
ON CONFLICT DO NOTHING;

-- Whose they are: the linked ones, and everything that shared an account with them.
INSERT INTO touched
SELECT account FROM resolved_lead JOIN linked_lead USING (id)
UNION SELECT account FROM resolved_deal JOIN linked_deal USING (source, id)
UNION SELECT 'c:' || p.customer_id FROM customer_period p JOIN changed c ON c.record_type = 'CustomerPeriod' AND (c.source, c.id) = (p.source, p.id)
UNION SELECT r.account FROM classified_lead k JOIN touched USING (account) JOIN resolved_lead r USING (source, id)
UNION SELECT r.account FROM classified_deal k JOIN touched USING (account) JOIN resolved_deal r USING (source, id)
ON CONFLICT DO NOTHING;
ANALYZE touched;

-- The records of these accounts: of what is not linked the account is what it was.
CREATE TEMP TABLE touched_lead_key ON COMMIT DROP AS
SELECT source, id FROM classified_lead JOIN touched USING (account)
UNION SELECT source, id FROM lead JOIN linked_lead USING (id);
CREATE TEMP TABLE touched_deal_key ON COMMIT DROP AS
SELECT source, id FROM classified_deal JOIN touched USING (account)
UNION SELECT source, id FROM linked_deal;
ANALYZE touched_lead_key;
ANALYZE touched_deal_key;
