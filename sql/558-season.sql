-- Seasons: a window beside the same one of a week or a year before.
--
-- Sundays are like Sundays.  What moved against the baseline and not against the
-- last season is the calendar's doing, which a reference of a few months cannot
-- know.  It is recorded to be read beside a verdict, and takes no part in one.

CREATE TABLE mleval.season_value (
	evaluation_id bigint NOT NULL REFERENCES mleval.evaluation,
	season_evaluation_id bigint NOT NULL REFERENCES mleval.evaluation,
	role text NOT NULL CHECK (role IN ('performance', 'feature', 'y_score', 'y_pred', 'y_true')),
	subject text NOT NULL,
	measure text NOT NULL,
	season_value double precision,
	current_value double precision,
	PRIMARY KEY (evaluation_id, role, subject, measure)
);

COMMENT ON TABLE mleval.season_value IS 'Each monitored window beside the same one a season before: its metrics then and now, and how far its columns have moved since. Append-only.';
COMMENT ON COLUMN mleval.season_value.evaluation_id IS 'The evaluation of the window or segment.';
COMMENT ON COLUMN mleval.season_value.season_evaluation_id IS 'That of the same window and segment a season before.';
COMMENT ON COLUMN mleval.season_value.role IS 'performance, or what the column is to the model: feature, y_score, y_pred or y_true.';
COMMENT ON COLUMN mleval.season_value.subject IS 'The column; the metric for performance.';
COMMENT ON COLUMN mleval.season_value.measure IS 'value of a metric; psi or ks_statistic of a column.';
COMMENT ON COLUMN mleval.season_value.season_value IS 'Value of the metric a season before; NULL for a distance, and where it was undefined.';
COMMENT ON COLUMN mleval.season_value.current_value IS 'Value of the metric now, or distance of the column from what it was a season before.';

SELECT pg_extension_config_dump('mleval.season_value', '');

-- What the monitor did, or else the baseline's own window
CREATE FUNCTION mleval._season_evaluation(r mleval.run, mon mleval.monitor, time_zone text)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT coalesce(
		(SELECT p.evaluation_id FROM mleval.run AS p
			WHERE p.monitor_id = r.monitor_id AND p.status = 'done' AND p.window_start = s.start ORDER BY p.look DESC LIMIT 1),
		(SELECT w.evaluation_id FROM mleval.baseline_window AS w
			WHERE w.baseline_id = r.baseline_id AND w.purpose = 'performance' AND w.window_start = s.start AND w.window_end = s.finish))
	FROM (SELECT (r.window_start AT TIME ZONE time_zone - mon.season) AT TIME ZONE time_zone, (r.window_end AT TIME ZONE time_zone - mon.season) AT TIME ZONE time_zone) AS s(start, finish)
	WHERE mon.season IS NOT NULL;
END;

COMMENT ON FUNCTION mleval._season_evaluation(mleval.run, mleval.monitor, text) IS 'The evaluation of the same window a season before: the monitor''s, or that of the baseline''s reference; NULL where there is none.';

CREATE FUNCTION mleval._insert_season_values(r mleval.run, mon mleval.monitor, time_zone text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	before bigint := mleval._season_evaluation(r, mon, time_zone);
BEGIN
	INSERT INTO mleval.season_value (evaluation_id, season_evaluation_id, role, subject, measure, season_value, current_value)
	SELECT s.evaluation_id, s.season_evaluation_id, 'performance', v.metric, 'value', w.value, v.value
	FROM (
			-- FULL, as in mleval._performance_findings
			SELECT c.evaluation_id, b.evaluation_id AS season_evaluation_id
			FROM mleval._with_segments(r.evaluation_id) AS c
				FULL JOIN mleval._with_segments(before) AS b ON mleval._segment_key(b.segment, b.segment_value) = mleval._segment_key(c.segment, c.segment_value)
			WHERE num_nulls(b.evaluation_id, c.evaluation_id) = 0) AS s
		JOIN mleval.metric_value AS v ON v.evaluation_id = s.evaluation_id
		JOIN mleval.metric_value AS w ON w.evaluation_id = s.season_evaluation_id AND w.metric = v.metric
	UNION ALL
	SELECT r.evaluation_id, before, c.role, c.subject, d.measure, NULL, d.value
	FROM mleval.evaluation AS e
		JOIN mleval.summary AS c ON c.evaluation_id = e.evaluation_id
		JOIN mleval.summary AS b ON b.evaluation_id = before AND b.role = c.role AND b.subject = c.subject
		CROSS JOIN LATERAL (VALUES ('psi', mleval._psi(b.distribution, c.distribution, CASE c.role WHEN 'y_true' THEN e.n_labelled ELSE e.n END)), ('ks_statistic', mleval._ks_statistic(b.distribution, c.distribution))) AS d(measure, value)
	WHERE e.evaluation_id = r.evaluation_id AND c.distribution IS NOT NULL AND d.value IS NOT NULL;
END
$$;

COMMENT ON FUNCTION mleval._insert_season_values(mleval.run, mleval.monitor, text) IS 'Records a run''s window beside the same one a season before, where there is one.';
