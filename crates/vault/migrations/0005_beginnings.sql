-- The search knows words by their first two, three and four letters, too. Without that, each search with
-- an unfinished word gathers every word that begins so, while somebody is typing.

DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  said, place, content = 'search_row', content_rowid = 'id', prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
-- A word that was taken out leaves no trace in the index.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
INSERT INTO search (search) VALUES ('rebuild');
