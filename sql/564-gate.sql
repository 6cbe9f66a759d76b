-- The gate: does a version meet its model's requirements, and how sure is that?
--
-- A requirement passes when the whole interval lies on the right side of the
-- limit, and fails when the whole lies on the wrong side.  What lies on both is
-- undecided, which is no weak pass: more labels would tell.

CREATE TABLE mleval.gate (
	gate_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	model_id bigint NOT NULL REFERENCES mleval.model,
	evaluation_id bigint,
	phase text NOT NULL CHECK (phase IN ('release', 'production')),
	verdict text NOT NULL CHECK (verdict IN ('pass', 'fail', 'undecided')),
	recorded_at timestamptz NOT NULL DEFAULT now(),
	recorded_by name NOT NULL DEFAULT current_user,
	FOREIGN KEY (model_id, evaluation_id) REFERENCES mleval.evaluation (model_id, evaluation_id),
	UNIQUE (model_id, gate_id)
);

COMMENT ON TABLE mleval.gate IS 'Each time a model version''s requirements were judged for the record: when a baseline was accepted, or by mleval.record_gate. Append-only.';
COMMENT ON COLUMN mleval.gate.gate_id IS 'Identity of the record.';
COMMENT ON COLUMN mleval.gate.model_id IS 'The model version.';
COMMENT ON COLUMN mleval.gate.evaluation_id IS 'The evaluation of the whole that was judged; NULL: there was none.';
COMMENT ON COLUMN mleval.gate.phase IS 'release or production: which requirements.';
COMMENT ON COLUMN mleval.gate.verdict IS 'fail where a requirement failed, else undecided where one was, else pass.';
COMMENT ON COLUMN mleval.gate.recorded_at IS 'When it was recorded.';
COMMENT ON COLUMN mleval.gate.recorded_by IS 'Who recorded it.';

CREATE TABLE mleval.gate_value (
	value_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	gate_id bigint NOT NULL REFERENCES mleval.gate,
	requirement_id bigint NOT NULL REFERENCES mleval.requirement,
	evaluation_id bigint REFERENCES mleval.evaluation,
	segment_value text,
	value double precision,
	lower double precision,
	upper double precision,
	reference_value double precision,
	difference double precision,
	difference_lower double precision,
	difference_upper double precision,
	limit_value double precision NOT NULL,
	n bigint NOT NULL,
	verdict text NOT NULL CHECK (verdict IN ('pass', 'fail', 'undecided')),
	more_labels bigint,
	reason text NOT NULL,
	paired boolean,
	UNIQUE NULLS NOT DISTINCT (gate_id, requirement_id, evaluation_id)
);

COMMENT ON TABLE mleval.gate_value IS 'The verdict on each requirement, and on each segment it is for. Append-only.';
COMMENT ON COLUMN mleval.gate_value.value_id IS 'Identity of the row.';
COMMENT ON COLUMN mleval.gate_value.gate_id IS 'The record it belongs to.';
COMMENT ON COLUMN mleval.gate_value.requirement_id IS 'The requirement.';
COMMENT ON COLUMN mleval.gate_value.evaluation_id IS 'The evaluation of the whole or of the segment; NULL: there was none.';
COMMENT ON COLUMN mleval.gate_value.segment_value IS 'Value of the requirement''s segment.';
COMMENT ON COLUMN mleval.gate_value.value IS 'The metric; NULL where it is undefined.';
COMMENT ON COLUMN mleval.gate_value.lower IS 'Lower end of its interval.';
COMMENT ON COLUMN mleval.gate_value.upper IS 'Upper end of its interval.';
COMMENT ON COLUMN mleval.gate_value.reference_value IS 'What it is compared with: that of the champion, the naive model or the baseline; NULL for a requirement versus absolute, or where there is none.';
COMMENT ON COLUMN mleval.gate_value.difference IS 'value minus reference_value, of the rows that both have where paired, which is judged in place of the value.';
COMMENT ON COLUMN mleval.gate_value.difference_lower IS 'Lower end of the interval of the difference.';
COMMENT ON COLUMN mleval.gate_value.difference_upper IS 'Upper end of the interval of the difference.';
COMMENT ON COLUMN mleval.gate_value.limit_value IS 'The bound with its margin.';
COMMENT ON COLUMN mleval.gate_value.n IS 'Labelled rows.';
COMMENT ON COLUMN mleval.gate_value.verdict IS 'pass, fail, or undecided (the interval covers the limit, or there is none).';
COMMENT ON COLUMN mleval.gate_value.more_labels IS 'How many more labelled rows of the same mixture would be expected to decide; NULL where it is decided, or no number would.';
COMMENT ON COLUMN mleval.gate_value.reason IS 'The verdict in words.';
COMMENT ON COLUMN mleval.gate_value.paired IS 'Whether the difference to the champion is of the same rows, joined by id; NULL where there is no champion to compare with.';

