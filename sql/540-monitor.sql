-- Monitors: how a model in production is watched, and each attempt to do so.

CREATE TABLE mleval.monitor (
	monitor_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	model_id bigint NOT NULL REFERENCES mleval.model,
	every interval NOT NULL CHECK (mleval._unit(every) IS NOT NULL),
	origin timestamptz NOT NULL CHECK (isfinite(origin)),
	delay interval NOT NULL CHECK (delay >= interval '0'),
	look_back interval NOT NULL DEFAULT '0' CHECK (look_back >= interval '0'),
	season interval CHECK (season > interval '0'),
	limits jsonb NOT NULL DEFAULT '{}',
	false_alarms_per_year double precision NOT NULL CHECK (false_alarms_per_year BETWEEN 1e-9 AND 1e9),
	open_after integer NOT NULL DEFAULT 1 CHECK (open_after BETWEEN 1 AND 1000),
	close_after integer NOT NULL DEFAULT 1 CHECK (close_after BETWEEN 1 AND 1000),
	enabled boolean NOT NULL DEFAULT true,
	recorded_at timestamptz NOT NULL DEFAULT now(),
	recorded_by name NOT NULL DEFAULT current_user,
	UNIQUE (model_id, every),
	UNIQUE (model_id, monitor_id)
);

COMMENT ON TABLE mleval.monitor IS 'Which models are watched in production, in which windows and against which limits.';
COMMENT ON COLUMN mleval.monitor.monitor_id IS 'Identity of the monitor.';
COMMENT ON COLUMN mleval.monitor.model_id IS 'The model version; it is compared with its latest baseline.';
COMMENT ON COLUMN mleval.monitor.every IS 'Length of a window: a whole multiple of the baseline''s cadence.';
COMMENT ON COLUMN mleval.monitor.origin IS 'Start of the first window.';
COMMENT ON COLUMN mleval.monitor.delay IS 'How long after its end a window waits, for late rows and labels. Its owner may change it.';
COMMENT ON COLUMN mleval.monitor.look_back IS 'For how long after that its labels may still come or change: until then it is looked at again, and provisional. Its owner may change it.';
COMMENT ON COLUMN mleval.monitor.season IS 'How long ago the window lies that each is also compared with, such as 7 days or 1 year; NULL: none. Its owner may change it.';
COMMENT ON COLUMN mleval.monitor.limits IS 'Thresholds of the distances (psi, ks_statistic) and of the checks of data quality (null_fraction and so on), of one column as "psi(column)", and column_set, the number of columns whose change is no alarm, as numbers; limits of metrics as {"at_least": x} or {"at_most": x}, for the whole. Its owner may change them.';
COMMENT ON COLUMN mleval.monitor.false_alarms_per_year IS 'How many runs a year may raise a false alarm, of whatever kind; the significance level of a run follows from it. Its owner may change it.';
COMMENT ON COLUMN mleval.monitor.open_after IS 'In how many windows in a row a column or metric must be wrong for an alert to list it. Its owner may change it.';
COMMENT ON COLUMN mleval.monitor.close_after IS 'In how many windows in a row it must be normal for the alert to leave it out, and to resolve with the last. Its owner may change it.';
COMMENT ON COLUMN mleval.monitor.enabled IS 'False: run_due passes it by. Its owner may change it.';
COMMENT ON COLUMN mleval.monitor.recorded_at IS 'When it was created.';
COMMENT ON COLUMN mleval.monitor.recorded_by IS 'Who created it.';

ALTER TABLE mleval.evaluation ADD FOREIGN KEY (model_id, monitor_id) REFERENCES mleval.monitor (model_id, monitor_id);

CREATE TABLE mleval.run (
	run_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	monitor_id bigint NOT NULL REFERENCES mleval.monitor,
	window_start timestamptz NOT NULL,
	window_end timestamptz NOT NULL,
	as_of timestamptz NOT NULL,
	look integer NOT NULL DEFAULT 1 CHECK (look > 0),
	status text NOT NULL DEFAULT 'started' CHECK (status IN ('started', 'done', 'unchanged', 'failed', 'skipped')),
	evaluation_id bigint REFERENCES mleval.evaluation,
	baseline_id bigint REFERENCES mleval.baseline,
	alpha double precision,
	n bigint,
	sqlstate text,
	message text,
	detail text,
	hint text,
	started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
	started_by name NOT NULL DEFAULT current_user,
	finished_at timestamptz,
	look_again_at timestamptz,
	UNIQUE (monitor_id, run_id),
	CHECK ((status = 'done') = (evaluation_id IS NOT NULL)),
	CHECK ((status = 'failed') = (sqlstate IS NOT NULL))
);

