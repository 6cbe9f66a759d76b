-- What is found among the rows of highest score.  C: src/metrics/gains.c.

CREATE FUNCTION mleval.cumulative_gains(
	scores mleval.binary_scores,
	OUT selection_rate double precision,
	OUT gain double precision,
	OUT lift double precision,
	OUT threshold double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1000
AS 'MODULE_PATHNAME', 'mleval_gains_cumulative';

COMMENT ON FUNCTION mleval.cumulative_gains(mleval.binary_scores) IS
'The cumulative gains curve, one row per threshold, descending from Infinity, if score >= threshold is selected: the share of rows selected (selection_rate), the share of positives among them (gain, which is recall), and how many times more positives than among as many rows taken at random (lift, precision over prevalence; NULL where nothing is selected). gain and lift are NULL without a positive. Unlabelled rows do not count. No labelled rows, no rows. Exact at every threshold it names; past max_buckets distinct scores these are the lower ends of buckets. As scikit-plot''s cumulative gain and lift curves, ties taken whole. Range of selection_rate, gain: [0, 1]. Range of lift: [0, Infinity). Range of threshold: [-Infinity, Infinity].';

CREATE FUNCTION mleval.lift_table(
	scores mleval.binary_scores,
	bins integer DEFAULT 10,
	OUT bin integer,
	OUT lowest_score double precision,
	OUT highest_score double precision,
	OUT count double precision,
	OUT positives double precision,
	OUT precision_score double precision,
	OUT lift double precision,
	OUT cumulative_count double precision,
	OUT cumulative_positives double precision,
	OUT cumulative_share double precision,
	OUT cumulative_precision double precision,
	OUT cumulative_gain double precision,
	OUT cumulative_lift double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 10
AS 'MODULE_PATHNAME', 'mleval_gains_lift_table';

COMMENT ON FUNCTION mleval.lift_table(mleval.binary_scores, integer) IS
'Labelled rows by descending score in `bins` bins of equal weight (1 to 10000; 10: deciles), the highest scores first. Of each bin: its lowest and highest score, its count (with weights: weight) and positives, the share of positives (precision_score) and that over the share among all (lift); then the same of all bins down to it: cumulative_gain is the share of all positives found, cumulative_share of all rows. Rows that tie where bins meet are parted in proportion, so that counts need not be whole: the mean over all ways to break the tie. lift and gain are NULL without a positive. Unlabelled rows do not count. No labelled rows, no rows. Exact up to max_buckets distinct scores; past that, scores in one bucket are ties. Error 22023: bins outside 1 to 10000. Range of lowest_score, highest_score: [-Infinity, Infinity]. Range of count, positives, cumulative_count, cumulative_positives: [0, Infinity). Range of precision_score, cumulative_share, cumulative_precision, cumulative_gain: [0, 1]. Range of lift, cumulative_lift: [0, Infinity).';
