-- The champion on the same rows: the difference of a metric, with its interval.
--
-- Two models err together on the rows that are hard, so the difference between them
-- is known far better than either value.  The rows are those that a comparison of
-- candidates joins; the interval is MOVER's, of both intervals and of how the two
-- values go together (Zou and Donner 2008, Statistics in Medicine 27:1693).

CREATE TYPE mleval._pairing AS (
	mine mleval.estimate,
	theirs mleval.estimate,
	correlation double precision,
	standard_error double precision,
	n bigint,
	n_mine bigint,
	n_theirs bigint,
	fault text,
	reason text
);

COMMENT ON TYPE mleval._pairing IS 'A metric of two models on the rows that both have.';
COMMENT ON COLUMN mleval._pairing.mine IS 'That of the model that is judged.';
COMMENT ON COLUMN mleval._pairing.theirs IS 'That of the other.';
COMMENT ON COLUMN mleval._pairing.correlation IS 'How the two values go together from sample to sample; NULL: not known.';
COMMENT ON COLUMN mleval._pairing.standard_error IS 'Of their difference, where a test gives it.';
COMMENT ON COLUMN mleval._pairing.n IS 'Rows that both have, with all that the metric takes.';
COMMENT ON COLUMN mleval._pairing.n_mine IS 'Such rows of the one.';
COMMENT ON COLUMN mleval._pairing.n_theirs IS 'Such rows of the other; of a segment, which is the one''s to tell, only those that both have.';
COMMENT ON COLUMN mleval._pairing.fault IS 'What speaks against joining the rows, as mleval._refuse_rows names it.';
COMMENT ON COLUMN mleval._pairing.reason IS 'Why the difference is not of the same rows; NULL: it is.';

-- With half a row more in every cell, as where two models agree on all rows it is
-- not known that they always will (Agresti and Min 2005, Statistics in Medicine
-- 24:729, add it to the table of disagreements).
CREATE FUNCTION mleval._paired_correlation(joint mleval.confusion_matrix, metric text, metric_args jsonb, n_resamples integer, seed bigint, own mleval.metric)
RETURNS double precision
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	result double precision;
BEGIN
	PERFORM mleval._check_summary_metric(own, 'confusion_matrix');
	SELECT joint OPERATOR(mleval.+) mleval.confusion_matrix(y::double precision, p::double precision, 0.5 * coalesce(w.mean, 1)) INTO joint
	FROM (SELECT sum(c.count) / nullif(min(m.n), 0) FROM mleval.confusion_matrix_cells(joint) AS c, mleval._recorded_metrics(joint) AS m WHERE m.metric = 'accuracy_score') AS w(mean),
		generate_series(0, 1) AS y, generate_series(0, 3) AS p;
	EXECUTE format('SELECT corr(x.v[1], x.v[2]) FROM (SELECT %s AS v FROM (SELECT mleval.resample($1, $3, i.no) AS drawn FROM generate_series(1, $2) AS i(no) OFFSET 0) AS r) AS x',
		mleval._paired_values('r.drawn', metric, metric_args, own))
	INTO result USING joint, n_resamples, seed;
	RETURN result;
END
$$;

COMMENT ON FUNCTION mleval._paired_correlation(mleval.confusion_matrix, text, jsonb, integer, bigint, mleval.metric) IS
'How a metric of two predictions of the same rows goes together, from their resamples; joint has label by 2 a + b. Range: [-1, 1].';

CREATE FUNCTION mleval._gated_estimate(own mleval.metric, kind text, weighted boolean)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE
		WHEN kind = 'row' THEN 'mleval._stretched(mleval._mean_estimate(count(s.value), avg(s.value), stddev_samp(s.value), min(s.value) < max(s.value), $9), mleval._interval_width($13) / mleval._interval_width(0.95))'
		WHEN kind = 'aggregate' THEN format('mleval._stretched(%s, mleval._interval_width($13) / mleval._interval_width(0.95) * sqrt($9))', mleval._as_estimate(own, mleval._own_call(own, kind)))
		WHEN own.name IS NOT NULL THEN format('mleval._resampled_estimate($10, %s, %s, $13, $6, $7, $9)', CASE kind WHEN 'confusion_matrix' THEN x.matrix ELSE 'NULL' END, CASE kind WHEN 'binary_scores' THEN x.scores ELSE 'NULL' END)
		ELSE format('mleval._metric_estimate($4, %s, %s, $13, $9)', x.matrix, x.scores) END
	FROM (SELECT format('mleval.confusion_matrix(s.y_true, s.y_pred%s)', w.weight), format('mleval.binary_scores(s.y_true, s.y_score%s)', w.weight)
		FROM (SELECT CASE WHEN weighted THEN ', s.weight' ELSE '' END) AS w(weight)) AS x(matrix, scores);
