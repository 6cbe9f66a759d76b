-- Retention: old windows give their summaries up for one of a longer window.
--
-- The summaries are the heavy part of what is recorded, and merge exactly.  What
-- was said of a window, its metrics and verdicts, stays.  All of a call is one
-- transaction: what is killed or rolled back has done nothing, so it can be tried.

CREATE TABLE mleval.prune_run (
	prune_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	model_id bigint NOT NULL REFERENCES mleval.model,
	monitor_id bigint NOT NULL,
	evaluation_id bigint NOT NULL,
	window_start timestamptz NOT NULL,
	window_end timestamptz NOT NULL,
	older_than interval NOT NULL,
	keep text NOT NULL CHECK (keep IN ('metrics', 'rollups')),
	every interval NOT NULL,
	as_of timestamptz NOT NULL,
	windows bigint NOT NULL CHECK (windows > 0),
	n_summaries bigint NOT NULL CHECK (n_summaries >= 0),
	n_values bigint NOT NULL CHECK (n_values >= 0),
	n_bytes bigint NOT NULL CHECK (n_bytes >= 0),
	recorded_at timestamptz NOT NULL DEFAULT now(),
	recorded_by name NOT NULL DEFAULT current_user,
	UNIQUE (evaluation_id, keep),
	FOREIGN KEY (model_id, monitor_id) REFERENCES mleval.monitor (model_id, monitor_id),
	FOREIGN KEY (model_id, evaluation_id) REFERENCES mleval.evaluation (model_id, evaluation_id)
);

CREATE INDEX prune_run_window_idx ON mleval.prune_run (monitor_id, window_start);

COMMENT ON TABLE mleval.prune_run IS 'What mleval.prune has deleted, and what it left in its place: one row for each longer window, and another where it gave up later what was superseded in it. Append-only.';
COMMENT ON COLUMN mleval.prune_run.prune_id IS 'Identity of the row.';
COMMENT ON COLUMN mleval.prune_run.model_id IS 'The model version.';
COMMENT ON COLUMN mleval.prune_run.monitor_id IS 'The monitor whose windows were rolled up.';
COMMENT ON COLUMN mleval.prune_run.evaluation_id IS 'The evaluation of the whole longer window, phase rollup.';
COMMENT ON COLUMN mleval.prune_run.window_start IS 'Start of the first window in it.';
COMMENT ON COLUMN mleval.prune_run.window_end IS 'End of the last window in it.';
COMMENT ON COLUMN mleval.prune_run.older_than IS 'How old a window had to be, as prune was called.';
COMMENT ON COLUMN mleval.prune_run.keep IS 'metrics: the summaries were deleted; rollups: what superseded evaluations had said as well.';
COMMENT ON COLUMN mleval.prune_run.every IS 'Length of the longer windows, as prune was called.';
COMMENT ON COLUMN mleval.prune_run.as_of IS 'The moment for which prune was called.';
COMMENT ON COLUMN mleval.prune_run.windows IS 'How many windows are rolled up in it.';
COMMENT ON COLUMN mleval.prune_run.n_summaries IS 'Summaries deleted, those of segments and of superseded evaluations too.';
COMMENT ON COLUMN mleval.prune_run.n_values IS 'Values and verdicts deleted, of superseded evaluations.';
COMMENT ON COLUMN mleval.prune_run.n_bytes IS 'Bytes of the deleted summaries, as they were stored.';
COMMENT ON COLUMN mleval.prune_run.recorded_at IS 'When it was done.';
COMMENT ON COLUMN mleval.prune_run.recorded_by IS 'Who did it.';

SELECT pg_extension_config_dump('mleval.prune_run', '');
SELECT pg_extension_config_dump('mleval.prune_run_prune_id_seq', '');

CREATE FUNCTION mleval._window_of(instant timestamptz, origin timestamptz, every interval, time_zone text)
RETURNS numeric
LANGUAGE sql STABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT w.no - (mleval._boundary(origin, every, w.no, time_zone) > instant)::integer
	FROM (SELECT mleval._first_window(instant, origin, every, time_zone)) AS w(no);
END;

COMMENT ON FUNCTION mleval._window_of(timestamptz, timestamptz, interval, text) IS 'Number of the window an instant lies in.';

