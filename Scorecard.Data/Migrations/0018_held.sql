-- A pull that would take too much away, or could no longer read it, is held: nothing of it counts until a person says publish.
ALTER TABLE source
    -- More than this share of a record type, of which at least so many are known, is too much.
    ADD loss_guard_share    numeric NOT NULL DEFAULT 0.05,
    ADD loss_guard_at_least integer NOT NULL DEFAULT 20;
ALTER TABLE run
    -- Of a held pull, the snapshot that it would have been: whether a pull was published since is told by it.
    ADD held_snapshot_id bigint,
    -- The held pull whose content this pull found once more: it is decided on there.
    ADD same_as_run_id   bigint REFERENCES run,
    DROP CONSTRAINT run_state_check,
    ADD CONSTRAINT run_state_check CHECK (state IN ('requested', 'running', 'succeeded', 'failed', 'stopped', 'held')),
    ADD CHECK ((state = 'held') = (held_snapshot_id IS NOT NULL OR same_as_run_id IS NOT NULL));
CREATE INDEX run_held ON run (source, held_snapshot_id DESC) WHERE held_snapshot_id IS NOT NULL;

-- Why the row of a record could not be read.
CREATE INDEX reject_by_record ON reject (run_id, record_id) WHERE record_id IS NOT NULL;

-- What a held pull would take away, by record type.
CREATE TABLE held_loss (
    run_id      bigint NOT NULL REFERENCES run,
    record_type text NOT NULL,
    -- Current records before the pull.
    known       bigint NOT NULL,
    -- Of those, how many it does not deliver, and how many it delivers but not so that they can be read.
    gone        bigint NOT NULL,
    unread      bigint NOT NULL,
    -- Whether that is more than the guard lets through.
    is_too_much boolean NOT NULL,
    PRIMARY KEY (run_id, record_type)
);
CREATE TABLE held_record (
    run_id      bigint NOT NULL REFERENCES run,
    record_type text NOT NULL,
    id          text NOT NULL,
    loss        text NOT NULL CHECK (loss IN ('gone', 'unread')),
    PRIMARY KEY (run_id, record_type, id)
);
-- What the newest board of a grain would show in another colour.
CREATE TABLE held_metric (
    run_id       bigint NOT NULL REFERENCES run,
    grain        text NOT NULL,
    metric       text NOT NULL,
    period       text NOT NULL,
    status       text NOT NULL,
    value        double precision,
    would_status text NOT NULL,
    would_value  double precision,
    PRIMARY KEY (run_id, grain, metric)
);
-- What people decided on a held pull. The newest counts.
CREATE TABLE held_decision (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id     bigint NOT NULL REFERENCES run,
    decision   text NOT NULL CHECK (decision IN ('publish', 'keep')),
    decided_at timestamptz NOT NULL,
    -- As given: there is nothing yet to hold a name against.
    decided_by text CHECK (length(decided_by) BETWEEN 1 AND 80)
);
CREATE INDEX held_decision_by_run ON held_decision (run_id, id DESC);