END;

COMMENT ON FUNCTION mleval._gated_estimate(mleval.metric, text, boolean) IS 'A requirement''s metric of a model''s rows s with the interval of its level, as SQL.';

CREATE FUNCTION mleval._pairing_query(own mleval.metric, metric text, kind text, weighted boolean)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mleval._common_rows_query(own, kind, true)
		|| CASE WHEN x.how = 'drawn' THEN format(', drawn AS MATERIALIZED (%s)', mleval._drawn_query(own, metric, '{}', kind, weighted)) ELSE '' END
		|| format(', answer AS (SELECT s.no, %s AS e FROM same AS s GROUP BY s.no)'
			' SELECT ARRAY[ROW((SELECT a.e FROM answer AS a WHERE a.no = 1), (SELECT a.e FROM answer AS a WHERE a.no = 2), p.correlation, p.standard_error,'
			' (SELECT count(*) FROM numbered), (SELECT count(*) FROM candidate_row AS r WHERE r.no = 1 AND r.whole), CASE WHEN $11 IS NULL THEN (SELECT count(*) FROM candidate_row AS r WHERE r.no = 2 AND r.whole) ELSE (SELECT count(*) FROM numbered) END,'
			' (SELECT w.fault FROM wrong AS w), NULL)::mleval._pairing] FROM (%s) AS p(correlation, standard_error)',
			mleval._gated_estimate(own, kind, weighted),
			CASE x.how
				WHEN 'drawn' THEN 'SELECT corr(a.value, b.value), NULL::double precision FROM drawn AS a JOIN drawn AS b ON b.draw = a.draw WHERE a.no = 1 AND b.no = 2'
				ELSE format('SELECT %s FROM same AS a JOIN same AS b ON b.id = a.id WHERE a.no = 1 AND b.no = 2', CASE x.how
					WHEN 'values' THEN 'corr(a.value, b.value), NULL::double precision'
					WHEN 'log_loss' THEN 'corr(ln(greatest(1 - abs(a.y_true - a.y_score), 1e-300)), ln(greatest(1 - abs(b.y_true - b.y_score), 1e-300))), NULL::double precision'
					WHEN 'brier_score_loss' THEN 'corr(power(a.y_true - a.y_score, 2), power(b.y_true - b.y_score, 2)), NULL::double precision'
					WHEN 'area' THEN 'NULL::double precision, mleval._paired_delong_error(mleval.paired_sample(a.y_score, b.y_score, a.y_true), $9)'
					ELSE format('mleval._paired_correlation(mleval.confusion_matrix(a.y_true, 2 * a.y_pred + b.y_pred%s), $4, $5, $6, $7, $10), NULL::double precision', CASE WHEN weighted THEN ', a.weight' ELSE '' END)
				END)
			END)
	FROM (SELECT CASE
		WHEN kind = 'row' THEN 'values'
		WHEN kind = 'confusion_matrix' THEN 'joint'
		WHEN own.name IS NULL AND NOT weighted AND metric = 'roc_auc_score' THEN 'area'
		WHEN own.name IS NULL AND NOT weighted AND metric IN ('log_loss', 'brier_score_loss') THEN metric
		ELSE 'drawn' END) AS x(how);
END;

COMMENT ON FUNCTION mleval._pairing_query(mleval.metric, text, text, boolean) IS 'The query of a metric of two models on the rows that both have in a window or a segment of it.';

CREATE FUNCTION mleval._gated_shares(model_id bigint, phase text)
RETURNS integer
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT 4 * greatest(1, count(*))::integer FROM mleval._requirements($1, $2) AS r WHERE mleval._better(r.metric) IS NULL;
END;

COMMENT ON FUNCTION mleval._gated_shares(bigint, text) IS 'Of how many shares of statement_timeout an own metric has one in a gate: four for each requirement of such a metric. Range: [4, 2147483647].';