ALTER TABLE mleval.baseline ADD FOREIGN KEY (model_id, gate_id) REFERENCES mleval.gate (model_id, gate_id);

SELECT pg_extension_config_dump('mleval.gate', '');
SELECT pg_extension_config_dump('mleval.gate_gate_id_seq', '');
SELECT pg_extension_config_dump('mleval.gate_value', '');
SELECT pg_extension_config_dump('mleval.gate_value_value_id_seq', '');

-- An evaluation records no intervals, as they cost more than the metrics; the
-- gate asks its summaries.  A metric that is registered by itself is one more
-- branch here.
CREATE FUNCTION mleval._metric_estimate(metric text, matrix mleval.confusion_matrix, scores mleval.binary_scores, level double precision, design_effect double precision)
RETURNS mleval.estimate
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
	WHEN metric IN ('accuracy_score', 'balanced_accuracy_score', 'precision_score', 'recall_score', 'f1_score')
		THEN mleval.proportion_confint(matrix, metric, level => level, design_effect => design_effect)
	WHEN metric = 'matthews_corrcoef' THEN mleval.matthews_corrcoef_confint(matrix, level, design_effect)
	WHEN metric = 'roc_auc_score' THEN mleval.roc_auc_confint(scores, level, design_effect => design_effect)
	WHEN metric = 'average_precision_score' THEN mleval.average_precision_confint(scores, level, design_effect)
	WHEN metric = 'log_loss' THEN mleval.log_loss_confint(scores, level, design_effect)
	WHEN metric = 'brier_score_loss' THEN mleval.brier_score_confint(scores, level, design_effect)
	WHEN metric = 'ks_statistic' THEN mleval.ks_statistic_confint(scores, level, design_effect)
END;

COMMENT ON FUNCTION mleval._metric_estimate(text, mleval.confusion_matrix, mleval.binary_scores, double precision, double precision) IS
'The interval of a metric that evaluations record, from the summaries they keep; NULL for another metric.';

-- A number without an interval is drawn anew from the summaries that are kept, as
-- long as its function is what was measured.
CREATE FUNCTION mleval._own_estimate(own mleval.metric, v mleval.metric_value, matrix mleval.confusion_matrix, scores mleval.binary_scores, level double precision, design_effect double precision)
RETURNS mleval.estimate
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	result mleval.estimate := mleval._stretched(ROW(v.value, v.lower, v.upper, level, v.n, NULL, 'as recorded', NULL)::mleval.estimate,
		mleval._interval_width(level) / mleval._interval_width(0.95) * sqrt(design_effect));
	m mleval.model;
	too_long text;
	phase text;
	measured boolean := false;
BEGIN
	IF own.owner <> current_user THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = format('permission denied to call the function of metric "%s", which belongs to role "%s"', own.name, own.owner),
			HINT = 'Only the owner of a model may ask for it; mleval.gate_result shows what was recorded.';
	END IF;
	IF v.lower IS NULL AND own.kind = 'summary' THEN
		phase := (SELECT e.phase FROM mleval.evaluation AS e WHERE e.evaluation_id = v.evaluation_id);
		SELECT o.* INTO m FROM mleval.evaluation AS e JOIN mleval.model AS o ON o.model_id = e.model_id WHERE e.evaluation_id = v.evaluation_id;
		too_long := mleval._limit_metric(own, m, 1, mleval._gated_shares(m.model_id, phase));
		PERFORM mleval._check_definition(own);
		result := mleval._resampled_estimate(own, matrix, scores, level, 999, 1, design_effect);
	ELSIF v.lower IS NULL THEN
		result.reason := coalesce(v.reason, 'an own aggregate gives a number without an interval, so it can never pass: let it return mleval.estimate, or register a function of one row, whose mean has an interval');
	ELSIF own.kind = 'row' AND v.n / design_effect < 2 THEN
		result.lower := NULL;
		result.upper := NULL;
		result.reason := 'fewer than two effective rows: no interval says how sure that is'::text;
	END IF;
	measured := true;
	RAISE EXCEPTION 'nothing stays but what it gave';
EXCEPTION WHEN OTHERS OR assert_failure OR query_canceled THEN
	IF measured AND SQLSTATE = 'P0001' THEN
		RETURN result;
	ELSIF SQLSTATE = '57014' AND mleval._time_limit_has_passed() THEN
		result.reason := format('%s (SQLSTATE %s)', too_long, SQLSTATE);
		RETURN result;
	ELSIF left(SQLSTATE, 2) IN ('08', '40', '53', '57', '58', 'XX') THEN
		RAISE;
	END IF;
	result.reason := SQLERRM;
	RETURN result;
END
$$;

COMMENT ON FUNCTION mleval._own_estimate(mleval.metric, mleval.metric_value, mleval.confusion_matrix, mleval.binary_scores, double precision, double precision) IS
'An own metric''s recorded value with its interval, stretched from 95 % to the level and the design effect; of a summary''s that gives none, from resamples, as long as these take no longer than its max_time; reason where they do, or fail.';

