-- Laws 5 and 7 of a summary (docs/concepts.md), and of metrics, over random rows: what is said of the
-- rows is so, counted by SQL; the truth lies within every bound; ranks are all that a rank metric sees.
BEGIN;
SELECT plan(40);
\ir support/laws.psql

-- Two limits that are passed, and one that is not.
CREATE TABLE scores AS
	SELECT sample, "limit", binary_scores(label, score, NULL, "limit") AS b, binary_scores(label, -score, NULL, "limit") AS negated, binary_scores(NOT label, score, NULL, "limit") AS inverted
	FROM law, unnest('{16,64,4096}'::int[]) "limit" GROUP BY 1, 2
	UNION ALL SELECT sample, 4096, binary_scores(label, score), binary_scores(label, -score), binary_scores(NOT label, score) FROM large GROUP BY 1;
CREATE TABLE weighted_scores AS SELECT sample, "limit", binary_scores(label, score, heavy, "limit") AS b FROM law, unnest('{16,4096}'::int[]) "limit" GROUP BY 1, 2;
CREATE FUNCTION shift(s binary_scores) RETURNS int LANGUAGE sql AS $$SELECT (s::text::json ->> 'shift')::int$$;
CREATE FUNCTION shift(d empirical_distribution) RETURNS int LANGUAGE sql AS $$SELECT (d::text::json ->> 'shift')::int$$;
SELECT results_eq('SELECT shift(b) > 0 FROM scores GROUP BY 1 ORDER BY 1', '{f,t}'::boolean[], 'some summaries are exact, some are not');

-- The area by its definition, with ranks: of each positive the negatives below it and half of those beside it.
CREATE FUNCTION areas(weight text) RETURNS TABLE (sample int, area float8) LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('WITH step AS (
		SELECT sample, score, sum(%1$s) FILTER (WHERE label) AS p, coalesce(sum(%1$s) FILTER (WHERE NOT label), 0) AS n FROM all_rows WHERE label IS NOT NULL AND score < ''NaN'' GROUP BY 1, 2),
	summed AS (SELECT sample, p, n, sum(n) OVER (PARTITION BY sample ORDER BY score) - n / 2 AS below FROM step)
	SELECT sample, (sum(p * below) / nullif(sum(p) * sum(n), 0))::float8 FROM summed GROUP BY sample', weight);
END $$;
CREATE TABLE truth AS SELECT t.sample, t.area, w.area AS weighted FROM areas('1::numeric') t JOIN areas('heavy::numeric') w USING (sample);
SELECT cmp_ok((SELECT count(area) FROM truth), '>=', 15::bigint, 'most samples have two classes');
SELECT is_empty($$SELECT sample, "limit" FROM scores JOIN truth USING (sample) WHERE shift(b) = 0 AND near(roc_auc_score(b), area) IS NOT TRUE AND abs(roc_auc_score(b) - area) > 1e-12$$, 'an exact summary has the exact area');
SELECT is_empty($$SELECT sample, "limit" FROM scores, roc_auc_bounds(b) l WHERE shift(b) = 0 AND (l.lower, l.upper) IS DISTINCT FROM (roc_auc_score(b), roc_auc_score(b))$$, 'and no room in its bounds');
SELECT is_empty($$SELECT sample, "limit" FROM scores JOIN truth USING (sample), roc_auc_bounds(b) l WHERE (area BETWEEN l.lower - 1e-12 AND l.upper + 1e-12) IS NOT TRUE AND area IS NOT NULL$$, 'the exact area lies within the bounds');
SELECT is_empty($$SELECT sample, "limit" FROM weighted_scores JOIN truth USING (sample), roc_auc_bounds(b) l WHERE weighted IS NOT NULL AND (weighted BETWEEN l.lower - 1e-12 AND l.upper + 1e-12 AND (shift(b) > 0 OR abs(roc_auc_score(b) - weighted) <= 1e-12)) IS NOT TRUE$$, 'with weights from 1e-6 to 1e6 too');
SELECT is_empty($$SELECT sample FROM scores JOIN truth USING (sample) WHERE (roc_auc_score(b) IS NULL) <> (area IS NULL)$$, 'where there is none, there is none');
SELECT is_empty($$SELECT sample, "limit" FROM scores JOIN truth USING (sample), roc_auc_bounds(b) l WHERE area IS NOT NULL AND (0 <= l.lower AND l.lower <= roc_auc_score(b) AND roc_auc_score(b) <= l.upper AND l.upper <= 1) IS NOT TRUE$$, 'the area that is given lies within them, and they in [0, 1]');