CREATE FUNCTION mleval._pairing(m mleval.model, other mleval.model, r mleval.requirement, e mleval.evaluation)
RETURNS mleval._pairing
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET jit = off
SET timezone = 'UTC'
SET datestyle = 'ISO'
SET intervalstyle = 'postgres'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
DECLARE
	own mleval.metric := mleval._own_metric(r.metric);
	kind text := mleval._metric_kind(own, r.metric);
	measured mleval._pairing[];
	p mleval._pairing;
	too_long text;
	done boolean := false;
BEGIN
	-- asked where it happens: requirements may have changed since _check_judge looked
	IF m.owner <> current_user OR other.owner <> current_user THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = format('permission denied to read the predictions of model "%s", which belongs to role "%s"', m.name, m.owner),
			HINT = 'Only the owner of a model may ask for a comparison of rows; mleval.gate_result shows what was recorded.';
	END IF;
	IF own.name IS NOT NULL THEN
		too_long := mleval._limit_metric(own, m, 1, mleval._gated_shares(m.model_id, r.phase));
		PERFORM mleval._check_definition(own);
	END IF;
	EXECUTE mleval._pairing_query(own, r.metric, kind, mleval._are_weighted(ARRAY[m, other])) INTO measured
	USING ARRAY[m, other], tstzrange(e.window_start, e.window_end, e.window_bounds), e.as_of, r.metric, '{}'::jsonb, 499, 1::bigint, kind, r.design_effect, own, e.segment, e.segment_value, r.level;
	done := true;
	RAISE EXCEPTION 'nothing stays but what it gave';
EXCEPTION WHEN OTHERS OR assert_failure OR query_canceled THEN
	IF done AND SQLSTATE = 'P0001' THEN
		RETURN measured[1];
	ELSIF SQLSTATE = '57014' AND too_long IS NOT NULL AND mleval._time_limit_has_passed() THEN
		p.reason := format('%s (SQLSTATE %s)', too_long, SQLSTATE);
		RETURN p;
	ELSIF left(SQLSTATE, 2) IN ('08', '40', '53', '57', '58', 'XX') THEN
		RAISE;
	END IF;
	p.reason := format('the rows could not be read: %s', SQLERRM);
	RETURN p;
END
$$;

COMMENT ON FUNCTION mleval._pairing(mleval.model, mleval.model, mleval.requirement, mleval.evaluation) IS
'A requirement''s metric of two models on the rows that both have of an evaluation, as they were known at its as_of; reason where they cannot be read, or an own metric fails or takes longer than its max_time.';

-- What is compared is read anew, of both: rows of the champion that were changed since
-- would move the difference as much as one's own.  A monitor judges no difference to
-- the champion, so nothing here makes it look again.  Of an own metric of a summary the rows are those of the
-- built-in ones; the scores of a segment are kept in fewer buckets, and give other areas.
CREATE FUNCTION mleval._changed_since(m mleval.model, other mleval.model, p mleval._pairing, metric text, e mleval.evaluation)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('the rows have changed since evaluation %s', e.evaluation_id)
	FROM (SELECT mleval._own_metric($4)) AS o(own)
		CROSS JOIN LATERAL (SELECT mleval._metric_kind(o.own, $4)) AS k(kind)
		JOIN mleval.metric_value AS v ON v.evaluation_id = e.evaluation_id AND v.metric = $4
		LEFT JOIN mleval.metric_value AS rows ON rows.evaluation_id = e.evaluation_id AND rows.metric = CASE
			WHEN (o.own).name IS NULL OR (o.own).kind <> 'summary' THEN $4 WHEN k.kind = 'binary_scores' THEN 'roc_auc_score' ELSE 'accuracy_score' END
	WHERE p.n_mine <> rows.n
		OR p.n = p.n_mine AND (m.sample_weight IS NOT NULL) = mleval._are_weighted(ARRAY[m, other]) AND NOT (e.segment IS NOT NULL AND k.kind = 'binary_scores')
			AND abs(v.value) < 1e300 AND abs((p.mine).value) < 1e300 AND abs(v.value - (p.mine).value) > 1e-9 * greatest(abs(v.value), abs((p.mine).value), 1e-290);
END;