CREATE FUNCTION mleval._evaluated(metric text, evaluation_id bigint, level double precision, design_effect double precision)
RETURNS mleval.estimate
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT ROW(v.value, CASE WHEN v.value IS NOT NULL THEN i.lower END, CASE WHEN v.value IS NOT NULL THEN i.upper END,
		$3, e.n_labelled, i.n_eff, i.method, CASE WHEN v.value IS NULL THEN v.reason ELSE i.reason END)::mleval.estimate
	FROM mleval.evaluation AS e
		JOIN mleval.metric_value AS v ON v.evaluation_id = e.evaluation_id AND v.metric = $1
		LEFT JOIN mleval.summary AS m ON m.evaluation_id = e.evaluation_id AND m.role = 'performance' AND m.subject = 'confusion_matrix'
		LEFT JOIN mleval.summary AS s ON s.evaluation_id = e.evaluation_id AND s.role = 'performance' AND s.subject = 'binary_scores'
		CROSS JOIN LATERAL (SELECT mleval._own_metric($1)) AS own(c)
		CROSS JOIN LATERAL (SELECT (CASE WHEN v.value IS NULL THEN NULL
			WHEN (own.c).name IS NULL THEN mleval._metric_estimate($1, m.confusion_matrix, s.binary_scores, $3, $4)
			ELSE mleval._own_estimate(own.c, v, m.confusion_matrix, s.binary_scores, $3, $4) END).* OFFSET 0) AS i
	WHERE e.evaluation_id = $2;
END;

COMMENT ON FUNCTION mleval._evaluated(text, bigint, double precision, double precision) IS 'The recorded value of a metric, with the interval that its summaries give; NULL where the evaluation has no such metric.';

-- The naive model says the commoner class of these labels, and scores the share
-- of positives among them; its metrics are those of any model.
CREATE FUNCTION mleval._naive_matrix(matrix mleval.confusion_matrix)
RETURNS mleval.confusion_matrix
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT mleval.confusion_matrix(c.positive, w.positives > w.negatives, CASE WHEN c.positive THEN w.positives ELSE w.negatives END)
	FROM (
		SELECT coalesce(sum(x.count) FILTER (WHERE x.y_true = '1'), 0), coalesce(sum(x.count) FILTER (WHERE x.y_true = '0'), 0)
		FROM mleval.confusion_matrix_cells(matrix) AS x WHERE x.y_pred IS NOT NULL
	) AS w(positives, negatives)
		CROSS JOIN (VALUES (true), (false)) AS c(positive)
	WHERE CASE WHEN c.positive THEN w.positives ELSE w.negatives END > 0;
END;

COMMENT ON FUNCTION mleval._naive_matrix(mleval.confusion_matrix) IS 'The confusion matrix of a model that always predicts the commoner of the labels, 0 where they are equally many.';

CREATE FUNCTION mleval._naive_scores(scores mleval.binary_scores)
RETURNS mleval.binary_scores
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT mleval.binary_scores(c.positive, w.positives / (w.positives + w.negatives), CASE WHEN c.positive THEN w.positives ELSE w.negatives END)
	FROM (SELECT coalesce(sum(b.positives), 0), coalesce(sum(b.negatives), 0) FROM mleval.buckets(scores) AS b) AS w(positives, negatives)
		CROSS JOIN (VALUES (true), (false)) AS c(positive)
	WHERE CASE WHEN c.positive THEN w.positives ELSE w.negatives END > 0;
END;

COMMENT ON FUNCTION mleval._naive_scores(mleval.binary_scores) IS 'The scores of a model that gives every row the share of positives among the labels.';

CREATE FUNCTION mleval._naive_value(metric text, evaluation_id bigint)
RETURNS mleval.estimate
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT ROW(min(x.value), min(x.value), min(x.value), NULL, NULL, NULL, 'the naive model', CASE
		WHEN count(*) = 0 THEN 'the naive model has no such metric, so it can never pass: ask for a bound of the value itself, or versus the champion or a baseline'
		WHEN count(x.value) = 0 THEN 'of the naive model: ' || min(x.reason) END)::mleval.estimate
	FROM mleval.summary AS s
		CROSS JOIN LATERAL (
			SELECT m.metric, m.value, m.reason FROM mleval._recorded_metrics(mleval._naive_matrix(s.confusion_matrix)) AS m WHERE s.subject = 'confusion_matrix'
			UNION ALL
			SELECT m.metric, m.value, m.reason FROM mleval._recorded_metrics(mleval._naive_scores(s.binary_scores)) AS m WHERE s.subject = 'binary_scores'
		) AS x
	WHERE s.evaluation_id = $2 AND s.role = 'performance' AND x.metric = $1;
END;

COMMENT ON FUNCTION mleval._naive_value(text, bigint) IS
'A metric of the naive model on the labels of an evaluation.  It is known for these labels, so its interval is a point.';