-- Turned around.
SELECT is_empty($$SELECT sample, "limit" FROM scores JOIN truth USING (sample) WHERE shift(b) = 0 AND shift(negated) = 0 AND area IS NOT NULL AND (abs(roc_auc_score(negated) - (1 - roc_auc_score(b))) <= 1e-12) IS NOT TRUE$$, 'AUC(-s) = 1 - AUC(s)');
SELECT is_empty($$SELECT sample, "limit" FROM scores JOIN truth USING (sample), roc_auc_bounds(b) l, roc_auc_bounds(negated) n WHERE area IS NOT NULL AND (1 - n.upper <= l.upper + 1e-12 AND l.lower <= 1 - n.lower + 1e-12) IS NOT TRUE$$, 'and the bounds of both meet, where there are some');
SELECT is_empty($$SELECT sample, "limit" FROM scores JOIN truth USING (sample) WHERE area IS NOT NULL AND (abs(roc_auc_score(inverted) - (1 - roc_auc_score(b))) <= 1e-12) IS NOT TRUE$$, 'AUC of the other class is 1 - AUC');
SELECT is_empty($$SELECT sample, "limit" FROM scores JOIN truth USING (sample) WHERE area IS NOT NULL AND ((abs(ks_statistic(inverted) - ks_statistic(b)) <= 1e-12) IS NOT TRUE OR (shift(b) = 0 AND shift(negated) = 0 AND (abs(ks_statistic(negated) - ks_statistic(b)) <= 1e-12) IS NOT TRUE))$$, 'KS is the same from all sides');

-- Ranks are all that counts.
CREATE TABLE ranked AS
	SELECT sample, binary_scores(label, score) AS b, binary_scores(label, CASE WHEN score < 'NaN' THEN rank END) AS by_rank, binary_scores(label, CASE WHEN abs(score) < 1e300 OR abs(score) = 'Infinity' THEN score * 4 ELSE score END) AS scaled
	FROM (SELECT *, dense_rank() OVER (PARTITION BY sample ORDER BY score) - 5.0 AS rank FROM law) l GROUP BY sample;
SELECT is_empty($$SELECT sample FROM ranked, unnest(ARRAY[by_rank, scaled]) r
	WHERE (roc_auc_score(b), average_precision_score(b), ks_statistic(b)) IS DISTINCT FROM (roc_auc_score(r), average_precision_score(r), ks_statistic(r))$$, 'rank metrics see ranks alone, to the last bit');
SELECT is_empty($$SELECT sample FROM ranked WHERE (SELECT array_agg((fpr, tpr)::text) FROM roc_curve(b)) IS DISTINCT FROM (SELECT array_agg((fpr, tpr)::text) FROM roc_curve(by_rank))$$, 'so does the curve');

-- What summaries say of rows.
SELECT is_empty($$SELECT s.sample, "limit", lower FROM scores s, buckets(b) c, LATERAL (
		SELECT count(*) FILTER (WHERE label), count(*) FILTER (WHERE NOT label), count(*) FILTER (WHERE label IS NULL) FROM law l WHERE l.sample = s.sample AND score BETWEEN lower AND upper) r (p, n, u)
	WHERE s.sample > 0 AND (positives, negatives, unlabelled) IS DISTINCT FROM (p::float8, n::float8, u::float8)$$, 'a bucket counts the rows between its ends');
