-- Rights: who may read and write what.
--
-- Everything runs as its caller, so what the functions write their callers may
-- write too: column by column, without ids, who and when, and only for models
-- of their own.  What was recorded stays: nobody is granted UPDATE or DELETE of
-- it, and triggers refuse them to owners of the tables as well.  The policies
-- are part of this script because a dump carries none for an extension's tables.

GRANT USAGE ON SCHEMA mleval TO PUBLIC;

GRANT SELECT ON mleval.model, mleval.monitor, mleval.evaluation, mleval.summary, mleval.metric_value,
	mleval.drift_value, mleval.metric_comparison, mleval.quality_value, mleval.season_value, mleval.diagnosis, mleval.baseline, mleval.baseline_window, mleval.baseline_column,
	mleval.reference_value, mleval.run, mleval.alert, mleval.alert_subject, mleval.alert_event,
	mleval.metric_history, mleval.label_maturity, mleval.drift_history, mleval.quality_history, mleval.season_vs_current, mleval.baseline_vs_current, mleval.diagnosis_history, mleval.segment_ranking, mleval.model_status, mleval.open_alert
	TO PUBLIC;

-- a dump reads the sequences as well
GRANT SELECT ON SEQUENCE mleval.model_model_id_seq, mleval.monitor_monitor_id_seq, mleval.evaluation_evaluation_id_seq,
	mleval.baseline_baseline_id_seq, mleval.run_run_id_seq, mleval.alert_alert_id_seq, mleval.alert_event_event_id_seq
	TO PUBLIC;

GRANT INSERT (name, version, task, relation_schema, relation_name, y_true, y_score, y_pred, time_column, label_time_column,
	version_column, id_column, sample_weight, features, segments, threshold, time_zone), UPDATE (readers)
	ON mleval.model TO PUBLIC;
GRANT INSERT (model_id, every, origin, delay, look_back, season, limits, false_alarms_per_year, open_after, close_after),
	UPDATE (enabled, delay, look_back, season, limits, false_alarms_per_year, open_after, close_after)
	ON mleval.monitor TO PUBLIC;
GRANT INSERT (model_id, monitor_id, phase, window_start, window_end, window_bounds, segment, segment_value, n, n_labelled, n_expected, provisional,
	as_of, whole_id, supersedes)
	ON mleval.evaluation TO PUBLIC;
GRANT INSERT ON mleval.summary, mleval.metric_value, mleval.drift_value, mleval.metric_comparison, mleval.quality_value, mleval.season_value, mleval.diagnosis,
	mleval.baseline_window, mleval.baseline_column, mleval.reference_value
	TO PUBLIC;
GRANT INSERT (model_id, evaluation_id, every, origin, features_start, features_end, performance_start, performance_end, reason)
	ON mleval.baseline TO PUBLIC;
GRANT INSERT (monitor_id, window_start, window_end, look, as_of),
	UPDATE (status, evaluation_id, baseline_id, alpha, n, sqlstate, message, detail, hint, finished_at, look_again_at)
	ON mleval.run TO PUBLIC;
GRANT INSERT (monitor_id, kind, severity, subjects, first_window, last_window, windows, reason),
	UPDATE (severity, subjects, last_window, windows, reason, resolved_window, resolved_at)
	ON mleval.alert TO PUBLIC;
GRANT INSERT (monitor_id, kind, role, subject, segment, segment_value, wrong_windows, normal_windows, first_window, last_window, critical, reason),
	UPDATE (affected, wrong_windows, normal_windows, first_window, last_window, critical, reason)
	ON mleval.alert_subject TO PUBLIC;
GRANT INSERT (monitor_id, alert_id, event, window_start, until, reason)
	ON mleval.alert_event TO PUBLIC;

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
ALTER TABLE mleval.run ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.alert_subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE mleval.alert_event ENABLE ROW LEVEL SECURITY;

-- Readers are the owner, the roles on the list, and whoever has the privileges
-- of one of them; writing takes the owner himself.
CREATE POLICY model_read ON mleval.model FOR SELECT
	USING (owner = current_user OR 'public' = ANY (readers) OR EXISTS (
		SELECT FROM pg_catalog.pg_roles AS r
		WHERE (r.rolname = owner OR r.rolname = ANY (readers)) AND pg_has_role(r.oid, 'USAGE')));
CREATE POLICY model_insert ON mleval.model FOR INSERT WITH CHECK (owner = current_user);
CREATE POLICY model_update ON mleval.model FOR UPDATE USING (owner = current_user);

-- A child is read by whoever reads its parent: the subquery is under the
-- parent's own policy.  It is written by the owner of its model.
CREATE POLICY monitor_read ON mleval.monitor FOR SELECT
	USING (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = monitor.model_id));
CREATE POLICY monitor_insert ON mleval.monitor FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM mleval.model AS m WHERE m.model_id = monitor.model_id AND m.owner = current_user));
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

-- The grandchildren, all alike but for the parent's key.  What else they refer
-- to is of the same model.
DO $$
DECLARE
	child record;
	owned text;
BEGIN
	FOR child IN SELECT c.name, c.parent, c.others FROM (VALUES
		('summary', 'evaluation', '{}'::text[]), ('metric_value', 'evaluation', '{}'), ('drift_value', 'evaluation', '{baseline}'),
		('metric_comparison', 'evaluation', '{baseline}'), ('quality_value', 'evaluation', '{baseline}'), ('season_value', 'evaluation', '{}'), ('diagnosis', 'evaluation', '{baseline}'), ('baseline_window', 'baseline', '{evaluation}'), ('baseline_column', 'baseline', '{}'), ('reference_value', 'baseline', '{}'),
		('run', 'monitor', '{evaluation,baseline}'), ('alert', 'monitor', '{}'), ('alert_subject', 'monitor', '{}'), ('alert_event', 'monitor', '{}')) AS c(name, parent, others)
	LOOP
		owned := format('EXISTS (SELECT FROM mleval.%1$I AS p JOIN mleval.model AS m ON m.model_id = p.model_id'
			' WHERE p.%2$I = %3$I.%2$I AND m.owner = current_user%4$s)', child.parent, child.parent || '_id', child.name,
			(SELECT string_agg(format(' AND (%1$I.%2$I IS NULL OR EXISTS (SELECT FROM mleval.%3$I AS o WHERE o.model_id = m.model_id AND o.%2$I = %1$I.%2$I))',
				child.name, other || '_id', other), '') FROM unnest(child.others) AS other));
		EXECUTE format('CREATE POLICY %1$I ON mleval.%2$I FOR SELECT USING (EXISTS ('
			'SELECT FROM mleval.%3$I AS p WHERE p.%4$I = %2$I.%4$I))',
			child.name || '_read', child.name, child.parent, child.parent || '_id');
		EXECUTE format('CREATE POLICY %I ON mleval.%I FOR INSERT WITH CHECK (%s)', child.name || '_insert', child.name, owned);
		IF child.parent = 'monitor' THEN
			EXECUTE format('CREATE POLICY %I ON mleval.%I FOR UPDATE USING (%s)', child.name || '_update', child.name, owned);
		END IF;
	END LOOP;
END
$$;

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
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.summary
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.metric_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.drift_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.metric_comparison
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.quality_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.season_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.diagnosis
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.baseline
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.baseline_window
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.baseline_column
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.alert_event
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mleval.reference_value
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._refuse_change();