CREATE FUNCTION mleval._segment_of(whole_id bigint, e mleval.evaluation)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE WHEN e.segment IS NULL THEN $1 ELSE (
		SELECT o.evaluation_id FROM mleval.evaluation AS w JOIN mleval.evaluation AS o ON o.model_id = w.model_id AND o.whole_id = w.evaluation_id
		WHERE w.evaluation_id = $1 AND o.segment = e.segment AND o.segment_value IS NOT DISTINCT FROM e.segment_value) END;
END;

COMMENT ON FUNCTION mleval._segment_of(bigint, mleval.evaluation) IS 'The part of another evaluation that is the same segment as an evaluation; NULL where it has none.';

-- The accepted value is a promise, not a sample of one: a point.
CREATE FUNCTION mleval._baseline_value(m mleval.model, metric text, e mleval.evaluation)
RETURNS mleval.estimate
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	b record;
	accepted double precision;
BEGIN
	SELECT x.baseline_id, x.evaluation_id, o.version INTO b
	FROM mleval.baseline AS x JOIN mleval.model AS o ON o.model_id = x.model_id
	WHERE o.owner = m.owner AND o.name = m.name AND x.evaluation_id <> coalesce(e.whole_id, e.evaluation_id)
	ORDER BY o.model_id = m.model_id DESC,
		o.model_id <> m.model_id AND EXISTS (SELECT FROM mleval.metric_value AS v WHERE v.evaluation_id = mleval._segment_of(x.evaluation_id, e) AND v.metric = _baseline_value.metric AND v.value IS NOT NULL) DESC,
		o.model_id IS NOT DISTINCT FROM (mleval._champion(mleval._first_version(m.model_id))).model_id DESC, x.baseline_id DESC LIMIT 1;
	IF NOT FOUND THEN
		RETURN ROW(NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'no baseline was accepted before, which it could be compared with')::mleval.estimate;
	END IF;
	accepted := (SELECT v.value FROM mleval.metric_value AS v
		WHERE v.evaluation_id = mleval._segment_of(b.evaluation_id, e) AND v.metric = _baseline_value.metric);
	RETURN ROW(accepted, accepted, accepted, NULL, NULL, NULL, format('baseline %s of version "%s"', b.baseline_id, b.version),
		CASE WHEN accepted IS NULL THEN format('baseline %s of version "%s" has no such value', b.baseline_id, b.version) END)::mleval.estimate;
END
$$;

COMMENT ON FUNCTION mleval._baseline_value(mleval.model, text, mleval.evaluation) IS
'The value accepted last, of the version itself, or else of the champion, or else of another version that has one; reason where there is none.  An evaluation is not compared with itself.';

CREATE FUNCTION mleval._same_window(model_id bigint, e mleval.evaluation)
RETURNS mleval.evaluation
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT o.* FROM mleval.evaluation AS o
	WHERE o.model_id = $1 AND o.window_start = e.window_start AND o.window_end = e.window_end AND o.window_bounds = e.window_bounds
		AND o.segment IS NOT DISTINCT FROM e.segment AND o.segment_value IS NOT DISTINCT FROM e.segment_value
	ORDER BY o.phase = e.phase DESC, o.evaluation_id DESC LIMIT 1;
END;

COMMENT ON FUNCTION mleval._same_window(bigint, mleval.evaluation) IS 'The latest evaluation of another version over the same window and segment, of the same phase if there is one.';

CREATE FUNCTION mleval._champion_value(champion mleval.model, r mleval.requirement, e mleval.evaluation)
RETURNS mleval.estimate
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	theirs mleval.evaluation;
	i mleval.estimate;
BEGIN
	IF champion.model_id IS NULL THEN
		i.reason := 'no version of the model is champion now';
	ELSE
		theirs := mleval._same_window(champion.model_id, e);
		i := mleval._evaluated(r.metric, theirs.evaluation_id, r.level, r.design_effect);
		i.method := format('champion "%s"', champion.version) || CASE WHEN theirs.n_labelled <> e.n_labelled
			THEN format(', on other rows of the window (%s labelled, not %s)', theirs.n_labelled, e.n_labelled) ELSE '' END;
		i.reason := CASE
			WHEN theirs.evaluation_id IS NULL THEN format('the champion, version "%s", was not evaluated over the same window', champion.version)
			WHEN i.value IS NULL THEN format('of the champion: %s', coalesce(i.reason, 'it has no such metric'))
			ELSE 'of the champion: ' || i.reason END;
	END IF;
	RETURN i;
END
$$;

COMMENT ON FUNCTION mleval._champion_value(mleval.model, mleval.requirement, mleval.evaluation) IS
'The metric of the version that is champion now, over the same window and segment, with its interval; reason where there is none.';

CREATE FUNCTION mleval._reference(m mleval.model, r mleval.requirement, e mleval.evaluation)
RETURNS mleval.estimate
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN CASE r.versus
		WHEN 'absolute' THEN ROW(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)::mleval.estimate
		WHEN 'naive' THEN mleval._naive_value(r.metric, e.evaluation_id)
		ELSE mleval._baseline_value(m, r.metric, e) END;
