-- doctor: what is missing or wrong in the set-up of a model, before it costs a window.
--
-- It reads catalogs and what was recorded, of the predictions no more than an
-- index on their time gives at once.

CREATE TYPE mleval._symptom AS (check_name text, verdict text, reason text, hint text);

COMMENT ON TYPE mleval._symptom IS 'One line of mleval.doctor about a model.';
COMMENT ON COLUMN mleval._symptom.check_name IS 'What was looked at.';
COMMENT ON COLUMN mleval._symptom.verdict IS 'error, warning, note or ok.';
COMMENT ON COLUMN mleval._symptom.reason IS 'What was found.';
COMMENT ON COLUMN mleval._symptom.hint IS 'What to do; NULL where all is well.';

CREATE FUNCTION mleval._symptom(check_name text, well boolean, reason text, verdict text, hint text)
RETURNS mleval._symptom
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN coalesce(well, true) THEN ROW(check_name, 'ok', reason, NULL)::mleval._symptom ELSE ROW(check_name, verdict, reason, hint)::mleval._symptom END;

COMMENT ON FUNCTION mleval._symptom(text, boolean, text, text, text) IS 'A line of mleval.doctor: ok without a hint, or the verdict with one.';

CREATE FUNCTION mleval._examine_relation(m mleval.model)
RETURNS mleval._symptom
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	s mleval._symptom := ROW('relation', 'ok', NULL, NULL);
	detail text;
BEGIN
	s.reason := format('%s has every column, of a type that suits it, and may be read', mleval._relation(m)::text);
	RETURN s;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS s.reason = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, s.hint = PG_EXCEPTION_HINT;
	s.verdict := 'error';
	s.reason := concat(s.reason, '; ' || nullif(detail, ''));
	s.hint := nullif(s.hint, '');
	RETURN s;
END
$$;

COMMENT ON FUNCTION mleval._examine_relation(mleval.model) IS 'Can the predictions be read as the model says?';

CREATE FUNCTION mleval._time_index(relation regclass, time_column name)
RETURNS regclass
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT i.indexrelid::regclass
	FROM pg_index AS i
		JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
		JOIN pg_class AS c ON c.oid = i.indexrelid
		JOIN pg_am AS am ON am.oid = c.relam
	WHERE i.indrelid = relation AND a.attname = time_column AND i.indisvalid AND i.indpred IS NULL AND am.amname IN ('btree', 'brin')
	ORDER BY am.amname = 'btree' DESC, i.indexrelid
	LIMIT 1;
END;

COMMENT ON FUNCTION mleval._time_index(regclass, name) IS 'An index that finds the rows of a window by their time; NULL where there is none.';

-- A window is of one version, so an index may begin with that.
CREATE FUNCTION mleval._version_time_index(relation regclass, version_column name, time_column name)
RETURNS regclass
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT i.indexrelid::regclass
	FROM pg_index AS i
		JOIN pg_attribute AS v ON v.attrelid = i.indrelid AND v.attnum = i.indkey[0]
		JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[1]
		JOIN pg_class AS c ON c.oid = i.indexrelid
		JOIN pg_am AS am ON am.oid = c.relam
	WHERE i.indrelid = relation AND v.attname = version_column AND v.atttypid IN ('text'::regtype, 'varchar'::regtype) AND a.attname = time_column
		AND i.indisvalid AND i.indpred IS NULL AND am.amname = 'btree'
	ORDER BY i.indexrelid
	LIMIT 1;
END;

COMMENT ON FUNCTION mleval._version_time_index(regclass, name, name) IS 'An index that finds the rows of a version by their time; NULL where there is none.';

