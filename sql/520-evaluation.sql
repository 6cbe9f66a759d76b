-- Evaluations: what was recorded of a model over a window of time.
--
-- Everything is append-only: a later look at the same window is a new row that
-- says which row it supersedes, so what was believed on a day stays answerable.

CREATE TABLE mleval.evaluation (
	evaluation_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	model_id bigint NOT NULL REFERENCES mleval.model,
	monitor_id bigint,
	phase text NOT NULL CHECK (phase IN ('development', 'release', 'reference', 'production', 'rollup')),
	window_start timestamptz NOT NULL,
	window_end timestamptz NOT NULL,
	window_bounds text NOT NULL DEFAULT '[)' CHECK (window_bounds IN ('[)', '[]', '()', '(]')),
	segment name,
	segment_value text,
	n bigint NOT NULL CHECK (n >= 0),
	n_labelled bigint NOT NULL CHECK (n_labelled BETWEEN 0 AND n),
	n_expected bigint CHECK (n_expected >= 0),
	provisional boolean NOT NULL DEFAULT false,
	as_of timestamptz NOT NULL,
	-- both refer to this table, without foreign keys: pg_dump cannot order the rows of a table that refers to itself
	whole_id bigint CHECK (whole_id < evaluation_id),
	supersedes bigint CHECK (supersedes < evaluation_id),
	recorded_at timestamptz NOT NULL DEFAULT now(),
	recorded_by name NOT NULL DEFAULT current_user,
	CHECK (window_start <= window_end),
	CHECK ((segment IS NULL) = (whole_id IS NULL)),
	CHECK (segment IS NOT NULL OR segment_value IS NULL),
	-- what others refer to, so that nobody refers across models
	UNIQUE (model_id, evaluation_id),
	UNIQUE (model_id, supersedes)
);

CREATE INDEX evaluation_lineage_idx ON mleval.evaluation (model_id, phase, window_start, segment, segment_value);
-- the second line of defence behind the model's lock: whoever waited there with
-- an old snapshot does not see what he should supersede
CREATE UNIQUE INDEX evaluation_first_idx ON mleval.evaluation (model_id, monitor_id, phase, window_start, window_end, window_bounds, segment, segment_value)
	NULLS NOT DISTINCT WHERE supersedes IS NULL;
CREATE INDEX evaluation_whole_id_idx ON mleval.evaluation (model_id, whole_id);

COMMENT ON TABLE mleval.evaluation IS 'One row per model, phase, window and segment that was looked at. Append-only.';
COMMENT ON COLUMN mleval.evaluation.evaluation_id IS 'Identity of the evaluation.';
COMMENT ON COLUMN mleval.evaluation.model_id IS 'The model version.';
COMMENT ON COLUMN mleval.evaluation.monitor_id IS 'The monitor that asked for it; NULL: a person did.';
COMMENT ON COLUMN mleval.evaluation.phase IS 'development, release, reference (a window of a baseline), production, or rollup (pruned windows of production, together).';
COMMENT ON COLUMN mleval.evaluation.window_start IS 'Start of the window in the model''s time column.';
COMMENT ON COLUMN mleval.evaluation.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.evaluation.window_bounds IS 'Which ends belong to the window, as in a range: [) is start included, end excluded.';
COMMENT ON COLUMN mleval.evaluation.segment IS 'Column whose value defines the segment, or columns of a crossing, as region, channel; NULL: the whole window.';
COMMENT ON COLUMN mleval.evaluation.segment_value IS 'Value of that column, as text (dates as in ISO 8601, times in UTC); NULL with a segment: the rows where the column is NULL.';
COMMENT ON COLUMN mleval.evaluation.n IS 'Rows in the window.';
COMMENT ON COLUMN mleval.evaluation.n_labelled IS 'Rows whose label was known at as_of.';
COMMENT ON COLUMN mleval.evaluation.n_expected IS 'Rows that will have a label in the end, were their share that of the baseline''s reference; NULL without a monitor.';
COMMENT ON COLUMN mleval.evaluation.provisional IS 'True where labels were still to come, or might still change.';
COMMENT ON COLUMN mleval.evaluation.as_of IS 'The moment at which the data were judged: later rows and labels count as not there.';
COMMENT ON COLUMN mleval.evaluation.whole_id IS 'For a segment: the evaluation of the whole window made in the same scan.';
COMMENT ON COLUMN mleval.evaluation.supersedes IS 'The earlier evaluation of the same window that this one replaces.';
COMMENT ON COLUMN mleval.evaluation.recorded_at IS 'When it was recorded.';
COMMENT ON COLUMN mleval.evaluation.recorded_by IS 'Role that recorded it.';

