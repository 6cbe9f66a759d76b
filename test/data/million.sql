-- Written by test/oracle/million.py.
CREATE TEMP TABLE oracle_million (weights text, metric text, value float8);
COPY oracle_million FROM stdin;
plain	roc_auc_score	0.7586307220274914
plain	average_precision_score	0.36481792592302364
plain	log_loss	0.3270714160024162
plain	brier_score_loss	0.09213224605875532
plain	accuracy_score	0.861818
plain	balanced_accuracy_score	0.6524896907216495
plain	precision_score	0.09624542808091363
plain	recall_score	0.4298
plain	f1_score	0.15727267183021285
plain	matthews_corrcoef	0.15273786890616645
plain	cohen_kappa_score	0.113830533605076
weighted	roc_auc_score	0.7586425146188385
weighted	average_precision_score	0.3638642333393119
weighted	log_loss	0.3266790039627186
weighted	brier_score_loss	0.09196189701191833
weighted	accuracy_score	0.8620702857142857
weighted	balanced_accuracy_score	0.6524913730276
weighted	precision_score	0.09453462995468659
weighted	recall_score	0.42980582524271843
weighted	f1_score	0.15498149814281265
weighted	matthews_corrcoef	0.15140451206029845
weighted	cohen_kappa_score	0.11214643106583932
plain	ks_statistic	0.3056151202749141
plain	wasserstein_distance	0.1525756843226063
\.