CREATE FUNCTION mleval._examine_time_index(m mleval.model, relation regclass)
RETURNS mleval._symptom
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE
			WHEN c.relkind NOT IN ('r', 'p', 'm') THEN mleval._symptom('time_index', false,
				format('%s is %s: whether its rows are found by their time is up to what lies beneath it', c.oid::regclass, CASE c.relkind WHEN 'v' THEN 'a view' ELSE 'a foreign table' END),
				'note', format('EXPLAIN SELECT FROM %s WHERE %I >= now() - interval ''1 day'' tells.', c.oid::regclass, m.time_column))
			ELSE mleval._symptom('time_index', x.index IS NOT NULL,
				CASE WHEN x.index IS NULL THEN format('%s has no index on %I: every window reads the whole table', c.oid::regclass, m.time_column) ELSE format('%s finds a window', x.index) END,
				'warning', format('CREATE INDEX ON %s (%I);', c.oid::regclass, m.time_column))
		END
	FROM pg_class AS c, (SELECT coalesce(mleval._time_index(relation, m.time_column), mleval._version_time_index(relation, m.version_column, m.time_column))) AS x(index)
	WHERE c.oid = relation;
END;

COMMENT ON FUNCTION mleval._examine_time_index(mleval.model, regclass) IS 'Are the rows of a window found without reading the others?';

-- Only where a btree index answers at once.  One that begins with the version does for
-- the rows of this one; the planner leaves out what is true of a NULL.
CREATE FUNCTION mleval._examine_times(m mleval.model, relation regclass, as_of timestamptz)
RETURNS SETOF mleval._symptom
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	last timestamptz;
	last_local timestamp;
	nulls boolean;
	one_version text;
BEGIN
	IF NOT EXISTS (SELECT FROM pg_class AS c JOIN pg_am AS am ON am.oid = c.relam
			WHERE c.oid = mleval._time_index(relation, m.time_column) AND am.amname = 'btree') THEN
		IF mleval._version_time_index(relation, m.version_column, m.time_column) IS NULL THEN
			RETURN;
		END IF;
		one_version := m.version;
	END IF;
	EXECUTE format('SELECT EXISTS (SELECT FROM %1$s AS t WHERE (%3$L::text IS NULL OR t.%4$I = %3$L) AND t.%2$I IS NULL)'
		' OR EXISTS (SELECT FROM %1$s AS t WHERE (%3$L::text IS NULL OR t.%4$I = %3$L) AND t.%2$I IN (''infinity'', ''-infinity''))', relation::text, m.time_column, one_version, coalesce(m.version_column, m.time_column)) INTO nulls;
	IF mleval._column_read_as(relation, 'time_column', m.time_column) = 'pg_catalog.timestamptz' THEN
		EXECUTE format('SELECT max(t.%2$I) FROM %1$s AS t WHERE %3$L::text IS NULL OR t.%4$I = %3$L', relation::text, m.time_column, one_version, coalesce(m.version_column, m.time_column)) INTO last;
	ELSE
		EXECUTE format('SELECT max(t.%2$I)::timestamp FROM %1$s AS t WHERE %3$L::text IS NULL OR t.%4$I = %3$L', relation::text, m.time_column, one_version, coalesce(m.version_column, m.time_column)) INTO last_local;
		last := last_local AT TIME ZONE m.time_zone;
	END IF;
	RETURN NEXT mleval._symptom('future_rows', last <= as_of, CASE WHEN last IS NULL THEN 'there are no rows' ELSE format('the latest row is of %s', last) END, 'warning',
		'Rows later than as_of count as not there until it has come: look for wrong clocks and time zones.');
	RETURN NEXT mleval._symptom('null_times', NOT nulls, CASE WHEN nulls THEN format('there are rows whose %I is NULL or infinite', m.time_column) ELSE 'every row has its time' END,
		'warning', 'They belong to no window and are counted nowhere.');
END
$$;

COMMENT ON FUNCTION mleval._examine_times(mleval.model, regclass, timestamptz) IS 'Are there rows that no window will ever have, or not yet?';

CREATE FUNCTION mleval._is_unique(m mleval.model, relation regclass)
RETURNS boolean
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT EXISTS (
		SELECT FROM pg_index AS i
			CROSS JOIN LATERAL (
				SELECT array_agg(a.attname) FROM pg_attribute AS a
				WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey[:i.indnkeyatts - 1])) AS k(names)
		WHERE i.indrelid = relation AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND 0 <> ALL (i.indkey[:i.indnkeyatts - 1])
			AND m.id_column = ANY (k.names) AND k.names <@ ARRAY[m.id_column, m.version_column, m.time_column]);
END;