SELECT is_empty($$SELECT s.sample, "limit", lower FROM scores s, buckets(b) c WHERE NOT (mean_score BETWEEN lower AND upper OR near(mean_score, lower) OR near(mean_score, upper))$$, 'and its mean lies between them');
SELECT is_empty($$SELECT sample, "limit" FROM scores s WHERE sample > 0 AND (SELECT sum(positives + negatives + unlabelled) FROM buckets(b)) <> (SELECT count(*) FROM law l WHERE l.sample = s.sample AND score < 'NaN')$$, 'no row is in none');
SELECT is_empty($$SELECT s.sample, "limit", threshold FROM scores s, roc_curve(b, false) c, LATERAL (
		SELECT count(*) FILTER (WHERE label AND score >= threshold AND score < 'NaN') / nullif(count(*) FILTER (WHERE label AND score < 'NaN'), 0)::float8,
			count(*) FILTER (WHERE NOT label AND score >= threshold AND score < 'NaN') / nullif(count(*) FILTER (WHERE NOT label AND score < 'NaN'), 0)::float8 FROM law l WHERE l.sample = s.sample) r (tpr, fpr)
	WHERE s.sample > 0 AND threshold < 'Infinity' AND (c.tpr, c.fpr) IS DISTINCT FROM (r.tpr, r.fpr)$$, 'a curve is exact at every threshold that it names');
SELECT is_empty($$SELECT sample, "limit" FROM scores JOIN truth USING (sample) WHERE area IS NOT NULL AND EXISTS (SELECT FROM scores e WHERE e.sample = scores.sample AND shift(e.b) = 0) AND (ks_statistic(b) <= (SELECT ks_statistic(e.b) FROM scores e WHERE e.sample = scores.sample AND shift(e.b) = 0 ORDER BY "limit" DESC LIMIT 1) + 1e-12) IS NOT TRUE$$, 'the KS statistic is never overstated');
SELECT is_empty($$SELECT sample, "limit" FROM scores s, LATERAL (
		SELECT avg(CASE WHEN label THEN -ln(greatest(score, 2.220446049250313e-16)) ELSE -ln(greatest(1 - score, 2.220446049250313e-16)) END), avg(greatest(abs(score - label::int), 1e-150) ^ 2) FROM law l WHERE l.sample = s.sample AND label IS NOT NULL AND score BETWEEN 0 AND 1) r (loss, brier)
	WHERE sample > 0 AND CASE WHEN (b::text::jsonb ->> 'not_probability')::int = 0 AND loss IS NOT NULL THEN NOT (abs(log_loss(b) - loss) <= 1e-12 * greatest(loss, 1) AND abs(brier_score_loss(b) - brier) <= 1e-12) END$$, 'losses are exact, whatever the limit');

-- Distributions: of numbers and of moments in time.
CREATE TABLE numbers AS
	SELECT sample, "limit", weighted, CASE WHEN weighted THEN distribution(value, times, "limit") ELSE distribution(value, NULL, "limit") END AS d
	FROM law, unnest('{16,64,4096}'::int[]) "limit", unnest('{t,f}'::boolean[]) weighted GROUP BY 1, 2, 3;
CREATE TABLE ordered AS SELECT sample, value, times, sum(times) OVER w - times AS first, sum(times) OVER w - 1 AS last FROM law WHERE value < 'NaN' WINDOW w AS (PARTITION BY sample ORDER BY value, id);
SELECT is_empty($$SELECT n.sample, n."limit", b.* FROM numbers n, buckets(d) b WHERE lower IS NOT NULL AND weight IS DISTINCT FROM
		(SELECT sum(CASE WHEN n.weighted THEN times ELSE 1 END) FROM law l WHERE l.sample = n.sample AND value BETWEEN lower AND upper)$$, 'a bucket holds the rows between its ends');
SELECT is_empty($$SELECT n.sample, "limit", weighted FROM numbers n, LATERAL (SELECT coalesce(sum(weight), 0) AS weight FROM buckets(d)) b, LATERAL (SELECT sum(CASE WHEN weighted THEN times ELSE 1 END) AS rows FROM law l WHERE l.sample = n.sample) l WHERE weight <> rows$$, 'and all of them hold all rows, NULL and NaN too');
SELECT is_empty($$SELECT n.sample, "limit" FROM numbers n JOIN (SELECT sample, min(value) AS min, max(value) AS max FROM ordered GROUP BY 1) t USING (sample) WHERE (quantile(d, 0), quantile(d, 1)) IS DISTINCT FROM (t.min, t.max)$$, 'the ends are exact, whatever the limit');
SELECT is_empty($$SELECT n.sample, n."limit", n.weighted FROM numbers n JOIN numbers x USING (sample, weighted) WHERE x."limit" = 4096 AND NOT near_one(moments(n.d), moments(x.d))$$, 'so are moments');

