-- What the values of a column come to: the type and its aggregate distribution().
-- The aggregate is not called like the type: distribution(v) of a varchar would be a cast.
-- C: src/types/empirical_distribution.c, src/stats/empirical_distribution.c.

CREATE TYPE mleval.empirical_distribution;

CREATE FUNCTION mleval.empirical_distribution_in(cstring)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_in';

CREATE FUNCTION mleval.empirical_distribution_out(mleval.empirical_distribution)
RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_out';

CREATE FUNCTION mleval.empirical_distribution_recv(internal)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_recv';

CREATE FUNCTION mleval.empirical_distribution_send(mleval.empirical_distribution)
RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_send';

CREATE TYPE mleval.empirical_distribution (
	INPUT = mleval.empirical_distribution_in,
	OUTPUT = mleval.empirical_distribution_out,
	RECEIVE = mleval.empirical_distribution_recv,
	SEND = mleval.empirical_distribution_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON FUNCTION mleval.empirical_distribution_in(cstring) IS
'Text input of empirical_distribution: the JSON object that its output gives. Error 22P02 if it is not one, or if its readable head disagrees with its data; what is no JSON has the errors of jsonb (22P02, 22P05, 22003, 54001); 0A000 if a later version of mleval wrote it.';
COMMENT ON FUNCTION mleval.empirical_distribution_out(mleval.empirical_distribution) IS
'Text output of empirical_distribution: a JSON object with kind, counts and range to read, and the value itself as base64 in "data". Exact: it reads back the same, and no setting changes it.';
COMMENT ON FUNCTION mleval.empirical_distribution_recv(internal) IS
'Binary input of empirical_distribution. Error 22P03 if the bytes are not such a value, 0A000 if a later version of mleval wrote them.';
COMMENT ON FUNCTION mleval.empirical_distribution_send(mleval.empirical_distribution) IS
'Binary output of empirical_distribution, the same bytes on every machine.';
COMMENT ON TYPE mleval.empirical_distribution IS
'Summary of the values of one column: the weight of each distinct number, date or timestamp, or of each bucket of them past the limit (4096 by default), or of each category by name up to 10,000 of them and 1 MB; NULL, NaN, infinities and zero apart; minimum, maximum and moments. Built by distribution(), merged with rollup() or +. A few bytes to some tens of kilobytes; categories up to 1 MB.';

-- Support functions of the aggregates: one per type of value.

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value double precision)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_float';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, double precision) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value double precision, sample_weight double precision)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_float';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, double precision, double precision) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value double precision, sample_weight double precision, max_buckets integer)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_float';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, double precision, double precision, integer) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value numeric)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_numeric';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, numeric) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value numeric, sample_weight double precision)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_numeric';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, numeric, double precision) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value numeric, sample_weight double precision, max_buckets integer)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_numeric';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, numeric, double precision, integer) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value text)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_text';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, text) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value text, sample_weight double precision)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_text';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, text, double precision) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value text, sample_weight double precision, max_categories integer)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_text';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, text, double precision, integer) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value boolean)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_bool';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, boolean) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value boolean, sample_weight double precision)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_bool';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, boolean, double precision) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value boolean, sample_weight double precision, max_buckets integer)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_bool';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, boolean, double precision, integer) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value date)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_date';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, date) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value date, sample_weight double precision)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_date';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, date, double precision) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value date, sample_weight double precision, max_buckets integer)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_date';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, date, double precision, integer) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value timestamp without time zone)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_timestamp';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, timestamp without time zone) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value timestamp without time zone, sample_weight double precision)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_timestamp';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, timestamp without time zone, double precision) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value timestamp without time zone, sample_weight double precision, max_buckets integer)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_timestamp';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, timestamp without time zone, double precision, integer) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value timestamp with time zone)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_timestamptz';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, timestamp with time zone) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value timestamp with time zone, sample_weight double precision)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_timestamptz';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, timestamp with time zone, double precision) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_trans(state mleval.empirical_distribution, value timestamp with time zone, sample_weight double precision, max_buckets integer)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_trans_timestamptz';

COMMENT ON FUNCTION mleval.empirical_distribution_trans(mleval.empirical_distribution, timestamp with time zone, double precision, integer) IS
'Transition function of the aggregate distribution(); an error outside an aggregate.';

CREATE FUNCTION mleval.empirical_distribution_combine(mleval.empirical_distribution, mleval.empirical_distribution)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_combine';