END
$$;

COMMENT ON FUNCTION mleval._reference(mleval.model, mleval.requirement, mleval.evaluation) IS 'What a value is compared with, other than the champion; method says in words what that is.';

-- The difference of two values that have intervals: the distances of the ends
-- add as squares (Newcombe 1998, Statistics in Medicine 17:873, method 10; Zou
-- and Donner 2008, Statistics in Medicine 27:1693).  It is that of independent
-- values; values of the same rows go together, and it is wider than it must be.
CREATE FUNCTION mleval._difference(a mleval.estimate, b mleval.estimate)
RETURNS mleval.estimate
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ROW(d.value, CASE WHEN d.known THEN d.value - d.below END, CASE WHEN d.known THEN d.value + d.above END,
		NULL, a.n, NULL, b.method, mleval._both_reasons(a, b, ''))::mleval.estimate
	FROM (SELECT CASE WHEN abs(a.value) < 1e300 AND abs(b.value) < 1e300 THEN a.value - b.value END, a.value BETWEEN a.lower AND a.upper AND b.value BETWEEN b.lower AND b.upper
			AND greatest(abs(a.value), abs(b.value), abs(a.lower), abs(b.lower), abs(a.upper), abs(b.upper)) < 1e300) AS x(value, known)
		CROSS JOIN LATERAL (SELECT x.value, CASE WHEN x.known THEN mleval._mover_distance(a.value - a.lower, b.upper - b.value, 0) END,
			CASE WHEN x.known THEN mleval._mover_distance(a.upper - a.value, b.value - b.lower, 0) END, x.known) AS d(value, below, above, known);
END;

COMMENT ON FUNCTION mleval._difference(mleval.estimate, mleval.estimate) IS
'The first minus the second, with the interval that MOVER gives of theirs; where the second is a point, that is the first''s interval moved by it.';

CREATE FUNCTION mleval._verdict(judged mleval.estimate, lowest double precision, highest double precision)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN num_nulls(judged.value, judged.lower, judged.upper) > 0 THEN 'undecided'
	WHEN judged.lower >= lowest AND judged.upper <= highest THEN 'pass'
	WHEN judged.upper < lowest OR judged.lower > highest THEN 'fail'
	ELSE 'undecided'
END;

COMMENT ON FUNCTION mleval._verdict(mleval.estimate, double precision, double precision) IS 'pass where the whole interval lies between the limits, fail where none of it does, else undecided.';

-- An interval is as wide as 1 / sqrt(n): for its end to come from h away to the
-- d that lie between value and limit, n must grow by (h / d)^2.
CREATE FUNCTION mleval._growth(judged mleval.estimate, bound double precision)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN x.h <= x.d THEN 1 WHEN ln(x.h) - ln(x.d) > 45 THEN 1e39 ELSE power(x.h / x.d, 2) END
	FROM (SELECT CASE WHEN num_nulls(judged.lower, judged.upper) > 0 THEN NULL WHEN judged.value > bound THEN judged.value - judged.lower WHEN judged.value < bound THEN judged.upper - judged.value END,
		CASE WHEN num_nulls(judged.lower, judged.upper) > 0 THEN NULL ELSE nullif(abs(judged.value - bound), 0) END) AS x(h, d);
END;

COMMENT ON FUNCTION mleval._growth(mleval.estimate, double precision) IS 'By what factor n must grow for an interval to leave a bound, 1 where it has left it, 1e39 where it lies more than e^45 times as far away as the value; NULL where the value lies on it.';

CREATE FUNCTION mleval._more_labels(judged mleval.estimate, lowest double precision, highest double precision)
RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN judged.value NOT IN (lowest, highest) AND judged.n * (g.growth - 1) < 1e15 THEN greatest(1, ceil(judged.n * (g.growth - 1)))::bigint END
	FROM (SELECT CASE
		WHEN judged.value < lowest THEN mleval._growth(judged, lowest)
		WHEN judged.value > highest THEN mleval._growth(judged, highest)
		ELSE greatest(CASE WHEN lowest > '-Infinity' THEN mleval._growth(judged, lowest) END, CASE WHEN highest < 'Infinity' THEN mleval._growth(judged, highest) END)
	END) AS g(growth);
END;

COMMENT ON FUNCTION mleval._more_labels(mleval.estimate, double precision, double precision) IS
'How many more labelled rows would decide, n * ((h / d)^2 - 1) for an end h and a limit d away from the value; NULL where the value lies on the limit, or more than 1e15 would be needed.';

CREATE FUNCTION mleval._judged_words(r mleval.requirement, judged mleval.estimate)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN format('%s%s is %s (%s to %s), %s %s is asked', r.metric, CASE WHEN r.versus <> 'absolute' THEN ' minus that of ' || judged.method ELSE '' END,
	mleval._figure(judged.value), mleval._figure(judged.lower), mleval._figure(judged.upper),
	CASE r.comparison WHEN 'at_least' THEN 'at least' WHEN 'at_most' THEN 'at most' ELSE 'within' END, mleval._figure(mleval._limit(r)));

