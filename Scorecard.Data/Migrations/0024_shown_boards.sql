-- What a board said of its period as a whole when it was first shown. Written once, in the transaction that published it, and never changed.
CREATE TABLE shown_board (
    grain                          text NOT NULL,
    period                         text NOT NULL,
    period_start                   date NOT NULL,
    dimension                      text NOT NULL,
    segment                        text NOT NULL,
    -- recorded; unknown where it was shown before this was kept; pending until the first publication has said which of the two.
    state                          text NOT NULL CHECK (state IN ('recorded', 'unknown', 'pending')),
    overall                        text,
    green                          integer,
    red                            integer,
    grey                           integer,
    -- Of every headline metric: {"mqls": "green"}.
    statuses                       jsonb,
    tension_state                  text,
    tension_direction              text,
    tension_periods                integer,
    tension_metrics                text[],
    tension_green_share_difference double precision,
    snapshot_id                    bigint,
    shown_at                       timestamptz,
    PRIMARY KEY (dimension, segment, grain, period_start),
    CHECK (state <> 'recorded' OR (overall, green, red, grey, statuses, tension_state, tension_periods, tension_metrics, snapshot_id, shown_at) IS NOT NULL)
);

-- Boards that have been shown already: of segments only those that have targets, and so a colour.
INSERT INTO shown_board (grain, period, period_start, dimension, segment, state)
SELECT DISTINCT grain, period, period_start, dimension, segment, 'pending' FROM metric_point WHERE is_final AND (dimension = '' OR target_value IS NOT NULL OR target_low IS NOT NULL);
