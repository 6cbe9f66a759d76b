-- Rights: who may read and write what.
--
-- Everything runs as its caller, so what the functions write their callers may
-- write too: column by column, without ids, who and when, and only for models
-- of their own.  What was recorded stays: nobody is granted UPDATE or DELETE of
-- it, and triggers refuse them to owners of the tables as well.  The policies
-- are part of this script because a dump carries none for an extension's tables.

GRANT USAGE ON SCHEMA mleval TO PUBLIC;

GRANT SELECT ON mleval.model, mleval.monitor, mleval.evaluation, mleval.summary, mleval.metric_value,
	mleval.drift_value, mleval.metric_comparison, mleval.quality_value, mleval.season_value, mleval.baseline, mleval.baseline_window, mleval.baseline_column,
	mleval.reference_value, mleval.reference_calibrator, mleval.estimated_value, mleval.estimated_vs_realised,
	mleval.run, mleval.alert, mleval.requirement, mleval.release, mleval.gate, mleval.gate_value, mleval.prune_run,
	mleval.requirement_history, mleval.gate_result, mleval.release_history, mleval.run_history,
	mleval.metric_history, mleval.label_maturity, mleval.drift_history, mleval.quality_history, mleval.season_vs_current, mleval.baseline_vs_current, mleval.version_status, mleval.model_status, mleval.open_alert,
	mleval.model_comparison, mleval.candidate, mleval.metric, mleval.metric_definition,
	mleval.diagnosis, mleval.alert_subject, mleval.alert_event, mleval.alert_window, mleval.diagnosis_history, mleval.segment_ranking
	TO PUBLIC;

-- a dump reads the sequences as well
GRANT SELECT ON SEQUENCE mleval.model_model_id_seq, mleval.monitor_monitor_id_seq, mleval.evaluation_evaluation_id_seq,
	mleval.baseline_baseline_id_seq, mleval.run_run_id_seq, mleval.alert_alert_id_seq,
	mleval.requirement_requirement_id_seq, mleval.release_release_id_seq, mleval.gate_gate_id_seq,
	mleval.model_comparison_comparison_id_seq, mleval.metric_metric_id_seq, mleval.metric_definition_definition_id_seq, mleval.alert_event_event_id_seq,
	mleval.prune_run_prune_id_seq, mleval.alert_subject_subject_id_seq, mleval.reference_value_value_id_seq, mleval.reference_calibrator_calibrator_id_seq,
	mleval.gate_value_value_id_seq
	TO PUBLIC;

GRANT INSERT (name, version, task, relation_schema, relation_name, y_true, y_score, y_pred, time_column, label_time_column,
	version_column, id_column, sample_weight, features, segments, threshold, time_zone, crossings, first_version), UPDATE (readers)
	ON mleval.model TO PUBLIC;
GRANT INSERT (model_id, every, origin, delay, look_back, season, limits, false_alarms_per_year, open_after, close_after),
	UPDATE (enabled, delay, look_back, season, limits, false_alarms_per_year, open_after, close_after)
	ON mleval.monitor TO PUBLIC;
GRANT INSERT (model_id, monitor_id, phase, window_start, window_end, window_bounds, segment, segment_value, n, n_labelled, n_expected, provisional,
	as_of, whole_id, supersedes)
	ON mleval.evaluation TO PUBLIC;
GRANT INSERT ON mleval.summary, mleval.metric_value, mleval.drift_value, mleval.metric_comparison, mleval.quality_value, mleval.season_value, mleval.diagnosis,
	mleval.baseline_window, mleval.baseline_column, mleval.estimated_value, mleval.alert_window
	TO PUBLIC;
GRANT INSERT (baseline_id, cadences, segment, segment_value, role, subject, measure, window_start, window_end, value, n) ON mleval.reference_value TO PUBLIC;
GRANT INSERT (baseline_id, segment, segment_value, calibrator, n, n_windows) ON mleval.reference_calibrator TO PUBLIC;
GRANT INSERT (gate_id, requirement_id, evaluation_id, segment_value, value, lower, upper, reference_value, difference, difference_lower, difference_upper,
	limit_value, n, verdict, more_labels, reason, paired) ON mleval.gate_value TO PUBLIC;
