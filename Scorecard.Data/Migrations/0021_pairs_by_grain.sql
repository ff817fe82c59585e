-- A week that is called by its first day has the name of that day: the key has the grain in it, and the first day in place of
-- the name. Customers are paired anew with the first start.
DROP TABLE pair_fact;
DELETE FROM publication;
-- Customers of the day before a period against its last day, counted by id.
CREATE TABLE pair_fact (
    fact             text NOT NULL,
    dimension        text NOT NULL,
    segment          text NOT NULL,
    grain            text NOT NULL,
    period_start     date NOT NULL,
    -- The day that "now" was: the period's last, or the last there were data of while it ran.
    last_day         date NOT NULL,
    then_count       bigint NOT NULL,
    both_count       bigint NOT NULL,
    -- The sums are over the customers whose amounts are known in the reporting currency.
    sum_then         numeric NOT NULL,
    sum_now          numeric NOT NULL,
    sum_kept         numeric NOT NULL,
    -- Squares are for statistics, which are not exact; they are computed where they can be summed exactly, and rounded once.
    sum_then_squared double precision NOT NULL,
    sum_now_squared  double precision NOT NULL,
    sum_then_now     double precision NOT NULL,
    without_rate     bigint NOT NULL,
    without_amount   bigint NOT NULL,
    PRIMARY KEY (fact, dimension, segment, grain, period_start)
);