-- A quantile and the exact one have no more of the values between them than max_rank_error() says.
CREATE TABLE quantile_asked AS
	SELECT n.sample, n."limit", n.weighted, method, q, quantile(n.d, q, method) AS given, quantile(x.d, q, method) AS exact, max_rank_error(n.d) AS error
	FROM numbers n JOIN numbers x USING (sample, weighted), unnest('{0,0.001,0.1,0.25,0.3333,0.5,0.75,0.9,0.999,1}'::float8[]) q, unnest('{linear,inverted_cdf}'::text[]) method WHERE x."limit" = 4096;
SELECT is_empty($$SELECT q.* FROM quantile_asked q WHERE (given IS NULL) <> (exact IS NULL) OR given IS NOT NULL AND
	(SELECT sum(CASE WHEN q.weighted THEN times ELSE 1 END) FILTER (WHERE value > least(given, exact) AND value < greatest(given, exact)) / sum(CASE WHEN q.weighted THEN times ELSE 1 END)::float8 FROM ordered o WHERE o.sample = q.sample) > error + 1e-12$$, 'quantiles are off by no more than max_rank_error()');
SELECT is_empty($$SELECT * FROM quantile_asked WHERE given IS DISTINCT FROM exact AND error = 0$$, 'and exact where that is 0');
SELECT is_empty($$SELECT sample, method FROM (SELECT *, lag(given) OVER (PARTITION BY sample, "limit", weighted, method ORDER BY q) AS before FROM quantile_asked) q WHERE before > given$$, 'a larger share has no smaller quantile');
SELECT is_empty($$SELECT q.sample, q FROM quantile_asked q, LATERAL (SELECT percentile_disc(q.q) WITHIN GROUP (ORDER BY value) AS disc FROM ordered o WHERE o.sample = q.sample) p
	WHERE "limit" = 4096 AND NOT weighted AND method = 'inverted_cdf' AND exact IS DISTINCT FROM disc$$, 'exact ones are percentile_disc()''s');

-- Two distributions: halves of samples.
CREATE TABLE halves AS
	SELECT sample, "limit", distribution(value, NULL, "limit") FILTER (WHERE shuffle < 0.4) AS r, distribution(value, NULL, "limit") FILTER (WHERE shuffle >= 0.4) AS c,
		distribution(-value, NULL, "limit") FILTER (WHERE shuffle < 0.4) AS minus_r, distribution(-value, NULL, "limit") FILTER (WHERE shuffle >= 0.4) AS minus_c,
		distribution(rank, NULL, "limit") FILTER (WHERE shuffle < 0.4) AS rank_r, distribution(rank, NULL, "limit") FILTER (WHERE shuffle >= 0.4) AS rank_c
	FROM (SELECT *, CASE WHEN value < 'NaN' THEN dense_rank() OVER (PARTITION BY sample ORDER BY value) ELSE value END AS rank FROM law) l, unnest('{16,64,4096}'::int[]) "limit" GROUP BY 1, 2;
CREATE TABLE distance AS
	WITH step AS (SELECT sample, value, count(*) FILTER (WHERE shuffle < 0.4) AS r, count(*) FILTER (WHERE shuffle >= 0.4) AS c FROM law WHERE value < 'NaN' GROUP BY 1, 2),
	summed AS (SELECT sample, sum(r) OVER w / nullif(sum(r) OVER (PARTITION BY sample), 0) AS r, sum(c) OVER w / nullif(sum(c) OVER (PARTITION BY sample), 0) AS c FROM step WINDOW w AS (PARTITION BY sample ORDER BY value))
	SELECT sample, max(abs(r - c))::float8 AS ks FROM summed GROUP BY sample;