CREATE TABLE mleval.summary (
	evaluation_id bigint NOT NULL REFERENCES mleval.evaluation,
	role text NOT NULL CHECK (role IN ('performance', 'feature', 'y_score', 'y_pred', 'y_true')),
	subject text NOT NULL,
	confusion_matrix mleval.confusion_matrix,
	binary_scores mleval.binary_scores,
	distribution mleval.empirical_distribution,
	PRIMARY KEY (evaluation_id, role, subject),
	CHECK (num_nonnulls(confusion_matrix, binary_scores, distribution) = 1)
);

COMMENT ON TABLE mleval.summary IS 'The summaries of an evaluation: whatever is asked of the window later is asked of these. Append-only.';
COMMENT ON COLUMN mleval.summary.evaluation_id IS 'The evaluation.';
COMMENT ON COLUMN mleval.summary.role IS 'performance, or what the summarised column is to the model: feature, y_score, y_pred or y_true.';
COMMENT ON COLUMN mleval.summary.subject IS 'The column of a distribution, or score > threshold for predictions without a column; for performance the kind of summary.';
COMMENT ON COLUMN mleval.summary.confusion_matrix IS 'Labels against predictions.';
COMMENT ON COLUMN mleval.summary.binary_scores IS 'Labels against scores: of all rows, or, as predicted_positive and predicted_negative, of those that a column of predictions has in one class.';
COMMENT ON COLUMN mleval.summary.distribution IS 'Distribution of a column; of y_true, over the labelled rows.';

CREATE TABLE mleval.metric_value (
	evaluation_id bigint NOT NULL REFERENCES mleval.evaluation,
	metric text NOT NULL,
	value double precision,
	lower double precision,
	upper double precision,
	n bigint,
	reason text,
	PRIMARY KEY (evaluation_id, metric)
);

COMMENT ON TABLE mleval.metric_value IS 'Every metric of an evaluation''s performance summaries. Append-only.';
COMMENT ON COLUMN mleval.metric_value.evaluation_id IS 'The evaluation.';
COMMENT ON COLUMN mleval.metric_value.metric IS 'Name of the metric, which is the name of the function that computes it.';
COMMENT ON COLUMN mleval.metric_value.value IS 'Its value; NULL where it is undefined, never 0 for that.';
COMMENT ON COLUMN mleval.metric_value.lower IS 'Lower end of its confidence interval; NULL where there is none.';
COMMENT ON COLUMN mleval.metric_value.upper IS 'Upper end of its confidence interval; NULL where there is none.';
COMMENT ON COLUMN mleval.metric_value.n IS 'Rows the value rests on.';
COMMENT ON COLUMN mleval.metric_value.reason IS 'Why the value or its interval is missing, and which function gives that.';

SELECT pg_extension_config_dump('mleval.evaluation', '');
SELECT pg_extension_config_dump('mleval.evaluation_evaluation_id_seq', '');
SELECT pg_extension_config_dump('mleval.summary', '');
SELECT pg_extension_config_dump('mleval.metric_value', '');

