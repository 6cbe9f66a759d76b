-- How sure proportions of rows, what is made of them, and areas under ROC curves are, and how many rows that takes.
-- C: src/metrics/proportion_confint.c, roc_confint.c, src/stats/proportion.c, delong.c.

CREATE FUNCTION mleval.proportion_confint(
	cm mleval.confusion_matrix,
	metric text DEFAULT 'accuracy_score',
	method text DEFAULT 'wilson',
	level double precision DEFAULT 0.95,
	pos_label text DEFAULT NULL,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_proportion_confint';

COMMENT ON FUNCTION mleval.proportion_confint(mleval.confusion_matrix, text, text, double precision, text, double precision) IS
'A metric that is a proportion of rows, or is made of such, with its interval. metric: accuracy_score, zero_one_loss, hamming_loss, balanced_accuracy_score; of the class pos_label against all others, of however many labels, prevalence, selection_rate, precision_score, recall_score, specificity_score, negative_predictive_value, false_positive_rate, false_negative_rate, false_discovery_rate, false_omission_rate, jaccard_score, f1_score, informedness, markedness, as the functions of those names. method: "wilson" (1927; it covers what it says from few rows on), "agresti_coull" (1998) or "clopper_pearson" (1934; never less than level, often more). As statsmodels'' proportion_confint. F1 is 2p / (1 + p) of the proportion that jaccard_score is, and its ends those of p. Of balanced_accuracy_score, informedness and markedness, sums of proportions of other rows, the distances of the proportions'' ends are added as variances are (MOVER: Newcombe 1998; Zou and Donner 2008). level: between 0 and 1. n: rows that the proportions are of (with weights: labelled rows); n_eff: those by Kish''s number, divided by design_effect, which is how many rows count as one; the interval is of n_eff rows, of which the share counts, whole or not (Korn and Graubard 1998). pos_label: NULL (default) is 1, the label of true, of two labels; of more it must be named but for prevalence and selection_rate; a label that no row has, neither as label nor as prediction, is an error, but beside a single other one a class without rows. It takes rows for independent. NULLs, with a reason, without labelled rows or without a row that a proportion is of; NULL if another argument is. Error 22023: another metric or method, level or design_effect out of range; where a positive class counts, more than two labels without pos_label, or a pos_label that is none of two labels or more.';

CREATE FUNCTION mleval.required_sample_size(
	proportion double precision,
	half_width double precision,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'mleval_proportion_required_sample_size';

COMMENT ON FUNCTION mleval.required_sample_size(double precision, double precision, double precision, double precision) IS
'Rows that an interval of a proportion needs to be half_width wide on either side: p (1 - p) z^2 / half_width^2, rounded up, times design_effect. As statsmodels'' samplesize_confint_proportion. proportion: what is expected, between 0 and 1 (0.5 needs most); of precision count the rows predicted positive, of recall the positives. Error 22023: an argument out of range; 22003: more rows than can be counted.';

CREATE FUNCTION mleval.required_sample_size_auc(
	auc double precision,
	half_width double precision,
	prevalence double precision,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'mleval_proportion_required_sample_size_auc';

COMMENT ON FUNCTION mleval.required_sample_size_auc(double precision, double precision, double precision, double precision, double precision) IS
'Rows, of both classes, that an interval of an area under the ROC curve needs to be half_width wide on either side, by the variance of Hanley and McNeil (1982, Radiology 143:29), rounded up, times design_effect. auc: what is expected; prevalence: share of positives; each between 0 and 1. Their variance is that of exponential scores: DeLong''s of the data, which roc_auc_confint takes, may need some more or fewer. Error 22023: an argument out of range; 22003: more rows than can be counted.';

CREATE FUNCTION mleval.roc_auc_confint(
	scores mleval.binary_scores,
	level double precision DEFAULT 0.95,
	method text DEFAULT 'delong',
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_confint_scores';

COMMENT ON FUNCTION mleval.roc_auc_confint(mleval.binary_scores, double precision, text, double precision) IS
'The area under the ROC curve with DeLong''s interval (DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837). method: "delong", on the scale of the area, cut at 0 and 1, as pROC''s ci.auc; "logit", on that of its log odds, by Student''s t with Satterthwaite''s degrees of freedom, which covers better near 1; or "newcombe", the score interval of Newcombe (2006, Statistics in Medicine 25:559, method 5), whose variance is that of exponential scores (Hanley and McNeil 1982) at each end: it covers what it says with ten rows of a class, and knows how sure an area of 1 is. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number in each class. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without both classes; the interval is NULL with fewer than two effective rows of a class, or, but for "newcombe", where the variance is 0, as of scores that separate the classes. Exact up to max_buckets distinct scores; past that approximate: scores in one bucket are ties, each end moves out by as much as roc_auc_bounds() on its side lies from the area, and the reason says so. Error 22023: level, method or design_effect out of range.';

CREATE FUNCTION mleval.roc_auc_test(
	reference mleval.binary_scores,
	current mleval.binary_scores,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 200
AS 'MODULE_PATHNAME', 'mleval_roc_confint_test_scores';

COMMENT ON FUNCTION mleval.roc_auc_test(mleval.binary_scores, mleval.binary_scores, double precision) IS
'Do the areas under the ROC curves of two sets of rows differ, as of two periods? DeLong''s variances, unpaired, two-sided, with Student''s t of Satterthwaite''s degrees of freedom, as pROC''s roc.test; statistic above 0: the reference has the larger area. Not for two models of the same rows. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number in each class. NULLs, with a reason, where roc_auc_confint has no interval. Exact up to max_buckets distinct scores; past that approximate, as scores in one bucket are ties, and the reason says so beside the numbers. Error 22023: a design_effect below 1.';

CREATE FUNCTION mleval.roc_auc_confint(
	samples mleval.two_sample,
	level double precision DEFAULT 0.95,
	method text DEFAULT 'delong',
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_confint_sample';

COMMENT ON FUNCTION mleval.roc_auc_confint(mleval.two_sample, double precision, text, double precision) IS
'The area under the ROC curve with DeLong''s interval (DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837). method: "delong", on the scale of the area, cut at 0 and 1, as pROC''s ci.auc; "logit", on that of its log odds, by Student''s t with Satterthwaite''s degrees of freedom, which covers better near 1; or "newcombe", the score interval of Newcombe (2006, Statistics in Medicine 25:559, method 5), whose variance is that of exponential scores (Hanley and McNeil 1982) at each end: it covers what it says with ten rows of a class, and knows how sure an area of 1 is. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number in each class. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without both classes; the interval is NULL with fewer than two effective rows of a class, or, but for "newcombe", where the variance is 0, as of scores that separate the classes. Exact. Error 22023: level, method or design_effect out of range.';

CREATE FUNCTION mleval.roc_auc_test(
	reference mleval.two_sample,
	current mleval.two_sample,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 200
AS 'MODULE_PATHNAME', 'mleval_roc_confint_test_samples';

COMMENT ON FUNCTION mleval.roc_auc_test(mleval.two_sample, mleval.two_sample, double precision) IS
'Do the areas under the ROC curves of two sets of rows differ, as of two periods? DeLong''s variances, unpaired, two-sided, with Student''s t of Satterthwaite''s degrees of freedom, as pROC''s roc.test; statistic above 0: the reference has the larger area. Not for two models of the same rows. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number in each class. NULLs, with a reason, where roc_auc_confint has no interval. Exact. Error 22023: a design_effect below 1.';

CREATE FUNCTION mleval.ks_statistic_confint(
	scores mleval.binary_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_confint_ks_scores';

COMMENT ON FUNCTION mleval.ks_statistic_confint(mleval.binary_scores, double precision, double precision) IS
'The Kolmogorov-Smirnov statistic of both classes'' scores, as ks_statistic, with an interval that covers level or more whatever the scores are, and is wide for it: the statistic is off by no more than both distribution functions are, of which Massart''s inequality (1990, Annals of Probability 18:1269, with the constant 2) says how far that is; the two are added as the independent numbers they are. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number in each class, of which the inequality is no proof. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without both classes. Exact up to max_buckets distinct scores; past that the ends are around those of ks_statistic_bounds, and the reason says so. Error 22023: level or design_effect out of range.';

CREATE FUNCTION mleval.ks_statistic_confint(
	samples mleval.two_sample,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_confint_ks_sample';

COMMENT ON FUNCTION mleval.ks_statistic_confint(mleval.two_sample, double precision, double precision) IS
'The Kolmogorov-Smirnov statistic of two samples, as ks_statistic, with an interval that covers level or more whatever the values are, and is wide for it: the statistic is off by no more than both distribution functions are, of which Massart''s inequality (1990, Annals of Probability 18:1269, with the constant 2) says how far that is; the two are added as the independent numbers they are. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number in each sample, of which the inequality is no proof. n: rows; n_eff: effective ones. NULLs, with a reason, without rows of both. Exact. Error 22023: level or design_effect out of range.';