-- the largest share that both have in one bucket of the coarser of the two, by the keys of its values
CREATE FUNCTION bucket_of(x float8, shift int) RETURNS text LANGUAGE sql IMMUTABLE AS
$$SELECT CASE WHEN x = 0 OR abs(x) = 'Infinity' THEN x::text ELSE (((CASE WHEN substring(bits, 1, 1) = B'1' THEN ~bits ELSE set_bit(bits, 0, 1) END) >> shift)::bit(64))::text END
	FROM (SELECT ('x' || encode(float8send(x), 'hex'))::bit(64) AS bits) b$$;
CREATE FUNCTION most_in_common(r empirical_distribution, c empirical_distribution) RETURNS float8 LANGUAGE sql AS $$
	WITH coarser AS (SELECT greatest(shift(r), shift(c)) AS shift),
	r AS (SELECT bucket_of(lower, shift) AS bucket, sum(weight) / sum(sum(weight)) OVER () AS share FROM coarser, buckets(r) WHERE lower IS NOT NULL GROUP BY 1),
	c AS (SELECT bucket_of(lower, shift) AS bucket, sum(weight) / sum(sum(weight)) OVER () AS share FROM coarser, buckets(c) WHERE lower IS NOT NULL GROUP BY 1)
	SELECT coalesce(max(least(r.share, c.share)), 0) FROM r JOIN c USING (bucket) $$;
SELECT is_empty($$SELECT sample, "limit", ks_statistic(r, c), ks FROM halves JOIN distance USING (sample) WHERE shift(r) + shift(c) = 0 AND (ks_statistic(r, c) IS NULL <> (ks IS NULL) OR abs(ks_statistic(r, c) - ks) > 1e-12)$$, 'the Kolmogorov-Smirnov distance of exact summaries is exact');
SELECT is_empty($$SELECT sample, "limit", ks_statistic(r, c), ks FROM halves JOIN distance USING (sample) WHERE ks IS NOT NULL AND (ks_statistic(r, c) <= ks + 1e-12 AND ks <= ks_statistic(r, c) + most_in_common(r, c) + 1e-12) IS NOT TRUE$$, 'past a limit it is too small by no more than the largest share that both have in one bucket');
SELECT is_empty($$SELECT sample, "limit" FROM halves JOIN distance USING (sample), ks_statistic_bounds(r, c) b WHERE ks IS NOT NULL AND (b.lower = ks_statistic(r, c) AND ks <= b.upper + 1e-12 AND b.upper <= ks_statistic(r, c) + most_in_common(r, c) + 1e-12 AND (shift(r) + shift(c) > 0 OR b.upper = b.lower)) IS NOT TRUE$$, 'past a limit the bounds hold the truth');
SELECT is_empty($$SELECT sample, "limit" FROM halves WHERE total_variation_distance(r, c) IS DISTINCT FROM total_variation_distance(r, c, 10) OR jensen_shannon_distance(c, c) <> 0
	OR abs(jensen_shannon_distance(r, c, bins => 'exact') - jensen_shannon_distance(c, r, bins => 'exact')) > 1e-12
	OR abs(wasserstein_distance(r, c) - wasserstein_distance(c, r)) > 1e-12 * wasserstein_distance(r, c) OR energy_distance(r, r) <> 0
	OR (shift(r) + shift(c) = 0 AND abs(wasserstein_distance(minus_r, minus_c) - wasserstein_distance(r, c)) > 1e-12 * wasserstein_distance(r, c))$$, 'distances are the same both ways, 0 from oneself, and the same backwards');
SELECT is_empty($$SELECT sample, "limit" FROM halves WHERE total_variation_distance(r, c) > sqrt(2) * hellinger_distance(r, c) + 1e-12 OR hellinger_distance(r, c) ^ 2 > total_variation_distance(r, c) + 1e-12
	OR jensen_shannon_divergence(r, c) > total_variation_distance(r, c) * ln(2::float8) + 1e-12 OR l_infinity_distance(r, c, bins => 'exact') > total_variation_distance(r, c, bins => 'exact') + 1e-12$$, 'no distance is larger than those that bound it');