COMMENT ON FUNCTION mleval._is_unique(mleval.model, regclass) IS 'Does a unique index keep a prediction from being there twice?';

CREATE FUNCTION mleval._examine_columns(m mleval.model, relation regclass)
RETURNS SETOF mleval._symptom
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT s.* FROM (
		SELECT 1, mleval._symptom('label_time', m.label_time_column IS NOT NULL,
			CASE WHEN m.label_time_column IS NULL THEN 'labels count as known when their row is' ELSE format('a label counts from %I on', m.label_time_column) END,
			'note', 'With label_time_column what was known on a day can be asked for later, and late labels are told from none.')
		UNION ALL
		SELECT 2, mleval._symptom('id', m.id_column IS NOT NULL, CASE WHEN m.id_column IS NULL THEN 'rows have no name' ELSE format('%I names a row', m.id_column) END,
			'note', 'With id_column candidates can be compared on the same rows.')
		UNION ALL
		SELECT 3, mleval._symptom('duplicates', mleval._is_unique(m, relation), CASE WHEN mleval._is_unique(m, relation) THEN 'no prediction is there twice'
				ELSE format('nothing keeps a prediction from being there twice, and counting so: %s has no unique index on %I', relation, m.id_column) END,
			'warning', format('CREATE UNIQUE INDEX ON %s (%s);', relation, concat_ws(', ', quote_ident(m.id_column), quote_ident(m.version_column))))
		FROM pg_class AS c
		WHERE c.oid = relation AND c.relkind IN ('r', 'p', 'm') AND m.id_column IS NOT NULL
	) AS x(no, symptom) CROSS JOIN LATERAL (SELECT (x.symptom).*) AS s
	ORDER BY x.no;
END;

COMMENT ON FUNCTION mleval._examine_columns(mleval.model, regclass) IS 'What does the model not say of its rows?';

CREATE FUNCTION mleval._examine_baseline(m mleval.model)
RETURNS SETOF mleval._symptom
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	b mleval.baseline;
BEGIN
	SELECT x.* INTO b FROM mleval.baseline AS x WHERE x.baseline_id = mleval._latest_baseline(m.model_id);
	RETURN NEXT mleval._symptom('baseline', FOUND, CASE WHEN FOUND THEN format('baseline %s, accepted by %s at %s', b.baseline_id, b.recorded_by, b.recorded_at)
			ELSE 'none was accepted: there is nothing to compare with' END,
		'warning', 'mleval.evaluate(..., phase => ''release''), then mleval.accept_baseline.');
	RETURN QUERY
		SELECT s.*
		FROM (SELECT x.purpose, count(*), count(*) FILTER (WHERE CASE x.purpose WHEN 'performance' THEN e.n_labelled ELSE e.n END > 0)
				FROM mleval.baseline_window AS x JOIN mleval.evaluation AS e ON e.evaluation_id = x.evaluation_id WHERE x.baseline_id = b.baseline_id GROUP BY x.purpose) AS w(purpose, n, n_filled)
			CROSS JOIN LATERAL mleval._symptom('reference_windows', w.n_filled >= 10, concat(format('%s reference windows of %s for %s', w.n, b.every, w.purpose),
					CASE WHEN w.n_filled < w.n THEN format(', of which %s have %s', w.n_filled, CASE w.purpose WHEN 'performance' THEN 'labels' ELSE 'rows' END) END), 'warning',
				concat('Evidence is learned from 10 or more.', CASE WHEN w.n < 10 THEN ' With fewer, p-values assume independent rows.' END,
					CASE WHEN w.purpose = 'performance' THEN ' Without it nothing but limits is judged of metrics: accept a baseline that was evaluated when its labels had come.' END)) AS s
		ORDER BY w.purpose;
END
$$;

COMMENT ON FUNCTION mleval._examine_baseline(mleval.model) IS 'Is there a baseline that evidence can be learned from?';

CREATE FUNCTION mleval._definition_fault(c mleval.metric)
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_definition(c);
	RETURN NULL;
EXCEPTION WHEN object_not_in_prerequisite_state OR undefined_object OR invalid_schema_name THEN
	RETURN SQLERRM;
