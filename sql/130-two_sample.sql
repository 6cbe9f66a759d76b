-- Two samples of numbers, exactly: the type and its aggregate.
-- C: src/types/two_sample.c, src/stats/two_sample.c.

CREATE TYPE mleval.two_sample;

CREATE FUNCTION mleval.two_sample_in(cstring)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_two_sample_in';

CREATE FUNCTION mleval.two_sample_out(mleval.two_sample)
RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_two_sample_out';

CREATE FUNCTION mleval.two_sample_recv(internal)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_two_sample_recv';

CREATE FUNCTION mleval.two_sample_send(mleval.two_sample)
RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_two_sample_send';

CREATE TYPE mleval.two_sample (
	INPUT = mleval.two_sample_in,
	OUTPUT = mleval.two_sample_out,
	RECEIVE = mleval.two_sample_recv,
	SEND = mleval.two_sample_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON FUNCTION mleval.two_sample_in(cstring) IS
'Text input of two_sample: the JSON object that its output gives. Error 22P02 if it is not one, or if its readable head disagrees with its data; what is no JSON has the errors of jsonb (22P02, 22P05, 22003, 54001); 0A000 if a later version of mleval wrote it.';
COMMENT ON FUNCTION mleval.two_sample_out(mleval.two_sample) IS
'Text output of two_sample: a JSON object with counts and sums to read, and the value itself as base64 in "data". Exact: it reads back the same.';
COMMENT ON FUNCTION mleval.two_sample_recv(internal) IS
'Binary input of two_sample. Error 22P03 if the bytes are not such a value, 0A000 if a later version of mleval wrote them.';
COMMENT ON FUNCTION mleval.two_sample_send(mleval.two_sample) IS
'Binary output of two_sample, the same bytes on every machine.';
COMMENT ON TYPE mleval.two_sample IS
'Two samples of numbers, every value of them: a reference and a current one, or the scores of negatives and positives. Exact, so it grows with the rows: up to 9 bytes each (17 with weights), fewer for many rows and ties. Merge with rollup() or +. Fewer than 2^31 rows, and 1 GB where it is stored or sent.';

-- Support functions of the aggregates.

CREATE FUNCTION mleval.two_sample_trans(state mleval.two_sample, value double precision, is_current boolean)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_two_sample_trans';

COMMENT ON FUNCTION mleval.two_sample_trans(mleval.two_sample, double precision, boolean) IS
'Transition function of the aggregate two_sample(); an error outside an aggregate.';

CREATE FUNCTION mleval.two_sample_trans(state mleval.two_sample, value double precision, is_current boolean, sample_weight double precision)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_two_sample_trans';

COMMENT ON FUNCTION mleval.two_sample_trans(mleval.two_sample, double precision, boolean, double precision) IS
'Transition function of the aggregate two_sample(); an error outside an aggregate.';

CREATE FUNCTION mleval.two_sample_combine(mleval.two_sample, mleval.two_sample)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_two_sample_combine';

COMMENT ON FUNCTION mleval.two_sample_combine(mleval.two_sample, mleval.two_sample) IS
'Combine function of the aggregates over two_sample; an error outside an aggregate: use + there.';

CREATE FUNCTION mleval.two_sample_final(mleval.two_sample)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_two_sample_final';

COMMENT ON FUNCTION mleval.two_sample_final(mleval.two_sample) IS
'Final function of the aggregates over two_sample: the state as a plain value; the empty summary where there were no rows.';


CREATE AGGREGATE mleval.two_sample(value double precision, is_current boolean) (
	SFUNC = mleval.two_sample_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.two_sample_final,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.two_sample(double precision, boolean) IS
'Keeps two samples of numbers, exactly: value is of the current sample where is_current is true, of the reference where it is false; a NULL is_current, a NULL value and NaN are counted apart. The empty summary without rows. Error 54000 from 2^31 rows on, and past 1 GB where the state is stored or sent to another process.';

CREATE AGGREGATE mleval.two_sample(value double precision, is_current boolean, sample_weight double precision) (
	SFUNC = mleval.two_sample_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.two_sample_final,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.two_sample(double precision, boolean, double precision) IS
'Keeps two samples of numbers, exactly: value is of the current sample where is_current is true, of the reference where it is false; sample_weight is a number between 0 and 1e100, error 22023 otherwise, 22004 where NULL; a NULL is_current, a NULL value and NaN are counted apart. The empty summary without rows. Error 54000 from 2^31 rows on, and past 1 GB where the state is stored or sent to another process.';

CREATE AGGREGATE mleval.rollup(summary mleval.two_sample) (
	SFUNC = mleval.two_sample_combine,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.two_sample_final,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.rollup(mleval.two_sample) IS
'The summary of all rows that the given summaries are of: a week from its days. NULLs are left out; no summaries: the empty one. Exact, in any order. Error 54000 from 2^31 rows on.';

CREATE FUNCTION mleval.two_sample_plus(mleval.two_sample, mleval.two_sample)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_two_sample_plus';

COMMENT ON FUNCTION mleval.two_sample_plus(mleval.two_sample, mleval.two_sample) IS
'The summary of the rows of both, as rollup(). Error 54000 from 2^31 rows on.';

CREATE OPERATOR mleval.+ (
	LEFTARG = mleval.two_sample,
	RIGHTARG = mleval.two_sample,
	FUNCTION = mleval.two_sample_plus,
	COMMUTATOR = OPERATOR(mleval.+)
);

COMMENT ON OPERATOR mleval.+ (mleval.two_sample, mleval.two_sample) IS
'The summary of the rows of both. Error 54000 from 2^31 rows on.';