COMMENT ON FUNCTION mleval.empirical_distribution_combine(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Combine function of the aggregates over empirical_distribution; an error outside an aggregate: use + there.';

CREATE FUNCTION mleval.empirical_distribution_final(mleval.empirical_distribution)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_final';

COMMENT ON FUNCTION mleval.empirical_distribution_final(mleval.empirical_distribution) IS
'Final function of the aggregates over empirical_distribution: the state as a plain value; the empty summary where there were no rows.';

CREATE AGGREGATE mleval.distribution(value double precision) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value double precision, sample_weight double precision) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value double precision, sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value numeric) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value numeric, sample_weight double precision) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value numeric, sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value text) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value text, sample_weight double precision) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value text, sample_weight double precision, max_categories integer) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value boolean) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value boolean, sample_weight double precision) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value boolean, sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value date) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value date, sample_weight double precision) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value date, sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value timestamp without time zone) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value timestamp without time zone, sample_weight double precision) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value timestamp without time zone, sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value timestamp with time zone) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value timestamp with time zone, sample_weight double precision) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.distribution(value timestamp with time zone, sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.empirical_distribution_trans,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.distribution(double precision) IS
'Summary of the values of a column of numbers. value: integers, real and double precision; NULL, NaN, the infinities and 0 are counted apart. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(double precision, double precision) IS
'Summary of the values of a column of numbers. value: integers, real and double precision; NULL, NaN, the infinities and 0 are counted apart. sample_weight: 0 to 1e100, counts as repetitions; error 22004 for NULL, 22023 for anything else. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(double precision, double precision, integer) IS
'Summary of the values of a column of numbers. value: integers, real and double precision; NULL, NaN, the infinities and 0 are counted apart. sample_weight: 0 to 1e100, counts as repetitions, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768 (4096 without this argument), the same in all rows of a group, else error 22023. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(numeric) IS
'Summary of the values of a column of numbers. value: as double precision, beyond its range as Infinity, below it as 0; NULL, NaN, the infinities and 0 are counted apart. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(numeric, double precision) IS
'Summary of the values of a column of numbers. value: as double precision, beyond its range as Infinity, below it as 0; NULL, NaN, the infinities and 0 are counted apart. sample_weight: 0 to 1e100, counts as repetitions; error 22004 for NULL, 22023 for anything else. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(numeric, double precision, integer) IS
'Summary of the values of a column of numbers. value: as double precision, beyond its range as Infinity, below it as 0; NULL, NaN, the infinities and 0 are counted apart. sample_weight: 0 to 1e100, counts as repetitions, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768 (4096 without this argument), the same in all rows of a group, else error 22023. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(text) IS
'Summary of the values of a column of categories, compared byte by byte. value: text; cast an enum or uuid to text; NULL is counted apart. Exact by name up to max_categories categories and 1 MB of names; past either (or where two names share a 64-bit hash) names are lost and categories are counted in buckets of hashes: divergences hold between those buckets. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(text, double precision) IS
'Summary of the values of a column of categories, compared byte by byte. value: text; cast an enum or uuid to text; NULL is counted apart. sample_weight: 0 to 1e100, counts as repetitions; error 22004 for NULL, 22023 for anything else. Exact by name up to max_categories categories and 1 MB of names; past either (or where two names share a 64-bit hash) names are lost and categories are counted in buckets of hashes: divergences hold between those buckets. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(text, double precision, integer) IS
'Summary of the values of a column of categories, compared byte by byte. value: text; cast an enum or uuid to text; NULL is counted apart. sample_weight: 0 to 1e100, counts as repetitions, or NULL in all rows for none; error 22023 for anything else. max_categories: 16 to 32768 (10000 without this argument), the same in all rows of a group, else error 22023. Exact by name up to max_categories categories and 1 MB of names; past either (or where two names share a 64-bit hash) names are lost and categories are counted in buckets of hashes: divergences hold between those buckets. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(boolean) IS
'Summary of the values of a column of two categories, false and true. NULL is counted apart. Always exact. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(boolean, double precision) IS
'Summary of the values of a column of two categories, false and true. NULL is counted apart. sample_weight: 0 to 1e100, counts as repetitions; error 22004 for NULL, 22023 for anything else. Always exact. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(boolean, double precision, integer) IS
'Summary of the values of a column of two categories, false and true. NULL is counted apart. sample_weight: 0 to 1e100, counts as repetitions, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768, without effect; it is here so that all columns can be summarised alike. Always exact. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(date) IS
'Summary of the values of a column of dates. NULL and the infinities are counted apart. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(date, double precision) IS
'Summary of the values of a column of dates. NULL and the infinities are counted apart. sample_weight: 0 to 1e100, counts as repetitions; error 22004 for NULL, 22023 for anything else. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(date, double precision, integer) IS
'Summary of the values of a column of dates. NULL and the infinities are counted apart. sample_weight: 0 to 1e100, counts as repetitions, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768 (4096 without this argument), the same in all rows of a group, else error 22023. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(timestamp without time zone) IS
'Summary of the values of a column of timestamps without time zone. NULL and the infinities are counted apart. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(timestamp without time zone, double precision) IS
'Summary of the values of a column of timestamps without time zone. NULL and the infinities are counted apart. sample_weight: 0 to 1e100, counts as repetitions; error 22004 for NULL, 22023 for anything else. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(timestamp without time zone, double precision, integer) IS
'Summary of the values of a column of timestamps without time zone. NULL and the infinities are counted apart. sample_weight: 0 to 1e100, counts as repetitions, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768 (4096 without this argument), the same in all rows of a group, else error 22023. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(timestamp with time zone) IS
'Summary of the values of a column of timestamps, shown in UTC whatever TimeZone is. NULL and the infinities are counted apart. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(timestamp with time zone, double precision) IS
'Summary of the values of a column of timestamps, shown in UTC whatever TimeZone is. NULL and the infinities are counted apart. sample_weight: 0 to 1e100, counts as repetitions; error 22004 for NULL, 22023 for anything else. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.distribution(timestamp with time zone, double precision, integer) IS
'Summary of the values of a column of timestamps, shown in UTC whatever TimeZone is. NULL and the infinities are counted apart. sample_weight: 0 to 1e100, counts as repetitions, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768 (4096 without this argument), the same in all rows of a group, else error 22023. Up to max_buckets distinct values it is exact; past that, values share buckets and max_rank_error() tells how many rows one may hold. No rows: the empty summary.';

CREATE AGGREGATE mleval.rollup(summary mleval.empirical_distribution) (
	SFUNC = mleval.empirical_distribution_combine,
	STYPE = mleval.empirical_distribution,
	SSPACE = 16384,
	FINALFUNC = mleval.empirical_distribution_final,
	COMBINEFUNC = mleval.empirical_distribution_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.rollup(mleval.empirical_distribution) IS
'The summary of all rows that the given summaries are of: a week from its days. NULLs are left out; no summaries: the empty one. Exact, in any order; of different limits the smaller one wins. Error 54000 past 2^53 rows. Error 22023 if two are of different kinds, such as number and category.';

CREATE FUNCTION mleval.empirical_distribution_plus(mleval.empirical_distribution, mleval.empirical_distribution)
RETURNS mleval.empirical_distribution
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_plus';

COMMENT ON FUNCTION mleval.empirical_distribution_plus(mleval.empirical_distribution, mleval.empirical_distribution) IS
'The summary of the rows of both, as rollup(). Error 22023 if they are of different kinds, 54000 past 2^53 rows.';

CREATE OPERATOR mleval.+ (
	LEFTARG = mleval.empirical_distribution,
	RIGHTARG = mleval.empirical_distribution,
	FUNCTION = mleval.empirical_distribution_plus,
	COMMUTATOR = OPERATOR(mleval.+)
);

COMMENT ON OPERATOR mleval.+ (mleval.empirical_distribution, mleval.empirical_distribution) IS
'The summary of the rows of both. Error 22023 if they are of different kinds, 54000 past 2^53 rows.';

CREATE FUNCTION mleval.buckets(
	d mleval.empirical_distribution,
	OUT label text,
	OUT lower double precision,
	OUT upper double precision,
	OUT weight double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE ROWS 1000
AS 'MODULE_PATHNAME', 'mleval_empirical_distribution_buckets';

COMMENT ON FUNCTION mleval.buckets(mleval.empirical_distribution) IS
'What the summary holds, one row per value, bucket or category, in order; then NULL and NaN, if there were any. label: the value, the range of a bucket as [lower, upper], the name of the category, or "hash bucket" where names are lost; dates and timestamps in ISO 8601 and UTC, whatever DateStyle and TimeZone are. lower, upper: smallest and largest value it can hold, of dates and timestamps in seconds since 1970-01-01 UTC (to_timestamp() reads them); NULL for categories, NULL and NaN. weight: number of rows, or their weight. No rows for the empty summary. Range of lower, upper: [-Infinity, Infinity]. Range of weight: [0, Infinity).';