-- Three questions, as no index answers IS NOT DISTINCT FROM: a window may have
-- thousands of segments, and each looks for its own.
CREATE FUNCTION mleval._superseded(e mleval.evaluation, segment name, segment_value text)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT max(old.evaluation_id)
	FROM (
		SELECT o.* FROM mleval.evaluation AS o
		WHERE $2 IS NULL AND o.model_id = e.model_id AND o.phase = e.phase AND o.window_start = e.window_start
			AND o.segment IS NULL
		UNION ALL
		SELECT o.* FROM mleval.evaluation AS o
		WHERE $3 IS NULL AND o.model_id = e.model_id AND o.phase = e.phase AND o.window_start = e.window_start
			AND o.segment = $2 AND o.segment_value IS NULL
		UNION ALL
		SELECT o.* FROM mleval.evaluation AS o
		WHERE o.model_id = e.model_id AND o.phase = e.phase AND o.window_start = e.window_start
			AND o.segment = $2 AND o.segment_value = $3
	) AS old
	WHERE old.window_end = e.window_end AND old.window_bounds = e.window_bounds
		AND old.monitor_id IS NOT DISTINCT FROM e.monitor_id;
END;

COMMENT ON FUNCTION mleval._superseded(mleval.evaluation, name, text) IS 'The latest evaluation of a segment of a window, of the same model, monitor and phase; of the whole where the segment is NULL.';

-- All parts at once: there may be thousands, and for each a statement would be
-- planned with all the policies and functions in it.  ON CONFLICT, as it costs no
-- subtransaction.  With an old snapshot the server itself answers a conflict with
-- 40001.
CREATE FUNCTION mleval._insert_evaluations(e mleval.evaluation, parts mleval._part[], expected double precision, matures_at timestamptz)
RETURNS bigint[]
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	ids bigint[] := '{}'::bigint[];
	made record;
BEGIN
	FOR made IN
		INSERT INTO mleval.evaluation AS i (model_id, monitor_id, phase, window_start, window_end, window_bounds,
			segment, segment_value, n, n_labelled, n_expected, provisional, as_of, whole_id, supersedes)
		SELECT e.model_id, e.monitor_id, e.phase, e.window_start, e.window_end, e.window_bounds,
			p.segment, p.segment_value, p.n, p.n_labelled, (p.n * expected)::bigint, mleval._is_provisional(p.n, p.n_labelled, expected, e.as_of, matures_at),
			e.as_of, e.whole_id, mleval._superseded(e, p.segment, p.segment_value)
		FROM unnest(parts) WITH ORDINALITY AS p(window_no, segment, segment_value, n, n_labelled, confusion_matrix, binary_scores, predicted_positive, predicted_negative, distributions, no)
		ORDER BY p.no
		ON CONFLICT DO NOTHING
		RETURNING i.evaluation_id
	LOOP
		ids := ids || made.evaluation_id;
	END LOOP;
	IF cardinality(ids) < cardinality(parts) THEN
		RAISE EXCEPTION USING ERRCODE = 'serialization_failure',
			MESSAGE = 'the window was evaluated by another session meanwhile',
			HINT = 'Try again, in a new transaction.';
	END IF;
	RETURN ids;
END
$$;

COMMENT ON FUNCTION mleval._insert_evaluations(mleval.evaluation, mleval._part[], double precision, timestamptz) IS
'Records parts of one window, like the evaluation but for what the parts say, and returns their ids in order; id, who and when are the table''s own defaults. Error 40001 where the transaction cannot see what it would supersede.';

-- By both indexes: an OR over them, in a join, reads all that is recorded of the model.
CREATE FUNCTION mleval._with_segments(evaluation_id bigint)
RETURNS SETOF mleval.evaluation
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT e.* FROM mleval.evaluation AS e WHERE e.evaluation_id = $1
	UNION ALL
	SELECT s.* FROM mleval.evaluation AS e JOIN mleval.evaluation AS s ON s.model_id = e.model_id AND s.whole_id = e.evaluation_id
	WHERE e.evaluation_id = $1;
END;

COMMENT ON FUNCTION mleval._with_segments(bigint) IS 'The evaluation of a whole window, and those of its segments made in the same scan.';

