-- +goose Up

-- body and salt are NULL in an erased record; digest keeps the chain whole.
CREATE TABLE record (
    seq    INTEGER PRIMARY KEY,
    header BLOB NOT NULL,
    body   BLOB,
    salt   BLOB,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    hash   BLOB NOT NULL CHECK (length(hash) = 32)
);

-- No rowid: a rowid would tell in which order ballots came.
CREATE TABLE box (
    poll   TEXT NOT NULL,
    tag    BLOB NOT NULL CHECK (length(tag) = 32),
    sealed BLOB NOT NULL,
    PRIMARY KEY (poll, tag)
) WITHOUT ROWID;