GRANT INSERT (model_id, evaluation_id, every, origin, features_start, features_end, performance_start, performance_end, reason, gate_id, forced)
	ON mleval.baseline TO PUBLIC;
GRANT INSERT (monitor_id, window_start, window_end, look, as_of),
	UPDATE (status, evaluation_id, baseline_id, alpha, n, sqlstate, message, detail, hint, finished_at, look_again_at)
	ON mleval.run TO PUBLIC;
GRANT INSERT (metric, metric_args, window_start, window_end, window_bounds, n, n_eff, design_effect, times_scored, as_of) ON mleval.model_comparison TO PUBLIC;
GRANT INSERT ON mleval.candidate TO PUBLIC;
GRANT INSERT (name, model, kind, function_schema, function_name, function_field, argument_types, columns, metric_args, direction, target, max_time), UPDATE (enabled, max_time) ON mleval.metric TO PUBLIC;
GRANT INSERT (metric_id, definition) ON mleval.metric_definition TO PUBLIC;
GRANT INSERT (monitor_id, kind, severity, subjects, first_window, last_window, windows, reason),
	UPDATE (severity, subjects, last_window, windows, reason, resolved_window, resolved_at)
	ON mleval.alert TO PUBLIC;
GRANT INSERT (model_id, phase, metric, segment, segment_value, comparison, versus, bound, margin, level, design_effect, withdrawn, supersedes, reason)
	ON mleval.requirement TO PUBLIC;
GRANT INSERT (model_id, first_version, role, live, forced, previous_id, reason), UPDATE (live, end_reason)
	ON mleval.release TO PUBLIC;
GRANT INSERT (model_id, evaluation_id, phase, verdict)
	ON mleval.gate TO PUBLIC;
GRANT INSERT (monitor_id, kind, role, subject, segment, segment_value, wrong_windows, normal_windows, first_window, last_window, critical, pvalue, reason),
	UPDATE (affected, wrong_windows, normal_windows, first_window, last_window, critical, pvalue, reason)
	ON mleval.alert_subject TO PUBLIC;
GRANT INSERT (monitor_id, alert_id, event, window_start, until, subjects, reason)
	ON mleval.alert_event TO PUBLIC;
GRANT INSERT (model_id, monitor_id, evaluation_id, window_start, window_end, older_than, keep, every, as_of, windows, n_summaries, n_values, n_bytes)
	ON mleval.prune_run TO PUBLIC;
-- for mleval.prune; triggers let through only what one recorded
GRANT DELETE ON mleval.summary, mleval.metric_value, mleval.drift_value, mleval.metric_comparison, mleval.quality_value, mleval.season_value, mleval.estimated_value, mleval.diagnosis
	TO PUBLIC;

ALTER TABLE mleval.model ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.monitor ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.evaluation ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.summary ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.metric_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.drift_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.metric_comparison ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.quality_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.season_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.diagnosis ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.baseline ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.baseline_window ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.baseline_column ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.reference_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.reference_calibrator ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.estimated_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.run ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.requirement ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.model_comparison ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.release ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.candidate ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.gate ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.metric ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.gate_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.metric_definition ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.alert_subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.alert_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.alert_window ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.prune_run ENABLE ROW LEVEL SECURITY;

-- Readers are the owner, the roles on the list, and whoever has the privileges
-- of one of them; writing takes the owner himself.  The list of the caller's roles
-- depends on no row, so a query makes it once, and only if it meets a row of another.
CREATE POLICY model_read ON mleval.model FOR SELECT
	USING (owner = current_user OR 'public' = ANY (readers)
		OR (readers || owner) && ARRAY(SELECT r.rolname FROM pg_catalog.pg_roles AS r WHERE pg_has_role(r.oid, 'USAGE')));
CREATE POLICY model_insert ON mleval.model FOR INSERT WITH CHECK (owner = current_user);
CREATE POLICY model_is_one ON mleval.model AS RESTRICTIVE FOR INSERT WITH CHECK (mleval._is_model(model));
-- by another one, or none, what the model is held to would not be asked of it
CREATE POLICY model_is_of_its_first ON mleval.model AS RESTRICTIVE FOR INSERT
	WITH CHECK (first_version IS NOT DISTINCT FROM mleval._first_version(owner, name));
