-- How sure Matthews' correlation coefficient and average precision are: the delta method.
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

CREATE FUNCTION mleval.average_precision_confint(
	scores mleval.binary_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_delta_average_precision_confint';

COMMENT ON FUNCTION mleval.average_precision_confint(mleval.binary_scores, double precision, double precision) IS
'Average precision, as average_precision_score, with its interval on the scale of log odds (Boyd, Eng and Page 2013, ECML PKDD), by Student''s t with Satterthwaite''s degrees of freedom. The variance is that of the data, by the delta method (Efron 1982, chapter 6: the infinitesimal jackknife), where theirs is one of the number of positives alone, which is too wide for good rankings. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number in each class. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without both classes; the interval is NULL with fewer than two effective rows of a class, or where the variance is 0, as of scores that separate the classes. Where negatives are few it is too short: it rests on them. Exact up to max_buckets distinct scores; past that, of ties within buckets. Error 22023: level or design_effect out of range.';