COMMENT ON FUNCTION mleval._judged_words(mleval.requirement, mleval.estimate) IS 'What was found beside what is asked, in words.';

CREATE FUNCTION mleval._gate_reason(r mleval.requirement, judged mleval.estimate, g mleval.gate_value)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
	WHEN judged.value IS NULL THEN format('%s: %s', r.metric, coalesce(judged.reason, 'it was not measured'))
	WHEN num_nulls(judged.lower, judged.upper) > 0 THEN format('%s has no interval: %s', r.metric, coalesce(judged.reason, 'none can be computed'))
	ELSE concat(mleval._judged_words(r, judged), CASE
		WHEN g.verdict <> 'undecided' THEN ''
		WHEN g.more_labels IS NULL THEN '; the interval covers the limit, and the value lies too near it for more labels to tell'
		ELSE format('; the interval covers the limit, about %s more labels would tell', g.more_labels) END, '; ' || judged.reason)
END;

COMMENT ON FUNCTION mleval._gate_reason(mleval.requirement, mleval.estimate, mleval.gate_value) IS 'The verdict on a requirement in words.';

-- Of the same rows where both have them, by id; else of other rows, and why is said.
CREATE FUNCTION mleval._versus_champion(m mleval.model, r mleval.requirement, e mleval.evaluation, judged mleval.estimate)
RETURNS mleval._versus
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	champion mleval.model := mleval._champion(r.model_id);
	theirs mleval.estimate := mleval._champion_value(champion, r, e);
	difference mleval.estimate := mleval._difference(judged, theirs);
	p mleval._pairing;
	why_not text;
BEGIN
	IF theirs.value IS NULL THEN
		RETURN ROW(difference, theirs.value, NULL)::mleval._versus;
	ELSIF m.id_column IS NULL OR champion.id_column IS NULL THEN
		why_not := format('version "%s" has no id_column', CASE WHEN m.id_column IS NULL THEN m.version ELSE champion.version END);
	ELSE
		p := mleval._pairing(m, champion, r, e);
		why_not := coalesce(mleval._unpaired(m, champion, p), mleval._changed_since(m, champion, p, r.metric, e),
			mleval._champion_changed_since(m, champion, p, r.metric, e, mleval._same_window(champion.model_id, e)));
	END IF;
	IF why_not IS NOT NULL THEN
		difference.method := format('%s, unpaired: %s,', theirs.method, why_not);
		RETURN ROW(difference, theirs.value, false)::mleval._versus;
	END IF;
	difference := mleval._paired_difference(p, r.level);
	difference.method := format('champion "%s" on the same %s rows', champion.version, p.n) || CASE WHEN p.n < greatest(p.n_mine, p.n_theirs) THEN format(' (of %s and %s)', p.n_mine, p.n_theirs) ELSE '' END;
	RETURN ROW(difference, (p.theirs).value, true)::mleval._versus;
END
$$;

COMMENT ON FUNCTION mleval._versus_champion(mleval.model, mleval.requirement, mleval.evaluation, mleval.estimate) IS
'The difference to the champion, with the interval of paired values where at least half of each one''s rows are in both, else of independent ones; method says which, and why.';

CREATE FUNCTION mleval._judge(m mleval.model, r mleval.requirement, e mleval.evaluation)
RETURNS mleval.gate_value
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	judged mleval.estimate := mleval._evaluated(r.metric, e.evaluation_id, r.level, r.design_effect);
	reference mleval.estimate;
	champion mleval._versus;
	g mleval.gate_value;
	lowest double precision := CASE r.comparison WHEN 'at_least' THEN mleval._limit(r) WHEN 'within' THEN -mleval._limit(r) ELSE '-Infinity' END;
	highest double precision := CASE r.comparison WHEN 'at_least' THEN 'Infinity' ELSE mleval._limit(r) END;