CREATE FUNCTION mleval._insert_summaries(m mleval.model, evaluation_ids bigint[], parts mleval._part[])
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.summary (evaluation_id, role, subject, confusion_matrix, binary_scores, distribution)
	WITH part AS (
		SELECT p.* FROM unnest(parts, evaluation_ids) AS p(window_no, segment, segment_value, n, n_labelled, confusion_matrix, binary_scores, predicted_positive, predicted_negative, distributions, evaluation_id)
	)
	SELECT p.evaluation_id, 'performance', 'confusion_matrix', p.confusion_matrix, NULL::mleval.binary_scores, NULL::mleval.empirical_distribution
	FROM part AS p
	WHERE p.confusion_matrix IS NOT NULL
	UNION ALL
	SELECT p.evaluation_id, 'performance', 'binary_scores', NULL, p.binary_scores, NULL
	FROM part AS p
	WHERE p.binary_scores IS NOT NULL
	UNION ALL
	SELECT p.evaluation_id, 'performance', c.subject, NULL, c.scores, NULL
	FROM part AS p CROSS JOIN LATERAL (VALUES ('predicted_positive', p.predicted_positive), ('predicted_negative', p.predicted_negative)) AS c(subject, scores)
	WHERE c.scores IS NOT NULL
	UNION ALL
	SELECT p.evaluation_id, s.role, s.subject, NULL, NULL, p.distributions[s.no]
	FROM part AS p, mleval._subjects(m) AS s
	WHERE p.segment IS NULL AND p.distributions[s.no] IS NOT NULL;
END
$$;

COMMENT ON FUNCTION mleval._insert_summaries(mleval.model, bigint[], mleval._part[]) IS 'Records the summaries of parts; distributions for the whole only.';

CREATE FUNCTION mleval._insert_metrics(evaluation_ids bigint[], parts mleval._part[])
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.metric_value (evaluation_id, metric, value, lower, upper, n, reason)
	SELECT p.evaluation_id, v.metric, v.value, v.lower, v.upper, v.n, CASE WHEN p.n = 0 THEN 'no rows in the window' ELSE v.reason END
	FROM unnest(parts, evaluation_ids) AS p(window_no, segment, segment_value, n, n_labelled, confusion_matrix, binary_scores, predicted_positive, predicted_negative, distributions, evaluation_id)
		CROSS JOIN LATERAL (
			SELECT x.metric, x.value, x.lower, x.upper, x.n, x.reason FROM mleval._recorded_metrics(p.confusion_matrix) AS x
			UNION ALL
			SELECT x.metric, x.value, x.lower, x.upper, x.n, x.reason FROM mleval._recorded_metrics(p.binary_scores) AS x
		) AS v;
END
$$;

COMMENT ON FUNCTION mleval._insert_metrics(bigint[], mleval._part[]) IS 'Records the metrics of parts; without rows, each metric as NULL with the reason.';

CREATE FUNCTION mleval._check_segment_values(parts mleval._part[])
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	part record;
BEGIN
	SELECT p.segment, p.segment_value INTO part FROM unnest(parts) AS p WHERE octet_length(p.segment_value) > 2500 LIMIT 1;
	-- an index holds it, and would say no more than its own name
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'program_limit_exceeded', MESSAGE = format('a value of segment "%s" is too long', part.segment),
			DETAIL = format('It has %s bytes, at most 2500 are kept, and begins with "%s".', octet_length(part.segment_value), left(part.segment_value, 40)),
			HINT = 'Give the model a view that shortens the column.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_segment_values(mleval._part[]) IS 'Error 54000 for a value of a segment that is too long to be kept.';

CREATE FUNCTION mleval._record(m mleval.model, e mleval.evaluation, parts mleval._part[], expected double precision, matures_at timestamptz)
RETURNS bigint[]
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	ids bigint[];
BEGIN
	IF cardinality(parts) = 0 THEN
		RETURN ARRAY[]::bigint[];
	END IF;
	PERFORM mleval._check_segment_values(parts);
	ids := mleval._insert_evaluations(e, parts, expected, matures_at);
	PERFORM mleval._insert_summaries(m, ids, parts);
	PERFORM mleval._insert_metrics(ids, parts);
	RETURN ids;
END
$$;

