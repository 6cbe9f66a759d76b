-- Parts of the rows for cross-validation.  C: src/metrics/fold.c, src/stats/fold.c.

CREATE FUNCTION mleval.fold(id text, k integer, seed bigint DEFAULT 0)
RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_fold_text';

COMMENT ON FUNCTION mleval.fold(text, integer, bigint) IS
'The fold of a row for cross-validation, by its id: one of k parts, 0 to k - 1, of about the same number of rows. It is a hash of the bytes of id, mixed with seed: the same on every machine, in every version and plan, whatever other rows there are. Another seed gives folds that are independent of these. Give what belongs together, as all rows of a customer, one id. UUIDs and others: id::text. FNV-1a of 64 bits and the finaliser of MurmurHash3, then that of SplitMix64 (Steele, Lea and Flood 2014). Bytes are those of the database''s encoding. NULL if an argument is. Error 22023: k below 2. Range: [0, 2147483646].';

CREATE FUNCTION mleval.fold(id bigint, k integer, seed bigint DEFAULT 0)
RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_fold_integer';

COMMENT ON FUNCTION mleval.fold(bigint, integer, bigint) IS
'As fold(id::text, k, seed): the fold of a row for cross-validation, one of k parts, 0 to k - 1, by a hash of its id. NULL if an argument is. Error 22023: k below 2. Range: [0, 2147483646].';
