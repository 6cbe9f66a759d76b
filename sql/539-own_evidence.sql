-- What the reference windows teach of a user's own metrics, at any window length.
--
-- A metric of a summary is had of several windows together from the rollup of their
-- summaries, and the mean of a function of rows from the means.  An aggregate is not:
-- its rows are not kept, so a longer window than the baseline's own has no evidence.

CREATE FUNCTION mleval._learn_own_summaries(baseline_id bigint, cadences integer, c mleval.metric)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	kind text := replace(c.argument_types[1], 'mleval.', '');
	m mleval.model;
	too_long text;
	learned mleval.reference_value[];
	measured boolean := false;
BEGIN
	SELECT x.* INTO m FROM mleval.baseline AS b JOIN mleval.model AS x ON x.model_id = b.model_id WHERE b.baseline_id = $1;
	too_long := mleval._limit_metric(c, m, (SELECT greatest(count(DISTINCT g.group_no), 1) FROM mleval._reference_groups($1, $2, 'performance') AS g)::integer);
	PERFORM mleval._check_definition(c);
	EXECUTE format('SELECT array_agg(ROW(NULL, $1, $2, s.segment, s.segment_value, ''performance'', ''metric'', $3, s.window_start, s.window_end, %s, s.n)::mleval.reference_value) FROM ('
		'SELECT g.window_start, g.window_end, e.segment, e.segment_value, mleval.rollup(x.%I) AS %2$I, sum(e.n_labelled)::bigint AS n'
		' FROM mleval._reference_groups($1, $2, ''performance'') AS g JOIN mleval.baseline AS b ON b.baseline_id = $1'
		' JOIN mleval.evaluation AS e ON e.model_id = b.model_id AND (e.evaluation_id = g.evaluation_id OR e.whole_id = g.evaluation_id)'
		' JOIN mleval.summary AS x ON x.evaluation_id = e.evaluation_id AND x.role = ''performance'' AND x.subject = %2$L'
		' GROUP BY g.group_no, g.window_start, g.window_end, e.segment, e.segment_value OFFSET 0) AS s', mleval._value_call(c, NULL, NULL, kind), kind)
	INTO learned USING baseline_id, cadences, c.name;
	measured := true;
	RAISE EXCEPTION 'nothing stays but what it gave';
EXCEPTION WHEN OTHERS OR assert_failure OR query_canceled THEN
	IF measured AND SQLSTATE = 'P0001' THEN
		INSERT INTO mleval.reference_value (baseline_id, cadences, segment, segment_value, role, subject, measure, window_start, window_end, value, n)
		SELECT r.baseline_id, r.cadences, r.segment, r.segment_value, r.role, r.subject, r.measure, r.window_start, r.window_end, r.value, r.n FROM unnest(learned) AS r;
		RETURN;
	ELSIF SQLSTATE = '57014' AND mleval._time_limit_has_passed() THEN
		RAISE NOTICE USING MESSAGE = format('metric "%s" of the reference windows cannot be learned from: %s', c.name, too_long);
		RETURN;
	ELSIF left(SQLSTATE, 2) IN ('08', '40', '53', '57', '58', 'XX') THEN
		RAISE;
	END IF;
	RAISE NOTICE USING MESSAGE = format('metric "%s" of the reference windows cannot be learned from: %s', c.name, SQLERRM);
END
$$;

COMMENT ON FUNCTION mleval._learn_own_summaries(bigint, integer, mleval.metric) IS 'Records an own metric of a summary, of groups of reference windows; nothing, with a notice, where its function fails, takes too long or changed. What else it did is undone.';

CREATE FUNCTION mleval._learn_own_metrics(baseline_id bigint, cadences integer)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.reference_value (baseline_id, cadences, segment, segment_value, role, subject, measure, window_start, window_end, value, n)
	SELECT $1, $2, e.segment, e.segment_value, 'performance', 'metric', v.metric, g.window_start, g.window_end,
		CASE WHEN bool_and(v.value IS NOT NULL) THEN CASE WHEN $2 = 1 THEN min(v.value) ELSE mleval._finite(sum(v.n * v.value) / nullif(sum(v.n), 0)) END END, sum(e.n_labelled)::bigint
	FROM mleval._reference_groups($1, $2, 'performance') AS g
		CROSS JOIN LATERAL mleval._with_segments(g.evaluation_id) AS e
		JOIN mleval.metric_value AS v ON v.evaluation_id = e.evaluation_id
		JOIN mleval.metric AS c ON c.owner = current_user AND c.name = v.metric
	WHERE $2 = 1 OR c.kind = 'row'
	GROUP BY g.group_no, g.window_start, g.window_end, e.segment, e.segment_value, v.metric;
	PERFORM mleval._learn_own_summaries(b.baseline_id, $2, c)
	FROM mleval.baseline AS b JOIN mleval.model AS m ON m.model_id = b.model_id JOIN mleval.metric AS c ON c.owner = current_user AND (c.model IS NULL OR c.model = m.name)
	WHERE b.baseline_id = $1 AND $2 > 1 AND c.enabled AND c.kind = 'summary';
END
$$;

COMMENT ON FUNCTION mleval._learn_own_metrics(bigint, integer) IS 'Records the owner''s own metrics of the reference windows, or of groups of them, for the whole and for each segment; aggregates only of the windows themselves.';

CREATE FUNCTION mleval._own_unlearned(metric text, cadences integer)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT 'an own aggregate of windows longer than the baseline''s own has no evidence, as its rows are not kept: accept a baseline with every as long as the monitor''s'
	FROM mleval.metric AS c WHERE c.owner = current_user AND c.name = $1 AND c.kind = 'aggregate' AND $2 > 1;
END;

COMMENT ON FUNCTION mleval._own_unlearned(text, integer) IS 'Why there is no evidence on an own metric in windows of so many cadences; NULL where there can be.';
