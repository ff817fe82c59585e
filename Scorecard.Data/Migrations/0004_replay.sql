-- What a source needs to read its rejected rows again, as the source wrote it: said once for all rows of a file.
CREATE TABLE reject_context (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id  bigint NOT NULL REFERENCES run,
    content text NOT NULL
);

ALTER TABLE reject
    -- Null where the row cannot be read again.
    ADD context_id     bigint REFERENCES reject_context,
    -- The run that has read it again, and what became of it: a record now, known better already, or rejected once more in that run.
    ADD replay_run_id  bigint REFERENCES run,
    ADD replay_outcome text CHECK (replay_outcome IN ('mended', 'outdated', 'rejected')),
    ADD CHECK ((replay_run_id IS NULL) = (replay_outcome IS NULL));
CREATE INDEX reject_to_replay ON reject (run_id, id) WHERE context_id IS NOT NULL AND replay_run_id IS NULL;

ALTER TABLE run
    -- The run whose rejected rows this one reads again, and the snapshot of the pull that they came with.
    ADD replays_run_id      bigint REFERENCES run,
    ADD replays_snapshot_id bigint,
    DROP CONSTRAINT run_trigger_check,
    ADD CONSTRAINT run_trigger_check CHECK (trigger IN ('start', 'schedule', 'person', 'replay')),
    ADD CHECK ((trigger = 'replay') = (replays_run_id IS NOT NULL) AND (replays_run_id IS NULL) = (replays_snapshot_id IS NULL));
CREATE UNIQUE INDEX run_replayed_one_at_a_time ON run (replays_run_id) WHERE state IN ('requested', 'running');
