-- The keys by which nodes on one server know each other's forms; the framework writes them. In no backup.
CREATE TABLE form_key (
    id            integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    friendly_name text,
    xml           text
);
