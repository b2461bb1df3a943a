-- +goose Up

-- Texts that lie beside the log under the SHA-256 of their bytes: prints of papers.
CREATE TABLE kept (
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    text BLOB NOT NULL
);