SELECT is_empty($$SELECT sample, "limit" FROM halves WHERE ks_statistic(r, c) IS DISTINCT FROM ks_statistic(c, r) OR ks_statistic(r, r) <> 0 OR NOT ks_statistic(r, c) BETWEEN 0 AND 1
	OR (shift(r) + shift(c) = 0 AND (abs(ks_statistic(minus_r, minus_c) - ks_statistic(r, c)) > 1e-12 OR ks_statistic(rank_r, rank_c) IS DISTINCT FROM ks_statistic(r, c)))$$, 'it is symmetric, 0 to oneself, in [0, 1], the same backwards and for ranks');
SELECT is_empty($$SELECT sample, "limit" FROM halves, ks_test(r, c) t WHERE t.statistic IS DISTINCT FROM ks_statistic(r, c) OR (t.pvalue BETWEEN 0 AND 1) IS NOT TRUE AND ks_statistic(r, c) IS NOT NULL$$, 'the test has its statistic, and a probability');
SELECT is_empty($$SELECT sample, "limit", n_bins FROM halves, unnest('{1,2,10,1000}'::int[]) n_bins, LATERAL (SELECT sum(contribution) AS psi, sum(reference_share) AS r, sum(current_share) AS c, min(contribution) AS least FROM psi_table(r, c, n_bins)) t
	WHERE psi IS NULL <> (psi(halves.r, halves.c, n_bins) IS NULL) OR abs(psi - psi(halves.r, halves.c, n_bins)) > 1e-12 * greatest(psi, 1) OR abs(t.r - 1) > 1e-12 OR abs(t.c - 1) > 1e-12 OR least < 0 OR psi(halves.r, halves.r, n_bins) <> 0$$,
	'PSI is the sum of its table, no part below 0, shares add up to 1, and nothing has drifted from itself');
SELECT is_empty($$SELECT sample, "limit" FROM halves WHERE shift(r) + shift(c) = 0 AND psi(r, c) IS DISTINCT FROM psi(rank_r, rank_c)$$, 'PSI sees ranks alone');

-- Labels are names.
CREATE TABLE matrices AS
	SELECT sample, weighted, confusion_matrix(class::text, prediction::text, w) AS cm, confusion_matrix(prediction::text, class::text, w) AS turned,
		confusion_matrix(chr(90 - 7 * class % 17) || 'x', chr(90 - 7 * prediction % 17) || 'x', w) AS renamed
	FROM law, unnest('{t,f}'::boolean[]) weighted, LATERAL (SELECT CASE WHEN weighted THEN eighths ELSE 1 END) x (w) GROUP BY 1, 2;
CREATE FUNCTION label_metrics(cm confusion_matrix) RETURNS float8[] LANGUAGE sql AS $$SELECT ARRAY[accuracy_score(cm), balanced_accuracy_score(cm), balanced_accuracy_score(cm, true), matthews_corrcoef(cm),
	precision_score(cm, average => 'macro'), recall_score(cm, average => 'macro'), f1_score(cm, average => 'macro'), f1_score(cm, average => 'weighted'), f1_score(cm, average => 'micro')]$$;
SELECT is_empty('SELECT sample, weighted FROM matrices WHERE NOT near_one(label_metrics(cm), label_metrics(renamed))', 'other names for the labels change no metric');
SELECT is_empty($$SELECT sample, weighted FROM matrices WHERE NOT near_one(ARRAY[accuracy_score(cm), matthews_corrcoef(cm), f1_score(cm, average => 'macro'), precision_score(cm, average => 'macro'), recall_score(cm, average => 'macro')],
	ARRAY[accuracy_score(turned), matthews_corrcoef(turned), f1_score(turned, average => 'macro'), recall_score(turned, average => 'macro'), precision_score(turned, average => 'macro')])$$, 'label and prediction exchanged exchange precision and recall');
SELECT is_empty($$SELECT sample FROM matrices m WHERE NOT weighted AND accuracy_score(cm) IS DISTINCT FROM (SELECT avg((class = prediction)::int)::float8 FROM law l WHERE l.sample = m.sample)$$, 'accuracy is the share of rows that are right');

SELECT * FROM finish();
ROLLBACK;