CREATE POLICY model_update ON mleval.model FOR UPDATE USING (owner = current_user);

-- A child is read by whoever reads its parent: the subquery is under the
-- parent's own policy.  It is written by the owner of its model.
CREATE POLICY monitor_read ON mleval.monitor FOR SELECT
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = monitor.model_id));
CREATE POLICY monitor_insert ON mleval.monitor FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = monitor.model_id AND m.owner = current_user));
-- a limit of what is not recorded would never be judged
CREATE POLICY monitor_is_one ON mleval.monitor AS RESTRICTIVE FOR INSERT WITH CHECK (mleval._is_monitor(monitor));
-- what another version allowed is restored, and never written anew
CREATE POLICY monitor_is_countable ON mleval.monitor AS RESTRICTIVE FOR INSERT
	WITH CHECK (mleval._check_reach(origin, every, delay + look_back));
CREATE POLICY monitor_update ON mleval.monitor FOR UPDATE
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = monitor.model_id AND m.owner = current_user));

CREATE POLICY evaluation_read ON mleval.evaluation FOR SELECT
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = evaluation.model_id));
-- A function, as a policy that asks its own table recurses for ever.
CREATE FUNCTION mleval._is_evaluation_of(evaluation_id bigint, model_id bigint)
RETURNS boolean
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN EXISTS (SELECT FROM mleval.evaluation AS e WHERE e.model_id = $2 AND e.evaluation_id = $1);
END
$$;

COMMENT ON FUNCTION mleval._is_evaluation_of(bigint, bigint) IS 'Whether an evaluation is that of a model; NULL for none.';

CREATE POLICY evaluation_insert ON mleval.evaluation FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = evaluation.model_id AND m.owner = current_user)
		AND coalesce(mleval._is_evaluation_of(whole_id, model_id), true) AND coalesce(mleval._is_evaluation_of(supersedes, model_id), true));

CREATE POLICY baseline_read ON mleval.baseline FOR SELECT
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = baseline.model_id));
CREATE POLICY baseline_insert ON mleval.baseline FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = baseline.model_id AND m.owner = current_user));

CREATE POLICY gate_read ON mleval.gate FOR SELECT
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = gate.model_id));
CREATE POLICY gate_insert ON mleval.gate FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = gate.model_id AND m.owner = current_user));

CREATE POLICY prune_run_read ON mleval.prune_run FOR SELECT
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = prune_run.model_id));
-- of the rollup's own bounds: a record of more would let more go than it holds
CREATE POLICY prune_run_insert ON mleval.prune_run FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = prune_run.model_id AND m.owner = current_user)
		AND EXISTS (SELECT FROM mleval.evaluation AS e WHERE e.evaluation_id = prune_run.evaluation_id AND e.model_id = prune_run.model_id AND e.monitor_id = prune_run.monitor_id
			AND e.phase = 'rollup' AND e.segment IS NULL AND e.window_start = prune_run.window_start AND e.window_end = prune_run.window_end));

-- What is of a model and not of a version hangs on the first version; by another
-- of them it would be hidden from the functions.
CREATE FUNCTION mleval._is_requirement_of(requirement_id bigint, first_version bigint)
RETURNS boolean
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN EXISTS (SELECT FROM mleval.requirement AS r WHERE r.model_id = $2 AND r.requirement_id = $1);
END
$$;

COMMENT ON FUNCTION mleval._is_requirement_of(bigint, bigint) IS 'Whether a requirement is that of a model, which is named by its first version; NULL for none.';

CREATE FUNCTION mleval._is_release_of(release_id bigint, first_version bigint, later timestamptz)
RETURNS boolean
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN EXISTS (SELECT FROM mleval.release AS r WHERE r.first_version = $2 AND r.release_id = $1 AND r.role = 'champion' AND lower(r.live) < $3);
END
$$;

COMMENT ON FUNCTION mleval._is_release_of(bigint, bigint, timestamptz) IS 'Whether a release is one of a champion of a model, which is named by its first version, and began before a moment; NULL for none.';

CREATE POLICY requirement_read ON mleval.requirement FOR SELECT
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = requirement.model_id));
CREATE POLICY requirement_insert ON mleval.requirement FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = requirement.model_id AND m.owner = current_user)
		AND model_id = mleval._first_version(model_id) AND coalesce(mleval._is_requirement_of(supersedes, model_id), true));
