-- From the tables of the last version without a baseline to the baseline. Records, their past, points, boards and the ledger stay
-- as they are. Records are classified and counted in memory: what was kept of either goes, and with it what only that needed.
DROP VIEW daily_fact;
DROP VIEW resolved_deal;
DROP VIEW resolved_lead;
DROP VIEW blank_segments;
DROP FUNCTION ages_without;
DROP FUNCTION listed_ages;
DROP FUNCTION ages_of;
DROP FUNCTION first_shown;
DROP FUNCTION rate_on;
DROP TABLE classified_lead, classified_deal, classified_customer_period, classified_spend, business_day, classification_rules;
DROP TABLE fact_row, fact_name, fact_segment, counted_fact, pair_fact;
DROP SEQUENCE IF EXISTS fact_group;
-- Nothing looks records up by these any more, and every pull had to keep them.
DROP INDEX lead_by_customer, deal_by_customer, deal_by_lead, customer_period_by_customer, rate_by_currency;
-- The migrations so far are one from here on.
UPDATE "__EFMigrationsHistory" SET "MigrationId" = '0030_baseline' WHERE "MigrationId" = '0028_touch_seconds';
DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" < '0030_baseline';
