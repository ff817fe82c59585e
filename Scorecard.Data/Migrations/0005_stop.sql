ALTER TABLE run
    -- When a person asked for it to be stopped. From then on it is not published; its worker sees it here where the announcement was missed.
    ADD stop_requested_at timestamptz,
    DROP CONSTRAINT run_state_check,
    ADD CONSTRAINT run_state_check CHECK (state IN ('requested', 'running', 'succeeded', 'failed', 'stopped'));