BEGIN
	g.requirement_id := r.requirement_id;
	g.evaluation_id := e.evaluation_id;
	g.segment_value := coalesce(e.segment_value, r.segment_value);
	g.value := judged.value;
	g.lower := judged.lower;
	g.upper := judged.upper;
	g.limit_value := mleval._limit(r);
	g.n := coalesce(e.n_labelled, 0);
	IF r.versus = 'champion' AND (mleval._champion(r.model_id)).model_id = m.model_id THEN
		-- what is asked of a successor says nothing of the one that it is to succeed
		g.verdict := 'pass';
		g.reason := format('%s: version "%s" is the champion itself, and what is asked versus the champion is asked of its successors', r.metric, m.version);
		RETURN g;
	END IF;
	IF r.versus <> 'absolute' AND judged.value IS NOT NULL THEN
		IF r.versus = 'champion' THEN
			champion := mleval._versus_champion(m, r, e, judged);
			judged := champion.difference;
			g.reference_value := champion.reference;
			g.paired := champion.paired;
		ELSE
			reference := mleval._reference(m, r, e);
			judged := mleval._difference(judged, reference);
			g.reference_value := reference.value;
		END IF;
		g.difference := judged.value;
		g.difference_lower := judged.lower;
		g.difference_upper := judged.upper;
	END IF;
	g.verdict := mleval._verdict(judged, lowest, highest);
	g.more_labels := CASE g.verdict WHEN 'undecided' THEN mleval._more_labels(judged, lowest, highest) END;
	g.reason := mleval._gate_reason(r, judged, g);
	IF r.phase = 'production' AND e.provisional THEN
		-- the labels that come first are not a sample of all
		g.verdict := 'undecided';
		g.more_labels := NULL;
		g.reason := concat(format('%s: %s of %s rows have their label, and the others are still to come', r.metric, e.n_labelled, e.n),
			'; ' || CASE WHEN num_nulls(judged.value, judged.lower, judged.upper) > 0 THEN g.reason END);
	END IF;
	RETURN g;
END
$$;

COMMENT ON FUNCTION mleval._judge(mleval.model, mleval.requirement, mleval.evaluation) IS 'The verdict on one requirement and one evaluation, of the whole or a segment.';

CREATE FUNCTION mleval._not_judged(r mleval.requirement, whole_id bigint)
RETURNS mleval.gate_value
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ROW(NULL, NULL, r.requirement_id, NULL, r.segment_value, NULL, NULL, NULL, NULL, NULL, NULL, NULL, mleval._limit(r), 0, 'undecided', NULL,
	CASE WHEN whole_id IS NULL THEN format('the version has no evaluation of phase %s', r.phase)
		ELSE format('evaluation %s has no segment %s', whole_id, r.segment || coalesce(' = ' || r.segment_value, '')) END, NULL)::mleval.gate_value;

COMMENT ON FUNCTION mleval._not_judged(mleval.requirement, bigint) IS 'The verdict where there is nothing to be judged.';

CREATE FUNCTION mleval._gated_evaluation(model_id bigint, phase text)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT e.evaluation_id FROM mleval.evaluation AS e
	WHERE e.model_id = $1 AND e.phase = $2 AND e.segment IS NULL
	ORDER BY CASE WHEN $2 = 'production' THEN coalesce(e.provisional, false) END, CASE WHEN $2 = 'production' THEN e.window_end END DESC, e.evaluation_id DESC LIMIT 1;
END;

COMMENT ON FUNCTION mleval._gated_evaluation(bigint, text) IS 'The evaluation a gate judges: the latest of phase release, or of the latest window of production whose labels have come, if there is one.';

-- Which parts of an evaluation a requirement is for.  One that names a value
-- takes that value from the one for all.
CREATE FUNCTION mleval._gated_parts(r mleval.requirement, all_of mleval.requirement[], model_id bigint, whole_id bigint)
RETURNS SETOF mleval.evaluation
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT e.* FROM mleval.evaluation AS e
	WHERE e.model_id = $3 AND (e.evaluation_id = $4 OR e.whole_id = $4) AND CASE
		WHEN r.segment IS NULL THEN e.segment IS NULL
		ELSE e.segment = r.segment AND CASE
			WHEN r.segment_value IS NOT NULL THEN e.segment_value = r.segment_value
			ELSE NOT EXISTS (SELECT FROM unnest(all_of) AS o
				WHERE o.metric = r.metric AND o.segment = r.segment AND o.comparison = r.comparison AND o.versus = r.versus AND o.segment_value = e.segment_value) END
		END;
END;

COMMENT ON FUNCTION mleval._gated_parts(mleval.requirement, mleval.requirement[], bigint, bigint) IS 'The evaluations of a whole that a requirement is for, where other requirements name their own values.';

CREATE FUNCTION mleval._gate_values(m mleval.model, phase text, whole_id bigint)
RETURNS SETOF mleval.gate_value
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	all_of mleval.requirement[] := ARRAY(SELECT r FROM mleval._requirements(m.model_id, phase) AS r ORDER BY r.requirement_id);
	r mleval.requirement;
BEGIN
	FOREACH r IN ARRAY all_of LOOP
		RETURN QUERY
			SELECT j.* FROM mleval._gated_parts(r, all_of, m.model_id, whole_id) AS e CROSS JOIN LATERAL mleval._judge(m, r, e) AS j
			ORDER BY e.segment_value;
		IF NOT FOUND THEN
			RETURN QUERY SELECT n.* FROM mleval._not_judged(r, whole_id) AS n;
		END IF;
	END LOOP;
END
$$;

COMMENT ON FUNCTION mleval._gate_values(mleval.model, text, bigint) IS 'The verdicts on all requirements of a version in a phase.';