CREATE INDEX run_window_idx ON mleval.run (monitor_id, window_start);
CREATE INDEX run_undone_idx ON mleval.run (monitor_id) WHERE status IN ('failed', 'started');
CREATE INDEX run_as_of_idx ON mleval.run (monitor_id, as_of);
CREATE INDEX run_look_again_idx ON mleval.run (monitor_id, look_again_at) WHERE look_again_at IS NOT NULL;
-- the second line of defence behind the model's lock: nothing is done twice
CREATE UNIQUE INDEX run_done_idx ON mleval.run (monitor_id, window_start, look) WHERE status IN ('done', 'unchanged');

COMMENT ON TABLE mleval.run IS 'Every attempt to evaluate a window of a monitor. It is recorded before the work begins, so that a killed one is known.';
COMMENT ON COLUMN mleval.run.run_id IS 'Identity of the attempt.';
COMMENT ON COLUMN mleval.run.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.run.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.run.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.run.as_of IS 'The moment for which run_due was called.';
COMMENT ON COLUMN mleval.run.look IS 'Which look at the window it is: 1, and more for those within the monitor''s look_back.';
COMMENT ON COLUMN mleval.run.status IS 'started (under way, or killed), done, unchanged (a later look that found what was recorded), failed, or skipped (another session had done it meanwhile).';
COMMENT ON COLUMN mleval.run.evaluation_id IS 'The evaluation of the whole window.';
COMMENT ON COLUMN mleval.run.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.run.alpha IS 'Significance level of each of this run''s two families of p-values: columns, and metrics.';
COMMENT ON COLUMN mleval.run.n IS 'Rows of the window, read in one scan; NULL unless it is done.';
COMMENT ON COLUMN mleval.run.sqlstate IS 'SQLSTATE of the error, where it failed.';
COMMENT ON COLUMN mleval.run.message IS 'Text of the error, which may quote a value of a row.';
COMMENT ON COLUMN mleval.run.detail IS 'Its detail, such as the columns that there are.';
COMMENT ON COLUMN mleval.run.hint IS 'Its hint.';
COMMENT ON COLUMN mleval.run.started_at IS 'When the attempt began.';
COMMENT ON COLUMN mleval.run.started_by IS 'Role that ran it.';
COMMENT ON COLUMN mleval.run.finished_at IS 'When it ended; NULL: under way, or killed.';
COMMENT ON COLUMN mleval.run.look_again_at IS 'When the window is looked at again, for labels that come late or change; NULL: not from this look.';

SELECT pg_extension_config_dump('mleval.monitor', '');
SELECT pg_extension_config_dump('mleval.monitor_monitor_id_seq', '');
SELECT pg_extension_config_dump('mleval.run', '');
SELECT pg_extension_config_dump('mleval.run_run_id_seq', '');

-- The model version whose baseline was accepted last, where none is named.
CREATE FUNCTION mleval._monitored_model(model text, version text)
RETURNS mleval.model
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model;
BEGIN
	IF version IS NOT NULL THEN
		m := mleval._own_model(model, version, 'run_history');
	ELSE
		PERFORM mleval._check_own_name(model, 'run_history');
		SELECT o.* INTO m FROM mleval.model AS o JOIN mleval.baseline AS b ON b.model_id = o.model_id
		WHERE o.owner = current_user AND o.name = model
		ORDER BY b.baseline_id DESC LIMIT 1;
	END IF;
	IF mleval._latest_baseline(m.model_id) IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('model "%s"%s has no baseline', model, ' version "' || version || '"'),
			HINT = 'Accept one first with mleval.accept_baseline.';
	END IF;
	RETURN m;
END
$$;

