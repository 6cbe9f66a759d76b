-- What each threshold is worth to the business, and how sure that is.

CREATE FUNCTION mleval._mean_value_confint(cm mleval.confusion_matrix, value jsonb, level double precision, design_effect double precision)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_cost_value_confint';

COMMENT ON FUNCTION mleval._mean_value_confint(mleval.confusion_matrix, jsonb, double precision, double precision) IS
'As mean_cost_confint, whose argument is value where an error names it.';

-- Where no row is selected whatever the rows are, or each is, what the other prediction
-- is worth is nothing that a row can be worth.
CREATE FUNCTION mleval._value_of_prediction(value jsonb, selected boolean)
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN selected IS NULL OR jsonb_typeof(value) <> 'object' THEN value ELSE (
	SELECT coalesce(jsonb_object_agg(m.key, CASE jsonb_typeof(m.value) WHEN 'object' THEN m.value - CASE WHEN selected THEN '{0,false,f}'::text[] ELSE '{1,true,t}' END ELSE m.value END), '{}')
	FROM jsonb_each(value) AS m) END;

COMMENT ON FUNCTION mleval._value_of_prediction(jsonb, boolean) IS 'What a row can be worth where all are selected, or none; NULL: as it is.';

-- A row with an infinite score is selected at Infinity, so of none selected there is no
-- matrix: it is that of all selected, each worth what it is when it is not.
CREATE FUNCTION mleval._value_selecting_none(value jsonb)
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN jsonb_typeof(value) <> 'object' THEN value ELSE (
	SELECT coalesce(jsonb_object_agg(m.key, CASE jsonb_typeof(m.value) WHEN 'object' THEN jsonb_build_object('1', coalesce(m.value -> '0', m.value -> 'false', m.value -> 'f')) ELSE m.value END), '{}')
	FROM jsonb_each(value) AS m) END;

COMMENT ON FUNCTION mleval._value_selecting_none(jsonb) IS 'What a row is worth that is not selected, as if it was.';

CREATE FUNCTION mleval.expected_value(
	scores mleval.binary_scores,
	value jsonb,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS TABLE (
	threshold double precision,
	n_selected double precision,
	value_per_row double precision,
	lower double precision,
	upper double precision,
	reason text)
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 100000 ROWS 1000
BEGIN ATOMIC
	SELECT t.threshold, t.fp + t.tp, e.value, e.lower, e.upper,
		CASE WHEN o.selected IS NOT NULL AND num_nulls(e.lower, e.upper) > 0 THEN 'the value is exact: all rows are predicted alike at this threshold, and both labels are worth the same then' ELSE e.reason END
	FROM mleval.threshold_table(scores) AS t
		CROSS JOIN LATERAL (SELECT CASE WHEN t.threshold = '-Infinity' THEN true WHEN t.threshold = 'Infinity' AND t.fp + t.tp = 0 THEN false END) AS o(selected)
		CROSS JOIN LATERAL (SELECT o.selected = false AND mleval.selection_rate(mleval.confusion_matrix_at(scores, t.threshold)) > 0) AS i(infinite)
		CROSS JOIN LATERAL mleval._mean_value_confint(mleval.confusion_matrix_at(scores, CASE WHEN i.infinite THEN '-Infinity' ELSE t.threshold END),
			CASE WHEN i.infinite THEN mleval._value_selecting_none($2) ELSE mleval._value_of_prediction($2, o.selected) END, level, design_effect) AS e
	ORDER BY t.threshold DESC, t.fp + t.tp;
END;

COMMENT ON FUNCTION mleval.expected_value(mleval.binary_scores, jsonb, double precision, double precision) IS
'What a labelled row is worth on average at each threshold, one row per threshold, descending, if score >= threshold is predicted positive; the first threshold is Infinity, which predicts none. value is what a row of each label is worth when it is given each prediction, in any unit, as cost in mean_cost: {"0": {"0": 0, "1": -1}, "1": {"0": 0, "1": 20}} earns 20 a hit and loses 1 a false alarm; costs are negative values. n_selected: rows predicted positive, with weights their weight. lower, upper: the interval of mean_cost_confint at that threshold; at Infinity and -Infinity of what a row can be worth that is not selected, or is. Where both labels are worth the same then, the value is exact: there is no interval, and the reason says so. It is of one threshold named beforehand: the largest of many is partly the luckiest, so choose on one set of rows and measure on another. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. Unlabelled rows do not count. No rows without labelled ones, or for a NULL argument. Exact at every threshold it names; past max_buckets distinct scores these are the lower ends of buckets. reason: why there is no interval. Error 22023: no such object, no number for a pair that occurs (named), level or design_effect out of range; 22003: a number or the sum beyond double precision. Range of threshold: [-Infinity, Infinity]. Range of n_selected: [0, Infinity). Range of value_per_row, lower, upper: (-Infinity, Infinity).';