END
$$;

COMMENT ON FUNCTION mleval._definition_fault(mleval.metric) IS 'Why a metric''s function is not run; NULL where it is.';

CREATE FUNCTION mleval._unmeasured(c mleval.metric, m mleval.model)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('metric "%s" was NULL in the last %s windows that have labels, the last time with: %s', c.name, count(*), (array_agg(v.reason ORDER BY e.evaluation_id DESC))[1])
	FROM (SELECT o.evaluation_id, o.recorded_at FROM mleval.evaluation AS o
			WHERE o.model_id = m.model_id AND o.whole_id IS NULL AND o.n_labelled > 0 AND o.phase <> 'rollup' ORDER BY o.evaluation_id DESC LIMIT 10) AS e
		JOIN mleval.metric_value AS v ON v.evaluation_id = e.evaluation_id AND v.metric = c.name
	WHERE e.recorded_at >= (SELECT max(d.recorded_at) FROM mleval.metric_definition AS d WHERE d.metric_id = c.metric_id)
	HAVING count(*) > 0 AND count(v.value) = 0;
END;

COMMENT ON FUNCTION mleval._unmeasured(mleval.metric, mleval.model) IS 'That a metric was NULL in each of the last windows, ten at most, since it was confirmed, and why; NULL where it was not, or was never measured.';

-- What was confirmed since is another metric under the same name: the baseline's
-- values, and the evidence learned from its windows, are not of it.
CREATE FUNCTION mleval._examine_metrics(m mleval.model)
RETURNS SETOF mleval._symptom
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT s.*
	FROM mleval.metric AS c
		LEFT JOIN mleval.baseline AS b ON b.baseline_id = mleval._latest_baseline(m.model_id)
		LEFT JOIN LATERAL (SELECT d.definition, d.recorded_at FROM mleval.metric_definition AS d WHERE d.metric_id = c.metric_id ORDER BY d.definition_id DESC LIMIT 1) AS latest ON true
		LEFT JOIN LATERAL (SELECT d.definition FROM mleval.metric_definition AS d WHERE d.metric_id = c.metric_id AND d.recorded_at <= b.recorded_at ORDER BY d.definition_id DESC LIMIT 1) AS accepted ON true
		CROSS JOIN LATERAL (SELECT mleval._definition_fault(c) OFFSET 0) AS f(fault)
		-- planning a query calls what can be folded, so nothing that is not confirmed is planned
		CROSS JOIN LATERAL (SELECT CASE WHEN f.fault IS NULL THEN mleval._model_fault(c, m) END OFFSET 0) AS p(fault)
		CROSS JOIN LATERAL (SELECT (p.fault).*) AS q
		LEFT JOIN LATERAL mleval._unmeasured(c, m) AS u(said) ON f.fault IS NULL AND q.state IS NULL
		CROSS JOIN LATERAL (SELECT CASE
			WHEN f.fault IS NOT NULL THEN mleval._symptom('metric', false, f.fault, 'error', format('It is NULL in every window. Look at %I.%I, then SELECT mleval.confirm_metric(%L), or switch it off: UPDATE mleval.metric SET enabled = false WHERE name = %3$L.', c.function_schema, c.function_name, c.name))
			WHEN q.state IS NOT NULL THEN mleval._symptom('metric', false, format('metric "%s" cannot be computed: %s', c.name, q.message), CASE WHEN c.model IS NULL THEN 'warning' ELSE 'error' END,
				coalesce(nullif(q.hint, '') || ' ', '') || format('It is NULL in every window of this model: a view can give it what the metric takes. One of some models is registered with model; UPDATE mleval.metric SET enabled = false WHERE name = %L switches it off.', c.name))
			WHEN u.said IS NOT NULL THEN mleval._symptom('metric', false, u.said, 'warning', 'Mend the function or what it takes, give it more time by max_time, or switch it off by UPDATE mleval.metric SET enabled = false.')
			WHEN b.baseline_id IS NOT NULL AND accepted.definition IS NULL THEN mleval._symptom('metric', false, format('metric "%s" was registered after baseline %s, which has no value of it', c.name, b.baseline_id), 'note', 'Only limits are judged, until a baseline is accepted that was evaluated with it.')
			WHEN accepted.definition <> latest.definition THEN mleval._symptom('metric', false, format('the definition of metric "%s" was changed, and confirmed at %s, since baseline %s: what was accepted is of another metric', c.name, latest.recorded_at, b.baseline_id), 'warning', 'Evaluate and accept a baseline anew, or register it under another name.')
			ELSE mleval._symptom('metric', true, format('metric "%s" is as it was confirmed, and can be computed', c.name), NULL, NULL) END) AS x(symptom)
		CROSS JOIN LATERAL (SELECT (x.symptom).*) AS s
	WHERE c.owner = m.owner AND c.enabled AND (c.model IS NULL OR c.model = m.name)
	ORDER BY c.metric_id;
