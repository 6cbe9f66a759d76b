--
-- ══ 1. Collect performance data: which candidate? ═══════════════════════════════════════════════════
--
-- A version is registered once: where its predictions are and what the columns mean. Names, no copies. The rule that
-- costs nothing is a version like the others. A score above 0.5 is a yes.
--
SELECT candidate.version, mleval.register_model('price-up', candidate.version, 'price_up',
           task              => 'classification',
           y_true            => 'label',
           y_score           => 'score',
           id_column         => 'at',
           time_column       => 'at',
           label_time_column => 'label_at',
           version_column    => 'version',
           features          => '{period,nswprice,nswdemand,vicprice,vicdemand,transfer}',
           segments          => '{daypart}',
           threshold         => 0.5,
           time_zone         => 'Australia/Brisbane') AS model_id
FROM (VALUES ('yesterday'), ('logistic'), ('boosting')) candidate (version);
--
-- The month to judge them by is the four weeks that follow the training rows; nobody looked for a better one.
-- What they are for was settled before: the answer starts or stops a pumping station, each half-hour,
-- yes or no, at the score 0.5, and a wrong yes costs as much as a wrong no.
--
SELECT version,
       mleval.roc_auc_score(scores)             AS roc_auc,
       mleval.average_precision_score(scores)   AS average_precision,
       mleval.log_loss(scores),
       mleval.accuracy_score(matrix)            AS accuracy,
       mleval.balanced_accuracy_score(matrix)   AS balanced,
       mleval.f1_score(matrix)                  AS f1,
       mleval.matthews_corrcoef(matrix)         AS mcc
FROM (SELECT version, mleval.binary_scores(label, score) AS scores, mleval.confusion_matrix(label, pred) AS matrix
      FROM price_up
      WHERE at >= '1996-08-05' AND at < '1996-09-02' AND score IS NOT NULL
      GROUP BY version) month
ORDER BY accuracy;
--
-- One scan made two small values per candidate, and every measure is a function of them. They do not agree
-- on the best. Each measure's winner, and its lead over the next:
--
WITH measured AS (
	SELECT version, m.metric, m.value,
	       m.value * CASE WHEN m.metric IN ('log_loss', 'brier_score_loss') THEN -1 ELSE 1 END AS goodness
	FROM (SELECT version, mleval.binary_scores(label, score) AS scores, mleval.confusion_matrix(label, pred) AS matrix
	      FROM price_up
	      WHERE at >= '1996-08-05' AND at < '1996-09-02' AND score IS NOT NULL
	      GROUP BY version) month,
	LATERAL (SELECT * FROM mleval.metrics(scores) UNION ALL SELECT * FROM mleval.metrics(matrix)) m
	WHERE m.metric IN ('roc_auc_score', 'average_precision_score', 'ks_statistic', 'log_loss', 'brier_score_loss', 'accuracy_score', 'balanced_accuracy_score',
	                   'precision_score', 'recall_score', 'f1_score', 'matthews_corrcoef')
)
SELECT *
FROM (SELECT DISTINCT ON (metric) metric, version AS best, value,
             goodness - lead(goodness) OVER ranking AS ahead_by, lead(version) OVER ranking AS of
      FROM measured
      WHERE value IS NOT NULL
      WINDOW ranking AS (PARTITION BY metric ORDER BY goodness DESC)
      ORDER BY metric, goodness DESC) first
ORDER BY best, metric;
--
-- Leads in the second and the fourth digit. All candidates answered for the same half-hours, so they are compared there.
-- The comparison is recorded: a test set that is looked at often enough makes somebody look good by luck.
--
SELECT version, value AS accuracy, lower, upper, difference, pvalue, adjusted_pvalue, n, times_scored
FROM mleval.compare_models('{price-up/yesterday,price-up/logistic,price-up/boosting}', during => '[1996-08-05,1996-09-02)',
         metric => 'accuracy_score', as_of => '1996-09-24');
--
-- Neither model beats the rule by chance alone; the boosting may beat the logistic regression so. These two in more
-- detail: McNemar's test of the half-hours that only one of them has right, Student's t of the differences of their
-- losses (above 0: the logistic regression loses more), and DeLong's test of the areas (above 0: its area is larger).
-- The p-values take half-hours for independent, which those of one day are not; so the days are counted too, on which
-- one of them was right more often.
--
CREATE TEMP VIEW pair AS
SELECT at, l.label, l.score AS logistic, b.score AS boosting, l.pred AS logistic_pred, b.pred AS boosting_pred
FROM price_up l JOIN price_up b USING (at)
WHERE l.version = 'logistic' AND b.version = 'boosting' AND at >= '1996-08-05' AND at < '1996-09-02';
--

SELECT test, (result).statistic, (result).pvalue, (result).n_current AS n
FROM (SELECT mleval.mcnemar_test(label, logistic_pred, boosting_pred) AS accuracy,
             mleval.log_loss_test(label, logistic, boosting) AS log_loss,
             mleval.brier_score_test(label, logistic, boosting) AS brier,
             mleval.roc_auc_test(label, logistic, boosting) AS auc
      FROM pair) half_hours,
     (SELECT mleval.mcnemar_test(true, logistic > boosting, boosting > logistic) AS days
      FROM (SELECT sum((label = logistic_pred)::int) AS logistic, sum((label = boosting_pred)::int) AS boosting
            FROM pair GROUP BY date_trunc('day', at)) day) days,
LATERAL (VALUES ('mcnemar_test', accuracy), ('mcnemar_test of days', days), ('log_loss_test', log_loss), ('brier_score_test', brier), ('roc_auc_test', auc)) t (test, result);
--
-- The boosting's lead in accuracy may be chance, as the other's in AUC surely may; that the boosting's probabilities are
-- better is hardly chance. Nothing speaks for the other.
-- What the order of scores says remains to be weighed:
--
-- Measures of order (AUC, average precision, KS) ask whether dear half-hours get higher scores than cheap ones, at any
-- cut. There the logistic regression is at least as good. But nobody here sorts half-hours: the cut is fixed, and the
-- logistic regression's scores sit too low for it. It says yes less often, is right more often when it does (precision),
-- and misses more (recall). So accuracy decides, the measure of what the signal is used for: the boosting is released.
-- Where only the surest hundred are acted upon, the same table would decide for the other.
--
SELECT version, cell.y_true, cell.y_pred, cell.count
FROM (SELECT version, mleval.confusion_matrix(label, pred) AS matrix
      FROM price_up
      WHERE at >= '1996-08-05' AND at < '1996-09-02' AND version IN ('logistic', 'boosting')
      GROUP BY version) month,
LATERAL mleval.confusion_matrix_cells(matrix) cell
ORDER BY version DESC, y_true, y_pred;
