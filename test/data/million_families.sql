-- Written by test/oracle/million_families.py.
CREATE TEMP TABLE oracle_million (weights text, name text, value float8);
COPY oracle_million FROM stdin;
plain	roc_auc_score	0.7780038725601374
plain	average_precision_score	0.3942643230257377
plain	log_loss	0.5195572121123103
plain	brier_score_loss	0.1792810289695263
plain	d2_log_loss_score	-2.8559362605709353
plain	d2_brier_score	-5.160860102045577
plain	roc_auc_score, 0.03	0.6693855789109086
plain	roc_auc_score, 0.4	0.7085433619945197
plain	gini	0.5560077451202747
plain	normalized_cross_entropy	3.855936260570938
plain	roc_curve points	2000.0
plain	roc_curve.fpr in all	749.9912597938144
plain	roc_curve.fpr at 1997	0.0
plain	roc_curve.fpr at 1968	0.0
plain	roc_curve.fpr at 1939	0.0
plain	roc_curve.fpr at 1910	0.0
plain	roc_curve.fpr at 1881	0.0
plain	roc_curve.fpr at 1852	0.0
plain	roc_curve.fpr at 1823	0.0
plain	roc_curve.fpr at 1794	0.0
plain	roc_curve.fpr at 1765	0.0
plain	roc_curve.fpr at 1736	0.0
plain	roc_curve.fpr at 1707	0.0
plain	roc_curve.fpr at 1678	0.0
plain	roc_curve.fpr at 1649	0.0
plain	roc_curve.fpr at 1620	0.0
plain	roc_curve.fpr at 1591	0.0
plain	roc_curve.fpr at 1562	0.0
plain	roc_curve.fpr at 1533	0.0
plain	roc_curve.fpr at 1504	0.0
plain	roc_curve.fpr at 1475	0.016677319587628865
plain	roc_curve.fpr at 1446	0.03602164948453608
plain	roc_curve.fpr at 1417	0.055364948453608245
plain	roc_curve.fpr at 1388	0.07471340206185567
plain	roc_curve.fpr at 1359	0.094059793814433
plain	roc_curve.fpr at 1330	0.11340515463917526
plain	roc_curve.fpr at 1301	0.13275051546391753
plain	roc_curve.fpr at 1272	0.15209896907216494
plain	roc_curve.fpr at 1243	0.1714463917525773
plain	roc_curve.fpr at 1214	0.19078865979381443
plain	roc_curve.fpr at 1185	0.2101340206185567
plain	roc_curve.fpr at 1156	0.22948144329896908
plain	roc_curve.fpr at 1127	0.2488257731958763
plain	roc_curve.fpr at 1098	0.2681701030927835
plain	roc_curve.fpr at 1069	0.28751855670103094
plain	roc_curve.fpr at 1040	0.30686494845360823
plain	roc_curve.fpr at 1011	0.32620927835051544
plain	roc_curve.fpr at 982	0.3455556701030928
plain	roc_curve.fpr at 953	0.3649051546391753
plain	roc_curve.fpr at 924	0.38425360824742266
plain	roc_curve.fpr at 895	0.4035958762886598
plain	roc_curve.fpr at 866	0.42294123711340204
plain	roc_curve.fpr at 837	0.44228865979381443
plain	roc_curve.fpr at 808	0.4616360824742268
plain	roc_curve.fpr at 779	0.48098041237113404
plain	roc_curve.fpr at 750	0.5003298969072165
plain	roc_curve.fpr at 721	0.5196762886597938
plain	roc_curve.fpr at 692	0.5390216494845361
plain	roc_curve.fpr at 663	0.5583659793814433
plain	roc_curve.fpr at 634	0.5777144329896907
plain	roc_curve.fpr at 605	0.5970628865979382
plain	roc_curve.fpr at 576	0.6164051546391752
plain	roc_curve.fpr at 547	0.6357494845360825
plain	roc_curve.fpr at 518	0.6550958762886598
plain	roc_curve.fpr at 489	0.6744432989690722
plain	roc_curve.fpr at 460	0.6937865979381443
plain	roc_curve.fpr at 431	0.7131340206185567
plain	roc_curve.fpr at 402	0.732481443298969
plain	roc_curve.fpr at 373	0.7518268041237114
plain	roc_curve.fpr at 344	0.7711731958762886
plain	roc_curve.fpr at 315	0.7905216494845361
plain	roc_curve.fpr at 286	0.8098680412371134
plain	roc_curve.fpr at 257	0.8292113402061856
plain	roc_curve.fpr at 228	0.8485556701030927
plain	roc_curve.fpr at 199	0.8679051546391753
plain	roc_curve.fpr at 170	0.8872536082474227
plain	roc_curve.fpr at 141	0.906598969072165
plain	roc_curve.fpr at 112	0.9259463917525773
plain	roc_curve.fpr at 83	0.9452948453608248
plain	roc_curve.fpr at 54	0.9646391752577319
plain	roc_curve.fpr at 25	0.9839845360824743
plain	roc_curve.tpr in all	1250.1499666666666
plain	roc_curve.tpr at 1997	0.0019666666666666665
plain	roc_curve.tpr at 1968	0.021333333333333333
plain	roc_curve.tpr at 1939	0.04073333333333334
plain	roc_curve.tpr at 1910	0.060033333333333334
plain	roc_curve.tpr at 1881	0.07936666666666667
plain	roc_curve.tpr at 1852	0.09883333333333333
plain	roc_curve.tpr at 1823	0.11816666666666667
plain	roc_curve.tpr at 1794	0.13743333333333332
plain	roc_curve.tpr at 1765	0.15676666666666667
plain	roc_curve.tpr at 1736	0.17623333333333333
plain	roc_curve.tpr at 1707	0.19556666666666667
plain	roc_curve.tpr at 1678	0.21486666666666668
plain	roc_curve.tpr at 1649	0.2343
plain	roc_curve.tpr at 1620	0.2537
plain	roc_curve.tpr at 1591	0.2729666666666667
plain	roc_curve.tpr at 1562	0.29223333333333334
plain	roc_curve.tpr at 1533	0.31166666666666665
plain	roc_curve.tpr at 1504	0.3310666666666667
plain	roc_curve.tpr at 1475	0.35033333333333333
plain	roc_curve.tpr at 1446	0.36966666666666664
plain	roc_curve.tpr at 1417	0.38913333333333333
plain	roc_curve.tpr at 1388	0.4084
plain	roc_curve.tpr at 1359	0.4276333333333333
plain	roc_curve.tpr at 1330	0.44703333333333334
plain	roc_curve.tpr at 1301	0.4664333333333333
plain	roc_curve.tpr at 1272	0.48573333333333335
plain	roc_curve.tpr at 1243	0.5050333333333333
plain	roc_curve.tpr at 1214	0.5245
plain	roc_curve.tpr at 1185	0.5438
plain	roc_curve.tpr at 1156	0.5630666666666667
plain	roc_curve.tpr at 1127	0.5824333333333334
plain	roc_curve.tpr at 1098	0.6018666666666667
plain	roc_curve.tpr at 1069	0.6212
plain	roc_curve.tpr at 1040	0.6405
plain	roc_curve.tpr at 1011	0.6599333333333334
plain	roc_curve.tpr at 982	0.6793333333333333
plain	roc_curve.tpr at 953	0.6986
plain	roc_curve.tpr at 924	0.7179
plain	roc_curve.tpr at 895	0.7374
plain	roc_curve.tpr at 866	0.7567333333333334
plain	roc_curve.tpr at 837	0.776
plain	roc_curve.tpr at 808	0.7953666666666667
plain	roc_curve.tpr at 779	0.8147666666666666
plain	roc_curve.tpr at 750	0.8340333333333333
plain	roc_curve.tpr at 721	0.8533
plain	roc_curve.tpr at 692	0.8727
plain	roc_curve.tpr at 663	0.8921
plain	roc_curve.tpr at 634	0.9113666666666667
plain	roc_curve.tpr at 605	0.9306666666666666
plain	roc_curve.tpr at 576	0.9500666666666666
plain	roc_curve.tpr at 547	0.9693666666666667
plain	roc_curve.tpr at 518	0.9886666666666667
plain	roc_curve.tpr at 489	1.0
plain	roc_curve.tpr at 460	1.0
plain	roc_curve.tpr at 431	1.0
plain	roc_curve.tpr at 402	1.0
plain	roc_curve.tpr at 373	1.0
plain	roc_curve.tpr at 344	1.0
plain	roc_curve.tpr at 315	1.0
plain	roc_curve.tpr at 286	1.0
plain	roc_curve.tpr at 257	1.0
plain	roc_curve.tpr at 228	1.0
plain	roc_curve.tpr at 199	1.0
plain	roc_curve.tpr at 170	1.0
plain	roc_curve.tpr at 141	1.0
plain	roc_curve.tpr at 112	1.0
plain	roc_curve.tpr at 83	1.0
plain	roc_curve.tpr at 54	1.0
plain	roc_curve.tpr at 25	1.0
plain	ks_statistic	0.3338316151202749
plain	best_threshold	0.3916015625
plain	best_threshold value	0.3338316151202749
plain	roc_curve points without those on a line	1386.0
plain	precision_recall_curve points	2000.0
plain	precision_recall_curve.precision_score in all	609.9406002396033
plain	precision_recall_curve.precision_score at 4	0.030058433594908503
plain	precision_recall_curve.precision_score at 33	0.030634376672126394
plain	precision_recall_curve.precision_score at 62	0.03123288698067517
plain	precision_recall_curve.precision_score at 91	0.03185531739576409
plain	precision_recall_curve.precision_score at 120	0.032503131134966
plain	precision_recall_curve.precision_score at 149	0.033177583013077494
plain	precision_recall_curve.precision_score at 178	0.03388073304354013
plain	precision_recall_curve.precision_score at 207	0.034614412749180506
plain	precision_recall_curve.precision_score at 236	0.03538057111317891
plain	precision_recall_curve.precision_score at 265	0.036181151790786105
plain	precision_recall_curve.precision_score at 294	0.03701907592982664
plain	precision_recall_curve.precision_score at 323	0.03789668353490158
plain	precision_recall_curve.precision_score at 352	0.038816761595213634
plain	precision_recall_curve.precision_score at 381	0.039782627722126304
plain	precision_recall_curve.precision_score at 410	0.04079800905715801
plain	precision_recall_curve.precision_score at 439	0.04186663801127887
plain	precision_recall_curve.precision_score at 468	0.04299238461560509
plain	precision_recall_curve.precision_score at 497	0.04418053935602446
plain	precision_recall_curve.precision_score at 526	0.04471578602749152
plain	precision_recall_curve.precision_score at 555	0.04516077654924948
plain	precision_recall_curve.precision_score at 584	0.0456288028698535
plain	precision_recall_curve.precision_score at 613	0.04613349464545678
plain	precision_recall_curve.precision_score at 642	0.046671794995072
plain	precision_recall_curve.precision_score at 671	0.0472435350951975
plain	precision_recall_curve.precision_score at 700	0.047855875077019286
plain	precision_recall_curve.precision_score at 729	0.048521118567976675
plain	precision_recall_curve.precision_score at 758	0.04923148819212597
plain	precision_recall_curve.precision_score at 787	0.04999433754414142
plain	precision_recall_curve.precision_score at 816	0.050824667763221386
plain	precision_recall_curve.precision_score at 845	0.05172699245125984
plain	precision_recall_curve.precision_score at 874	0.05271293537690181
plain	precision_recall_curve.precision_score at 903	0.053783035736155
plain	precision_recall_curve.precision_score at 932	0.0549694671209102
plain	precision_recall_curve.precision_score at 961	0.05628311209000536
plain	precision_recall_curve.precision_score at 990	0.05772492362162008
plain	precision_recall_curve.precision_score at 1019	0.05934103794683333
plain	precision_recall_curve.precision_score at 1048	0.06116468080735453
plain	precision_recall_curve.precision_score at 1077	0.06323304436511984
plain	precision_recall_curve.precision_score at 1106	0.06558031967336288
plain	precision_recall_curve.precision_score at 1135	0.06829693565184461
plain	precision_recall_curve.precision_score at 1164	0.0714663978953842
plain	precision_recall_curve.precision_score at 1193	0.07520274107799596
plain	precision_recall_curve.precision_score at 1222	0.07965824209556943
plain	precision_recall_curve.precision_score at 1251	0.08511483973540017
plain	precision_recall_curve.precision_score at 1280	0.09193781933928263
plain	precision_recall_curve.precision_score at 1309	0.10064545236241386
plain	precision_recall_curve.precision_score at 1338	0.11221491060917875
plain	precision_recall_curve.precision_score at 1367	0.12833991694520408
plain	precision_recall_curve.precision_score at 1396	0.15233548322080015
plain	precision_recall_curve.precision_score at 1425	0.19171510901610672
plain	precision_recall_curve.precision_score at 1454	0.26857199026859657
plain	precision_recall_curve.precision_score at 1483	0.48482435597189694
plain	precision_recall_curve.precision_score at 1512	1.0
plain	precision_recall_curve.precision_score at 1541	1.0
plain	precision_recall_curve.precision_score at 1570	1.0
plain	precision_recall_curve.precision_score at 1599	1.0
plain	precision_recall_curve.precision_score at 1628	1.0
plain	precision_recall_curve.precision_score at 1657	1.0
plain	precision_recall_curve.precision_score at 1686	1.0
plain	precision_recall_curve.precision_score at 1715	1.0
plain	precision_recall_curve.precision_score at 1744	1.0
plain	precision_recall_curve.precision_score at 1773	1.0
plain	precision_recall_curve.precision_score at 1802	1.0
plain	precision_recall_curve.precision_score at 1831	1.0
plain	precision_recall_curve.precision_score at 1860	1.0
plain	precision_recall_curve.precision_score at 1889	1.0
plain	precision_recall_curve.precision_score at 1918	1.0
plain	precision_recall_curve.precision_score at 1947	1.0
plain	precision_recall_curve.precision_score at 1976	1.0
plain	precision_recall_curve.recall_score in all	1250.1499666666666
plain	precision_recall_curve.recall_score at 4	1.0
plain	precision_recall_curve.recall_score at 33	1.0
plain	precision_recall_curve.recall_score at 62	1.0
plain	precision_recall_curve.recall_score at 91	1.0
plain	precision_recall_curve.recall_score at 120	1.0
plain	precision_recall_curve.recall_score at 149	1.0
plain	precision_recall_curve.recall_score at 178	1.0
plain	precision_recall_curve.recall_score at 207	1.0
plain	precision_recall_curve.recall_score at 236	1.0
plain	precision_recall_curve.recall_score at 265	1.0
plain	precision_recall_curve.recall_score at 294	1.0
plain	precision_recall_curve.recall_score at 323	1.0
plain	precision_recall_curve.recall_score at 352	1.0
plain	precision_recall_curve.recall_score at 381	1.0
plain	precision_recall_curve.recall_score at 410	1.0
plain	precision_recall_curve.recall_score at 439	1.0
plain	precision_recall_curve.recall_score at 468	1.0
plain	precision_recall_curve.recall_score at 497	1.0
plain	precision_recall_curve.recall_score at 526	0.9834
plain	precision_recall_curve.recall_score at 555	0.9640666666666666
plain	precision_recall_curve.recall_score at 584	0.9446333333333333
plain	precision_recall_curve.recall_score at 613	0.9253333333333333
plain	precision_recall_curve.recall_score at 642	0.9060333333333334
plain	precision_recall_curve.recall_score at 671	0.8866666666666667
plain	precision_recall_curve.recall_score at 700	0.8673
plain	precision_recall_curve.recall_score at 729	0.8480666666666666
plain	precision_recall_curve.recall_score at 758	0.8287333333333333
plain	precision_recall_curve.recall_score at 787	0.8093333333333333
plain	precision_recall_curve.recall_score at 816	0.79
plain	precision_recall_curve.recall_score at 845	0.7706666666666667
plain	precision_recall_curve.recall_score at 874	0.7513666666666666
plain	precision_recall_curve.recall_score at 903	0.7319333333333333
plain	precision_recall_curve.recall_score at 932	0.7126333333333333
plain	precision_recall_curve.recall_score at 961	0.6933666666666667
plain	precision_recall_curve.recall_score at 990	0.6739
plain	precision_recall_curve.recall_score at 1019	0.6545
plain	precision_recall_curve.recall_score at 1048	0.6351666666666667
plain	precision_recall_curve.recall_score at 1077	0.6158666666666667
plain	precision_recall_curve.recall_score at 1106	0.5964333333333334
plain	precision_recall_curve.recall_score at 1135	0.5771
plain	precision_recall_curve.recall_score at 1164	0.5578
plain	precision_recall_curve.recall_score at 1193	0.5384666666666666
plain	precision_recall_curve.recall_score at 1222	0.519
plain	precision_recall_curve.recall_score at 1251	0.49966666666666665
plain	precision_recall_curve.recall_score at 1280	0.4804333333333333
plain	precision_recall_curve.recall_score at 1309	0.46103333333333335
plain	precision_recall_curve.recall_score at 1338	0.44166666666666665
plain	precision_recall_curve.recall_score at 1367	0.42236666666666667
plain	precision_recall_curve.recall_score at 1396	0.4031
plain	precision_recall_curve.recall_score at 1425	0.38366666666666666
plain	precision_recall_curve.recall_score at 1454	0.3643
plain	precision_recall_curve.recall_score at 1483	0.34503333333333336
plain	precision_recall_curve.recall_score at 1512	0.3257333333333333
plain	precision_recall_curve.recall_score at 1541	0.3062666666666667
plain	precision_recall_curve.recall_score at 1570	0.28696666666666665
plain	precision_recall_curve.recall_score at 1599	0.26766666666666666
plain	precision_recall_curve.recall_score at 1628	0.24826666666666666
plain	precision_recall_curve.recall_score at 1657	0.22886666666666666
plain	precision_recall_curve.recall_score at 1686	0.20956666666666668
plain	precision_recall_curve.recall_score at 1715	0.19026666666666667
plain	precision_recall_curve.recall_score at 1744	0.17083333333333334
plain	precision_recall_curve.recall_score at 1773	0.15143333333333334
plain	precision_recall_curve.recall_score at 1802	0.13216666666666665
plain	precision_recall_curve.recall_score at 1831	0.1128
plain	precision_recall_curve.recall_score at 1860	0.09336666666666667
plain	precision_recall_curve.recall_score at 1889	0.07406666666666667
plain	precision_recall_curve.recall_score at 1918	0.054733333333333335
plain	precision_recall_curve.recall_score at 1947	0.0354
plain	precision_recall_curve.recall_score at 1976	0.015966666666666667
plain	recall_at_precision	0.46166666666666667
plain	precision_at_recall	0.06507565550647108
plain	sensitivity_at_specificity	0.4331
plain	specificity_at_sensitivity	0.7331639175257731
plain	tpr_at_fpr	0.4031
plain	det_curve points	1000.0
plain	det_curve.fpr in all	333.216593814433
plain	det_curve.fpr at 504	0.6644319587628866
plain	det_curve.fpr at 533	0.6450876288659794
plain	det_curve.fpr at 562	0.6257453608247423
plain	det_curve.fpr at 591	0.6064
plain	det_curve.fpr at 620	0.5870515463917526
plain	det_curve.fpr at 649	0.5677061855670104
plain	det_curve.fpr at 678	0.5483618556701031
plain	det_curve.fpr at 707	0.5290123711340207
plain	det_curve.fpr at 736	0.5096659793814433
plain	det_curve.fpr at 765	0.4903237113402062
plain	det_curve.fpr at 794	0.47097525773195875
plain	det_curve.fpr at 823	0.45162577319587627
plain	det_curve.fpr at 852	0.4322783505154639
plain	det_curve.fpr at 881	0.4129360824742268
plain	det_curve.fpr at 910	0.39359072164948455
plain	det_curve.fpr at 939	0.3742422680412371
plain	det_curve.fpr at 968	0.35489690721649486
plain	det_curve.fpr at 997	0.33555154639175255
plain	det_curve.fpr at 1026	0.3162020618556701
plain	det_curve.fpr at 1055	0.29685463917525773
plain	det_curve.fpr at 1084	0.27751134020618556
plain	det_curve.fpr at 1113	0.2581639175257732
plain	det_curve.fpr at 1142	0.23881752577319587
plain	det_curve.fpr at 1171	0.21947216494845362
plain	det_curve.fpr at 1200	0.2001298969072165
plain	det_curve.fpr at 1229	0.18078453608247422
plain	det_curve.fpr at 1258	0.16143505154639176
plain	det_curve.fpr at 1287	0.14209072164948452
plain	det_curve.fpr at 1316	0.12274639175257732
plain	det_curve.fpr at 1345	0.10339690721649485
plain	det_curve.fpr at 1374	0.08405051546391752
plain	det_curve.fpr at 1403	0.06470721649484536
plain	det_curve.fpr at 1432	0.04535979381443299
plain	det_curve.fpr at 1461	0.026012371134020617
plain	det_curve.fpr at 1490	0.0066670103092783504
plain	det_curve.fnr in all	333.1109
plain	det_curve.fnr at 504	0.0019666666666666665
plain	det_curve.fnr at 533	0.021333333333333333
plain	det_curve.fnr at 562	0.0407
plain	det_curve.fnr at 591	0.06
plain	det_curve.fnr at 620	0.07923333333333334
plain	det_curve.fnr at 649	0.0987
plain	det_curve.fnr at 678	0.11803333333333334
plain	det_curve.fnr at 707	0.1373
plain	det_curve.fnr at 736	0.1566
plain	det_curve.fnr at 765	0.17603333333333335
plain	det_curve.fnr at 794	0.19526666666666667
plain	det_curve.fnr at 823	0.2146
plain	det_curve.fnr at 852	0.23396666666666666
plain	det_curve.fnr at 881	0.2534
plain	det_curve.fnr at 910	0.2727
plain	det_curve.fnr at 939	0.29196666666666665
plain	det_curve.fnr at 968	0.31143333333333334
plain	det_curve.fnr at 997	0.33076666666666665
plain	det_curve.fnr at 1026	0.3500666666666667
plain	det_curve.fnr at 1055	0.36946666666666667
plain	det_curve.fnr at 1084	0.3888666666666667
plain	det_curve.fnr at 1113	0.4082
plain	det_curve.fnr at 1142	0.4275333333333333
plain	det_curve.fnr at 1171	0.4468666666666667
plain	det_curve.fnr at 1200	0.4663
plain	det_curve.fnr at 1229	0.48556666666666665
plain	det_curve.fnr at 1258	0.5049
plain	det_curve.fnr at 1287	0.5243
plain	det_curve.fnr at 1316	0.5436333333333333
plain	det_curve.fnr at 1345	0.5629333333333333
plain	det_curve.fnr at 1374	0.5822666666666667
plain	det_curve.fnr at 1403	0.6016
plain	det_curve.fnr at 1432	0.6209666666666667
plain	det_curve.fnr at 1461	0.6402333333333333
plain	det_curve.fnr at 1490	0.6596
plain	threshold_table.tn at 200	128778.0
plain	threshold_table.fp at 200	841222.0
plain	threshold_table.fn at 200	0.0
plain	threshold_table.tp at 200	30000.0
plain	threshold_table.accuracy_score at 200	0.158778
plain	threshold_table.precision_score at 200	0.03443439215263159
plain	threshold_table.recall_score at 200	1.0
plain	threshold_table.f1_score at 200	0.06657627088553097
plain	threshold_table.matthews_corrcoef at 200	0.06761315183957965
plain	cumulative_gains.selection_rate at 200	0.871222
plain	cumulative_gains.gain at 200	1.0
plain	cumulative_gains.lift at 200	1.1478130717543864
plain	threshold_table.tn at 500	322910.0
plain	threshold_table.fp at 500	647090.0
plain	threshold_table.fn at 500	0.0
plain	threshold_table.tp at 500	30000.0
plain	threshold_table.accuracy_score at 500	0.35291
plain	threshold_table.precision_score at 500	0.04430725605163272
plain	threshold_table.recall_score at 500	1.0
plain	threshold_table.f1_score at 500	0.08485482753256304
plain	threshold_table.matthews_corrcoef at 500	0.1214485426295345
plain	cumulative_gains.selection_rate at 500	0.67709
plain	cumulative_gains.gain at 500	1.0
plain	cumulative_gains.lift at 500	1.4769085350544242
plain	threshold_table.tn at 800	517039.0
plain	threshold_table.fp at 800	452961.0
plain	threshold_table.fn at 800	5976.0
plain	threshold_table.tp at 800	24024.0
plain	threshold_table.accuracy_score at 800	0.541063
plain	threshold_table.precision_score at 800	0.050366363722129624
plain	threshold_table.recall_score at 800	0.8008
plain	threshold_table.f1_score at 800	0.09477203467558212
plain	threshold_table.matthews_corrcoef at 800	0.11401507825346659
plain	cumulative_gains.selection_rate at 800	0.476985
plain	cumulative_gains.gain at 800	0.8008
plain	cumulative_gains.lift at 800	1.6788787907376541
plain	threshold_table.tn at 1100	711169.0
plain	threshold_table.fp at 1100	258831.0
plain	threshold_table.fn at 1100	11984.0
plain	threshold_table.tp at 1100	18016.0
plain	threshold_table.accuracy_score at 1100	0.729185
plain	threshold_table.precision_score at 1100	0.06507565550647108
plain	threshold_table.recall_score at 1100	0.6005333333333334
plain	threshold_table.f1_score at 1100	0.11742660022747493
plain	threshold_table.matthews_corrcoef at 1100	0.12722255589701656
plain	cumulative_gains.selection_rate at 1100	0.276847
plain	cumulative_gains.gain at 1100	0.6005333333333334
plain	cumulative_gains.lift at 1100	2.1691885168823695
plain	threshold_table.tn at 1400	905294.0
plain	threshold_table.fp at 1400	64706.0
plain	threshold_table.fn at 1400	17988.0
plain	threshold_table.tp at 1400	12012.0
plain	threshold_table.accuracy_score at 1400	0.917306
plain	threshold_table.precision_score at 1400	0.15657342475038452
plain	threshold_table.recall_score at 1400	0.4004
plain	threshold_table.f1_score at 1400	0.22511666260612082
plain	threshold_table.matthews_corrcoef at 1400	0.21388360154915798
plain	cumulative_gains.selection_rate at 1400	0.076718
plain	cumulative_gains.gain at 1400	0.4004
plain	cumulative_gains.lift at 1400	5.219114158346151
plain	threshold_table.tn at 1700	970000.0
plain	threshold_table.fp at 1700	0.0
plain	threshold_table.fn at 1700	23994.0
plain	threshold_table.tp at 1700	6006.0
plain	threshold_table.accuracy_score at 1700	0.976006
plain	threshold_table.precision_score at 1700	1.0
plain	threshold_table.recall_score at 1700	0.2002
plain	threshold_table.f1_score at 1700	0.33361106482252956
plain	threshold_table.matthews_corrcoef at 1700	0.4420038195118194
plain	cumulative_gains.selection_rate at 1700	0.006006
plain	cumulative_gains.gain at 1700	0.2002
plain	cumulative_gains.lift at 1700	33.333333333333336
plain	good: accuracy_score	0.874666
plain	good: balanced_accuracy_score	0.6668487972508591
plain	good: matthews_corrcoef	0.17388008297585444
plain	good: cohen_kappa_score	0.1341658192589973
plain	good: cohen_kappa_score, linear	0.1341658192589973
plain	good: cohen_kappa_score, quadratic	0.1341658192589973
plain	good: precision_score, macro	0.5453019196929427
plain	good: recall_score, macro	0.6668487972508591
plain	good: f1_score, macro	0.5540217997691204
plain	good: jaccard_score, macro	0.4846895256040716
plain	good: fbeta_score, macro	0.5906626969810531
plain	good: precision_score, micro	0.874666
plain	good: recall_score, micro	0.874666
plain	good: f1_score, micro	0.874666
plain	good: jaccard_score, micro	0.7772501319608223
plain	good: fbeta_score, micro	0.874666
plain	good: precision_score, weighted	0.9549153768910718
plain	good: recall_score, weighted	0.874666
plain	good: f1_score, weighted	0.9094864051765017
plain	good: jaccard_score, weighted	0.8496705303571565
plain	good: fbeta_score, weighted	0.8862479090764883
plain	good: report, 0, precision	0.981060916712229
plain	good: report, 0, recall	0.8879309278350516
plain	good: report, 0, f1-score	0.9321756353088878
plain	good: report, 0, support	970000.0
plain	good: report, 1, precision	0.10954292267365662
plain	good: report, 1, recall	0.44576666666666664
plain	good: report, 1, f1-score	0.17586796422935297
plain	good: report, 1, support	30000.0
plain	good: report, macro avg, precision	0.5453019196929427
plain	good: report, macro avg, recall	0.6668487972508591
plain	good: report, macro avg, f1-score	0.5540217997691204
plain	good: report, macro avg, support	1000000.0
plain	good: report, weighted avg, precision	0.9549153768910718
plain	good: report, weighted avg, recall	0.874666
plain	good: report, weighted avg, f1-score	0.9094864051765017
plain	good: report, weighted avg, support	1000000.0
plain	chance: accuracy_score	0.941
plain	chance: balanced_accuracy_score	0.5012027491408935
plain	chance: matthews_corrcoef	0.002367602610113085
plain	chance: cohen_kappa_score	0.002367264119039536
plain	chance: cohen_kappa_score, linear	0.002367264119039536
plain	chance: cohen_kappa_score, quadratic	0.002367264119039536
plain	chance: precision_score, macro	0.5011651519691068
plain	chance: recall_score, macro	0.5012027491408935
plain	chance: f1_score, macro	0.5011794147735439
plain	chance: jaccard_score, macro	0.47880380380380383
plain	chance: fbeta_score, macro	0.5011922988149397
plain	chance: precision_score, micro	0.941
plain	chance: recall_score, micro	0.941
plain	chance: f1_score, micro	0.941
plain	chance: jaccard_score, micro	0.8885741265344664
plain	chance: fbeta_score, micro	0.941
plain	chance: precision_score, weighted	0.941937814174906
plain	chance: recall_score, weighted	0.941
plain	chance: f1_score, weighted	0.9414683925295276
plain	chance: jaccard_score, weighted	0.9132127127127126
plain	chance: fbeta_score, weighted	0.9411872318864134
plain	chance: report, 0, precision	0.9700722394220846
plain	chance: report, 0, recall	0.9690721649484536
plain	chance: report, 0, f1-score	0.9695719443011862
plain	chance: report, 0, support	970000.0
plain	chance: report, 1, precision	0.03225806451612903
plain	chance: report, 1, recall	0.03333333333333333
plain	chance: report, 1, f1-score	0.03278688524590164
plain	chance: report, 1, support	30000.0
plain	chance: report, macro avg, precision	0.5011651519691068
plain	chance: report, macro avg, recall	0.5012027491408935
plain	chance: report, macro avg, f1-score	0.5011794147735439
plain	chance: report, macro avg, support	1000000.0
plain	chance: report, weighted avg, precision	0.941937814174906
plain	chance: report, weighted avg, recall	0.941
plain	chance: report, weighted avg, f1-score	0.9414683925295276
plain	chance: report, weighted avg, support	1000000.0
plain	three: accuracy_score	0.800009
plain	three: balanced_accuracy_score	0.8000088096294485
plain	three: matthews_corrcoef	0.7000132045442083
plain	three: cohen_kappa_score	0.7000132044927574
plain	three: cohen_kappa_score, linear	0.7000160908667734
plain	three: cohen_kappa_score, quadratic	0.7000189757932203
plain	three: precision_score, macro	0.8000088096462526
plain	three: recall_score, macro	0.8000088096294485
plain	three: f1_score, macro	0.80000880957894
plain	three: jaccard_score, macro	0.6666789236267091
plain	three: fbeta_score, macro	0.8000088095951066
plain	three: precision_score, micro	0.800009
plain	three: recall_score, micro	0.800009
plain	three: f1_score, micro	0.800009
plain	three: jaccard_score, micro	0.6666791667604174
plain	three: fbeta_score, micro	0.800009
plain	three: precision_score, weighted	0.8000089999999725
plain	three: recall_score, weighted	0.800009
plain	three: f1_score, weighted	0.8000089999411342
plain	three: jaccard_score, weighted	0.6666791880436046
plain	three: fbeta_score, weighted	0.8000089999623292
plain	three: report, 0, precision	0.8002006018054163
plain	three: report, 0, recall	0.8002006018054163
plain	three: report, 0, f1-score	0.8002006018054163
plain	three: report, 0, support	333995.0
plain	three: report, 1, precision	0.7999129116052793
plain	three: report, 1, recall	0.7998960967201398
plain	three: report, 1, f1-score	0.7999045040743427
plain	three: report, 1, support	333002.0
plain	three: report, 2, precision	0.7999129155280622
plain	three: report, 2, recall	0.7999297303627895
plain	three: report, 2, f1-score	0.7999213228570613
plain	three: report, 2, support	333003.0
plain	three: report, macro avg, precision	0.8000088096462526
plain	three: report, macro avg, recall	0.8000088096294485
plain	three: report, macro avg, f1-score	0.80000880957894
plain	three: report, macro avg, support	1000000.0
plain	three: report, weighted avg, precision	0.8000089999999725
plain	three: report, weighted avg, recall	0.800009
plain	three: report, weighted avg, f1-score	0.8000089999411342
plain	three: report, weighted avg, support	1000000.0
plain	calibration_intercept	-3.3074213522320517
plain	calibration_intercept lower	-3.319131296686983
plain	calibration_intercept upper	-3.29571140777712
plain	calibration_slope	1.5354852964528427
plain	calibration_slope lower	1.5186072329582472
plain	calibration_slope upper	1.5523633599474385
plain	platt_calibrator intercept	-6.865203900812839
plain	platt_calibrator slope	6.75133026839664
plain	isotonic_calibrator at 100	0.0
plain	isotonic_calibrator at 700	0.029975868877119307
plain	isotonic_calibrator at 1100	0.030004081700851906
plain	isotonic_calibrator at 1333	0.030004081700851906
plain	isotonic_calibrator at 1520	1.0
plain	isotonic_calibrator at 1800	1.0
plain	spiegelhalter_test	-50.084556233641955
plain	brier_decomposition	0.1792810289695263
plain	calibration_curve.prob_true uniform 1	0.0
plain	calibration_curve.prob_pred uniform 1	0.050048204897407494
plain	calibration_curve.count uniform 1	132015.0
plain	calibration_curve.lower uniform 1	0.0
plain	calibration_curve.upper uniform 1	2.9097807390563677e-05
plain	calibration_curve.prob_true uniform 2	0.0
plain	calibration_curve.prob_pred uniform 2	0.14990211185735555
plain	calibration_curve.count uniform 2	132655.0
plain	calibration_curve.lower uniform 2	0.0
plain	calibration_curve.upper uniform 2	2.8957427778280234e-05
plain	calibration_curve.prob_true uniform 3	0.016904811312364747
plain	calibration_curve.prob_pred uniform 3	0.25037448333350315
plain	calibration_curve.count uniform 3	134932.0
plain	calibration_curve.lower uniform 3	0.01623058703895479
plain	calibration_curve.upper uniform 3	0.017606541847324728
plain	calibration_curve.prob_true uniform 4	0.029965121125483513
plain	calibration_curve.prob_pred uniform 4	0.350098855896824
plain	calibration_curve.count uniform 4	136759.0
plain	calibration_curve.lower uniform 4	0.029074649072532214
plain	calibration_curve.upper uniform 4	0.03088199829860087
plain	calibration_curve.prob_true uniform 5	0.030001681790595133
plain	calibration_curve.prob_pred uniform 5	0.4501971619555203
plain	calibration_curve.count uniform 5	136759.0
plain	calibration_curve.lower uniform 5	0.029110674758016014
plain	calibration_curve.upper uniform 5	0.0309190918894741
plain	calibration_curve.prob_true uniform 6	0.03001778287259527
plain	calibration_curve.prob_pred uniform 6	0.5500474467317542
plain	calibration_curve.count uniform 6	136086.0
plain	calibration_curve.lower uniform 6	0.029124371559256998
plain	calibration_curve.upper uniform 6	0.030937726913346557
plain	calibration_curve.prob_true uniform 7	0.030001901168487402
plain	calibration_curve.prob_pred uniform 7	0.6499015225571813
plain	calibration_curve.count uniform 7	136758.0
plain	calibration_curve.lower uniform 7	0.029110887716945092
plain	calibration_curve.upper uniform 7	0.030919317867064217
plain	calibration_curve.prob_true uniform 8	0.08759560740076058
plain	calibration_curve.prob_pred uniform 8	0.7190364007485686
plain	calibration_curve.count uniform 8	46806.0
plain	calibration_curve.lower uniform 8	0.08506819967273778
plain	calibration_curve.upper uniform 8	0.09019070322352034
plain	calibration_curve.prob_true uniform 9	1.0
plain	calibration_curve.prob_pred uniform 9	0.8500710184029469
plain	calibration_curve.count uniform 9	4106.0
plain	calibration_curve.lower uniform 9	0.9990653024309614
plain	calibration_curve.upper uniform 9	1.0
plain	calibration_curve.prob_true uniform 10	1.0
plain	calibration_curve.prob_pred uniform 10	0.9382277328745199
plain	calibration_curve.count uniform 10	3124.0
plain	calibration_curve.lower uniform 10	0.998771849893523
plain	calibration_curve.upper uniform 10	1.0
plain	expected_calibration_error uniform	0.34515038330078124
plain	maximum_calibration_error uniform	0.631440793347808
plain	root_mean_square_calibration_error uniform	0.39616937861031937
plain	reliability uniform	0.15695017654848656
plain	resolution uniform	0.007219316275234521
plain	calibration_curve.prob_true quantile 1	0.0
plain	calibration_curve.prob_pred quantile 1	0.0380846134002632
plain	calibration_curve.count quantile 1	100304.0
plain	calibration_curve.lower quantile 1	0.0
plain	calibration_curve.upper quantile 1	3.829669510205899e-05
plain	calibration_curve.prob_true quantile 2	0.0
plain	calibration_curve.prob_pred quantile 2	0.11376882539504511
plain	calibration_curve.count quantile 2	100305.0
plain	calibration_curve.lower quantile 2	0.0
plain	calibration_curve.upper quantile 2	3.829631331422707e-05
plain	calibration_curve.prob_true quantile 3	0.0
plain	calibration_curve.prob_pred quantile 3	0.18920912892243932
plain	calibration_curve.count quantile 3	99651.0
plain	calibration_curve.lower quantile 3	0.0
plain	calibration_curve.upper quantile 3	3.854763867424838e-05
plain	calibration_curve.prob_true quantile 4	0.02300769923007699
plain	calibration_curve.prob_pred quantile 4	0.2638736516973303
plain	calibration_curve.count quantile 4	100010.0
plain	calibration_curve.lower quantile 4	0.022096658806723454
plain	calibration_curve.upper quantile 4	0.02395538150728733
plain	calibration_curve.prob_true quantile 5	0.029970519162544347
plain	calibration_curve.prob_pred quantile 5	0.3371588643163194
plain	calibration_curve.count quantile 5	100065.0
plain	calibration_curve.lower quantile 5	0.02893198466064889
plain	calibration_curve.upper quantile 5	0.03104514079943261
plain	calibration_curve.prob_true quantile 6	0.029969920153497157
plain	calibration_curve.prob_pred quantile 6	0.4104007785486849
plain	calibration_curve.count quantile 6	100067.0
plain	calibration_curve.lower quantile 6	0.028931406104469412
plain	calibration_curve.upper quantile 6	0.031044520662274734
plain	calibration_curve.prob_true quantile 7	0.030019586681056882
plain	calibration_curve.prob_pred quantile 7	0.4836426561969111
plain	calibration_curve.count quantile 7	100068.0
plain	calibration_curve.lower quantile 7	0.02898022807328523
plain	calibration_curve.upper quantile 7	0.031095027574873813
plain	calibration_curve.prob_true quantile 8	0.03000079948832747
plain	calibration_curve.prob_pred quantile 8	0.5568828137492006
plain	calibration_curve.count quantile 8	100064.0
plain	calibration_curve.lower quantile 8	0.02896174177575566
plain	calibration_curve.upper quantile 8	0.031075942371683506
plain	calibration_curve.prob_true quantile 9	0.030009593476436024
plain	calibration_curve.prob_pred quantile 9	0.6301266213193778
plain	calibration_curve.count quantile 9	100068.0
plain	calibration_curve.lower quantile 9	0.028970405763347244
plain	calibration_curve.upper quantile 9	0.031084864242788585
plain	calibration_curve.prob_true quantile 10	0.1276886858890521
plain	calibration_curve.prob_pred quantile 10	0.7150520842503119
plain	calibration_curve.count quantile 10	99398.0
plain	calibration_curve.lower quantile 10	0.12562828827393674
plain	calibration_curve.upper quantile 10	0.1297778600048971
plain	expected_calibration_error quantile	0.34353321337890624
plain	maximum_calibration_error quantile	0.6001170278429417
plain	root_mean_square_calibration_error quantile	0.3917123973008132
plain	reliability quantile	0.15343860219915015
plain	resolution quantile	0.0012236869424046564
plain	hosmer_lemeshow_test	690029.8783447053
plain	proportion_confint wilson lower	0.8740156217080486
plain	proportion_confint wilson upper	0.8753134997749883
plain	proportion_confint agresti_coull lower	0.8740156201120168
plain	proportion_confint agresti_coull upper	0.8753135013710198
plain	proportion_confint clopper_pearson lower	0.8740154760587776
plain	proportion_confint clopper_pearson upper	0.8753143529313697
plain	matthews_corrcoef_confint lower	0.17083831758706247
plain	matthews_corrcoef_confint upper	0.1769185340710927
plain	cohen_kappa_confint lower	0.1316484189496501
plain	cohen_kappa_confint upper	0.13668148908858688
plain	log_loss_confint lower	0.5188418955063111
plain	log_loss_confint upper	0.5202730088002776
plain	brier_score_confint lower	0.17896729689233715
plain	brier_score_confint upper	0.17959505693462488
plain	roc_auc_confint delong lower	0.7754519002447413
plain	roc_auc_confint delong upper	0.7805558448755334
plain	roc_auc_confint logit lower	0.7754413233788823
plain	roc_auc_confint logit upper	0.7805454550404161
plain	roc_auc_test	30.433876311007268
plain	mcnemar_test false	12389.938301483657
plain	mcnemar_test true	12389.493416402085
plain	log_loss_test	-103.52666584211877
plain	brier_score_test	-103.60196535878126
plain	classes: roc_auc_score, ovr, macro	0.7869035967689326
plain	classes: average_precision_score, macro	0.6303189681164985
plain	classes: roc_auc_score, ovo, macro	0.7869035964224883
plain	classes: roc_auc_score, ovr, weighted	0.7869304964740171
plain	classes: average_precision_score, weighted	0.6303758462798276
plain	classes: roc_auc_score, ovo, weighted	0.7869125631642486
plain	classes: log_loss	1.4704138704678658
plain	classes: brier_score_loss	0.8895263460935354
plain	classes: top_k_accuracy_score, 1	0.249752
plain	classes: top_k_accuracy_score, 2	0.777248
plain	classes: top_k_accuracy_score, 3	0.943411
halves	roc_auc_score	0.7780022865435235
halves	average_precision_score	0.3933153395356999
halves	log_loss	0.5195343198969616
halves	brier_score_loss	0.17927158967065812
halves	d2_log_loss_score	-2.913624200392251
halves	d2_brier_score	-5.27646030754024
halves	roc_auc_score, 0.03	0.6693879704071162
halves	roc_auc_score, 0.4	0.708545621764503
halves	gini	0.5560045730870471
halves	normalized_cross_entropy	3.91362420039225
halves	roc_curve points	2000.0
halves	roc_curve.fpr in all	749.9927553723874
halves	roc_curve.fpr at 1997	0.0
halves	roc_curve.fpr at 1968	0.0
halves	roc_curve.fpr at 1939	0.0
halves	roc_curve.fpr at 1910	0.0
halves	roc_curve.fpr at 1881	0.0
halves	roc_curve.fpr at 1852	0.0
halves	roc_curve.fpr at 1823	0.0
halves	roc_curve.fpr at 1794	0.0
halves	roc_curve.fpr at 1765	0.0
halves	roc_curve.fpr at 1736	0.0
halves	roc_curve.fpr at 1707	0.0
halves	roc_curve.fpr at 1678	0.0
halves	roc_curve.fpr at 1649	0.0
halves	roc_curve.fpr at 1620	0.0
halves	roc_curve.fpr at 1591	0.0
halves	roc_curve.fpr at 1562	0.0
halves	roc_curve.fpr at 1533	0.0
halves	roc_curve.fpr at 1504	0.0
halves	roc_curve.fpr at 1475	0.01667883426552841
halves	roc_curve.fpr at 1446	0.03602384456873712
halves	roc_curve.fpr at 1417	0.05536738298498675
halves	roc_curve.fpr at 1388	0.07471474830732999
halves	roc_curve.fpr at 1359	0.09406299676184869
halves	roc_curve.fpr at 1330	0.11340741831027377
halves	roc_curve.fpr at 1301	0.13275154548130705
halves	roc_curve.fpr at 1272	0.15210008831321756
halves	roc_curve.fpr at 1243	0.1714474536355608
halves	roc_curve.fpr at 1214	0.19079010891963497
halves	roc_curve.fpr at 1185	0.21013482484545187
halves	roc_curve.fpr at 1156	0.2294836620547542
halves	roc_curve.fpr at 1127	0.24882749484839564
halves	roc_curve.fpr at 1098	0.26817103326464525
halves	roc_curve.fpr at 1069	0.28752104798351485
halves	roc_curve.fpr at 1040	0.3068663526641154
halves	roc_curve.fpr at 1011	0.3262110685899323
halves	roc_curve.fpr at 982	0.34555637327053285
halves	roc_curve.fpr at 953	0.36490697674418604
halves	roc_curve.fpr at 924	0.38425375331174566
halves	roc_curve.fpr at 895	0.4035955254636444
halves	roc_curve.fpr at 866	0.42294141889902853
halves	roc_curve.fpr at 837	0.4422887842213718
halves	roc_curve.fpr at 808	0.4616358551663232
halves	roc_curve.fpr at 779	0.4809814542243156
halves	roc_curve.fpr at 750	0.5003317633205769
halves	roc_curve.fpr at 721	0.5196770680011775
halves	roc_curve.fpr at 692	0.5390211951722108
halves	roc_curve.fpr at 663	0.5583673829849868
halves	roc_curve.fpr at 634	0.5777138651751546
halves	roc_curve.fpr at 605	0.5970621136296732
halves	roc_curve.fpr at 576	0.6164044745363556
halves	roc_curve.fpr at 547	0.6357506623491316
halves	roc_curve.fpr at 518	0.6550959670297322
halves	roc_curve.fpr at 489	0.6744430379746835
halves	roc_curve.fpr at 460	0.6937886370326759
halves	roc_curve.fpr at 431	0.7131351192228437
halves	roc_curve.fpr at 402	0.7324818957904033
halves	roc_curve.fpr at 373	0.7518283779805711
halves	roc_curve.fpr at 344	0.7711757433029144
halves	roc_curve.fpr at 315	0.7905228142478657
halves	roc_curve.fpr at 286	0.8098678245510744
halves	roc_curve.fpr at 257	0.8292134236090668
halves	roc_curve.fpr at 228	0.848556078893141
halves	roc_curve.fpr at 199	0.867905504857227
halves	roc_curve.fpr at 170	0.8872546364439211
halves	roc_curve.fpr at 141	0.9066017073888726
halves	roc_curve.fpr at 112	0.9259481895790403
halves	roc_curve.fpr at 83	0.9452958492787754
halves	roc_curve.fpr at 54	0.9646423314689432
halves	roc_curve.fpr at 25	0.9839861642625847
halves	roc_curve.tpr in all	1250.1355825242717
halves	roc_curve.tpr at 1997	0.0019805825242718445
halves	roc_curve.tpr at 1968	0.021300970873786407
halves	roc_curve.tpr at 1939	0.04066990291262136
halves	roc_curve.tpr at 1910	0.06
halves	roc_curve.tpr at 1881	0.07935922330097088
halves	roc_curve.tpr at 1852	0.0987378640776699
halves	roc_curve.tpr at 1823	0.11813592233009709
halves	roc_curve.tpr at 1794	0.1374368932038835
halves	roc_curve.tpr at 1765	0.15672815533980583
halves	roc_curve.tpr at 1736	0.1761747572815534
halves	roc_curve.tpr at 1707	0.19553398058252427
halves	roc_curve.tpr at 1678	0.21488349514563107
halves	roc_curve.tpr at 1649	0.23424271844660194
halves	roc_curve.tpr at 1620	0.2536893203883495
halves	roc_curve.tpr at 1591	0.2729708737864078
halves	roc_curve.tpr at 1562	0.2922135922330097
halves	roc_curve.tpr at 1533	0.311621359223301
halves	roc_curve.tpr at 1504	0.33105825242718445
halves	roc_curve.tpr at 1475	0.35035922330097086
halves	roc_curve.tpr at 1446	0.3696407766990291
halves	roc_curve.tpr at 1417	0.3891359223300971
halves	roc_curve.tpr at 1388	0.40842718446601944
halves	roc_curve.tpr at 1359	0.4276504854368932
halves	roc_curve.tpr at 1330	0.44702912621359225
halves	roc_curve.tpr at 1301	0.46641747572815534
halves	roc_curve.tpr at 1272	0.4857378640776699
halves	roc_curve.tpr at 1243	0.5050194174757282
halves	roc_curve.tpr at 1214	0.5245145631067961
halves	roc_curve.tpr at 1185	0.5438252427184466
halves	roc_curve.tpr at 1156	0.5630679611650485
halves	roc_curve.tpr at 1127	0.5824563106796117
halves	roc_curve.tpr at 1098	0.6018640776699029
halves	roc_curve.tpr at 1069	0.6212233009708737
halves	roc_curve.tpr at 1040	0.6405145631067961
halves	roc_curve.tpr at 1011	0.6599514563106796
halves	roc_curve.tpr at 982	0.6793300970873787
halves	roc_curve.tpr at 953	0.6985825242718446
halves	roc_curve.tpr at 924	0.7179223300970874
halves	roc_curve.tpr at 895	0.7373883495145631
halves	roc_curve.tpr at 866	0.7567281553398059
halves	roc_curve.tpr at 837	0.7759902912621359
halves	roc_curve.tpr at 808	0.795388349514563
halves	roc_curve.tpr at 779	0.8147669902912621
halves	roc_curve.tpr at 750	0.8340097087378641
halves	roc_curve.tpr at 721	0.8533300970873786
halves	roc_curve.tpr at 692	0.8726796116504855
halves	roc_curve.tpr at 663	0.8920582524271845
halves	roc_curve.tpr at 634	0.9113495145631068
halves	roc_curve.tpr at 605	0.9306893203883495
halves	roc_curve.tpr at 576	0.9500485436893203
halves	roc_curve.tpr at 547	0.9693106796116505
halves	roc_curve.tpr at 518	0.9886893203883496
halves	roc_curve.tpr at 489	1.0
halves	roc_curve.tpr at 460	1.0
halves	roc_curve.tpr at 431	1.0
halves	roc_curve.tpr at 402	1.0
halves	roc_curve.tpr at 373	1.0
halves	roc_curve.tpr at 344	1.0
halves	roc_curve.tpr at 315	1.0
halves	roc_curve.tpr at 286	1.0
halves	roc_curve.tpr at 257	1.0
halves	roc_curve.tpr at 228	1.0
halves	roc_curve.tpr at 199	1.0
halves	roc_curve.tpr at 170	1.0
halves	roc_curve.tpr at 141	1.0
halves	roc_curve.tpr at 112	1.0
halves	roc_curve.tpr at 83	1.0
halves	roc_curve.tpr at 54	1.0
halves	roc_curve.tpr at 25	1.0
halves	ks_statistic	0.33386046797431196
halves	best_threshold	0.3916015625
halves	best_threshold value	0.33386046797431196
halves	precision_recall_curve points	2000.0
halves	precision_recall_curve.precision_score in all	608.1625825016324
halves	precision_recall_curve.precision_score at 4	0.029485917325495613
halves	precision_recall_curve.precision_score at 33	0.030051206672651622
halves	precision_recall_curve.precision_score at 62	0.03063867659954714
halves	precision_recall_curve.precision_score at 91	0.031249668161897552
halves	precision_recall_curve.precision_score at 120	0.031885524157773286
halves	precision_recall_curve.precision_score at 149	0.032547567638111494
halves	precision_recall_curve.precision_score at 178	0.03323782567825333
halves	precision_recall_curve.precision_score at 207	0.03395809636846183
halves	precision_recall_curve.precision_score at 236	0.03471024026226114
halves	precision_recall_curve.precision_score at 265	0.03549622516599655
halves	precision_recall_curve.precision_score at 294	0.03631897652418932
halves	precision_recall_curve.precision_score at 323	0.03718058538124359
halves	precision_recall_curve.precision_score at 352	0.03808395552533489
halves	precision_recall_curve.precision_score at 381	0.0390323908210975
halves	precision_recall_curve.precision_score at 410	0.04002942745871042
halves	precision_recall_curve.precision_score at 439	0.04107865365709694
halves	precision_recall_curve.precision_score at 468	0.04218410453794481
halves	precision_recall_curve.precision_score at 497	0.04335102588308776
halves	precision_recall_curve.precision_score at 526	0.043875672886949796
halves	precision_recall_curve.precision_score at 555	0.04430987009161866
halves	precision_recall_curve.precision_score at 584	0.044773825410703606
halves	precision_recall_curve.precision_score at 613	0.04526902603839382
halves	precision_recall_curve.precision_score at 642	0.045795731319800616
halves	precision_recall_curve.precision_score at 671	0.046358550455818895
halves	precision_recall_curve.precision_score at 700	0.046962034632489776
halves	precision_recall_curve.precision_score at 729	0.04761473880902103
halves	precision_recall_curve.precision_score at 758	0.04830943849439592
halves	precision_recall_curve.precision_score at 787	0.049062726770331425
halves	precision_recall_curve.precision_score at 816	0.04987627320298857
halves	precision_recall_curve.precision_score at 845	0.05075916193536092
halves	precision_recall_curve.precision_score at 874	0.05173008483979904
halves	precision_recall_curve.precision_score at 903	0.05278524208872502
halves	precision_recall_curve.precision_score at 932	0.053950679712121925
halves	precision_recall_curve.precision_score at 961	0.0552375677958498
halves	precision_recall_curve.precision_score at 990	0.05665892332129115
halves	precision_recall_curve.precision_score at 1019	0.05824557401892301
halves	precision_recall_curve.precision_score at 1048	0.06003432105789614
halves	precision_recall_curve.precision_score at 1077	0.06206928942478642
halves	precision_recall_curve.precision_score at 1106	0.06437817712355769
halves	precision_recall_curve.precision_score at 1135	0.0670464030318753
halves	precision_recall_curve.precision_score at 1164	0.070157741958726
halves	precision_recall_curve.precision_score at 1193	0.07383656456222984
halves	precision_recall_curve.precision_score at 1222	0.07821797968831617
halves	precision_recall_curve.precision_score at 1251	0.083579651019268
halves	precision_recall_curve.precision_score at 1280	0.09029648120169043
halves	precision_recall_curve.precision_score at 1309	0.0988665747823299
halves	precision_recall_curve.precision_score at 1338	0.11025934965063777
halves	precision_recall_curve.precision_score at 1367	0.12613513795622977
halves	precision_recall_curve.precision_score at 1396	0.1497968843575701
halves	precision_recall_curve.precision_score at 1425	0.18864753902706832
halves	precision_recall_curve.precision_score at 1454	0.2646529771520072
halves	precision_recall_curve.precision_score at 1483	0.47982177816782556
halves	precision_recall_curve.precision_score at 1512	1.0
halves	precision_recall_curve.precision_score at 1541	1.0
halves	precision_recall_curve.precision_score at 1570	1.0
halves	precision_recall_curve.precision_score at 1599	1.0
halves	precision_recall_curve.precision_score at 1628	1.0
halves	precision_recall_curve.precision_score at 1657	1.0
halves	precision_recall_curve.precision_score at 1686	1.0
halves	precision_recall_curve.precision_score at 1715	1.0
halves	precision_recall_curve.precision_score at 1744	1.0
halves	precision_recall_curve.precision_score at 1773	1.0
halves	precision_recall_curve.precision_score at 1802	1.0
halves	precision_recall_curve.precision_score at 1831	1.0
halves	precision_recall_curve.precision_score at 1860	1.0
halves	precision_recall_curve.precision_score at 1889	1.0
halves	precision_recall_curve.precision_score at 1918	1.0
halves	precision_recall_curve.precision_score at 1947	1.0
halves	precision_recall_curve.precision_score at 1976	1.0
halves	precision_recall_curve.recall_score in all	1250.1355825242717
halves	precision_recall_curve.recall_score at 4	1.0
halves	precision_recall_curve.recall_score at 33	1.0
halves	precision_recall_curve.recall_score at 62	1.0
halves	precision_recall_curve.recall_score at 91	1.0
halves	precision_recall_curve.recall_score at 120	1.0
halves	precision_recall_curve.recall_score at 149	1.0
halves	precision_recall_curve.recall_score at 178	1.0
halves	precision_recall_curve.recall_score at 207	1.0
halves	precision_recall_curve.recall_score at 236	1.0
halves	precision_recall_curve.recall_score at 265	1.0
halves	precision_recall_curve.recall_score at 294	1.0
halves	precision_recall_curve.recall_score at 323	1.0
halves	precision_recall_curve.recall_score at 352	1.0
halves	precision_recall_curve.recall_score at 381	1.0
halves	precision_recall_curve.recall_score at 410	1.0
halves	precision_recall_curve.recall_score at 439	1.0
halves	precision_recall_curve.recall_score at 468	1.0
halves	precision_recall_curve.recall_score at 497	1.0
halves	precision_recall_curve.recall_score at 526	0.983378640776699
halves	precision_recall_curve.recall_score at 555	0.9639805825242719
halves	precision_recall_curve.recall_score at 584	0.9446407766990291
halves	precision_recall_curve.recall_score at 613	0.9253300970873787
halves	precision_recall_curve.recall_score at 642	0.9059902912621359
halves	precision_recall_curve.recall_score at 671	0.8866504854368932
halves	precision_recall_curve.recall_score at 700	0.8673203883495145
halves	precision_recall_curve.recall_score at 729	0.8480776699029127
halves	precision_recall_curve.recall_score at 758	0.8286893203883495
halves	precision_recall_curve.recall_score at 787	0.8093592233009709
halves	precision_recall_curve.recall_score at 816	0.7899902912621359
halves	precision_recall_curve.recall_score at 845	0.7706019417475728
halves	precision_recall_curve.recall_score at 874	0.7513398058252427
halves	precision_recall_curve.recall_score at 903	0.7319611650485437
halves	precision_recall_curve.recall_score at 932	0.7126601941747572
halves	precision_recall_curve.recall_score at 961	0.6933398058252427
halves	precision_recall_curve.recall_score at 990	0.6739320388349515
halves	precision_recall_curve.recall_score at 1019	0.6545145631067961
halves	precision_recall_curve.recall_score at 1048	0.6351456310679612
halves	precision_recall_curve.recall_score at 1077	0.615873786407767
halves	precision_recall_curve.recall_score at 1106	0.5964563106796117
halves	precision_recall_curve.recall_score at 1135	0.5771067961165048
halves	precision_recall_curve.recall_score at 1164	0.5577669902912621
halves	precision_recall_curve.recall_score at 1193	0.5384757281553398
halves	precision_recall_curve.recall_score at 1222	0.5190097087378641
halves	precision_recall_curve.recall_score at 1251	0.4996407766990291
halves	precision_recall_curve.recall_score at 1280	0.4804368932038835
halves	precision_recall_curve.recall_score at 1309	0.4610388349514563
halves	precision_recall_curve.recall_score at 1338	0.4416893203883495
halves	precision_recall_curve.recall_score at 1367	0.42235922330097087
halves	precision_recall_curve.recall_score at 1396	0.40311650485436895
halves	precision_recall_curve.recall_score at 1425	0.38365048543689323
halves	precision_recall_curve.recall_score at 1454	0.36425242718446604
halves	precision_recall_curve.recall_score at 1483	0.3450291262135922
halves	precision_recall_curve.recall_score at 1512	0.32570873786407767
halves	precision_recall_curve.recall_score at 1541	0.3062621359223301
halves	precision_recall_curve.recall_score at 1570	0.2869514563106796
halves	precision_recall_curve.recall_score at 1599	0.2676796116504854
halves	precision_recall_curve.recall_score at 1628	0.24823300970873785
halves	precision_recall_curve.recall_score at 1657	0.2288252427184466
halves	precision_recall_curve.recall_score at 1686	0.2095631067961165
halves	precision_recall_curve.recall_score at 1715	0.19022330097087378
halves	precision_recall_curve.recall_score at 1744	0.17078640776699028
halves	precision_recall_curve.recall_score at 1773	0.15138834951456312
halves	precision_recall_curve.recall_score at 1802	0.13214563106796118
halves	precision_recall_curve.recall_score at 1831	0.1127378640776699
halves	precision_recall_curve.recall_score at 1860	0.0933009708737864
halves	precision_recall_curve.recall_score at 1889	0.07406796116504855
halves	precision_recall_curve.recall_score at 1918	0.05469902912621359
halves	precision_recall_curve.recall_score at 1947	0.035359223300970875
halves	precision_recall_curve.recall_score at 1976	0.01596116504854369
halves	recall_at_precision	0.4583980582524272
halves	precision_at_recall	0.06387986392675013
halves	sensitivity_at_specificity	0.43306796116504853
halves	specificity_at_sensitivity	0.7331624963202825
halves	tpr_at_fpr	0.40311650485436895
halves	det_curve points	1000.0
halves	det_curve.fpr in all	333.2175175154548
halves	det_curve.fpr at 504	0.6644315572564027
halves	det_curve.fpr at 533	0.6450891963497204
halves	det_curve.fpr at 562	0.6257453635560789
halves	det_curve.fpr at 591	0.6064000588754783
halves	det_curve.fpr at 620	0.5870523991757433
halves	det_curve.fpr at 649	0.5677079776273182
halves	det_curve.fpr at 678	0.5483609066823668
halves	det_curve.fpr at 707	0.5290105975861054
halves	det_curve.fpr at 736	0.5096661760376803
halves	det_curve.fpr at 765	0.4903226376214307
halves	det_curve.fpr at 794	0.4709746835443038
halves	det_curve.fpr at 823	0.45162614071239326
halves	det_curve.fpr at 852	0.43228024727700914
halves	det_curve.fpr at 881	0.4129370032381513
halves	det_curve.fpr at 910	0.3935916985575508
halves	det_curve.fpr at 939	0.3742455107447748
halves	det_curve.fpr at 968	0.35489785104503974
halves	det_curve.fpr at 997	0.3355510744774801
halves	det_curve.fpr at 1026	0.316201942890786
halves	det_curve.fpr at 1055	0.2968554607006182
halves	det_curve.fpr at 1084	0.2775113335295849
halves	det_curve.fpr at 1113	0.2581627906976744
halves	det_curve.fpr at 1142	0.2388195466588166
halves	det_curve.fpr at 1171	0.21947394760082425
halves	det_curve.fpr at 1200	0.2001312923167501
halves	det_curve.fpr at 1229	0.18078745952310862
halves	det_curve.fpr at 1258	0.1614383279364145
halves	det_curve.fpr at 1287	0.14209272887842214
halves	det_curve.fpr at 1316	0.12274595231086252
halves	det_curve.fpr at 1345	0.10339858698851928
halves	det_curve.fpr at 1374	0.08405092728878422
halves	det_curve.fpr at 1403	0.06470738887253459
halves	det_curve.fpr at 1432	0.045360906682366794
halves	det_curve.fpr at 1461	0.026015013246982632
halves	det_curve.fpr at 1490	0.006669708566382102
halves	det_curve.fnr in all	333.112359223301
halves	det_curve.fnr at 504	0.0019611650485436894
halves	det_curve.fnr at 533	0.021368932038834953
halves	det_curve.fnr at 562	0.040737864077669904
halves	det_curve.fnr at 591	0.059990291262135925
halves	det_curve.fnr at 620	0.0792621359223301
halves	det_curve.fnr at 649	0.09872815533980582
halves	det_curve.fnr at 678	0.11804854368932038
halves	det_curve.fnr at 707	0.1373009708737864
halves	det_curve.fnr at 736	0.15663106796116505
halves	det_curve.fnr at 765	0.17605825242718445
halves	det_curve.fnr at 794	0.19524271844660193
halves	det_curve.fnr at 823	0.21463106796116505
halves	det_curve.fnr at 852	0.234
halves	det_curve.fnr at 881	0.2533689320388349
halves	det_curve.fnr at 910	0.2726601941747573
halves	det_curve.fnr at 939	0.29198058252427184
halves	det_curve.fnr at 968	0.3114660194174757
halves	det_curve.fnr at 997	0.3307378640776699
halves	det_curve.fnr at 1026	0.35009708737864076
halves	det_curve.fnr at 1055	0.3694854368932039
halves	det_curve.fnr at 1084	0.3888252427184466
halves	det_curve.fnr at 1113	0.40816504854368935
halves	det_curve.fnr at 1142	0.4275339805825243
halves	det_curve.fnr at 1171	0.4468834951456311
halves	det_curve.fnr at 1200	0.4662427184466019
halves	det_curve.fnr at 1229	0.4855825242718447
halves	det_curve.fnr at 1258	0.5049223300970874
halves	det_curve.fnr at 1287	0.5242912621359224
halves	det_curve.fnr at 1316	0.543621359223301
halves	det_curve.fnr at 1345	0.5629417475728156
halves	det_curve.fnr at 1374	0.5822815533980582
halves	det_curve.fnr at 1403	0.6015631067961165
halves	det_curve.fnr at 1432	0.6209902912621359
halves	det_curve.fnr at 1461	0.640242718446602
halves	det_curve.fnr at 1490	0.6595825242718446
halves	threshold_table.tn at 200	225493.5
halves	threshold_table.fp at 200	1473006.5
halves	threshold_table.fn at 200	0.0
halves	threshold_table.tp at 200	51500.0
halves	threshold_table.accuracy_score at 200	0.158282
halves	threshold_table.precision_score at 200	0.03378142369350344
halves	threshold_table.recall_score at 200	1.0
halves	threshold_table.f1_score at 200	0.06535506040108337
halves	threshold_table.matthews_corrcoef at 200	0.0669689072517492
halves	cumulative_gains.selection_rate at 200	0.8711465714285714
halves	cumulative_gains.gain at 200	1.0
halves	cumulative_gains.lift at 200	1.1479124556044857
halves	threshold_table.tn at 500	565424.0
halves	threshold_table.fp at 500	1133076.0
halves	threshold_table.fn at 500	0.0
halves	threshold_table.tp at 500	51500.0
halves	threshold_table.accuracy_score at 500	0.352528
halves	threshold_table.precision_score at 500	0.04347547139229564
halves	threshold_table.recall_score at 500	1.0
halves	threshold_table.f1_score at 500	0.08332820959229044
halves	threshold_table.matthews_corrcoef at 500	0.12030300998100614
halves	cumulative_gains.selection_rate at 500	0.6769005714285714
halves	cumulative_gains.gain at 500	1.0
halves	cumulative_gains.lift at 500	1.4773218434275217
halves	threshold_table.tn at 800	905351.5
halves	threshold_table.fp at 800	793148.5
halves	threshold_table.fn at 800	10258.0
halves	threshold_table.tp at 800	41242.0
halves	threshold_table.accuracy_score at 800	0.5409105714285715
halves	threshold_table.precision_score at 800	0.04942769602482291
halves	threshold_table.recall_score at 800	0.8008155339805825
halves	threshold_table.f1_score at 800	0.09310857267348505
halves	threshold_table.matthews_corrcoef at 800	0.11296454957554099
halves	cumulative_gains.selection_rate at 800	0.4767945714285714
halves	cumulative_gains.gain at 800	0.8008155339805825
halves	cumulative_gains.lift at 800	1.6795819037561182
halves	threshold_table.tn at 1100	1245276.5
halves	threshold_table.fp at 1100	453223.5
halves	threshold_table.fn at 1100	20572.5
halves	threshold_table.tp at 1100	30927.5
halves	threshold_table.accuracy_score at 1100	0.7292594285714286
halves	threshold_table.precision_score at 1100	0.06387986392675013
halves	threshold_table.recall_score at 1100	0.6005339805825243
halves	threshold_table.f1_score at 1100	0.11547630826788338
halves	threshold_table.matthews_corrcoef at 1100	0.1260685168589125
halves	cumulative_gains.selection_rate at 1100	0.2766577142857143
halves	cumulative_gains.gain at 1100	0.6005339805825243
halves	cumulative_gains.lift at 1100	2.170674987802189
halves	threshold_table.tn at 1400	1585198.5
halves	threshold_table.fp at 1400	113301.5
halves	threshold_table.fn at 1400	30877.5
halves	threshold_table.tp at 1400	20622.5
halves	threshold_table.accuracy_score at 1400	0.917612
halves	threshold_table.precision_score at 1400	0.1539865894089185
halves	threshold_table.recall_score at 1400	0.4004368932038835
halves	threshold_table.f1_score at 1400	0.22243614634567263
halves	threshold_table.matthews_corrcoef at 1400	0.2121639846384777
halves	cumulative_gains.selection_rate at 1400	0.076528
halves	cumulative_gains.gain at 1400	0.4004368932038835
halves	cumulative_gains.lift at 1400	5.2325540090409195
halves	threshold_table.tn at 1700	1698500.0
halves	threshold_table.fp at 1700	0.0
halves	threshold_table.fn at 1700	41190.0
halves	threshold_table.tp at 1700	10310.0
halves	threshold_table.accuracy_score at 1700	0.9764628571428572
halves	threshold_table.precision_score at 1700	1.0
halves	threshold_table.recall_score at 1700	0.20019417475728155
halves	threshold_table.f1_score at 1700	0.333602976864585
halves	threshold_table.matthews_corrcoef at 1700	0.4421020820401927
halves	cumulative_gains.selection_rate at 1700	0.005891428571428572
halves	cumulative_gains.gain at 1700	0.20019417475728155
halves	cumulative_gains.lift at 1700	33.980582524271846
halves	good: accuracy_score	0.874916
halves	good: balanced_accuracy_score	0.6668428739235933
halves	good: matthews_corrcoef	0.17237540814010233
halves	good: cohen_kappa_score	0.13223983142512585
halves	good: cohen_kappa_score, linear	0.13223983142512585
halves	good: cohen_kappa_score, quadratic	0.13223983142512585
halves	good: precision_score, macro	0.5445228505010562
halves	good: recall_score, macro	0.6668428739235933
halves	good: f1_score, macro	0.5528598322143519
halves	good: jaccard_score, macro	0.48408618442045687
halves	good: fbeta_score, macro	0.5894582030862845
halves	good: precision_score, micro	0.874916
halves	good: recall_score, micro	0.874916
halves	good: f1_score, micro	0.874916
halves	good: jaccard_score, micro	0.7776450469476057
halves	good: fbeta_score, micro	0.874916
halves	good: precision_score, weighted	0.9557105042548991
halves	good: recall_score, weighted	0.874916
halves	good: f1_score, weighted	0.9100037049464349
halves	good: jaccard_score, weighted	0.8503480705673496
halves	good: fbeta_score, weighted	0.8865928316320562
halves	good: report, 0, precision	0.9814253362747204
halves	good: report, 0, recall	0.8879284662937886
halves	good: report, 0, f1-score	0.9323387498106758
halves	good: report, 0, support	1698500.0
halves	good: report, 1, precision	0.10762036472739206
halves	good: report, 1, recall	0.44575728155339805
halves	good: report, 1, f1-score	0.17338091461802801
halves	good: report, 1, support	51500.0
halves	good: report, macro avg, precision	0.5445228505010562
halves	good: report, macro avg, recall	0.6668428739235933
halves	good: report, macro avg, f1-score	0.5528598322143519
halves	good: report, macro avg, support	1750000.0
halves	good: report, weighted avg, precision	0.9557105042548991
halves	good: report, weighted avg, recall	0.874916
halves	good: report, weighted avg, f1-score	0.9100037049464349
halves	good: report, weighted avg, support	1750000.0
halves	chance: accuracy_score	0.9405714285714286
halves	chance: balanced_accuracy_score	0.4939595474019052
halves	chance: matthews_corrcoef	-0.01175408205479547
halves	chance: cohen_kappa_score	-0.011749075111250784
halves	chance: cohen_kappa_score, linear	-0.011749075111250784
halves	chance: cohen_kappa_score, quadratic	-0.011749075111250784
halves	chance: precision_score, macro	0.4942819497915421
halves	chance: recall_score, macro	0.4939595474019052
halves	chance: f1_score, macro	0.4941128072847756
halves	chance: jaccard_score, macro	0.47503062974761084
halves	chance: fbeta_score, macro	0.4940188619587547
halves	chance: precision_score, micro	0.9405714285714286
halves	chance: recall_score, micro	0.9405714285714286
halves	chance: f1_score, micro	0.9405714285714286
halves	chance: jaccard_score, micro	0.8878101402373247
halves	chance: fbeta_score, micro	0.9405714285714286
halves	chance: precision_score, weighted	0.9422031999746457
halves	chance: recall_score, weighted	0.9405714285714286
halves	chance: f1_score, weighted	0.9413861340847254
halves	chance: jaccard_score, weighted	0.9131390485525256
halves	chance: fbeta_score, weighted	0.9408970228598811
halves	chance: report, 0, precision	0.9702152757298732
halves	chance: report, 0, recall	0.968501619075655
halves	chance: report, 0, f1-score	0.9693576900412493
halves	chance: report, 0, support	1698500.0
halves	chance: report, 1, precision	0.01834862385321101
halves	chance: report, 1, recall	0.019417475728155338
halves	chance: report, 1, f1-score	0.018867924528301886
halves	chance: report, 1, support	51500.0
halves	chance: report, macro avg, precision	0.4942819497915421
halves	chance: report, macro avg, recall	0.4939595474019052
halves	chance: report, macro avg, f1-score	0.4941128072847756
halves	chance: report, macro avg, support	1750000.0
halves	chance: report, weighted avg, precision	0.9422031999746457
halves	chance: report, weighted avg, recall	0.9405714285714286
halves	chance: report, weighted avg, f1-score	0.9413861340847254
halves	chance: report, weighted avg, support	1750000.0
halves	three: accuracy_score	0.7961988571428571
halves	three: balanced_accuracy_score	0.7961986650458854
halves	three: matthews_corrcoef	0.6942979860363353
halves	three: cohen_kappa_score	0.6942979860126158
halves	three: cohen_kappa_score, linear	0.6942990183296736
halves	three: cohen_kappa_score, quadratic	0.6943000501342043
halves	three: precision_score, macro	0.7961986544327432
halves	three: recall_score, macro	0.7961986650458854
halves	three: f1_score, macro	0.796198659712151
halves	three: jaccard_score, macro	0.6614037221176657
halves	three: fbeta_score, macro	0.7961986629058725
halves	three: precision_score, micro	0.7961988571428571
halves	three: recall_score, micro	0.7961988571428571
halves	three: f1_score, micro	0.7961988571428571
halves	three: jaccard_score, micro	0.6614039717998037
halves	three: fbeta_score, micro	0.7961988571428571
halves	three: precision_score, weighted	0.7961988587250024
halves	three: recall_score, weighted	0.7961988571428571
halves	three: f1_score, weighted	0.7961988579067465
halves	three: jaccard_score, weighted	0.6614039956748465
halves	three: fbeta_score, weighted	0.7961988574418889
halves	three: report, 0, precision	0.7964041787285879
halves	three: report, 0, recall	0.7963919157286743
halves	three: report, 0, f1-score	0.7963980471814245
halves	three: report, 0, support	584493.0
halves	three: report, 1, precision	0.7960949216993791
halves	three: report, 1, recall	0.796096970840966
halves	three: report, 1, f1-score	0.7960959462688539
halves	three: report, 1, support	582752.5
halves	three: report, 2, precision	0.7960968628702626
halves	three: report, 2, recall	0.7961071085680163
halves	three: report, 2, f1-score	0.7961019856861743
halves	three: report, 2, support	582754.5
halves	three: report, macro avg, precision	0.7961986544327432
halves	three: report, macro avg, recall	0.7961986650458854
halves	three: report, macro avg, f1-score	0.796198659712151
halves	three: report, macro avg, support	1750000.0
halves	three: report, weighted avg, precision	0.7961988587250024
halves	three: report, weighted avg, recall	0.7961988571428571
halves	three: report, weighted avg, f1-score	0.7961988579067465
halves	three: report, weighted avg, support	1750000.0
halves	calibration_intercept	-3.3265212298811373
halves	calibration_intercept lower	-3.3389244829672675
halves	calibration_intercept upper	-3.3141179767950066
halves	calibration_slope	1.5391717711940258
halves	calibration_slope lower	1.5212678036107417
halves	calibration_slope upper	1.5570757387773098
halves	platt_calibrator intercept	-6.891862968477849
halves	platt_calibrator slope	6.763749759619897
halves	isotonic_calibrator at 100	0.0
halves	isotonic_calibrator at 700	0.02940103890596841
halves	isotonic_calibrator at 1100	0.029432419047831556
halves	isotonic_calibrator at 1333	0.029432419047831556
halves	isotonic_calibrator at 1520	1.0
halves	isotonic_calibrator at 1800	1.0
halves	spiegelhalter_test	-47.747011416878
halves	brier_decomposition	0.17927158967065812
halves	proportion_confint wilson lower	0.874233751217693
halves	proportion_confint wilson upper	0.8755950744236534
halves	proportion_confint agresti_coull lower	0.8742337493671962
halves	proportion_confint agresti_coull upper	0.8755950762741501
halves	proportion_confint clopper_pearson lower	0.8742335909399931
halves	proportion_confint clopper_pearson upper	0.8755960147985904
halves	matthews_corrcoef_confint lower	0.16917818816659552
halves	matthews_corrcoef_confint upper	0.17556900019802335
halves	cohen_kappa_confint lower	0.12960670923226367
halves	cohen_kappa_confint upper	0.13487108857670427
halves	log_loss_confint lower	0.5187834274070948
halves	log_loss_confint upper	0.5202857414183605
halves	brier_score_confint lower	0.17894225861924956
halves	brier_score_confint upper	0.17960124679616724
halves	classes: roc_auc_score, ovr, macro	0.7869111789813943
halves	classes: average_precision_score, macro	0.6303157234290965
halves	classes: roc_auc_score, ovr, weighted	0.786938141378176
halves	classes: average_precision_score, weighted	0.6303727456538583
halves	classes: log_loss	1.4704069573287688
halves	classes: brier_score_loss	0.8895245782710484
halves	classes: top_k_accuracy_score, 1	0.24975142857142857
halves	classes: top_k_accuracy_score, 2	0.7772602857142857
halves	classes: top_k_accuracy_score, 3	0.9434188571428571
whole	roc_auc_score	0.7780703974245895
whole	average_precision_score	0.3943938100086638
whole	log_loss	0.519558821913841
whole	brier_score_loss	0.1792820677757263
whole	d2_log_loss_score	-2.855948207844405
whole	d2_brier_score	-5.1608957998531375
whole	roc_auc_score, 0.03	0.6694534631166476
whole	roc_auc_score, 0.4	0.7086143933161129
whole	gini	0.556140794849179
whole	normalized_cross_entropy	3.8559482078444036
whole	roc_curve points	2000.0
whole	roc_curve.fpr in all	749.997652233677
whole	roc_curve.fpr at 1997	0.0
whole	roc_curve.fpr at 1968	0.0
whole	roc_curve.fpr at 1939	0.0
whole	roc_curve.fpr at 1910	0.0
whole	roc_curve.fpr at 1881	0.0
whole	roc_curve.fpr at 1852	0.0
whole	roc_curve.fpr at 1823	0.0
whole	roc_curve.fpr at 1794	0.0
whole	roc_curve.fpr at 1765	0.0
whole	roc_curve.fpr at 1736	0.0
whole	roc_curve.fpr at 1707	0.0
whole	roc_curve.fpr at 1678	0.0
whole	roc_curve.fpr at 1649	0.0
whole	roc_curve.fpr at 1620	0.0
whole	roc_curve.fpr at 1591	0.0
whole	roc_curve.fpr at 1562	0.0
whole	roc_curve.fpr at 1533	0.0
whole	roc_curve.fpr at 1504	0.0
whole	roc_curve.fpr at 1475	0.016676632302405497
whole	roc_curve.fpr at 1446	0.03602371134020618
whole	roc_curve.fpr at 1417	0.055362886597938143
whole	roc_curve.fpr at 1388	0.0747127147766323
whole	roc_curve.fpr at 1359	0.0940639175257732
whole	roc_curve.fpr at 1330	0.11341237113402061
whole	roc_curve.fpr at 1301	0.13275257731958762
whole	roc_curve.fpr at 1272	0.15210515463917526
whole	roc_curve.fpr at 1243	0.17145670103092783
whole	roc_curve.fpr at 1214	0.19079621993127147
whole	roc_curve.fpr at 1185	0.210140206185567
whole	roc_curve.fpr at 1156	0.22949072164948453
whole	roc_curve.fpr at 1127	0.24884020618556701
whole	roc_curve.fpr at 1098	0.26817731958762886
whole	roc_curve.fpr at 1069	0.2875257731958763
whole	roc_curve.fpr at 1040	0.30687388316151204
whole	roc_curve.fpr at 1011	0.32621855670103095
whole	roc_curve.fpr at 982	0.34556013745704467
whole	roc_curve.fpr at 953	0.36490962199312715
whole	roc_curve.fpr at 924	0.3842632302405498
whole	roc_curve.fpr at 895	0.40360034364261166
whole	roc_curve.fpr at 866	0.42294501718213057
whole	roc_curve.fpr at 837	0.442293470790378
whole	roc_curve.fpr at 808	0.4616446735395189
whole	roc_curve.fpr at 779	0.4809852233676976
whole	roc_curve.fpr at 750	0.5003350515463918
whole	roc_curve.fpr at 721	0.5196859106529209
whole	roc_curve.fpr at 692	0.5390316151202749
whole	roc_curve.fpr at 663	0.558373883161512
whole	roc_curve.fpr at 634	0.5777219931271478
whole	roc_curve.fpr at 605	0.5970756013745705
whole	roc_curve.fpr at 576	0.6164140893470791
whole	roc_curve.fpr at 547	0.6357567010309279
whole	roc_curve.fpr at 518	0.6551044673539519
whole	roc_curve.fpr at 489	0.674453264604811
whole	roc_curve.fpr at 460	0.6937927835051546
whole	roc_curve.fpr at 431	0.7131367697594502
whole	roc_curve.fpr at 402	0.7324872852233677
whole	roc_curve.fpr at 373	0.7518288659793815
whole	roc_curve.fpr at 344	0.7711721649484536
whole	roc_curve.fpr at 315	0.7905213058419244
whole	roc_curve.fpr at 286	0.8098697594501718
whole	roc_curve.fpr at 257	0.8292109965635739
whole	roc_curve.fpr at 228	0.8485512027491409
whole	roc_curve.fpr at 199	0.8679027491408935
whole	roc_curve.fpr at 170	0.8872522336769759
whole	roc_curve.fpr at 141	0.9065941580756014
whole	roc_curve.fpr at 112	0.9259419243986254
whole	roc_curve.fpr at 83	0.945293470790378
whole	roc_curve.fpr at 54	0.9646381443298969
whole	roc_curve.fpr at 25	0.9839810996563574
whole	roc_curve.tpr in all	1250.3056444444444
whole	roc_curve.tpr at 1997	0.0019666666666666665
whole	roc_curve.tpr at 1968	0.021355555555555555
whole	roc_curve.tpr at 1939	0.0409
whole	roc_curve.tpr at 1910	0.06016666666666667
whole	roc_curve.tpr at 1881	0.07937777777777778
whole	roc_curve.tpr at 1852	0.0989
whole	roc_curve.tpr at 1823	0.11828888888888889
whole	roc_curve.tpr at 1794	0.13753333333333334
whole	roc_curve.tpr at 1765	0.15676666666666667
whole	roc_curve.tpr at 1736	0.17637777777777777
whole	roc_curve.tpr at 1707	0.19573333333333334
whole	roc_curve.tpr at 1678	0.21495555555555557
whole	roc_curve.tpr at 1649	0.23437777777777777
whole	roc_curve.tpr at 1620	0.25385555555555556
whole	roc_curve.tpr at 1591	0.2731222222222222
whole	roc_curve.tpr at 1562	0.2922777777777778
whole	roc_curve.tpr at 1533	0.31177777777777776
whole	roc_curve.tpr at 1504	0.3312555555555556
whole	roc_curve.tpr at 1475	0.3504888888888889
whole	roc_curve.tpr at 1446	0.36973333333333336
whole	roc_curve.tpr at 1417	0.3892555555555556
whole	roc_curve.tpr at 1388	0.40857777777777776
whole	roc_curve.tpr at 1359	0.4277
whole	roc_curve.tpr at 1330	0.4471
whole	roc_curve.tpr at 1301	0.4666222222222222
whole	roc_curve.tpr at 1272	0.4859222222222222
whole	roc_curve.tpr at 1243	0.5051111111111111
whole	roc_curve.tpr at 1214	0.5245777777777778
whole	roc_curve.tpr at 1185	0.5439777777777778
whole	roc_curve.tpr at 1156	0.5631888888888889
whole	roc_curve.tpr at 1127	0.5825111111111111
whole	roc_curve.tpr at 1098	0.6020333333333333
whole	roc_curve.tpr at 1069	0.6213888888888889
whole	roc_curve.tpr at 1040	0.6406111111111111
whole	roc_curve.tpr at 1011	0.6599555555555555
whole	roc_curve.tpr at 982	0.6794888888888889
whole	roc_curve.tpr at 953	0.6987333333333333
whole	roc_curve.tpr at 924	0.7179555555555556
whole	roc_curve.tpr at 895	0.7374777777777778
whole	roc_curve.tpr at 866	0.7569111111111111
whole	roc_curve.tpr at 837	0.7761555555555556
whole	roc_curve.tpr at 808	0.7953666666666667
whole	roc_curve.tpr at 779	0.8148444444444445
whole	roc_curve.tpr at 750	0.8341444444444445
whole	roc_curve.tpr at 721	0.8533555555555555
whole	roc_curve.tpr at 692	0.8727
whole	roc_curve.tpr at 663	0.8922111111111111
whole	roc_curve.tpr at 634	0.9115555555555556
whole	roc_curve.tpr at 605	0.9307222222222222
whole	roc_curve.tpr at 576	0.9500888888888889
whole	roc_curve.tpr at 547	0.9694777777777778
whole	roc_curve.tpr at 518	0.9887444444444444
whole	roc_curve.tpr at 489	1.0
whole	roc_curve.tpr at 460	1.0
whole	roc_curve.tpr at 431	1.0
whole	roc_curve.tpr at 402	1.0
whole	roc_curve.tpr at 373	1.0
whole	roc_curve.tpr at 344	1.0
whole	roc_curve.tpr at 315	1.0
whole	roc_curve.tpr at 286	1.0
whole	roc_curve.tpr at 257	1.0
whole	roc_curve.tpr at 228	1.0
whole	roc_curve.tpr at 199	1.0
whole	roc_curve.tpr at 170	1.0
whole	roc_curve.tpr at 141	1.0
whole	roc_curve.tpr at 112	1.0
whole	roc_curve.tpr at 83	1.0
whole	roc_curve.tpr at 54	1.0
whole	roc_curve.tpr at 25	1.0
whole	ks_statistic	0.33399759450171823
whole	best_threshold	0.43310546875
whole	best_threshold value	0.33399759450171823
whole	precision_recall_curve points	2000.0
whole	precision_recall_curve.precision_score in all	609.9573829047862
whole	precision_recall_curve.precision_score at 4	0.030058574141477026
whole	precision_recall_curve.precision_score at 33	0.030634355817362055
whole	precision_recall_curve.precision_score at 62	0.031232919497149996
whole	precision_recall_curve.precision_score at 91	0.031855497798785104
whole	precision_recall_curve.precision_score at 120	0.03250330721150877
whole	precision_recall_curve.precision_score at 149	0.033177631935461395
whole	precision_recall_curve.precision_score at 178	0.03388079681610859
whole	precision_recall_curve.precision_score at 207	0.034614665695404785
whole	precision_recall_curve.precision_score at 236	0.03538064065691628
whole	precision_recall_curve.precision_score at 265	0.03618104997407025
whole	precision_recall_curve.precision_score at 294	0.03701913683712608
whole	precision_recall_curve.precision_score at 323	0.03789676332165973
whole	precision_recall_curve.precision_score at 352	0.038816610921700426
whole	precision_recall_curve.precision_score at 381	0.03978241670224983
whole	precision_recall_curve.precision_score at 410	0.040797990562971474
whole	precision_recall_curve.precision_score at 439	0.041866404303866366
whole	precision_recall_curve.precision_score at 468	0.042991768509389405
whole	precision_recall_curve.precision_score at 497	0.04418004053764164
whole	precision_recall_curve.precision_score at 526	0.04472027346682659
whole	precision_recall_curve.precision_score at 555	0.045162603276319914
whole	precision_recall_curve.precision_score at 584	0.04562789679208788
whole	precision_recall_curve.precision_score at 613	0.046138267452385466
whole	precision_recall_curve.precision_score at 642	0.046680509799701925
whole	precision_recall_curve.precision_score at 671	0.04724543233966272
whole	precision_recall_curve.precision_score at 700	0.047856103693231455
whole	precision_recall_curve.precision_score at 729	0.048526735284039946
whole	precision_recall_curve.precision_score at 758	0.04923539366929192
whole	precision_recall_curve.precision_score at 787	0.049993411082559135
whole	precision_recall_curve.precision_score at 816	0.05082955073447943
whole	precision_recall_curve.precision_score at 845	0.051739413175510396
whole	precision_recall_curve.precision_score at 874	0.052721097715068325
whole	precision_recall_curve.precision_score at 903	0.05378257877157733
whole	precision_recall_curve.precision_score at 932	0.054977811069268204
whole	precision_recall_curve.precision_score at 961	0.05629372016927078
whole	precision_recall_curve.precision_score at 990	0.05772893089602282
whole	precision_recall_curve.precision_score at 1019	0.05934410210691206
whole	precision_recall_curve.precision_score at 1048	0.06118064456765264
whole	precision_recall_curve.precision_score at 1077	0.06324962411847512
whole	precision_recall_curve.precision_score at 1106	0.06558274256660099
whole	precision_recall_curve.precision_score at 1135	0.06830780720762418
whole	precision_recall_curve.precision_score at 1164	0.07148571509914732
whole	precision_recall_curve.precision_score at 1193	0.07521537544844023
whole	precision_recall_curve.precision_score at 1222	0.07965532882912073
whole	precision_recall_curve.precision_score at 1251	0.08513839602555004
whole	precision_recall_curve.precision_score at 1280	0.09197100777534215
whole	precision_recall_curve.precision_score at 1309	0.10065728838224594
whole	precision_recall_curve.precision_score at 1338	0.1122242452470678
whole	precision_recall_curve.precision_score at 1367	0.1283840583379754
whole	precision_recall_curve.precision_score at 1396	0.15238950983767624
whole	precision_recall_curve.precision_score at 1425	0.19170317071681184
whole	precision_recall_curve.precision_score at 1454	0.2686504816198152
whole	precision_recall_curve.precision_score at 1483	0.48507555888597476
whole	precision_recall_curve.precision_score at 1512	1.0
whole	precision_recall_curve.precision_score at 1541	1.0
whole	precision_recall_curve.precision_score at 1570	1.0
whole	precision_recall_curve.precision_score at 1599	1.0
whole	precision_recall_curve.precision_score at 1628	1.0
whole	precision_recall_curve.precision_score at 1657	1.0
whole	precision_recall_curve.precision_score at 1686	1.0
whole	precision_recall_curve.precision_score at 1715	1.0
whole	precision_recall_curve.precision_score at 1744	1.0
whole	precision_recall_curve.precision_score at 1773	1.0
whole	precision_recall_curve.precision_score at 1802	1.0
whole	precision_recall_curve.precision_score at 1831	1.0
whole	precision_recall_curve.precision_score at 1860	1.0
whole	precision_recall_curve.precision_score at 1889	1.0
whole	precision_recall_curve.precision_score at 1918	1.0
whole	precision_recall_curve.precision_score at 1947	1.0
whole	precision_recall_curve.precision_score at 1976	1.0
whole	precision_recall_curve.recall_score in all	1250.3056444444444
whole	precision_recall_curve.recall_score at 4	1.0
whole	precision_recall_curve.recall_score at 33	1.0
whole	precision_recall_curve.recall_score at 62	1.0
whole	precision_recall_curve.recall_score at 91	1.0
whole	precision_recall_curve.recall_score at 120	1.0
whole	precision_recall_curve.recall_score at 149	1.0
whole	precision_recall_curve.recall_score at 178	1.0
whole	precision_recall_curve.recall_score at 207	1.0
whole	precision_recall_curve.recall_score at 236	1.0
whole	precision_recall_curve.recall_score at 265	1.0
whole	precision_recall_curve.recall_score at 294	1.0
whole	precision_recall_curve.recall_score at 323	1.0
whole	precision_recall_curve.recall_score at 352	1.0
whole	precision_recall_curve.recall_score at 381	1.0
whole	precision_recall_curve.recall_score at 410	1.0
whole	precision_recall_curve.recall_score at 439	1.0
whole	precision_recall_curve.recall_score at 468	1.0
whole	precision_recall_curve.recall_score at 497	1.0
whole	precision_recall_curve.recall_score at 526	0.9835111111111111
whole	precision_recall_curve.recall_score at 555	0.9641222222222222
whole	precision_recall_curve.recall_score at 584	0.9446333333333333
whole	precision_recall_curve.recall_score at 613	0.9254444444444444
whole	precision_recall_curve.recall_score at 642	0.9062222222222223
whole	precision_recall_curve.recall_score at 671	0.8867222222222222
whole	precision_recall_curve.recall_score at 700	0.8673222222222222
whole	precision_recall_curve.recall_score at 729	0.8481777777777778
whole	precision_recall_curve.recall_score at 758	0.8288111111111112
whole	precision_recall_curve.recall_score at 787	0.8093333333333333
whole	precision_recall_curve.recall_score at 816	0.7900888888888888
whole	precision_recall_curve.recall_score at 845	0.7708666666666667
whole	precision_recall_curve.recall_score at 874	0.7515
whole	precision_recall_curve.recall_score at 903	0.7319444444444444
whole	precision_recall_curve.recall_score at 932	0.7127555555555556
whole	precision_recall_curve.recall_score at 961	0.6935111111111111
whole	precision_recall_curve.recall_score at 990	0.6739666666666667
whole	precision_recall_curve.recall_score at 1019	0.6545555555555556
whole	precision_recall_curve.recall_score at 1048	0.6353555555555556
whole	precision_recall_curve.recall_score at 1077	0.6160555555555556
whole	precision_recall_curve.recall_score at 1106	0.5964888888888888
whole	precision_recall_curve.recall_score at 1135	0.5772222222222222
whole	precision_recall_curve.recall_score at 1164	0.5579777777777778
whole	precision_recall_curve.recall_score at 1193	0.5385888888888889
whole	precision_recall_curve.recall_score at 1222	0.5190111111111111
whole	precision_recall_curve.recall_score at 1251	0.49983333333333335
whole	precision_recall_curve.recall_score at 1280	0.48063333333333336
whole	precision_recall_curve.recall_score at 1309	0.4611222222222222
whole	precision_recall_curve.recall_score at 1338	0.4417333333333333
whole	precision_recall_curve.recall_score at 1367	0.4225333333333333
whole	precision_recall_curve.recall_score at 1396	0.40326666666666666
whole	precision_recall_curve.recall_score at 1425	0.3836555555555556
whole	precision_recall_curve.recall_score at 1454	0.36443333333333333
whole	precision_recall_curve.recall_score at 1483	0.34524444444444446
whole	precision_recall_curve.recall_score at 1512	0.3258888888888889
whole	precision_recall_curve.recall_score at 1541	0.3063
whole	precision_recall_curve.recall_score at 1570	0.2871
whole	precision_recall_curve.recall_score at 1599	0.26785555555555557
whole	precision_recall_curve.recall_score at 1628	0.2483
whole	precision_recall_curve.recall_score at 1657	0.22894444444444445
whole	precision_recall_curve.recall_score at 1686	0.20975555555555556
whole	precision_recall_curve.recall_score at 1715	0.19044444444444444
whole	precision_recall_curve.recall_score at 1744	0.17083333333333334
whole	precision_recall_curve.recall_score at 1773	0.1515
whole	precision_recall_curve.recall_score at 1802	0.13234444444444443
whole	precision_recall_curve.recall_score at 1831	0.11286666666666667
whole	precision_recall_curve.recall_score at 1860	0.09335555555555555
whole	precision_recall_curve.recall_score at 1889	0.0742
whole	precision_recall_curve.recall_score at 1918	0.05492222222222222
whole	precision_recall_curve.recall_score at 1947	0.03542222222222222
whole	precision_recall_curve.recall_score at 1976	0.015966666666666667
whole	recall_at_precision	0.4617111111111111
whole	precision_at_recall	0.06517536025489391
whole	sensitivity_at_specificity	0.4331
whole	specificity_at_sensitivity	0.7338223367697594
whole	tpr_at_fpr	0.40326666666666666
whole	det_curve points	1000.0
whole	det_curve.fpr in all	333.22297560137457
whole	det_curve.fpr at 504	0.6644381443298969
whole	det_curve.fpr at 533	0.6450972508591065
whole	det_curve.fpr at 562	0.6257567010309278
whole	det_curve.fpr at 591	0.606406529209622
whole	det_curve.fpr at 620	0.587059793814433
whole	det_curve.fpr at 649	0.5677192439862543
whole	det_curve.fpr at 678	0.5483704467353951
whole	det_curve.fpr at 707	0.5290185567010309
whole	det_curve.fpr at 736	0.509672852233677
whole	det_curve.fpr at 765	0.49033367697594504
whole	det_curve.fpr at 794	0.4709790378006873
whole	det_curve.fpr at 823	0.4516292096219931
whole	det_curve.fpr at 852	0.43228591065292093
whole	det_curve.fpr at 881	0.41294295532646047
whole	det_curve.fpr at 910	0.3935945017182131
whole	det_curve.fpr at 939	0.3742470790378007
whole	det_curve.fpr at 968	0.3549061855670103
whole	det_curve.fpr at 997	0.3355577319587629
whole	det_curve.fpr at 1026	0.31620790378006874
whole	det_curve.fpr at 1055	0.29686288659793814
whole	det_curve.fpr at 1084	0.2775237113402062
whole	det_curve.fpr at 1113	0.2581731958762887
whole	det_curve.fpr at 1142	0.23882577319587628
whole	det_curve.fpr at 1171	0.2194828178694158
whole	det_curve.fpr at 1200	0.20013848797250858
whole	det_curve.fpr at 1229	0.1807910652920962
whole	det_curve.fpr at 1258	0.16144089347079038
whole	det_curve.fpr at 1287	0.1420996563573883
whole	det_curve.fpr at 1316	0.12275223367697595
whole	det_curve.fpr at 1345	0.10339828178694158
whole	det_curve.fpr at 1374	0.08405257731958762
whole	det_curve.fpr at 1403	0.06470996563573883
whole	det_curve.fpr at 1432	0.04535841924398625
whole	det_curve.fpr at 1461	0.026009278350515464
whole	det_curve.fpr at 1490	0.006666323024054983
whole	det_curve.fnr in all	333.00474444444444
whole	det_curve.fnr at 504	0.0018222222222222223
whole	det_curve.fnr at 533	0.021355555555555555
whole	det_curve.fnr at 562	0.04067777777777778
whole	det_curve.fnr at 591	0.059833333333333336
whole	det_curve.fnr at 620	0.07906666666666666
whole	det_curve.fnr at 649	0.0986888888888889
whole	det_curve.fnr at 678	0.11795555555555555
whole	det_curve.fnr at 707	0.13712222222222223
whole	det_curve.fnr at 736	0.15654444444444446
whole	det_curve.fnr at 765	0.17607777777777778
whole	det_curve.fnr at 794	0.19514444444444445
whole	det_curve.fnr at 823	0.2144111111111111
whole	det_curve.fnr at 852	0.23392222222222223
whole	det_curve.fnr at 881	0.25333333333333335
whole	det_curve.fnr at 910	0.2725
whole	det_curve.fnr at 939	0.29181111111111113
whole	det_curve.fnr at 968	0.31144444444444447
whole	det_curve.fnr at 997	0.33066666666666666
whole	det_curve.fnr at 1026	0.34984444444444446
whole	det_curve.fnr at 1055	0.36935555555555555
whole	det_curve.fnr at 1084	0.38882222222222224
whole	det_curve.fnr at 1113	0.408
whole	det_curve.fnr at 1142	0.42733333333333334
whole	det_curve.fnr at 1171	0.44684444444444443
whole	det_curve.fnr at 1200	0.46625555555555553
whole	det_curve.fnr at 1229	0.48535555555555554
whole	det_curve.fnr at 1258	0.5047222222222222
whole	det_curve.fnr at 1287	0.5242666666666667
whole	det_curve.fnr at 1316	0.5435111111111111
whole	det_curve.fnr at 1345	0.5627222222222222
whole	det_curve.fnr at 1374	0.5821888888888889
whole	det_curve.fnr at 1403	0.6016111111111111
whole	det_curve.fnr at 1432	0.6207888888888888
whole	det_curve.fnr at 1461	0.64
whole	det_curve.fnr at 1490	0.6595333333333333
whole	threshold_table.tn at 200	386336.0
whole	threshold_table.fp at 200	2523664.0
whole	threshold_table.fn at 200	0.0
whole	threshold_table.tp at 200	90000.0
whole	threshold_table.accuracy_score at 200	0.15877866666666668
whole	threshold_table.precision_score at 200	0.034434418502148706
whole	threshold_table.recall_score at 200	1.0
whole	threshold_table.f1_score at 200	0.06657632013445458
whole	threshold_table.matthews_corrcoef at 200	0.06761335272069185
whole	cumulative_gains.selection_rate at 200	0.8712213333333333
whole	cumulative_gains.gain at 200	1.0
whole	cumulative_gains.lift at 200	1.1478139500716236
whole	threshold_table.tn at 500	968698.0
whole	threshold_table.fp at 500	1941302.0
whole	threshold_table.fn at 500	0.0
whole	threshold_table.tp at 500	90000.0
whole	threshold_table.accuracy_score at 500	0.35289933333333334
whole	threshold_table.precision_score at 500	0.044306558059805976
whole	threshold_table.recall_score at 500	1.0
whole	threshold_table.f1_score at 500	0.0848535474911163
whole	threshold_table.matthews_corrcoef at 500	0.1214455801074499
whole	cumulative_gains.selection_rate at 500	0.6771006666666667
whole	cumulative_gains.gain at 500	1.0
whole	cumulative_gains.lift at 500	1.4768852686601992
whole	threshold_table.tn at 800	1551104.0
whole	threshold_table.fp at 800	1358896.0
whole	threshold_table.fn at 800	17922.0
whole	threshold_table.tp at 800	72078.0
whole	threshold_table.accuracy_score at 800	0.5410606666666666
whole	threshold_table.precision_score at 800	0.05036988792249195
whole	threshold_table.recall_score at 800	0.8008666666666666
whole	threshold_table.f1_score at 800	0.09477874046499152
whole	threshold_table.matthews_corrcoef at 800	0.11403625496554723
whole	cumulative_gains.selection_rate at 800	0.4769913333333333
whole	cumulative_gains.gain at 800	0.8008666666666666
whole	cumulative_gains.lift at 800	1.6789962640830651
whole	threshold_table.tn at 1100	2133486.0
whole	threshold_table.fp at 1100	776514.0
whole	threshold_table.fn at 1100	35934.0
whole	threshold_table.tp at 1100	54066.0
whole	threshold_table.accuracy_score at 1100	0.729184
whole	threshold_table.precision_score at 1100	0.06509427147294662
whole	threshold_table.recall_score at 1100	0.6007333333333333
whole	threshold_table.f1_score at 1100	0.11746073127810729
whole	threshold_table.matthews_corrcoef at 1100	0.12729421042644046
whole	cumulative_gains.selection_rate at 1100	0.27686
whole	cumulative_gains.gain at 1100	0.6007333333333333
whole	cumulative_gains.lift at 1100	2.169809049098221
whole	threshold_table.tn at 1400	2715884.0
whole	threshold_table.fp at 1400	194116.0
whole	threshold_table.fn at 1400	53951.0
whole	threshold_table.tp at 1400	36049.0
whole	threshold_table.accuracy_score at 1400	0.917311
whole	threshold_table.precision_score at 1400	0.15662242304433777
whole	threshold_table.recall_score at 1400	0.4005444444444444
whole	threshold_table.f1_score at 1400	0.22519013633595178
whole	threshold_table.matthews_corrcoef at 1400	0.21397193678103021
whole	cumulative_gains.selection_rate at 1400	0.07672166666666666
whole	cumulative_gains.gain at 1400	0.4005444444444444
whole	cumulative_gains.lift at 1400	5.220747434811259
whole	threshold_table.tn at 1700	2910000.0
whole	threshold_table.fp at 1700	0.0
whole	threshold_table.fn at 1700	71974.0
whole	threshold_table.tp at 1700	18026.0
whole	threshold_table.accuracy_score at 1700	0.9760086666666666
whole	threshold_table.precision_score at 1700	1.0
whole	threshold_table.recall_score at 1700	0.20028888888888888
whole	threshold_table.f1_score at 1700	0.3337344713309759
whole	threshold_table.matthews_corrcoef at 1700	0.44210252660059546
whole	cumulative_gains.selection_rate at 1700	0.0060086666666666665
whole	cumulative_gains.gain at 1700	0.20028888888888888
whole	cumulative_gains.lift at 1700	33.333333333333336
whole	good: accuracy_score	0.8746683333333334
whole	good: balanced_accuracy_score	0.666925372279496
whole	good: matthews_corrcoef	0.1739555913453728
whole	good: cohen_kappa_score	0.1342212933091409
whole	good: cohen_kappa_score, linear	0.1342212933091409
whole	good: cohen_kappa_score, quadratic	0.1342212933091409
whole	good: precision_score, macro	0.5453204736749827
whole	good: recall_score, macro	0.666925372279496
whole	good: f1_score, macro	0.5540489395676644
whole	good: jaccard_score, macro	0.4847064184998892
whole	good: fbeta_score, macro	0.5907063354700861
whole	good: precision_score, micro	0.8746683333333334
whole	good: recall_score, micro	0.8746683333333334
whole	good: f1_score, micro	0.8746683333333334
whole	good: jaccard_score, micro	0.7772538170228332
whole	good: fbeta_score, micro	0.8746683333333334
whole	good: precision_score, weighted	0.9549213448792673
whole	good: recall_score, weighted	0.8746683333333334
whole	good: f1_score, weighted	0.9094889789817656
whole	good: jaccard_score, weighted	0.8496732021973827
whole	good: fbeta_score, weighted	0.8862494741909451
whole	good: report, 0, precision	0.9810660813391152
whole	good: report, 0, recall	0.8879285223367698
whole	good: report, 0, f1-score	0.9321766410720274
whole	good: report, 0, support	2910000.0
whole	good: report, 1, precision	0.10957486601085019
whole	good: report, 1, recall	0.4459222222222222
whole	good: report, 1, f1-score	0.17592123806330148
whole	good: report, 1, support	90000.0
whole	good: report, macro avg, precision	0.5453204736749827
whole	good: report, macro avg, recall	0.666925372279496
whole	good: report, macro avg, f1-score	0.5540489395676644
whole	good: report, macro avg, support	3000000.0
whole	good: report, weighted avg, precision	0.9549213448792673
whole	good: report, weighted avg, recall	0.8746683333333334
whole	good: report, weighted avg, f1-score	0.9094889789817656
whole	good: report, weighted avg, support	3000000.0
whole	chance: accuracy_score	0.9403333333333334
whole	chance: balanced_accuracy_score	0.49009163802978234
whole	chance: matthews_corrcoef	-0.01971092710576909
whole	chance: cohen_kappa_score	-0.019710607268998537
whole	chance: cohen_kappa_score, linear	-0.019710607268998537
whole	chance: cohen_kappa_score, quadratic	-0.019710607268998537
whole	chance: precision_score, macro	0.4901971524522229
whole	chance: recall_score, macro	0.49009163802978234
whole	chance: f1_score, macro	0.4901442122823025
whole	chance: jaccard_score, macro	0.4729344966840799
whole	chance: fbeta_score, macro	0.49011262346266515
whole	chance: precision_score, micro	0.9403333333333334
whole	chance: recall_score, micro	0.9403333333333334
whole	chance: f1_score, micro	0.9403333333333334
whole	chance: jaccard_score, micro	0.8873859704309531
whole	chance: fbeta_score, micro	0.9403333333333334
whole	chance: precision_score, weighted	0.9406528054276421
whole	chance: recall_score, weighted	0.9403333333333334
whole	chance: f1_score, weighted	0.9404930314961752
whole	chance: jaccard_score, weighted	0.9122707013448929
whole	chance: fbeta_score, weighted	0.9403972034865282
whole	chance: report, 0, precision	0.9694052939154348
whole	chance: report, 0, recall	0.9690721649484536
whole	chance: report, 0, f1-score	0.9692387008076989
whole	chance: report, 0, support	2910000.0
whole	chance: report, 1, precision	0.01098901098901099
whole	chance: report, 1, recall	0.011111111111111112
whole	chance: report, 1, f1-score	0.011049723756906077
whole	chance: report, 1, support	90000.0
whole	chance: report, macro avg, precision	0.4901971524522229
whole	chance: report, macro avg, recall	0.49009163802978234
whole	chance: report, macro avg, f1-score	0.4901442122823025
whole	chance: report, macro avg, support	3000000.0
whole	chance: report, weighted avg, precision	0.9406528054276421
whole	chance: report, weighted avg, recall	0.9403333333333334
whole	chance: report, weighted avg, f1-score	0.9404930314961752
whole	chance: report, weighted avg, support	3000000.0
whole	three: accuracy_score	0.800015
whole	three: balanced_accuracy_score	0.8000148228358016
whole	three: matthews_corrcoef	0.7000222073882857
whole	three: cohen_kappa_score	0.7000222073230669
whole	three: cohen_kappa_score, linear	0.7000312033223189
whole	three: cohen_kappa_score, quadratic	0.7000401948255877
whole	three: precision_score, macro	0.8000148205603997
whole	three: recall_score, macro	0.8000148228358016
whole	three: f1_score, macro	0.8000148216234302
whole	three: jaccard_score, macro	0.6666872717138146
whole	three: fbeta_score, macro	0.8000148223329321
whole	three: precision_score, micro	0.800015
whole	three: recall_score, micro	0.800015
whole	three: f1_score, micro	0.800015
whole	three: jaccard_score, micro	0.6666875002604199
whole	three: fbeta_score, micro	0.800015
whole	three: precision_score, weighted	0.8000150000763311
whole	three: recall_score, weighted	0.800015
whole	three: f1_score, weighted	0.800014999963567
whole	three: jaccard_score, weighted	0.6666875194328171
whole	three: fbeta_score, weighted	0.8000149999675232
whole	three: report, 0, precision	0.800196412282155
whole	three: report, 0, recall	0.8001940164295188
whole	three: report, 0, f1-score	0.8001952143540436
whole	three: report, 0, support	1001977.0
whole	three: report, 1, precision	0.799911510448574
whole	three: report, 1, recall	0.7998938949560065
whole	three: report, 1, f1-score	0.7999027026053079
whole	three: report, 1, support	999010.0
whole	three: report, 2, precision	0.7999365389504703
whole	three: report, 2, recall	0.7999565571218793
whole	three: report, 2, f1-score	0.7999465479109392
whole	three: report, 2, support	999013.0
whole	three: report, macro avg, precision	0.8000148205603997
whole	three: report, macro avg, recall	0.8000148228358016
whole	three: report, macro avg, f1-score	0.8000148216234302
whole	three: report, macro avg, support	3000000.0
whole	three: report, weighted avg, precision	0.8000150000763311
whole	three: report, weighted avg, recall	0.800015
whole	three: report, weighted avg, f1-score	0.800014999963567
whole	three: report, weighted avg, support	3000000.0
whole	calibration_intercept	-3.307490282417095
whole	calibration_intercept lower	-3.320436256852114
whole	calibration_intercept upper	-3.2945443079820764
whole	calibration_slope	1.5359652506334798
whole	calibration_slope lower	1.517303317237923
whole	calibration_slope upper	1.5546271840290364
whole	platt_calibrator intercept	-6.867083032134939
whole	platt_calibrator slope	6.754352147125416
whole	isotonic_calibrator at 100	0.0
whole	isotonic_calibrator at 700	0.029975550644331272
whole	isotonic_calibrator at 1100	0.030000522293215412
whole	isotonic_calibrator at 1333	0.030000522293215412
whole	isotonic_calibrator at 1520	1.0
whole	isotonic_calibrator at 1800	1.0
whole	spiegelhalter_test	-45.29657815053588
whole	brier_decomposition	0.1792820677757263
whole	proportion_confint wilson lower	0.8739491507702167
whole	proportion_confint wilson upper	0.8753839976901435
whole	proportion_confint agresti_coull lower	0.873949148613593
whole	proportion_confint agresti_coull upper	0.8753839998467671
whole	proportion_confint clopper_pearson lower	0.8739489726903915
whole	proportion_confint clopper_pearson upper	0.8753850402182399
whole	matthews_corrcoef_confint lower	0.17059246949721388
whole	matthews_corrcoef_confint upper	0.17731466021005185
whole	cohen_kappa_confint lower	0.1314378812296144
whole	cohen_kappa_confint upper	0.1370025891170514
whole	log_loss_confint lower	0.5187680362832382
whole	log_loss_confint upper	0.5203501942657992
whole	brier_score_confint lower	0.17893524097871805
whole	brier_score_confint upper	0.17962925619627476
whole	classes: roc_auc_score, ovr, macro	0.7868980271785941
whole	classes: average_precision_score, macro	0.6303153317422975
whole	classes: roc_auc_score, ovr, weighted	0.7869246723589319
whole	classes: average_precision_score, weighted	0.6303716709727933
whole	classes: log_loss	1.4704092595702956
whole	classes: brier_score_loss	0.8895262563381989
whole	classes: top_k_accuracy_score, 1	0.24975433333333333
whole	classes: top_k_accuracy_score, 2	0.7772406666666667
whole	classes: top_k_accuracy_score, 3	0.9433853333333333
uniform	roc_auc_score	0.7780809777354085
uniform	average_precision_score	0.39408384411101854
uniform	log_loss	0.5195429965842233
uniform	brier_score_loss	0.17927469292267206
uniform	d2_log_loss_score	-2.855795141759638
uniform	d2_brier_score	-5.1605711139282375
uniform	roc_auc_score, 0.03	0.6692326056169584
uniform	roc_auc_score, 0.4	0.7086249760604247
uniform	gini	0.556161955470817
uniform	normalized_cross_entropy	3.855795141759653
uniform	roc_curve points	2000.0
uniform	roc_curve.fpr in all	749.9787607198678
uniform	roc_curve.fpr at 1997	0.0
uniform	roc_curve.fpr at 1968	0.0
uniform	roc_curve.fpr at 1939	0.0
uniform	roc_curve.fpr at 1910	0.0
uniform	roc_curve.fpr at 1881	0.0
uniform	roc_curve.fpr at 1852	0.0
uniform	roc_curve.fpr at 1823	0.0
uniform	roc_curve.fpr at 1794	0.0
uniform	roc_curve.fpr at 1765	0.0
uniform	roc_curve.fpr at 1736	0.0
uniform	roc_curve.fpr at 1707	0.0
uniform	roc_curve.fpr at 1678	0.0
uniform	roc_curve.fpr at 1649	0.0
uniform	roc_curve.fpr at 1620	0.0
uniform	roc_curve.fpr at 1591	0.0
uniform	roc_curve.fpr at 1562	0.0
uniform	roc_curve.fpr at 1533	0.0
uniform	roc_curve.fpr at 1504	0.0
uniform	roc_curve.fpr at 1475	0.016672268135700278
uniform	roc_curve.fpr at 1446	0.03601501127202029
uniform	roc_curve.fpr at 1417	0.05536338658736509
uniform	roc_curve.fpr at 1388	0.07471076636906834
uniform	roc_curve.fpr at 1359	0.09406214697755491
uniform	roc_curve.fpr at 1330	0.11340167687768397
uniform	roc_curve.fpr at 1301	0.13274162225482242
uniform	roc_curve.fpr at 1272	0.15209264494196503
uniform	roc_curve.fpr at 1243	0.17143036651168855
uniform	roc_curve.fpr at 1214	0.19078175520754856
uniform	roc_curve.fpr at 1185	0.2101083445234779
uniform	roc_curve.fpr at 1156	0.22946691373702002
uniform	roc_curve.fpr at 1127	0.24880764651594056
uniform	roc_curve.fpr at 1098	0.2681598262324462
uniform	roc_curve.fpr at 1069	0.28751351734373226
uniform	roc_curve.fpr at 1040	0.30685312531691
uniform	roc_curve.fpr at 1011	0.3262098628505094
uniform	roc_curve.fpr at 982	0.3455523048029727
uniform	roc_curve.fpr at 953	0.36490808793210205
uniform	roc_curve.fpr at 924	0.3842368147376825
uniform	roc_curve.fpr at 895	0.40357691270499135
uniform	roc_curve.fpr at 866	0.4229210869287881
uniform	roc_curve.fpr at 837	0.44226114710257347
uniform	roc_curve.fpr at 808	0.46161579850291645
uniform	roc_curve.fpr at 779	0.4809577472514743
uniform	roc_curve.fpr at 750	0.5003107738764669
uniform	roc_curve.fpr at 721	0.5196696905323829
uniform	roc_curve.fpr at 692	0.5390190492345749
uniform	roc_curve.fpr at 663	0.5583704170668997
uniform	roc_curve.fpr at 634	0.5777014053160768
uniform	roc_curve.fpr at 605	0.5970551532907239
uniform	roc_curve.fpr at 576	0.6163954198026713
uniform	roc_curve.fpr at 547	0.6357338001943796
uniform	roc_curve.fpr at 518	0.6550846186832101
uniform	roc_curve.fpr at 489	0.674417266543233
uniform	roc_curve.fpr at 460	0.6937795714309959
uniform	roc_curve.fpr at 431	0.7131243921726416
uniform	roc_curve.fpr at 402	0.7324775493914073
uniform	roc_curve.fpr at 373	0.7518182775130082
uniform	roc_curve.fpr at 344	0.7711647041804451
uniform	roc_curve.fpr at 315	0.7905195762999989
uniform	roc_curve.fpr at 286	0.8098573882783757
uniform	roc_curve.fpr at 257	0.829207284397546
uniform	roc_curve.fpr at 228	0.8485445264835769
uniform	roc_curve.fpr at 199	0.8678973294627988
uniform	roc_curve.fpr at 170	0.8872468696116647
uniform	roc_curve.fpr at 141	0.9066001305502079
uniform	roc_curve.fpr at 112	0.9259503018288855
uniform	roc_curve.fpr at 83	0.945293282142379
uniform	roc_curve.fpr at 54	0.9646380728002542
uniform	roc_curve.fpr at 25	0.9839891423752817
uniform	roc_curve.tpr in all	1250.2811750410272
uniform	roc_curve.tpr at 1997	0.001814637763494316
uniform	roc_curve.tpr at 1968	0.021428941764054753
uniform	roc_curve.tpr at 1939	0.040840962516219444
uniform	roc_curve.tpr at 1910	0.05994020433065266
uniform	roc_curve.tpr at 1881	0.07935176315367475
uniform	roc_curve.tpr at 1852	0.09858051300977595
uniform	roc_curve.tpr at 1823	0.11822968146848775
uniform	roc_curve.tpr at 1794	0.13750171123634938
uniform	roc_curve.tpr at 1765	0.1568400593775929
uniform	roc_curve.tpr at 1736	0.17642137919545473
uniform	roc_curve.tpr at 1707	0.1956990172307923
uniform	roc_curve.tpr at 1678	0.2154838382027409
uniform	roc_curve.tpr at 1649	0.23457760300269234
uniform	roc_curve.tpr at 1620	0.2538672206717857
uniform	roc_curve.tpr at 1591	0.2730211603910154
uniform	roc_curve.tpr at 1562	0.2922132235090215
uniform	roc_curve.tpr at 1533	0.31171817239859173
uniform	roc_curve.tpr at 1504	0.3306432323324481
uniform	roc_curve.tpr at 1475	0.35010483822742344
uniform	roc_curve.tpr at 1446	0.3694601892274824
uniform	roc_curve.tpr at 1417	0.38932960326296806
uniform	roc_curve.tpr at 1388	0.4089144455449085
uniform	roc_curve.tpr at 1359	0.42802825237184494
uniform	roc_curve.tpr at 1330	0.4476042498299159
uniform	roc_curve.tpr at 1301	0.4668302759320197
uniform	roc_curve.tpr at 1272	0.4862562644446905
uniform	roc_curve.tpr at 1243	0.5051937140507266
uniform	roc_curve.tpr at 1214	0.5242551061644877
uniform	roc_curve.tpr at 1185	0.543548944278699
uniform	roc_curve.tpr at 1156	0.5627003016715767
uniform	roc_curve.tpr at 1127	0.582594272226571
uniform	roc_curve.tpr at 1098	0.6018910477624447
uniform	roc_curve.tpr at 1069	0.6212645818808024
uniform	roc_curve.tpr at 1040	0.6406860681105303
uniform	roc_curve.tpr at 1011	0.6601822922371096
uniform	roc_curve.tpr at 982	0.6799428293701888
uniform	roc_curve.tpr at 953	0.6986147165226166
uniform	roc_curve.tpr at 924	0.718014350654997
uniform	roc_curve.tpr at 895	0.7374305704855132
uniform	roc_curve.tpr at 866	0.7568144898698591
uniform	roc_curve.tpr at 837	0.7761723407815994
uniform	roc_curve.tpr at 808	0.7952988292931913
uniform	roc_curve.tpr at 779	0.8150688410610194
uniform	roc_curve.tpr at 750	0.8341335073773813
uniform	roc_curve.tpr at 721	0.853682274417735
uniform	roc_curve.tpr at 692	0.87298218374603
uniform	roc_curve.tpr at 663	0.8921257941598506
uniform	roc_curve.tpr at 634	0.9114402257671157
uniform	roc_curve.tpr at 605	0.9306158751385832
uniform	roc_curve.tpr at 576	0.9502777090025091
uniform	roc_curve.tpr at 547	0.9693174453896813
uniform	roc_curve.tpr at 518	0.9885994137563645
uniform	roc_curve.tpr at 489	1.0
uniform	roc_curve.tpr at 460	1.0
uniform	roc_curve.tpr at 431	1.0
uniform	roc_curve.tpr at 402	1.0
uniform	roc_curve.tpr at 373	1.0
uniform	roc_curve.tpr at 344	1.0
uniform	roc_curve.tpr at 315	1.0
uniform	roc_curve.tpr at 286	1.0
uniform	roc_curve.tpr at 257	1.0
uniform	roc_curve.tpr at 228	1.0
uniform	roc_curve.tpr at 199	1.0
uniform	roc_curve.tpr at 170	1.0
uniform	roc_curve.tpr at 141	1.0
uniform	roc_curve.tpr at 112	1.0
uniform	roc_curve.tpr at 83	1.0
uniform	roc_curve.tpr at 54	1.0
uniform	roc_curve.tpr at 25	1.0
uniform	ks_statistic	0.3343905245672161
uniform	best_threshold	0.4794921875
uniform	best_threshold value	0.3343905245672161
uniform	precision_recall_curve points	2000.0
uniform	precision_recall_curve.precision_score in all	609.9543797936356
uniform	precision_recall_curve.precision_score at 4	0.03005870898501256
uniform	precision_recall_curve.precision_score at 33	0.03063458109649341
uniform	precision_recall_curve.precision_score at 62	0.03123354742704867
uniform	precision_recall_curve.precision_score at 91	0.03185550416427245
uniform	precision_recall_curve.precision_score at 120	0.03250353720732447
uniform	precision_recall_curve.precision_score at 149	0.033178129367860854
uniform	precision_recall_curve.precision_score at 178	0.033881296068659784
uniform	precision_recall_curve.precision_score at 207	0.0346153695297406
uniform	precision_recall_curve.precision_score at 236	0.03538124444196367
uniform	precision_recall_curve.precision_score at 265	0.03618217860266255
uniform	precision_recall_curve.precision_score at 294	0.03701921283819406
uniform	precision_recall_curve.precision_score at 323	0.03789749909974657
uniform	precision_recall_curve.precision_score at 352	0.03881753416169374
uniform	precision_recall_curve.precision_score at 381	0.03978363306326848
uniform	precision_recall_curve.precision_score at 410	0.04079899903509301
uniform	precision_recall_curve.precision_score at 439	0.04186743909239091
uniform	precision_recall_curve.precision_score at 468	0.042993887183741315
uniform	precision_recall_curve.precision_score at 497	0.04418220167359756
uniform	precision_recall_curve.precision_score at 526	0.04471081258229839
uniform	precision_recall_curve.precision_score at 555	0.04516909826396792
uniform	precision_recall_curve.precision_score at 584	0.045625722088832074
uniform	precision_recall_curve.precision_score at 613	0.046140986911718786
uniform	precision_recall_curve.precision_score at 642	0.046668047877259165
uniform	precision_recall_curve.precision_score at 671	0.047250869061727443
uniform	precision_recall_curve.precision_score at 700	0.04787060536709119
uniform	precision_recall_curve.precision_score at 729	0.0485305647173571
uniform	precision_recall_curve.precision_score at 758	0.04925329978271919
uniform	precision_recall_curve.precision_score at 787	0.04999356518484286
uniform	precision_recall_curve.precision_score at 816	0.05083669089820711
uniform	precision_recall_curve.precision_score at 845	0.05173332000637811
uniform	precision_recall_curve.precision_score at 874	0.05271795737370597
uniform	precision_recall_curve.precision_score at 903	0.05379771268697809
uniform	precision_recall_curve.precision_score at 932	0.054959604890479775
uniform	precision_recall_curve.precision_score at 961	0.0563176862798717
uniform	precision_recall_curve.precision_score at 990	0.05775442302224102
uniform	precision_recall_curve.precision_score at 1019	0.05937273504637471
uniform	precision_recall_curve.precision_score at 1048	0.061184306640638515
uniform	precision_recall_curve.precision_score at 1077	0.06323500543591117
uniform	precision_recall_curve.precision_score at 1106	0.06560571417078302
uniform	precision_recall_curve.precision_score at 1135	0.06827551420965593
uniform	precision_recall_curve.precision_score at 1164	0.07145744931807196
uniform	precision_recall_curve.precision_score at 1193	0.0751690269484642
uniform	precision_recall_curve.precision_score at 1222	0.07966073696462635
uniform	precision_recall_curve.precision_score at 1251	0.08517258326487194
uniform	precision_recall_curve.precision_score at 1280	0.09200946609651046
uniform	precision_recall_curve.precision_score at 1309	0.10076576753722169
uniform	precision_recall_curve.precision_score at 1338	0.11229451778777884
uniform	precision_recall_curve.precision_score at 1367	0.12848557242807018
uniform	precision_recall_curve.precision_score at 1396	0.1524546299137558
uniform	precision_recall_curve.precision_score at 1425	0.19174741488999472
uniform	precision_recall_curve.precision_score at 1454	0.2685242915077745
uniform	precision_recall_curve.precision_score at 1483	0.4844933838330209
uniform	precision_recall_curve.precision_score at 1512	1.0
uniform	precision_recall_curve.precision_score at 1541	1.0
uniform	precision_recall_curve.precision_score at 1570	1.0
uniform	precision_recall_curve.precision_score at 1599	1.0
uniform	precision_recall_curve.precision_score at 1628	1.0
uniform	precision_recall_curve.precision_score at 1657	1.0
uniform	precision_recall_curve.precision_score at 1686	1.0
uniform	precision_recall_curve.precision_score at 1715	1.0
uniform	precision_recall_curve.precision_score at 1744	1.0
uniform	precision_recall_curve.precision_score at 1773	1.0
uniform	precision_recall_curve.precision_score at 1802	1.0
uniform	precision_recall_curve.precision_score at 1831	1.0
uniform	precision_recall_curve.precision_score at 1860	1.0
uniform	precision_recall_curve.precision_score at 1889	1.0
uniform	precision_recall_curve.precision_score at 1918	1.0
uniform	precision_recall_curve.precision_score at 1947	1.0
uniform	precision_recall_curve.precision_score at 1976	1.0
uniform	precision_recall_curve.recall_score in all	1250.2811750410272
uniform	precision_recall_curve.recall_score at 4	1.0
uniform	precision_recall_curve.recall_score at 33	1.0
uniform	precision_recall_curve.recall_score at 62	1.0
uniform	precision_recall_curve.recall_score at 91	1.0
uniform	precision_recall_curve.recall_score at 120	1.0
uniform	precision_recall_curve.recall_score at 149	1.0
uniform	precision_recall_curve.recall_score at 178	1.0
uniform	precision_recall_curve.recall_score at 207	1.0
uniform	precision_recall_curve.recall_score at 236	1.0
uniform	precision_recall_curve.recall_score at 265	1.0
uniform	precision_recall_curve.recall_score at 294	1.0
uniform	precision_recall_curve.recall_score at 323	1.0
uniform	precision_recall_curve.recall_score at 352	1.0
uniform	precision_recall_curve.recall_score at 381	1.0
uniform	precision_recall_curve.recall_score at 410	1.0
uniform	precision_recall_curve.recall_score at 439	1.0
uniform	precision_recall_curve.recall_score at 468	1.0
uniform	precision_recall_curve.recall_score at 497	1.0
uniform	precision_recall_curve.recall_score at 526	0.9832450943702469
uniform	precision_recall_curve.recall_score at 555	0.9642196594721243
uniform	precision_recall_curve.recall_score at 584	0.9445427945966922
uniform	precision_recall_curve.recall_score at 613	0.925461500866126
uniform	precision_recall_curve.recall_score at 642	0.9059463803782326
uniform	precision_recall_curve.recall_score at 671	0.8867974038536232
uniform	precision_recall_curve.recall_score at 700	0.8675654479650806
uniform	precision_recall_curve.recall_score at 729	0.8482150387928755
uniform	precision_recall_curve.recall_score at 758	0.8290738825048083
uniform	precision_recall_curve.recall_score at 787	0.8092789499649761
uniform	precision_recall_curve.recall_score at 816	0.790138109091081
uniform	precision_recall_curve.recall_score at 845	0.7707215565494864
uniform	precision_recall_curve.recall_score at 874	0.7513909645444855
uniform	precision_recall_curve.recall_score at 903	0.7320974682985382
uniform	precision_recall_curve.recall_score at 932	0.7124781919461718
uniform	precision_recall_curve.recall_score at 961	0.6937938388116837
uniform	precision_recall_curve.recall_score at 990	0.6742742760712869
uniform	precision_recall_curve.recall_score at 1019	0.6548427983345535
uniform	precision_recall_curve.recall_score at 1048	0.6353730639111194
uniform	precision_recall_curve.recall_score at 1077	0.6158611291063658
uniform	precision_recall_curve.recall_score at 1106	0.5966558460646811
uniform	precision_recall_curve.recall_score at 1135	0.5768556155842197
uniform	precision_recall_curve.recall_score at 1164	0.5576602609667062
uniform	precision_recall_curve.recall_score at 1193	0.5381589373051868
uniform	precision_recall_curve.recall_score at 1222	0.5189745255245206
uniform	precision_recall_curve.recall_score at 1251	0.5000012397811896
uniform	precision_recall_curve.recall_score at 1280	0.48081392619013874
uniform	precision_recall_curve.recall_score at 1309	0.4616119020890794
uniform	precision_recall_curve.recall_score at 1338	0.4420041220745597
uniform	precision_recall_curve.recall_score at 1367	0.42289969932798066
uniform	precision_recall_curve.recall_score at 1396	0.40348663160425724
uniform	precision_recall_curve.recall_score at 1425	0.38370797443571386
uniform	precision_recall_curve.recall_score at 1454	0.36410427242120186
uniform	precision_recall_curve.recall_score at 1483	0.34460644171727406
uniform	precision_recall_curve.recall_score at 1512	0.32566497312420417
uniform	precision_recall_curve.recall_score at 1541	0.30617020804253814
uniform	precision_recall_curve.recall_score at 1570	0.2869557729025324
uniform	precision_recall_curve.recall_score at 1599	0.26773694536581183
uniform	precision_recall_curve.recall_score at 1628	0.2484027790060135
uniform	precision_recall_curve.recall_score at 1657	0.2293755554042946
uniform	precision_recall_curve.recall_score at 1686	0.20979605277905114
uniform	precision_recall_curve.recall_score at 1715	0.19059086029175804
uniform	precision_recall_curve.recall_score at 1744	0.1709502599064161
uniform	precision_recall_curve.recall_score at 1773	0.1514507178262376
uniform	precision_recall_curve.recall_score at 1802	0.13230929190992635
uniform	precision_recall_curve.recall_score at 1831	0.1126508828334322
uniform	precision_recall_curve.recall_score at 1860	0.09332096642523886
uniform	precision_recall_curve.recall_score at 1889	0.07378821021525553
uniform	precision_recall_curve.recall_score at 1918	0.054842654464992174
uniform	precision_recall_curve.recall_score at 1947	0.035458924329149745
uniform	precision_recall_curve.recall_score at 1976	0.015934265106208025
uniform	recall_at_precision	0.4628486532681212
uniform	precision_at_recall	0.065066822361176
uniform	sensitivity_at_specificity	0.4337386723235226
uniform	specificity_at_sensitivity	0.7331719782879813
uniform	tpr_at_fpr	0.40348663160425724
uniform	det_curve points	1000.0
uniform	det_curve.fpr in all	333.2067945009351
uniform	det_curve.fpr at 504	0.6644183484997428
uniform	det_curve.fpr at 533	0.6450710789517714
uniform	det_curve.fpr at 562	0.6257306772831361
uniform	det_curve.fpr at 591	0.6063962683896816
uniform	det_curve.fpr at 620	0.587035100548861
uniform	det_curve.fpr at 649	0.5677113196913617
uniform	det_curve.fpr at 678	0.5483585834565712
uniform	det_curve.fpr at 707	0.5290186343661639
uniform	det_curve.fpr at 736	0.5096528571315764
uniform	det_curve.fpr at 765	0.49030524388596836
uniform	det_curve.fpr at 794	0.4709524525500462
uniform	det_curve.fpr at 823	0.45159999934185757
uniform	det_curve.fpr at 852	0.43225495649639234
uniform	det_curve.fpr at 881	0.41291612122926374
uniform	det_curve.fpr at 910	0.39357238400684774
uniform	det_curve.fpr at 939	0.3742350454387662
uniform	det_curve.fpr at 968	0.3548925468117519
uniform	det_curve.fpr at 997	0.3355571517622329
uniform	det_curve.fpr at 1026	0.31619256897291115
uniform	det_curve.fpr at 1055	0.2968503945646068
uniform	det_curve.fpr at 1084	0.2775070451899631
uniform	det_curve.fpr at 1113	0.2581469187007439
uniform	det_curve.fpr at 1142	0.2388022002627988
uniform	det_curve.fpr at 1171	0.21944307280021128
uniform	det_curve.fpr at 1200	0.20011654673572393
uniform	det_curve.fpr at 1229	0.1807711402102012
uniform	det_curve.fpr at 1258	0.16142643089808598
uniform	det_curve.fpr at 1287	0.14208155036651998
uniform	det_curve.fpr at 1316	0.12273690046670457
uniform	det_curve.fpr at 1345	0.10339842642509978
uniform	det_curve.fpr at 1374	0.08404488582707106
uniform	det_curve.fpr at 1403	0.06470972572047042
uniform	det_curve.fpr at 1432	0.04534933511714535
uniform	det_curve.fpr at 1461	0.026010151683870292
uniform	det_curve.fpr at 1490	0.006666596159875167
uniform	det_curve.fnr in all	333.00511407858573
uniform	det_curve.fnr at 504	0.0020486282759234952
uniform	det_curve.fnr at 533	0.021425291099376846
uniform	det_curve.fnr at 562	0.04054355747572305
uniform	det_curve.fnr at 591	0.06011704891732222
uniform	det_curve.fnr at 620	0.07910029157384622
uniform	det_curve.fnr at 649	0.098708254732079
uniform	det_curve.fnr at 678	0.11786632535950058
uniform	det_curve.fnr at 707	0.13696681560357676
uniform	det_curve.fnr at 736	0.15641292347057792
uniform	det_curve.fnr at 765	0.17574385734384307
uniform	det_curve.fnr at 794	0.19536675485440033
uniform	det_curve.fnr at 823	0.21448462441936844
uniform	det_curve.fnr at 852	0.23386176545140586
uniform	det_curve.fnr at 881	0.25335427481300776
uniform	det_curve.fnr at 910	0.2725127687058991
uniform	det_curve.fnr at 939	0.29203825207554895
uniform	det_curve.fnr at 968	0.3109731692110213
uniform	det_curve.fnr at 997	0.3304215826538752
uniform	det_curve.fnr at 1026	0.3497199261034245
uniform	det_curve.fnr at 1055	0.36924424752796237
uniform	det_curve.fnr at 1084	0.3888901763778856
uniform	det_curve.fnr at 1113	0.4080503806295627
uniform	det_curve.fnr at 1142	0.427796881831976
uniform	det_curve.fnr at 1171	0.44699184269050685
uniform	det_curve.fnr at 1200	0.46655757087360805
uniform	det_curve.fnr at 1229	0.48548370932044055
uniform	det_curve.fnr at 1258	0.5045211930399439
uniform	det_curve.fnr at 1287	0.523947086928363
uniform	det_curve.fnr at 1316	0.5430549100432119
uniform	det_curve.fnr at 1345	0.5625813376204484
uniform	det_curve.fnr at 1374	0.5817905826711225
uniform	det_curve.fnr at 1403	0.6012945873531059
uniform	det_curve.fnr at 1432	0.6209703757504922
uniform	det_curve.fnr at 1461	0.640434158003256
uniform	det_curve.fnr at 1490	0.6600358149129737
uniform	threshold_table.tn at 200	64393.20576609025
uniform	threshold_table.fp at 200	420610.5584316475
uniform	threshold_table.fn at 200	0.0
uniform	threshold_table.tp at 200	15000.300987469669
uniform	threshold_table.accuracy_score at 200	0.15878572252037906
uniform	threshold_table.precision_score at 200	0.03443509422026899
uniform	threshold_table.recall_score at 200	1.0
uniform	threshold_table.f1_score at 200	0.06657758309374702
uniform	threshold_table.matthews_corrcoef at 200	0.06761578688023329
uniform	cumulative_gains.selection_rate at 200	0.8712146355405366
uniform	cumulative_gains.gain at 200	1.0
uniform	cumulative_gains.lift at 200	1.147822774326512
uniform	threshold_table.tn at 500	161462.31005326548
uniform	threshold_table.fp at 500	323541.45414447284
uniform	threshold_table.fn at 500	0.0
uniform	threshold_table.tp at 500	15000.300987469669
uniform	threshold_table.accuracy_score at 500	0.35292235269201466
uniform	threshold_table.precision_score at 500	0.044308569799974835
uniform	threshold_table.recall_score at 500	1.0
uniform	threshold_table.f1_score at 500	0.08485723680015693
uniform	threshold_table.matthews_corrcoef at 500	0.12145262120111248
uniform	cumulative_gains.selection_rate at 500	0.6770780053689008
uniform	cumulative_gains.gain at 500	1.0
uniform	cumulative_gains.lift at 500	1.4769346989128038
uniform	threshold_table.tn at 800	258535.0869797471
uniform	threshold_table.fp at 800	226468.67721799118
uniform	threshold_table.fn at 800	2985.3209047480937
uniform	threshold_table.tp at 800	12014.980082721564
uniform	threshold_table.accuracy_score at 800	0.5410957348161827
uniform	threshold_table.precision_score at 800	0.050380727210885656
uniform	threshold_table.recall_score at 800	0.8009825997997068
uniform	threshold_table.f1_score at 800	0.09479874122102736
uniform	threshold_table.matthews_corrcoef at 800	0.11408789291581917
uniform	cumulative_gains.selection_rate at 800	0.4769634367120102
uniform	cumulative_gains.gain at 800	0.8009825997997073
uniform	cumulative_gains.lift at 800	1.6793375301917277
uniform	threshold_table.tn at 1100	355591.1692739731
uniform	threshold_table.fp at 1100	129412.59492376487
uniform	threshold_table.fn at 1100	5993.810976633443
uniform	threshold_table.tp at 1100	9006.490010836214
uniform	threshold_table.accuracy_score at 1100	0.7291893899897751
uniform	threshold_table.precision_score at 1100	0.0650668223611759
uniform	threshold_table.recall_score at 1100	0.6004206194502153
uniform	threshold_table.f1_score at 1100	0.11741006466302828
uniform	threshold_table.matthews_corrcoef at 1100	0.12718496318577258
uniform	cumulative_gains.selection_rate at 1100	0.2768359190906357
uniform	cumulative_gains.gain at 1100	0.6004206194502157
uniform	cumulative_gains.lift at 1100	2.168868192474829
uniform	threshold_table.tn at 1400	452652.568932098
uniform	threshold_table.fp at 1400	32351.195265640028
uniform	threshold_table.fn at 1400	8987.179927046293
uniform	threshold_table.tp at 1400	6013.121060423374
uniform	threshold_table.accuracy_score at 1400	0.9173239218017675
uniform	threshold_table.precision_score at 1400	0.15673734439360418
uniform	threshold_table.recall_score at 1400	0.4008666936381054
uniform	threshold_table.f1_score at 1400	0.225359849395883
uniform	threshold_table.matthews_corrcoef at 1400	0.21417387945761637
uniform	cumulative_gains.selection_rate at 1400	0.07672800882499382
uniform	cumulative_gains.gain at 1400	0.4008666936381055
uniform	cumulative_gains.lift at 1400	5.224515789956545
uniform	threshold_table.tn at 1700	485003.7641977379
uniform	threshold_table.fp at 1700	0.0
uniform	threshold_table.fn at 1700	11994.49727568261
uniform	threshold_table.tp at 1700	3005.803711787061
uniform	threshold_table.accuracy_score at 1700	0.9760112004864605
uniform	threshold_table.precision_score at 1700	1.0
uniform	threshold_table.recall_score at 1700	0.20038289326980338
uniform	threshold_table.f1_score at 1700	0.3338649599111947
uniform	threshold_table.matthews_corrcoef at 1700	0.44220682515940946
uniform	cumulative_gains.selection_rate at 1700	0.006011558547376359
uniform	cumulative_gains.gain at 1700	0.20038289326980335
uniform	cumulative_gains.lift at 1700	33.33293549261982
uniform	good: accuracy_score	0.8746894207078447
uniform	good: balanced_accuracy_score	0.6670889288836478
uniform	good: matthews_corrcoef	0.17412841167826418
uniform	good: cohen_kappa_score	0.13435605308847254
uniform	good: cohen_kappa_score, linear	0.13435605308847254
uniform	good: cohen_kappa_score, quadratic	0.13435605308847254
uniform	good: precision_score, macro	0.5453661172469253
uniform	good: recall_score, macro	0.6670889288836478
uniform	good: f1_score, macro	0.5541189388392711
uniform	good: jaccard_score, macro	0.48475511528663623
uniform	good: fbeta_score, macro	0.5908119699929406
uniform	good: precision_score, micro	0.8746894207078447
uniform	good: recall_score, micro	0.8746894207078447
uniform	good: f1_score, micro	0.8746894207078447
uniform	good: jaccard_score, micro	0.7772871212657072
uniform	good: fbeta_score, micro	0.874689420707845
uniform	good: precision_score, weighted	0.9549337210796014
uniform	good: recall_score, weighted	0.8746894207078447
uniform	good: f1_score, weighted	0.9095036994917076
uniform	good: jaccard_score, weighted	0.8496947741891645
uniform	good: fbeta_score, weighted	0.8862667840661326
uniform	good: report, 0, precision	0.9810766660283212
uniform	good: report, 0, recall	0.8879406841825418
uniform	good: report, 0, f1-score	0.9321881211754751
uniform	good: report, 0, support	485003.76419773814
uniform	good: report, 1, precision	0.10965556846552946
uniform	good: report, 1, recall	0.44623717358475373
uniform	good: report, 1, f1-score	0.1760497565030671
uniform	good: report, 1, support	15000.300987469665
uniform	good: report, macro avg, precision	0.5453661172469253
uniform	good: report, macro avg, recall	0.6670889288836478
uniform	good: report, macro avg, f1-score	0.5541189388392711
uniform	good: report, macro avg, support	500004.0651852078
uniform	good: report, weighted avg, precision	0.9549337210796014
uniform	good: report, weighted avg, recall	0.8746894207078447
uniform	good: report, weighted avg, f1-score	0.9095036994917076
uniform	good: report, weighted avg, support	500004.0651852078
uniform	chance: accuracy_score	0.9409880217986738
uniform	chance: balanced_accuracy_score	0.501096810160506
uniform	chance: matthews_corrcoef	0.002159099666979444
uniform	chance: cohen_kappa_score	0.0021587916537146867
uniform	chance: cohen_kappa_score, linear	0.0021587916537146867
uniform	chance: cohen_kappa_score, quadratic	0.0021587916537146867
uniform	chance: precision_score, macro	0.5010625611294942
uniform	chance: recall_score, macro	0.501096810160506
uniform	chance: f1_score, macro	0.5010751868203961
uniform	chance: jaccard_score, macro	0.4787457258556223
uniform	chance: fbeta_score, macro	0.5010870533785731
uniform	chance: precision_score, micro	0.9409880217986739
uniform	chance: recall_score, micro	0.9409880217986738
uniform	chance: f1_score, micro	0.9409880217986739
uniform	chance: jaccard_score, micro	0.8885527653774895
uniform	chance: fbeta_score, micro	0.940988021798674
uniform	chance: precision_score, weighted	0.9419250058288975
uniform	chance: recall_score, weighted	0.9409880217986738
uniform	chance: f1_score, weighted	0.9414560019997559
uniform	chance: jaccard_score, weighted	0.913197969536816
uniform	chance: fbeta_score, weighted	0.9411750894278758
uniform	chance: report, 0, precision	0.9700655191748777
uniform	chance: report, 0, recall	0.9690665407578553
uniform	chance: report, 0, f1-score	0.9695657726456047
uniform	chance: report, 0, support	485003.76419773814
uniform	chance: report, 1, precision	0.03205960308411066
uniform	chance: report, 1, recall	0.03312707956315678
uniform	chance: report, 1, f1-score	0.03258460099518747
uniform	chance: report, 1, support	15000.300987469667
uniform	chance: report, macro avg, precision	0.5010625611294942
uniform	chance: report, macro avg, recall	0.501096810160506
uniform	chance: report, macro avg, f1-score	0.5010751868203961
uniform	chance: report, macro avg, support	500004.0651852078
uniform	chance: report, weighted avg, precision	0.9419250058288975
uniform	chance: report, weighted avg, recall	0.9409880217986738
uniform	chance: report, weighted avg, f1-score	0.9414560019997559
uniform	chance: report, weighted avg, support	500004.0651852078
uniform	three: accuracy_score	0.7999827584619396
uniform	three: balanced_accuracy_score	0.7999825845103529
uniform	three: matthews_corrcoef	0.6999738314410657
uniform	three: cohen_kappa_score	0.6999738296092635
uniform	three: cohen_kappa_score, linear	0.6999713223696203
uniform	three: cohen_kappa_score, quadratic	0.6999688163789992
uniform	three: precision_score, macro	0.799982546703446
uniform	three: recall_score, macro	0.7999825845103529
uniform	three: f1_score, macro	0.799982563510365
uniform	three: jaccard_score, macro	0.6666424710670388
uniform	three: fbeta_score, macro	0.7999825756071636
uniform	three: precision_score, micro	0.7999827584619397
uniform	three: recall_score, micro	0.7999827584619396
uniform	three: f1_score, micro	0.7999827584619397
uniform	three: jaccard_score, micro	0.6666427204300855
uniform	three: fbeta_score, micro	0.7999827584619397
uniform	three: precision_score, weighted	0.7999827675763315
uniform	three: recall_score, weighted	0.7999827584619396
uniform	three: f1_score, weighted	0.7999827609242718
uniform	three: jaccard_score, weighted	0.6666427452670283
uniform	three: fbeta_score, weighted	0.7999827589440791
uniform	three: report, 0, precision	0.800195396534741
uniform	three: report, 0, recall	0.8001542802269292
uniform	three: report, 0, f1-score	0.8001748378526534
uniform	three: report, 0, support	167010.29588986738
uniform	three: report, 1, precision	0.7999226795792878
uniform	three: report, 1, recall	0.799849528808205
uniform	three: report, 1, f1-score	0.7998861025213098
uniform	three: report, 1, support	166509.31913432333
uniform	three: report, 2, precision	0.7998295639963092
uniform	three: report, 2, recall	0.7999439444959241
uniform	three: report, 2, f1-score	0.799886750157132
uniform	three: report, 2, support	166484.45016101707
uniform	three: report, macro avg, precision	0.799982546703446
uniform	three: report, macro avg, recall	0.7999825845103529
uniform	three: report, macro avg, f1-score	0.799982563510365
uniform	three: report, macro avg, support	500004.0651852078
uniform	three: report, weighted avg, precision	0.7999827675763315
uniform	three: report, weighted avg, recall	0.7999827584619396
uniform	three: report, weighted avg, f1-score	0.7999827609242718
uniform	three: report, weighted avg, support	500004.0651852078
uniform	calibration_intercept	-3.307401260002727
uniform	calibration_intercept lower	-3.320922632777734
uniform	calibration_intercept upper	-3.2938798872277193
uniform	calibration_slope	1.5360828084178972
uniform	calibration_slope lower	1.516589600024238
uniform	calibration_slope upper	1.5555760168115564
uniform	platt_calibrator intercept	-6.866629138590906
uniform	platt_calibrator slope	6.753733574401871
uniform	isotonic_calibrator at 100	0.0
uniform	isotonic_calibrator at 700	0.029891591504489987
uniform	isotonic_calibrator at 1100	0.030000701585245183
uniform	isotonic_calibrator at 1333	0.030000701585245183
uniform	isotonic_calibrator at 1520	1.0
uniform	isotonic_calibrator at 1800	1.0
uniform	spiegelhalter_test	-43.39924525898612
uniform	brier_decomposition	0.17927469292267206
uniform	proportion_confint wilson lower	0.8739382326168065
uniform	proportion_confint wilson upper	0.8754367705559406
uniform	proportion_confint agresti_coull lower	0.873938230159076
uniform	proportion_confint agresti_coull upper	0.8754367730136708
uniform	proportion_confint clopper_pearson lower	0.8739380383414691
uniform	proportion_confint clopper_pearson upper	0.8754379077685657
uniform	matthews_corrcoef_confint lower	0.1706151823130095
uniform	matthews_corrcoef_confint upper	0.17763721376455333
uniform	cohen_kappa_confint lower	0.13144808310258208
uniform	cohen_kappa_confint upper	0.1372617108343011
uniform	log_loss_confint lower	0.5187170747148352
uniform	log_loss_confint upper	0.5203695586237932
uniform	brier_score_confint lower	0.17891245867790423
uniform	brier_score_confint upper	0.1796373217126096
uniform	classes: roc_auc_score, ovr, macro	0.7869391344582439
uniform	classes: average_precision_score, macro	0.6303432856554202
uniform	classes: roc_auc_score, ovr, weighted	0.7869670811168576
uniform	classes: average_precision_score, weighted	0.6304023827036707
uniform	classes: log_loss	1.4704118950263596
uniform	classes: brier_score_loss	0.8895344069946688
uniform	classes: top_k_accuracy_score, 1	0.2497426067309102
uniform	classes: top_k_accuracy_score, 2	0.7772378271949004
uniform	classes: top_k_accuracy_score, 3	0.9434160921660771
spread	roc_auc_score	0.7781062909650053
spread	average_precision_score	0.394935376679729
spread	log_loss	0.5194544562238853
spread	brier_score_loss	0.1792375966818898
spread	d2_log_loss_score	-2.841489154547885
spread	d2_brier_score	-5.132001656879052
spread	roc_auc_score, 0.03	0.6695754787975856
spread	roc_auc_score, 0.4	0.7087114066854636
spread	gini	0.5562125819300106
spread	normalized_cross_entropy	3.841489154547885
spread	roc_curve points	2000.0
spread	roc_curve.fpr in all	749.8737972884087
spread	roc_curve.fpr at 1997	0.0
spread	roc_curve.fpr at 1968	0.0
spread	roc_curve.fpr at 1939	0.0
spread	roc_curve.fpr at 1910	0.0
spread	roc_curve.fpr at 1881	0.0
spread	roc_curve.fpr at 1852	0.0
spread	roc_curve.fpr at 1823	0.0
spread	roc_curve.fpr at 1794	0.0
spread	roc_curve.fpr at 1765	0.0
spread	roc_curve.fpr at 1736	0.0
spread	roc_curve.fpr at 1707	0.0
spread	roc_curve.fpr at 1678	0.0
spread	roc_curve.fpr at 1649	0.0
spread	roc_curve.fpr at 1620	0.0
spread	roc_curve.fpr at 1591	0.0
spread	roc_curve.fpr at 1562	0.0
spread	roc_curve.fpr at 1533	0.0
spread	roc_curve.fpr at 1504	0.0
spread	roc_curve.fpr at 1475	0.016610622307033095
spread	roc_curve.fpr at 1446	0.03596172879723868
spread	roc_curve.fpr at 1417	0.055285885835948956
spread	roc_curve.fpr at 1388	0.07478106581767348
spread	roc_curve.fpr at 1359	0.09408512186246867
spread	roc_curve.fpr at 1330	0.11330350934407235
spread	roc_curve.fpr at 1301	0.13264220964987603
spread	roc_curve.fpr at 1272	0.1520535938834228
spread	roc_curve.fpr at 1243	0.17135560422033164
spread	roc_curve.fpr at 1214	0.1906424575199028
spread	roc_curve.fpr at 1185	0.21003936572278747
spread	roc_curve.fpr at 1156	0.22943739815740682
spread	roc_curve.fpr at 1127	0.2487599311821621
spread	roc_curve.fpr at 1098	0.2680944607015514
spread	roc_curve.fpr at 1069	0.2873766035801382
spread	roc_curve.fpr at 1040	0.3067861814873093
spread	roc_curve.fpr at 1011	0.32612061212698035
spread	roc_curve.fpr at 982	0.3454859293691156
spread	roc_curve.fpr at 953	0.3647920902408632
spread	roc_curve.fpr at 924	0.3841630081839369
spread	roc_curve.fpr at 895	0.4033951781157538
spread	roc_curve.fpr at 866	0.42280149212809737
spread	roc_curve.fpr at 837	0.44217676244693294
spread	roc_curve.fpr at 808	0.46151813716496637
spread	roc_curve.fpr at 779	0.4808158843869138
spread	roc_curve.fpr at 750	0.5002250820789429
spread	roc_curve.fpr at 721	0.5195624859324993
spread	roc_curve.fpr at 692	0.5389497160504643
spread	roc_curve.fpr at 663	0.5582973782769166
spread	roc_curve.fpr at 634	0.5775690956444081
spread	roc_curve.fpr at 605	0.5970044318971104
spread	roc_curve.fpr at 576	0.6164016203288699
spread	roc_curve.fpr at 547	0.6356321003404528
spread	roc_curve.fpr at 518	0.6549342419432814
spread	roc_curve.fpr at 489	0.6742977420513768
spread	roc_curve.fpr at 460	0.69365340914596
spread	roc_curve.fpr at 431	0.7130676214351713
spread	roc_curve.fpr at 402	0.7323682603389905
spread	roc_curve.fpr at 373	0.7517275602915834
spread	roc_curve.fpr at 344	0.7710776257109612
spread	roc_curve.fpr at 315	0.7904643166681603
spread	roc_curve.fpr at 286	0.8098293905744417
spread	roc_curve.fpr at 257	0.8292201996420463
spread	roc_curve.fpr at 228	0.8485124980895974
spread	roc_curve.fpr at 199	0.8678637378623825
spread	roc_curve.fpr at 170	0.8871963672945061
spread	roc_curve.fpr at 141	0.9066079115068529
spread	roc_curve.fpr at 112	0.9258960033867137
spread	roc_curve.fpr at 83	0.9452155578325094
spread	roc_curve.fpr at 54	0.9646478271118757
spread	roc_curve.fpr at 25	0.9840293768271051
spread	roc_curve.tpr in all	1250.5576811363987
spread	roc_curve.tpr at 1997	0.0025990880959326544
spread	roc_curve.tpr at 1968	0.022768604143178307
spread	roc_curve.tpr at 1939	0.041290180158534126
spread	roc_curve.tpr at 1910	0.06091916441260432
spread	roc_curve.tpr at 1881	0.07938359912258966
spread	roc_curve.tpr at 1852	0.0986633236582059
spread	roc_curve.tpr at 1823	0.11905271242685293
spread	roc_curve.tpr at 1794	0.13721731318110517
spread	roc_curve.tpr at 1765	0.15687843893174241
spread	roc_curve.tpr at 1736	0.17727632614474334
spread	roc_curve.tpr at 1707	0.19676484763953728
spread	roc_curve.tpr at 1678	0.2164926306431143
spread	roc_curve.tpr at 1649	0.23576163332587172
spread	roc_curve.tpr at 1620	0.25452841673458193
spread	roc_curve.tpr at 1591	0.27367815063564227
spread	roc_curve.tpr at 1562	0.29303566581457063
spread	roc_curve.tpr at 1533	0.31099060951633245
spread	roc_curve.tpr at 1504	0.33179260232712243
spread	roc_curve.tpr at 1475	0.3506961105621576
spread	roc_curve.tpr at 1446	0.36984082736698803
spread	roc_curve.tpr at 1417	0.39010765484130977
spread	roc_curve.tpr at 1388	0.40978282810889716
spread	roc_curve.tpr at 1359	0.42798411651488144
spread	roc_curve.tpr at 1330	0.44728646833276015
spread	roc_curve.tpr at 1301	0.4674452134439952
spread	roc_curve.tpr at 1272	0.4855789887587099
spread	roc_curve.tpr at 1243	0.5060826118227509
spread	roc_curve.tpr at 1214	0.5252286294465217
spread	roc_curve.tpr at 1185	0.5439573056519004
spread	roc_curve.tpr at 1156	0.5638203258273956
spread	roc_curve.tpr at 1127	0.5834727739938423
spread	roc_curve.tpr at 1098	0.6019441485929398
spread	roc_curve.tpr at 1069	0.6212275337375874
spread	roc_curve.tpr at 1040	0.6410631942320818
spread	roc_curve.tpr at 1011	0.6589442774240483
spread	roc_curve.tpr at 982	0.6792689956265935
spread	roc_curve.tpr at 953	0.6977228178838061
spread	roc_curve.tpr at 924	0.7156954334347522
spread	roc_curve.tpr at 895	0.7358569310943446
spread	roc_curve.tpr at 866	0.7553957412829275
spread	roc_curve.tpr at 837	0.7745079053342571
spread	roc_curve.tpr at 808	0.7939975115344359
spread	roc_curve.tpr at 779	0.8147288101741973
spread	roc_curve.tpr at 750	0.832905742296202
spread	roc_curve.tpr at 721	0.8536387148460626
spread	roc_curve.tpr at 692	0.8732248556599931
spread	roc_curve.tpr at 663	0.8916195467196886
spread	roc_curve.tpr at 634	0.9119510849321458
spread	roc_curve.tpr at 605	0.9308827360113062
spread	roc_curve.tpr at 576	0.9517021650227481
spread	roc_curve.tpr at 547	0.9702618468405121
spread	roc_curve.tpr at 518	0.9899569262238984
spread	roc_curve.tpr at 489	1.0
spread	roc_curve.tpr at 460	1.0
spread	roc_curve.tpr at 431	1.0
spread	roc_curve.tpr at 402	1.0
spread	roc_curve.tpr at 373	1.0
spread	roc_curve.tpr at 344	1.0
spread	roc_curve.tpr at 315	1.0
spread	roc_curve.tpr at 286	1.0
spread	roc_curve.tpr at 257	1.0
spread	roc_curve.tpr at 228	1.0
spread	roc_curve.tpr at 199	1.0
spread	roc_curve.tpr at 170	1.0
spread	roc_curve.tpr at 141	1.0
spread	roc_curve.tpr at 112	1.0
spread	roc_curve.tpr at 83	1.0
spread	roc_curve.tpr at 54	1.0
spread	roc_curve.tpr at 25	1.0
spread	ks_statistic	0.3359104013077542
spread	best_threshold	0.27783203125
spread	best_threshold value	0.3359104013077542
spread	precision_recall_curve points	2000.0
spread	precision_recall_curve.precision_score in all	610.4662870679738
spread	precision_recall_curve.precision_score at 4	0.030194235824401762
spread	precision_recall_curve.precision_score at 33	0.03077557301569594
spread	precision_recall_curve.precision_score at 62	0.03137780697933694
spread	precision_recall_curve.precision_score at 91	0.032003532163406886
spread	precision_recall_curve.precision_score at 120	0.032654981883144855
spread	precision_recall_curve.precision_score at 149	0.03333132369695302
spread	precision_recall_curve.precision_score at 178	0.034037245400218165
spread	precision_recall_curve.precision_score at 207	0.03477214645287672
spread	precision_recall_curve.precision_score at 236	0.03554629061237047
spread	precision_recall_curve.precision_score at 265	0.036348713389044406
spread	precision_recall_curve.precision_score at 294	0.03719146800481715
spread	precision_recall_curve.precision_score at 323	0.0380715536788588
spread	precision_recall_curve.precision_score at 352	0.03899833200607611
spread	precision_recall_curve.precision_score at 381	0.0399690756413107
spread	precision_recall_curve.precision_score at 410	0.040989049401340225
spread	precision_recall_curve.precision_score at 439	0.042059202394393334
spread	precision_recall_curve.precision_score at 468	0.04319505838811864
spread	precision_recall_curve.precision_score at 497	0.04439196304160187
spread	precision_recall_curve.precision_score at 526	0.044995775316798624
spread	precision_recall_curve.precision_score at 555	0.0453999889491312
spread	precision_recall_curve.precision_score at 584	0.04592130045316437
spread	precision_recall_curve.precision_score at 613	0.046380810490812274
spread	precision_recall_curve.precision_score at 642	0.046876903243210026
spread	precision_recall_curve.precision_score at 671	0.04748773134329375
spread	precision_recall_curve.precision_score at 700	0.048074339711090076
spread	precision_recall_curve.precision_score at 729	0.04869854344522679
spread	precision_recall_curve.precision_score at 758	0.04944683581652987
spread	precision_recall_curve.precision_score at 787	0.05015531993953252
spread	precision_recall_curve.precision_score at 816	0.05097052286102605
spread	precision_recall_curve.precision_score at 845	0.0519093898735649
spread	precision_recall_curve.precision_score at 874	0.05288848351408171
spread	precision_recall_curve.precision_score at 903	0.05391708523344184
spread	precision_recall_curve.precision_score at 932	0.05517596822847797
spread	precision_recall_curve.precision_score at 961	0.05654185763775452
spread	precision_recall_curve.precision_score at 990	0.05799471603424154
spread	precision_recall_curve.precision_score at 1019	0.059628219407125725
spread	precision_recall_curve.precision_score at 1048	0.06153751331011524
spread	precision_recall_curve.precision_score at 1077	0.06349979112233647
spread	precision_recall_curve.precision_score at 1106	0.06597189223577056
spread	precision_recall_curve.precision_score at 1135	0.06865599616580538
spread	precision_recall_curve.precision_score at 1164	0.07177401465456323
spread	precision_recall_curve.precision_score at 1193	0.07562470649883742
spread	precision_recall_curve.precision_score at 1222	0.08007304225155738
spread	precision_recall_curve.precision_score at 1251	0.08555979468191302
spread	precision_recall_curve.precision_score at 1280	0.09253212006076021
spread	precision_recall_curve.precision_score at 1309	0.10134258485651483
spread	precision_recall_curve.precision_score at 1338	0.11275653072486116
spread	precision_recall_curve.precision_score at 1367	0.12931143529435424
spread	precision_recall_curve.precision_score at 1396	0.1531558630500729
spread	precision_recall_curve.precision_score at 1425	0.19287234787228588
spread	precision_recall_curve.precision_score at 1454	0.27047210716053066
spread	precision_recall_curve.precision_score at 1483	0.4871864362709086
spread	precision_recall_curve.precision_score at 1512	1.0
spread	precision_recall_curve.precision_score at 1541	1.0
spread	precision_recall_curve.precision_score at 1570	1.0
spread	precision_recall_curve.precision_score at 1599	1.0
spread	precision_recall_curve.precision_score at 1628	1.0
spread	precision_recall_curve.precision_score at 1657	1.0
spread	precision_recall_curve.precision_score at 1686	1.0
spread	precision_recall_curve.precision_score at 1715	1.0
spread	precision_recall_curve.precision_score at 1744	1.0
spread	precision_recall_curve.precision_score at 1773	1.0
spread	precision_recall_curve.precision_score at 1802	1.0
spread	precision_recall_curve.precision_score at 1831	1.0
spread	precision_recall_curve.precision_score at 1860	1.0
spread	precision_recall_curve.precision_score at 1889	1.0
spread	precision_recall_curve.precision_score at 1918	1.0
spread	precision_recall_curve.precision_score at 1947	1.0
spread	precision_recall_curve.precision_score at 1976	1.0
spread	precision_recall_curve.recall_score in all	1250.5576811363987
spread	precision_recall_curve.recall_score at 4	1.0
spread	precision_recall_curve.recall_score at 33	1.0
spread	precision_recall_curve.recall_score at 62	1.0
spread	precision_recall_curve.recall_score at 91	1.0
spread	precision_recall_curve.recall_score at 120	1.0
spread	precision_recall_curve.recall_score at 149	1.0
spread	precision_recall_curve.recall_score at 178	1.0
spread	precision_recall_curve.recall_score at 207	1.0
spread	precision_recall_curve.recall_score at 236	1.0
spread	precision_recall_curve.recall_score at 265	1.0
spread	precision_recall_curve.recall_score at 294	1.0
spread	precision_recall_curve.recall_score at 323	1.0
spread	precision_recall_curve.recall_score at 352	1.0
spread	precision_recall_curve.recall_score at 381	1.0
spread	precision_recall_curve.recall_score at 410	1.0
spread	precision_recall_curve.recall_score at 439	1.0
spread	precision_recall_curve.recall_score at 468	1.0
spread	precision_recall_curve.recall_score at 497	1.0
spread	precision_recall_curve.recall_score at 526	0.9849319873871137
spread	precision_recall_curve.recall_score at 555	0.964782551141411
spread	precision_recall_curve.recall_score at 584	0.946411549479087
spread	precision_recall_curve.recall_score at 613	0.9259938792855387
spread	precision_recall_curve.recall_score at 642	0.9057298193375797
spread	precision_recall_curve.recall_score at 671	0.8870803251486729
spread	precision_recall_curve.recall_score at 700	0.8671311231453664
spread	precision_recall_curve.recall_score at 729	0.8470794734032123
spread	precision_recall_curve.recall_score at 758	0.8284525640478305
spread	precision_recall_curve.recall_score at 787	0.8080307725911324
spread	precision_recall_curve.recall_score at 816	0.7884716757345869
spread	precision_recall_curve.recall_score at 845	0.7696437347324824
spread	precision_recall_curve.recall_score at 874	0.7501925300651969
spread	precision_recall_curve.recall_score at 903	0.7300529875412906
spread	precision_recall_curve.recall_score at 932	0.7118643162317578
spread	precision_recall_curve.recall_score at 961	0.6932497214537054
spread	precision_recall_curve.recall_score at 990	0.6739558951126241
spread	precision_recall_curve.recall_score at 1019	0.6545462537442853
spread	precision_recall_curve.recall_score at 1048	0.6359440330294258
spread	precision_recall_curve.recall_score at 1077	0.6152910818083731
spread	precision_recall_curve.recall_score at 1106	0.5972323541173866
spread	precision_recall_curve.recall_score at 1135	0.577447421355935
spread	precision_recall_curve.recall_score at 1164	0.5575324964653476
spread	precision_recall_curve.recall_score at 1193	0.5388057557269395
spread	precision_recall_curve.recall_score at 1222	0.5192771626806915
spread	precision_recall_curve.recall_score at 1251	0.49988041729717236
spread	precision_recall_curve.recall_score at 1280	0.4812462081855368
spread	precision_recall_curve.recall_score at 1309	0.4620819875991134
spread	precision_recall_curve.recall_score at 1338	0.4419397390570955
spread	precision_recall_curve.recall_score at 1367	0.4238826748680436
spread	precision_recall_curve.recall_score at 1396	0.40399896877988856
spread	precision_recall_curve.recall_score at 1425	0.38413587040666497
spread	precision_recall_curve.recall_score at 1454	0.3655557639889881
spread	precision_recall_curve.recall_score at 1483	0.34439530710543587
spread	precision_recall_curve.recall_score at 1512	0.3257437115221737
spread	precision_recall_curve.recall_score at 1541	0.3058787372295674
spread	precision_recall_curve.recall_score at 1570	0.28701749859217573
spread	precision_recall_curve.recall_score at 1599	0.26853670948937164
spread	precision_recall_curve.recall_score at 1628	0.2493152808977609
spread	precision_recall_curve.recall_score at 1657	0.23008940422520238
spread	precision_recall_curve.recall_score at 1686	0.21046545285861137
spread	precision_recall_curve.recall_score at 1715	0.1920958873334921
spread	precision_recall_curve.recall_score at 1744	0.1712117446942003
spread	precision_recall_curve.recall_score at 1773	0.15236138413340006
spread	precision_recall_curve.recall_score at 1802	0.13282692710028496
spread	precision_recall_curve.recall_score at 1831	0.1131963261797747
spread	precision_recall_curve.recall_score at 1860	0.09392595551096583
spread	precision_recall_curve.recall_score at 1889	0.074291985795242
spread	precision_recall_curve.recall_score at 1918	0.0557627126472924
spread	precision_recall_curve.recall_score at 1947	0.03584488333746632
spread	precision_recall_curve.recall_score at 1976	0.016694969083908752
spread	recall_at_precision	0.4638356738379102
spread	precision_at_recall	0.06556525868954284
spread	sensitivity_at_specificity	0.4337955514137528
spread	specificity_at_sensitivity	0.7339614338948501
spread	tpr_at_fpr	0.40399896877988856
spread	det_curve points	1000.0
spread	det_curve.fpr in all	333.12524392921193
spread	det_curve.fpr at 504	0.6642898301507568
spread	det_curve.fpr at 533	0.6449276947351397
spread	det_curve.fpr at 562	0.6257173453226356
spread	det_curve.fpr at 591	0.6063875380621575
spread	det_curve.fpr at 620	0.5869896785827562
spread	det_curve.fpr at 649	0.5675510936159568
spread	det_curve.fpr at 678	0.5482817295011972
spread	det_curve.fpr at 707	0.528973866460798
spread	det_curve.fpr at 736	0.50955548930754
spread	det_curve.fpr at 765	0.49015813660685964
spread	det_curve.fpr at 794	0.4708229680139752
spread	det_curve.fpr at 823	0.4515369299135892
spread	det_curve.fpr at 852	0.4321585470758038
spread	det_curve.fpr at 881	0.41276334377601537
spread	det_curve.fpr at 910	0.3933835219199787
spread	det_curve.fpr at 939	0.374161153593051
spread	det_curve.fpr at 968	0.3548376346826803
spread	det_curve.fpr at 997	0.3354524676997206
spread	det_curve.fpr at 1026	0.31609420206366307
spread	det_curve.fpr at 1055	0.29669470740584397
spread	det_curve.fpr at 1084	0.27738723271419446
spread	det_curve.fpr at 1113	0.2580567796558649
spread	det_curve.fpr at 1142	0.2387576260803674
spread	det_curve.fpr at 1171	0.2193423574295748
spread	det_curve.fpr at 1200	0.19999551728748677
spread	det_curve.fpr at 1229	0.1807082761065704
spread	det_curve.fpr at 1258	0.1612959434209274
spread	det_curve.fpr at 1287	0.14202529532774102
spread	det_curve.fpr at 1316	0.12262169277031086
spread	det_curve.fpr at 1345	0.10334568738933828
spread	det_curve.fpr at 1374	0.0840280564298396
spread	det_curve.fpr at 1403	0.06474496437037768
spread	det_curve.fpr at 1432	0.04525676351699774
spread	det_curve.fpr at 1461	0.02597322553906277
spread	det_curve.fpr at 1490	0.006664411824087423
spread	det_curve.fnr in all	333.04809135199
spread	det_curve.fnr at 504	0.0016969943549455465
spread	det_curve.fnr at 533	0.02055767467661033
spread	det_curve.fnr at 562	0.03954485688380627
spread	det_curve.fnr at 591	0.05871635035707474
spread	det_curve.fnr at 620	0.07861654923050611
spread	det_curve.fnr at 649	0.09860202966623488
spread	det_curve.fnr at 678	0.11701640262429502
spread	det_curve.fnr at 707	0.1379142750605534
spread	det_curve.fnr at 736	0.15659591775149756
spread	det_curve.fnr at 765	0.17614161292587097
spread	det_curve.fnr at 794	0.19701530546452803
spread	det_curve.fnr at 823	0.2156037394542897
spread	det_curve.fnr at 852	0.2355478246854094
spread	det_curve.fnr at 881	0.2549553686485374
spread	det_curve.fnr at 910	0.27414806390007773
spread	det_curve.fnr at 939	0.29287321301954433
spread	det_curve.fnr at 968	0.31285590038716476
spread	det_curve.fnr at 997	0.3308492490361158
spread	det_curve.fnr at 1026	0.3504908053884092
spread	det_curve.fnr at 1055	0.36881795157247016
spread	det_curve.fnr at 1084	0.3883025747943934
spread	det_curve.fnr at 1113	0.4076629760411736
spread	det_curve.fnr at 1142	0.42703909583159366
spread	det_curve.fnr at 1171	0.4463267344817379
spread	det_curve.fnr at 1200	0.4656314071251452
spread	det_curve.fnr at 1229	0.484965048302644
spread	det_curve.fnr at 1258	0.5042347497470772
spread	det_curve.fnr at 1287	0.5243149624499568
spread	det_curve.fnr at 1316	0.543243268852247
spread	det_curve.fnr at 1345	0.5626955578789348
spread	det_curve.fnr at 1374	0.5813566280311954
spread	det_curve.fnr at 1403	0.6003659010997965
spread	det_curve.fnr at 1432	0.6209365890669961
spread	det_curve.fnr at 1461	0.6395186097267191
spread	det_curve.fnr at 1490	0.6593098092664628
spread	threshold_table.tn at 200	8048.531804776904
spread	threshold_table.fp at 200	52572.495834909205
spread	threshold_table.fn at 200	0.0
spread	threshold_table.tp at 200	1883.781008596242
spread	threshold_table.accuracy_score at 200	0.15890477913887807
spread	threshold_table.precision_score at 200	0.034592541352207955
spread	threshold_table.recall_score at 200	1.0
spread	threshold_table.f1_score at 200	0.0668718166226013
spread	threshold_table.matthews_corrcoef at 200	0.06777006771281076
spread	cumulative_gains.selection_rate at 200	0.8712333982163454
spread	cumulative_gains.gain at 200	1.0
spread	cumulative_gains.lift at 200	1.1477980550875078
spread	threshold_table.tn at 500	20190.49848750446
spread	threshold_table.fp at 500	40430.52915218163
spread	threshold_table.fn at 500	0.0
spread	threshold_table.tp at 500	1883.781008596242
spread	threshold_table.accuracy_score at 500	0.3531613002819312
spread	threshold_table.precision_score at 500	0.044518769216338724
spread	threshold_table.recall_score at 500	1.0
spread	threshold_table.f1_score at 500	0.08524264097185999
spread	threshold_table.matthews_corrcoef at 500	0.12176807717767106
spread	cumulative_gains.selection_rate at 500	0.6769768770732921
spread	cumulative_gains.gain at 500	1.0
spread	cumulative_gains.lift at 500	1.477155326668178
spread	threshold_table.tn at 800	32321.69672577655
spread	threshold_table.fp at 800	28299.330913909595
spread	threshold_table.fn at 800	378.2550707820491
spread	threshold_table.tp at 800	1505.525937814195
spread	threshold_table.accuracy_score at 800	0.5411939240377197
spread	threshold_table.precision_score at 800	0.050512771972166665
spread	threshold_table.recall_score at 800	0.7992043294544542
spread	threshold_table.f1_score at 800	0.09501992130115425
spread	threshold_table.matthews_corrcoef at 800	0.11377465211292259
spread	cumulative_gains.selection_rate at 800	0.47684102225537844
spread	cumulative_gains.gain at 800	0.7992043294544533
spread	cumulative_gains.lift at 800	1.6760393761307464
spread	threshold_table.tn at 1100	44451.87750558853
spread	threshold_table.fp at 1100	16169.15013409763
spread	threshold_table.fn at 1100	751.4706403252019
spread	threshold_table.tp at 1100	1132.310368271042
spread	threshold_table.accuracy_score at 1100	0.7292908955271584
spread	threshold_table.precision_score at 1100	0.06544594129010219
spread	threshold_table.recall_score at 1100	0.6010838643685119
spread	threshold_table.f1_score at 1100	0.11803973044841726
spread	threshold_table.matthews_corrcoef at 1100	0.12776528588313618
spread	cumulative_gains.selection_rate at 1100	0.27680207133702034
spread	cumulative_gains.gain at 1100	0.6010838643685112
spread	cumulative_gains.lift at 1100	2.1715295028867794
spread	threshold_table.tn at 1400	56579.19645521957
spread	threshold_table.fp at 1400	4041.8311844665996
spread	threshold_table.fn at 1400	1126.6911624399725
spread	threshold_table.tp at 1400	757.0898461562717
spread	threshold_table.accuracy_score at 1400	0.9173100044831732
spread	threshold_table.precision_score at 1400	0.1577625139745229
spread	threshold_table.recall_score at 1400	0.4018990756895043
spread	threshold_table.f1_score at 1400	0.22658195493771852
spread	threshold_table.matthews_corrcoef at 1400	0.21526915809276953
spread	cumulative_gains.selection_rate at 1400	0.07677682940566433
spread	cumulative_gains.gain at 1400	0.4018990756895038
spread	cumulative_gains.lift at 1400	5.234640174654739
spread	threshold_table.tn at 1700	60621.02763968613
spread	threshold_table.fp at 1700	0.0
spread	threshold_table.fn at 1700	1504.8390398198
spread	threshold_table.tp at 1700	378.94196877644214
spread	threshold_table.accuracy_score at 1700	0.9759244276982334
spread	threshold_table.precision_score at 1700	1.0
spread	threshold_table.recall_score at 1700	0.20116030846856373
spread	threshold_table.f1_score at 1700	0.33494331614243217
spread	threshold_table.matthews_corrcoef at 1700	0.4430436979894623
spread	cumulative_gains.selection_rate at 1700	0.006062605053457041
spread	cumulative_gains.gain at 1700	0.2011603084685637
spread	cumulative_gains.lift at 1700	33.18050684397741
spread	good: accuracy_score	0.8747259162579473
spread	good: balanced_accuracy_score	0.666767200719888
spread	good: matthews_corrcoef	0.1742394660720021
spread	good: cohen_kappa_score	0.13468265065712837
spread	good: cohen_kappa_score, linear	0.13468265065712837
spread	good: cohen_kappa_score, quadratic	0.13468265065712837
spread	good: precision_score, macro	0.54551163449108
spread	good: recall_score, macro	0.666767200719888
spread	good: f1_score, macro	0.5543569757232939
spread	good: jaccard_score, macro	0.48490878650251806
spread	good: fbeta_score, macro	0.5909909693273478
spread	good: precision_score, micro	0.8747259162579473
spread	good: recall_score, micro	0.8747259162579472
spread	good: f1_score, micro	0.8747259162579472
spread	good: jaccard_score, micro	0.777344763285654
spread	good: fbeta_score, micro	0.8747259162579473
spread	good: precision_score, weighted	0.9547179233704495
spread	good: recall_score, weighted	0.8747259162579472
spread	good: f1_score, weighted	0.9094310092477661
spread	good: jaccard_score, weighted	0.8496271460042886
spread	good: fbeta_score, weighted	0.886270205483543
spread	good: report, 0, precision	0.9809654947089769
spread	good: report, 0, recall	0.888064937113423
spread	good: report, 0, f1-score	0.9322063948629654
spread	good: report, 0, support	60621.02763968612
spread	good: report, 1, precision	0.11005777427318314
spread	good: report, 1, recall	0.4454694643263531
spread	good: report, 1, f1-score	0.1765075565836224
spread	good: report, 1, support	1883.7810085962449
spread	good: report, macro avg, precision	0.54551163449108
spread	good: report, macro avg, recall	0.666767200719888
spread	good: report, macro avg, f1-score	0.5543569757232939
spread	good: report, macro avg, support	62504.80864828237
spread	good: report, weighted avg, precision	0.9547179233704495
spread	good: report, weighted avg, recall	0.8747259162579472
spread	good: report, weighted avg, f1-score	0.9094310092477661
spread	good: report, weighted avg, support	62504.80864828237
spread	chance: accuracy_score	0.9408719615542923
spread	chance: balanced_accuracy_score	0.5011263893006244
spread	chance: matthews_corrcoef	0.002222595690365856
spread	chance: cohen_kappa_score	0.0022223663327430865
spread	chance: cohen_kappa_score, linear	0.0022223663327430865
spread	chance: cohen_kappa_score, quadratic	0.0022223663327430865
spread	chance: precision_score, macro	0.501096408586289
spread	chance: recall_score, macro	0.5011263893006244
spread	chance: f1_score, macro	0.5011081324879191
spread	chance: jaccard_score, macro	0.47872046964982923
spread	chance: fbeta_score, macro	0.5011182855300874
spread	chance: precision_score, micro	0.9408719615542923
spread	chance: recall_score, micro	0.9408719615542922
spread	chance: f1_score, micro	0.9408719615542923
spread	chance: jaccard_score, micro	0.8883458159931649
spread	chance: fbeta_score, micro	0.9408719615542922
spread	chance: precision_score, weighted	0.941670210523321
spread	chance: recall_score, weighted	0.9408719615542922
spread	chance: f1_score, weighted	0.9412707135056767
spread	chance: jaccard_score, weighted	0.912959544950979
spread	chance: fbeta_score, weighted	0.9410313719260093
spread	chance: report, 0, precision	0.9699297769339376
spread	chance: report, 0, recall	0.9690784031271692
spread	chance: report, 0, f1-score	0.9695039031212442
spread	chance: report, 0, support	60621.02763968613
spread	chance: report, 1, precision	0.032263040238640545
spread	chance: report, 1, recall	0.03317437547407951
spread	chance: report, 1, f1-score	0.032712361854594016
spread	chance: report, 1, support	1883.7810085962449
spread	chance: report, macro avg, precision	0.501096408586289
spread	chance: report, macro avg, recall	0.5011263893006244
spread	chance: report, macro avg, f1-score	0.5011081324879191
spread	chance: report, macro avg, support	62504.80864828238
spread	chance: report, weighted avg, precision	0.941670210523321
spread	chance: report, weighted avg, recall	0.9408719615542922
spread	chance: report, weighted avg, f1-score	0.9412707135056767
spread	chance: report, weighted avg, support	62504.80864828238
spread	three: accuracy_score	0.79948002771183
spread	three: balanced_accuracy_score	0.7994798056855484
spread	three: matthews_corrcoef	0.6992198098759865
spread	three: cohen_kappa_score	0.6992197979039735
spread	three: cohen_kappa_score, linear	0.6992058445265592
spread	three: cohen_kappa_score, quadratic	0.6991919001589069
spread	three: precision_score, macro	0.7994799372801715
spread	three: recall_score, macro	0.7994798056855484
spread	three: f1_score, macro	0.7994798577721699
spread	three: jaccard_score, macro	0.665944580928688
spread	three: fbeta_score, macro	0.7994798232300159
spread	three: precision_score, micro	0.79948002771183
spread	three: recall_score, micro	0.79948002771183
spread	three: f1_score, micro	0.79948002771183
spread	three: jaccard_score, micro	0.6659447957271675
spread	three: fbeta_score, micro	0.79948002771183
spread	three: precision_score, weighted	0.799480041408288
spread	three: recall_score, weighted	0.79948002771183
spread	three: f1_score, weighted	0.7994800208601134
spread	three: jaccard_score, weighted	0.665944807260275
spread	three: fbeta_score, weighted	0.7994800216835403
spread	three: report, 0, precision	0.7996257907935157
spread	three: report, 0, recall	0.7997135764727082
spread	three: report, 0, f1-score	0.7996696812238905
spread	three: report, 0, support	20870.11021747507
spread	three: report, 1, precision	0.7995134474576893
spread	three: report, 1, recall	0.7992244806339461
spread	three: report, 1, f1-score	0.799368937930898
spread	three: report, 1, support	20811.77375645401
spread	three: report, 2, precision	0.7993005735893095
spread	three: report, 2, recall	0.799501359949991
spread	three: report, 2, f1-score	0.7994009541617212
spread	three: report, 2, support	20822.924674353286
spread	three: report, macro avg, precision	0.7994799372801715
spread	three: report, macro avg, recall	0.7994798056855484
spread	three: report, macro avg, f1-score	0.7994798577721699
spread	three: report, macro avg, support	62504.80864828237
spread	three: report, weighted avg, precision	0.799480041408288
spread	three: report, weighted avg, recall	0.79948002771183
spread	three: report, weighted avg, f1-score	0.7994800208601134
spread	three: report, weighted avg, support	62504.80864828237
spread	calibration_intercept	-3.303033162148042
spread	calibration_intercept lower	-3.3238093816218583
spread	calibration_intercept upper	-3.282256942674226
spread	calibration_slope	1.5348904155683334
spread	calibration_slope lower	1.5049715373913044
spread	calibration_slope upper	1.5648092937453622
spread	platt_calibrator intercept	-6.858590873925761
spread	platt_calibrator slope	6.748057879657165
spread	isotonic_calibrator at 100	0.0
spread	isotonic_calibrator at 700	0.030160168578696182
spread	isotonic_calibrator at 1100	0.030160168578696182
spread	isotonic_calibrator at 1333	0.030160168578696182
spread	isotonic_calibrator at 1520	1.0
spread	isotonic_calibrator at 1800	1.0
spread	spiegelhalter_test	-28.258978213101436
spread	brier_decomposition	0.1792375966818898
spread	proportion_confint wilson lower	0.8735679124838102
spread	proportion_confint wilson upper	0.8758748208067376
spread	proportion_confint agresti_coull lower	0.8735679035113498
spread	proportion_confint agresti_coull upper	0.8758748297791982
spread	proportion_confint clopper_pearson lower	0.8735674510494024
spread	proportion_confint clopper_pearson upper	0.8758775132433905
spread	matthews_corrcoef_confint lower	0.16882922488040997
spread	matthews_corrcoef_confint upper	0.17963920808389175
spread	cohen_kappa_confint lower	0.13019893176830633
spread	cohen_kappa_confint upper	0.1391608610289688
spread	log_loss_confint lower	0.518183192818423
spread	log_loss_confint upper	0.5207272371703108
spread	brier_score_confint lower	0.1786800973112904
spread	brier_score_confint upper	0.17979603140439274
spread	classes: roc_auc_score, ovr, macro	0.7868872290638192
spread	classes: average_precision_score, macro	0.6305544731376834
spread	classes: roc_auc_score, ovr, weighted	0.7869008036298725
spread	classes: average_precision_score, weighted	0.630583209845375
spread	classes: log_loss	1.4702804820012545
spread	classes: brier_score_loss	0.8894110594848164
spread	classes: top_k_accuracy_score, 1	0.24987446079796874
spread	classes: top_k_accuracy_score, 2	0.7765904417819359
spread	classes: top_k_accuracy_score, 3	0.9435114687018604
\.