-- Whatever is said later of a window that was rolled up would count its rows twice,
-- a segment that nobody knew then included: so the window's first look decides.
CREATE FUNCTION mleval._unpruned(mon mleval.monitor)
RETURNS SETOF mleval.evaluation
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT e.*
	FROM mleval.evaluation AS e
	WHERE e.model_id = mon.model_id AND e.monitor_id = mon.monitor_id AND e.phase = 'production'
		AND NOT EXISTS (SELECT FROM mleval.evaluation AS later WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id)
		AND NOT EXISTS (
			SELECT FROM mleval.prune_run AS p
				JOIN mleval.evaluation AS seen ON seen.model_id = e.model_id AND seen.monitor_id = e.monitor_id AND seen.phase = 'production'
					AND seen.window_start = e.window_start AND seen.window_end = e.window_end AND seen.segment IS NULL
			WHERE p.monitor_id = e.monitor_id AND p.window_start <= e.window_start AND p.window_end >= e.window_end
				AND p.evaluation_id > seen.evaluation_id);
END;

COMMENT ON FUNCTION mleval._unpruned(mleval.monitor) IS 'The evaluations of a monitor that are in force, of windows in no rollup.';

-- A gate asks the summaries of what it judges, and of the champion over the same
-- window.  A version that is live no longer is judged by itself alone, or one that
-- is replaced every week would keep the next one's windows.
CREATE FUNCTION mleval._gated_windows(mon mleval.monitor)
RETURNS SETOF timestamptz
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT e.window_start
	FROM mleval.model AS m
		JOIN mleval.model AS o ON o.owner = m.owner AND o.name = m.name
		JOIN mleval.evaluation AS e ON e.model_id = o.model_id AND e.evaluation_id = mleval._gated_evaluation(o.model_id, 'production')
	WHERE m.model_id = mon.model_id AND (o.model_id = m.model_id OR mleval._retired_at(o.model_id) IS NULL);
END;

COMMENT ON FUNCTION mleval._gated_windows(mleval.monitor) IS 'Starts of the windows that a gate of production would judge, of the monitor''s version and of others of the model that are not retired.';