-- what no version could be judged by, and what another kind would make go away
CREATE POLICY requirement_is_one ON mleval.requirement AS RESTRICTIVE FOR INSERT WITH CHECK (mleval._is_requirement(requirement));
CREATE POLICY release_read ON mleval.release FOR SELECT
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = release.model_id));
CREATE POLICY release_insert ON mleval.release FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = release.model_id AND m.owner = current_user)
		AND first_version = mleval._first_version(model_id) AND coalesce(mleval._is_release_of(previous_id, first_version, lower(live)), true));
-- what mleval.release asks for, of whoever writes: a champion that is proven or
-- forced, and nothing that has not happened
CREATE POLICY release_happened ON mleval.release AS RESTRICTIVE FOR INSERT
	WITH CHECK (lower(live) <= clock_timestamp() AND (role <> 'champion' OR forced OR mleval._latest_baseline(model_id) IS NOT NULL));
CREATE POLICY release_update ON mleval.release FOR UPDATE
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = release.model_id AND m.owner = current_user));
-- A metric is its owner's: readers of a model see its values, not its function.
CREATE POLICY metric_read ON mleval.metric FOR SELECT
	USING (owner = current_user OR owner = ANY (ARRAY(SELECT r.rolname FROM pg_catalog.pg_roles AS r WHERE pg_has_role(r.oid, 'USAGE'))));
CREATE POLICY metric_insert ON mleval.metric FOR INSERT WITH CHECK (owner = current_user);
-- one that is named like a built-in metric would be taken for it
CREATE POLICY metric_is_one ON mleval.metric AS RESTRICTIVE FOR INSERT WITH CHECK (mleval._is_metric(metric));
CREATE POLICY metric_has_time ON mleval.metric AS RESTRICTIVE FOR INSERT WITH CHECK (mleval._is_max_time(max_time));
CREATE POLICY metric_update ON mleval.metric FOR UPDATE USING (owner = current_user);
CREATE POLICY metric_definition_read ON mleval.metric_definition FOR SELECT
	USING (EXISTS (SELECT FROM mleval.metric AS c WHERE c.metric_id = metric_definition.metric_id));
CREATE POLICY metric_definition_insert ON mleval.metric_definition FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.metric AS c WHERE c.metric_id = metric_definition.metric_id AND c.owner = current_user));

-- A comparison is of several models: whoever may read one of them reads that it
-- was compared, and of the candidates those he may read.
CREATE POLICY candidate_read ON mleval.candidate FOR SELECT
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = candidate.model_id));
CREATE POLICY model_comparison_read ON mleval.model_comparison FOR SELECT
	USING (recorded_by = current_user OR EXISTS (SELECT FROM mleval.candidate AS c WHERE c.comparison_id = model_comparison.comparison_id));
CREATE POLICY model_comparison_insert ON mleval.model_comparison FOR INSERT WITH CHECK (recorded_by = current_user);
-- A function, as the policy of a comparison asks the candidates.
CREATE FUNCTION mleval._is_own_comparison(comparison_id bigint)
RETURNS boolean
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN EXISTS (SELECT FROM mleval.model_comparison AS c WHERE c.comparison_id = $1 AND c.recorded_by = current_user);
END
$$;

COMMENT ON FUNCTION mleval._is_own_comparison(bigint) IS 'Whether the caller recorded a comparison; NULL for none.';

CREATE POLICY candidate_insert ON mleval.candidate FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = candidate.model_id AND m.owner = current_user)
		AND mleval._is_own_comparison(comparison_id));

-- The grandchildren, all alike but for the parent's key.  What else they refer
-- to is of the same model.
DO $$
DECLARE
	child record;
	owned text;
