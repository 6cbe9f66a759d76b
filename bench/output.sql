-- Results to :results, the rows that peers read to :rows_file.

\pset format csv
\o :results
SELECT * FROM mleval_bench.result;
\o :rows_file
SELECT y, score, predicted::int AS predicted, (grp >= 500)::int AS half FROM mleval_bench.prediction;
\o
DROP SCHEMA mleval_bench CASCADE;