COMMENT ON FUNCTION mleval._monitored_model(text, text) IS 'The caller''s model version to be watched; error 55000 where it has no baseline.';

CREATE FUNCTION mleval._cadences(every interval, cadence interval)
RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT (mleval._length(every) / mleval._length(cadence))::integer
	WHERE mleval._unit(every) = mleval._unit(cadence) AND mod(mleval._length(every), mleval._length(cadence)) = 0;
END;

COMMENT ON FUNCTION mleval._cadences(interval, interval) IS 'How many cadences make a window; NULL unless it is a whole number of the same unit.';

CREATE FUNCTION mleval._check_cadence(every interval, b mleval.baseline)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_every(every);
	IF mleval._cadences(every, b.every) IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('a window of %s is no whole multiple of the baseline''s cadence', every),
			DETAIL = format('Baseline %s keeps its reference in windows of %s.', b.baseline_id, b.every),
			HINT = 'Take a multiple, in the same unit, or accept a baseline with another cadence.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_cadence(interval, mleval.baseline) IS 'Error 22023 unless windows can be compared with the baseline''s.';

-- NULL: neither better nor worse can be said of it.
CREATE FUNCTION mleval._better(metric text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN metric IN ('accuracy_score', 'balanced_accuracy_score', 'matthews_corrcoef', 'precision_score', 'recall_score',
		'f1_score', 'precision_macro', 'recall_macro', 'f1_macro', 'precision_weighted', 'recall_weighted', 'f1_weighted',
		'roc_auc_score', 'average_precision_score', 'ks_statistic') THEN 'higher'
	WHEN metric IN ('log_loss', 'brier_score_loss') THEN 'lower'
END;

COMMENT ON FUNCTION mleval._better(text) IS 'Which values of a metric are the better ones: higher or lower.';

-- Of what an evaluation records: the range of the metric's COMMENT, with the options
-- that are taken there.
CREATE FUNCTION mleval._range(metric text)
RETURNS numrange
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN mleval._better(metric) IS NULL THEN NULL
	WHEN metric = 'log_loss' THEN numrange(0, NULL)
	WHEN metric = 'matthews_corrcoef' THEN numrange(-1, 1, '[]')
	ELSE numrange(0, 1, '[]')
END;

COMMENT ON FUNCTION mleval._range(text) IS 'Between which values a built-in metric lies; NULL for another.';

CREATE FUNCTION mleval._said_range(metric text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN metric || ' lies in ' || replace(replace(mleval._range(metric)::text, ',)', ',Infinity)'), ',', ', ') || '.';

COMMENT ON FUNCTION mleval._said_range(text) IS 'The range of a built-in metric in words; NULL for another.';

-- JSON numbers have no bounds; those of double precision are refused here, not
-- in every run.
CREATE FUNCTION mleval._number_fault(item jsonb)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT 'The number is out of the range of double precision.'
	WHERE CASE WHEN jsonb_typeof(item) = 'number' THEN item::text::numeric <> 0
		AND abs(item::text::numeric) NOT BETWEEN 2.2250738585072014e-308 AND 1.7976931348623157e308 END;
END;

COMMENT ON FUNCTION mleval._number_fault(jsonb) IS 'What is wrong with a JSON number as a double precision; NULL where nothing is.';

-- The distances and checks of data quality that have a threshold, of all columns
-- or of one.
CREATE FUNCTION mleval._threshold_key(key text)
RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_match(key, '^(psi|ks_statistic|null_fraction|nan_fraction|zero_fraction|infinite_fraction|out_of_range_fraction|distinct|constant|spike|new_categories|vanished_categories)(?:[(](.+)[)])?$');

COMMENT ON FUNCTION mleval._threshold_key(text) IS 'The distance or check that a key of limits is of, and the column; NULL where it is of none.';

CREATE FUNCTION mleval._limit_fault(key text, item jsonb)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN jsonb_typeof(item) = 'number' AND (mleval._threshold_key(key) IS NOT NULL OR key = 'column_set')
			THEN CASE WHEN item::text::numeric < 0 THEN 'A threshold is not negative.'
				WHEN key = 'column_set' AND item::text::numeric % 1 <> 0 THEN 'A number of columns is a whole one.'
				ELSE mleval._number_fault(item) END
		WHEN jsonb_typeof(item) = 'object' AND (mleval._better(key) IS NOT NULL OR key ~ '^[a-z][a-z0-9_]{0,62}$' AND mleval._threshold_key(key) IS NULL AND key <> 'column_set')
			THEN (
				SELECT CASE
					WHEN count(*) = 0 THEN 'The limit is empty.'
					WHEN NOT bool_and(e.key IN ('at_least', 'at_most') AND jsonb_typeof(e.value) = 'number')
						THEN 'A metric''s limit is {"at_least": number} or {"at_most": number}.'
					ELSE coalesce(min(mleval._number_fault(e.value)),
						CASE WHEN max(CASE WHEN e.key = 'at_least' AND jsonb_typeof(e.value) = 'number' THEN e.value::text::numeric END)
								> max(CASE WHEN e.key = 'at_most' AND jsonb_typeof(e.value) = 'number' THEN e.value::text::numeric END)
							THEN format('No value is at least %s and at most %s.', item ->> 'at_least', item ->> 'at_most') END,
						CASE WHEN NOT bool_and(mleval._range(_limit_fault.key) @> CASE jsonb_typeof(e.value) WHEN 'number' THEN e.value::text::numeric END) THEN mleval._said_range(_limit_fault.key) END)
				END
				FROM jsonb_each(item) AS e)
		ELSE 'A limit is a number for the distances psi and ks_statistic and for the checks null_fraction, nan_fraction, zero_fraction, infinite_fraction, out_of_range_fraction, distinct, constant, spike, new_categories, vanished_categories, of all columns or as "psi(column)" of one, a number of columns for column_set, or {"at_least": number} or {"at_most": number} for a metric.'
	END;
END;

COMMENT ON FUNCTION mleval._limit_fault(text, jsonb) IS 'What is wrong with one entry of limits; NULL where nothing is.';

CREATE FUNCTION mleval._check_limits(limits jsonb)
RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	wrong record;
BEGIN
	IF limits IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'limits must not be null',
			HINT = 'Without limits of its own a monitor has ''{}''.';
	ELSIF jsonb_typeof(limits) <> 'object' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = 'limits must be a JSON object',
			HINT = 'For example {"psi": 0.2, "roc_auc_score": {"at_least": 0.8}}.';
	END IF;
	SELECT l.key, mleval._limit_fault(l.key, l.value) AS fault INTO wrong
	FROM jsonb_each(limits) AS l
	WHERE mleval._limit_fault(l.key, l.value) IS NOT NULL
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('limit "%s" is not valid', wrong.key), DETAIL = wrong.fault,
			HINT = 'For example {"psi": 0.2, "roc_auc_score": {"at_least": 0.8}}.';
	END IF;
	RETURN true;
END
$$;

COMMENT ON FUNCTION mleval._check_limits(jsonb) IS 'Error 22023 for limits that no run could apply, 22004 for none, else true.';

-- Windows that end beyond the end of time would be an error in every run.  The
-- next two are looked at to see whether one is due.
CREATE FUNCTION mleval._check_reach(origin timestamptz, every interval, delay interval)
RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF isfinite(origin + 3 * every + delay) THEN
		RETURN true;
	END IF;
	RAISE EXCEPTION USING ERRCODE = 'datetime_field_overflow', MESSAGE = 'the window is infinite';
EXCEPTION WHEN datetime_field_overflow OR interval_field_overflow THEN
	RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
		MESSAGE = format('windows of %s that wait for %s lie beyond what a timestamp can hold', every, delay),
		DETAIL = format('The first window starts at %s.', origin),
		HINT = 'Give a shorter every or delay, or an earlier start.';
END
$$;

COMMENT ON FUNCTION mleval._check_reach(timestamptz, interval, interval) IS 'Error 22023 unless the first windows of a monitor, and the delay after them, end in a year there is; else true.';

-- Whether there is such a distance or check depends on the kind of the column alone,
-- so one window of the reference that has values tells.  Where none has, the kind is not
-- known yet, and any of them may come to be: such a limit is let be.
CREATE FUNCTION mleval._measures_of(baseline_id bigint, subject text, OUT kind text, OUT measures text[])
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT s.distribution::text::jsonb ->> 'kind',
		ARRAY(SELECT 'psi' UNION ALL SELECT 'ks_statistic' WHERE s.distribution::text::jsonb ->> 'kind' <> 'category'
			UNION ALL SELECT q.check_name FROM mleval.data_quality(s.distribution, s.distribution) AS q WHERE q.check_name <> 'type')
	FROM mleval.baseline_window AS w JOIN mleval.summary AS s ON s.evaluation_id = w.evaluation_id
	WHERE w.baseline_id = $1 AND s.subject = $2 AND s.role IN ('feature', 'y_score', 'y_pred', 'y_true') AND s.distribution::text::jsonb ->> 'kind' <> 'none'
	ORDER BY w.window_start LIMIT 1;
END;

COMMENT ON FUNCTION mleval._measures_of(bigint, text) IS 'Of which kind a column of the reference is, and which distances and checks there are of that; NULLs where it has no values.';

CREATE FUNCTION mleval._check_limited_measures(baseline_id bigint, limits jsonb)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	wrong record;
BEGIN
	SELECT k.name, k.measure, x.kind, x.measures INTO wrong
	FROM (SELECT (mleval._threshold_key(l.key))[1], (mleval._threshold_key(l.key))[2] FROM jsonb_object_keys(limits) AS l(key)) AS k(measure, name)
		CROSS JOIN LATERAL mleval._measures_of(baseline_id, k.name) AS x
	WHERE k.name IS NOT NULL AND k.measure <> ALL (x.measures)
	ORDER BY k.name, k.measure LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('there is no %s of column "%s"', wrong.measure, wrong.name),
			DETAIL = format('Its values are of kind %s.', wrong.kind), HINT = format('A limit of it is one of %s.', array_to_string(wrong.measures, ', '));
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_limited_measures(bigint, jsonb) IS 'Error 22023 for a limit of what a column of its kind has not.';

-- A misspelt column would keep its default without a word.  On UPDATE only: a
-- dump is restored table by table, and was checked when it was written.
CREATE FUNCTION mleval._check_limited_columns(m mleval.model, limits jsonb)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	unknown text;
	known text[] := ARRAY(SELECT s.subject FROM mleval._subjects(m) AS s ORDER BY s.no);
BEGIN
	PERFORM mleval._refuse_disabled(m.owner, l.key) FROM jsonb_each(limits) AS l(key, item) WHERE jsonb_typeof(l.item) = 'object';
	SELECT min(l.key) INTO unknown FROM jsonb_each(limits) AS l(key, item)
	WHERE jsonb_typeof(l.item) = 'object' AND NOT EXISTS (SELECT FROM mleval._metrics_of(m) AS x(name) WHERE x.name = l.key);
	IF unknown IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('limit "%s" is not valid', unknown),
			DETAIL = format('It is no metric that is recorded of model "%s" version "%s". Those are %s.', m.name, m.version,
				(SELECT string_agg(x.name, ', ' ORDER BY x.name) FROM mleval._metrics_of(m) AS x(name))),
			HINT = mleval._unknown_metric_hint(unknown);
	END IF;
	SELECT min(c.name) INTO unknown
	FROM jsonb_object_keys(limits) AS l(key), LATERAL (SELECT (mleval._threshold_key(l.key))[2]) AS c(name)
	WHERE c.name <> ALL (known);
	IF unknown IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('limit of a column that is not watched: "%s"', unknown),
			DETAIL = format('Watched are %s.', (SELECT string_agg(quote_ident(k), ', ') FROM unnest(known) AS k)),
			HINT = 'A column is named in parentheses, as in {"psi(amount)": 0.2}; without, a threshold is of all columns.';
	END IF;
	PERFORM mleval._check_limited_measures(mleval._latest_baseline(m.model_id), limits);
END
$$;

COMMENT ON FUNCTION mleval._check_limited_columns(mleval.model, jsonb) IS 'Error 22023 for a limit of a column that is none of the model''s, of a distance or check that a column of its kind has not, or of a metric that is not recorded of it; 55000 for one that is switched off.';

CREATE FUNCTION mleval._check_monitor(delay interval, look_back interval, season interval, start timestamptz, false_alarms_per_year double precision)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF delay IS NULL OR delay < interval '0' OR NOT isfinite(delay) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'delay must not be negative or NULL',
			HINT = 'It is the time that late rows and labels are waited for, such as ''1 day''.';
	ELSIF look_back IS NULL OR look_back < interval '0' OR NOT isfinite(look_back) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'look_back must not be negative or NULL',
			HINT = 'It is the time in which labels may still come or change, such as ''60 days''; 0 looks once.';
	ELSIF season <= interval '0' OR NOT isfinite(season) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'season must be more than nothing',
			HINT = 'It is the time between windows that are alike, such as ''7 days'' or ''1 year''.';
	ELSIF NOT isfinite(start) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'start must be finite';
	ELSIF false_alarms_per_year IS NULL OR NOT false_alarms_per_year BETWEEN 1e-9 AND 1e9 THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'false_alarms_per_year must lie between 1e-9 and 1e9',
			HINT = 'One a year is the default; 0.1 is one in ten years.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_monitor(interval, interval, interval, timestamptz, double precision) IS 'Error 22023 for arguments of mleval.create_monitor that make no sense.';

CREATE FUNCTION mleval._check_hysteresis(open_after integer, close_after integer)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF open_after IS NULL OR close_after IS NULL OR NOT (open_after BETWEEN 1 AND 1000 AND close_after BETWEEN 1 AND 1000) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'open_after and close_after must lie between 1 and 1000',
			DETAIL = format('They are %s and %s.', coalesce(open_after::text, 'NULL'), coalesce(close_after::text, 'NULL')), HINT = 'They are windows in a row: 1 opens and resolves an alert at once.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_hysteresis(integer, integer) IS 'Error 22023 for numbers of windows after which no alert could open or resolve.';

-- Weeks begin on Mondays, which no year before they did.
CREATE FUNCTION mleval._check_season(season interval, every interval)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	months integer := (extract(year FROM season) * 12 + extract(month FROM season))::integer;
	every_months integer := (extract(year FROM every) * 12 + extract(month FROM every))::integer;
	rest numeric := extract(epoch FROM season - make_interval(months => months));
	every_rest numeric := extract(epoch FROM every - make_interval(months => every_months));
BEGIN
	IF season IS NULL OR (CASE WHEN every_months > 0 THEN rest = 0 AND months % every_months = 0
			ELSE (months = 0 OR mod(86400::numeric, every_rest) = 0) AND mod(rest, every_rest) = 0 END) THEN
		RETURN;
	END IF;
	RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('no window of %s lies a season of %s before another', every, season),
		HINT = 'A season is a whole number of windows: for weekly ones 7 days, or 364 days for a year.';
END
$$;

COMMENT ON FUNCTION mleval._check_season(interval, interval) IS 'Error 22023 for a season before which no window of that length lies; nothing for none.';

CREATE FUNCTION mleval._changed_monitor()
RETURNS trigger
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_monitor(NEW.delay, NEW.look_back, NEW.season, NULL, NEW.false_alarms_per_year);
	PERFORM mleval._check_season(NEW.season, NEW.every);
	PERFORM mleval._check_hysteresis(NEW.open_after, NEW.close_after);
	IF NEW.delay + NEW.look_back IS DISTINCT FROM OLD.delay + OLD.look_back THEN
		PERFORM mleval._check_reach(NEW.origin, NEW.every, NEW.delay + NEW.look_back);
	END IF;
	IF NEW.limits IS DISTINCT FROM OLD.limits THEN
		PERFORM mleval._check_limits(NEW.limits);
		PERFORM mleval._check_limited_columns(m, NEW.limits) FROM mleval.model AS m WHERE m.model_id = NEW.model_id;
	END IF;
	RETURN NEW;
END
$$;

COMMENT ON FUNCTION mleval._changed_monitor() IS 'A trigger: the checks of a change that a policy makes of a new row, no constraint being asked: a restore takes what another version allowed.';

CREATE TRIGGER changed_monitor BEFORE UPDATE ON mleval.monitor
	FOR EACH ROW EXECUTE FUNCTION mleval._changed_monitor();

-- Of whoever writes one, by a policy: a restore passes it.
CREATE FUNCTION mleval._is_monitor(mon mleval.monitor)
RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_every(mon.every);
	PERFORM mleval._check_season(mon.season, mon.every);
	PERFORM mleval._check_limits(mon.limits);
	PERFORM mleval._check_limited_columns(m, mon.limits) FROM mleval.model AS m WHERE m.model_id = mon.model_id;
	RETURN true;
END
$$;

COMMENT ON FUNCTION mleval._is_monitor(mleval.monitor) IS 'True; errors 22004 and 22023 for a monitor whose windows, limits or season no run could judge by.';

CREATE FUNCTION mleval._check_no_monitor(m mleval.model, every interval)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	old mleval.monitor;
BEGIN
	SELECT o.* INTO old FROM mleval.monitor AS o WHERE o.model_id = m.model_id AND o.every = _check_no_monitor.every;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_object',
			MESSAGE = format('model "%s" version "%s" already has a monitor of every %s', m.name, m.version, every),
			DETAIL = format('Monitor %s was created by %s at %s.', old.monitor_id, old.recorded_by, old.recorded_at),
			HINT = 'Change it: UPDATE mleval.monitor SET limits = ..., delay = ..., false_alarms_per_year = ..., enabled = ....';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_no_monitor(mleval.model, interval) IS 'Error 42710 where the model has a monitor of that window length.';

-- The first boundary of the baseline's own windows, so that a window of
-- production is cut as those of the reference were.
CREATE FUNCTION mleval._monitor_origin(b mleval.baseline, start timestamptz, time_zone text)
RETURNS timestamptz
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mleval._boundary(b.origin, b.every, mleval._first_window(
		coalesce(start, greatest(b.features_end, b.performance_end)), b.origin, b.every, time_zone), time_zone);
END;

COMMENT ON FUNCTION mleval._monitor_origin(mleval.baseline, timestamptz, text) IS
'Where the first window of production starts: the first window boundary at or after the given start, or the end of the reference.';

-- A reference that ends within a window leaves the rest of that out.
CREATE FUNCTION mleval._notice_gap(b mleval.baseline, origin timestamptz, start timestamptz)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	last timestamptz := (SELECT max(w.window_end) FROM mleval.baseline_window AS w WHERE w.baseline_id = b.baseline_id);
BEGIN
	IF start IS NULL AND origin > last THEN
		RAISE NOTICE USING MESSAGE = format('the first window of production starts at %s', origin),
			DETAIL = format('The last window of the reference ended at %s; what lies between is in neither.', last),
			HINT = format('The reference ends within a window. start => %L begins where its last whole one ended.', last);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._notice_gap(mleval.baseline, timestamptz, timestamptz) IS 'Tells of time between the reference and the first window of production, unless the caller has said when that starts.';

-- Ten weeks are two months: a longer window than the baseline's own has fewer
-- reference windows to learn from.
CREATE FUNCTION mleval._notice_few_windows(b mleval.baseline, every interval)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	fewest bigint;
BEGIN
	SELECT min(w.n) / mleval._cadences(every, b.every) INTO fewest
	FROM (SELECT count(*) FROM mleval.baseline_window AS x WHERE x.baseline_id = b.baseline_id GROUP BY x.purpose) AS w(n);
	IF fewest < 10 THEN
		RAISE NOTICE USING MESSAGE = format('the baseline has %s whole windows of %s; evidence is learned from 10 or more', fewest, every),
			DETAIL = 'With fewer, the p-values of columns, of distances and of data quality, assume independent rows and are marked so; metrics have none, so only their limits are judged.',
			HINT = 'A baseline over a longer range, or a shorter every, gives more windows.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._notice_few_windows(mleval.baseline, interval) IS 'A notice where a monitor''s windows are too long to learn from the baseline.';

CREATE FUNCTION mleval.create_monitor(
	model text,
	every interval,
	version text DEFAULT NULL,
	start timestamptz DEFAULT NULL,
	delay interval DEFAULT '0',
	limits jsonb DEFAULT '{}',
	false_alarms_per_year double precision DEFAULT 1,
	look_back interval DEFAULT '0',
	season interval DEFAULT NULL,
	open_after integer DEFAULT 1,
	close_after integer DEFAULT 1
)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model := mleval._monitored_model(model, version);
	b mleval.baseline;
	id bigint;
	origin timestamptz;
BEGIN
	PERFORM mleval._lock_model(m.model_id);
	SELECT latest.* INTO b FROM mleval.baseline AS latest WHERE latest.baseline_id = mleval._latest_baseline(m.model_id);
	PERFORM mleval._check_cadence(every, b);
	PERFORM mleval._check_limits(limits);
	PERFORM mleval._check_limited_columns(m, limits);
	PERFORM mleval._check_monitor(delay, look_back, season, start, false_alarms_per_year);
	PERFORM mleval._check_season(season, every);
	PERFORM mleval._check_hysteresis(open_after, close_after);
	PERFORM mleval._check_no_monitor(m, every);
	INSERT INTO mleval.monitor (model_id, every, origin, delay, look_back, season, limits, false_alarms_per_year, open_after, close_after)
	VALUES (m.model_id, every, mleval._monitor_origin(b, start, m.time_zone), delay, look_back, season, limits, false_alarms_per_year, open_after, close_after)
	-- a monitor that the transaction cannot see is then the server's error 40001
	ON CONFLICT DO NOTHING
	RETURNING monitor_id, monitor.origin INTO id, origin;
	IF NOT FOUND THEN
		PERFORM mleval._check_no_monitor(m, every);
	END IF;
	PERFORM mleval._check_reach(origin, every, delay + look_back);
	PERFORM mleval._notice_gap(b, origin, start);
	PERFORM mleval._learn(b.baseline_id, mleval._cadences(every, b.every));
	PERFORM mleval._notice_few_windows(b, every);
	RETURN id;
END
$$;

COMMENT ON FUNCTION mleval.create_monitor(text, interval, text, timestamptz, interval, jsonb, double precision, interval, interval, integer, integer) IS
'Watches a model in production, in windows of length every (a whole multiple of the baseline''s cadence, else error 22023), and returns the monitor''s id. version defaults to the one whose baseline was accepted last. The first window starts at the first boundary of the baseline''s windows at or after start, which defaults to the end of the reference. A window is evaluated delay after its end. For look_back after that it is looked at again, once in each window''s time and a last time at its end: where labels have come or changed, late rows too, it is evaluated anew, supersedes what was recorded, and until then it is provisional, and its metrics open no alert. season is how long before each window another lies that it is also compared with, without a verdict (season_value). open_after and close_after are in how many windows in a row a column or metric must be wrong for an alert to list it, and normal to be left out (1 to 1000). limits: thresholds of the distances (default {"psi": 0.1, "ks_statistic": 0.1}; of one column as {"psi(amount)": 0.3}), of the checks of data quality (default 0.01 each; {"null_fraction": 0.05, "spike(amount)": 0.2}), how many columns of the relation may change without an alert ({"column_set": 0}; default: any), and limits of metrics, as {"roc_auc_score": {"at_least": 0.8}}. A run''s share of false_alarms_per_year is halved between the columns and the metrics: that is the level at which each of the two is judged. Its owner may later UPDATE limits, delay, look_back, season, false_alarms_per_year and enabled in mleval.monitor, under the same checks; what was judged before stays. Error 55000 without a baseline, 42710 for a second monitor of that length, 42704 for a model that the caller may not read, 42501 for one that he may only read, 22004 for no every or NULL limits, 22023 for windows beyond the range of timestamps, 22008 for a start at the end of it, 40001 where another session created it after this transaction took its snapshot.';

-- Columns and metrics are two families of p-values, adjusted each by itself: a
-- drift that lasts must not make a metric's false alarm cheaper.  Each gets half
-- of what the budget leaves for a run.
CREATE FUNCTION mleval._alpha(mon mleval.monitor)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(1, mon.false_alarms_per_year * mleval._length(mon.every)::double precision
	/ CASE mleval._unit(mon.every) WHEN 'months' THEN 12 WHEN 'days' THEN 365.25 ELSE 365.25 * 86400 END) / 2;

COMMENT ON FUNCTION mleval._alpha(mleval.monitor) IS
'The significance level of each of a run''s two families, columns and metrics: half of the budget of false alarms over the runs of a year.';