COMMENT ON FUNCTION mleval._record(mleval.model, mleval.evaluation, mleval._part[], double precision, timestamptz) IS 'Records parts of one window: evaluations, summaries and metrics. Returns the ids of the evaluations.';

-- A segment that has gone silent is a fact about it, not the absence of one.
CREATE FUNCTION mleval._missing_segments(whole mleval.evaluation)
RETURNS TABLE (segment name, segment_value text)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN QUERY
	SELECT old.segment, old.segment_value
	FROM mleval.evaluation AS old
	WHERE old.model_id = whole.model_id AND old.whole_id = whole.supersedes
	UNION
	SELECT old.segment, old.segment_value
	FROM mleval.baseline_window AS w JOIN mleval.evaluation AS old ON old.model_id = whole.model_id AND old.whole_id = w.evaluation_id
	WHERE whole.phase = 'production' AND w.purpose = 'performance' AND w.baseline_id = mleval._latest_baseline(whole.model_id)
	EXCEPT
	SELECT new.segment, new.segment_value
	FROM mleval.evaluation AS new
	WHERE new.model_id = whole.model_id AND new.whole_id = whole.evaluation_id;
END
$$;

COMMENT ON FUNCTION mleval._missing_segments(mleval.evaluation) IS 'Segments known from the superseded evaluation or the baseline that have no rows in this one.';

CREATE FUNCTION mleval._empty_part(m mleval.model, segment name, segment_value text)
RETURNS mleval._part
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ROW(1, segment, segment_value, 0, 0, (SELECT mleval.rollup(NULL::mleval.confusion_matrix)),
		CASE WHEN m.y_score IS NOT NULL THEN x.scores END, CASE WHEN num_nonnulls(m.y_score, m.y_pred) = 2 THEN x.scores END,
		CASE WHEN num_nonnulls(m.y_score, m.y_pred) = 2 THEN x.scores END, NULL)::mleval._part
	FROM (SELECT mleval.rollup(NULL::mleval.binary_scores)) AS x(scores);
END;

COMMENT ON FUNCTION mleval._empty_part(mleval.model, name, text) IS 'What a scan would return for a segment without rows.';

CREATE FUNCTION mleval._record_missing_segments(m mleval.model, whole_id bigint)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	whole mleval.evaluation;
	missing mleval._part[];
BEGIN
	SELECT e.* INTO whole FROM mleval.evaluation AS e WHERE e.evaluation_id = _record_missing_segments.whole_id;
	missing := ARRAY(SELECT mleval._empty_part(m, s.segment, s.segment_value) FROM mleval._missing_segments(whole) AS s WHERE s.segment::text = ANY (mleval._segment_names(m)));
	whole.whole_id := whole_id;
	PERFORM mleval._record(m, whole, missing, 1, mleval._matures_at(m, whole.monitor_id, whole.window_end));
END
$$;

COMMENT ON FUNCTION mleval._record_missing_segments(mleval.model, bigint) IS 'Records each known segment without rows as an evaluation of none; of a column that is not read nothing is known.';

-- Scores refuse such labels row by row; a confusion matrix knows any class.
CREATE FUNCTION mleval._check_classes(m mleval.model, part mleval._part)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	label text;
BEGIN
	SELECT c.label INTO label
	FROM mleval.confusion_matrix_cells(part.confusion_matrix) AS x CROSS JOIN LATERAL (VALUES (x.y_true), (x.y_pred)) AS c(label)
	WHERE x.count > 0 AND c.label NOT IN ('0', '1')
	ORDER BY c.label LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = 'a label or prediction must be 0 or 1',
			DETAIL = format('Model "%s" version "%s" has %s in column %I or %I.', m.name, m.version, label, m.y_true, m.y_pred),
			HINT = 'Compare with the positive class in a view, as in answer = 2 AS y_true; NULL means that the label has not come.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_classes(mleval.model, mleval._part) IS 'Error 22023 for a label or prediction outside {0, 1}.';