BEGIN
	FOR child IN SELECT c.name, c.parent, c.others FROM (VALUES
		('summary', 'evaluation', '{}'::text[]), ('metric_value', 'evaluation', '{}'), ('drift_value', 'evaluation', '{baseline}'),
		('metric_comparison', 'evaluation', '{baseline}'), ('quality_value', 'evaluation', '{baseline}'), ('season_value', 'evaluation', '{}'), ('diagnosis', 'evaluation', '{baseline}'), ('baseline_window', 'baseline', '{evaluation}'), ('baseline_column', 'baseline', '{}'), ('reference_value', 'baseline', '{}'), ('gate_value', 'gate', '{evaluation}'),
		('reference_calibrator', 'baseline', '{}'), ('estimated_value', 'evaluation', '{baseline}'),
		('run', 'monitor', '{evaluation,baseline}'), ('alert', 'monitor', '{}'), ('alert_subject', 'monitor', '{}'), ('alert_event', 'monitor', '{}'), ('alert_window', 'monitor', '{}')) AS c(name, parent, others)
	LOOP
		owned := format('EXISTS (SELECT FROM mleval.%1$I AS p JOIN mleval.model AS m ON m.model_id = p.model_id'
			' WHERE p.%2$I = %3$I.%2$I AND m.owner = current_user%4$s)', child.parent, child.parent || '_id', child.name,
			(SELECT string_agg(format(' AND (%1$I.%2$I IS NULL OR EXISTS (SELECT FROM mleval.%3$I AS o WHERE o.model_id = m.model_id AND o.%2$I = %1$I.%2$I))',
				child.name, other || '_id', other), '') FROM unnest(child.others) AS other));
		EXECUTE format('CREATE POLICY %1$I ON mleval.%2$I FOR SELECT USING (EXISTS ('
			'SELECT FROM mleval.%3$I AS p WHERE p.%4$I = %2$I.%4$I))',
			child.name || '_read', child.name, child.parent, child.parent || '_id');
		EXECUTE format('CREATE POLICY %I ON mleval.%I FOR INSERT WITH CHECK (%s)', child.name || '_insert', child.name, owned);
		IF child.name = 'summary' OR child.name = ANY (mleval._value_tables()) THEN
			EXECUTE format('CREATE POLICY %1$I ON mleval.%2$I FOR DELETE USING (EXISTS (SELECT FROM mleval.evaluation AS p'
				' JOIN mleval.model AS m ON m.model_id = p.model_id WHERE p.evaluation_id = %2$I.evaluation_id AND m.owner = current_user))', child.name || '_delete', child.name);
		END IF;
		IF child.parent = 'monitor' THEN
			EXECUTE format('CREATE POLICY %I ON mleval.%I FOR UPDATE USING (%s)', child.name || '_update', child.name, owned);
		END IF;
	END LOOP;
END
$$;

-- its requirement is its model's, which the loop does not know
CREATE POLICY gate_value_requirement ON mleval.gate_value AS RESTRICTIVE FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.gate AS g JOIN mleval.requirement AS r ON r.model_id = mleval._first_version(g.model_id)
		WHERE g.gate_id = gate_value.gate_id AND r.requirement_id = gate_value.requirement_id));

-- Not even the owner of the tables changes what was recorded, by mistake at
-- least.  Restoring a dump inserts, so no trigger stands in its way.
CREATE FUNCTION mleval._refuse_change()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RAISE EXCEPTION USING ERRCODE = 'restrict_violation',
		MESSAGE = format('%s of mleval.%s is refused', TG_OP, TG_TABLE_NAME),
		DETAIL = 'What was recorded is immutable.',
		HINT = 'A new look at the same window supersedes the earlier one: mleval.evaluate.';
END
$$;

COMMENT ON FUNCTION mleval._refuse_change() IS 'Trigger that keeps recorded rows as they are.';

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.evaluation
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR TRUNCATE ON mleval.summary
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR TRUNCATE ON mleval.metric_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR TRUNCATE ON mleval.drift_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR TRUNCATE ON mleval.metric_comparison
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR TRUNCATE ON mleval.quality_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR TRUNCATE ON mleval.season_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.prune_run
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR TRUNCATE ON mleval.diagnosis
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.baseline
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.baseline_window
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.baseline_column
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.alert_event
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.alert_window
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.reference_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.requirement
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.reference_calibrator
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR TRUNCATE ON mleval.estimated_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.gate
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.gate_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
-- a release is closed once, by the trigger closed_once
CREATE TRIGGER immutable BEFORE DELETE OR TRUNCATE ON mleval.release
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.model_comparison
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.candidate
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.metric_definition
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();

