-- How sure Matthews' correlation coefficient, Cohen's kappa and average precision are: the delta method.
-- C: src/metrics/delta_confint.c, src/stats/influence.c.

CREATE FUNCTION mleval.matthews_corrcoef_confint(
	cm mleval.confusion_matrix,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_delta_matthews_corrcoef_confint';

COMMENT ON FUNCTION mleval.matthews_corrcoef_confint(mleval.confusion_matrix, double precision, double precision) IS
'Matthews'' correlation coefficient of label and prediction, of two classes or more, as matthews_corrcoef, with its interval: the variance by the delta method, normal on Fisher''s z, the inverse hyperbolic tangent, so that the ends stay within -1 and 1 (Itaya, Tamura, Hayashi and Yamamoto 2025, Stat. Med. 44:e10303). level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows; n_eff: effective ones. NULLs, with a reason, where the coefficient is undefined; the interval is NULL where the variance is 0, as where all predictions are right. Exact to rounding. Error 22023: level or design_effect out of range.';

CREATE FUNCTION mleval.cohen_kappa_confint(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	weights text DEFAULT 'none',
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_delta_cohen_kappa_confint';

COMMENT ON FUNCTION mleval.cohen_kappa_confint(mleval.confusion_matrix, text[], text, double precision, double precision) IS
'Cohen''s kappa of label and prediction, of two classes or more, as cohen_kappa_score, with its interval: the variance by the delta method (Fleiss, Cohen and Everitt 1969, Psychol. Bull. 72:323), on Fisher''s z, the inverse hyperbolic tangent, so that the ends stay within -1 and 1, by Student''s t with as many degrees of freedom as the variance is sure (Satterthwaite 1946, Biometrics Bull. 2:110): few where few rows decide. labels: only rows with both among them, and the order of the places; by default all, in the order of labels. weights: how much a disagreement counts, none: 1; linear: by how many places the two labels are apart; quadratic: by the square of that. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights of rows as Kish''s effective number. n: labelled rows with both labels asked for (all labelled ones, where rows have weights); n_eff: effective ones. NULLs, with a reason, where kappa is undefined; the interval is NULL where the variance is 0, as where all predictions are right. NULL if cm is. Exact to rounding. Error 22023: other weights, a label twice, level or design_effect out of range; 22004: a NULL among labels.';

CREATE FUNCTION mleval.average_precision_confint(
	scores mleval.binary_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_delta_average_precision_confint';

COMMENT ON FUNCTION mleval.average_precision_confint(mleval.binary_scores, double precision, double precision) IS
'Average precision, as average_precision_score, with its interval on the scale of log odds (Boyd, Eng and Page 2013, ECML PKDD), by Student''s t with as many degrees of freedom as the variance is sure (Satterthwaite 1946, Biometrics Bull. 2:110): few where few rows decide, as the few negatives among many positives. The variance is that of the data, by the delta method (Efron 1982, chapter 6: the infinitesimal jackknife), where theirs is one of the number of positives alone, which is too wide for good rankings. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number in each class. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without both classes; the interval is NULL with fewer than two effective rows of a class, or where the variance is 0, as of scores that separate the classes. Exact up to max_buckets distinct scores; past that, each end moves out by as much as average_precision_bounds on its side lies from the value, and the reason says so. Error 22023: level or design_effect out of range.';