-- A table that is rewritten (ALTER TABLE ... TYPE) looks empty to a snapshot from
-- before: whoever began to wait for that would find windows without rows.  So the
-- lock comes first, and what is then asked has a newer snapshot.
CREATE FUNCTION mleval._lock_relation(m mleval.model)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	EXECUTE format('SELECT FROM %s WHERE false', mleval._relation(m)::text);
END
$$;

COMMENT ON FUNCTION mleval._lock_relation(mleval.model) IS 'Checks the relation of a model''s predictions, and keeps it from being changed until the end of the transaction.';

CREATE FUNCTION mleval._record_window(m mleval.model, during tstzrange, parts mleval._part[], phase text, as_of timestamptz, monitor_id bigint)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	e mleval.evaluation;
	whole bigint[];
	expected double precision := mleval._expected_share(monitor_id);
	matures_at timestamptz := mleval._matures_at(m, monitor_id, upper(during));
BEGIN
	IF m.y_pred IS NOT NULL THEN
		PERFORM mleval._check_classes(m, parts[1]);
	END IF;
	e.model_id := m.model_id;
	e.monitor_id := monitor_id;
	e.phase := phase;
	e.as_of := as_of;
	e.window_start := lower(during);
	e.window_end := upper(during);
	e.window_bounds := mleval._bounds(during);
	whole := mleval._record(m, e, parts[1:1], expected, matures_at);
	e.whole_id := whole[1];
	PERFORM mleval._record(m, e, parts[2:], expected, matures_at);
	RETURN e.whole_id;
END
$$;

COMMENT ON FUNCTION mleval._record_window(mleval.model, tstzrange, mleval._part[], text, timestamptz, bigint) IS 'Records what a scan returned of a window, the whole and then its segments, and returns the id of the whole''s evaluation.';

