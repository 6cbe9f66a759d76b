-- Maturity: which labels are still to come, and when a window is looked at again.
--
-- How many rows get a label in the end is learned from the baseline's reference.
-- When they have come, and stopped changing, the monitor says: look_back.  A label
-- that turns from 0 to 1 after weeks leaves no gap that could be counted.

CREATE FUNCTION mleval._expected_share(monitor_id bigint)
RETURNS double precision
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT sum(e.n_labelled)::double precision / nullif(sum(e.n), 0)
	FROM mleval.monitor AS mon
		JOIN mleval.baseline_window AS w ON w.baseline_id = mleval._latest_baseline(mon.model_id) AND w.purpose = 'performance'
		JOIN mleval.evaluation AS e ON e.evaluation_id = w.evaluation_id
	WHERE mon.monitor_id = $1;
END;

COMMENT ON FUNCTION mleval._expected_share(bigint) IS 'Share of the rows of a baseline''s reference that have their label; NULL without a monitor, or without rows.';

CREATE FUNCTION mleval._matures_at(m mleval.model, monitor_id bigint, window_end timestamptz)
RETURNS timestamptz
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT (window_end AT TIME ZONE m.time_zone + mon.delay + mon.look_back) AT TIME ZONE m.time_zone
	FROM mleval.monitor AS mon
	WHERE mon.monitor_id = $2 AND mon.look_back > interval '0';
END;

COMMENT ON FUNCTION mleval._matures_at(mleval.model, bigint, timestamptz) IS 'The end of a monitor''s look_back for a window; NULL where it has none.';

-- Without a look_back nothing else is known of a window than how many labels it
-- lacks.  That many may be missing by chance.
CREATE FUNCTION mleval._is_provisional(n bigint, n_labelled bigint, expected double precision, as_of timestamptz, matures_at timestamptz)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN matures_at IS NOT NULL THEN as_of < matures_at
	WHEN expected IS NULL THEN n_labelled < n
	ELSE n_labelled < n * expected - 3 * sqrt(n * expected * (1 - expected))
END;

COMMENT ON FUNCTION mleval._is_provisional(bigint, bigint, double precision, timestamptz, timestamptz) IS
'Whether labels of a window are still to come: until it matures; where no time is said for that, by three standard deviations fewer than the expected share of labels, or any without one.';

CREATE FUNCTION mleval._look_again_at(m mleval.model, mon mleval.monitor, window_end timestamptz, as_of timestamptz)
RETURNS timestamptz
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT least(x.matures_at, (as_of AT TIME ZONE m.time_zone + mon.every) AT TIME ZONE m.time_zone)
	FROM (SELECT mleval._matures_at(m, mon.monitor_id, window_end)) AS x(matures_at)
	WHERE as_of < x.matures_at;
END;

COMMENT ON FUNCTION mleval._look_again_at(mleval.model, mleval.monitor, timestamptz, timestamptz) IS
'When a window is looked at after a look at as_of: a window''s length later, and a last time when it matures; NULL: never.';

-- The latest look at each window says when the next is, so it must say so anew.
-- What has matured by the last run is let be: a monitor that is given another year
-- does not read all of the last one.  What is expected still, or was not yet mature
-- then, is not passed over.
CREATE FUNCTION mleval._plan_looks(mon mleval.monitor)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model;
	moment timestamptz;
BEGIN
	SELECT x.* INTO m FROM mleval.model AS x WHERE x.model_id = mon.model_id;
	moment := (SELECT r.as_of FROM mleval.run AS r WHERE r.monitor_id = mon.monitor_id AND r.status IN ('done', 'unchanged') ORDER BY r.as_of DESC LIMIT 1);
	UPDATE mleval.run AS u SET look_again_at = n.at
	FROM (SELECT DISTINCT ON (r.window_start) r.* FROM mleval.run AS r
			WHERE r.monitor_id = mon.monitor_id AND r.status IN ('done', 'unchanged') ORDER BY r.window_start, r.look DESC) AS last
		CROSS JOIN LATERAL (SELECT mleval._matures_at(m, mon.monitor_id, last.window_end)) AS x(matures_at)
		CROSS JOIN LATERAL (SELECT CASE
			WHEN last.as_of < x.matures_at AND (x.matures_at > moment OR last.look_again_at IS NOT NULL) THEN mleval._look_again_at(m, mon, last.window_end, last.as_of)
			WHEN last.look_again_at IS NOT NULL THEN last.as_of END) AS n(at)
	WHERE u.run_id = last.run_id AND n.at IS DISTINCT FROM last.look_again_at AND NOT EXISTS (
		SELECT FROM mleval.prune_run AS p WHERE p.monitor_id = mon.monitor_id AND p.window_start <= last.window_start AND p.window_end > last.window_start);