COMMENT ON FUNCTION mleval._changed_since(mleval.model, mleval.model, mleval._pairing, text, mleval.evaluation) IS
'Why the rows that were read are not those of an evaluation: they are more or fewer, or all of them give another value; NULL: nothing speaks against it.';

-- Its evaluation may be of another moment, by which other labels were known: that is
-- told from a change only where all labels had come before.  The rows of a segment are
-- the other's to tell.
CREATE FUNCTION mleval._champion_changed_since(m mleval.model, champion mleval.model, p mleval._pairing, metric text, e mleval.evaluation, theirs mleval.evaluation)
RETURNS text
LANGUAGE sql STABLE
RETURN CASE WHEN e.segment IS NULL AND (theirs.as_of = e.as_of OR theirs.as_of < e.as_of AND theirs.n_labelled = theirs.n)
	THEN mleval._changed_since(champion, m, ROW(p.theirs, p.mine, p.correlation, p.standard_error, p.n, p.n_theirs, p.n_mine, p.fault, p.reason)::mleval._pairing, metric, theirs) END;

COMMENT ON FUNCTION mleval._champion_changed_since(mleval.model, mleval.model, mleval._pairing, text, mleval.evaluation, mleval.evaluation) IS
'Why the champion''s rows that were read are not those of its own evaluation of the window; NULL: nothing speaks against it, or it cannot be told.';

CREATE FUNCTION mleval._unpaired(m mleval.model, other mleval.model, p mleval._pairing)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN p.reason IS NOT NULL THEN p.reason
	WHEN p.fault = 'duplicated' THEN 'an id is there more than once'
	WHEN p.fault IS NOT NULL THEN 'rows with the same id have other labels, weights or classes'
	WHEN p.n * 2 < greatest(p.n_mine, p.n_theirs) OR p.n = 0 THEN format('only %s of %s and %s labelled rows are in both', p.n, p.n_mine, p.n_theirs)
	WHEN p.correlation IS NULL AND p.standard_error IS NULL THEN 'how the two go together is not known: they do not vary, or there are too many rows to draw'
END;

COMMENT ON FUNCTION mleval._unpaired(mleval.model, mleval.model, mleval._pairing) IS 'Why two models are not compared on the same rows; NULL: they are.';

-- The larger one is factored out, so that no square is beyond all numbers.
CREATE FUNCTION mleval._mover_distance(a double precision, b double precision, correlation double precision)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN x.most < 1e-280 THEN 0 WHEN x.least < x.most * 1e-20 THEN x.most ELSE x.most * sqrt(greatest(0, 1 + power(x.least / x.most, 2) - 2 * correlation * (x.least / x.most))) END
	FROM (SELECT greatest(a, b), least(a, b)) AS x(most, least)
	WHERE num_nulls(a, b, correlation) = 0 AND x.most < 1e301;
END;

COMMENT ON FUNCTION mleval._mover_distance(double precision, double precision, double precision) IS
'sqrt(a^2 + b^2 - 2 * correlation * a * b): how far an end of a difference is from it, from those of its two values; NULL past 1e301, and 0 below 1e-280. Range: [0, 2e301].';

