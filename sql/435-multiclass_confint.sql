-- How sure the metrics of several classes' scores are.
-- C: src/metrics/multiclass_confint.c, src/stats/multiclass_influence.c.

CREATE FUNCTION mleval.log_loss_confint(
	scores mleval.multiclass_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_multiclass_confint_log_loss';

COMMENT ON FUNCTION mleval.log_loss_confint(mleval.multiclass_scores, double precision, double precision) IS
'The mean log loss of a row, as log_loss, with its interval: of a mean, by Hall''s transformation (Hall 1992, J. R. Stat. Soc. B 54:221), which takes out the skewness. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without labelled rows; the interval is NULL with fewer than two effective rows, or if all rows have the same loss. Mean, variance and skewness are exact to rounding, whatever the buckets; a variance below 1e-8 of the squared mean is taken for that of symmetric losses. The interval holds the mean, and no loss that there is not. Error 22023: a labelled row''s score outside [0, 1], level or design_effect out of range.';

CREATE FUNCTION mleval.brier_score_confint(
	scores mleval.multiclass_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1,
	scale_by_half boolean DEFAULT NULL)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_multiclass_confint_brier_score';

COMMENT ON FUNCTION mleval.brier_score_confint(mleval.multiclass_scores, double precision, double precision, boolean) IS
'The mean over rows of the squared differences of all classes'' probabilities, as brier_score_loss, with its interval: of a mean, by Hall''s transformation (Hall 1992, J. R. Stat. Soc. B 54:221), which takes out the skewness. level: between 0 and 1. scale_by_half: half of it, which NULL (default) is for two classes. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without labelled rows; the interval is NULL with fewer than two effective rows, or if all rows have the same loss. NULL if the summary is. Mean, variance and skewness are exact to rounding, whatever the buckets; a variance below 1e-8 of the squared mean is taken for that of symmetric losses. The interval holds the mean, and no loss that there is not. Error 22023: a labelled row''s score outside [0, 1], level or design_effect out of range.';

CREATE FUNCTION mleval.top_k_accuracy_confint(
	scores mleval.multiclass_scores,
	k integer DEFAULT 2,
	method text DEFAULT 'wilson',
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_multiclass_confint_top_k_accuracy';

COMMENT ON FUNCTION mleval.top_k_accuracy_confint(mleval.multiclass_scores, integer, text, double precision, double precision) IS
'The share of labelled rows whose true class is among the k with the largest scores, as top_k_accuracy_score, with its interval: of a proportion. method: "wilson" (1927), "agresti_coull" (1998) or "clopper_pearson" (1934; never less than level, often more), as statsmodels'' proportion_confint. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number, of which the share counts, whole or not. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without labelled rows. Error 22023: k below 1, another method, level or design_effect out of range.';

CREATE FUNCTION mleval.roc_auc_confint(
	scores mleval.multiclass_scores,
	average text DEFAULT 'macro',
	multi_class text DEFAULT 'ovr',
	level double precision DEFAULT 0.95,
	method text DEFAULT 'delong',
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_multiclass_confint_roc_auc';

COMMENT ON FUNCTION mleval.roc_auc_confint(mleval.multiclass_scores, text, text, double precision, text, double precision) IS
'The mean of areas under ROC curves, as roc_auc_score(scores, average, multi_class), with a conservative interval: classes'' scores are of the same rows, and how they vary together is not kept, so that they are taken to vary in step, which no deviation of a sum can exceed. It covers level or more: with three classes it is a tenth to a half too wide, with more classes more. Up to 32 classes the deviations are added row by row of a true class, by what each of its scores moves the mean by (the components of DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837), and how many rows each class has counts exactly; past that, and there only for "ovr", the standard errors of the classes. Of two classes whose probabilities add up to 1 it is exact, and the interval of either class. average: "macro" or "weighted". multi_class: "ovr" or "ovo". method: "delong", on the scale of the area, cut at 0 and 1; or "logit", on that of its log odds, by Student''s t with Satterthwaite''s degrees of freedom, which covers better near 1 and with few rows of a class. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number in each class. n: labelled rows; n_eff: effective ones. NULLs, with a reason, where the mean is; the interval is NULL with fewer than two effective rows of a class, or where the variance is 0, as of scores that separate the classes. Exact up to max_buckets distinct scores of a class; past that approximate: scores in one bucket are ties, each end moves out by as much as roc_auc_bounds() on its side lies from the mean, and the reason says so. Error 22023: another average, multi_class or method ("newcombe" too, which knows the variance of one area, not of a mean of several), level or design_effect out of range.';

CREATE FUNCTION mleval.average_precision_confint(
	scores mleval.multiclass_scores,
	average text DEFAULT 'macro',
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_multiclass_confint_average_precision';

COMMENT ON FUNCTION mleval.average_precision_confint(mleval.multiclass_scores, text, double precision, double precision) IS
'The mean over classes of the average precision against all others, as average_precision_score(scores, average), with a conservative interval: by the delta method on log odds and Student''s t, as average_precision_confint of a class alone, with the mean of the classes'' standard errors, which that of their mean cannot exceed however they vary together. It covers level or more, and is the wider the more classes there are. average: "macro" or "weighted". level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number in each class. n: labelled rows; n_eff: effective ones. NULLs, with a reason, where the mean is; the interval is NULL with fewer than two effective rows of a class or of its others, or where the variance is 0, as of scores that separate the classes. Exact up to max_buckets distinct scores of a class; past that, each end moves out by as much as average_precision_bounds on its side lies from the value, and the reason says so. Error 22023: another average, level or design_effect out of range.';