EXCEPTION WHEN datetime_field_overflow THEN
	-- a delay that ends beyond the calendar: nothing is due any more
	RETURN;
END
$$;

COMMENT ON FUNCTION mleval._plan_looks(mleval.monitor) IS 'Windows are looked at again as the monitor''s look_back and delay say, those that prune has rolled up left out.';

-- Of a statement and not of a row: locks are taken in the order that all others keep.
CREATE FUNCTION mleval._changed_look_back()
RETURNS trigger
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	mon mleval.monitor;
BEGIN
	FOR mon IN SELECT a.* FROM changed AS a JOIN unchanged AS b ON b.monitor_id = a.monitor_id
		WHERE b.look_back IS DISTINCT FROM a.look_back OR b.delay IS DISTINCT FROM a.delay ORDER BY a.model_id, a.monitor_id LOOP
		PERFORM mleval._lock_model(mon.model_id);
		PERFORM mleval._plan_looks(mon);
	END LOOP;
	RETURN NULL;
END
$$;

COMMENT ON FUNCTION mleval._changed_look_back() IS 'A trigger: mleval._plan_looks() of the monitors whose look_back or delay has changed, with the locks of their models.';

CREATE TRIGGER changed_look_back AFTER UPDATE ON mleval.monitor REFERENCING OLD TABLE AS unchanged NEW TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION mleval._changed_look_back();

-- The text of a summary is its value: equal texts, equal rows for all that is
-- measured here.
CREATE FUNCTION mleval._is_same(m mleval.model, e mleval.evaluation, part mleval._part)
RETURNS boolean
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT e.n = part.n AND e.n_labelled = part.n_labelled AND coalesce(bool_and(
			coalesce(s.confusion_matrix::text, s.binary_scores::text, s.distribution::text) IS NOT DISTINCT FROM CASE
				WHEN s.confusion_matrix IS NOT NULL THEN part.confusion_matrix::text
				WHEN s.binary_scores IS NOT NULL THEN CASE s.subject WHEN 'predicted_positive' THEN part.predicted_positive WHEN 'predicted_negative' THEN part.predicted_negative ELSE part.binary_scores END::text
				ELSE part.distributions[(SELECT x.no FROM mleval._subjects(m) AS x WHERE x.role = s.role AND x.subject = s.subject)]::text
			END), false)
	FROM mleval.summary AS s
	WHERE s.evaluation_id = e.evaluation_id;
END;

COMMENT ON FUNCTION mleval._is_same(mleval.model, mleval.evaluation, mleval._part) IS 'Whether an evaluation recorded what a scan has found.';

-- A window that matures is news, though no label has changed.
CREATE FUNCTION mleval._is_recorded(m mleval.model, r mleval.run, parts mleval._part[])
RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	whole mleval.evaluation;
	part mleval._part;
	e mleval.evaluation;
	found_parts integer := 0;
BEGIN
	SELECT x.* INTO whole
	FROM mleval.run AS p JOIN mleval.evaluation AS x ON x.evaluation_id = p.evaluation_id
	WHERE p.monitor_id = r.monitor_id AND p.window_start = r.window_start AND p.status = 'done'
	ORDER BY p.look DESC LIMIT 1;
	IF NOT FOUND OR whole.provisional AND coalesce(r.as_of >= mleval._matures_at(m, r.monitor_id, r.window_end), true) THEN
		RETURN false;
	END IF;
	FOREACH part IN ARRAY parts LOOP
		SELECT x.* INTO e FROM mleval.evaluation AS x
		WHERE x.model_id = whole.model_id AND CASE WHEN part.segment IS NULL THEN x.evaluation_id = whole.evaluation_id
			ELSE x.whole_id = whole.evaluation_id AND x.segment = part.segment AND x.segment_value IS NOT DISTINCT FROM part.segment_value END;
		IF NOT FOUND OR NOT mleval._is_same(m, e, part) THEN
			RETURN false;
		END IF;
		found_parts := found_parts + 1;
	END LOOP;
	RETURN found_parts = 1 + (SELECT count(*) FROM mleval.evaluation AS x WHERE x.model_id = whole.model_id AND x.whole_id = whole.evaluation_id AND x.n > 0);
END
$$;

COMMENT ON FUNCTION mleval._is_recorded(mleval.model, mleval.run, mleval._part[]) IS 'Whether a later look at a window has found nothing but what its latest evaluation says.';
