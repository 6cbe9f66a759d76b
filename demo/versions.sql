--
-- ══ 5. Versioned models: a challenger beside the champion ═══════════════════════════════════════════
--
-- The trees are trained again, on the thirteen weeks from the connection on. From 1997-08-04 they answer beside the
-- champion: the same table, another version, and nobody acts on what they say.
--
SELECT mleval.register_model('price-up', 'retrained', 'price_up',
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
           time_zone         => 'Australia/Brisbane') AS model_id,
       mleval.release('price-up', 'retrained', 'challenger', at => '1997-08-04', reason => 'answers beside the champion') AS release_id;
--
-- Twelve weeks later, and three for the disputes, it is 1997-11-18. What became of the champion meanwhile:
--
CALL mleval.run_due('1997-11-18');
--
SELECT kind, severity, array_to_string(subjects[1:3], ', ') AS first_subjects, cardinality(subjects) AS subjects, first_window::date AS since, windows, resolved_at IS NULL AS open
FROM mleval.alert
ORDER BY alert_id;
--
-- Where is it worst? The segments of the last mature week, by how much worse they are than the baseline:
--
SELECT rank, segment_value AS daypart, baseline_value AS baseline, current_value AS current, worse_by, adjusted_pvalue AS adjusted_p, n
FROM mleval.segment_ranking
WHERE window_start = '1997-10-20' AND metric = 'accuracy_score' AND segment = 'daypart'
ORDER BY rank;
--
-- Champion and challenger on the same half-hours: each loses the ones that only the other has right.
--
SELECT version, value AS accuracy, lower, upper, difference, pvalue, n, n_left_out, times_scored
FROM mleval.compare_models('{price-up/boosting,price-up/retrained}', during => '[1997-08-04,1997-10-27)',
         metric => 'accuracy_score', versus => 'price-up/boosting', as_of => '1997-11-18');
--
-- Half-hours of one day are alike, so the days are counted too, on which one of them was right more often:
--
SELECT (result).n_current AS days, wins_of_retrained, wins_of_boosting, (result).pvalue
FROM (SELECT mleval.mcnemar_test(true, boosting > retrained, retrained > boosting) AS result,
             count(*) FILTER (WHERE retrained > boosting) AS wins_of_retrained, count(*) FILTER (WHERE boosting > retrained) AS wins_of_boosting
      FROM (SELECT sum((label = pred)::int) FILTER (WHERE version = 'boosting') AS boosting,
                   sum((label = pred)::int) FILTER (WHERE version = 'retrained') AS retrained
            FROM price_up
            WHERE at >= '1997-08-04' AND at < '1997-10-27'
            GROUP BY date_trunc('day', at)) day) days;
