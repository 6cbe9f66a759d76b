--
-- ══ 2. Release: the level that was accepted ═════════════════════════════════════════════════════════
--
-- Registering says where the predictions are and what the columns mean: names, no copies.
--
SELECT mleval.register_model('price-up', 'boosting', 'price_up',
       task              => 'classification',
       y_true            => 'label',
       y_score           => 'score',
       y_pred            => 'pred',
       time_column       => 'at',
       label_time_column => 'label_at',
       version_column    => 'version',
       features          => '{period,nswprice,nswdemand,vicprice,vicdemand,transfer}',
       threshold         => 0.5,
       time_zone         => 'Australia/Brisbane');
--
-- Twelve weeks after the development month that no model was trained or chosen on: what the performance
-- of a live week will be judged by.
--
SELECT * FROM mleval.evaluate('price-up', 'boosting', during => '[1996-09-02,1996-11-25)', phase => 'release', as_of => '1996-11-26');
