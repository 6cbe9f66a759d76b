-- How sure F-beta is.
-- C: src/metrics/fbeta_confint.c, src/stats/fbeta_interval.c.

CREATE FUNCTION mleval.fbeta_confint(
	cm mleval.confusion_matrix,
	beta double precision,
	level double precision DEFAULT 0.95,
	pos_label text DEFAULT NULL,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_fbeta_confint';

COMMENT ON FUNCTION mleval.fbeta_confint(mleval.confusion_matrix, double precision, double precision, text, double precision) IS
'F-beta of the class pos_label against all others, of however many labels, as fbeta_score, with its interval: it holds the values c for which 0 is in the score interval (Rao 1948, Proc. Camb. Phil. Soc. 44:50, as in mean_cost_confint) of the mean of numbers that are above 0 exactly where F-beta is above c. It knows the dearer mistake though no row made it. With beta 1 it is that of proportion_confint(cm, ''f1_score''), with 0 and Infinity Wilson''s of precision and recall. beta: 0 or more. level: between 0 and 1. n: rows of the class or predicted to be (with weights: labelled rows); n_eff: those by Kish''s number, divided by design_effect, which is how many rows count as one. pos_label: NULL (default) is 1, the label of true, of two labels; of more it must be named; a label that no row has, neither as label nor as prediction, is an error, but beside a single other one a class without rows. It takes rows for independent. NULLs, with a reason, without labelled rows or without a row of the class or predicted to be; NULL if another argument is. Exact to rounding. Error 22023: beta below 0 or NaN, level or design_effect out of range; more than two labels without pos_label, or a pos_label that is none of two labels or more.';
