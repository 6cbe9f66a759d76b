-- Means and co-moments of a vector of features: the type and its aggregates.
-- C: src/types/covariance_matrix.c, src/stats/covariance_matrix.c.

CREATE TYPE mleval.covariance_matrix;

CREATE FUNCTION mleval.covariance_matrix_in(cstring)
RETURNS mleval.covariance_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_covariance_matrix_in';

CREATE FUNCTION mleval.covariance_matrix_out(mleval.covariance_matrix)
RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_covariance_matrix_out';

CREATE FUNCTION mleval.covariance_matrix_recv(internal)
RETURNS mleval.covariance_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_covariance_matrix_recv';

CREATE FUNCTION mleval.covariance_matrix_send(mleval.covariance_matrix)
RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_covariance_matrix_send';

CREATE TYPE mleval.covariance_matrix (
	INPUT = mleval.covariance_matrix_in,
	OUTPUT = mleval.covariance_matrix_out,
	RECEIVE = mleval.covariance_matrix_recv,
	SEND = mleval.covariance_matrix_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON FUNCTION mleval.covariance_matrix_in(cstring) IS
'Text input of covariance_matrix: the JSON object that its output gives. Error 22P02 if it is not one, or if its readable head disagrees with its data; what is no JSON has the errors of jsonb (22P02, 22P05, 22003, 54001); 0A000 if a later version of mleval wrote it.';
COMMENT ON FUNCTION mleval.covariance_matrix_out(mleval.covariance_matrix) IS
'Text output of covariance_matrix: a JSON object with counts and the weight to read, and the value itself as base64 in "data". Exact: it reads back the same.';
COMMENT ON FUNCTION mleval.covariance_matrix_recv(internal) IS
'Binary input of covariance_matrix. Error 22P03 if the bytes are not such a value, 0A000 if a later version of mleval wrote them.';
COMMENT ON FUNCTION mleval.covariance_matrix_send(mleval.covariance_matrix) IS
'Binary output of covariance_matrix, the same bytes on every machine.';
COMMENT ON TYPE mleval.covariance_matrix IS
'Summary of rows of 1 to 200 numbers each: how many rows, the mean of each column and the co-moment of each two, over the rows that have every number; the others are counted. Columns have numbers, from 1, and no names. Merge with rollup() or +. Stored, in bytes: 4 * columns * (columns + 5) and some 100 more (164 kB for 200 columns); in memory, with rows put aside, about 8 * columns * (columns + 70).';

-- Support functions of the aggregates.

CREATE FUNCTION mleval.covariance_matrix_trans(state mleval.covariance_matrix, features double precision[])
RETURNS mleval.covariance_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_covariance_matrix_trans';

COMMENT ON FUNCTION mleval.covariance_matrix_trans(mleval.covariance_matrix, double precision[]) IS
'Transition function of the aggregate covariance(); an error outside an aggregate.';

CREATE FUNCTION mleval.covariance_matrix_trans(state mleval.covariance_matrix, features double precision[], sample_weight double precision)
RETURNS mleval.covariance_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_covariance_matrix_trans';

COMMENT ON FUNCTION mleval.covariance_matrix_trans(mleval.covariance_matrix, double precision[], double precision) IS
'Transition function of the aggregate covariance(); an error outside an aggregate.';

CREATE FUNCTION mleval.covariance_matrix_combine(mleval.covariance_matrix, mleval.covariance_matrix)
RETURNS mleval.covariance_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_covariance_matrix_combine';

COMMENT ON FUNCTION mleval.covariance_matrix_combine(mleval.covariance_matrix, mleval.covariance_matrix) IS
'Combine function of the aggregates over covariance_matrix; an error outside an aggregate: use + there. Error 22023 if they are of different numbers of columns.';

CREATE FUNCTION mleval.covariance_matrix_final(mleval.covariance_matrix)
RETURNS mleval.covariance_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_covariance_matrix_final';

COMMENT ON FUNCTION mleval.covariance_matrix_final(mleval.covariance_matrix) IS
'Final function of the aggregates over covariance_matrix: the state as a plain value; the empty summary where there were no rows.';

CREATE AGGREGATE mleval.covariance(features double precision[]) (
	SFUNC = mleval.covariance_matrix_trans,
	STYPE = mleval.covariance_matrix,
	SSPACE = 4096,
	FINALFUNC = mleval.covariance_matrix_final,
	COMBINEFUNC = mleval.covariance_matrix_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.covariance(double precision[]) IS
'Summary of rows of numbers: means and co-moments. features: one number a column, an array of one dimension with as many elements, 1 to 200, in all rows of a group, else error 22023. Only rows that have every number count: one whose array is NULL, or has a NULL, is counted as missing, one with NaN as nan, and one with an element beyond 1e90 either way, infinite or not, as out of range. Exact but for rounding. No rows: the empty summary.';

CREATE AGGREGATE mleval.covariance(features double precision[], sample_weight double precision) (
	SFUNC = mleval.covariance_matrix_trans,
	STYPE = mleval.covariance_matrix,
	SSPACE = 4096,
	FINALFUNC = mleval.covariance_matrix_final,
	COMBINEFUNC = mleval.covariance_matrix_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.covariance(double precision[], double precision) IS
'Summary of rows of numbers: means and co-moments. features: one number a column, an array of one dimension with as many elements, 1 to 200, in all rows of a group, else error 22023. Only rows that have every number count: one whose array is NULL, or has a NULL, is counted as missing, one with NaN as nan, and one with an element beyond 1e90 either way, infinite or not, as out of range. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else. A whole weight counts as that many rows, and tests take Kish''s effective number. Exact but for rounding. No rows: the empty summary.';

CREATE AGGREGATE mleval.rollup(summary mleval.covariance_matrix) (
	SFUNC = mleval.covariance_matrix_combine,
	STYPE = mleval.covariance_matrix,
	SSPACE = 4096,
	FINALFUNC = mleval.covariance_matrix_final,
	COMBINEFUNC = mleval.covariance_matrix_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.rollup(mleval.covariance_matrix) IS
'The summary of all rows that the given summaries are of: a week from its days. NULLs are left out; no summaries: the empty one. Exact but for rounding, in any order. Error 22023 if they are of different numbers of columns, 54000 past 2^53 rows.';

CREATE FUNCTION mleval.covariance_matrix_plus(mleval.covariance_matrix, mleval.covariance_matrix)
RETURNS mleval.covariance_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_covariance_matrix_plus';

COMMENT ON FUNCTION mleval.covariance_matrix_plus(mleval.covariance_matrix, mleval.covariance_matrix) IS
'The summary of the rows of both, as rollup(). Error 22023 if they are of different numbers of columns, 54000 past 2^53 rows.';

CREATE OPERATOR mleval.+ (
	LEFTARG = mleval.covariance_matrix,
	RIGHTARG = mleval.covariance_matrix,
	FUNCTION = mleval.covariance_matrix_plus,
	COMMUTATOR = OPERATOR(mleval.+)
);

COMMENT ON OPERATOR mleval.+ (mleval.covariance_matrix, mleval.covariance_matrix) IS
'The summary of the rows of both. Error 22023 if they are of different numbers of columns, 54000 past 2^53 rows.';