END;

COMMENT ON FUNCTION mleval._examine_metrics(mleval.model) IS 'Are the owner''s own metrics what was confirmed, and what the baseline was accepted with, and can they be computed of the model?';

CREATE FUNCTION mleval._examine_runs(mon mleval.monitor)
RETURNS mleval._symptom
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mleval._symptom('runs', failed.n = 0, CASE WHEN failed.n = 0 THEN format('monitor %s has no window that was tried in vain', mon.monitor_id)
			ELSE format('monitor %s: %s windows were tried in vain, the last time with: %s', mon.monitor_id, failed.n, failed.message) END,
		'error', 'mleval.run has the SQLSTATE, detail and hint of each attempt.')
	FROM (
		SELECT count(DISTINCT r.window_start), (array_agg(coalesce(r.message, 'the session ended') ORDER BY r.run_id DESC))[1]
		FROM mleval.run AS r
		WHERE r.monitor_id = mon.monitor_id AND r.status IN ('failed', 'started') AND NOT EXISTS (
			SELECT FROM mleval.run AS d WHERE d.monitor_id = r.monitor_id AND d.window_start = r.window_start AND d.status = 'done')
	) AS failed(n, message);
END;

COMMENT ON FUNCTION mleval._examine_runs(mleval.monitor) IS 'Do the windows of a monitor come to their end?';

CREATE FUNCTION mleval._examine_due(mon mleval.monitor, time_zone text, as_of timestamptz)
RETURNS mleval._symptom
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mleval._symptom('due', NOT mleval._is_overdue(mon, time_zone, n.no, as_of),
		CASE WHEN d.since <= as_of THEN format('monitor %s: a window is due since %s', mon.monitor_id, d.since) ELSE format('monitor %s: the next window is due at %s', mon.monitor_id, d.since) END,
		'warning', 'CALL mleval.run_due(), at least once a window: mleval.schedule, or a system timer.')
	FROM mleval._next_new_window(mon, time_zone) AS w
		CROSS JOIN LATERAL (SELECT mleval._first_window(w.window_start, mon.origin, mon.every, time_zone)) AS n(no)
		CROSS JOIN LATERAL (SELECT mleval._due_at(mon, time_zone, n.no)) AS d(since);
END;

COMMENT ON FUNCTION mleval._examine_due(mleval.monitor, text, timestamptz) IS 'Does somebody call run_due?';

CREATE FUNCTION mleval._examine_end(mon mleval.monitor, time_zone text)
RETURNS mleval._symptom
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mleval._symptom('ended', false, format('monitor %s has no new windows: the version is live no longer since %s', mon.monitor_id, mleval._retired_at(mon.model_id)),
		'note', 'What began before is looked at again for its look_back. mleval.release(..., role => ''shadow'') watches on; UPDATE mleval.monitor SET enabled = false ends it.')
	FROM mleval._next_new_window(mon, time_zone) AS w
	WHERE w.window_start >= mleval._retired_at(mon.model_id);
END;

COMMENT ON FUNCTION mleval._examine_end(mleval.monitor, text) IS 'Has a monitor ended with its version? NULL where it has not.';

