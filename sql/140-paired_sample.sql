-- Two scores of the same rows, exactly: the type and its aggregate.
-- C: src/types/paired_sample.c, src/stats/paired_sample.c.

CREATE TYPE mleval.paired_sample;

CREATE FUNCTION mleval.paired_sample_in(cstring)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_in';

CREATE FUNCTION mleval.paired_sample_out(mleval.paired_sample)
RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_out';

CREATE FUNCTION mleval.paired_sample_recv(internal)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_recv';

CREATE FUNCTION mleval.paired_sample_send(mleval.paired_sample)
RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_send';

CREATE TYPE mleval.paired_sample (
	INPUT = mleval.paired_sample_in,
	OUTPUT = mleval.paired_sample_out,
	RECEIVE = mleval.paired_sample_recv,
	SEND = mleval.paired_sample_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON FUNCTION mleval.paired_sample_in(cstring) IS
'Text input of paired_sample: the JSON object that its output gives. Error 22P02 if it is not one, or if its readable head disagrees with its data; what is no JSON has the errors of jsonb (22P02, 22P05, 22003, 54001); 0A000 if a later version of mleval wrote it.';
COMMENT ON FUNCTION mleval.paired_sample_out(mleval.paired_sample) IS
'Text output of paired_sample: a JSON object with counts and sums to read, and the value itself as base64 in "data". Exact: it reads back the same.';
COMMENT ON FUNCTION mleval.paired_sample_recv(internal) IS
'Binary input of paired_sample. Error 22P03 if the bytes are not such a value, 0A000 if a later version of mleval wrote them.';
COMMENT ON FUNCTION mleval.paired_sample_send(mleval.paired_sample) IS
'Binary output of paired_sample, the same bytes on every machine.';
COMMENT ON TYPE mleval.paired_sample IS
'Pairs of numbers, every one of them: two scores of the same rows, with their labels. Exact, so it grows with the rows: some 9 to 18 bytes each. Merge with rollup() or +. While rows are added, past work_mem they go into a temporary file. Fewer than 2^31 rows, and 1 GB where it is stored or sent.';

-- Support functions of the aggregates.

CREATE FUNCTION mleval.paired_sample_trans(state mleval.paired_sample, a double precision, b double precision)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_trans';

COMMENT ON FUNCTION mleval.paired_sample_trans(mleval.paired_sample, double precision, double precision) IS
'Transition function of the aggregate paired_sample(); an error outside an aggregate.';

CREATE FUNCTION mleval.paired_sample_trans(state mleval.paired_sample, a double precision, b double precision, y_true boolean)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_trans_bool';

COMMENT ON FUNCTION mleval.paired_sample_trans(mleval.paired_sample, double precision, double precision, boolean) IS
'Transition function of the aggregate paired_sample(); an error outside an aggregate.';

CREATE FUNCTION mleval.paired_sample_trans(state mleval.paired_sample, a double precision, b double precision, y_true integer)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_trans_int';

COMMENT ON FUNCTION mleval.paired_sample_trans(mleval.paired_sample, double precision, double precision, integer) IS
'Transition function of the aggregate paired_sample(); an error outside an aggregate.';

CREATE FUNCTION mleval.paired_sample_trans(state mleval.paired_sample, a double precision, b double precision, y_true double precision)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_trans_float';

COMMENT ON FUNCTION mleval.paired_sample_trans(mleval.paired_sample, double precision, double precision, double precision) IS
'Transition function of the aggregate paired_sample(); an error outside an aggregate.';

CREATE FUNCTION mleval.paired_sample_combine(mleval.paired_sample, mleval.paired_sample)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_combine';

COMMENT ON FUNCTION mleval.paired_sample_combine(mleval.paired_sample, mleval.paired_sample) IS
'Combine function of the aggregates over paired_sample; an error outside an aggregate: use + there.';

CREATE FUNCTION mleval.paired_sample_final(mleval.paired_sample)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_final';

COMMENT ON FUNCTION mleval.paired_sample_final(mleval.paired_sample) IS
'Final function of the aggregates over paired_sample: the state as a plain value; the empty summary where there were no rows.';

CREATE AGGREGATE mleval.paired_sample(a double precision, b double precision) (
	SFUNC = mleval.paired_sample_trans,
	STYPE = mleval.paired_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.paired_sample_final,
	COMBINEFUNC = mleval.paired_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.paired_sample(double precision, double precision) IS
'Keeps two scores of the same rows, a and b, exactly, without labels. A row of which a or b is NULL, or NaN, is counted apart. No weights. The empty summary without rows. Error 54000 from 2^31 rows on, and past 1 GB where the state is stored or sent to another process.';

CREATE AGGREGATE mleval.paired_sample(a double precision, b double precision, y_true boolean) (
	SFUNC = mleval.paired_sample_trans,
	STYPE = mleval.paired_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.paired_sample_final,
	COMBINEFUNC = mleval.paired_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.paired_sample(double precision, double precision, boolean) IS
'Keeps two scores of the same rows, a and b, exactly, with their labels. Y_true: true and false or 1 and 0 (error 22023 otherwise), NULL where it has not come; a row of which a or b is NULL, or NaN, is counted apart. No weights. The empty summary without rows. Error 54000 from 2^31 rows on, and past 1 GB where the state is stored or sent to another process.';

CREATE AGGREGATE mleval.paired_sample(a double precision, b double precision, y_true integer) (
	SFUNC = mleval.paired_sample_trans,
	STYPE = mleval.paired_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.paired_sample_final,
	COMBINEFUNC = mleval.paired_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.paired_sample(double precision, double precision, integer) IS
'Keeps two scores of the same rows, a and b, exactly, with their labels. Y_true: true and false or 1 and 0 (error 22023 otherwise), NULL where it has not come; a row of which a or b is NULL, or NaN, is counted apart. No weights. The empty summary without rows. Error 54000 from 2^31 rows on, and past 1 GB where the state is stored or sent to another process.';

CREATE AGGREGATE mleval.paired_sample(a double precision, b double precision, y_true double precision) (
	SFUNC = mleval.paired_sample_trans,
	STYPE = mleval.paired_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.paired_sample_final,
	COMBINEFUNC = mleval.paired_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.paired_sample(double precision, double precision, double precision) IS
'Keeps two scores of the same rows, a and b, exactly, with their labels. Y_true: true and false or 1 and 0 (error 22023 otherwise), NULL where it has not come; a row of which a or b is NULL, or NaN, is counted apart. No weights. The empty summary without rows. Error 54000 from 2^31 rows on, and past 1 GB where the state is stored or sent to another process.';

CREATE AGGREGATE mleval.rollup(summary mleval.paired_sample) (
	SFUNC = mleval.paired_sample_combine,
	STYPE = mleval.paired_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.paired_sample_final,
	COMBINEFUNC = mleval.paired_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.rollup(mleval.paired_sample) IS
'The summary of all rows that the given summaries are of: a week from its days. NULLs are left out; no summaries: the empty one. Exact, in any order. Error 54000 from 2^31 rows on.';

CREATE FUNCTION mleval.paired_sample_plus(mleval.paired_sample, mleval.paired_sample)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_sample_plus';

COMMENT ON FUNCTION mleval.paired_sample_plus(mleval.paired_sample, mleval.paired_sample) IS
'The summary of the rows of both, as rollup(). Error 54000 from 2^31 rows on.';

CREATE OPERATOR mleval.+ (
	LEFTARG = mleval.paired_sample,
	RIGHTARG = mleval.paired_sample,
	FUNCTION = mleval.paired_sample_plus,
	COMMUTATOR = OPERATOR(mleval.+)
);

COMMENT ON OPERATOR mleval.+ (mleval.paired_sample, mleval.paired_sample) IS
'The summary of the rows of both. Error 54000 from 2^31 rows on.';