-- What keeps a difference from being known comes first, and what else there is to say
-- after it.
CREATE FUNCTION mleval._both_reasons(mine mleval.estimate, theirs mleval.estimate, whose text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT string_agg(r.reason, '; ' ORDER BY r.missing DESC, r.no)
	FROM (SELECT regexp_replace(theirs.reason, '^of the champion: ', '')) AS s(reason)
		CROSS JOIN LATERAL (SELECT 1, CASE WHEN mine.reason = s.reason THEN mine.reason || ', of the champion too' ELSE mine.reason END, (mine.value IS NULL)::integer * 2 + (num_nulls(mine.lower, mine.upper) > 0)::integer
		UNION ALL
		SELECT 2, whose || theirs.reason, (theirs.value IS NULL)::integer * 2 + (num_nulls(theirs.lower, theirs.upper) > 0)::integer WHERE s.reason IS DISTINCT FROM mine.reason) AS r(no, reason, missing)
	WHERE r.reason IS NOT NULL;
END;

COMMENT ON FUNCTION mleval._both_reasons(mleval.estimate, mleval.estimate, text) IS 'The reasons of two estimates: of the one without a value first, then of the one without an interval; NULL without any.';

CREATE FUNCTION mleval._paired_difference(p mleval._pairing, level double precision)
RETURNS mleval.estimate
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ROW(d.value, CASE WHEN d.known AND NOT d.alike THEN d.value - d.below END, CASE WHEN d.known AND NOT d.alike THEN d.value + d.above END,
		level, p.n, NULL, NULL, nullif(concat_ws('; ', CASE WHEN d.known AND d.alike THEN 'both give the same on every row: no interval says how sure that is' END, mleval._both_reasons(p.mine, p.theirs, 'of the champion: ')), ''))::mleval.estimate
	FROM (SELECT x.value, x.below, x.above, x.known, coalesce(x.below + x.above <= 1e-7 * x.width, false)
		FROM (SELECT CASE WHEN abs((p.mine).value) < 1e300 AND abs((p.theirs).value) < 1e300 THEN (p.mine).value - (p.theirs).value END,
			coalesce(mleval._interval_width(level) * p.standard_error, mleval._mover_distance(a.below, b.above, p.correlation)),
			coalesce(mleval._interval_width(level) * p.standard_error, mleval._mover_distance(a.above, b.below, p.correlation)),
			p.standard_error IS NOT NULL OR num_nulls(a.below, a.above, b.below, b.above) = 0,
			CASE WHEN p.standard_error IS NULL THEN a.below + a.above + b.below + b.above END
			FROM (SELECT (p.mine).value - (p.mine).lower, (p.mine).upper - (p.mine).value) AS a(below, above), (SELECT (p.theirs).value - (p.theirs).lower, (p.theirs).upper - (p.theirs).value) AS b(below, above)
		) AS x(value, below, above, known, width)
	) AS d(value, below, above, known, alike);
END;

COMMENT ON FUNCTION mleval._paired_difference(mleval._pairing, double precision) IS
'The one minus the other with its interval: normal of the standard error where that is known, else MOVER''s with their correlation, but none where both have the same value on every row.';

CREATE TYPE mleval._versus AS (difference mleval.estimate, reference double precision, paired boolean);

COMMENT ON TYPE mleval._versus IS 'How a metric stands to the champion''s.';
COMMENT ON COLUMN mleval._versus.difference IS 'The difference with its interval; method says of which rows.';
COMMENT ON COLUMN mleval._versus.reference IS 'The champion''s value.';
COMMENT ON COLUMN mleval._versus.paired IS 'Whether both are of the same rows; NULL without a champion.';

-- As for an evaluation the lock comes first, and what is then asked has a newer
-- snapshot.  A relation that is gone is no error: what needs it says so.
CREATE FUNCTION mleval._lock_rows(m mleval.model)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._lock_relation(m);
EXCEPTION WHEN OTHERS THEN
	IF left(SQLSTATE, 2) IN ('08', '40', '53', '57', '58', 'XX') THEN
		RAISE;
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._lock_rows(mleval.model) IS 'Keeps the relation of a model''s predictions from being changed until the end of the transaction, where it can be read.';

CREATE FUNCTION mleval._lock_gated(m mleval.model, phase text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._lock_rows(x)
	FROM (SELECT r.model_id FROM mleval._requirements(m.model_id, phase) AS r WHERE r.versus = 'champion' LIMIT 1) AS q
		CROSS JOIN LATERAL (SELECT unnest(ARRAY[m, mleval._champion(q.model_id)])) AS u(x)
	WHERE (x).id_column IS NOT NULL;
END
$$;

COMMENT ON FUNCTION mleval._lock_gated(mleval.model, text) IS 'Keeps the relations of a version and of the champion from being changed, where requirements compare their rows.';

CREATE FUNCTION mleval._limit(r mleval.requirement)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE r.comparison WHEN 'at_least' THEN r.bound - r.margin ELSE r.bound + r.margin END;

COMMENT ON FUNCTION mleval._limit(mleval.requirement) IS 'The bound with its margin.';

CREATE FUNCTION mleval._champion(first_version bigint)
RETURNS mleval.model
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT o.* FROM mleval.release AS l JOIN mleval.model AS o ON o.model_id = l.model_id
	WHERE l.first_version = $1 AND l.role = 'champion' AND l.live @> now();
END;

COMMENT ON FUNCTION mleval._champion(bigint) IS 'The version of a model that is champion now; NULL where none is.';