-- One that has none may be a Sunday; what is said is how many there were in a row.
CREATE FUNCTION mleval._examine_rows(mon mleval.monitor)
RETURNS mleval._symptom
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mleval._symptom('rows', false, format('monitor %s: the last %s without rows, from %s on', mon.monitor_id, CASE WHEN empty.n = 1 THEN 'window is' ELSE format('%s windows are', empty.n) END, empty.since), 'warning',
		format('Do predictions still come, under the version and the times that the model has? SELECT * FROM mleval.run_history WHERE monitor_id = %s has the rows of each window.', mon.monitor_id))
	FROM (SELECT r.window_start FROM mleval.run AS r WHERE r.monitor_id = mon.monitor_id AND r.status = 'done' AND r.n > 0 ORDER BY r.window_start DESC LIMIT 1) AS x
		RIGHT JOIN (SELECT 1) AS one ON true
		CROSS JOIN LATERAL (SELECT count(DISTINCT r.window_start), min(r.window_start) FROM mleval.run AS r
			WHERE r.monitor_id = mon.monitor_id AND r.status = 'done' AND r.window_start > coalesce(x.window_start, '-infinity')) AS empty(n, since)
	WHERE empty.n > 0;
END;

COMMENT ON FUNCTION mleval._examine_rows(mleval.monitor) IS 'Are the last windows of a monitor empty? NULL where they are not.';

CREATE FUNCTION mleval._examine_labels(mon mleval.monitor)
RETURNS mleval._symptom
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mleval._symptom('labels', false, format('monitor %s looks at a window once, and %s of %s rows had their label when it looked at the last: no alert speaks of its metrics', mon.monitor_id, e.n_labelled, e.n),
		'warning', 'UPDATE mleval.monitor SET look_back = ..., for how long labels may still come, or a longer delay.')
	FROM (SELECT r.evaluation_id FROM mleval.run AS r
		WHERE r.monitor_id = mon.monitor_id AND r.status = 'done' AND mon.look_back = interval '0' ORDER BY r.window_start DESC LIMIT 1) AS last
		JOIN mleval.evaluation AS e ON e.evaluation_id = last.evaluation_id
	WHERE e.provisional;
END;

COMMENT ON FUNCTION mleval._examine_labels(mleval.monitor) IS 'Does a monitor look at its windows before their labels have come, and never again? NULL where it does not.';

CREATE FUNCTION mleval._examine_monitors(m mleval.model, as_of timestamptz)
RETURNS SETOF mleval._symptom
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	mon mleval.monitor;
	s mleval._symptom;
	watched boolean := EXISTS (SELECT FROM mleval.monitor AS x WHERE x.model_id = m.model_id AND x.enabled);
BEGIN
	RETURN NEXT mleval._symptom('monitor', watched, CASE WHEN watched THEN 'production is watched' ELSE 'no monitor watches production' END,
		'warning', 'mleval.create_monitor, or UPDATE mleval.monitor SET enabled = true.');
	FOR mon IN SELECT x.* FROM mleval.monitor AS x WHERE x.model_id = m.model_id AND x.enabled ORDER BY x.monitor_id LOOP
		RETURN NEXT mleval._examine_runs(mon);
		s := mleval._examine_end(mon, m.time_zone);
		IF s.check_name IS NULL THEN
			s := mleval._examine_due(mon, m.time_zone, as_of);
		END IF;
		RETURN NEXT s;
		s := mleval._examine_rows(mon);
		IF s.check_name IS NOT NULL THEN
			RETURN NEXT s;
		END IF;
		s := mleval._examine_labels(mon);
		IF s.check_name IS NOT NULL THEN
			RETURN NEXT s;
		END IF;
	END LOOP;
END
$$;

COMMENT ON FUNCTION mleval._examine_monitors(mleval.model, timestamptz) IS 'Is production watched?';

CREATE FUNCTION mleval._examine_schedule(m mleval.model)
RETURNS mleval._symptom
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	times text;
	hint text := 'SELECT mleval.schedule(), as the owner of the model; a system timer that does it is not seen from here.';
BEGIN
	PERFORM mleval._check_cron();
	EXECUTE format('SELECT min(j.schedule) FROM %I.job AS j WHERE j.username = $1 AND j.active AND j.command ILIKE $2', 'cron') INTO times USING m.owner, '%mleval.run_due%';
	RETURN mleval._symptom('schedule', times IS NOT NULL, CASE WHEN times IS NULL THEN 'pg_cron has no job that calls run_due' ELSE format('pg_cron calls run_due at %s', times) END, 'note', hint);
