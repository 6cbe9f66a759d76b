--
-- ══ 1. Development: which candidate? ════════════════════════════════════════════════════════════════
--
-- The month to judge them by is the four weeks that follow the training rows; nobody looked for a better one.
-- What they are for was settled before: the answer starts or stops a pumping station, each half-hour,
-- yes or no, at score >= 0.5, and a wrong yes costs as much as a wrong no.
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
      WHERE at >= '1996-08-05' AND at < '1996-09-02'
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
	      WHERE at >= '1996-08-05' AND at < '1996-09-02'
	      GROUP BY version) month,
	LATERAL (SELECT * FROM mleval.metrics(scores) UNION ALL SELECT * FROM mleval.metrics(matrix)) m
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