-- A superuser gives the models of a renamed role back to it: all versions of one
-- together, or two of them would have two champions.
CREATE FUNCTION mleval._keep_together()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	apart record;
BEGIN
	SELECT m.name, m.version, m.owner INTO apart
	FROM mleval.model AS m LEFT JOIN mleval.model AS f ON f.model_id = m.first_version AND f.first_version IS NULL AND f.owner = m.owner AND f.name = m.name
	WHERE m.first_version IS NOT NULL AND f.model_id IS NULL
	ORDER BY m.model_id LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'restrict_violation',
			MESSAGE = 'UPDATE of mleval.model is refused',
			DETAIL = format('Version "%s" of model "%s" of role %I would be apart from its first version.', apart.version, apart.name, apart.owner),
			HINT = 'Requirements and releases are of all versions of a model: change all of them in one statement.';
	END IF;
	RETURN NULL;
END
$$;

COMMENT ON FUNCTION mleval._keep_together() IS 'Trigger that keeps a version with the first version of its model.';

CREATE TRIGGER kept_together AFTER UPDATE OF owner, name, first_version ON mleval.model
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._keep_together();

-- What mleval.prune recorded may go, and nothing else.
CREATE FUNCTION mleval._refuse_unrecorded(table_name name, fault bigint)
RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF fault IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'restrict_violation',
			MESSAGE = format('DELETE of mleval.%s is refused', table_name),
			DETAIL = format('What was recorded is immutable. Evaluation %s is not in what mleval.prune_run says was pruned.', fault),
			HINT = 'Old windows are made small by mleval.prune.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._refuse_unrecorded(name, bigint) IS 'Error 23001 where there is an evaluation that was not pruned.';

CREATE FUNCTION mleval._only_rolled_up()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._refuse_unrecorded(TG_TABLE_NAME, (
		WITH covered AS MATERIALIZED (
			SELECT d.evaluation_id, d.role, d.subject
			FROM (
				SELECT DISTINCT p.prune_id
				FROM (SELECT DISTINCT g.evaluation_id FROM gone AS g) AS o
					JOIN mleval.evaluation AS e ON e.evaluation_id = o.evaluation_id
					JOIN mleval.prune_run AS p ON p.monitor_id = e.monitor_id AND p.window_start <= e.window_start AND p.window_end >= e.window_end
			) AS x
				JOIN mleval.prune_run AS p ON p.prune_id = x.prune_id
				CROSS JOIN LATERAL mleval._rolled_up(p) AS d
		)
		SELECT min(g.evaluation_id) FROM gone AS g
		WHERE NOT EXISTS (SELECT FROM covered AS c WHERE c.evaluation_id = g.evaluation_id AND c.role = g.role AND c.subject = g.subject)));
	RETURN NULL;
END
$$;

COMMENT ON FUNCTION mleval._only_rolled_up() IS 'Trigger that lets summaries go whose rollup was recorded.';

CREATE FUNCTION mleval._only_given_up()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._refuse_unrecorded(TG_TABLE_NAME, (
		SELECT min(e.evaluation_id)
		FROM (SELECT DISTINCT g.evaluation_id FROM gone AS g) AS o
			JOIN mleval.evaluation AS e ON e.evaluation_id = o.evaluation_id
		WHERE NOT EXISTS (
			SELECT FROM mleval.prune_run AS p CROSS JOIN LATERAL mleval._given_up(p) AS u(id)
			WHERE p.monitor_id = e.monitor_id AND p.window_start <= e.window_start AND p.window_end >= e.window_end AND u.id = e.evaluation_id)));
	RETURN NULL;
END
$$;

COMMENT ON FUNCTION mleval._only_given_up() IS 'Trigger that lets values go of superseded evaluations that were pruned so.';

CREATE TRIGGER only_rolled_up AFTER DELETE ON mleval.summary
	REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION mleval._only_rolled_up();
DO $$
DECLARE
	child name;
BEGIN
	FOREACH child IN ARRAY mleval._value_tables() LOOP
		EXECUTE format('CREATE TRIGGER only_given_up AFTER DELETE ON mleval.%I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION mleval._only_given_up()', child);
	END LOOP;
END
$$;
