-- Holdout accounting: how often a test set has been looked at.
--
-- Every look at the labels of a test set, and every choice made by it, wears it
-- out: the best of many is partly the luckiest.  Looks are recorded anyway, as
-- evaluations and comparisons; here they are counted.

-- The same version on the same window says nothing new: it counts once.
CREATE FUNCTION mleval._scored(model_ids bigint[], during tstzrange)
RETURNS TABLE (model_id bigint, looked_at tstzrange)
LANGUAGE sql STABLE
BEGIN ATOMIC
	WITH version AS (
		SELECT m.model_id FROM mleval.model AS m
		WHERE EXISTS (SELECT FROM mleval.model AS o WHERE o.model_id = ANY ($1) AND o.relation_schema = m.relation_schema AND o.relation_name = m.relation_name)
	)
	SELECT e.model_id, w.looked_at
	FROM version AS v JOIN mleval.evaluation AS e ON e.model_id = v.model_id
		CROSS JOIN LATERAL (SELECT tstzrange(e.window_start, e.window_end, e.window_bounds)) AS w(looked_at)
	WHERE e.phase IN ('development', 'release') AND e.segment IS NULL AND w.looked_at && $2
	UNION
	SELECT c.model_id, w.looked_at
	FROM version AS v JOIN mleval.candidate AS c ON c.model_id = v.model_id
		JOIN mleval.model_comparison AS k ON k.comparison_id = c.comparison_id
		CROSS JOIN LATERAL (SELECT tstzrange(k.window_start, k.window_end, k.window_bounds)) AS w(looked_at)
	WHERE w.looked_at && $2;
END;

COMMENT ON FUNCTION mleval._scored(bigint[], tstzrange) IS
'The looks, in development and at release, at windows that overlap one, by any version whose predictions lie in the relations of the given ones.';

CREATE FUNCTION mleval._times_scored(model_ids bigint[], during tstzrange)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT count(*) FROM mleval._scored($1, $2) AS s;
END;

COMMENT ON FUNCTION mleval._times_scored(bigint[], tstzrange) IS 'How many looks those are.';

CREATE FUNCTION mleval.times_scored(model text, version text, during tstzrange)
RETURNS bigint
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_range('during', during);
	RETURN mleval._times_scored(ARRAY[(mleval._read_model(model, version, 'candidate')).model_id], during);
END
$$;

COMMENT ON FUNCTION mleval.times_scored(text, text, tstzrange) IS
'How often the test set of a model version, its relation in the window during, has been scored: the looks of mleval.evaluate in phases development and release, and of mleval.compare_models one a candidate, at windows that overlap it, by any version registered with the same relation. A version on the same window counts once, however often it is repeated. The model is the caller''s own of that name, else the only one he may read. Counted are the looks recorded here that the caller may read: none at the rows by other queries, or through another view of them. 0 where nobody looked. Errors: 22004, 22023 for a window that is none, 42704 for a model that the caller may not read, 42725 for a name that several others have. Range: [0, Infinity).';

-- Each version scored is one more chance to be lucky.  Of n that are no better
-- than another, one differs from it at level alpha with probability
-- 1 - (1 - alpha)^n (Sidak 1967), if looks are independent.
CREATE FUNCTION mleval._is_worn_out(times_scored bigint)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 1 - power(0.95::double precision, least(times_scored, 1000000)) > 0.5;

COMMENT ON FUNCTION mleval._is_worn_out(bigint) IS
'Whether, of so many versions scored on the same rows and equally good, one looks better at the 5 % level more likely than not: 1 - 0.95^n > 1/2, from 14 on.';

CREATE FUNCTION mleval._warn_worn_out(model_ids bigint[], during tstzrange)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	times bigint := mleval._times_scored(model_ids, during);
BEGIN
	IF mleval._is_worn_out(times) THEN
		RAISE WARNING USING MESSAGE = format('this test set is worn out: it has been scored %s times', times),
			DETAIL = format('Of so many versions that are equally good, one looks better at the 5 %% level by luck with probability %s, and by more where each was chosen after seeing the others.',
				mleval._figure(1 - power(0.95::double precision, times))),
			HINT = format('Decide on rows that nobody has looked at; on these, hold p-values to %s (Bonferroni).', mleval._figure(0.05 / times));
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._warn_worn_out(bigint[], tstzrange) IS 'A warning where the test set of models in a window is worn out; called in the functions that look, after they did.';
