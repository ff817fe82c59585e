-- Another scheduler keeps the schedules, in a schema of its own that it makes itself.
DROP SCHEMA IF EXISTS scheduling CASCADE;
