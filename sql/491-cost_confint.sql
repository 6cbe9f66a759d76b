-- How sure a mean cost is.
-- C: src/metrics/cost_confint.c, src/stats/bounded_mean.c.

CREATE FUNCTION mleval.mean_cost_confint(
	cm mleval.confusion_matrix,
	cost jsonb,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_cost_mean_confint';

COMMENT ON FUNCTION mleval.mean_cost_confint(mleval.confusion_matrix, jsonb, double precision, double precision) IS
'What a labelled row costs on average, as mean_cost, with its interval: the score interval (Rao 1948, Proc. Camb. Phil. Soc. 44:50), with the variance that the most likely costs would have if an end were the mean (Owen 1988, Biometrika 75:237); where a row costs one of two numbers it is Wilson''s. cost: as in mean_cost, in any unit. The least and the most of its numbers are what a row can cost, pairs that did not occur among them: of ten positives that were all found the interval knows what one that is missed would cost. So leave out pairs that cannot come. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without labelled rows; the interval is NULL if all numbers of cost are the same. Exact to rounding. Error 22023: no such object, no number for a pair that occurs (named), level or design_effect out of range; 22003: a number or the sum beyond double precision.';