-- Whoever may only read gets the owner's verdict or none.  Predictions are read, and
-- own metrics called, with the rights of whoever asks: a view or a function of one
-- role would run as another.  And a version that was registered after he was made
-- a reader is hidden from him, which a reference may not depend on.
CREATE FUNCTION mleval._only_owner_judges(m mleval.model, r mleval.requirement, whole_id bigint)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE
		WHEN mleval._better(r.metric) IS NULL THEN format('%s is a metric of the owner''s own, which runs for the owner alone', r.metric)
		WHEN r.versus = 'champion' THEN 'the champion is compared on the predictions, which are read for the owner alone'
		WHEN r.versus = 'baseline' AND NOT EXISTS (SELECT FROM mleval.baseline AS b WHERE b.model_id = m.model_id AND b.evaluation_id IS DISTINCT FROM whole_id)
			THEN 'the version has no baseline of its own, and those of others may be hidden' END;
END;

COMMENT ON FUNCTION mleval._only_owner_judges(mleval.model, mleval.requirement, bigint) IS 'Why a requirement is not judged for whoever may only read; NULL where it is.';

CREATE FUNCTION mleval._check_judge(m mleval.model, phase text, whole_id bigint)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	untold record;
BEGIN
	IF m.owner = current_user THEN
		PERFORM mleval._lock_gated(m, phase);
		RETURN;
	END IF;
	SELECT r.requirement_id, x.why INTO untold
	FROM mleval._requirements(m.model_id, phase) AS r CROSS JOIN LATERAL (SELECT mleval._only_owner_judges(m, r, whole_id)) AS x(why)
	WHERE x.why IS NOT NULL
	ORDER BY r.requirement_id LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('permission denied to judge requirement %s of model "%s", which belongs to role "%s"', untold.requirement_id, m.name, m.owner),
			DETAIL = format('Of requirement %s: %s.', untold.requirement_id, untold.why),
			HINT = 'Only the owner of a model may ask for it; mleval.gate_result shows what was recorded.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_judge(mleval.model, text, bigint) IS
'For the owner, the lock on what a gate reads; for whoever may only read, error 42501 where a verdict would need more than that.';

CREATE FUNCTION mleval.gate(model text, version text, phase text DEFAULT 'release')
RETURNS TABLE (
	requirement_id bigint,
	evaluation_id bigint,
	metric text,
	segment text,
	segment_value text,
	comparison text,
	versus text,
	limit_value double precision,
	value double precision,
	lower double precision,
	upper double precision,
	level double precision,
	reference_value double precision,
	difference double precision,
	difference_lower double precision,
	difference_upper double precision,
	n bigint,
	verdict text,
	more_labels bigint,
	reason text,
	paired boolean
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model := mleval._read_model(model, version, 'gate_result');
BEGIN
	PERFORM mleval._check_gate_phase(phase);
	PERFORM mleval._check_judge(m, phase, mleval._gated_evaluation(m.model_id, phase));
	RETURN QUERY
		SELECT r.requirement_id, g.evaluation_id, r.metric, r.segment::text, g.segment_value, r.comparison, r.versus, g.limit_value, g.value,
			g.lower, g.upper, r.level, g.reference_value, g.difference, g.difference_lower, g.difference_upper, g.n, g.verdict, g.more_labels, g.reason, g.paired
		FROM mleval._gate_values(m, phase, mleval._gated_evaluation(m.model_id, phase)) AS g
			JOIN mleval.requirement AS r ON r.requirement_id = g.requirement_id
		ORDER BY r.requirement_id, g.segment_value;
END
$$;

COMMENT ON FUNCTION mleval.gate(text, text, text) IS
'Whether a version of a model meets the requirements in force (of the caller''s own model of that name, else the only one he may read): one row for each, and for each segment value it is for. Judged is the latest evaluation of phase release, or of the latest window of production whose labels have come (where those of all are still to come, verdict is undecided); nothing is recorded by it. value is the metric, with the ends of its interval; reference_value that of the champion, the naive model or the baseline, and difference the one minus the other, of the rows that both have where paired, with the ends of its own. Judged is the difference where there is a reference, else the value. verdict: pass where the whole interval is on the right side of limit_value, fail where the whole is on the wrong side, else undecided, also where a value or an interval is undefined or there is nothing to compare with; reason says so. A requirement versus the champion is none of the champion itself, which passes it. more_labels: n * ((h / d)^2 - 1) labelled rows more would be expected to decide, where the value is d from the limit and h from the interval''s end on that side, as intervals are as wide as 1 / sqrt(n). No rows: no requirements. Errors: 42704 for a model that the caller may not read, 42725 for a name that several others have, 42501 where whoever is not the owner asks for what only the owner''s rights tell: a requirement versus the champion, whose predictions are read, of a metric of the owner''s own, or versus the baseline of another version, 22004 and 22023 for a phase that has no requirements. Range of limit_value, value, lower, upper, reference_value, difference, difference_lower, difference_upper: (-Infinity, Infinity). Range of level: (0, 1).';