-- A window belongs to the longer one it starts in, so weeks make up a month too,
-- and nothing is in two.  What may still change or is still looked at stays: the
-- latest window, what a gate judges, which is older where labels are late, what is
-- looked at again, what an open alert spans.
CREATE FUNCTION mleval._prunable(mon mleval.monitor, time_zone text, every interval, cutoff timestamptz)
RETURNS TABLE (window_start timestamptz, window_end timestamptz, windows bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
	WITH judged AS MATERIALIZED (SELECT w.start FROM mleval._gated_windows(mon) AS w(start))
	SELECT g.window_start, g.window_end, g.windows
	FROM (
		SELECT w.no, min(e.window_start), max(e.window_end), count(*)
		FROM mleval._unpruned(mon) AS e
			CROSS JOIN LATERAL mleval._window_of(e.window_start, mleval._default_origin(time_zone), every, time_zone) AS w(no)
		WHERE e.segment IS NULL AND e.window_end <= cutoff
		GROUP BY w.no
	) AS g(no, window_start, window_end, windows)
		CROSS JOIN LATERAL (SELECT mleval._boundary(mleval._default_origin(time_zone), every, g.no + 1, time_zone)) AS x(finish)
	WHERE mleval._boundary(mon.origin, mon.every, mleval._first_window(x.finish, mon.origin, mon.every, time_zone), time_zone) <= cutoff
		AND EXISTS (SELECT FROM mleval.run AS r WHERE r.monitor_id = mon.monitor_id AND r.status = 'done' AND r.window_start >= g.window_end)
		AND NOT EXISTS (SELECT FROM judged AS j WHERE j.start >= g.window_start AND j.start < g.window_end)
		AND NOT EXISTS (SELECT FROM mleval.run AS r WHERE r.monitor_id = mon.monitor_id AND r.look_again_at IS NOT NULL
			AND r.window_start >= g.window_start AND r.window_start < g.window_end)
		AND NOT EXISTS (SELECT FROM mleval.alert AS a WHERE a.monitor_id = mon.monitor_id AND a.resolved_at IS NULL
			AND a.first_window < g.window_end AND a.last_window >= g.window_start)
	ORDER BY g.window_start;
END;

COMMENT ON FUNCTION mleval._prunable(mleval.monitor, text, interval, timestamptz) IS
'The longer windows of which all windows of a monitor ended by the cutoff and can be rolled up, by the bounds of those.';

-- ON CONFLICT, as the server then answers a snapshot from before another's prune
-- with 40001: try again.
CREATE FUNCTION mleval._insert_rollups(mon mleval.monitor, p mleval.prune_run)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	whole bigint;
BEGIN
	INSERT INTO mleval.evaluation (model_id, monitor_id, phase, window_start, window_end, n, n_labelled, n_expected, provisional, as_of)
	SELECT p.model_id, p.monitor_id, 'rollup', p.window_start, p.window_end, sum(e.n), sum(e.n_labelled), sum(e.n_expected), bool_or(e.provisional), max(e.as_of)
	FROM mleval._unpruned(mon) AS e
	WHERE e.window_start >= p.window_start AND e.window_end <= p.window_end AND e.segment IS NULL
	ON CONFLICT DO NOTHING
	RETURNING evaluation_id INTO whole;
	INSERT INTO mleval.evaluation (model_id, monitor_id, phase, window_start, window_end, segment, segment_value, n, n_labelled, n_expected, provisional, as_of, whole_id)
	SELECT p.model_id, p.monitor_id, 'rollup', p.window_start, p.window_end, e.segment, e.segment_value, sum(e.n), sum(e.n_labelled), sum(e.n_expected), bool_or(e.provisional),
		max(e.as_of), whole
	FROM mleval._unpruned(mon) AS e
	WHERE e.window_start >= p.window_start AND e.window_end <= p.window_end AND e.segment IS NOT NULL
	GROUP BY e.segment, e.segment_value;
	RETURN whole;
END
$$;

COMMENT ON FUNCTION mleval._insert_rollups(mleval.monitor, mleval.prune_run) IS 'Records the evaluations of a longer window, of the whole and of each segment, and returns the id of the whole.';

-- A column that changed its type has windows of two kinds, which are no one
-- distribution.  They are left as they are.
CREATE FUNCTION mleval._merged(distributions mleval.empirical_distribution[])
RETURNS mleval.empirical_distribution
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN (SELECT mleval.rollup(d.d) FROM unnest(distributions) AS d(d));
EXCEPTION WHEN invalid_parameter_value THEN
	RETURN NULL;
END
$$;

COMMENT ON FUNCTION mleval._merged(mleval.empirical_distribution[]) IS 'The rollup of distributions; NULL where they are of different kinds.';

CREATE FUNCTION mleval._insert_rollup_summaries(mon mleval.monitor, p mleval.prune_run)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.summary (evaluation_id, role, subject, confusion_matrix, binary_scores, distribution)
	SELECT x.evaluation_id, x.role, x.subject, x.matrix, x.scores, x.distribution
	FROM (
		SELECT r.evaluation_id, s.role, s.subject,
			CASE WHEN count(s.confusion_matrix) > 0 THEN mleval.rollup(s.confusion_matrix) END,
			CASE WHEN count(s.binary_scores) > 0 THEN mleval.rollup(s.binary_scores) END,
			CASE WHEN count(s.distribution) > 0 THEN mleval._merged(array_agg(s.distribution)) END
		FROM mleval._unpruned(mon) AS e
			JOIN mleval.summary AS s ON s.evaluation_id = e.evaluation_id
			JOIN mleval.evaluation AS r ON r.model_id = p.model_id AND (r.evaluation_id = p.evaluation_id OR r.whole_id = p.evaluation_id)
				AND mleval._segment_key(r.segment, r.segment_value) = mleval._segment_key(e.segment, e.segment_value)
		WHERE e.window_start >= p.window_start AND e.window_end <= p.window_end
		GROUP BY r.evaluation_id, s.role, s.subject
	) AS x(evaluation_id, role, subject, matrix, scores, distribution)
	WHERE num_nonnulls(x.matrix, x.scores, x.distribution) = 1;
END;

COMMENT ON FUNCTION mleval._insert_rollup_summaries(mleval.monitor, mleval.prune_run) IS 'Records the merged summaries of a longer window and its segments.';

CREATE FUNCTION mleval._insert_rollup_metrics(p mleval.prune_run)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.metric_value (evaluation_id, metric, value, lower, upper, n, reason)
	SELECT r.evaluation_id, v.metric, v.value, v.lower, v.upper, v.n, CASE WHEN r.n = 0 THEN 'no rows in the window' ELSE v.reason END
	FROM mleval.evaluation AS r
		JOIN mleval.summary AS s ON s.evaluation_id = r.evaluation_id AND s.role = 'performance' AND s.subject IN ('confusion_matrix', 'binary_scores')
		CROSS JOIN LATERAL (
			SELECT x.metric, x.value, x.lower, x.upper, x.n, x.reason FROM mleval._recorded_metrics(s.confusion_matrix) AS x WHERE s.confusion_matrix IS NOT NULL
			UNION ALL
			SELECT x.metric, x.value, x.lower, x.upper, x.n, x.reason FROM mleval._recorded_metrics(s.binary_scores) AS x WHERE s.binary_scores IS NOT NULL
		) AS v
	WHERE r.model_id = p.model_id AND (r.evaluation_id = p.evaluation_id OR r.whole_id = p.evaluation_id);
END;

COMMENT ON FUNCTION mleval._insert_rollup_metrics(mleval.prune_run) IS 'Records the metrics of a longer window and its segments.';

-- What a rollup stands for, superseded evaluations of its windows too.  Only what
-- it has a summary of: no column is lost that could not be merged.
CREATE FUNCTION mleval._rolled_up(p mleval.prune_run)
RETURNS TABLE (evaluation_id bigint, role text, subject text)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT e.evaluation_id, k.role, k.subject
	FROM mleval.evaluation AS e
		JOIN mleval.evaluation AS r ON r.model_id = p.model_id AND (r.evaluation_id = p.evaluation_id OR r.whole_id = p.evaluation_id)
			AND mleval._segment_key(r.segment, r.segment_value) = mleval._segment_key(e.segment, e.segment_value)
		JOIN mleval.summary AS k ON k.evaluation_id = r.evaluation_id
	WHERE e.model_id = p.model_id AND e.monitor_id = p.monitor_id AND e.phase = 'production' AND e.window_start >= p.window_start
		AND e.window_end <= p.window_end AND e.evaluation_id < p.evaluation_id AND r.phase = 'rollup';
END;

COMMENT ON FUNCTION mleval._rolled_up(mleval.prune_run) IS 'The summaries, there or not, that a rollup takes the place of.';

-- What a gate was decided by is no belief that was given up.
CREATE FUNCTION mleval._given_up(p mleval.prune_run)
RETURNS SETOF bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT e.evaluation_id
	FROM mleval.evaluation AS e
	WHERE p.keep = 'rollups' AND e.model_id = p.model_id AND e.monitor_id = p.monitor_id AND e.phase = 'production' AND e.window_start >= p.window_start
		AND e.window_end <= p.window_end AND e.evaluation_id < p.evaluation_id
		AND EXISTS (SELECT FROM mleval.evaluation AS later WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id)
		AND NOT EXISTS (SELECT FROM mleval.gate AS g WHERE g.model_id = e.model_id AND g.evaluation_id = coalesce(e.whole_id, e.evaluation_id));
END;

COMMENT ON FUNCTION mleval._given_up(mleval.prune_run) IS 'The superseded evaluations whose values go with a longer window.';

CREATE FUNCTION mleval._value_tables()
RETURNS name[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '{metric_value,drift_value,metric_comparison,quality_value,season_value,estimated_value,diagnosis}'::name[];

COMMENT ON FUNCTION mleval._value_tables() IS 'The tables of what was said of an evaluation.';

CREATE FUNCTION mleval._count_values(p mleval.prune_run)
RETURNS bigint
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	child name;
	part bigint;
	total bigint := 0::bigint;
BEGIN
	IF p.keep = 'rollups' THEN
		FOREACH child IN ARRAY mleval._value_tables() LOOP
			EXECUTE format('SELECT count(*) FROM mleval.%I AS v JOIN mleval._given_up($1) AS g(id) ON g.id = v.evaluation_id', child) INTO part USING p;
			total := total + part;
		END LOOP;
	END IF;
	RETURN total;
END
$$;

COMMENT ON FUNCTION mleval._count_values(mleval.prune_run) IS 'How many values go with a longer window.';

CREATE FUNCTION mleval._delete_pruned(p mleval.prune_run)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	child name;
BEGIN
	DELETE FROM mleval.summary AS s USING mleval._rolled_up(p) AS d
	WHERE s.evaluation_id = d.evaluation_id AND s.role = d.role AND s.subject = d.subject;
	IF p.keep = 'rollups' THEN
		FOREACH child IN ARRAY mleval._value_tables() LOOP
			EXECUTE format('DELETE FROM mleval.%I AS v USING mleval._given_up($1) AS g(id) WHERE v.evaluation_id = g.id', child) USING p;
		END LOOP;
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._delete_pruned(mleval.prune_run) IS 'Deletes what a recorded rollup takes the place of.';

-- It is recorded first: the triggers let through what a record covers.  ON CONFLICT
-- for what _insert_rollups has it for.
CREATE FUNCTION mleval._record_prune(p mleval.prune_run)
RETURNS mleval.prune_run
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.prune_run (model_id, monitor_id, evaluation_id, window_start, window_end, older_than, keep, every, as_of, windows, n_summaries, n_values, n_bytes)
	VALUES (p.model_id, p.monitor_id, p.evaluation_id, p.window_start, p.window_end, p.older_than, p.keep, p.every, p.as_of, p.windows, p.n_summaries, p.n_values, p.n_bytes)
	ON CONFLICT DO NOTHING
	RETURNING * INTO p;
	PERFORM mleval._delete_pruned(p);
	RETURN p;
END
$$;

COMMENT ON FUNCTION mleval._record_prune(mleval.prune_run) IS 'Records what is pruned, and deletes it.';

CREATE FUNCTION mleval._prune_window(mon mleval.monitor, p mleval.prune_run)
RETURNS mleval.prune_run
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	p.evaluation_id := mleval._insert_rollups(mon, p);
	PERFORM mleval._insert_rollup_summaries(mon, p);
	PERFORM mleval._insert_rollup_metrics(p);
	SELECT count(*), coalesce(sum(coalesce(pg_column_size(s.confusion_matrix), pg_column_size(s.binary_scores), pg_column_size(s.distribution))), 0)
	INTO p.n_summaries, p.n_bytes
	FROM mleval._rolled_up(p) AS d JOIN mleval.summary AS s ON s.evaluation_id = d.evaluation_id AND s.role = d.role AND s.subject = d.subject;
	p.n_values := mleval._count_values(p);
	RETURN mleval._record_prune(p);
END
$$;

COMMENT ON FUNCTION mleval._prune_window(mleval.monitor, mleval.prune_run) IS 'Rolls the windows of a longer one up, records that, and deletes what it takes the place of.';

-- Of longer windows that were made with keep => 'metrics'.
CREATE FUNCTION mleval._kept_values(mon mleval.monitor, cutoff timestamptz)
RETURNS SETOF mleval.prune_run
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT p.*
	FROM mleval.prune_run AS p
	WHERE p.monitor_id = mon.monitor_id AND p.keep = 'metrics' AND p.window_end <= cutoff
		AND NOT EXISTS (SELECT FROM mleval.prune_run AS o WHERE o.evaluation_id = p.evaluation_id AND o.keep = 'rollups')
		AND NOT EXISTS (SELECT FROM mleval.alert AS a WHERE a.monitor_id = mon.monitor_id AND a.resolved_at IS NULL
			AND a.first_window < p.window_end AND a.last_window >= p.window_start)
	ORDER BY p.window_start, p.prune_id;
END;

COMMENT ON FUNCTION mleval._kept_values(mleval.monitor, timestamptz) IS 'The longer windows of a monitor that ended by the cutoff and whose superseded values were kept.';

CREATE FUNCTION mleval._give_up(mon mleval.monitor, older_than interval, as_of timestamptz, cutoff timestamptz)
RETURNS SETOF mleval.prune_run
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	p mleval.prune_run;
BEGIN
	FOR p IN SELECT k.* FROM mleval._kept_values(mon, cutoff) AS k LOOP
		p.keep := 'rollups'::text;
		p.older_than := older_than;
		p.as_of := as_of;
		p.n_summaries := 0::bigint;
		p.n_bytes := 0::bigint;
		p.n_values := mleval._count_values(p);
		IF p.n_values > 0 THEN
			RETURN NEXT mleval._record_prune(p);
		END IF;
	END LOOP;
END
$$;

COMMENT ON FUNCTION mleval._give_up(mleval.monitor, interval, timestamptz, timestamptz) IS 'Deletes the superseded values of longer windows that had kept them, and records that.';

CREATE FUNCTION mleval._check_prune(older_than interval, keep text, every interval, as_of timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_every(every);
	PERFORM mleval._check_as_of(as_of);
	IF older_than IS NULL OR older_than < interval '0' OR NOT isfinite(older_than) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'older_than must not be negative or NULL',
			HINT = 'It is how long summaries are kept, such as ''1 year''.';
	ELSIF keep IS NULL OR keep NOT IN ('metrics', 'rollups') THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('keep %s is not known', coalesce(quote_literal(keep), 'NULL')),
			DETAIL = 'It is metrics or rollups.',
			HINT = 'metrics deletes the summaries of old windows; rollups also what evaluations had said that were superseded.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_prune(interval, text, interval, timestamptz) IS 'Errors 22004 and 22023 for the arguments of mleval.prune.';

CREATE FUNCTION mleval.prune(
	older_than interval,
	keep text DEFAULT 'metrics',
	every interval DEFAULT '1 month',
	model text DEFAULT NULL,
	as_of timestamptz DEFAULT now()
)
RETURNS SETOF mleval.prune_run
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	mon mleval.monitor;
	m mleval.model;
	p mleval.prune_run;
	cutoff timestamptz;
BEGIN
	PERFORM mleval._check_prune(older_than, keep, every, as_of);
	IF model IS NOT NULL THEN
		PERFORM mleval._check_own_name(model, 'prune_run');
	END IF;
	FOR mon IN
		SELECT o.* FROM mleval.monitor AS o JOIN mleval.model AS x ON x.model_id = o.model_id
		WHERE x.owner = current_user AND (prune.model IS NULL OR x.name = prune.model) AND o.every < prune.every
		ORDER BY o.model_id, o.monitor_id
	LOOP
		PERFORM mleval._lock_model(mon.model_id);
		SELECT x.* INTO m FROM mleval.model AS x WHERE x.model_id = mon.model_id;
		cutoff := (as_of AT TIME ZONE m.time_zone - older_than) AT TIME ZONE m.time_zone;
		FOR p.window_start, p.window_end, p.windows IN
			SELECT w.window_start, w.window_end, w.windows
			FROM mleval._prunable(mon, m.time_zone, every, cutoff) AS w
		LOOP
			p.model_id := mon.model_id;
			p.monitor_id := mon.monitor_id;
			p.older_than := older_than;
			p.keep := keep;
			p.every := every;
			p.as_of := as_of;
			RETURN NEXT mleval._prune_window(mon, p);
		END LOOP;
		IF keep = 'rollups' THEN
			RETURN QUERY SELECT * FROM mleval._give_up(mon, older_than, as_of, cutoff);
		END IF;
	END LOOP;
END
$$;

COMMENT ON FUNCTION mleval.prune(interval, text, interval, text, timestamptz) IS
'Makes old windows of production small: the summaries of the caller''s own monitors'' windows that ended older_than before as_of are merged, exactly, into one evaluation of phase rollup for each longer window (every, counted from Monday 2001-01-01 in the model''s time zone) and segment, with its metrics, and deleted. A window belongs to the longer one it starts in; a longer window waits until all of its windows are old enough. Metric values, verdicts and evaluations stay (keep => ''metrics''); keep => ''rollups'' also deletes the values and verdicts of superseded evaluations of these windows, so that mleval.as_of no longer tells what was believed of them before, of windows that were pruned with metrics earlier too. Never pruned: development, release and reference evaluations, what a person evaluated, the latest window of a monitor, the windows that a gate of production would judge now, windows that are still looked at again, or are part of an open alert, monitors whose windows are as long as every or longer, the values of what a gate has judged, and columns whose type changed within a longer window. model: only the models of that name; NULL: all. Returns the rows of mleval.prune_run that say what was done, one for each longer window. It is one transaction: rolled back, it has shown what it would do. Error 22004 for a NULL every or as_of, 22023 for a negative older_than, an unknown keep, an every that is no length of a window, an as_of in the future, 42704 for a model that the caller may not read, 42501 for one that he may only read, 22008 for an older_than beyond the range of timestamps, 40001 where another session pruned after this transaction took its snapshot.';