EXCEPTION WHEN object_not_in_prerequisite_state OR insufficient_privilege THEN
	RETURN mleval._symptom('schedule', false, SQLERRM, 'note', hint);
END
$$;

COMMENT ON FUNCTION mleval._examine_schedule(mleval.model) IS 'Does pg_cron call run_due for the owner of a model?';

CREATE FUNCTION mleval._examine(m mleval.model, as_of timestamptz)
RETURNS SETOF mleval._symptom
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	relation regclass;
	s mleval._symptom := mleval._examine_relation(m);
BEGIN
	RETURN NEXT s;
	IF s.verdict = 'ok' THEN
		relation := mleval._relation(m);
		RETURN NEXT mleval._examine_time_index(m, relation);
		RETURN QUERY SELECT * FROM mleval._examine_times(m, relation, as_of);
		RETURN QUERY SELECT * FROM mleval._examine_columns(m, relation);
	END IF;
	RETURN QUERY SELECT * FROM mleval._examine_baseline(m);
	RETURN QUERY SELECT * FROM mleval._examine_metrics(m);
	RETURN QUERY SELECT * FROM mleval._examine_monitors(m, as_of);
	RETURN NEXT mleval._examine_schedule(m);
END
$$;

COMMENT ON FUNCTION mleval._examine(mleval.model, timestamptz) IS 'Everything that mleval.doctor has to say about a model version.';

CREATE FUNCTION mleval.doctor(model text DEFAULT NULL, version text DEFAULT NULL, as_of timestamptz DEFAULT now())
RETURNS TABLE (model_name text, model_version text, check_name text, verdict text, reason text, hint text)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_as_of(as_of);
	IF num_nonnulls(model, version) > 0 AND NOT EXISTS (SELECT FROM mleval.model AS m
			WHERE m.owner = current_user AND m.name = coalesce(doctor.model, m.name) AND m.version = coalesce(doctor.version, m.version)) THEN
		PERFORM mleval._refuse_others(format('model "%s"', model), mleval._owners(model), 'model_status');
		RAISE EXCEPTION USING ERRCODE = 'undefined_object',
			MESSAGE = concat('model', ' "' || model || '"', ' version "' || version || '"', ' does not exist'),
			DETAIL = format('Role %s has registered %s.', current_user, coalesce((
				SELECT string_agg(format('"%s" version "%s"', m.name, m.version), ', ' ORDER BY m.name, m.version) FROM mleval.model AS m WHERE m.owner = current_user), 'none')),
			HINT = 'Without a name it is about all models of the caller.';
	END IF;
	RETURN QUERY
		SELECT m.name, m.version, s.check_name, s.verdict, s.reason, s.hint
		FROM mleval.model AS m CROSS JOIN LATERAL mleval._examine(m, doctor.as_of) WITH ORDINALITY AS s(check_name, verdict, reason, hint, no)
		WHERE m.owner = current_user AND m.name = coalesce(doctor.model, m.name) AND m.version = coalesce(doctor.version, m.version)
		ORDER BY m.name, m.version, array_position('{error,warning,note,ok}', s.verdict), s.no;
END
$$;

COMMENT ON FUNCTION mleval.doctor(text, text, timestamptz) IS
'What is missing or wrong in the set-up of the caller''s models, or of one of them: whether the relation can be read, an index finds a window by its time, rows lie in the future or have no time, rows can be told apart, there is a baseline with reference windows enough, own metrics can be computed of the model, were in its last windows, and are what was confirmed and what the baseline was accepted with, a monitor, windows that were tried in vain, are overdue or have no rows, or that come no more because the version was retired, a schedule. One row a check, the worst first: verdict is error (windows fail), warning (an answer is missing or dear), note or ok; reason says why, hint what to do. It reads catalogs and what was recorded, of the predictions only what an index gives at once. Without models it returns no row. Errors: 42704 for a model that the caller may not read, 42501 for one that he may only read, 22004 and 22023 for a NULL as_of or one in the future.';