CREATE FUNCTION mleval._record_rest(m mleval.model, wholes bigint[], windows tstzrange[], as_of timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF m.segments <> '{}' THEN
		PERFORM mleval._record_missing_segments(m, w.id) FROM unnest(wholes) AS w(id);
	END IF;
	PERFORM mleval._record_metrics(m, wholes, windows, as_of);
END
$$;

COMMENT ON FUNCTION mleval._record_rest(mleval.model, bigint[], tstzrange[], timestamptz) IS 'Records what the scan does not tell of windows: segments without rows, and the caller''s own metrics.';

-- A window at a time: the parts of all may be more than memory holds.
CREATE FUNCTION mleval._evaluate_windows(m mleval.model, windows tstzrange[], phase text, as_of timestamptz, monitor_id bigint)
RETURNS bigint[]
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	part mleval._part;
	parts mleval._part[] := ARRAY[]::mleval._part[];
	wholes bigint[] := ARRAY[]::bigint[];
BEGIN
	PERFORM mleval._lock_relation(m);
	FOR part IN SELECT s.* FROM mleval._scan(m, windows, as_of) AS s LOOP
		IF part.segment IS NULL AND cardinality(parts) > 0 THEN
			wholes := wholes || mleval._record_window(m, windows[part.window_no - 1], parts, phase, as_of, monitor_id);
			parts := ARRAY[]::mleval._part[];
		END IF;
		parts := array_append(parts, part);
	END LOOP;
	wholes := wholes || mleval._record_window(m, windows[cardinality(windows)], parts, phase, as_of, monitor_id);
	PERFORM mleval._record_rest(m, wholes, windows, as_of);
	RETURN wholes;
END
$$;

COMMENT ON FUNCTION mleval._evaluate_windows(mleval.model, tstzrange[], text, timestamptz, bigint) IS
'Evaluates adjacent windows in one scan and returns the ids of the whole windows'' evaluations, in order.';

CREATE FUNCTION mleval._check_range(argument text, during tstzrange)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF during IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = format('%s must not be NULL', argument);
	ELSIF isempty(during) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('%s is an empty window', argument),
			HINT = 'A window starts before it ends: ''[2026-01-01, 2026-02-01)'' is the month of January.';
	ELSIF lower_inf(during) OR upper_inf(during) OR NOT isfinite(lower(during)) OR NOT isfinite(upper(during)) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('%s has no end', argument),
			DETAIL = format('The window is %s.', during),
			HINT = 'Give both a start and an end: an evaluation is a statement about a time that is over.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_range(text, tstzrange) IS 'Errors 22004 and 22023 unless a range has two finite ends and something between them.';

-- What is recorded stays: a year mistyped would fill the tables with windows of
-- which nothing can be known yet.
CREATE FUNCTION mleval._check_as_of(as_of timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF as_of IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'as_of must not be NULL';
	ELSIF as_of > clock_timestamp() THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = 'as_of lies in the future',
			DETAIL = format('It is %s; now is %s.', as_of, clock_timestamp()),
			HINT = 'Without it what is known now counts; an earlier moment replays the past.';
	ELSIF NOT isfinite(as_of) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'as_of must be finite';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_as_of(timestamptz) IS 'Errors 22004 and 22023 for a moment that has not been.';

CREATE FUNCTION mleval._check_evaluate(during tstzrange, phase text, as_of timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_range('during', during);
	PERFORM mleval._check_as_of(as_of);
	IF phase IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'phase must not be NULL';
	ELSIF phase NOT IN ('development', 'release', 'production') THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('phase "%s" is not known', phase),
			DETAIL = 'A phase is development, release or production.',
			HINT = 'The windows of a reference are evaluated by mleval.accept_baseline.';
	ELSIF lower(during) > as_of THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = 'during starts after as_of',
			DETAIL = format('The window is %s; it is judged as of %s.', during, as_of),
			HINT = 'Rows later than as_of count as not there, so nothing can be known of it yet.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_evaluate(tstzrange, text, timestamptz) IS 'Errors 22004 and 22023 for the arguments of mleval.evaluate.';

CREATE FUNCTION mleval.evaluate(
	model text,
	version text,
	during tstzrange,
	phase text DEFAULT 'development',
	as_of timestamptz DEFAULT now()
)
RETURNS TABLE (
	evaluation_id bigint,
	segment text,
	segment_value text,
	metric text,
	value double precision,
	lower double precision,
	upper double precision,
	n bigint,
	n_labelled bigint,
	reason text
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model;
	whole bigint[];
BEGIN
	PERFORM mleval._check_evaluate(during, phase, as_of);
	m := mleval._own_model(model, version, 'metric_history');
	PERFORM mleval._lock_model(m.model_id);
	whole := mleval._evaluate_windows(m, ARRAY[during], phase, as_of, NULL);
	IF phase = 'development' THEN
		PERFORM mleval._warn_worn_out(ARRAY[m.model_id], during);
	END IF;
	RETURN QUERY
		SELECT e.evaluation_id, e.segment::text, e.segment_value, v.metric, v.value, v.lower, v.upper, e.n, e.n_labelled, v.reason
		FROM mleval.evaluation AS e JOIN mleval.metric_value AS v ON v.evaluation_id = e.evaluation_id
		WHERE e.model_id = m.model_id AND (e.evaluation_id = whole[1] OR e.whole_id = whole[1])
		ORDER BY e.segment NULLS FIRST, e.segment_value, e.evaluation_id, v.metric;
END
$$;

COMMENT ON FUNCTION mleval.evaluate(text, text, tstzrange, text, timestamptz) IS
'Evaluates a model over the window during and records it: one scan of its predictions, the summaries of performance, features, score, prediction and label, and every metric, for the whole and for each segment. Returns the metrics. phase is development, release or production. Rows and labels later than as_of count as not there. An earlier evaluation of the same window stays, superseded. Errors: 22004 for a NULL, 22023 for an empty or infinite window, an as_of in the future or a window that starts after it, 42704 for a model that the caller may not read, 42501 for one that he may only read, 42P01, 42703, 42501 for its relation, 22023 for a label or prediction outside {0, 1} or a weight that is negative or NaN, 40001 where another session evaluated the window after this transaction took its snapshot. Range of value, lower, upper: (-Infinity, Infinity).';
