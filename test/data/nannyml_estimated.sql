-- Written by test/oracle/nannyml_estimated.py; chunk 0 is the reference.
CREATE TEMP TABLE nannyml_row (example text, chunk int, score float8, label int, n int);
COPY nannyml_row FROM stdin;
car loans	0	0.0	0	3719
car loans	0	0.0	1	84
car loans	0	0.01	0	3832
car loans	0	0.01	1	97
car loans	0	0.02	0	3177
car loans	0	0.02	1	87
car loans	0	0.03	0	2411
car loans	0	0.03	1	77
car loans	0	0.04	0	1847
car loans	0	0.04	1	49
car loans	0	0.05	0	1429
car loans	0	0.05	1	36
car loans	0	0.06	0	1037
car loans	0	0.06	1	43
car loans	0	0.07	0	915
car loans	0	0.07	1	26
car loans	0	0.08	0	674
car loans	0	0.08	1	24
car loans	0	0.09	0	541
car loans	0	0.09	1	24
car loans	0	0.1	0	397
car loans	0	0.1	1	13
car loans	0	0.11	0	365
car loans	0	0.11	1	16
car loans	0	0.12	0	354
car loans	0	0.12	1	21
car loans	0	0.13	0	288
car loans	0	0.13	1	21
car loans	0	0.14	0	232
car loans	0	0.14	1	6
car loans	0	0.15	0	188
car loans	0	0.15	1	12
car loans	0	0.16	0	175
car loans	0	0.16	1	20
car loans	0	0.17	0	150
car loans	0	0.17	1	14
car loans	0	0.18	0	129
car loans	0	0.18	1	14
car loans	0	0.19	0	132
car loans	0	0.19	1	14
car loans	0	0.2	0	105
car loans	0	0.2	1	17
car loans	0	0.21	0	107
car loans	0	0.21	1	9
car loans	0	0.22	0	109
car loans	0	0.22	1	9
car loans	0	0.23	0	96
car loans	0	0.23	1	13
car loans	0	0.24	0	97
car loans	0	0.24	1	13
car loans	0	0.25	0	69
car loans	0	0.25	1	13
car loans	0	0.26	0	65
car loans	0	0.26	1	16
car loans	0	0.27	0	67
car loans	0	0.27	1	13
car loans	0	0.28	0	65
car loans	0	0.28	1	6
car loans	0	0.29	0	61
car loans	0	0.29	1	15
car loans	0	0.3	0	47
car loans	0	0.3	1	9
car loans	0	0.31	0	60
car loans	0	0.31	1	15
car loans	0	0.32	0	51
car loans	0	0.32	1	21
car loans	0	0.33	0	42
car loans	0	0.33	1	12
car loans	0	0.34	0	50
car loans	0	0.34	1	7
car loans	0	0.35	0	58
car loans	0	0.35	1	21
car loans	0	0.36	0	49
car loans	0	0.36	1	20
car loans	0	0.37	0	46
car loans	0	0.37	1	16
car loans	0	0.38	0	47
car loans	0	0.38	1	26
car loans	0	0.39	0	36
car loans	0	0.39	1	16
car loans	0	0.4	0	39
car loans	0	0.4	1	18
car loans	0	0.41	0	31
car loans	0	0.41	1	19
car loans	0	0.42	0	40
car loans	0	0.42	1	29
car loans	0	0.43	0	35
car loans	0	0.43	1	18
car loans	0	0.44	0	35
car loans	0	0.44	1	25
car loans	0	0.45	0	32
car loans	0	0.45	1	30
car loans	0	0.46	0	27
car loans	0	0.46	1	23
car loans	0	0.47	0	22
car loans	0	0.47	1	20
car loans	0	0.48	0	25
car loans	0	0.48	1	30
car loans	0	0.49	0	27
car loans	0	0.49	1	29
car loans	0	0.5	0	29
car loans	0	0.5	1	27
car loans	0	0.51	0	23
car loans	0	0.51	1	29
car loans	0	0.52	0	27
car loans	0	0.52	1	39
car loans	0	0.53	0	21
car loans	0	0.53	1	33
car loans	0	0.54	0	24
car loans	0	0.54	1	18
car loans	0	0.55	0	27
car loans	0	0.55	1	24
car loans	0	0.56	0	26
car loans	0	0.56	1	24
car loans	0	0.57	0	26
car loans	0	0.57	1	38
car loans	0	0.58	0	20
car loans	0	0.58	1	33
car loans	0	0.59	0	24
car loans	0	0.59	1	35
car loans	0	0.6	0	27
car loans	0	0.6	1	39
car loans	0	0.61	0	20
car loans	0	0.61	1	43
car loans	0	0.62	0	16
car loans	0	0.62	1	50
car loans	0	0.63	0	14
car loans	0	0.63	1	54
car loans	0	0.64	0	19
car loans	0	0.64	1	60
car loans	0	0.65	0	22
car loans	0	0.65	1	55
car loans	0	0.66	0	25
car loans	0	0.66	1	60
car loans	0	0.67	0	17
car loans	0	0.67	1	52
car loans	0	0.68	0	26
car loans	0	0.68	1	64
car loans	0	0.69	0	22
car loans	0	0.69	1	68
car loans	0	0.7	0	26
car loans	0	0.7	1	73
car loans	0	0.71	0	12
car loans	0	0.71	1	74
car loans	0	0.72	0	18
car loans	0	0.72	1	94
car loans	0	0.73	0	17
car loans	0	0.73	1	90
car loans	0	0.74	0	19
car loans	0	0.74	1	85
car loans	0	0.75	0	25
car loans	0	0.75	1	103
car loans	0	0.76	0	16
car loans	0	0.76	1	106
car loans	0	0.77	0	17
car loans	0	0.77	1	100
car loans	0	0.78	0	17
car loans	0	0.78	1	117
car loans	0	0.79	0	15
car loans	0	0.79	1	132
car loans	0	0.8	0	14
car loans	0	0.8	1	129
car loans	0	0.81	0	14
car loans	0	0.81	1	172
car loans	0	0.82	0	16
car loans	0	0.82	1	170
car loans	0	0.83	0	19
car loans	0	0.83	1	165
car loans	0	0.84	0	16
car loans	0	0.84	1	196
car loans	0	0.85	0	19
car loans	0	0.85	1	225
car loans	0	0.86	0	13
car loans	0	0.86	1	228
car loans	0	0.87	0	24
car loans	0	0.87	1	329
car loans	0	0.88	0	18
car loans	0	0.88	1	375
car loans	0	0.89	0	30
car loans	0	0.89	1	387
car loans	0	0.9	0	25
car loans	0	0.9	1	478
car loans	0	0.91	0	21
car loans	0	0.91	1	588
car loans	0	0.92	0	25
car loans	0	0.92	1	720
car loans	0	0.93	0	30
car loans	0	0.93	1	928
car loans	0	0.94	0	28
car loans	0	0.94	1	1116
car loans	0	0.95	0	44
car loans	0	0.95	1	1492
car loans	0	0.96	0	54
car loans	0	0.96	1	1809
car loans	0	0.97	0	71
car loans	0	0.97	1	2516
car loans	0	0.98	0	85
car loans	0	0.98	1	3151
car loans	0	0.99	0	96
car loans	0	0.99	1	3655
car loans	0	1.0	0	90
car loans	0	1.0	1	3105
car loans	1	0.0	0	354
car loans	1	0.0	1	9
car loans	1	0.01	0	378
car loans	1	0.01	1	9
car loans	1	0.02	0	283
car loans	1	0.02	1	5
car loans	1	0.03	0	250
car loans	1	0.03	1	9
car loans	1	0.04	0	170
car loans	1	0.04	1	2
car loans	1	0.05	0	122
car loans	1	0.05	1	6
car loans	1	0.06	0	100
car loans	1	0.06	1	3
car loans	1	0.07	0	86
car loans	1	0.08	0	75
car loans	1	0.08	1	2
car loans	1	0.09	0	63
car loans	1	0.1	0	36
car loans	1	0.1	1	3
car loans	1	0.11	0	39
car loans	1	0.12	0	23
car loans	1	0.12	1	2
car loans	1	0.13	0	21
car loans	1	0.13	1	4
car loans	1	0.14	0	24
car loans	1	0.14	1	1
car loans	1	0.15	0	25
car loans	1	0.16	0	14
car loans	1	0.16	1	1
car loans	1	0.17	0	16
car loans	1	0.18	0	15
car loans	1	0.18	1	2
car loans	1	0.19	0	6
car loans	1	0.19	1	1
car loans	1	0.2	0	7
car loans	1	0.21	0	7
car loans	1	0.22	0	11
car loans	1	0.22	1	2
car loans	1	0.23	0	9
car loans	1	0.23	1	2
car loans	1	0.24	0	12
car loans	1	0.24	1	1
car loans	1	0.25	0	5
car loans	1	0.25	1	1
car loans	1	0.26	0	5
car loans	1	0.26	1	1
car loans	1	0.27	0	1
car loans	1	0.27	1	4
car loans	1	0.28	0	5
car loans	1	0.29	0	5
car loans	1	0.29	1	2
car loans	1	0.3	0	7
car loans	1	0.3	1	2
car loans	1	0.31	0	8
car loans	1	0.31	1	2
car loans	1	0.32	0	9
car loans	1	0.32	1	2
car loans	1	0.33	0	5
car loans	1	0.33	1	3
car loans	1	0.34	0	8
car loans	1	0.34	1	1
car loans	1	0.35	0	3
car loans	1	0.35	1	3
car loans	1	0.36	0	1
car loans	1	0.36	1	4
car loans	1	0.37	0	8
car loans	1	0.37	1	2
car loans	1	0.38	0	8
car loans	1	0.38	1	3
car loans	1	0.39	0	2
car loans	1	0.4	0	4
car loans	1	0.4	1	4
car loans	1	0.41	0	5
car loans	1	0.41	1	2
car loans	1	0.42	0	3
car loans	1	0.43	0	7
car loans	1	0.43	1	2
car loans	1	0.44	0	2
car loans	1	0.44	1	7
car loans	1	0.45	0	5
car loans	1	0.46	0	4
car loans	1	0.46	1	1
car loans	1	0.47	0	6
car loans	1	0.47	1	1
car loans	1	0.48	0	3
car loans	1	0.48	1	3
car loans	1	0.49	1	6
car loans	1	0.5	0	1
car loans	1	0.5	1	1
car loans	1	0.51	0	2
car loans	1	0.51	1	3
car loans	1	0.52	0	1
car loans	1	0.52	1	3
car loans	1	0.53	0	2
car loans	1	0.53	1	6
car loans	1	0.54	1	3
car loans	1	0.55	0	4
car loans	1	0.55	1	9
car loans	1	0.56	0	3
car loans	1	0.56	1	2
car loans	1	0.57	0	6
car loans	1	0.57	1	7
car loans	1	0.58	1	6
car loans	1	0.59	0	2
car loans	1	0.59	1	3
car loans	1	0.6	0	4
car loans	1	0.6	1	3
car loans	1	0.61	0	2
car loans	1	0.62	0	5
car loans	1	0.62	1	5
car loans	1	0.63	0	3
car loans	1	0.63	1	3
car loans	1	0.64	0	5
car loans	1	0.64	1	6
car loans	1	0.65	0	3
car loans	1	0.65	1	2
car loans	1	0.66	0	1
car loans	1	0.66	1	4
car loans	1	0.67	1	8
car loans	1	0.68	0	2
car loans	1	0.68	1	3
car loans	1	0.69	0	3
car loans	1	0.69	1	5
car loans	1	0.7	0	3
car loans	1	0.7	1	9
car loans	1	0.71	0	2
car loans	1	0.71	1	7
car loans	1	0.72	0	2
car loans	1	0.72	1	11
car loans	1	0.73	0	3
car loans	1	0.73	1	9
car loans	1	0.74	0	3
car loans	1	0.74	1	11
car loans	1	0.75	1	9
car loans	1	0.76	0	2
car loans	1	0.76	1	15
car loans	1	0.77	0	4
car loans	1	0.77	1	13
car loans	1	0.78	0	2
car loans	1	0.78	1	13
car loans	1	0.79	0	2
car loans	1	0.79	1	10
car loans	1	0.8	0	1
car loans	1	0.8	1	12
car loans	1	0.81	0	3
car loans	1	0.81	1	12
car loans	1	0.82	0	2
car loans	1	0.82	1	12
car loans	1	0.83	0	2
car loans	1	0.83	1	18
car loans	1	0.84	1	22
car loans	1	0.85	1	32
car loans	1	0.86	1	25
car loans	1	0.87	0	3
car loans	1	0.87	1	33
car loans	1	0.88	0	2
car loans	1	0.88	1	31
car loans	1	0.89	0	3
car loans	1	0.89	1	43
car loans	1	0.9	0	1
car loans	1	0.9	1	50
car loans	1	0.91	0	1
car loans	1	0.91	1	62
car loans	1	0.92	0	6
car loans	1	0.92	1	82
car loans	1	0.93	0	2
car loans	1	0.93	1	101
car loans	1	0.94	0	3
car loans	1	0.94	1	129
car loans	1	0.95	0	4
car loans	1	0.95	1	150
car loans	1	0.96	0	9
car loans	1	0.96	1	209
car loans	1	0.97	0	8
car loans	1	0.97	1	272
car loans	1	0.98	0	7
car loans	1	0.98	1	291
car loans	1	0.99	0	13
car loans	1	0.99	1	372
car loans	1	1.0	0	7
car loans	1	1.0	1	319
car loans	2	0.0	0	373
car loans	2	0.0	1	9
car loans	2	0.01	0	387
car loans	2	0.01	1	11
car loans	2	0.02	0	319
car loans	2	0.02	1	7
car loans	2	0.03	0	236
car loans	2	0.03	1	10
car loans	2	0.04	0	193
car loans	2	0.04	1	4
car loans	2	0.05	0	148
car loans	2	0.05	1	4
car loans	2	0.06	0	128
car loans	2	0.06	1	6
car loans	2	0.07	0	88
car loans	2	0.07	1	1
car loans	2	0.08	0	73
car loans	2	0.08	1	3
car loans	2	0.09	0	42
car loans	2	0.09	1	3
car loans	2	0.1	0	45
car loans	2	0.1	1	2
car loans	2	0.11	0	30
car loans	2	0.11	1	2
car loans	2	0.12	0	32
car loans	2	0.12	1	3
car loans	2	0.13	0	30
car loans	2	0.13	1	1
car loans	2	0.14	0	25
car loans	2	0.15	0	21
car loans	2	0.15	1	2
car loans	2	0.16	0	13
car loans	2	0.17	0	18
car loans	2	0.17	1	1
car loans	2	0.18	0	12
car loans	2	0.18	1	2
car loans	2	0.19	0	12
car loans	2	0.2	0	13
car loans	2	0.2	1	1
car loans	2	0.21	0	13
car loans	2	0.21	1	2
car loans	2	0.22	0	7
car loans	2	0.22	1	1
car loans	2	0.23	0	13
car loans	2	0.23	1	3
car loans	2	0.24	0	4
car loans	2	0.24	1	1
car loans	2	0.25	0	13
car loans	2	0.25	1	2
car loans	2	0.26	0	12
car loans	2	0.26	1	1
car loans	2	0.27	0	8
car loans	2	0.27	1	3
car loans	2	0.28	0	4
car loans	2	0.29	0	10
car loans	2	0.29	1	1
car loans	2	0.3	0	4
car loans	2	0.3	1	1
car loans	2	0.31	0	4
car loans	2	0.31	1	1
car loans	2	0.32	0	8
car loans	2	0.32	1	2
car loans	2	0.33	0	4
car loans	2	0.33	1	3
car loans	2	0.34	0	1
car loans	2	0.35	0	4
car loans	2	0.35	1	2
car loans	2	0.36	0	2
car loans	2	0.36	1	6
car loans	2	0.37	0	6
car loans	2	0.37	1	3
car loans	2	0.38	0	8
car loans	2	0.38	1	2
car loans	2	0.39	0	7
car loans	2	0.39	1	1
car loans	2	0.4	0	4
car loans	2	0.4	1	3
car loans	2	0.41	0	7
car loans	2	0.41	1	1
car loans	2	0.42	0	4
car loans	2	0.42	1	3
car loans	2	0.43	0	3
car loans	2	0.43	1	2
car loans	2	0.44	1	3
car loans	2	0.45	0	5
car loans	2	0.46	0	6
car loans	2	0.46	1	3
car loans	2	0.47	0	3
car loans	2	0.47	1	1
car loans	2	0.48	0	1
car loans	2	0.48	1	7
car loans	2	0.49	0	2
car loans	2	0.49	1	2
car loans	2	0.5	0	1
car loans	2	0.5	1	5
car loans	2	0.51	0	1
car loans	2	0.51	1	3
car loans	2	0.52	1	4
car loans	2	0.53	0	3
car loans	2	0.53	1	2
car loans	2	0.54	0	2
car loans	2	0.54	1	4
car loans	2	0.55	0	7
car loans	2	0.55	1	1
car loans	2	0.57	0	6
car loans	2	0.57	1	6
car loans	2	0.58	0	4
car loans	2	0.58	1	1
car loans	2	0.59	1	3
car loans	2	0.6	0	4
car loans	2	0.6	1	7
car loans	2	0.61	0	2
car loans	2	0.61	1	5
car loans	2	0.62	0	2
car loans	2	0.62	1	3
car loans	2	0.63	0	1
car loans	2	0.63	1	4
car loans	2	0.64	0	2
car loans	2	0.64	1	7
car loans	2	0.65	0	2
car loans	2	0.65	1	3
car loans	2	0.66	0	4
car loans	2	0.66	1	5
car loans	2	0.67	0	1
car loans	2	0.67	1	8
car loans	2	0.68	0	1
car loans	2	0.68	1	6
car loans	2	0.69	0	2
car loans	2	0.69	1	5
car loans	2	0.7	0	2
car loans	2	0.7	1	4
car loans	2	0.71	0	1
car loans	2	0.71	1	4
car loans	2	0.72	0	1
car loans	2	0.72	1	9
car loans	2	0.73	0	3
car loans	2	0.73	1	9
car loans	2	0.74	0	1
car loans	2	0.74	1	8
car loans	2	0.75	0	2
car loans	2	0.75	1	7
car loans	2	0.76	1	7
car loans	2	0.77	0	2
car loans	2	0.77	1	16
car loans	2	0.78	0	3
car loans	2	0.78	1	4
car loans	2	0.79	0	1
car loans	2	0.79	1	12
car loans	2	0.8	1	8
car loans	2	0.81	0	2
car loans	2	0.81	1	20
car loans	2	0.82	0	4
car loans	2	0.82	1	16
car loans	2	0.83	0	3
car loans	2	0.83	1	16
car loans	2	0.84	0	1
car loans	2	0.84	1	26
car loans	2	0.85	0	3
car loans	2	0.85	1	24
car loans	2	0.86	0	2
car loans	2	0.86	1	33
car loans	2	0.87	0	2
car loans	2	0.87	1	35
car loans	2	0.88	1	38
car loans	2	0.89	0	2
car loans	2	0.89	1	44
car loans	2	0.9	0	1
car loans	2	0.9	1	53
car loans	2	0.91	0	3
car loans	2	0.91	1	64
car loans	2	0.92	0	4
car loans	2	0.92	1	70
car loans	2	0.93	0	2
car loans	2	0.93	1	84
car loans	2	0.94	0	5
car loans	2	0.94	1	108
car loans	2	0.95	0	7
car loans	2	0.95	1	129
car loans	2	0.96	0	5
car loans	2	0.96	1	201
car loans	2	0.97	0	5
car loans	2	0.97	1	246
car loans	2	0.98	0	6
car loans	2	0.98	1	301
car loans	2	0.99	0	8
car loans	2	0.99	1	350
car loans	2	1.0	0	11
car loans	2	1.0	1	298
car loans	3	0.0	0	372
car loans	3	0.0	1	6
car loans	3	0.01	0	407
car loans	3	0.01	1	8
car loans	3	0.02	0	346
car loans	3	0.02	1	6
car loans	3	0.03	0	245
car loans	3	0.03	1	3
car loans	3	0.04	0	205
car loans	3	0.04	1	3
car loans	3	0.05	0	139
car loans	3	0.05	1	4
car loans	3	0.06	0	109
car loans	3	0.06	1	2
car loans	3	0.07	0	71
car loans	3	0.08	0	85
car loans	3	0.08	1	2
car loans	3	0.09	0	77
car loans	3	0.09	1	5
car loans	3	0.1	0	32
car loans	3	0.1	1	2
car loans	3	0.11	0	40
car loans	3	0.11	1	2
car loans	3	0.12	0	30
car loans	3	0.12	1	1
car loans	3	0.13	0	21
car loans	3	0.13	1	3
car loans	3	0.14	0	19
car loans	3	0.14	1	1
car loans	3	0.15	0	18
car loans	3	0.16	0	11
car loans	3	0.16	1	1
car loans	3	0.17	0	12
car loans	3	0.17	1	3
car loans	3	0.18	0	10
car loans	3	0.18	1	3
car loans	3	0.19	0	11
car loans	3	0.19	1	2
car loans	3	0.2	0	16
car loans	3	0.2	1	1
car loans	3	0.21	0	18
car loans	3	0.21	1	2
car loans	3	0.22	0	5
car loans	3	0.23	0	8
car loans	3	0.23	1	1
car loans	3	0.24	0	14
car loans	3	0.24	1	1
car loans	3	0.25	0	4
car loans	3	0.25	1	3
car loans	3	0.26	0	11
car loans	3	0.26	1	1
car loans	3	0.27	0	10
car loans	3	0.28	0	7
car loans	3	0.28	1	2
car loans	3	0.29	0	7
car loans	3	0.29	1	2
car loans	3	0.3	0	4
car loans	3	0.3	1	1
car loans	3	0.31	0	5
car loans	3	0.32	0	6
car loans	3	0.33	0	4
car loans	3	0.33	1	1
car loans	3	0.34	0	4
car loans	3	0.34	1	1
car loans	3	0.35	0	3
car loans	3	0.35	1	2
car loans	3	0.36	0	3
car loans	3	0.36	1	2
car loans	3	0.37	0	7
car loans	3	0.37	1	1
car loans	3	0.38	0	4
car loans	3	0.38	1	3
car loans	3	0.39	0	5
car loans	3	0.39	1	2
car loans	3	0.4	0	3
car loans	3	0.4	1	2
car loans	3	0.41	0	4
car loans	3	0.41	1	1
car loans	3	0.42	0	2
car loans	3	0.42	1	1
car loans	3	0.43	0	2
car loans	3	0.43	1	4
car loans	3	0.44	0	2
car loans	3	0.44	1	2
car loans	3	0.45	0	3
car loans	3	0.45	1	3
car loans	3	0.46	0	3
car loans	3	0.47	0	2
car loans	3	0.47	1	2
car loans	3	0.48	0	2
car loans	3	0.48	1	2
car loans	3	0.49	0	2
car loans	3	0.49	1	1
car loans	3	0.5	0	6
car loans	3	0.5	1	1
car loans	3	0.51	0	4
car loans	3	0.51	1	3
car loans	3	0.52	0	2
car loans	3	0.52	1	1
car loans	3	0.53	0	4
car loans	3	0.53	1	2
car loans	3	0.54	0	1
car loans	3	0.54	1	2
car loans	3	0.55	0	2
car loans	3	0.55	1	2
car loans	3	0.56	0	6
car loans	3	0.56	1	4
car loans	3	0.57	1	2
car loans	3	0.58	0	4
car loans	3	0.58	1	6
car loans	3	0.59	0	4
car loans	3	0.59	1	3
car loans	3	0.6	1	1
car loans	3	0.61	0	3
car loans	3	0.61	1	6
car loans	3	0.62	0	2
car loans	3	0.62	1	7
car loans	3	0.63	0	2
car loans	3	0.63	1	5
car loans	3	0.64	0	2
car loans	3	0.64	1	4
car loans	3	0.65	0	2
car loans	3	0.65	1	3
car loans	3	0.66	0	1
car loans	3	0.66	1	3
car loans	3	0.67	0	1
car loans	3	0.67	1	4
car loans	3	0.68	0	1
car loans	3	0.68	1	10
car loans	3	0.69	0	1
car loans	3	0.69	1	5
car loans	3	0.7	0	5
car loans	3	0.7	1	3
car loans	3	0.71	0	3
car loans	3	0.71	1	5
car loans	3	0.72	0	3
car loans	3	0.72	1	1
car loans	3	0.73	0	2
car loans	3	0.73	1	7
car loans	3	0.74	0	1
car loans	3	0.74	1	14
car loans	3	0.75	0	3
car loans	3	0.75	1	15
car loans	3	0.76	0	2
car loans	3	0.76	1	10
car loans	3	0.77	0	2
car loans	3	0.77	1	13
car loans	3	0.78	0	1
car loans	3	0.78	1	14
car loans	3	0.79	0	1
car loans	3	0.79	1	14
car loans	3	0.8	0	2
car loans	3	0.8	1	12
car loans	3	0.81	0	2
car loans	3	0.81	1	14
car loans	3	0.82	0	2
car loans	3	0.82	1	18
car loans	3	0.83	0	3
car loans	3	0.83	1	7
car loans	3	0.84	0	3
car loans	3	0.84	1	17
car loans	3	0.85	0	3
car loans	3	0.85	1	19
car loans	3	0.86	0	1
car loans	3	0.86	1	16
car loans	3	0.87	0	1
car loans	3	0.87	1	28
car loans	3	0.88	0	1
car loans	3	0.88	1	29
car loans	3	0.89	0	3
car loans	3	0.89	1	40
car loans	3	0.9	0	2
car loans	3	0.9	1	58
car loans	3	0.91	0	1
car loans	3	0.91	1	55
car loans	3	0.92	1	81
car loans	3	0.93	0	4
car loans	3	0.93	1	90
car loans	3	0.94	0	2
car loans	3	0.94	1	118
car loans	3	0.95	0	3
car loans	3	0.95	1	153
car loans	3	0.96	0	5
car loans	3	0.96	1	210
car loans	3	0.97	0	7
car loans	3	0.97	1	245
car loans	3	0.98	0	8
car loans	3	0.98	1	298
car loans	3	0.99	0	10
car loans	3	0.99	1	366
car loans	3	1.0	0	7
car loans	3	1.0	1	284
car loans	4	0.0	0	364
car loans	4	0.0	1	10
car loans	4	0.01	0	371
car loans	4	0.01	1	24
car loans	4	0.02	0	301
car loans	4	0.02	1	7
car loans	4	0.03	0	257
car loans	4	0.03	1	3
car loans	4	0.04	0	165
car loans	4	0.04	1	2
car loans	4	0.05	0	176
car loans	4	0.05	1	7
car loans	4	0.06	0	110
car loans	4	0.06	1	8
car loans	4	0.07	0	75
car loans	4	0.07	1	3
car loans	4	0.08	0	77
car loans	4	0.08	1	4
car loans	4	0.09	0	51
car loans	4	0.09	1	3
car loans	4	0.1	0	43
car loans	4	0.1	1	1
car loans	4	0.11	0	46
car loans	4	0.11	1	4
car loans	4	0.12	0	28
car loans	4	0.12	1	1
car loans	4	0.13	0	28
car loans	4	0.14	0	23
car loans	4	0.14	1	2
car loans	4	0.15	0	21
car loans	4	0.16	0	23
car loans	4	0.16	1	2
car loans	4	0.17	0	20
car loans	4	0.17	1	1
car loans	4	0.18	0	14
car loans	4	0.18	1	1
car loans	4	0.19	0	15
car loans	4	0.19	1	1
car loans	4	0.2	0	12
car loans	4	0.2	1	1
car loans	4	0.21	0	12
car loans	4	0.21	1	2
car loans	4	0.22	0	10
car loans	4	0.22	1	3
car loans	4	0.23	0	11
car loans	4	0.24	0	11
car loans	4	0.25	0	8
car loans	4	0.25	1	1
car loans	4	0.26	0	15
car loans	4	0.26	1	3
car loans	4	0.27	0	6
car loans	4	0.27	1	2
car loans	4	0.28	0	11
car loans	4	0.28	1	1
car loans	4	0.29	0	6
car loans	4	0.29	1	1
car loans	4	0.3	0	4
car loans	4	0.3	1	1
car loans	4	0.31	0	7
car loans	4	0.31	1	2
car loans	4	0.32	0	8
car loans	4	0.32	1	1
car loans	4	0.33	0	9
car loans	4	0.33	1	3
car loans	4	0.34	0	3
car loans	4	0.34	1	2
car loans	4	0.35	0	5
car loans	4	0.35	1	1
car loans	4	0.36	0	3
car loans	4	0.36	1	4
car loans	4	0.37	0	4
car loans	4	0.37	1	4
car loans	4	0.38	0	4
car loans	4	0.38	1	3
car loans	4	0.39	0	4
car loans	4	0.39	1	1
car loans	4	0.4	0	3
car loans	4	0.4	1	5
car loans	4	0.41	0	4
car loans	4	0.41	1	1
car loans	4	0.42	0	2
car loans	4	0.43	0	1
car loans	4	0.44	0	5
car loans	4	0.44	1	4
car loans	4	0.45	0	4
car loans	4	0.45	1	3
car loans	4	0.46	0	3
car loans	4	0.46	1	1
car loans	4	0.47	0	3
car loans	4	0.47	1	2
car loans	4	0.48	0	1
car loans	4	0.48	1	4
car loans	4	0.49	0	4
car loans	4	0.49	1	1
car loans	4	0.5	1	2
car loans	4	0.51	0	5
car loans	4	0.52	0	5
car loans	4	0.52	1	3
car loans	4	0.53	0	2
car loans	4	0.53	1	3
car loans	4	0.54	0	3
car loans	4	0.54	1	2
car loans	4	0.55	0	2
car loans	4	0.55	1	1
car loans	4	0.56	0	1
car loans	4	0.56	1	4
car loans	4	0.57	1	5
car loans	4	0.58	0	2
car loans	4	0.59	0	2
car loans	4	0.59	1	4
car loans	4	0.6	0	2
car loans	4	0.6	1	3
car loans	4	0.61	0	3
car loans	4	0.61	1	1
car loans	4	0.62	0	1
car loans	4	0.62	1	7
car loans	4	0.63	0	3
car loans	4	0.63	1	7
car loans	4	0.64	1	3
car loans	4	0.65	0	1
car loans	4	0.65	1	10
car loans	4	0.66	0	4
car loans	4	0.66	1	7
car loans	4	0.67	0	1
car loans	4	0.67	1	4
car loans	4	0.68	0	2
car loans	4	0.68	1	6
car loans	4	0.69	0	3
car loans	4	0.69	1	5
car loans	4	0.7	0	2
car loans	4	0.7	1	10
car loans	4	0.71	0	2
car loans	4	0.71	1	9
car loans	4	0.72	0	1
car loans	4	0.72	1	7
car loans	4	0.73	0	2
car loans	4	0.73	1	9
car loans	4	0.74	0	3
car loans	4	0.74	1	13
car loans	4	0.75	1	10
car loans	4	0.76	1	9
car loans	4	0.77	0	2
car loans	4	0.77	1	10
car loans	4	0.78	1	16
car loans	4	0.79	0	2
car loans	4	0.79	1	10
car loans	4	0.8	0	3
car loans	4	0.8	1	10
car loans	4	0.81	0	3
car loans	4	0.81	1	23
car loans	4	0.82	0	1
car loans	4	0.82	1	13
car loans	4	0.83	0	2
car loans	4	0.83	1	12
car loans	4	0.84	0	2
car loans	4	0.84	1	20
car loans	4	0.85	0	1
car loans	4	0.85	1	16
car loans	4	0.86	0	1
car loans	4	0.86	1	22
car loans	4	0.87	0	1
car loans	4	0.87	1	28
car loans	4	0.88	0	3
car loans	4	0.88	1	37
car loans	4	0.89	0	1
car loans	4	0.89	1	27
car loans	4	0.9	0	2
car loans	4	0.9	1	49
car loans	4	0.91	0	4
car loans	4	0.91	1	62
car loans	4	0.92	0	2
car loans	4	0.92	1	74
car loans	4	0.93	0	2
car loans	4	0.93	1	74
car loans	4	0.94	0	2
car loans	4	0.94	1	129
car loans	4	0.95	0	3
car loans	4	0.95	1	146
car loans	4	0.96	0	8
car loans	4	0.96	1	205
car loans	4	0.97	0	8
car loans	4	0.97	1	243
car loans	4	0.98	0	5
car loans	4	0.98	1	292
car loans	4	0.99	0	6
car loans	4	0.99	1	361
car loans	4	1.0	0	11
car loans	4	1.0	1	318
car loans	5	0.0	0	345
car loans	5	0.0	1	14
car loans	5	0.01	0	392
car loans	5	0.01	1	6
car loans	5	0.02	0	297
car loans	5	0.02	1	8
car loans	5	0.03	0	233
car loans	5	0.03	1	7
car loans	5	0.04	0	194
car loans	5	0.04	1	3
car loans	5	0.05	0	122
car loans	5	0.05	1	4
car loans	5	0.06	0	111
car loans	5	0.06	1	5
car loans	5	0.07	0	80
car loans	5	0.07	1	5
car loans	5	0.08	0	59
car loans	5	0.08	1	1
car loans	5	0.09	0	57
car loans	5	0.09	1	3
car loans	5	0.1	0	49
car loans	5	0.11	0	53
car loans	5	0.11	1	2
car loans	5	0.12	0	38
car loans	5	0.12	1	4
car loans	5	0.13	0	32
car loans	5	0.14	0	32
car loans	5	0.14	1	4
car loans	5	0.15	0	15
car loans	5	0.15	1	3
car loans	5	0.16	0	21
car loans	5	0.16	1	1
car loans	5	0.17	0	23
car loans	5	0.17	1	3
car loans	5	0.18	0	12
car loans	5	0.18	1	2
car loans	5	0.19	0	11
car loans	5	0.19	1	2
car loans	5	0.2	0	15
car loans	5	0.2	1	1
car loans	5	0.21	0	10
car loans	5	0.21	1	3
car loans	5	0.22	0	11
car loans	5	0.23	0	8
car loans	5	0.23	1	2
car loans	5	0.24	0	7
car loans	5	0.25	0	7
car loans	5	0.25	1	4
car loans	5	0.26	0	6
car loans	5	0.26	1	1
car loans	5	0.27	0	7
car loans	5	0.27	1	1
car loans	5	0.28	0	2
car loans	5	0.28	1	2
car loans	5	0.29	0	9
car loans	5	0.29	1	1
car loans	5	0.3	0	8
car loans	5	0.3	1	3
car loans	5	0.31	0	4
car loans	5	0.31	1	3
car loans	5	0.32	0	3
car loans	5	0.33	0	5
car loans	5	0.33	1	1
car loans	5	0.34	0	4
car loans	5	0.34	1	1
car loans	5	0.35	0	6
car loans	5	0.35	1	1
car loans	5	0.36	0	4
car loans	5	0.36	1	2
car loans	5	0.37	0	3
car loans	5	0.37	1	4
car loans	5	0.38	0	7
car loans	5	0.38	1	2
car loans	5	0.39	0	4
car loans	5	0.39	1	3
car loans	5	0.4	0	5
car loans	5	0.4	1	3
car loans	5	0.41	0	4
car loans	5	0.41	1	1
car loans	5	0.42	0	2
car loans	5	0.42	1	2
car loans	5	0.43	0	2
car loans	5	0.43	1	1
car loans	5	0.44	0	3
car loans	5	0.44	1	4
car loans	5	0.45	0	3
car loans	5	0.45	1	1
car loans	5	0.46	0	5
car loans	5	0.46	1	3
car loans	5	0.47	0	5
car loans	5	0.47	1	3
car loans	5	0.48	0	4
car loans	5	0.48	1	2
car loans	5	0.49	0	3
car loans	5	0.49	1	1
car loans	5	0.5	0	3
car loans	5	0.51	0	2
car loans	5	0.51	1	3
car loans	5	0.52	0	1
car loans	5	0.52	1	1
car loans	5	0.53	0	3
car loans	5	0.53	1	1
car loans	5	0.54	0	2
car loans	5	0.54	1	5
car loans	5	0.55	1	2
car loans	5	0.56	0	3
car loans	5	0.56	1	4
car loans	5	0.57	0	4
car loans	5	0.57	1	3
car loans	5	0.58	0	3
car loans	5	0.58	1	3
car loans	5	0.59	0	3
car loans	5	0.59	1	6
car loans	5	0.6	0	2
car loans	5	0.6	1	3
car loans	5	0.61	1	5
car loans	5	0.62	0	2
car loans	5	0.62	1	4
car loans	5	0.63	0	3
car loans	5	0.63	1	7
car loans	5	0.64	0	1
car loans	5	0.64	1	2
car loans	5	0.65	0	2
car loans	5	0.65	1	6
car loans	5	0.66	0	1
car loans	5	0.66	1	8
car loans	5	0.67	0	2
car loans	5	0.67	1	6
car loans	5	0.68	0	5
car loans	5	0.68	1	6
car loans	5	0.69	0	3
car loans	5	0.69	1	5
car loans	5	0.7	0	2
car loans	5	0.7	1	6
car loans	5	0.71	0	3
car loans	5	0.71	1	5
car loans	5	0.72	0	3
car loans	5	0.72	1	6
car loans	5	0.73	0	5
car loans	5	0.73	1	5
car loans	5	0.74	0	1
car loans	5	0.74	1	5
car loans	5	0.75	1	5
car loans	5	0.76	0	2
car loans	5	0.76	1	12
car loans	5	0.77	0	2
car loans	5	0.77	1	14
car loans	5	0.78	0	2
car loans	5	0.78	1	10
car loans	5	0.79	0	2
car loans	5	0.79	1	9
car loans	5	0.8	0	1
car loans	5	0.8	1	12
car loans	5	0.81	0	1
car loans	5	0.81	1	16
car loans	5	0.82	0	2
car loans	5	0.82	1	16
car loans	5	0.83	0	1
car loans	5	0.83	1	15
car loans	5	0.84	0	1
car loans	5	0.84	1	22
car loans	5	0.85	0	1
car loans	5	0.85	1	19
car loans	5	0.86	0	3
car loans	5	0.86	1	23
car loans	5	0.87	0	3
car loans	5	0.87	1	20
car loans	5	0.88	0	4
car loans	5	0.88	1	36
car loans	5	0.89	0	1
car loans	5	0.89	1	46
car loans	5	0.9	0	2
car loans	5	0.9	1	53
car loans	5	0.91	0	2
car loans	5	0.91	1	58
car loans	5	0.92	0	3
car loans	5	0.92	1	63
car loans	5	0.93	0	4
car loans	5	0.93	1	99
car loans	5	0.94	0	4
car loans	5	0.94	1	113
car loans	5	0.95	0	8
car loans	5	0.95	1	127
car loans	5	0.96	0	9
car loans	5	0.96	1	213
car loans	5	0.97	0	5
car loans	5	0.97	1	253
car loans	5	0.98	0	3
car loans	5	0.98	1	330
car loans	5	0.99	0	11
car loans	5	0.99	1	377
car loans	5	1.0	0	9
car loans	5	1.0	1	312
car loans	6	0.0	0	149
car loans	6	0.0	1	3
car loans	6	0.01	0	205
car loans	6	0.01	1	1
car loans	6	0.02	0	196
car loans	6	0.02	1	7
car loans	6	0.03	0	195
car loans	6	0.03	1	5
car loans	6	0.04	0	134
car loans	6	0.04	1	2
car loans	6	0.05	0	130
car loans	6	0.05	1	4
car loans	6	0.06	0	113
car loans	6	0.06	1	6
car loans	6	0.07	0	83
car loans	6	0.07	1	3
car loans	6	0.08	0	73
car loans	6	0.08	1	1
car loans	6	0.09	0	62
car loans	6	0.09	1	5
car loans	6	0.1	0	71
car loans	6	0.1	1	5
car loans	6	0.11	0	53
car loans	6	0.11	1	1
car loans	6	0.12	0	56
car loans	6	0.12	1	4
car loans	6	0.13	0	43
car loans	6	0.13	1	2
car loans	6	0.14	0	45
car loans	6	0.14	1	1
car loans	6	0.15	0	39
car loans	6	0.15	1	4
car loans	6	0.16	0	31
car loans	6	0.16	1	3
car loans	6	0.17	0	38
car loans	6	0.17	1	4
car loans	6	0.18	0	31
car loans	6	0.19	0	36
car loans	6	0.19	1	4
car loans	6	0.2	0	32
car loans	6	0.2	1	2
car loans	6	0.21	0	37
car loans	6	0.21	1	2
car loans	6	0.22	0	28
car loans	6	0.22	1	2
car loans	6	0.23	0	19
car loans	6	0.23	1	3
car loans	6	0.24	0	24
car loans	6	0.24	1	1
car loans	6	0.25	0	25
car loans	6	0.25	1	1
car loans	6	0.26	0	12
car loans	6	0.26	1	1
car loans	6	0.27	0	18
car loans	6	0.27	1	2
car loans	6	0.28	0	17
car loans	6	0.28	1	1
car loans	6	0.29	0	10
car loans	6	0.29	1	2
car loans	6	0.3	0	18
car loans	6	0.31	0	10
car loans	6	0.31	1	1
car loans	6	0.32	0	12
car loans	6	0.32	1	2
car loans	6	0.33	0	15
car loans	6	0.33	1	4
car loans	6	0.34	0	17
car loans	6	0.34	1	1
car loans	6	0.35	0	17
car loans	6	0.35	1	4
car loans	6	0.36	0	17
car loans	6	0.36	1	4
car loans	6	0.37	0	9
car loans	6	0.37	1	3
car loans	6	0.38	0	13
car loans	6	0.38	1	4
car loans	6	0.39	0	6
car loans	6	0.39	1	1
car loans	6	0.4	0	6
car loans	6	0.4	1	6
car loans	6	0.41	0	7
car loans	6	0.41	1	2
car loans	6	0.42	0	6
car loans	6	0.42	1	4
car loans	6	0.43	0	15
car loans	6	0.43	1	3
car loans	6	0.44	0	12
car loans	6	0.44	1	2
car loans	6	0.45	0	3
car loans	6	0.45	1	4
car loans	6	0.46	0	9
car loans	6	0.46	1	6
car loans	6	0.47	0	9
car loans	6	0.47	1	4
car loans	6	0.48	0	6
car loans	6	0.48	1	4
car loans	6	0.49	0	3
car loans	6	0.49	1	5
car loans	6	0.5	0	4
car loans	6	0.5	1	5
car loans	6	0.51	0	10
car loans	6	0.51	1	8
car loans	6	0.52	0	10
car loans	6	0.52	1	2
car loans	6	0.53	0	5
car loans	6	0.53	1	4
car loans	6	0.54	1	2
car loans	6	0.55	0	9
car loans	6	0.55	1	8
car loans	6	0.56	0	8
car loans	6	0.56	1	6
car loans	6	0.57	0	12
car loans	6	0.57	1	5
car loans	6	0.58	0	4
car loans	6	0.58	1	4
car loans	6	0.59	0	4
car loans	6	0.59	1	5
car loans	6	0.6	0	6
car loans	6	0.6	1	9
car loans	6	0.61	0	4
car loans	6	0.61	1	4
car loans	6	0.62	0	6
car loans	6	0.62	1	7
car loans	6	0.63	0	7
car loans	6	0.63	1	6
car loans	6	0.64	0	9
car loans	6	0.64	1	16
car loans	6	0.65	0	2
car loans	6	0.65	1	7
car loans	6	0.66	0	6
car loans	6	0.66	1	10
car loans	6	0.67	0	5
car loans	6	0.67	1	12
car loans	6	0.68	0	9
car loans	6	0.68	1	18
car loans	6	0.69	0	7
car loans	6	0.69	1	12
car loans	6	0.7	0	2
car loans	6	0.7	1	10
car loans	6	0.71	0	3
car loans	6	0.71	1	12
car loans	6	0.72	0	3
car loans	6	0.72	1	18
car loans	6	0.73	0	6
car loans	6	0.73	1	16
car loans	6	0.74	0	10
car loans	6	0.74	1	13
car loans	6	0.75	0	3
car loans	6	0.75	1	18
car loans	6	0.76	0	6
car loans	6	0.76	1	23
car loans	6	0.77	0	4
car loans	6	0.77	1	24
car loans	6	0.78	0	8
car loans	6	0.78	1	18
car loans	6	0.79	0	8
car loans	6	0.79	1	26
car loans	6	0.8	0	5
car loans	6	0.8	1	27
car loans	6	0.81	0	6
car loans	6	0.81	1	31
car loans	6	0.82	0	4
car loans	6	0.82	1	38
car loans	6	0.83	0	2
car loans	6	0.83	1	37
car loans	6	0.84	0	5
car loans	6	0.84	1	38
car loans	6	0.85	0	8
car loans	6	0.85	1	55
car loans	6	0.86	0	9
car loans	6	0.86	1	52
car loans	6	0.87	0	3
car loans	6	0.87	1	65
car loans	6	0.88	0	7
car loans	6	0.88	1	67
car loans	6	0.89	0	7
car loans	6	0.89	1	71
car loans	6	0.9	0	7
car loans	6	0.9	1	79
car loans	6	0.91	0	3
car loans	6	0.91	1	92
car loans	6	0.92	0	1
car loans	6	0.92	1	124
car loans	6	0.93	0	3
car loans	6	0.93	1	137
car loans	6	0.94	0	6
car loans	6	0.94	1	117
car loans	6	0.95	0	5
car loans	6	0.95	1	134
car loans	6	0.96	0	6
car loans	6	0.96	1	142
car loans	6	0.97	0	7
car loans	6	0.97	1	188
car loans	6	0.98	0	9
car loans	6	0.98	1	195
car loans	6	0.99	0	5
car loans	6	0.99	1	202
car loans	6	1.0	1	132
car loans	7	0.0	0	183
car loans	7	0.0	1	2
car loans	7	0.01	0	206
car loans	7	0.01	1	10
car loans	7	0.02	0	180
car loans	7	0.02	1	5
car loans	7	0.03	0	160
car loans	7	0.03	1	5
car loans	7	0.04	0	160
car loans	7	0.04	1	10
car loans	7	0.05	0	122
car loans	7	0.05	1	5
car loans	7	0.06	0	110
car loans	7	0.06	1	4
car loans	7	0.07	0	105
car loans	7	0.07	1	3
car loans	7	0.08	0	81
car loans	7	0.08	1	2
car loans	7	0.09	0	83
car loans	7	0.09	1	7
car loans	7	0.1	0	63
car loans	7	0.1	1	4
car loans	7	0.11	0	53
car loans	7	0.11	1	3
car loans	7	0.12	0	55
car loans	7	0.12	1	1
car loans	7	0.13	0	49
car loans	7	0.13	1	3
car loans	7	0.14	0	45
car loans	7	0.14	1	3
car loans	7	0.15	0	39
car loans	7	0.15	1	1
car loans	7	0.16	0	40
car loans	7	0.16	1	4
car loans	7	0.17	0	30
car loans	7	0.17	1	1
car loans	7	0.18	0	35
car loans	7	0.18	1	1
car loans	7	0.19	0	26
car loans	7	0.19	1	3
car loans	7	0.2	0	30
car loans	7	0.2	1	1
car loans	7	0.21	0	14
car loans	7	0.21	1	3
car loans	7	0.22	0	20
car loans	7	0.22	1	2
car loans	7	0.23	0	21
car loans	7	0.23	1	3
car loans	7	0.24	0	11
car loans	7	0.25	0	24
car loans	7	0.25	1	3
car loans	7	0.26	0	18
car loans	7	0.26	1	1
car loans	7	0.27	0	9
car loans	7	0.27	1	4
car loans	7	0.28	0	18
car loans	7	0.28	1	4
car loans	7	0.29	0	22
car loans	7	0.29	1	2
car loans	7	0.3	0	11
car loans	7	0.3	1	2
car loans	7	0.31	0	15
car loans	7	0.31	1	1
car loans	7	0.32	0	12
car loans	7	0.33	0	17
car loans	7	0.33	1	1
car loans	7	0.34	0	7
car loans	7	0.35	0	8
car loans	7	0.35	1	6
car loans	7	0.36	0	10
car loans	7	0.36	1	3
car loans	7	0.37	0	11
car loans	7	0.37	1	2
car loans	7	0.38	0	11
car loans	7	0.38	1	3
car loans	7	0.39	0	9
car loans	7	0.39	1	1
car loans	7	0.4	0	12
car loans	7	0.4	1	3
car loans	7	0.41	0	7
car loans	7	0.41	1	8
car loans	7	0.42	0	14
car loans	7	0.42	1	4
car loans	7	0.43	0	6
car loans	7	0.43	1	1
car loans	7	0.44	0	14
car loans	7	0.44	1	3
car loans	7	0.45	0	10
car loans	7	0.45	1	3
car loans	7	0.46	0	8
car loans	7	0.46	1	3
car loans	7	0.47	0	11
car loans	7	0.48	0	6
car loans	7	0.48	1	8
car loans	7	0.49	0	11
car loans	7	0.49	1	3
car loans	7	0.5	0	6
car loans	7	0.5	1	1
car loans	7	0.51	0	7
car loans	7	0.51	1	3
car loans	7	0.52	0	8
car loans	7	0.52	1	1
car loans	7	0.53	0	10
car loans	7	0.53	1	6
car loans	7	0.54	0	7
car loans	7	0.54	1	5
car loans	7	0.55	0	5
car loans	7	0.55	1	1
car loans	7	0.56	0	5
car loans	7	0.56	1	7
car loans	7	0.57	0	9
car loans	7	0.57	1	10
car loans	7	0.58	0	5
car loans	7	0.58	1	7
car loans	7	0.59	0	2
car loans	7	0.59	1	6
car loans	7	0.6	0	7
car loans	7	0.6	1	6
car loans	7	0.61	0	4
car loans	7	0.61	1	11
car loans	7	0.62	0	3
car loans	7	0.62	1	12
car loans	7	0.63	0	4
car loans	7	0.63	1	8
car loans	7	0.64	0	4
car loans	7	0.64	1	16
car loans	7	0.65	0	6
car loans	7	0.65	1	11
car loans	7	0.66	0	3
car loans	7	0.66	1	19
car loans	7	0.67	0	1
car loans	7	0.67	1	10
car loans	7	0.68	0	10
car loans	7	0.68	1	12
car loans	7	0.69	0	4
car loans	7	0.69	1	7
car loans	7	0.7	0	6
car loans	7	0.7	1	16
car loans	7	0.71	0	7
car loans	7	0.71	1	9
car loans	7	0.72	0	1
car loans	7	0.72	1	13
car loans	7	0.73	0	2
car loans	7	0.73	1	25
car loans	7	0.74	0	9
car loans	7	0.74	1	12
car loans	7	0.75	0	2
car loans	7	0.75	1	11
car loans	7	0.76	0	5
car loans	7	0.76	1	14
car loans	7	0.77	0	9
car loans	7	0.77	1	21
car loans	7	0.78	0	9
car loans	7	0.78	1	31
car loans	7	0.79	0	3
car loans	7	0.79	1	18
car loans	7	0.8	0	3
car loans	7	0.8	1	34
car loans	7	0.81	0	1
car loans	7	0.81	1	37
car loans	7	0.82	0	5
car loans	7	0.82	1	47
car loans	7	0.83	0	3
car loans	7	0.83	1	37
car loans	7	0.84	0	2
car loans	7	0.84	1	42
car loans	7	0.85	0	2
car loans	7	0.85	1	44
car loans	7	0.86	0	8
car loans	7	0.86	1	47
car loans	7	0.87	0	5
car loans	7	0.87	1	62
car loans	7	0.88	0	1
car loans	7	0.88	1	59
car loans	7	0.89	0	4
car loans	7	0.89	1	77
car loans	7	0.9	0	4
car loans	7	0.9	1	67
car loans	7	0.91	0	2
car loans	7	0.91	1	92
car loans	7	0.92	0	7
car loans	7	0.92	1	99
car loans	7	0.93	0	6
car loans	7	0.93	1	110
car loans	7	0.94	0	6
car loans	7	0.94	1	120
car loans	7	0.95	0	4
car loans	7	0.95	1	119
car loans	7	0.96	0	9
car loans	7	0.96	1	173
car loans	7	0.97	0	7
car loans	7	0.97	1	209
car loans	7	0.98	0	4
car loans	7	0.98	1	211
car loans	7	0.99	0	4
car loans	7	0.99	1	201
car loans	7	1.0	0	3
car loans	7	1.0	1	154
car loans	8	0.0	0	171
car loans	8	0.0	1	3
car loans	8	0.01	0	202
car loans	8	0.01	1	3
car loans	8	0.02	0	210
car loans	8	0.02	1	8
car loans	8	0.03	0	152
car loans	8	0.03	1	4
car loans	8	0.04	0	153
car loans	8	0.04	1	4
car loans	8	0.05	0	124
car loans	8	0.05	1	6
car loans	8	0.06	0	94
car loans	8	0.06	1	3
car loans	8	0.07	0	123
car loans	8	0.07	1	5
car loans	8	0.08	0	84
car loans	8	0.08	1	2
car loans	8	0.09	0	61
car loans	8	0.09	1	2
car loans	8	0.1	0	54
car loans	8	0.1	1	4
car loans	8	0.11	0	59
car loans	8	0.11	1	2
car loans	8	0.12	0	63
car loans	8	0.12	1	5
car loans	8	0.13	0	51
car loans	8	0.13	1	4
car loans	8	0.14	0	45
car loans	8	0.14	1	2
car loans	8	0.15	0	41
car loans	8	0.15	1	1
car loans	8	0.16	0	45
car loans	8	0.16	1	3
car loans	8	0.17	0	38
car loans	8	0.17	1	3
car loans	8	0.18	0	27
car loans	8	0.18	1	3
car loans	8	0.19	0	28
car loans	8	0.19	1	4
car loans	8	0.2	0	38
car loans	8	0.2	1	3
car loans	8	0.21	0	22
car loans	8	0.21	1	3
car loans	8	0.22	0	27
car loans	8	0.22	1	2
car loans	8	0.23	0	16
car loans	8	0.23	1	2
car loans	8	0.24	0	18
car loans	8	0.24	1	2
car loans	8	0.25	0	18
car loans	8	0.25	1	2
car loans	8	0.26	0	14
car loans	8	0.26	1	3
car loans	8	0.27	0	10
car loans	8	0.27	1	1
car loans	8	0.28	0	21
car loans	8	0.28	1	1
car loans	8	0.29	0	10
car loans	8	0.29	1	3
car loans	8	0.3	0	21
car loans	8	0.3	1	5
car loans	8	0.31	0	7
car loans	8	0.31	1	1
car loans	8	0.32	0	13
car loans	8	0.32	1	4
car loans	8	0.33	0	10
car loans	8	0.33	1	3
car loans	8	0.34	0	12
car loans	8	0.34	1	2
car loans	8	0.35	0	11
car loans	8	0.35	1	2
car loans	8	0.36	0	7
car loans	8	0.36	1	4
car loans	8	0.37	0	11
car loans	8	0.37	1	4
car loans	8	0.38	0	16
car loans	8	0.38	1	5
car loans	8	0.39	0	12
car loans	8	0.39	1	1
car loans	8	0.4	0	9
car loans	8	0.4	1	3
car loans	8	0.41	0	8
car loans	8	0.41	1	5
car loans	8	0.42	0	10
car loans	8	0.42	1	1
car loans	8	0.43	0	8
car loans	8	0.43	1	5
car loans	8	0.44	0	10
car loans	8	0.44	1	5
car loans	8	0.45	0	6
car loans	8	0.45	1	3
car loans	8	0.46	0	12
car loans	8	0.46	1	2
car loans	8	0.47	0	7
car loans	8	0.47	1	1
car loans	8	0.48	0	9
car loans	8	0.48	1	3
car loans	8	0.49	0	10
car loans	8	0.49	1	1
car loans	8	0.5	0	5
car loans	8	0.5	1	4
car loans	8	0.51	0	6
car loans	8	0.51	1	3
car loans	8	0.52	0	4
car loans	8	0.52	1	1
car loans	8	0.53	0	7
car loans	8	0.53	1	4
car loans	8	0.54	0	7
car loans	8	0.54	1	6
car loans	8	0.55	0	6
car loans	8	0.55	1	6
car loans	8	0.56	0	9
car loans	8	0.56	1	5
car loans	8	0.57	0	9
car loans	8	0.57	1	3
car loans	8	0.58	0	4
car loans	8	0.58	1	7
car loans	8	0.59	0	4
car loans	8	0.59	1	6
car loans	8	0.6	0	6
car loans	8	0.6	1	8
car loans	8	0.61	0	8
car loans	8	0.61	1	10
car loans	8	0.62	0	7
car loans	8	0.62	1	8
car loans	8	0.63	0	2
car loans	8	0.63	1	12
car loans	8	0.64	0	3
car loans	8	0.64	1	10
car loans	8	0.65	0	6
car loans	8	0.65	1	5
car loans	8	0.66	0	3
car loans	8	0.66	1	9
car loans	8	0.67	0	7
car loans	8	0.67	1	14
car loans	8	0.68	0	5
car loans	8	0.68	1	9
car loans	8	0.69	0	10
car loans	8	0.69	1	14
car loans	8	0.7	0	7
car loans	8	0.7	1	15
car loans	8	0.71	0	3
car loans	8	0.71	1	13
car loans	8	0.72	0	8
car loans	8	0.72	1	18
car loans	8	0.73	0	6
car loans	8	0.73	1	26
car loans	8	0.74	0	6
car loans	8	0.74	1	19
car loans	8	0.75	0	3
car loans	8	0.75	1	16
car loans	8	0.76	0	3
car loans	8	0.76	1	24
car loans	8	0.77	0	4
car loans	8	0.77	1	22
car loans	8	0.78	0	4
car loans	8	0.78	1	30
car loans	8	0.79	0	2
car loans	8	0.79	1	23
car loans	8	0.8	0	10
car loans	8	0.8	1	38
car loans	8	0.81	0	7
car loans	8	0.81	1	37
car loans	8	0.82	0	4
car loans	8	0.82	1	24
car loans	8	0.83	0	5
car loans	8	0.83	1	35
car loans	8	0.84	0	4
car loans	8	0.84	1	52
car loans	8	0.85	0	7
car loans	8	0.85	1	57
car loans	8	0.86	0	2
car loans	8	0.86	1	51
car loans	8	0.87	0	3
car loans	8	0.87	1	75
car loans	8	0.88	0	5
car loans	8	0.88	1	67
car loans	8	0.89	0	4
car loans	8	0.89	1	85
car loans	8	0.9	0	1
car loans	8	0.9	1	85
car loans	8	0.91	0	3
car loans	8	0.91	1	97
car loans	8	0.92	0	6
car loans	8	0.92	1	78
car loans	8	0.93	0	5
car loans	8	0.93	1	104
car loans	8	0.94	0	9
car loans	8	0.94	1	119
car loans	8	0.95	0	5
car loans	8	0.95	1	138
car loans	8	0.96	0	7
car loans	8	0.96	1	161
car loans	8	0.97	0	5
car loans	8	0.97	1	201
car loans	8	0.98	0	8
car loans	8	0.98	1	201
car loans	8	0.99	0	4
car loans	8	0.99	1	173
car loans	8	1.0	0	1
car loans	8	1.0	1	122
car loans	9	0.0	0	172
car loans	9	0.0	1	3
car loans	9	0.01	0	219
car loans	9	0.01	1	5
car loans	9	0.02	0	202
car loans	9	0.02	1	4
car loans	9	0.03	0	185
car loans	9	0.03	1	4
car loans	9	0.04	0	151
car loans	9	0.04	1	9
car loans	9	0.05	0	128
car loans	9	0.05	1	4
car loans	9	0.06	0	119
car loans	9	0.06	1	2
car loans	9	0.07	0	112
car loans	9	0.07	1	3
car loans	9	0.08	0	103
car loans	9	0.08	1	8
car loans	9	0.09	0	60
car loans	9	0.09	1	2
car loans	9	0.1	0	52
car loans	9	0.1	1	3
car loans	9	0.11	0	74
car loans	9	0.11	1	1
car loans	9	0.12	0	68
car loans	9	0.12	1	3
car loans	9	0.13	0	40
car loans	9	0.13	1	3
car loans	9	0.14	0	42
car loans	9	0.14	1	1
car loans	9	0.15	0	28
car loans	9	0.15	1	3
car loans	9	0.16	0	25
car loans	9	0.16	1	3
car loans	9	0.17	0	33
car loans	9	0.17	1	2
car loans	9	0.18	0	28
car loans	9	0.19	0	29
car loans	9	0.2	0	27
car loans	9	0.2	1	3
car loans	9	0.21	0	18
car loans	9	0.21	1	1
car loans	9	0.22	0	19
car loans	9	0.22	1	1
car loans	9	0.23	0	20
car loans	9	0.23	1	4
car loans	9	0.24	0	24
car loans	9	0.24	1	1
car loans	9	0.25	0	19
car loans	9	0.25	1	1
car loans	9	0.26	0	18
car loans	9	0.26	1	4
car loans	9	0.27	0	19
car loans	9	0.27	1	6
car loans	9	0.28	0	16
car loans	9	0.28	1	1
car loans	9	0.29	0	19
car loans	9	0.29	1	1
car loans	9	0.3	0	15
car loans	9	0.3	1	1
car loans	9	0.31	0	10
car loans	9	0.32	0	15
car loans	9	0.32	1	4
car loans	9	0.33	0	13
car loans	9	0.33	1	1
car loans	9	0.34	0	15
car loans	9	0.34	1	3
car loans	9	0.35	0	12
car loans	9	0.35	1	2
car loans	9	0.36	0	10
car loans	9	0.36	1	6
car loans	9	0.37	0	10
car loans	9	0.37	1	3
car loans	9	0.38	0	13
car loans	9	0.38	1	1
car loans	9	0.39	0	5
car loans	9	0.39	1	3
car loans	9	0.4	0	17
car loans	9	0.4	1	3
car loans	9	0.41	0	7
car loans	9	0.41	1	4
car loans	9	0.42	0	12
car loans	9	0.42	1	2
car loans	9	0.43	0	6
car loans	9	0.44	0	13
car loans	9	0.44	1	4
car loans	9	0.45	0	6
car loans	9	0.45	1	7
car loans	9	0.46	0	8
car loans	9	0.46	1	4
car loans	9	0.47	0	8
car loans	9	0.47	1	4
car loans	9	0.48	0	7
car loans	9	0.48	1	4
car loans	9	0.49	0	7
car loans	9	0.49	1	5
car loans	9	0.5	0	7
car loans	9	0.5	1	7
car loans	9	0.51	0	7
car loans	9	0.51	1	1
car loans	9	0.52	0	7
car loans	9	0.52	1	4
car loans	9	0.53	0	5
car loans	9	0.53	1	3
car loans	9	0.54	0	6
car loans	9	0.54	1	6
car loans	9	0.55	0	5
car loans	9	0.55	1	4
car loans	9	0.56	0	4
car loans	9	0.56	1	4
car loans	9	0.57	0	7
car loans	9	0.57	1	4
car loans	9	0.58	0	8
car loans	9	0.58	1	8
car loans	9	0.59	0	6
car loans	9	0.59	1	9
car loans	9	0.6	0	4
car loans	9	0.6	1	6
car loans	9	0.61	0	6
car loans	9	0.61	1	6
car loans	9	0.62	0	4
car loans	9	0.62	1	7
car loans	9	0.63	0	4
car loans	9	0.63	1	10
car loans	9	0.64	0	5
car loans	9	0.64	1	7
car loans	9	0.65	0	5
car loans	9	0.65	1	8
car loans	9	0.66	0	9
car loans	9	0.66	1	13
car loans	9	0.67	0	4
car loans	9	0.67	1	8
car loans	9	0.68	0	6
car loans	9	0.68	1	13
car loans	9	0.69	0	1
car loans	9	0.69	1	13
car loans	9	0.7	0	6
car loans	9	0.7	1	5
car loans	9	0.71	0	4
car loans	9	0.71	1	15
car loans	9	0.72	0	4
car loans	9	0.72	1	15
car loans	9	0.73	0	5
car loans	9	0.73	1	16
car loans	9	0.74	0	1
car loans	9	0.74	1	12
car loans	9	0.75	0	3
car loans	9	0.75	1	14
car loans	9	0.76	0	5
car loans	9	0.76	1	19
car loans	9	0.77	0	5
car loans	9	0.77	1	18
car loans	9	0.78	0	4
car loans	9	0.78	1	19
car loans	9	0.79	0	2
car loans	9	0.79	1	27
car loans	9	0.8	0	5
car loans	9	0.8	1	28
car loans	9	0.81	0	3
car loans	9	0.81	1	24
car loans	9	0.82	0	1
car loans	9	0.82	1	36
car loans	9	0.83	0	6
car loans	9	0.83	1	39
car loans	9	0.84	0	4
car loans	9	0.84	1	43
car loans	9	0.85	0	2
car loans	9	0.85	1	55
car loans	9	0.86	0	4
car loans	9	0.86	1	52
car loans	9	0.87	0	5
car loans	9	0.87	1	63
car loans	9	0.88	0	4
car loans	9	0.88	1	78
car loans	9	0.89	0	2
car loans	9	0.89	1	78
car loans	9	0.9	0	3
car loans	9	0.9	1	86
car loans	9	0.91	0	6
car loans	9	0.91	1	77
car loans	9	0.92	0	6
car loans	9	0.92	1	106
car loans	9	0.93	0	7
car loans	9	0.93	1	108
car loans	9	0.94	0	7
car loans	9	0.94	1	119
car loans	9	0.95	0	2
car loans	9	0.95	1	143
car loans	9	0.96	0	7
car loans	9	0.96	1	164
car loans	9	0.97	0	1
car loans	9	0.97	1	185
car loans	9	0.98	0	7
car loans	9	0.98	1	189
car loans	9	0.99	0	4
car loans	9	0.99	1	207
car loans	9	1.0	0	5
car loans	9	1.0	1	154
car loans	10	0.0	0	161
car loans	10	0.0	1	2
car loans	10	0.01	0	199
car loans	10	0.01	1	6
car loans	10	0.02	0	188
car loans	10	0.02	1	3
car loans	10	0.03	0	170
car loans	10	0.03	1	4
car loans	10	0.04	0	146
car loans	10	0.04	1	4
car loans	10	0.05	0	123
car loans	10	0.05	1	2
car loans	10	0.06	0	101
car loans	10	0.06	1	5
car loans	10	0.07	0	81
car loans	10	0.07	1	4
car loans	10	0.08	0	84
car loans	10	0.08	1	6
car loans	10	0.09	0	86
car loans	10	0.09	1	3
car loans	10	0.1	0	55
car loans	10	0.1	1	2
car loans	10	0.11	0	68
car loans	10	0.11	1	4
car loans	10	0.12	0	43
car loans	10	0.12	1	2
car loans	10	0.13	0	51
car loans	10	0.13	1	5
car loans	10	0.14	0	41
car loans	10	0.14	1	2
car loans	10	0.15	0	35
car loans	10	0.15	1	2
car loans	10	0.16	0	34
car loans	10	0.16	1	2
car loans	10	0.17	0	39
car loans	10	0.17	1	1
car loans	10	0.18	0	28
car loans	10	0.18	1	3
car loans	10	0.19	0	30
car loans	10	0.19	1	3
car loans	10	0.2	0	19
car loans	10	0.2	1	1
car loans	10	0.21	0	24
car loans	10	0.21	1	3
car loans	10	0.22	0	26
car loans	10	0.22	1	1
car loans	10	0.23	0	19
car loans	10	0.23	1	2
car loans	10	0.24	0	23
car loans	10	0.24	1	2
car loans	10	0.25	0	16
car loans	10	0.25	1	4
car loans	10	0.26	0	5
car loans	10	0.26	1	2
car loans	10	0.27	0	20
car loans	10	0.27	1	1
car loans	10	0.28	0	19
car loans	10	0.28	1	2
car loans	10	0.29	0	13
car loans	10	0.3	0	8
car loans	10	0.3	1	3
car loans	10	0.31	0	15
car loans	10	0.31	1	4
car loans	10	0.32	0	19
car loans	10	0.32	1	2
car loans	10	0.33	0	11
car loans	10	0.33	1	3
car loans	10	0.34	0	17
car loans	10	0.34	1	1
car loans	10	0.35	0	10
car loans	10	0.35	1	6
car loans	10	0.36	0	7
car loans	10	0.36	1	1
car loans	10	0.37	0	7
car loans	10	0.37	1	2
car loans	10	0.38	0	12
car loans	10	0.38	1	2
car loans	10	0.39	0	11
car loans	10	0.39	1	4
car loans	10	0.4	0	7
car loans	10	0.4	1	5
car loans	10	0.41	0	12
car loans	10	0.41	1	4
car loans	10	0.42	0	7
car loans	10	0.42	1	2
car loans	10	0.43	0	14
car loans	10	0.43	1	5
car loans	10	0.44	0	5
car loans	10	0.44	1	3
car loans	10	0.45	0	6
car loans	10	0.45	1	4
car loans	10	0.46	0	6
car loans	10	0.46	1	8
car loans	10	0.47	0	12
car loans	10	0.47	1	3
car loans	10	0.48	0	12
car loans	10	0.48	1	3
car loans	10	0.49	0	7
car loans	10	0.49	1	4
car loans	10	0.5	0	6
car loans	10	0.5	1	2
car loans	10	0.51	0	9
car loans	10	0.51	1	1
car loans	10	0.52	0	9
car loans	10	0.52	1	5
car loans	10	0.53	0	7
car loans	10	0.53	1	6
car loans	10	0.54	0	8
car loans	10	0.54	1	3
car loans	10	0.55	0	9
car loans	10	0.55	1	7
car loans	10	0.56	0	4
car loans	10	0.56	1	9
car loans	10	0.57	0	5
car loans	10	0.57	1	8
car loans	10	0.58	0	7
car loans	10	0.58	1	4
car loans	10	0.59	0	6
car loans	10	0.59	1	3
car loans	10	0.6	0	5
car loans	10	0.6	1	5
car loans	10	0.61	0	4
car loans	10	0.61	1	13
car loans	10	0.62	0	6
car loans	10	0.62	1	6
car loans	10	0.63	0	2
car loans	10	0.63	1	10
car loans	10	0.64	0	4
car loans	10	0.64	1	7
car loans	10	0.65	0	5
car loans	10	0.65	1	10
car loans	10	0.66	0	6
car loans	10	0.66	1	17
car loans	10	0.67	0	1
car loans	10	0.67	1	13
car loans	10	0.68	0	8
car loans	10	0.68	1	12
car loans	10	0.69	0	7
car loans	10	0.69	1	12
car loans	10	0.7	0	4
car loans	10	0.7	1	15
car loans	10	0.71	0	3
car loans	10	0.71	1	12
car loans	10	0.72	0	3
car loans	10	0.72	1	19
car loans	10	0.73	0	3
car loans	10	0.73	1	14
car loans	10	0.74	0	6
car loans	10	0.74	1	19
car loans	10	0.75	0	5
car loans	10	0.75	1	21
car loans	10	0.76	0	5
car loans	10	0.76	1	19
car loans	10	0.77	0	4
car loans	10	0.77	1	23
car loans	10	0.78	0	6
car loans	10	0.78	1	26
car loans	10	0.79	0	7
car loans	10	0.79	1	29
car loans	10	0.8	0	8
car loans	10	0.8	1	34
car loans	10	0.81	0	4
car loans	10	0.81	1	22
car loans	10	0.82	0	7
car loans	10	0.82	1	43
car loans	10	0.83	0	5
car loans	10	0.83	1	41
car loans	10	0.84	0	5
car loans	10	0.84	1	48
car loans	10	0.85	0	5
car loans	10	0.85	1	43
car loans	10	0.86	0	4
car loans	10	0.86	1	47
car loans	10	0.87	0	7
car loans	10	0.87	1	57
car loans	10	0.88	0	6
car loans	10	0.88	1	63
car loans	10	0.89	0	5
car loans	10	0.89	1	75
car loans	10	0.9	0	9
car loans	10	0.9	1	69
car loans	10	0.91	0	6
car loans	10	0.91	1	95
car loans	10	0.92	0	9
car loans	10	0.92	1	90
car loans	10	0.93	0	5
car loans	10	0.93	1	124
car loans	10	0.94	0	6
car loans	10	0.94	1	139
car loans	10	0.95	0	6
car loans	10	0.95	1	124
car loans	10	0.96	0	11
car loans	10	0.96	1	162
car loans	10	0.97	0	6
car loans	10	0.97	1	180
car loans	10	0.98	0	5
car loans	10	0.98	1	236
car loans	10	0.99	0	5
car loans	10	0.99	1	226
car loans	10	1.0	0	1
car loans	10	1.0	1	139
census	0	6.308997513085183e-05	0	1
census	0	6.866488804596911e-05	0	1
census	0	6.960699906873642e-05	0	1
census	0	7.007832358616427e-05	0	1
census	0	7.095396606494784e-05	0	1
census	0	7.181947886637934e-05	0	1
census	0	7.275706116390937e-05	0	1
census	0	8.129190911170256e-05	0	1
census	0	8.206812690545304e-05	0	1
census	0	8.420130643603406e-05	0	1
census	0	8.421142362617006e-05	0	1
census	0	8.697307522916821e-05	0	1
census	0	8.782278216827004e-05	0	1
census	0	8.787478179883289e-05	0	1
census	0	8.84665607404439e-05	0	1
census	0	8.950664343093545e-05	0	3
census	0	9.07591867558377e-05	0	1
census	0	9.147815657756775e-05	0	1
census	0	9.220031757301089e-05	0	1
census	0	9.241523984224786e-05	0	1
census	0	9.307341790579219e-05	0	1
census	0	9.319308062023666e-05	0	1
census	0	9.420762798531532e-05	0	1
census	0	9.45204492670036e-05	0	3
census	0	9.452663491877932e-05	0	1
census	0	9.465549395762099e-05	0	6
census	0	9.522965409958743e-05	0	4
census	0	9.603118097016884e-05	0	1
census	0	9.686968789223236e-05	0	1
census	0	9.726186066686201e-05	0	1
census	0	9.726685107196997e-05	0	1
census	0	9.837781332009028e-05	0	1
census	0	9.911831665908325e-05	0	1
census	0	9.993409677843789e-05	0	1
census	0	9.996016073683533e-05	0	1
census	0	0.00010003408570429786	0	1
census	0	0.00010041429337020732	0	1
census	0	0.0001006400649016496	0	1
census	0	0.0001009219577400292	0	1
census	0	0.00010092856228005254	0	1
census	0	0.00010162710054161882	0	1
census	0	0.00010273650194412664	0	1
census	0	0.00010280802131527917	0	1
census	0	0.0001030314562241996	0	1
census	0	0.00010362340800119897	0	1
census	0	0.00010385756302156586	0	1
census	0	0.00010406060038712853	0	1
census	0	0.00010484849257642402	0	1
census	0	0.00010576479923433804	0	1
census	0	0.0001066347828641944	0	2
census	0	0.000106779119426857	0	1
census	0	0.00010682949395042115	0	2
census	0	0.00010683859604199248	0	1
census	0	0.00010705287090700805	0	1
census	0	0.00010706333105735994	0	1
census	0	0.00010752755713501011	0	1
census	0	0.00010908429876103691	0	1
census	0	0.00010920733896057136	0	1
census	0	0.00010986975780771093	0	1
census	0	0.00011031301048755635	0	4
census	0	0.00011031852850289916	0	3
census	0	0.00011053997484429614	0	3
census	0	0.00011121047616053461	0	3
census	0	0.00011144301258578342	0	7
census	0	0.00011152781506660494	0	1
census	0	0.00011172158912203246	0	1
census	0	0.00011183525912735757	0	4
census	0	0.00011189033984015043	0	1
census	0	0.00011195310656862874	0	1
census	0	0.00011243065317726203	0	1
census	0	0.00011288987313582773	0	1
census	0	0.00011289700826044615	0	1
census	0	0.00011296662015118293	0	1
census	0	0.00011304098392328386	0	6
census	0	0.00011331109602306178	0	1
census	0	0.00011331851124183436	0	2
census	0	0.00011335274824263748	0	1
census	0	0.00011341505985167625	0	3
census	0	0.00011363285540130444	0	1
census	0	0.00011365183907464712	0	1
census	0	0.00011366289290378655	0	2
census	0	0.00011372665386199617	0	5
census	0	0.00011399840418735119	0	4
census	0	0.00011400586437929479	0	2
census	0	0.00011404030902689503	0	1
census	0	0.00011404777196082869	0	1
census	0	0.00011414446963885997	0	12
census	0	0.0001142327318730026	0	1
census	0	0.00011483683219522512	0	15
census	0	0.00011498139482483644	0	2
census	0	0.00011509454456374617	0	1
census	0	0.00011514248839261379	0	1
census	0	0.00011538287218339764	0	1
census	0	0.00011540267800913468	0	1
census	0	0.00011569875796308832	0	1
census	0	0.00011606147400515267	0	1
census	0	0.00011617858529055078	0	2
census	0	0.0001167856768882052	0	1
census	0	0.0001170738286482807	0	1
census	0	0.0001174940582506158	0	4
census	0	0.0001181835251530243	0	1
census	0	0.00011834054256012294	0	1
census	0	0.00011854390111313929	0	1
census	0	0.00011855925433692273	0	3
census	0	0.00011871480270430704	0	1
census	0	0.0001197166019642427	0	5
census	0	0.00012011590285814493	0	2
census	0	0.00012023079903420217	0	1
census	0	0.00012028958492062481	0	1
census	0	0.00012127494978806309	0	1
census	0	0.00012132466803459741	0	2
census	0	0.0001221030020886163	0	1
census	0	0.00012225493159582115	0	1
census	0	0.00012238425848804603	0	2
census	0	0.00012241885721108267	0	3
census	0	0.00012247329123970656	0	1
census	0	0.00012265963016731417	0	1
census	0	0.00012299951779555534	0	2
census	0	0.0001230477185358472	0	1
census	0	0.0001233455152729281	0	1
census	0	0.00012373172998332235	0	5
census	0	0.00012373565546981092	0	3
census	0	0.00012406011202530247	0	1
census	0	0.0001242215967393705	0	1
census	0	0.00012460276774936538	0	1
census	0	0.00012483013705851784	0	1
census	0	0.00012515954171973088	0	1
census	0	0.00012566032946938256	0	1
census	0	0.00012576966528139814	0	1
census	0	0.00012591095172474753	0	2
census	0	0.0001260254328303815	0	1
census	0	0.00012663493053038154	0	6
census	0	0.00012680765480801203	0	1
census	0	0.00012685227791504547	0	1
census	0	0.00012685923011116	0	1
census	0	0.00012687190991857262	0	2
census	0	0.00012736013249664655	0	1
census	0	0.00012740304643303068	0	3
census	0	0.00012752533426400972	0	1
census	0	0.00012769039432093676	0	1
census	0	0.0001277620648244847	0	2
census	0	0.00012798528446873186	0	1
census	0	0.00012799885184546408	0	2
census	0	0.00012802920549362582	0	2
census	0	0.00012812485391861577	0	1
census	0	0.00012824781040057136	0	1
census	0	0.0001284716803515157	0	1
census	0	0.0001285155467583716	0	4
census	0	0.00012852395684737742	0	4
census	0	0.00012890200592453386	0	1
census	0	0.0001292950682379104	0	1
census	0	0.00012930352933239678	0	4
census	0	0.00012956024886798327	0	1
census	0	0.000129893938889857	0	1
census	0	0.00012990842688014793	0	1
census	0	0.00012995465603030934	0	1
census	0	0.00013002074526970847	0	2
census	0	0.00013035502930002743	0	2
census	0	0.00013042470709501798	0	1
census	0	0.00013156437971898738	0	1
census	0	0.00013169205413931552	0	1
census	0	0.0001317433977528283	0	2
census	0	0.00013208114213195924	0	1
census	0	0.0001327097267595972	0	1
census	0	0.00013286769505684314	0	1
census	0	0.00013296923171285364	0	1
census	0	0.00013310137590412133	0	1
census	0	0.00013318696245364194	0	1
census	0	0.00013325971132656213	0	2
census	0	0.00013326682448222584	0	1
census	0	0.00013369667520601527	0	1
census	0	0.000133871376932451	0	1
census	0	0.0001339809159545843	0	1
census	0	0.00013486096420188236	0	10
census	0	0.0001349638349562487	0	1
census	0	0.00013530721997724558	0	1
census	0	0.00013567896910316552	0	3
census	0	0.00013581269091462173	0	2
census	0	0.00013581463464163614	0	1
census	0	0.00013582352231986426	0	1
census	0	0.0001360605127843275	0	1
census	0	0.0001360704702787768	0	2
census	0	0.00013635498081678536	0	1
census	0	0.00013664061888723147	0	1
census	0	0.00013664956061029007	0	1
census	0	0.0001372356473368084	0	1
census	0	0.00013725941485717637	0	1
census	0	0.00013746941687540592	0	1
census	0	0.00013790182966625248	0	1
census	0	0.00013803108235426338	0	3
census	0	0.00013804011505629175	0	4
census	0	0.00013809636565532605	0	1
census	0	0.00013821591383937065	0	1
census	0	0.00013831621839980481	0	1
census	0	0.00013861763931116936	0	1
census	0	0.0001387560494600462	0	1
census	0	0.00013914903616502806	0	1
census	0	0.00013930022945248988	0	1
census	0	0.00013951579005777714	0	4
census	0	0.00013991110678974764	0	1
census	0	0.00014002781820938954	0	1
census	0	0.00014050734816798658	0	7
census	0	0.00014055701521545975	0	1
census	0	0.00014083047742177374	0	7
census	0	0.0001416846855279539	0	6
census	0	0.00014238532913185987	0	1
census	0	0.00014239041609062612	0	1
census	0	0.00014271114004197743	0	1
census	0	0.0001432420244388171	0	1
census	0	0.0001433400838663898	0	1
census	0	0.00014365608381354484	0	1
census	0	0.00014483512171997343	0	2
census	0	0.00014546427366546132	0	1
census	0	0.0001456654488815161	0	1
census	0	0.0001458366692478307	0	1
census	0	0.00014612885419001278	0	1
census	0	0.00014710601121288277	0	1
census	0	0.0001476889318651528	0	3
census	0	0.00014770513453098987	0	3
census	0	0.00014838323464970473	0	13
census	0	0.0001484172414212393	0	2
census	0	0.000148974332489383	0	1
census	0	0.00014912315649723425	0	1
census	0	0.00014919427811258107	0	4
census	0	0.00014928324721036663	0	7
census	0	0.0001492930161398789	0	2
census	0	0.00014961802501368333	0	1
census	0	0.00014979713655732354	0	1
census	0	0.0001498069391101441	0	4
census	0	0.0001499905364988176	0	1
census	0	0.0001505255260182527	0	2
census	0	0.00015087133741088302	0	1
census	0	0.0001519347388956485	0	1
census	0	0.00015220515219408845	0	1
census	0	0.00015281071255416852	0	2
census	0	0.00015299302973533133	0	1
census	0	0.0001530353648212067	0	1
census	0	0.00015313497786180095	0	1
census	0	0.00015320658569491064	0	1
census	0	0.00015352300722649978	0	2
census	0	0.0001536663836322771	0	1
census	0	0.00015373757567536218	0	5
census	0	0.00015384171751486604	0	1
census	0	0.00015422282708149536	0	1
census	0	0.00015435195714178995	0	5
census	0	0.00015497501554749297	0	11
census	0	0.00015498515688225418	0	15
census	0	0.00015514893075898987	0	1
census	0	0.0001551736836748858	0	5
census	0	0.00015532613401180202	0	1
census	0	0.0001559150040561598	0	19
census	0	0.00015592520689277977	0	13
census	0	0.00015600198162092754	0	5
census	0	0.00015600983813464364	0	1
census	0	0.00015604699554140289	0	1
census	0	0.00015611487700097318	0	3
census	0	0.0001562787552943017	0	2
census	0	0.0001566482700042148	0	1
census	0	0.00015697713488618164	0	1
census	0	0.0001571883095908263	0	2
census	0	0.00015759204678192284	0	12
census	0	0.00015760758140593564	0	4
census	0	0.00015783962497534213	0	1
census	0	0.0001580950321325473	0	1
census	0	0.0001586842668760839	0	6
census	0	0.00015895092454492493	0	1
census	0	0.0001590988730118964	0	2
census	0	0.0001593204445207474	0	1
census	0	0.00015994432624229037	0	1
census	0	0.0001603805963752598	0	1
census	0	0.00016072511552612175	0	1
census	0	0.0001613814064679775	0	1
census	0	0.00016172869430968552	0	1
census	0	0.0001620200522286147	0	1
census	0	0.00016305539174470078	0	3
census	0	0.00016354569870750436	0	1
census	0	0.00016391502811667182	0	1
census	0	0.00016392575437665792	0	5
census	0	0.00016404438308494307	0	5
census	0	0.00016421658384260335	0	1
census	0	0.00016433504129502382	0	1
census	0	0.00016557908906597368	0	1
census	0	0.0001655965699751974	0	7
census	0	0.00016656202905381841	0	1
census	0	0.00016708338360918213	0	1
census	0	0.0001676370551846335	0	1
census	0	0.00016798892966201669	0	1
census	0	0.0001682327438502173	0	1
census	0	0.0001695315782152082	0	2
census	0	0.00017124144010420702	0	1
census	0	0.00017139807256574336	0	1
census	0	0.00017144004720946794	0	1
census	0	0.00017149462021821786	0	1
census	0	0.00017193266301506258	0	2
census	0	0.00017194391384224618	0	1
census	0	0.0001729754889781517	0	1
census	0	0.00017298680803335285	0	3
census	0	0.00017309975931645234	0	1
census	0	0.00017322323334333618	0	1
census	0	0.00017335570451416536	0	3
census	0	0.00017375866398026371	0	2
census	0	0.00017537692496383836	0	1
census	0	0.00017582244566234523	0	2
census	0	0.0001759190114607061	0	1
census	0	0.00017603631485326742	0	1
census	0	0.00017742125908561985	0	1
census	0	0.00017770194915752487	0	2
census	0	0.00017902778988886938	0	1
census	0	0.0001846671154881935	0	2
census	0	0.00018477943458100084	0	2
census	0	0.00018497749862454163	0	1
census	0	0.00018561994259529236	0	1
census	0	0.0001862831990763185	0	1
census	0	0.000186715499530438	0	2
census	0	0.00019326938466363646	0	2
census	0	0.00019478775247941738	0	1
census	0	0.00019506081173477935	0	1
census	0	0.00020059499605024926	0	1
census	0	0.00020685443360432133	0	1
census	0	0.00020732842631602895	0	1
census	0	0.00020823127589650553	0	1
census	0	0.00021263456234424692	0	1
census	0	0.00021774723476650364	0	1
census	0	0.0002185495925919192	0	1
census	0	0.00027075450005623996	0	1
census	0	0.001608622866345093	0	2
census	0	0.0016925727098153185	0	1
census	0	0.0017229349141503552	0	1
census	0	0.001800668886006993	0	1
census	0	0.0018323997644987256	0	1
census	0	0.001841901134187617	0	1
census	0	0.0018582184828899448	0	1
census	0	0.0018661269281242188	0	1
census	0	0.001918848408024455	0	2
census	0	0.0019428437737949794	0	1
census	0	0.001953360766981373	0	1
census	0	0.001964285899125014	0	1
census	0	0.002216907481926342	0	1
census	0	0.0022738343515196534	0	1
census	0	0.002318961819233506	0	1
census	0	0.0023905309731371096	0	1
census	0	0.0024341578659249417	0	1
census	0	0.002437459142011166	0	3
census	0	0.0024969226499233976	0	1
census	0	0.0025367372144911317	0	1
census	0	0.0025901802811604865	0	1
census	0	0.0026311200246140714	0	1
census	0	0.0026675187629932044	0	1
census	0	0.002928319193187343	0	1
census	0	0.0029881610149607315	0	1
census	0	0.0030429669741455305	0	1
census	0	0.003078591541071286	0	1
census	0	0.003164149156429233	0	1
census	0	0.003203937975238033	0	1
census	0	0.003255397186054344	0	1
census	0	0.0033328033718520228	0	1
census	0	0.0034206054869702967	0	1
census	0	0.0034718325525644094	0	1
census	0	0.0036143415296411483	0	1
census	0	0.0036756973680812876	0	1
census	0	0.0037837358483555376	0	1
census	0	0.003799392825161232	0	1
census	0	0.003876093057187256	0	1
census	0	0.0038896565676661845	0	2
census	0	0.003953033186121549	0	1
census	0	0.004006359314331058	0	2
census	0	0.004141167716202457	0	1
census	0	0.004165111144405024	0	1
census	0	0.004197842273398959	0	1
census	0	0.004197994038676367	0	1
census	0	0.004307717384552353	0	1
census	0	0.004353168027606986	0	1
census	0	0.004479187306471875	0	1
census	0	0.004554020923581474	0	1
census	0	0.0046417325163355385	0	1
census	0	0.0047980655324528524	0	1
census	0	0.004949527524416163	0	1
census	0	0.00517185337047876	0	1
census	0	0.005198410574541112	0	1
census	0	0.0052049163554860325	0	1
census	0	0.005431940066064347	0	1
census	0	0.005566148626750002	0	1
census	0	0.005571464922525152	0	1
census	0	0.005592455376469274	0	1
census	0	0.0056609232301564226	0	1
census	0	0.005729545571042736	0	1
census	0	0.006016903156057561	0	1
census	0	0.006100598331804194	0	1
census	0	0.006449930588390935	0	1
census	0	0.006579170658113025	0	1
census	0	0.006654817626520025	0	1
census	0	0.006679372265639109	0	1
census	0	0.006794400729340483	0	1
census	0	0.0069425715612770325	0	1
census	0	0.007064713786622606	0	1
census	0	0.007142275321190598	0	1
census	0	0.007160591411261378	0	1
census	0	0.007181719008175284	0	1
census	0	0.007194490347001371	0	1
census	0	0.0074816793104747065	0	1
census	0	0.0075409948561628755	0	1
census	0	0.007771826993018277	0	1
census	0	0.00792913360366839	0	1
census	0	0.00841841326760102	0	1
census	0	0.008696723778745065	0	1
census	0	0.009076893949621983	0	1
census	0	0.009284293238629577	0	1
census	0	0.009289348134998493	0	1
census	0	0.009361133548379919	0	1
census	0	0.009441134304876416	0	1
census	0	0.00960912537423299	0	1
census	0	0.00978978444065547	0	1
census	0	0.009878717553963925	0	1
census	0	0.009969011210658709	0	1
census	0	0.010395366375340675	0	1
census	0	0.010967264959456872	0	1
census	0	0.011089090237098812	0	1
census	0	0.011197534932482222	0	1
census	0	0.011499395415007378	0	1
census	0	0.011644169816681881	0	3
census	0	0.011741548689242024	0	1
census	0	0.011995994908837355	0	1
census	0	0.012295635363886772	0	1
census	0	0.013062259931364749	0	1
census	0	0.013064886000720345	0	1
census	0	0.013415319600900854	0	1
census	0	0.013514525313879222	0	1
census	0	0.01364126135349338	0	1
census	0	0.013780601501505303	0	1
census	0	0.014590878563169325	0	1
census	0	0.014595516187630041	0	1
census	0	0.015192434442030679	0	1
census	0	0.015286833528905844	0	1
census	0	0.015355591048885646	0	1
census	0	0.015446439983114514	0	1
census	0	0.015649069723633016	0	1
census	0	0.015752915579320168	0	1
census	0	0.016036463069026227	0	1
census	0	0.01614502377514119	0	1
census	0	0.016314624647836805	0	1
census	0	0.016348892557959238	0	1
census	0	0.01666226368826518	0	1
census	0	0.017014376356299148	0	1
census	0	0.017028769191540047	0	1
census	0	0.017255675468151214	0	1
census	0	0.01773826682514308	0	1
census	0	0.018368867926571816	0	1
census	0	0.018774748774589626	0	1
census	0	0.019113123760819577	1	1
census	0	0.019779720289926653	0	1
census	0	0.020013876631419153	0	2
census	0	0.02054747472681431	0	2
census	0	0.02059484091694293	0	1
census	0	0.0208725426366816	0	1
census	0	0.02135053685212642	0	1
census	0	0.02158292776828193	0	1
census	0	0.021649109408535983	0	1
census	0	0.021769388763245596	0	1
census	0	0.02201002719053942	0	1
census	0	0.022217769969910935	0	1
census	0	0.022234126394247357	1	1
census	0	0.0223615561621661	0	1
census	0	0.02256939625335206	0	1
census	0	0.02294487199409011	0	1
census	0	0.023012743127297737	0	2
census	0	0.023273922333485145	0	1
census	0	0.02346658821937397	0	1
census	0	0.023995597176833108	0	1
census	0	0.024210852998545765	0	1
census	0	0.024541518200885192	0	2
census	0	0.024744055822761492	0	1
census	0	0.02514999078313947	0	1
census	0	0.025699887783123692	0	1
census	0	0.02632533499912724	0	1
census	0	0.02708394422241298	0	1
census	0	0.027133263163260993	0	1
census	0	0.02722773578668968	0	1
census	0	0.02723464752483991	0	1
census	0	0.027581808615479254	1	1
census	0	0.027883700598727208	0	1
census	0	0.027951687764077082	0	1
census	0	0.028206460319770334	0	1
census	0	0.028211455739326638	0	1
census	0	0.02839089229155916	0	1
census	0	0.02840819578395057	0	1
census	0	0.028413500185713137	0	1
census	0	0.02920674940662542	0	2
census	0	0.029437764905813357	0	1
census	0	0.029584904334055764	0	1
census	0	0.030204714369815637	0	1
census	0	0.031143887408777923	0	1
census	0	0.031378437901315316	0	1
census	0	0.03160549847541956	0	1
census	0	0.03164852391379697	0	1
census	0	0.032322888275035926	0	1
census	0	0.032371751690034326	0	1
census	0	0.032551922060284386	0	1
census	0	0.03387362218865851	0	1
census	0	0.03389073489369472	0	1
census	0	0.034408712389495735	0	1
census	0	0.03444655433073359	0	1
census	0	0.03497797471875013	0	1
census	0	0.03528989243109545	0	1
census	0	0.03531952051942284	0	1
census	0	0.035679935947880326	0	1
census	0	0.03622050108331606	0	1
census	0	0.03647624757694533	0	1
census	0	0.03684328061335875	0	1
census	0	0.03698029577544338	0	1
census	0	0.037142586939972896	0	1
census	0	0.03796024951452312	0	1
census	0	0.03812424152215236	1	1
census	0	0.03831269956303277	0	1
census	0	0.038542555885656485	0	1
census	0	0.038612304368288004	0	1
census	0	0.038621949336734664	0	1
census	0	0.038976294870014326	0	1
census	0	0.03941071290618812	0	1
census	0	0.03945796452913324	0	1
census	0	0.039647652922478085	0	1
census	0	0.04135316517998434	0	1
census	0	0.04157640146777612	0	1
census	0	0.042053917959340825	0	1
census	0	0.042068561245001294	0	1
census	0	0.042586901133354865	0	1
census	0	0.04302202881290188	0	1
census	0	0.04334330388094807	0	1
census	0	0.044540941427201344	0	1
census	0	0.044874501318627504	0	1
census	0	0.04513642212260092	1	1
census	0	0.04537884876483972	0	1
census	0	0.045381339892677536	0	1
census	0	0.04538323366966621	0	1
census	0	0.0457242549046903	0	1
census	0	0.04628952113486545	0	1
census	0	0.046722666020677	0	4
census	0	0.04749779290164832	0	1
census	0	0.048388450906204056	0	4
census	0	0.04852346970712684	0	1
census	0	0.04880810846174636	0	1
census	0	0.04896628753944096	0	2
census	0	0.049460355979444426	0	1
census	0	0.04987631872654167	0	1
census	0	0.05004062400561644	0	1
census	0	0.050391144059550565	0	1
census	0	0.05158558809555225	0	1
census	0	0.051687187635229774	0	1
census	0	0.05191625713403428	0	1
census	0	0.05303134332588185	0	1
census	0	0.053072062842758526	0	1
census	0	0.053282981257404514	0	1
census	0	0.05330940000821575	0	1
census	0	0.053965171963243505	0	1
census	0	0.05407854877058022	0	1
census	0	0.054321262456708486	0	1
census	0	0.054379112368490794	0	1
census	0	0.05446647100818932	1	1
census	0	0.05490654149115805	0	1
census	0	0.05508829302350627	0	1
census	0	0.05541463382882931	0	1
census	0	0.0560888459173205	0	1
census	0	0.05640478075653293	0	1
census	0	0.056538089724423674	0	2
census	0	0.05663393886664575	0	1
census	0	0.05726146870566902	0	1
census	0	0.05740379028552433	0	1
census	0	0.05869869335977963	0	1
census	0	0.059484778543599306	0	1
census	0	0.05979335541227926	0	2
census	0	0.06017818421439113	0	1
census	0	0.060274298870410435	1	1
census	0	0.061275216913638804	0	1
census	0	0.061436574665540034	0	1
census	0	0.06272426170213385	0	1
census	0	0.06314481651366824	0	1
census	0	0.063520513694856	0	1
census	0	0.0638845676111082	0	1
census	0	0.0643212412668406	0	1
census	0	0.0648339216798423	0	1
census	0	0.06492317906551047	0	1
census	0	0.06502759151606446	1	1
census	0	0.0662174300606093	0	1
census	0	0.06678975680604503	0	1
census	0	0.06683954478428769	0	2
census	0	0.06719731740568202	0	1
census	0	0.06737743271496012	0	1
census	0	0.0675156112233919	0	1
census	0	0.067587627467483	0	1
census	0	0.06792950625237602	0	1
census	0	0.06882291600506556	0	1
census	0	0.06969912646331258	0	1
census	0	0.06981386804736289	0	1
census	0	0.0705156342277999	0	1
census	0	0.07090449076311406	0	1
census	0	0.07206466285258929	0	1
census	0	0.07381523965369301	0	1
census	0	0.07381982431133678	0	1
census	0	0.07416290078419188	0	1
census	0	0.07613811571292131	0	1
census	0	0.07636972878275414	0	1
census	0	0.0765758876366753	0	1
census	0	0.07727132076927108	0	1
census	0	0.07744182990499011	0	1
census	0	0.07844187923438092	0	1
census	0	0.07886022904131847	1	1
census	0	0.07918490910131154	0	1
census	0	0.07936630800182604	0	1
census	0	0.07968989852159487	0	1
census	0	0.07974740794920189	0	1
census	0	0.08004873460739313	0	1
census	0	0.08012229737596838	0	1
census	0	0.08060257222994781	0	1
census	0	0.08074028705328966	0	2
census	0	0.08379919573486816	0	1
census	0	0.08398924311873994	0	1
census	0	0.08423958534211741	1	1
census	0	0.08458946843539712	0	1
census	0	0.08510051587586694	0	1
census	0	0.0852549519139969	1	1
census	0	0.08546660633514241	1	1
census	0	0.08566218568809392	0	1
census	0	0.08566792615985473	0	1
census	0	0.08598586250132176	1	1
census	0	0.08599936068866802	0	1
census	0	0.08626844137185008	0	1
census	0	0.08651430981868305	0	1
census	0	0.08722939185881275	0	1
census	0	0.08765931469701592	0	1
census	0	0.0877803354415116	0	1
census	0	0.08792303520453307	0	1
census	0	0.08806951565338073	0	1
census	0	0.0882990444379512	0	1
census	0	0.08899623906869096	0	1
census	0	0.08950736439504246	0	1
census	0	0.0904518827843215	0	1
census	0	0.09063859728889424	0	1
census	0	0.09126850706573662	0	1
census	0	0.0917058129293091	0	2
census	0	0.09184245129434541	0	1
census	0	0.0918515879079002	0	1
census	0	0.09247730731820565	1	1
census	0	0.09257994569061317	0	1
census	0	0.09356405128619638	0	1
census	0	0.09382519584010064	0	1
census	0	0.09398432653703231	0	1
census	0	0.09400125516463428	0	1
census	0	0.09546146852658194	0	1
census	0	0.09572502744749752	0	1
census	0	0.09582584617481968	0	2
census	0	0.09607981084510052	0	1
census	0	0.09743043296365488	0	1
census	0	0.0982890846557171	0	1
census	0	0.09862197035243654	0	1
census	0	0.09867377069580795	0	1
census	0	0.09909148692535305	1	1
census	0	0.09958913270319399	0	1
census	0	0.09971860429994939	0	1
census	0	0.09994467286760278	0	1
census	0	0.1000398239289835	0	1
census	0	0.1002080837391252	1	1
census	0	0.10143736077465783	0	1
census	0	0.10210091418716832	0	1
census	0	0.10226136872257907	0	1
census	0	0.10307061056802722	0	1
census	0	0.10327890569056261	0	2
census	0	0.10338847516270934	0	1
census	0	0.10361630306415823	0	1
census	0	0.10367598444014083	0	1
census	0	0.10519397254417118	1	1
census	0	0.10594304970425056	1	1
census	0	0.1059449172708485	0	1
census	0	0.10598818058540592	0	1
census	0	0.10633552217557624	0	1
census	0	0.10645025349080037	0	1
census	0	0.10707334350716302	0	1
census	0	0.10739073221850587	0	1
census	0	0.10830468994561696	1	1
census	0	0.10831034808971618	0	1
census	0	0.10946779111064497	0	1
census	0	0.11015468924673695	0	2
census	0	0.11027480678350851	0	1
census	0	0.11098993765355915	0	1
census	0	0.11141815067222044	0	2
census	0	0.11200338486465834	0	1
census	0	0.11236968999973605	0	1
census	0	0.11317296841197927	0	1
census	0	0.1138267025210177	0	1
census	0	0.1138276110315148	0	2
census	0	0.11429898000948596	0	1
census	0	0.11447644224849467	0	1
census	0	0.11513159223316886	0	1
census	0	0.11665415015432813	0	1
census	0	0.11689985481264081	0	1
census	0	0.11703325533628219	0	1
census	0	0.11739162010496673	0	1
census	0	0.11745669732884054	0	1
census	0	0.11803071027235003	0	1
census	0	0.118092319498388	0	1
census	0	0.11837574108958092	0	1
census	0	0.12087542668859955	0	1
census	0	0.12121149704607134	0	1
census	0	0.12157496745879334	0	1
census	0	0.12165778135985077	0	1
census	0	0.12202084859989416	0	2
census	0	0.12210375541962067	0	1
census	0	0.12216988554033663	0	1
census	0	0.12233742177112136	0	1
census	0	0.12281400122161129	0	1
census	0	0.12320032950295699	0	1
census	0	0.12373388961482017	0	1
census	0	0.12410137957701428	0	1
census	0	0.12443320036794456	0	1
census	0	0.12504633306175744	0	1
census	0	0.12570447183540934	0	1
census	0	0.12728435873735464	0	1
census	0	0.1275531373368478	0	1
census	0	0.12762453313444452	0	1
census	0	0.12802753337249645	0	3
census	0	0.12827795544194176	0	1
census	0	0.12890936558636865	0	2
census	0	0.12935291277351782	0	1
census	0	0.13018745941535645	0	1
census	0	0.1310445014224465	0	1
census	0	0.13176198794605135	0	1
census	0	0.1333623545469636	0	1
census	0	0.1334865630640362	0	1
census	0	0.13363465994249052	0	1
census	0	0.13380266591598264	0	1
census	0	0.13392530384521567	0	1
census	0	0.13509134784829274	0	1
census	0	0.13708439546074613	0	1
census	0	0.13832130393125516	0	1
census	0	0.13856257681785078	0	1
census	0	0.13906749341137462	0	1
census	0	0.13937879900668426	0	1
census	0	0.1397918034788135	0	1
census	0	0.13999799404265556	0	1
census	0	0.14133582404553835	0	1
census	0	0.14209197509982915	0	1
census	0	0.14243587749219314	1	1
census	0	0.1424385910572422	0	1
census	0	0.14289341840083883	0	1
census	0	0.14317111830634704	0	1
census	0	0.14482431649956162	0	1
census	0	0.14522268468141306	0	1
census	0	0.14522384316725434	0	1
census	0	0.14542757943256934	0	1
census	0	0.1463576995622068	0	1
census	0	0.1470008378788579	0	1
census	0	0.14723828852292123	0	1
census	0	0.14767296945443256	0	1
census	0	0.14793355870139716	0	1
census	0	0.14798177433722656	0	1
census	0	0.14801606593632258	0	1
census	0	0.14827528584987892	0	1
census	0	0.14875936757517713	0	1
census	0	0.14917958137021656	1	1
census	0	0.1494546264852854	0	1
census	0	0.14980819588688654	0	1
census	0	0.1502068501714228	0	1
census	0	0.15027599808819592	0	2
census	0	0.15110904459281746	0	1
census	0	0.15150601607059253	0	1
census	0	0.15219533369915025	0	1
census	0	0.15267919664720817	0	1
census	0	0.15304728533312537	1	1
census	0	0.15343340165567904	0	1
census	0	0.15351246797068907	0	1
census	0	0.15421613140640228	0	1
census	0	0.1557112898610863	0	1
census	0	0.15600709489314338	1	1
census	0	0.1563359050360861	0	1
census	0	0.15670295882984764	0	1
census	0	0.1573063755555424	0	1
census	0	0.15800710841753793	0	1
census	0	0.1580320534198771	0	1
census	0	0.15907069104416355	0	1
census	0	0.15909710422962278	0	1
census	0	0.15924557204416737	0	1
census	0	0.15994280475390174	0	1
census	0	0.16000705162549142	0	2
census	0	0.1601395963029078	0	1
census	0	0.16031408965960597	0	1
census	0	0.1606998794514719	0	1
census	0	0.16201434611579296	0	1
census	0	0.16223835361485497	0	1
census	0	0.16239602655393776	0	1
census	0	0.16302680304046016	0	1
census	0	0.16405562768963092	1	1
census	0	0.16423147904030477	1	1
census	0	0.16428815041684386	0	1
census	0	0.16441048170050362	1	1
census	0	0.16473591112072758	0	1
census	0	0.16495790109385006	0	1
census	0	0.16502866987785086	0	1
census	0	0.16515153191696363	1	1
census	0	0.16535507616633138	0	1
census	0	0.16561896373821003	0	1
census	0	0.16576633042545152	0	1
census	0	0.16680825957493442	1	1
census	0	0.16739258209466884	1	1
census	0	0.167860641704256	0	1
census	0	0.16810368354396815	0	1
census	0	0.1685088831698031	0	1
census	0	0.16874961394834678	1	1
census	0	0.16923972339990467	0	1
census	0	0.16927588998897922	1	1
census	0	0.16985566779636038	0	1
census	0	0.16998117418390601	1	1
census	0	0.17010195701135292	1	1
census	0	0.1706454392570892	0	1
census	0	0.1708179032803395	0	1
census	0	0.17110058764487565	0	1
census	0	0.17131306030655488	1	1
census	0	0.17198096629919993	0	1
census	0	0.17218521974163978	1	1
census	0	0.1723080919447026	0	1
census	0	0.17286970761983003	0	1
census	0	0.17298426165577468	0	1
census	0	0.17340664071152448	0	1
census	0	0.1740362666544899	0	1
census	0	0.17406260688648406	0	1
census	0	0.17417308498963077	0	1
census	0	0.17469794165298208	1	1
census	0	0.174844428400861	0	1
census	0	0.1752029118543863	0	1
census	0	0.17572801352575623	0	1
census	0	0.177607808312578	0	1
census	0	0.17810345826691157	0	1
census	0	0.17868078628538048	0	1
census	0	0.17938502463642142	1	1
census	0	0.17998125373030396	0	1
census	0	0.18017183734485828	0	1
census	0	0.18104164834270556	0	1
census	0	0.18143699382357187	0	1
census	0	0.1822898849234585	1	1
census	0	0.1823610451675554	0	1
census	0	0.18277025513016593	0	1
census	0	0.18367976375148398	0	1
census	0	0.18379449039361553	0	1
census	0	0.18420447970323908	0	1
census	0	0.1850054688833016	0	1
census	0	0.18519224931367867	0	1
census	0	0.18551068740388163	0	1
census	0	0.18577270378749167	0	1
census	0	0.18579961486124716	0	1
census	0	0.18612516622470246	0	1
census	0	0.18641250690089065	0	1
census	0	0.1867187171204201	0	1
census	0	0.186866534311168	0	1
census	0	0.1874207252642526	0	1
census	0	0.18827923245217007	0	1
census	0	0.18903476342630363	1	1
census	0	0.1891832863014299	1	1
census	0	0.1892548161848681	0	1
census	0	0.19031008429752658	0	1
census	0	0.1905063801573049	0	1
census	0	0.1922541920829081	0	1
census	0	0.19245260309085693	0	1
census	0	0.19301141661572382	1	1
census	0	0.19379978507866366	0	1
census	0	0.193905489627038	0	1
census	0	0.19402032778033085	1	1
census	0	0.19405966082024736	1	1
census	0	0.19478209782921643	0	1
census	0	0.19556477922871798	0	1
census	0	0.19588034008869548	0	1
census	0	0.19604503727380196	0	1
census	0	0.19612915924892954	0	1
census	0	0.1964388993563323	0	1
census	0	0.19644768505309967	0	1
census	0	0.19662044907872722	0	1
census	0	0.1967402082390007	0	1
census	0	0.19691436518920247	0	1
census	0	0.19694737097546797	0	1
census	0	0.19702047449214397	0	1
census	0	0.1971263459231888	0	1
census	0	0.19716161270131755	0	1
census	0	0.1974533740657042	0	1
census	0	0.19792505739764685	0	1
census	0	0.19794712261831723	0	1
census	0	0.19876595002578695	0	1
census	0	0.19877355842709196	0	1
census	0	0.19943473019280225	0	1
census	0	0.1995140183778949	0	1
census	0	0.19991394416298183	0	1
census	0	0.20057324651498235	0	1
census	0	0.2006492828173816	0	1
census	0	0.2007529524537419	0	1
census	0	0.2007715060256001	0	1
census	0	0.20132271850461803	1	1
census	0	0.2024657038905021	0	1
census	0	0.202687198138134	1	1
census	0	0.2028293689194991	1	1
census	0	0.20308889444470457	0	1
census	0	0.20321162205966328	0	1
census	0	0.2035506750565672	1	1
census	0	0.20363532837351217	1	1
census	0	0.20392445328406486	0	1
census	0	0.20409069909026273	1	1
census	0	0.20415850782126846	0	1
census	0	0.20439810544148057	0	1
census	0	0.20515557472575405	0	1
census	0	0.20519182409444148	0	1
census	0	0.20529572804021268	0	1
census	0	0.20546117770443234	0	1
census	0	0.205878926246029	0	1
census	0	0.20639392394331466	0	1
census	0	0.20698092073770277	0	2
census	0	0.20737378783804508	1	1
census	0	0.20745544447422956	0	1
census	0	0.20762379766789815	0	1
census	0	0.20813201407020235	0	1
census	0	0.20846900110515612	0	1
census	0	0.20885357138129945	0	1
census	0	0.20956635333737944	0	1
census	0	0.20964628798437185	0	1
census	0	0.21032962406786285	0	1
census	0	0.21063134041402473	1	1
census	0	0.21091084654789755	1	1
census	0	0.21129616483924893	0	1
census	0	0.21178372374028342	0	1
census	0	0.2119595302160017	1	1
census	0	0.21222326533612126	1	1
census	0	0.21324294129036378	0	1
census	0	0.2134046101001415	1	1
census	0	0.21353648570156408	0	1
census	0	0.2158829742469401	0	1
census	0	0.21917464281195426	0	1
census	0	0.21921778609832535	0	1
census	0	0.2210133655738997	0	1
census	0	0.22125116059408353	0	1
census	0	0.22137106197650247	0	1
census	0	0.22150335535014626	1	1
census	0	0.22156162476585634	0	1
census	0	0.22207198415929805	0	1
census	0	0.22220321696989864	0	1
census	0	0.22229119257804164	1	1
census	0	0.22304506702012558	0	1
census	0	0.22354006621056283	0	1
census	0	0.2239765069856954	0	1
census	0	0.2243039636914526	1	1
census	0	0.22605405058270084	0	1
census	0	0.2270069293524152	0	1
census	0	0.227317448496783	1	1
census	0	0.22769947577428498	0	1
census	0	0.2284884964915465	0	1
census	0	0.22903506996416836	0	1
census	0	0.22916049241439304	0	2
census	0	0.22916049241439304	1	1
census	0	0.2293300598491006	0	1
census	0	0.229507791770194	0	1
census	0	0.23011321658925937	0	1
census	0	0.23069931243830483	0	1
census	0	0.23085977029223717	0	1
census	0	0.23139152162757834	0	2
census	0	0.23141302444740652	1	1
census	0	0.23151452013443585	1	1
census	0	0.23235908374114056	0	1
census	0	0.23283936261243085	0	1
census	0	0.23374115098628806	0	1
census	0	0.23391404398619609	1	1
census	0	0.23641203049256546	0	1
census	0	0.23660719464784752	0	1
census	0	0.2367180122352151	0	1
census	0	0.23784767996875641	0	1
census	0	0.23784767996875641	1	1
census	0	0.23843949840384193	1	1
census	0	0.23913885804555973	1	1
census	0	0.23978743461272423	0	1
census	0	0.23989219156777497	0	1
census	0	0.24030029900029695	0	1
census	0	0.24097299888094645	0	1
census	0	0.24152722959039033	0	1
census	0	0.2415723654992372	0	1
census	0	0.24162991516939974	1	1
census	0	0.24179234723411364	0	1
census	0	0.242040521595446	0	1
census	0	0.24221849727577593	0	1
census	0	0.24246207906797085	0	1
census	0	0.24316719280738736	0	1
census	0	0.24316719280738736	1	1
census	0	0.24354476504385555	1	1
census	0	0.24390053224129668	0	1
census	0	0.24474383338395048	0	1
census	0	0.245749776255544	1	1
census	0	0.24640788072710287	1	1
census	0	0.24690574086203013	0	1
census	0	0.24733835702812815	1	1
census	0	0.24748705058161377	0	1
census	0	0.2475681020710434	0	1
census	0	0.24834610054815573	1	1
census	0	0.25141173325076377	0	1
census	0	0.2520439848217479	0	1
census	0	0.25266333949639797	0	1
census	0	0.25404565048674804	0	1
census	0	0.2544154368240488	0	1
census	0	0.2544732649848157	0	1
census	0	0.2544732649848157	1	1
census	0	0.25520557762887125	0	1
census	0	0.25557598585369407	0	1
census	0	0.25569250149188866	0	1
census	0	0.2568779639047915	0	1
census	0	0.25747358768657386	0	1
census	0	0.25804326289077867	1	1
census	0	0.25863455061410073	0	4
census	0	0.25863455061410073	1	1
census	0	0.25895250653827434	0	1
census	0	0.25906432928217316	0	1
census	0	0.25937871912967747	0	1
census	0	0.2594636656315237	1	1
census	0	0.25955509135776134	1	1
census	0	0.2595697409860822	0	1
census	0	0.2596028903242812	0	1
census	0	0.2599872500694739	0	1
census	0	0.2602030143988666	0	1
census	0	0.2602531594026603	0	1
census	0	0.2607916227445639	1	1
census	0	0.2609590391239531	0	1
census	0	0.2613229304860558	0	1
census	0	0.26239094187822276	0	1
census	0	0.2628401914048699	0	1
census	0	0.262918300551171	0	2
census	0	0.2629479067180443	0	1
census	0	0.26309958364235403	1	1
census	0	0.2642176197382506	0	1
census	0	0.2643855169966461	0	1
census	0	0.26449336735547696	0	1
census	0	0.2652476567413841	0	1
census	0	0.26595109559412766	0	1
census	0	0.26688478268009974	0	1
census	0	0.2672019473412211	0	1
census	0	0.26742489474385045	0	1
census	0	0.26789227849579544	0	1
census	0	0.2680144307114813	0	1
census	0	0.26843146656390937	0	1
census	0	0.2692506958439436	1	1
census	0	0.26946147656027175	0	1
census	0	0.27029973468781193	0	2
census	0	0.27029973468781193	1	1
census	0	0.27054995545283894	1	1
census	0	0.2711510121394437	1	1
census	0	0.27201115186609437	0	1
census	0	0.2720475443298833	0	1
census	0	0.27269184054815887	0	1
census	0	0.2731777793207181	0	2
census	0	0.2731777793207181	1	1
census	0	0.2733762785026978	0	1
census	0	0.2749576626405135	0	1
census	0	0.275111973944321	0	1
census	0	0.27560368721324446	0	1
census	0	0.27572877420302316	1	1
census	0	0.2766895333324753	0	1
census	0	0.27674545017810454	0	1
census	0	0.2773894528284803	0	1
census	0	0.27761196602695043	0	1
census	0	0.27770344700980454	1	1
census	0	0.27793222268283585	0	2
census	0	0.27793222268283585	1	2
census	0	0.2781212304372349	0	1
census	0	0.2784694265543866	1	1
census	0	0.27877911440983044	0	1
census	0	0.2796562414619255	0	1
census	0	0.2801050298565754	0	1
census	0	0.28062360780672896	0	1
census	0	0.2816264742099515	0	1
census	0	0.2817815982695672	0	1
census	0	0.2827585814207717	0	1
census	0	0.28403605039180047	0	1
census	0	0.2851038757432375	0	1
census	0	0.28532433274042696	1	1
census	0	0.28549161188601324	1	2
census	0	0.28578165692800817	1	1
census	0	0.2862991034170935	0	1
census	0	0.28688596220561075	1	1
census	0	0.2869131736195877	0	1
census	0	0.28693632090356297	0	1
census	0	0.2870242850311271	0	1
census	0	0.28734758291232504	0	1
census	0	0.2881259175565683	1	1
census	0	0.28920315558135834	0	1
census	0	0.2894137072990085	0	1
census	0	0.28966672113340336	1	1
census	0	0.29006497242780405	1	1
census	0	0.29033055189188045	0	2
census	0	0.29033055189188045	1	1
census	0	0.29100412146296883	1	1
census	0	0.2923845860282647	0	2
census	0	0.29293093465510567	0	1
census	0	0.29481395795957605	1	1
census	0	0.2961690539206927	1	1
census	0	0.2965029411671477	0	1
census	0	0.29652063863325007	1	1
census	0	0.29684381339026816	0	1
census	0	0.29727315887421313	1	1
census	0	0.297313692628009	0	1
census	0	0.29749185017324575	0	1
census	0	0.29841878357375484	0	1
census	0	0.29913012128783756	0	1
census	0	0.2995998663436829	0	1
census	0	0.2995998663436829	1	1
census	0	0.3003944948685837	0	1
census	0	0.3004790596436611	0	1
census	0	0.30131657520579647	0	1
census	0	0.30156985259627256	0	1
census	0	0.30159306297431365	1	1
census	0	0.3022288375572949	0	1
census	0	0.3025740445710493	1	1
census	0	0.303083110616732	1	1
census	0	0.3030863119101961	1	1
census	0	0.303816246048069	0	1
census	0	0.30412855115264664	0	1
census	0	0.30412855115264664	1	2
census	0	0.30524678975454267	1	1
census	0	0.3053154207945111	0	1
census	0	0.3056281643355161	0	1
census	0	0.306259646934397	0	1
census	0	0.30649886510012203	0	1
census	0	0.30697591439234645	0	1
census	0	0.3085620818934111	0	1
census	0	0.3089328403163275	0	1
census	0	0.3090699902775859	0	1
census	0	0.3091781955456268	1	1
census	0	0.3108784017631828	0	1
census	0	0.3110027539479079	1	1
census	0	0.3111795517123229	1	1
census	0	0.31354371151916266	0	1
census	0	0.31354371151916266	1	1
census	0	0.31355896503845354	0	1
census	0	0.3148457950301324	1	2
census	0	0.3151108244973181	1	1
census	0	0.31542869397773937	0	1
census	0	0.31553189112279967	0	1
census	0	0.3155661085960748	0	1
census	0	0.3158209759536623	0	1
census	0	0.3170978193924807	0	1
census	0	0.31822071187740575	0	1
census	0	0.32197585884518026	0	1
census	0	0.32201086298695164	0	1
census	0	0.3241452389693314	0	2
census	0	0.3241452389693314	1	1
census	0	0.3249531858904963	0	1
census	0	0.3250491859717467	0	1
census	0	0.32531384529196394	0	2
census	0	0.32594677742353323	1	1
census	0	0.32595243225807363	1	1
census	0	0.32600229564628636	0	1
census	0	0.3262277710419371	0	1
census	0	0.3262693986517707	1	1
census	0	0.326863095693485	1	1
census	0	0.3276361327580808	0	1
census	0	0.32766623148546564	1	1
census	0	0.3281908173193945	0	1
census	0	0.32907927397480274	1	1
census	0	0.329695277908132	0	1
census	0	0.33002790426951967	0	1
census	0	0.33008790972093477	0	1
census	0	0.3305792657350575	0	1
census	0	0.3308920000622057	0	1
census	0	0.33140162734240847	0	1
census	0	0.33162898128377827	0	1
census	0	0.3316803452454338	0	1
census	0	0.33200885728598095	0	1
census	0	0.33200885728598095	1	2
census	0	0.33231709053185293	1	1
census	0	0.3328915257050905	0	1
census	0	0.3329825186706314	1	1
census	0	0.3338168188800943	0	1
census	0	0.3361754874350091	0	2
census	0	0.3362680796672934	0	2
census	0	0.33664512362917637	0	1
census	0	0.33669679654290985	0	1
census	0	0.33674282122786137	0	2
census	0	0.3368331549141223	0	1
census	0	0.3371517802023064	0	2
census	0	0.33843534937833936	0	1
census	0	0.33843534937833936	1	1
census	0	0.3392444164083767	0	2
census	0	0.340261006157573	1	1
census	0	0.3406137956462158	0	1
census	0	0.34112730498092103	0	1
census	0	0.34212178426193746	1	1
census	0	0.3425230539361707	0	1
census	0	0.34262771118490176	1	1
census	0	0.3426381171405971	0	1
census	0	0.34311934402184363	0	1
census	0	0.34312741044825384	0	1
census	0	0.3434935131776233	0	1
census	0	0.3434935131776233	1	2
census	0	0.3441796484048293	0	1
census	0	0.34468091848065263	1	1
census	0	0.34543502926859887	0	1
census	0	0.34560712238268554	1	1
census	0	0.34750928775267936	0	1
census	0	0.34806512112790156	0	1
census	0	0.34882456745109847	0	1
census	0	0.34912790011900446	1	1
census	0	0.35028693116341697	0	1
census	0	0.351131515825779	0	1
census	0	0.3514366701489753	1	2
census	0	0.35155312661719645	1	1
census	0	0.35203585005764126	0	1
census	0	0.3520473717437763	1	1
census	0	0.3539413880913112	0	2
census	0	0.3539413880913112	1	1
census	0	0.3542469741852448	0	1
census	0	0.3544201719346162	1	1
census	0	0.3545579748501314	0	1
census	0	0.3547098894897302	0	1
census	0	0.3556670570709729	1	1
census	0	0.35592838512310127	0	1
census	0	0.3572011757491885	0	1
census	0	0.35735943596549946	1	1
census	0	0.3574895164499416	0	1
census	0	0.3574895164499416	1	2
census	0	0.3577639212934169	0	1
census	0	0.35862437612612974	1	1
census	0	0.3591880836607491	0	1
census	0	0.35971210858989106	0	1
census	0	0.35971210858989106	1	3
census	0	0.35997172257897087	0	1
census	0	0.3610071749921294	0	5
census	0	0.3610071749921294	1	2
census	0	0.3616000016418735	0	1
census	0	0.36215226374298476	0	1
census	0	0.36215226374298476	1	1
census	0	0.36237526742378506	0	1
census	0	0.36265632478922194	0	1
census	0	0.3629901619818894	1	1
census	0	0.3632848277455624	0	2
census	0	0.3632848277455624	1	2
census	0	0.36495823572674807	1	1
census	0	0.3653777374668345	1	1
census	0	0.36584596028648725	0	1
census	0	0.36598247433515224	0	1
census	0	0.3660958828076504	0	1
census	0	0.36636886698528526	1	1
census	0	0.36646414402934496	1	1
census	0	0.36814535069461046	0	1
census	0	0.3684822546543138	0	1
census	0	0.3684822546543138	1	1
census	0	0.3688176814947548	0	1
census	0	0.3689321821566596	0	2
census	0	0.3689321821566596	1	1
census	0	0.3691494839180066	0	1
census	0	0.37021446791830637	0	1
census	0	0.3703464099565686	1	1
census	0	0.37109231206437615	0	1
census	0	0.3712830441285365	1	1
census	0	0.3724326835775397	0	2
census	0	0.3724326835775397	1	1
census	0	0.3727840883722356	1	2
census	0	0.3733130742456391	0	1
census	0	0.37452412391142476	0	1
census	0	0.375484729740305	1	1
census	0	0.3754975928217975	0	2
census	0	0.3754975928217975	1	1
census	0	0.3759896551340264	0	1
census	0	0.3759896551340264	1	1
census	0	0.37599176328906453	0	1
census	0	0.37665823288183886	0	1
census	0	0.37668448394235765	1	1
census	0	0.37677499857266006	1	1
census	0	0.37771529328304093	0	1
census	0	0.3778369564717524	0	1
census	0	0.37797288852478345	0	1
census	0	0.3783679007115459	0	1
census	0	0.3788773736328997	1	1
census	0	0.37963349769788074	1	1
census	0	0.38016856303293095	0	1
census	0	0.3805948081382335	1	1
census	0	0.38091215367017073	0	2
census	0	0.38091215367017073	1	3
census	0	0.3810384288361322	1	1
census	0	0.3817588020744623	0	1
census	0	0.3817588020744623	1	1
census	0	0.38192920620500104	0	1
census	0	0.3820752420696902	0	2
census	0	0.3820779225508826	0	2
census	0	0.38255135406180873	1	1
census	0	0.3832352497114668	1	1
census	0	0.3834562307851915	1	1
census	0	0.3837262865700586	0	2
census	0	0.3837656947528448	1	1
census	0	0.3846142240944865	0	1
census	0	0.38481417332213813	0	1
census	0	0.3858098026553302	0	1
census	0	0.3858098026553302	1	1
census	0	0.38617697072147916	0	1
census	0	0.3879455685653249	0	1
census	0	0.3883585226572648	0	1
census	0	0.3894467140524858	1	1
census	0	0.3894606837094448	1	1
census	0	0.3895408125787843	1	1
census	0	0.3899729256086019	0	1
census	0	0.3900359029554441	0	1
census	0	0.3903082071588055	0	2
census	0	0.3906800963235168	0	1
census	0	0.3916623263351837	0	1
census	0	0.3933734727328971	0	1
census	0	0.39424326584229247	0	1
census	0	0.3945503556261971	1	1
census	0	0.39628333701845875	0	1
census	0	0.3981457340677459	0	1
census	0	0.3983194678031527	1	1
census	0	0.39873151214637675	0	1
census	0	0.3989073952308735	0	1
census	0	0.3989073952308735	1	1
census	0	0.399291579989951	0	1
census	0	0.3997217602687692	0	1
census	0	0.3997217602687692	1	1
census	0	0.40075078496809785	0	2
census	0	0.40137954906996054	1	1
census	0	0.40230926476652773	1	1
census	0	0.40252842318133836	1	1
census	0	0.40294449828018275	1	1
census	0	0.40448109407381483	0	1
census	0	0.4047812345988999	0	1
census	0	0.4047812345988999	1	1
census	0	0.40555424209452356	0	2
census	0	0.4063745844514669	0	1
census	0	0.4068975472854715	1	1
census	0	0.4091344911203898	1	1
census	0	0.41016694006160254	0	1
census	0	0.4105982197539799	0	1
census	0	0.41232766643455415	1	1
census	0	0.4131682612639526	0	1
census	0	0.41326339827081315	0	1
census	0	0.4138156502552661	0	1
census	0	0.41386226008999283	0	1
census	0	0.41415900863254007	0	1
census	0	0.41444729576196554	1	1
census	0	0.4147526849605916	1	1
census	0	0.41517835460908087	0	1
census	0	0.41528218023288016	0	1
census	0	0.41580005791556224	0	1
census	0	0.4166823886477615	0	1
census	0	0.41758022862463456	1	1
census	0	0.41852929828174235	0	1
census	0	0.41902721823308164	0	1
census	0	0.4195453152139051	1	1
census	0	0.42023164244836697	0	1
census	0	0.42321866621128623	0	1
census	0	0.42394980050051817	0	1
census	0	0.42394980050051817	1	3
census	0	0.42428928907485874	0	1
census	0	0.4245634399410705	0	1
census	0	0.4249147051687577	0	1
census	0	0.425718289374725	0	1
census	0	0.42713709495929875	0	2
census	0	0.42723527261828986	1	1
census	0	0.427283756459557	0	1
census	0	0.42771502689319063	0	1
census	0	0.42789367645902854	0	1
census	0	0.4279405359333216	0	1
census	0	0.4280872163272054	1	1
census	0	0.4282806608601644	0	1
census	0	0.4283569164314622	1	1
census	0	0.42862488540262383	1	1
census	0	0.43012925976776517	0	1
census	0	0.4308331957309371	0	1
census	0	0.4323613964813376	1	2
census	0	0.4338152870526073	0	1
census	0	0.4360572115489808	0	1
census	0	0.43646712049126185	0	1
census	0	0.43772349543566275	0	1
census	0	0.43787805581738276	0	4
census	0	0.43787805581738276	1	1
census	0	0.4381662713299592	0	1
census	0	0.43888628450207723	0	1
census	0	0.43961887663802757	0	1
census	0	0.4396392433285406	0	1
census	0	0.4396439592730888	1	1
census	0	0.44187821337541117	1	1
census	0	0.4439788620437235	0	1
census	0	0.44495081097105615	0	2
census	0	0.44515343606897784	0	1
census	0	0.4451545126706308	0	1
census	0	0.44763064147646475	0	1
census	0	0.4480360653609841	1	1
census	0	0.4490919248948141	0	1
census	0	0.4497712475852651	0	1
census	0	0.4499928124285732	0	1
census	0	0.4508974871098662	0	1
census	0	0.45103923006131724	0	1
census	0	0.4510799942033858	1	2
census	0	0.4517764170388595	1	1
census	0	0.4518569321898209	1	1
census	0	0.4524919273645803	0	1
census	0	0.45335545913698017	1	1
census	0	0.4534394888951845	0	1
census	0	0.45525328563972517	0	1
census	0	0.45555484411040426	1	1
census	0	0.4563092393468005	1	1
census	0	0.45632274547329305	0	1
census	0	0.4570774684676609	0	4
census	0	0.4570774684676609	1	4
census	0	0.4573135367647867	1	1
census	0	0.458275849565393	0	1
census	0	0.458850788848774	0	1
census	0	0.4613646605546799	0	1
census	0	0.4621131775706855	0	1
census	0	0.46230793491876604	1	1
census	0	0.46272475905043114	1	1
census	0	0.4629408602802435	0	1
census	0	0.4633003558101887	0	1
census	0	0.46337607746181	1	1
census	0	0.46398355509897315	0	1
census	0	0.4644581960272809	1	1
census	0	0.4653481890460708	1	1
census	0	0.46777765612613376	0	1
census	0	0.4678875942648247	0	1
census	0	0.46824785340857533	1	1
census	0	0.46855064391871404	0	1
census	0	0.46977976783233183	1	1
census	0	0.4718989008501574	0	1
census	0	0.4719677440227373	1	1
census	0	0.47295579728227977	1	1
census	0	0.47301324177352055	1	1
census	0	0.47339288540740565	0	2
census	0	0.47567554178380006	0	1
census	0	0.47588202117789413	0	2
census	0	0.4766657029427285	0	1
census	0	0.4769764832196238	0	1
census	0	0.47817081349702134	0	1
census	0	0.47912841989293004	0	2
census	0	0.47912841989293004	1	1
census	0	0.47964710860904997	0	1
census	0	0.4799312824552033	1	1
census	0	0.48075319622520735	0	1
census	0	0.4809363711731537	0	1
census	0	0.4811902281677154	1	1
census	0	0.4818703068231062	1	1
census	0	0.4840529178714563	0	1
census	0	0.48405349810516807	0	1
census	0	0.48420725232176826	0	1
census	0	0.4861861700214188	1	1
census	0	0.48713743183248515	0	1
census	0	0.4871639984231448	0	2
census	0	0.48738266312674394	1	2
census	0	0.4876511937639647	1	1
census	0	0.48796633127798156	1	1
census	0	0.4880379707811524	1	1
census	0	0.4883865179801732	1	1
census	0	0.4892782803927026	1	1
census	0	0.4899831260291999	0	1
census	0	0.4900699206223278	0	2
census	0	0.4900699206223278	1	1
census	0	0.4903717287818544	1	1
census	0	0.49059960286539306	0	1
census	0	0.49121384437046356	0	1
census	0	0.49257750192943384	1	1
census	0	0.49293898732416513	0	1
census	0	0.4938524287671521	0	1
census	0	0.4938524287671521	1	2
census	0	0.4956035187346098	1	1
census	0	0.49666292799665157	1	1
census	0	0.4969532959020096	0	1
census	0	0.4980623838880792	1	1
census	0	0.49814611339377307	0	1
census	0	0.49905656958434447	1	1
census	0	0.4992964143295155	0	1
census	0	0.5027796025840895	1	1
census	0	0.5033131500721684	0	1
census	0	0.5043264595464297	1	1
census	0	0.504733265285776	1	1
census	0	0.5050303128191013	0	1
census	0	0.5052354660403249	1	1
census	0	0.5055816287592193	0	1
census	0	0.5062679828125192	1	1
census	0	0.5074875830621104	1	1
census	0	0.5075767089376035	1	1
census	0	0.508406409480546	0	1
census	0	0.5089841922874174	0	1
census	0	0.5092319619827865	1	1
census	0	0.5092672649939712	0	1
census	0	0.5097600084427921	0	1
census	0	0.5116962242986531	1	1
census	0	0.5118696249636374	1	1
census	0	0.5124679267406471	0	1
census	0	0.5124679267406471	1	1
census	0	0.5135154549364255	0	1
census	0	0.5135458619768886	0	1
census	0	0.5140261661987748	0	1
census	0	0.5162948325622847	0	1
census	0	0.5162948325622847	1	3
census	0	0.5184602433592229	0	1
census	0	0.5185514417380279	0	2
census	0	0.5205080156533208	0	1
census	0	0.5205080156533208	1	1
census	0	0.5209921795876039	0	3
census	0	0.5225465649195594	0	1
census	0	0.5232226590925106	0	3
census	0	0.5232226590925106	1	1
census	0	0.523435402465712	1	2
census	0	0.5237009379544222	1	1
census	0	0.5237256480407217	1	1
census	0	0.5238573181095908	1	1
census	0	0.5239945966566697	1	1
census	0	0.5241531585919983	1	1
census	0	0.5241894685115691	0	1
census	0	0.5252768836677681	1	1
census	0	0.5262369826935726	0	1
census	0	0.5268379118704299	0	1
census	0	0.5272657956568201	1	1
census	0	0.5274647774384407	1	1
census	0	0.5275251591952992	1	1
census	0	0.5275855781870912	0	1
census	0	0.5287282668142933	1	1
census	0	0.5288731328565984	1	1
census	0	0.5308174365595186	0	2
census	0	0.5308174365595186	1	1
census	0	0.5309001030082126	0	1
census	0	0.531299310314351	1	1
census	0	0.531404265824065	0	2
census	0	0.5315821349968143	0	1
census	0	0.5318763478871591	1	1
census	0	0.5320000961490506	1	1
census	0	0.5320302023053254	1	1
census	0	0.5325856147935364	1	1
census	0	0.5337236598227934	0	1
census	0	0.5349924740403239	0	1
census	0	0.5352208577970795	0	1
census	0	0.536001270823995	0	1
census	0	0.5364195059407535	0	1
census	0	0.5364195059407535	1	3
census	0	0.5365628160080341	1	1
census	0	0.5370564177938159	0	1
census	0	0.5373779461228738	1	1
census	0	0.538156648642282	1	1
census	0	0.5385729845418414	1	1
census	0	0.5390525326305015	0	1
census	0	0.5390525326305015	1	1
census	0	0.5390594792248045	0	1
census	0	0.5390594792248045	1	3
census	0	0.5390962897370253	0	1
census	0	0.5391669873969305	1	1
census	0	0.5414752753633766	1	1
census	0	0.5417621770741254	0	1
census	0	0.5425920653542734	1	3
census	0	0.5426589214214681	1	1
census	0	0.542698456078623	1	1
census	0	0.5435061585985909	1	1
census	0	0.5442798945585274	0	1
census	0	0.5446239454856554	1	1
census	0	0.5446665134744972	0	1
census	0	0.5447137255150237	1	1
census	0	0.5447302671226587	0	1
census	0	0.5456029711782401	0	1
census	0	0.54614234797882	0	1
census	0	0.546278149849853	0	1
census	0	0.5477219806526926	0	1
census	0	0.5482773226850092	0	1
census	0	0.5485956273821373	1	1
census	0	0.5492474509757336	1	1
census	0	0.5493186790819834	1	1
census	0	0.5494211307888104	1	1
census	0	0.5496491663624259	1	1
census	0	0.5498845797053329	1	1
census	0	0.5499302265361741	1	1
census	0	0.5499680806833005	1	1
census	0	0.5527487152616005	1	1
census	0	0.5531809167006633	0	1
census	0	0.5547068654873041	1	1
census	0	0.5560056098867133	1	1
census	0	0.5563147146385309	1	1
census	0	0.5564358633512982	1	1
census	0	0.5567887980798979	1	1
census	0	0.557180124816457	0	1
census	0	0.5578965792340238	0	1
census	0	0.5586191681472141	1	1
census	0	0.5597489658701076	1	1
census	0	0.5598461665747723	0	1
census	0	0.5603499934249726	1	1
census	0	0.56071241863181	0	1
census	0	0.5620472782714648	1	1
census	0	0.5631026693120612	1	1
census	0	0.5632572116832022	0	1
census	0	0.5636551472589735	1	1
census	0	0.5638246503975188	0	1
census	0	0.5643576347898186	1	1
census	0	0.5653786714124809	0	1
census	0	0.5655185635137938	0	1
census	0	0.5656296654840755	0	1
census	0	0.5656296654840755	1	1
census	0	0.565762910399944	0	1
census	0	0.5664188607687671	0	1
census	0	0.5664188607687671	1	1
census	0	0.5671587320157286	0	1
census	0	0.5675421551180463	0	2
census	0	0.5675421551180463	1	3
census	0	0.5676146368963215	1	1
census	0	0.5687654879629608	0	1
census	0	0.5690531826015934	1	1
census	0	0.5697627163495244	1	1
census	0	0.569892241963057	1	1
census	0	0.5705803497834075	0	1
census	0	0.5707311668334951	0	1
census	0	0.5715991935820891	1	1
census	0	0.5720331099636633	1	1
census	0	0.5727860133749866	0	1
census	0	0.5736429794671187	0	3
census	0	0.5736429794671187	1	1
census	0	0.5738883035517321	0	1
census	0	0.5754119875235926	1	1
census	0	0.5755798597291545	0	1
census	0	0.576508381402054	1	1
census	0	0.5765969817252381	0	1
census	0	0.5769387978529558	1	1
census	0	0.5776587800215407	1	1
census	0	0.5801860335214573	1	1
census	0	0.5810711175377566	1	2
census	0	0.5823440589211231	1	1
census	0	0.5834044783102461	0	1
census	0	0.5834620325620021	0	1
census	0	0.5839614698742571	1	1
census	0	0.5852021898922699	0	1
census	0	0.5856014057965371	1	1
census	0	0.5861448144822506	1	1
census	0	0.5867614333186322	1	1
census	0	0.5870389674626111	0	1
census	0	0.5871658990404732	0	1
census	0	0.5873843438439068	1	1
census	0	0.5877091863405187	0	1
census	0	0.5890286770511372	0	1
census	0	0.5895025894906625	0	1
census	0	0.5895383699574492	0	1
census	0	0.5896302572683555	1	2
census	0	0.5897382715541591	1	1
census	0	0.5899385512860285	0	2
census	0	0.5899385512860285	1	1
census	0	0.5903062774183201	1	1
census	0	0.5906912117173434	1	1
census	0	0.5908470978672141	1	1
census	0	0.5914139989532589	1	1
census	0	0.5920221483418241	1	1
census	0	0.5920862134375305	0	1
census	0	0.5924248277198949	1	1
census	0	0.5937242267425904	0	1
census	0	0.5941817601294102	1	1
census	0	0.5953723751118454	1	1
census	0	0.5957920002845144	1	1
census	0	0.5972878046268544	1	1
census	0	0.5974279732879193	1	1
census	0	0.5980268602484355	1	1
census	0	0.5987127667064883	0	1
census	0	0.599274062245999	0	1
census	0	0.5996973725894793	1	1
census	0	0.599935279259946	1	1
census	0	0.600161963537024	0	1
census	0	0.6003669023572794	0	3
census	0	0.6005789134805155	0	1
census	0	0.600638868338646	1	1
census	0	0.6006947442547067	0	1
census	0	0.6007447070324661	0	1
census	0	0.6007447070324661	1	1
census	0	0.60084539744075	1	1
census	0	0.6009100092520038	1	1
census	0	0.602412210600262	1	1
census	0	0.6032880398932418	1	1
census	0	0.6036549131829018	0	1
census	0	0.6039064915993652	1	1
census	0	0.604215697259625	0	1
census	0	0.6048146104493918	0	1
census	0	0.6048146104493918	1	1
census	0	0.6051445973772911	1	1
census	0	0.6061036072498022	1	1
census	0	0.6067867650958333	0	1
census	0	0.6067867650958333	1	3
census	0	0.6070368421855268	0	1
census	0	0.6070984938668067	1	1
census	0	0.6073937524032148	1	1
census	0	0.6079454929035164	1	1
census	0	0.6104120944006068	1	1
census	0	0.6114590092883685	1	1
census	0	0.611556567765076	1	1
census	0	0.6116519115553637	0	1
census	0	0.6119799349404038	1	1
census	0	0.6126900777349551	1	1
census	0	0.6126909300734782	1	1
census	0	0.6127680984945514	0	1
census	0	0.612793169476671	1	2
census	0	0.614183773477647	1	1
census	0	0.6147904472250629	0	1
census	0	0.6150345096155252	1	1
census	0	0.6152588152628462	0	1
census	0	0.6157942559961372	1	1
census	0	0.6166349981521456	1	1
census	0	0.6168350090336031	0	1
census	0	0.6171143740369972	1	1
census	0	0.6184037164373821	0	3
census	0	0.6186896615258466	0	2
census	0	0.6186896615258466	1	1
census	0	0.6190162772882697	0	1
census	0	0.6198452798675531	0	1
census	0	0.6198452798675531	1	1
census	0	0.619873726894535	1	1
census	0	0.6203965440968855	0	1
census	0	0.6204876401478999	1	1
census	0	0.6213064461224456	1	1
census	0	0.6220686697353383	1	1
census	0	0.6243981008281884	0	1
census	0	0.6243981008281884	1	1
census	0	0.6248324528471225	0	3
census	0	0.6248324528471225	1	3
census	0	0.6250374221960949	0	1
census	0	0.6263047414617842	1	1
census	0	0.6264141034708168	0	1
census	0	0.6268460732569165	0	1
census	0	0.6272500057377999	1	1
census	0	0.6277686497519136	0	1
census	0	0.6279244218056775	1	1
census	0	0.6279403409399912	1	1
census	0	0.6280290790495772	1	1
census	0	0.6288226699443453	0	1
census	0	0.6305520387765178	1	1
census	0	0.6312122143562542	1	1
census	0	0.6315691531524081	0	1
census	0	0.6315691531524081	1	1
census	0	0.6316155342326797	0	1
census	0	0.6316578248913117	0	1
census	0	0.6319170349365676	0	1
census	0	0.6327531220353753	1	1
census	0	0.6331810591019927	0	1
census	0	0.6334959738033026	1	1
census	0	0.6343543932965232	1	1
census	0	0.634577541560741	0	1
census	0	0.6356876763530567	1	1
census	0	0.6363188943144725	1	3
census	0	0.6363344831015999	1	1
census	0	0.6371326954426249	0	1
census	0	0.6381025185587988	0	1
census	0	0.6381783793966501	0	1
census	0	0.6382982134747655	1	1
census	0	0.6396251587019969	1	1
census	0	0.6400575968350415	1	1
census	0	0.640154576755883	0	1
census	0	0.6402644624139626	1	1
census	0	0.6415222214905055	0	1
census	0	0.6417194758252054	1	1
census	0	0.6423791720709773	0	1
census	0	0.6423809126562344	0	1
census	0	0.6430570052807753	1	1
census	0	0.6434817721204787	1	1
census	0	0.6439048412979886	1	1
census	0	0.6441796566798804	0	1
census	0	0.6450582492989644	1	1
census	0	0.645616831726702	1	1
census	0	0.6464314470579776	1	1
census	0	0.646686633003587	0	1
census	0	0.6498807146092065	0	1
census	0	0.6501079884266153	1	1
census	0	0.6504000719999611	0	1
census	0	0.6505836420923181	1	1
census	0	0.6508111764204227	1	1
census	0	0.650909089818135	1	1
census	0	0.652564284613448	0	1
census	0	0.6528147377757385	1	1
census	0	0.6538030331962352	0	2
census	0	0.6538212767078078	1	1
census	0	0.6540259217811037	1	1
census	0	0.6540523263103799	1	1
census	0	0.654922871265214	1	1
census	0	0.6555114166358488	1	1
census	0	0.6557738348338698	0	3
census	0	0.6558616094743889	1	2
census	0	0.6559478121077348	1	1
census	0	0.6564401181418726	0	1
census	0	0.6565916907375677	1	1
census	0	0.6567407045998136	0	1
census	0	0.65773825837104	0	1
census	0	0.65773825837104	1	2
census	0	0.657814312032791	1	1
census	0	0.6579871662916978	0	1
census	0	0.6595850459133975	1	1
census	0	0.6597740652799388	0	1
census	0	0.6599610445618767	0	1
census	0	0.6601342034263171	1	1
census	0	0.6612947514006213	1	1
census	0	0.6615583219581956	0	1
census	0	0.6625192348197444	0	1
census	0	0.6625192348197444	1	1
census	0	0.6627375193027155	1	1
census	0	0.6631495446886065	0	1
census	0	0.6633223125633652	0	1
census	0	0.6636052031341755	1	1
census	0	0.6645501876183153	1	1
census	0	0.6648766301576308	1	1
census	0	0.6650639227437221	1	1
census	0	0.6650678832011182	1	1
census	0	0.6651720760191521	0	1
census	0	0.6665410399457292	1	1
census	0	0.6667280778417816	1	1
census	0	0.6674854446891637	1	1
census	0	0.6683303531263075	1	1
census	0	0.6690597806789218	0	1
census	0	0.6694524020768563	1	1
census	0	0.6704637950411958	1	1
census	0	0.6707064615146477	0	1
census	0	0.6707064615146477	1	4
census	0	0.671153533678515	1	1
census	0	0.671351300962211	1	1
census	0	0.6715141997319783	1	1
census	0	0.6715820775155656	0	1
census	0	0.6715970688158941	1	1
census	0	0.6719489975813072	1	1
census	0	0.6720744745466295	1	1
census	0	0.6727739624018513	1	1
census	0	0.6731711040710877	1	1
census	0	0.673313417509894	1	1
census	0	0.6743371060665065	0	1
census	0	0.6748536213557157	0	1
census	0	0.6753536325858381	1	1
census	0	0.675357370084301	1	1
census	0	0.6756496661139619	1	1
census	0	0.6756937412793896	1	2
census	0	0.6759981984836626	1	2
census	0	0.6761052445566941	0	1
census	0	0.6775028016987578	0	1
census	0	0.6785135718572177	0	1
census	0	0.6789784100874846	1	2
census	0	0.680513264974349	0	1
census	0	0.680881328648987	0	1
census	0	0.6810509947702827	1	1
census	0	0.681621787415481	1	1
census	0	0.681627996577858	0	1
census	0	0.6816693158129103	1	1
census	0	0.6819246308054049	0	1
census	0	0.6822173468325766	0	1
census	0	0.6824093609637806	0	1
census	0	0.6832162713516101	1	1
census	0	0.6837137931664599	1	1
census	0	0.6837418879357909	0	1
census	0	0.6852032153050567	0	2
census	0	0.6853474071577011	1	1
census	0	0.6857071411806057	1	1
census	0	0.6861082033679209	0	1
census	0	0.6861082033679209	1	1
census	0	0.6866658079426005	1	1
census	0	0.6867867856205144	0	2
census	0	0.6867867856205144	1	1
census	0	0.6869935831319858	0	1
census	0	0.6871830784614522	1	1
census	0	0.6881049080952314	0	1
census	0	0.6895227267139977	1	1
census	0	0.6898459020869935	1	1
census	0	0.6898504570270291	0	1
census	0	0.690677274138606	1	1
census	0	0.6907881503906775	1	1
census	0	0.6919754892921958	1	1
census	0	0.6924190880175708	1	1
census	0	0.692783728500744	1	1
census	0	0.6931438398276105	0	2
census	0	0.6933340284333354	1	1
census	0	0.6934425067184854	1	2
census	0	0.6937241075716389	1	1
census	0	0.694191694796825	1	1
census	0	0.6944926314906461	0	1
census	0	0.6945367446910929	0	1
census	0	0.694719931255406	0	2
census	0	0.6950398903505619	1	1
census	0	0.6956161365398649	1	1
census	0	0.6965837215770204	0	1
census	0	0.6968822466311471	1	1
census	0	0.6970954029502109	1	2
census	0	0.6971639387692413	0	1
census	0	0.6972391653375011	1	1
census	0	0.6974393204374266	1	1
census	0	0.6976927106438132	1	1
census	0	0.69771606133727	1	1
census	0	0.6977375461665642	0	1
census	0	0.6977375461665642	1	1
census	0	0.6977653747301297	0	1
census	0	0.6977653747301297	1	1
census	0	0.6980699246450272	1	1
census	0	0.6988340753108888	1	1
census	0	0.6992232312350622	1	1
census	0	0.699225575749223	1	1
census	0	0.6994034934611081	1	1
census	0	0.7001728001890315	1	1
census	0	0.7001899331390369	0	1
census	0	0.7005937887328566	1	1
census	0	0.7006417755844009	1	1
census	0	0.7006476960487155	1	1
census	0	0.7010504166402123	1	1
census	0	0.701882419027464	0	1
census	0	0.7022605298373314	1	1
census	0	0.7034980016255523	0	1
census	0	0.7034980016255523	1	2
census	0	0.703524852947381	1	1
census	0	0.7044011025403178	1	1
census	0	0.7054479416682679	0	1
census	0	0.7055261748393982	0	1
census	0	0.7057912924212457	1	1
census	0	0.706116747308196	1	1
census	0	0.7066651521923688	1	2
census	0	0.7068355668856399	1	1
census	0	0.7069861161170947	1	1
census	0	0.70914990582067	0	1
census	0	0.7094072208664611	1	1
census	0	0.7095859995740891	1	2
census	0	0.7096293087998029	0	1
census	0	0.709694922194152	1	1
census	0	0.7098966273460305	0	1
census	0	0.7106154543026995	1	1
census	0	0.7109146394728798	0	1
census	0	0.7115639827806812	1	1
census	0	0.712127457854909	1	1
census	0	0.7122733662415641	0	1
census	0	0.7130968431612515	1	1
census	0	0.7136515367764988	1	1
census	0	0.7138803215124492	1	1
census	0	0.7139067785124023	1	1
census	0	0.714012337566758	0	1
census	0	0.714012337566758	1	1
census	0	0.7147938483260369	0	1
census	0	0.7148435234907168	0	1
census	0	0.7150218330635277	1	1
census	0	0.7151918224019023	1	1
census	0	0.715322743946786	1	1
census	0	0.7153843372802623	0	1
census	0	0.7159101235006017	0	1
census	0	0.7159679455290073	1	2
census	0	0.7159975133406198	1	1
census	0	0.7163222886383116	1	1
census	0	0.71642794342785	0	1
census	0	0.7165061688374188	1	1
census	0	0.7167114605018767	1	1
census	0	0.7174902841395874	1	1
census	0	0.7175710811580901	1	1
census	0	0.7181293438553403	1	1
census	0	0.7184775879015858	1	1
census	0	0.7185537204515363	0	1
census	0	0.7186823762891482	0	1
census	0	0.7189155252608483	0	1
census	0	0.7190810028382554	1	1
census	0	0.7195149839053058	0	1
census	0	0.7199278745365849	0	1
census	0	0.7207447996561203	1	2
census	0	0.7209611220405234	1	3
census	0	0.7212254279871103	1	1
census	0	0.7214303412459177	1	1
census	0	0.7214913438303102	1	1
census	0	0.7218380930422902	1	1
census	0	0.72184353824541	0	1
census	0	0.7219334113260054	1	1
census	0	0.7222111032299051	0	1
census	0	0.7224125626497051	1	1
census	0	0.7234890408100182	1	1
census	0	0.7235458543072544	0	1
census	0	0.7240798012297467	1	1
census	0	0.724789029934158	1	1
census	0	0.7251930356284982	1	2
census	0	0.7253020780335298	0	1
census	0	0.7255079012305576	1	1
census	0	0.7264012261640376	0	1
census	0	0.7264075434966258	0	1
census	0	0.7264397738551611	1	1
census	0	0.7264542474767312	1	1
census	0	0.7268385801623891	1	1
census	0	0.7270157213924152	0	2
census	0	0.7274138016062486	1	1
census	0	0.7275023424403861	0	1
census	0	0.7278605983111925	1	1
census	0	0.7279140611638023	1	1
census	0	0.7299039182793777	1	1
census	0	0.730239303970972	0	1
census	0	0.7306096605781965	1	1
census	0	0.7308119981043232	1	1
census	0	0.7315334130247142	0	1
census	0	0.7318449698621198	0	1
census	0	0.7319918456531758	0	1
census	0	0.7324223726348068	0	1
census	0	0.7325443147176085	0	1
census	0	0.7328941845874294	1	1
census	0	0.7341887918788972	1	2
census	0	0.7342587732794703	1	1
census	0	0.7344127861992281	0	1
census	0	0.7350979264932325	1	1
census	0	0.7352576171480933	1	1
census	0	0.7353068926187657	0	1
census	0	0.7354133150715545	1	1
census	0	0.7360169376541347	0	1
census	0	0.7363804039872337	1	1
census	0	0.7364493115448645	0	5
census	0	0.7364493115448645	1	6
census	0	0.7366964189269987	0	1
census	0	0.737027139214453	1	1
census	0	0.7377029433308451	1	2
census	0	0.7380536807550031	0	1
census	0	0.7380694454507981	1	1
census	0	0.7386422511931474	1	1
census	0	0.73964828788608	1	1
census	0	0.7396891744116051	1	1
census	0	0.7401126366015883	0	1
census	0	0.740315707553908	0	1
census	0	0.7404375456605167	0	1
census	0	0.7406272175072612	1	1
census	0	0.7407185709434332	1	3
census	0	0.7412181914655457	1	1
census	0	0.7414226148436172	1	1
census	0	0.7414850577999265	1	1
census	0	0.7415642233075173	1	1
census	0	0.7422908039501408	1	1
census	0	0.7427466968942329	1	1
census	0	0.7435107149628564	1	1
census	0	0.7436387613667431	1	1
census	0	0.7437095474687266	1	2
census	0	0.7439215387768543	1	1
census	0	0.7439412366684878	1	1
census	0	0.7439876094523397	1	1
census	0	0.7440090184744423	1	1
census	0	0.7441001114281183	1	1
census	0	0.7443355457881623	1	1
census	0	0.7449379237918929	1	2
census	0	0.7451492654150408	1	1
census	0	0.7453926037244583	1	1
census	0	0.7457515975330915	1	1
census	0	0.7461449268999588	1	1
census	0	0.7469526822701064	1	1
census	0	0.7473360489523363	0	1
census	0	0.7476948405264137	0	1
census	0	0.7480848554307605	1	1
census	0	0.7483139686158158	0	1
census	0	0.7483139686158158	1	1
census	0	0.7485096403324683	1	1
census	0	0.7486771716967212	1	1
census	0	0.7488575938545626	1	3
census	0	0.7489261126772307	1	1
census	0	0.749110515228378	1	1
census	0	0.7493217298856254	1	1
census	0	0.7493771784152479	1	1
census	0	0.7494178447608755	1	1
census	0	0.7498064757352774	1	1
census	0	0.7501360913395254	1	1
census	0	0.7503003622064075	1	1
census	0	0.7505423400663289	0	1
census	0	0.7505423400663289	1	1
census	0	0.7505643610627815	1	1
census	0	0.7507987293960585	1	1
census	0	0.7508104516919799	0	1
census	0	0.7508361944539823	1	1
census	0	0.7508678019972623	1	1
census	0	0.7508791321643951	0	1
census	0	0.7509810545104275	1	9
census	0	0.7510148201225478	1	1
census	0	0.7513560353375393	1	1
census	0	0.7514199835423493	1	1
census	0	0.7515624297141824	1	1
census	0	0.7516035389901076	0	1
census	0	0.7523842053083144	1	1
census	0	0.7532931724889199	1	1
census	0	0.7533656740048941	1	1
census	0	0.7534603601097354	1	1
census	0	0.7536808660778663	0	1
census	0	0.7539688660124538	1	2
census	0	0.7540673283983291	1	1
census	0	0.7542019324189912	1	1
census	0	0.7542603743508421	1	1
census	0	0.7544457389283854	1	1
census	0	0.7544644133807352	1	1
census	0	0.7545224395641292	1	1
census	0	0.7545908174063743	1	1
census	0	0.7548465459638528	1	1
census	0	0.7550914415260318	1	1
census	0	0.7552228448934596	1	1
census	0	0.7555296063784314	1	1
census	0	0.7563733680252467	1	1
census	0	0.7567126846847617	1	2
census	0	0.7568389756665025	1	1
census	0	0.7569686547937227	0	1
census	0	0.7570084989692073	1	1
census	0	0.7574775680772788	1	1
census	0	0.7575805807374645	0	1
census	0	0.7580760132938108	1	1
census	0	0.7581803443627099	0	1
census	0	0.7581803443627099	1	1
census	0	0.7582308152287	1	1
census	0	0.7582366749956022	0	1
census	0	0.7583863068175736	1	1
census	0	0.7585738871658718	1	1
census	0	0.7586360704085356	1	1
census	0	0.758750680842489	1	1
census	0	0.758767549104787	1	1
census	0	0.7588527099351491	0	1
census	0	0.759245210419922	0	1
census	0	0.7594369551234875	1	1
census	0	0.7596679433323813	1	1
census	0	0.7598257105226357	1	1
census	0	0.7602078240384363	1	1
census	0	0.760416701752922	1	1
census	0	0.7612386946785599	1	1
census	0	0.7621901492518832	1	1
census	0	0.7623985578567217	0	1
census	0	0.7624400333559669	1	1
census	0	0.76265089495377	0	1
census	0	0.76265089495377	1	1
census	0	0.7626611483996761	0	1
census	0	0.7626860809172048	0	1
census	0	0.7627090843982036	1	1
census	0	0.7627962016935335	1	1
census	0	0.7636392215364827	0	1
census	0	0.7640480187791381	0	1
census	0	0.7640482938282109	1	2
census	0	0.7645513287199678	1	1
census	0	0.764553326716536	0	1
census	0	0.7646459726847141	0	1
census	0	0.7652502265720328	0	2
census	0	0.7652502265720328	1	1
census	0	0.7652732351998798	1	1
census	0	0.7661164530394403	0	1
census	0	0.7665315664876928	1	1
census	0	0.7668815348246919	1	1
census	0	0.7671164290945142	0	1
census	0	0.7673046903084262	1	1
census	0	0.7674476106921739	1	1
census	0	0.7675355532073682	1	1
census	0	0.7677899632486274	1	1
census	0	0.7678648212478073	1	1
census	0	0.7680739653707004	0	2
census	0	0.7682293384535882	0	5
census	0	0.7682293384535882	1	7
census	0	0.768410160058958	1	1
census	0	0.7685283062478496	1	1
census	0	0.7690332398954705	1	1
census	0	0.7690424327584339	0	1
census	0	0.7690424327584339	1	1
census	0	0.769858495720292	1	1
census	0	0.7700782968683721	1	1
census	0	0.7701096087969647	1	1
census	0	0.7704634041672268	1	1
census	0	0.7706638679813496	1	1
census	0	0.7712970719771969	1	1
census	0	0.7713782789072192	0	1
census	0	0.7714190217647074	1	1
census	0	0.7714820675618312	1	1
census	0	0.7715362978138642	0	1
census	0	0.7715362978138642	1	3
census	0	0.7715463036692534	0	1
census	0	0.7715463036692534	1	2
census	0	0.7717255391267799	1	1
census	0	0.7718380733372544	1	1
census	0	0.7718990608561295	1	1
census	0	0.7720019105611747	0	1
census	0	0.7720019105611747	1	4
census	0	0.7721129704037978	1	1
census	0	0.7724060935582499	1	1
census	0	0.7724325683742731	1	1
census	0	0.7725812173105112	1	1
census	0	0.7726531262217826	1	1
census	0	0.7726691203304118	1	1
census	0	0.7726925154655007	1	1
census	0	0.7729708166928398	1	1
census	0	0.773019713069834	1	1
census	0	0.7731347684740492	1	1
census	0	0.7734719126357265	0	1
census	0	0.7739349913492379	1	1
census	0	0.7740633882557849	1	1
census	0	0.7743676211002868	1	1
census	0	0.7748890722605368	0	1
census	0	0.7748890722605368	1	4
census	0	0.7749781468848069	1	1
census	0	0.7750048359872841	1	1
census	0	0.775192780499439	1	2
census	0	0.7754572387918207	1	1
census	0	0.7754579659584192	1	2
census	0	0.7754613148207594	1	1
census	0	0.7758847686968778	1	1
census	0	0.7764176536650907	1	1
census	0	0.7765591934327971	0	1
census	0	0.7771598322551184	0	2
census	0	0.7771598322551184	1	7
census	0	0.7772706097370382	1	1
census	0	0.7774314717966384	0	1
census	0	0.7774399931639625	1	1
census	0	0.7774655217055167	0	2
census	0	0.7774655217055167	1	4
census	0	0.7774663221068125	1	1
census	0	0.7775917997883801	1	1
census	0	0.7776962650584454	1	1
census	0	0.7782356475406592	1	4
census	0	0.7782498755376166	1	1
census	0	0.7782842466776446	1	1
census	0	0.7784692485096656	1	1
census	0	0.7786234606150775	0	1
census	0	0.7788033985859348	1	1
census	0	0.7790057437976707	1	1
census	0	0.7790299571518647	0	1
census	0	0.7790878224332238	0	1
census	0	0.7790878224332238	1	2
census	0	0.7794850795682965	1	1
census	0	0.7795257559788367	1	1
census	0	0.7795715929485494	0	1
census	0	0.7797192730660173	1	1
census	0	0.7799002970907084	1	1
census	0	0.7803522170183282	1	1
census	0	0.7804058175536844	1	2
census	0	0.7804097258487861	1	4
census	0	0.780707816745392	1	1
census	0	0.7810546420003123	1	1
census	0	0.7812915214585457	0	2
census	0	0.7812915214585457	1	4
census	0	0.7815264454600434	1	1
census	0	0.7819413665325408	1	1
census	0	0.7819713089621978	1	1
census	0	0.7821433501695358	1	1
census	0	0.7829451920335632	0	1
census	0	0.7832006196540249	1	1
census	0	0.7834241880958757	0	2
census	0	0.7834690983187883	1	1
census	0	0.7835820266792217	1	1
census	0	0.7838292052124861	1	1
census	0	0.7838823024704717	1	1
census	0	0.784115443324725	1	1
census	0	0.7841327149724248	1	1
census	0	0.7841708209866136	1	2
census	0	0.7844508618884957	1	1
census	0	0.7844938441102157	1	1
census	0	0.784728067849099	0	2
census	0	0.7850262471019808	0	1
census	0	0.7864812517065269	1	1
census	0	0.7876501499790258	0	1
census	0	0.7877151988298929	1	1
census	0	0.7878382479130877	1	1
census	0	0.7880958369536892	1	1
census	0	0.7881813392578338	1	1
census	0	0.7884455458936777	1	1
census	0	0.7886790935055645	0	1
census	0	0.7886790935055645	1	1
census	0	0.7887688059549752	1	1
census	0	0.7888475715579448	1	1
census	0	0.78950583750548	0	1
census	0	0.7895232964230107	1	1
census	0	0.7895604091489191	1	1
census	0	0.7896756821219152	1	1
census	0	0.789736053301126	0	1
census	0	0.789736053301126	1	3
census	0	0.7901322332319164	1	1
census	0	0.7902207315434013	1	1
census	0	0.7903875415108712	1	4
census	0	0.7909975575702765	1	1
census	0	0.791027072661306	1	1
census	0	0.7910501680554115	1	1
census	0	0.7910892331622219	0	1
census	0	0.7914594038540591	1	1
census	0	0.7915086848044794	1	1
census	0	0.7919551496314712	0	1
census	0	0.7928018057618438	1	1
census	0	0.792961366591961	1	1
census	0	0.7930089262737566	1	1
census	0	0.7930614301916874	1	1
census	0	0.7933878389633325	1	1
census	0	0.7934418677572994	1	1
census	0	0.7939035183825229	1	1
census	0	0.7939606772116601	0	1
census	0	0.7943606939180312	1	1
census	0	0.7943625713396153	1	1
census	0	0.7945871473009966	1	1
census	0	0.794807723067386	1	1
census	0	0.7948845943338032	1	2
census	0	0.7951484907309764	0	1
census	0	0.7952540546576182	0	1
census	0	0.795565516984325	0	1
census	0	0.795565516984325	1	1
census	0	0.7966726881461094	1	4
census	0	0.7968521808594642	1	1
census	0	0.7974378180310094	1	1
census	0	0.7976471935632673	1	1
census	0	0.7977524996041536	1	1
census	0	0.7978083850001124	1	1
census	0	0.7978321748309675	1	1
census	0	0.7978705910185655	1	1
census	0	0.7979485530040491	1	2
census	0	0.7981553418869771	1	1
census	0	0.7991946759118902	1	1
census	0	0.7995129382957741	0	1
census	0	0.8001377523326121	1	1
census	0	0.800221710445399	1	1
census	0	0.8003097401576719	1	1
census	0	0.8004422686652292	0	1
census	0	0.8005834050305194	0	1
census	0	0.8005834050305194	1	2
census	0	0.8005991198129465	1	1
census	0	0.8010241304821598	0	1
census	0	0.8010241304821598	1	2
census	0	0.8010717784024268	1	2
census	0	0.8015658040001004	1	1
census	0	0.8015750552387223	1	1
census	0	0.8016969630447288	0	2
census	0	0.8016969630447288	1	1
census	0	0.8025848366324216	1	1
census	0	0.8027485465832491	1	1
census	0	0.8029075664924032	1	1
census	0	0.8030373104437785	1	1
census	0	0.8034256538570319	1	1
census	0	0.8036058324736718	1	1
census	0	0.80392218448501	1	1
census	0	0.8039964093664708	1	1
census	0	0.8042815643525185	1	1
census	0	0.8043175534699828	0	1
census	0	0.8043342108410884	1	1
census	0	0.8044615149892987	0	1
census	0	0.804733837861302	1	1
census	0	0.8054870591693057	0	1
census	0	0.805527025496134	1	1
census	0	0.8056727886273277	0	1
census	0	0.805808019985887	1	1
census	0	0.8061621838059968	1	4
census	0	0.806179769058626	1	1
census	0	0.8061824432953695	1	1
census	0	0.8061853422438007	0	1
census	0	0.8062355697765689	1	1
census	0	0.8064080233901236	1	1
census	0	0.8066187301815975	1	1
census	0	0.8073223547329438	1	1
census	0	0.8078748750508722	1	1
census	0	0.807879875095073	1	1
census	0	0.8083087447365881	0	1
census	0	0.8089961014736117	1	1
census	0	0.8090050884444664	1	1
census	0	0.809114291967262	1	3
census	0	0.8092011706249628	1	3
census	0	0.8093728746068006	0	1
census	0	0.8093728746068006	1	1
census	0	0.8094580480218679	1	1
census	0	0.8102179830432498	0	1
census	0	0.8106372767843311	1	1
census	0	0.8107903364061043	0	1
census	0	0.8109543914582368	0	1
census	0	0.8109543914582368	1	3
census	0	0.8109964737396836	1	1
census	0	0.811184015488504	0	1
census	0	0.8112783076719943	0	1
census	0	0.8116289359551427	1	2
census	0	0.811673736073041	1	3
census	0	0.8118987856422021	0	1
census	0	0.8118987856422021	1	1
census	0	0.812026226377898	0	1
census	0	0.812026226377898	1	6
census	0	0.8122571538571912	1	1
census	0	0.8123565443337453	1	2
census	0	0.8124259958638731	0	4
census	0	0.8130278284209033	1	1
census	0	0.8130992477654543	1	1
census	0	0.8134519646419694	1	1
census	0	0.813498158610048	1	1
census	0	0.8137737165133572	1	4
census	0	0.8139111874381231	1	1
census	0	0.8139304204202163	1	1
census	0	0.8140365110291308	0	1
census	0	0.8140365110291308	1	1
census	0	0.8144821905056518	1	1
census	0	0.8151050779482345	0	3
census	0	0.8151050779482345	1	6
census	0	0.8152138248008082	0	1
census	0	0.8153067068388299	0	1
census	0	0.8153067068388299	1	2
census	0	0.8153992577902851	1	1
census	0	0.8156136298728562	1	1
census	0	0.8157681767323038	0	1
census	0	0.8157681767323038	1	7
census	0	0.8158437213785977	1	1
census	0	0.8159250967471638	1	1
census	0	0.8160334408106636	0	2
census	0	0.8160513482679517	0	1
census	0	0.8166185853881681	1	1
census	0	0.8167583740846717	1	2
census	0	0.8168307392452424	1	1
census	0	0.8169038902527443	0	1
census	0	0.8169038902527443	1	11
census	0	0.8169621047118064	1	1
census	0	0.8171592722534614	1	1
census	0	0.8172774729895008	0	1
census	0	0.8172774729895008	1	1
census	0	0.8174489037018788	0	1
census	0	0.8174901394060268	1	1
census	0	0.817978689316915	1	2
census	0	0.8180425219727758	1	1
census	0	0.8181858477667783	1	1
census	0	0.8182019638393695	1	1
census	0	0.8184974070058865	1	1
census	0	0.8187494620420358	1	1
census	0	0.8191174040840117	0	1
census	0	0.8191174040840117	1	2
census	0	0.819306612625227	1	1
census	0	0.8193098247068511	1	11
census	0	0.8201350836334207	1	1
census	0	0.8205233907369736	1	1
census	0	0.8205294336183098	1	1
census	0	0.8208896433313394	1	1
census	0	0.8209317821847271	0	1
census	0	0.8211361829355566	1	1
census	0	0.821314932808166	1	1
census	0	0.8214326472614965	1	1
census	0	0.822019464029036	1	1
census	0	0.8221409417932997	1	1
census	0	0.8223585145899814	1	1
census	0	0.8224881762721475	1	4
census	0	0.8226215457135365	0	1
census	0	0.8229402602876661	0	1
census	0	0.823056533485013	1	1
census	0	0.8233163606493584	1	1
census	0	0.8236514185782569	1	1
census	0	0.8237834972438374	0	1
census	0	0.82393275666061	1	1
census	0	0.8241126278006096	1	1
census	0	0.8243270252153316	1	1
census	0	0.8243619992096956	1	1
census	0	0.824734914911745	1	1
census	0	0.8249367904606886	1	1
census	0	0.8251511019149198	1	1
census	0	0.8252722266758054	1	1
census	0	0.8253482791431199	1	1
census	0	0.825446734849535	1	1
census	0	0.8256119569012195	0	1
census	0	0.8259213581943263	0	1
census	0	0.8259347017274129	1	1
census	0	0.8261098709685076	1	1
census	0	0.8264215263886537	1	1
census	0	0.8266402504056624	1	1
census	0	0.8273116070525103	1	1
census	0	0.8275612020025799	0	1
census	0	0.8279457323753441	0	1
census	0	0.82796595170127	1	1
census	0	0.8281799497524306	1	1
census	0	0.8283906279603036	1	1
census	0	0.8292028390196727	0	1
census	0	0.829340403196117	1	1
census	0	0.8295035983296155	1	1
census	0	0.8297321026616167	1	1
census	0	0.8298361706830626	1	1
census	0	0.8302044504942301	1	1
census	0	0.8308650148911894	1	2
census	0	0.8316138574716284	0	1
census	0	0.8322784381249284	1	1
census	0	0.8323051682310112	1	1
census	0	0.8324427313082287	0	1
census	0	0.8324455299044577	0	1
census	0	0.8325949331582975	1	2
census	0	0.832703178166927	1	1
census	0	0.8327576296036194	0	1
census	0	0.8327901826631298	1	1
census	0	0.8328594901795022	1	1
census	0	0.8329192257494658	0	1
census	0	0.8329192257494658	1	3
census	0	0.8330924535505586	1	1
census	0	0.8332375624060252	1	1
census	0	0.8333933088174211	1	1
census	0	0.8336533358147356	1	1
census	0	0.8337854326444957	1	4
census	0	0.8338020849525106	1	1
census	0	0.8340024789031683	1	1
census	0	0.8341922618692028	1	1
census	0	0.8342123690369081	1	1
census	0	0.834471202589877	1	1
census	0	0.8346604787448109	1	1
census	0	0.8355220276754057	1	1
census	0	0.8355749252508841	1	1
census	0	0.8355967045994258	1	1
census	0	0.8358920988653866	1	1
census	0	0.8359028143495523	0	1
census	0	0.8359028143495523	1	1
census	0	0.8360117668675391	1	1
census	0	0.8360507570495992	1	1
census	0	0.8363375220102979	1	1
census	0	0.8363433579832007	1	1
census	0	0.8365143432632755	0	1
census	0	0.8368412093091577	1	1
census	0	0.8378359516225563	1	1
census	0	0.8380067180996758	1	1
census	0	0.8381274893847667	1	1
census	0	0.8383043198747536	1	1
census	0	0.8385325189821141	1	3
census	0	0.8386395801937764	1	1
census	0	0.8386762585373998	1	1
census	0	0.8392002823672413	1	1
census	0	0.8393993582128806	1	1
census	0	0.8394091436949221	1	3
census	0	0.8394556332259816	1	3
census	0	0.8397123009320532	1	4
census	0	0.8399173437041104	1	1
census	0	0.8401008350923211	1	1
census	0	0.8402669874078162	1	1
census	0	0.8410779926782117	1	1
census	0	0.8410868443011937	1	1
census	0	0.8410953444410161	1	1
census	0	0.8411483216017444	1	1
census	0	0.8414081198599455	1	2
census	0	0.841529990266066	0	1
census	0	0.8417521176819671	1	1
census	0	0.8422114017596943	1	1
census	0	0.8422195463978452	0	1
census	0	0.8423352269193193	1	1
census	0	0.8424118868620633	1	1
census	0	0.8424828641681682	1	1
census	0	0.8425082092787352	1	1
census	0	0.8427515671933118	1	1
census	0	0.8427818750649647	1	1
census	0	0.8428033916325464	1	1
census	0	0.84361045219137	0	1
census	0	0.8436262417682581	0	1
census	0	0.8436262417682581	1	5
census	0	0.8440485816606872	1	2
census	0	0.8442922023942935	1	1
census	0	0.844672572997909	1	1
census	0	0.8449735479708852	1	1
census	0	0.845100768520065	1	1
census	0	0.8453066862637536	1	1
census	0	0.8457701475956607	1	1
census	0	0.8463040424479074	1	3
census	0	0.8467742458102392	1	1
census	0	0.8468884178241348	1	2
census	0	0.8470374434330854	1	1
census	0	0.8471943546912771	1	1
census	0	0.8472377758804419	1	1
census	0	0.8473358025119956	1	1
census	0	0.8474405245423308	1	1
census	0	0.8474500035467576	1	4
census	0	0.8474682796581613	1	1
census	0	0.8475201083283235	1	4
census	0	0.8475210958700233	1	3
census	0	0.8476757688816104	1	1
census	0	0.8476781685524067	0	1
census	0	0.8476781685524067	1	3
census	0	0.847737822261314	1	1
census	0	0.8486714164155592	0	1
census	0	0.8486714164155592	1	1
census	0	0.8487333512953609	1	1
census	0	0.8487594917614864	1	1
census	0	0.8488073886526833	0	1
census	0	0.8488073886526833	1	2
census	0	0.8489410049562128	1	1
census	0	0.8491784409501018	1	1
census	0	0.8497368528236597	1	1
census	0	0.8501603034377807	1	1
census	0	0.8504644008313084	1	1
census	0	0.8505118317101384	1	1
census	0	0.8506119407579816	1	1
census	0	0.8507402257874217	0	1
census	0	0.8507402257874217	1	1
census	0	0.8508853284918948	1	2
census	0	0.8508900803518967	1	1
census	0	0.8509080474248067	1	1
census	0	0.8512161756550437	1	1
census	0	0.8512383017689155	1	2
census	0	0.8515998374054105	1	1
census	0	0.8516498553576113	1	3
census	0	0.8516790816608747	1	1
census	0	0.8516843739116416	1	1
census	0	0.8520978284046508	1	1
census	0	0.8523449812603402	1	1
census	0	0.8526886131176099	0	1
census	0	0.8526886131176099	1	1
census	0	0.852886292104121	1	1
census	0	0.852905536661132	1	2
census	0	0.8529504317867476	1	2
census	0	0.8529531163571699	1	1
census	0	0.8539091683053125	1	1
census	0	0.8539182723819937	0	1
census	0	0.8543909454799233	1	1
census	0	0.8546715688964373	1	1
census	0	0.854735901646809	1	1
census	0	0.85522074914061	0	3
census	0	0.85522074914061	1	12
census	0	0.8553779632330016	1	1
census	0	0.8555737644877562	0	1
census	0	0.8556982299762873	1	1
census	0	0.8559593522435526	0	1
census	0	0.8559593522435526	1	1
census	0	0.856114939504407	1	1
census	0	0.856233774155099	1	1
census	0	0.8568052014176796	1	2
census	0	0.8568899440344682	0	1
census	0	0.8570300266386063	1	1
census	0	0.8571735650949723	1	1
census	0	0.8574303588247096	1	1
census	0	0.858330888947792	1	1
census	0	0.858639846171351	1	2
census	0	0.8587983945921138	1	1
census	0	0.858926788156074	0	1
census	0	0.8590078004827414	1	1
census	0	0.8593318363686877	1	2
census	0	0.8595981451405841	1	1
census	0	0.8597310399991707	1	1
census	0	0.8599772489470223	1	1
census	0	0.8605282389235314	1	1
census	0	0.8609660631850604	0	1
census	0	0.8610175148732591	1	1
census	0	0.8616807553506876	0	1
census	0	0.8617975688348719	1	1
census	0	0.8618018973979369	1	1
census	0	0.8618220824183579	0	1
census	0	0.8618220824183579	1	1
census	0	0.8618863154562051	1	1
census	0	0.8618974071587394	1	1
census	0	0.8621363521811218	0	1
census	0	0.8621363521811218	1	1
census	0	0.8623983070635001	1	1
census	0	0.8625709507670096	1	1
census	0	0.8627448372891092	1	1
census	0	0.8628805150837076	1	1
census	0	0.8629049943123115	1	1
census	0	0.8629304168970117	1	2
census	0	0.8629555462526416	1	1
census	0	0.8630337681142551	0	1
census	0	0.8630462606400233	1	3
census	0	0.8630774408334609	0	1
census	0	0.863221693658966	0	1
census	0	0.8635906637051544	1	2
census	0	0.8637353613912507	1	1
census	0	0.8637941418311792	1	1
census	0	0.8638601755360994	1	1
census	0	0.8644976990363421	1	1
census	0	0.8645015842389145	1	1
census	0	0.8645115191172706	0	1
census	0	0.8645403040660925	1	1
census	0	0.8645582234233743	1	1
census	0	0.8646679619798759	1	1
census	0	0.8650826475517256	1	1
census	0	0.8652702329910864	0	1
census	0	0.865417301889614	1	1
census	0	0.8656984331668477	1	1
census	0	0.8657455050226223	1	1
census	0	0.8657557267468858	1	1
census	0	0.8659889937430715	1	1
census	0	0.8662612245950171	1	1
census	0	0.8665572881814488	1	1
census	0	0.8666582421072152	1	1
census	0	0.8666812719524681	1	1
census	0	0.8668895714867546	1	1
census	0	0.8669830700769855	1	1
census	0	0.866988692595057	1	1
census	0	0.8671578164016004	1	1
census	0	0.8676221229666823	0	1
census	0	0.8676828728943203	1	3
census	0	0.8679443100790459	1	1
census	0	0.8684521269336494	1	1
census	0	0.8684717672265351	1	1
census	0	0.8686916268094003	1	1
census	0	0.8688650773693504	1	1
census	0	0.8690210126188753	1	1
census	0	0.8694794114807394	1	2
census	0	0.8695629626483578	1	1
census	0	0.8699153489221256	1	1
census	0	0.8699285953094665	1	1
census	0	0.870326822710204	1	1
census	0	0.8705556695622503	1	1
census	0	0.8707204797660031	1	1
census	0	0.8707399284210974	1	1
census	0	0.8711278786301755	0	1
census	0	0.8714309317457408	1	1
census	0	0.8715566026904223	1	2
census	0	0.8717340148135488	0	1
census	0	0.8717340148135488	1	3
census	0	0.8722258583259788	0	1
census	0	0.8722258583259788	1	3
census	0	0.8724225453405452	1	1
census	0	0.8725294452468458	1	1
census	0	0.8727888915697111	1	1
census	0	0.8728019643333536	1	1
census	0	0.8729598662775914	1	1
census	0	0.8730109974684225	1	1
census	0	0.8731106074779936	1	1
census	0	0.8732191498340509	1	1
census	0	0.8736296223372964	1	1
census	0	0.8738792153629656	1	1
census	0	0.8739360044225527	1	2
census	0	0.8739797575320344	1	2
census	0	0.8739800957995811	1	1
census	0	0.874003845477423	1	1
census	0	0.8740048148988289	1	1
census	0	0.8745937326071298	1	1
census	0	0.8747814737349761	1	1
census	0	0.8749167259409644	1	1
census	0	0.8750204724451484	1	1
census	0	0.8754057018554812	1	1
census	0	0.8755629801244719	1	1
census	0	0.8758739293913542	1	1
census	0	0.876063342414321	1	1
census	0	0.8760911790046709	0	1
census	0	0.8763138445954083	1	1
census	0	0.8763708838298894	1	1
census	0	0.8765930476486147	1	1
census	0	0.8766892245863033	1	1
census	0	0.8767593934568826	1	1
census	0	0.8767920133474043	1	1
census	0	0.8774708047923271	0	1
census	0	0.8775030587493589	1	1
census	0	0.8776782970592408	1	1
census	0	0.8779302415711602	1	1
census	0	0.87812621285668	1	1
census	0	0.8782222868023694	1	1
census	0	0.8783715453974369	1	1
census	0	0.8783921489746418	1	2
census	0	0.8789031776359391	1	1
census	0	0.8789748763267053	1	1
census	0	0.8790650630558461	1	1
census	0	0.8791358998091211	1	1
census	0	0.879233714436886	1	1
census	0	0.879439200965601	1	1
census	0	0.8795087700355604	1	1
census	0	0.8799159993849075	1	1
census	0	0.8800464921956769	1	1
census	0	0.8800885282114704	1	1
census	0	0.8805032161749725	1	1
census	0	0.8806226985110455	1	1
census	0	0.8806665473042221	1	1
census	0	0.8807357885240013	1	1
census	0	0.8807881584372019	1	1
census	0	0.8814276119109156	1	1
census	0	0.8817498515901779	1	2
census	0	0.88182194681646	1	1
census	0	0.8818591345968244	1	1
census	0	0.8821361498108226	1	1
census	0	0.8826529599890982	1	1
census	0	0.8826541005901694	0	1
census	0	0.8826541005901694	1	1
census	0	0.8827075768739716	1	1
census	0	0.8832100918434249	0	1
census	0	0.8835200525822045	0	1
census	0	0.8836052539637773	1	1
census	0	0.8836698720506325	1	2
census	0	0.883765045652095	1	1
census	0	0.8838747456152505	1	1
census	0	0.8839345013838195	1	1
census	0	0.8845910275928204	1	1
census	0	0.8851698670775606	1	2
census	0	0.8853411409832522	0	1
census	0	0.8856677788125628	1	1
census	0	0.8860096118640093	1	1
census	0	0.8861131727710918	1	1
census	0	0.8863669536412747	1	3
census	0	0.8866023373779102	1	1
census	0	0.8866656889231675	1	1
census	0	0.8867489605373696	1	1
census	0	0.8870518787746448	1	1
census	0	0.8872297931862144	1	1
census	0	0.8876078527611845	1	1
census	0	0.8877441071350997	0	1
census	0	0.8879435653661979	1	1
census	0	0.8879540581213385	0	1
census	0	0.8879540581213385	1	1
census	0	0.8881611568479006	1	1
census	0	0.8884023162276689	1	1
census	0	0.8884672991524739	1	1
census	0	0.8884897821908528	0	1
census	0	0.8885521786345468	1	1
census	0	0.8887236419740356	1	1
census	0	0.8891261524625281	1	1
census	0	0.8893267953521303	1	1
census	0	0.8901506823124937	1	1
census	0	0.8903639146371697	0	1
census	0	0.8906621901305605	1	1
census	0	0.8906739196314439	1	2
census	0	0.8907699945789935	1	1
census	0	0.8910062770480734	0	1
census	0	0.8910463985562125	1	1
census	0	0.8911117156444132	1	1
census	0	0.8914215958536127	1	1
census	0	0.8917041651225294	1	1
census	0	0.8920224916276424	1	1
census	0	0.8924027712007931	1	1
census	0	0.8925134340370654	1	2
census	0	0.8927027641956725	1	1
census	0	0.8929303648080827	1	1
census	0	0.8931222001020397	0	1
census	0	0.8931222001020397	1	1
census	0	0.8931271631113078	0	1
census	0	0.8933777542310424	1	1
census	0	0.8934828917507955	1	1
census	0	0.8934952728631024	1	3
census	0	0.8935652315660888	1	1
census	0	0.8936339144498678	1	1
census	0	0.8936599861672074	1	1
census	0	0.8937716817333451	1	2
census	0	0.8940008287230078	1	1
census	0	0.8941531338221671	1	1
census	0	0.8943426936882822	1	1
census	0	0.8944519569369345	0	1
census	0	0.8945298407857368	1	1
census	0	0.8948481021997843	1	1
census	0	0.8949542752463504	1	1
census	0	0.8950249936052957	1	1
census	0	0.8951146681610539	1	2
census	0	0.8951740179013222	1	1
census	0	0.8953142898474434	1	1
census	0	0.8954713774812382	0	1
census	0	0.8955071290145488	0	1
census	0	0.8955071290145488	1	2
census	0	0.8956038679520979	1	2
census	0	0.8958347626428121	1	1
census	0	0.896013737752608	1	1
census	0	0.8961458891227511	1	1
census	0	0.8963510061984009	1	1
census	0	0.8964057065631569	0	1
census	0	0.8964419624042183	1	1
census	0	0.8968481300136824	1	1
census	0	0.8969086103221761	1	2
census	0	0.8972225503011859	1	1
census	0	0.8972850571374918	1	1
census	0	0.8972860195176319	0	2
census	0	0.8975239166900273	1	1
census	0	0.8975862892516872	1	2
census	0	0.8977063492005277	1	1
census	0	0.8979541734465354	0	1
census	0	0.898075934953955	1	1
census	0	0.8980875882304463	1	2
census	0	0.8981945422731111	1	3
census	0	0.898683702298453	1	1
census	0	0.8991763128988135	1	1
census	0	0.8992460617265016	0	1
census	0	0.8992936478760848	1	1
census	0	0.8993223532188703	1	1
census	0	0.8996713522470994	1	1
census	0	0.9001177887331762	1	1
census	0	0.9001421664820745	1	1
census	0	0.900246094610221	1	1
census	0	0.9003340876723771	1	1
census	0	0.900374968714529	1	1
census	0	0.9004458852566528	1	2
census	0	0.9004653126660855	1	1
census	0	0.9006276993302894	1	1
census	0	0.9007057434292939	1	1
census	0	0.9007450008223424	1	1
census	0	0.9010564504538638	1	1
census	0	0.9013270781881109	1	1
census	0	0.9013357745127311	0	1
census	0	0.9013357745127311	1	1
census	0	0.9013382968264485	0	1
census	0	0.9013382968264485	1	2
census	0	0.901356633174062	1	1
census	0	0.9015672340931721	1	2
census	0	0.9016230946533075	1	1
census	0	0.9017681760156703	1	1
census	0	0.9023309729901929	1	1
census	0	0.9025840537034281	1	1
census	0	0.9026939950889378	1	1
census	0	0.9027481387488624	1	1
census	0	0.9027684388423926	1	2
census	0	0.9028058593488609	1	1
census	0	0.902864943811882	1	1
census	0	0.9030137229283223	1	1
census	0	0.9030464318193437	1	1
census	0	0.9032424477798828	1	1
census	0	0.903375151614783	1	3
census	0	0.9033980266181506	1	1
census	0	0.9034522004408471	0	1
census	0	0.9034522004408471	1	1
census	0	0.9036106346746248	1	2
census	0	0.9036547930760498	1	1
census	0	0.9040844862296968	0	1
census	0	0.9041974673181584	1	1
census	0	0.9042496048241846	1	2
census	0	0.9044527439874948	1	1
census	0	0.9044915721232089	1	2
census	0	0.9045451967726271	0	1
census	0	0.9045451967726271	1	1
census	0	0.9046647124525159	1	1
census	0	0.9048182744776289	1	1
census	0	0.9048367806188042	1	4
census	0	0.9049146786406074	1	1
census	0	0.9049249459445297	1	1
census	0	0.9049724898597113	1	1
census	0	0.9051032069979333	1	1
census	0	0.9053082612325165	1	1
census	0	0.9055025963177574	1	2
census	0	0.905694111708611	1	1
census	0	0.905699315190642	1	1
census	0	0.9058123386601625	1	1
census	0	0.905947561053022	1	1
census	0	0.9059849892090269	1	1
census	0	0.9062027535700657	1	1
census	0	0.9063105398499212	1	1
census	0	0.9063424779415985	1	1
census	0	0.9064908663422191	1	1
census	0	0.9064909387994102	1	1
census	0	0.9065178612794937	1	1
census	0	0.9066889413979783	1	1
census	0	0.9067351640496358	1	1
census	0	0.9067941837942229	1	1
census	0	0.9068854068306553	1	1
census	0	0.9069700389634953	1	1
census	0	0.9071115452718738	0	1
census	0	0.9071190027866257	0	1
census	0	0.9071190027866257	1	1
census	0	0.9075198653283162	1	1
census	0	0.9075211716519824	1	1
census	0	0.907721851659512	1	1
census	0	0.9078884114721809	1	2
census	0	0.908031324008202	1	1
census	0	0.9081195897470742	1	3
census	0	0.9081511111477147	0	1
census	0	0.9082974631895182	1	1
census	0	0.9085791497700495	1	2
census	0	0.9087140680163138	1	1
census	0	0.9089648281984745	1	1
census	0	0.9093860692390155	1	1
census	0	0.909410424209613	1	1
census	0	0.9094947761335654	1	1
census	0	0.9096273031306022	1	2
census	0	0.9098178081422527	1	1
census	0	0.9098898603976234	1	2
census	0	0.9099565672956875	1	1
census	0	0.9101311392704228	1	2
census	0	0.9102578027281909	1	1
census	0	0.9104179272181803	1	1
census	0	0.9104917848741995	0	1
census	0	0.9112381384005875	1	1
census	0	0.911480030725518	1	1
census	0	0.9115707258810405	1	1
census	0	0.9116203765482407	1	1
census	0	0.9117834246290949	1	3
census	0	0.9119136441962455	0	1
census	0	0.9119136441962455	1	1
census	0	0.9119299324352345	1	1
census	0	0.91193401400205	1	1
census	0	0.9119696014625557	0	1
census	0	0.9119696014625557	1	1
census	0	0.9127392986373839	1	1
census	0	0.9128266800301571	1	1
census	0	0.9128331062097499	1	4
census	0	0.9129692971902909	1	2
census	0	0.9130531799964599	1	1
census	0	0.9131239836596529	1	2
census	0	0.9132475581792948	1	1
census	0	0.9133100173654893	1	1
census	0	0.9137005405424361	0	1
census	0	0.9138072877697242	1	1
census	0	0.913914900797257	1	1
census	0	0.9141319874790936	1	1
census	0	0.9142765566476129	1	1
census	0	0.9142981500573034	1	1
census	0	0.9145145733880783	1	1
census	0	0.9145406068207647	0	2
census	0	0.9145406068207647	1	1
census	0	0.9146571857904903	1	1
census	0	0.9148436893481912	1	1
census	0	0.9150160347821813	1	2
census	0	0.9150238546479782	1	1
census	0	0.9153672879595662	1	2
census	0	0.9154273005485826	1	1
census	0	0.9154516416304549	1	1
census	0	0.9165036291841342	1	1
census	0	0.9166569499058203	0	1
census	0	0.9167303925412577	1	1
census	0	0.9168208730903997	1	1
census	0	0.917311639929167	1	2
census	0	0.917828881747916	1	1
census	0	0.917842313206414	1	1
census	0	0.9178843218645977	1	1
census	0	0.9182965073817184	1	1
census	0	0.9184356556062019	1	2
census	0	0.9186758102368066	1	2
census	0	0.918714835838782	1	1
census	0	0.9190187341438599	1	1
census	0	0.9191461166302874	1	4
census	0	0.9192078498407122	0	1
census	0	0.9193061259120908	1	1
census	0	0.9196025982799586	1	1
census	0	0.9196084578745315	1	1
census	0	0.9196857669512785	1	2
census	0	0.9202834965394058	1	1
census	0	0.9203796426465418	1	1
census	0	0.9203868324025674	1	1
census	0	0.9203888810564205	1	1
census	0	0.920647102670915	1	1
census	0	0.9207116844385994	0	1
census	0	0.9207660087851643	1	1
census	0	0.9208493020407766	1	1
census	0	0.921024837060172	1	1
census	0	0.9210968811027263	1	2
census	0	0.9215494183287062	1	1
census	0	0.9218342849289337	0	1
census	0	0.9219236737147435	1	1
census	0	0.9221028411219833	1	4
census	0	0.9223993813814862	0	1
census	0	0.9224963401582505	1	1
census	0	0.9228902843487892	1	1
census	0	0.9247177075245903	1	1
census	0	0.924854386675143	1	1
census	0	0.9249502225830533	1	3
census	0	0.9250044759399585	1	1
census	0	0.9250923989040023	1	1
census	0	0.9251883074310208	1	2
census	0	0.925509627369157	1	1
census	0	0.9255431194363689	1	2
census	0	0.9265767558091955	1	2
census	0	0.9270198664659072	1	1
census	0	0.9272430839456212	1	1
census	0	0.9279581524249574	1	1
census	0	0.9280306306652789	1	1
census	0	0.9284245473582513	1	2
census	0	0.9284377270997073	1	1
census	0	0.928527234427635	1	1
census	0	0.9285440968466951	1	1
census	0	0.9286359268903587	1	1
census	0	0.9293893004638543	1	2
census	0	0.9294000522584197	0	1
census	0	0.9294000522584197	1	1
census	0	0.9294801268049373	1	1
census	0	0.9297142572751278	0	1
census	0	0.9299895261931058	1	1
census	0	0.9301791560478336	1	1
census	0	0.9304175286995644	1	1
census	0	0.930466386386365	1	1
census	0	0.9307116689226304	1	1
census	0	0.930916796624597	1	1
census	0	0.9311003712240822	1	1
census	0	0.9312876064849059	1	2
census	0	0.9315045183862172	1	1
census	0	0.931558798580691	1	1
census	0	0.931619837732893	1	2
census	0	0.9319019415594572	1	1
census	0	0.9319302238328468	1	1
census	0	0.9324570788331883	1	1
census	0	0.9325442455086935	0	1
census	0	0.9325442455086935	1	1
census	0	0.9326574131427358	1	3
census	0	0.9327292723844977	0	1
census	0	0.9327292723844977	1	2
census	0	0.9327443399270232	1	2
census	0	0.93277138087423	0	1
census	0	0.93277138087423	1	5
census	0	0.9329703082302715	1	3
census	0	0.93297084996736	1	2
census	0	0.9333088935071999	1	1
census	0	0.9336081922387847	1	1
census	0	0.9336384225540837	1	2
census	0	0.933695111730325	0	1
census	0	0.9337279608581837	1	1
census	0	0.9342034061144447	1	1
census	0	0.9342099809513705	1	2
census	0	0.9345445387671427	1	1
census	0	0.9350877838704249	1	1
census	0	0.935232134951271	1	2
census	0	0.9355767011759858	1	1
census	0	0.9356369874711064	1	2
census	0	0.9356452468109994	1	1
census	0	0.9357684199713387	0	1
census	0	0.9367323683571888	1	1
census	0	0.936947039799296	1	1
census	0	0.9369666797002553	1	1
census	0	0.9370557201598639	1	1
census	0	0.9371349545902617	1	1
census	0	0.9371956565580699	1	1
census	0	0.9376347668685122	1	1
census	0	0.9376684574436513	1	1
census	0	0.9379360737007743	0	1
census	0	0.9380174647167492	1	1
census	0	0.9392202077712515	1	1
census	0	0.9398695996562402	1	1
census	0	0.9416712029836267	1	1
census	0	0.9426726290351362	1	1
census	0	0.9427345521657233	0	1
census	0	0.9430940111946542	1	1
census	0	0.9436742686270507	1	1
census	0	0.9440454712124811	1	1
census	0	0.9444006994310297	1	1
census	0	0.9444358264685131	1	1
census	0	0.9448100942925742	1	1
census	0	0.9449268479497449	1	1
census	0	0.9449759005453627	1	1
census	0	0.9451452264669912	1	1
census	0	0.9452754067866249	1	1
census	0	0.9453399950258499	0	1
census	0	0.9459534480665501	1	1
census	0	0.9460851977118616	1	3
census	0	0.9461226341449263	1	1
census	0	0.9462474407545206	1	1
census	0	0.9467014515600284	1	1
census	0	0.9475716408856932	1	2
census	0	0.9478912312025172	1	1
census	0	0.9483071579218949	1	1
census	0	0.9485735151803433	1	2
census	0	0.9488542230413985	1	1
census	0	0.9497972651635779	1	1
census	0	0.9498013357205681	1	1
census	0	0.9498769614377564	0	1
census	0	0.9498769614377564	1	1
census	0	0.9507004778884612	1	1
census	0	0.9508012830176352	1	1
census	0	0.9509500699670496	1	1
census	0	0.9512232678239355	1	2
census	0	0.9514770446638698	1	1
census	0	0.9517725362116582	1	1
census	0	0.9518053507267665	1	1
census	0	0.9518145618002279	0	2
census	0	0.9518145618002279	1	2
census	0	0.9518537995343991	0	1
census	0	0.9518537995343991	1	2
census	0	0.951960439215965	1	3
census	0	0.9519995641517337	1	2
census	0	0.9525819166225151	1	2
census	0	0.9525883057102763	1	1
census	0	0.9527255863183233	1	2
census	0	0.9528403043413226	0	1
census	0	0.9528604753922088	1	2
census	0	0.9529223708312075	1	1
census	0	0.9531216937662274	1	1
census	0	0.9533286703398981	1	6
census	0	0.9534619226775883	1	7
census	0	0.9534701880003102	0	1
census	0	0.9534701880003102	1	5
census	0	0.9536030559522822	1	8
census	0	0.9536788663088611	1	3
census	0	0.9537418297491824	1	1
census	0	0.9537802129377438	1	1
census	0	0.9538193735372005	1	3
census	0	0.9538700626529661	0	1
census	0	0.954038524161696	1	1
census	0	0.9543807056389719	1	1
census	0	0.955113257957201	1	1
census	0	0.9554610441113698	1	2
census	0	0.9559571054774709	1	1
census	0	0.9560033419219212	1	2
census	0	0.9560149025893744	1	1
census	0	0.9560600691545612	1	1
census	0	0.956137122545859	1	1
census	0	0.956262724285437	1	1
census	0	0.9563790143572729	1	1
census	0	0.9566986633278644	1	3
census	0	0.9568227297034975	1	4
census	0	0.9568304251605516	1	6
census	0	0.9569541310003483	1	3
census	0	0.9584059766492418	1	1
census	0	0.9590940515507576	1	1
census	0	0.9593791075735291	1	1
census	0	0.9597342080531059	1	1
census	0	0.960229368535157	1	1
census	0	0.9603428625023895	1	1
census	0	0.9614821912464042	1	1
census	0	0.9618397237147306	1	1
census	0	0.9629697781681582	1	1
census	0	0.9634817500432994	1	1
census	0	0.9645396029601561	1	1
census	0	0.9649119209494472	1	2
census	0	0.9663584575626688	1	1
census	0	0.9663911420191704	1	2
census	0	0.9672283267523646	1	2
census	0	0.9673794000414818	1	1
census	0	0.9679201832357769	1	1
census	1	8.157331397838318e-05	0	1
census	1	9.419846602174965e-05	0	1
census	1	9.867838320856089e-05	0	1
census	1	9.985568611007807e-05	0	1
census	1	0.0001009219577400292	0	1
census	1	0.00010590509412187194	0	1
census	1	0.00010596779910554052	0	1
census	1	0.00010613533245658311	0	1
census	1	0.00010682949395042115	0	2
census	1	0.00010793561734585109	0	1
census	1	0.00010798361204013803	0	1
census	1	0.00011031005783710295	0	1
census	1	0.00011053997484429614	0	1
census	1	0.00011144301258578342	0	1
census	1	0.00011335274824263748	0	1
census	1	0.00011414446963885997	0	3
census	1	0.00011483683219522512	0	2
census	1	0.00011606147400515267	0	1
census	1	0.00011617858529055078	0	1
census	1	0.00011651771092843713	0	1
census	1	0.00012241885721108267	0	2
census	1	0.00012299951779555534	0	1
census	1	0.00012372165429578083	0	1
census	1	0.00012373172998332235	0	1
census	1	0.0001242297258661431	0	1
census	1	0.00012618068012497453	0	1
census	1	0.00012663493053038154	0	1
census	1	0.00012802920549362582	0	1
census	1	0.00013035502930002743	0	1
census	1	0.0001309491171991822	0	1
census	1	0.00013208114213195924	0	1
census	1	0.00013486096420188236	0	1
census	1	0.00013635498081678536	0	1
census	1	0.00013664061888723147	0	1
census	1	0.00013680721981027327	0	1
census	1	0.0001374784128273107	0	1
census	1	0.00013803108235426338	0	1
census	1	0.00013804011505629175	0	1
census	1	0.00013820803243790836	0	1
census	1	0.00013950666080792435	0	1
census	1	0.00013951579005777714	0	3
census	1	0.00014050734816798658	0	1
census	1	0.00014083047742177374	0	1
census	1	0.0001416846855279539	0	1
census	1	0.00014515095720253027	0	1
census	1	0.00014546427366546132	0	2
census	1	0.00014838323464970473	0	2
census	1	0.00014919427811258107	0	1
census	1	0.00014928324721036663	0	2
census	1	0.00014979713655732354	0	2
census	1	0.0001498069391101441	0	1
census	1	0.00015099636802705377	0	1
census	1	0.00015183425397562801	0	1
census	1	0.0001519347388956485	0	1
census	1	0.00015220515219408845	0	1
census	1	0.00015281071255416852	0	2
census	1	0.00015373757567536218	0	3
census	1	0.00015435195714178995	0	1
census	1	0.00015497501554749297	0	4
census	1	0.00015498515688225418	0	2
census	1	0.0001559150040561598	0	3
census	1	0.00015592520689277977	0	4
census	1	0.00015632142326461602	0	1
census	1	0.00015895092454492493	0	1
census	1	0.000159088462542108	0	1
census	1	0.0001603805963752598	0	1
census	1	0.0001655965699751974	0	2
census	1	0.0001694988143066853	0	1
census	1	0.0001695315782152082	0	1
census	1	0.0001695784334961741	0	1
census	1	0.00017308069816647357	0	1
census	1	0.00017335570451416536	0	2
census	1	0.00018497749862454163	0	2
census	1	0.00027075450005623996	0	1
census	1	0.0017861036377465156	0	1
census	1	0.0019163373632926665	0	1
census	1	0.0025327524758633068	0	1
census	1	0.00313249280146864	0	1
census	1	0.003203937975238033	0	1
census	1	0.0032160277506642094	0	1
census	1	0.0033228909948023752	0	1
census	1	0.003446242868312591	0	1
census	1	0.003689815196437453	0	1
census	1	0.004149750927413883	0	1
census	1	0.004326207675285054	0	1
census	1	0.007221473419087668	0	1
census	1	0.015360592571820321	0	1
census	1	0.01614054315478935	0	1
census	1	0.01614502377514119	0	1
census	1	0.02879660190721438	0	1
census	1	0.029298014817632827	0	1
census	1	0.03601191919342186	0	1
census	1	0.04216365883651394	0	1
census	1	0.04251385903013127	0	1
census	1	0.045056474621007044	0	1
census	1	0.0489339562309423	1	1
census	1	0.050533739239596226	0	1
census	1	0.050743875280780504	0	1
census	1	0.06036628361138113	0	1
census	1	0.07603498203936762	0	1
census	1	0.07966975922059533	0	1
census	1	0.07981016683246706	0	1
census	1	0.08708199304194056	1	1
census	1	0.08866447760554046	0	1
census	1	0.09645171991228903	0	1
census	1	0.09667332073285256	0	1
census	1	0.10213805585671878	0	1
census	1	0.10260583356113573	0	1
census	1	0.10327890569056261	0	1
census	1	0.10367598444014083	1	1
census	1	0.11021693010983676	0	1
census	1	0.11086630697895639	0	1
census	1	0.11539174308390653	0	1
census	1	0.12078750790722427	0	1
census	1	0.12934030357668322	0	1
census	1	0.13149696568746688	0	1
census	1	0.14926080116324272	0	1
census	1	0.15086180028034493	1	1
census	1	0.16586317278183288	0	1
census	1	0.16701789861180333	1	1
census	1	0.1726926895991692	1	1
census	1	0.1777207812393995	0	1
census	1	0.17920474466973715	0	1
census	1	0.180952157299573	0	1
census	1	0.18108548928160276	0	1
census	1	0.18361208104851787	0	1
census	1	0.1850054688833016	0	1
census	1	0.18779991425010176	0	1
census	1	0.1894498525910417	1	1
census	1	0.19683677399763402	0	1
census	1	0.1974533740657042	1	1
census	1	0.19875913315657512	0	1
census	1	0.20029033546769232	0	1
census	1	0.2125705456437282	0	1
census	1	0.2263838382846063	1	1
census	1	0.2372857379963357	1	1
census	1	0.23790882305528002	0	1
census	1	0.24394837694732513	0	1
census	1	0.24412838762084052	0	1
census	1	0.24513938658536535	1	1
census	1	0.2487961337882374	0	1
census	1	0.25690993522656635	0	1
census	1	0.2627785859833737	1	1
census	1	0.26494021981656596	1	1
census	1	0.2694517165293512	0	1
census	1	0.2727483122615186	0	1
census	1	0.2731777793207181	0	1
census	1	0.2755573530700327	0	1
census	1	0.2758448870616509	0	1
census	1	0.2789843857219401	1	1
census	1	0.28052051599714084	0	1
census	1	0.281446499950576	1	1
census	1	0.2815631004552877	0	1
census	1	0.28372849032118147	0	1
census	1	0.29120277632391667	0	1
census	1	0.29571291163644847	0	1
census	1	0.29846834483478785	0	1
census	1	0.30131673656672625	0	1
census	1	0.30246737382367195	0	1
census	1	0.3058881617228395	1	1
census	1	0.3136936710166173	0	1
census	1	0.3185313234131701	0	1
census	1	0.31943141722011	1	1
census	1	0.32166804919464753	0	1
census	1	0.32691307912617207	0	1
census	1	0.336389983719631	0	1
census	1	0.3392444164083767	1	1
census	1	0.3416926417478097	0	1
census	1	0.3425230539361707	1	1
census	1	0.348377188926662	1	1
census	1	0.35172270292010777	0	1
census	1	0.35260876779115946	0	1
census	1	0.35385846597628035	0	1
census	1	0.3577727085582254	1	1
census	1	0.3591880836607491	0	1
census	1	0.3624946483946933	1	1
census	1	0.3632397852476694	1	1
census	1	0.36885648927696035	0	1
census	1	0.3691494839180066	0	1
census	1	0.3708013025327161	0	1
census	1	0.3759896551340264	1	1
census	1	0.3793520181014205	1	1
census	1	0.38091215367017073	0	1
census	1	0.381734300623189	1	1
census	1	0.38433474966811687	1	1
census	1	0.38466613816887474	1	1
census	1	0.390020416769318	1	1
census	1	0.39095097731178724	1	1
census	1	0.4219355706891525	1	1
census	1	0.42394980050051817	0	1
census	1	0.4253813038295467	1	1
census	1	0.42816277798120544	0	1
census	1	0.441248968696146	1	1
census	1	0.4415873649783167	1	1
census	1	0.44599470018288045	1	1
census	1	0.450983899274065	1	1
census	1	0.4570774684676609	0	1
census	1	0.46532053457092715	0	1
census	1	0.47068612066600035	0	1
census	1	0.4718872169115178	1	1
census	1	0.49353868386636607	0	1
census	1	0.4938524287671521	1	1
census	1	0.5027796025840895	0	1
census	1	0.508406409480546	1	1
census	1	0.5162948325622847	0	1
census	1	0.5180379583347288	1	1
census	1	0.5232226590925106	0	1
census	1	0.5237256480407217	1	1
census	1	0.5270490595267049	1	1
census	1	0.5293507212578196	1	1
census	1	0.5308174365595186	0	1
census	1	0.5320302023053254	1	1
census	1	0.5364195059407535	0	1
census	1	0.5390594792248045	0	1
census	1	0.5425920653542734	1	1
census	1	0.5575903678590513	1	1
census	1	0.5586191681472141	0	1
census	1	0.5586191681472141	1	1
census	1	0.5647428710884409	0	1
census	1	0.5678970861177016	1	1
census	1	0.5738844241207777	1	1
census	1	0.5897382715541591	0	1
census	1	0.5901690305693233	1	1
census	1	0.5978315347303893	1	1
census	1	0.6030771264208645	0	1
census	1	0.6046534304830508	0	1
census	1	0.6078132554139163	0	1
census	1	0.6137058000625568	0	1
census	1	0.614183773477647	0	1
census	1	0.6148588809031478	0	1
census	1	0.6219554501986664	1	1
census	1	0.6243981008281884	0	1
census	1	0.6264366236398898	1	1
census	1	0.6343268580379031	1	1
census	1	0.6359454559978625	1	1
census	1	0.6424772458504249	0	1
census	1	0.6514155264577693	1	1
census	1	0.6538030331962352	0	1
census	1	0.6547552823475156	1	1
census	1	0.65773825837104	0	1
census	1	0.6662657046247003	0	1
census	1	0.666628076053424	0	1
census	1	0.6683303531263075	0	1
census	1	0.6808281072701384	1	1
census	1	0.686212981969584	1	1
census	1	0.6931438398276105	1	1
census	1	0.6977121443673817	1	1
census	1	0.6996626265795053	0	1
census	1	0.6996626265795053	1	1
census	1	0.69999494968638	0	1
census	1	0.7015158300043657	0	1
census	1	0.7060329233196018	0	1
census	1	0.7138803215124492	1	1
census	1	0.715213018407655	0	1
census	1	0.7209611220405234	1	1
census	1	0.7214913438303102	1	1
census	1	0.7228907159926793	0	1
census	1	0.7285337301017802	0	1
census	1	0.7307142145325607	1	1
census	1	0.733355190828777	1	1
census	1	0.7364493115448645	0	1
census	1	0.7401126366015883	1	1
census	1	0.7404252520938696	1	1
census	1	0.7411498317146236	1	1
census	1	0.7439340874968693	1	1
census	1	0.747671184714779	1	1
census	1	0.7488575938545626	1	1
census	1	0.7494178447608755	1	1
census	1	0.7501360913395254	0	1
census	1	0.7501360913395254	1	1
census	1	0.7508104516919799	1	1
census	1	0.7508417429676381	1	1
census	1	0.7509810545104275	1	1
census	1	0.7539284649478407	0	1
census	1	0.7548551184747943	1	1
census	1	0.7567126846847617	1	1
census	1	0.7641248740454114	0	1
census	1	0.7682293384535882	1	2
census	1	0.7690424327584339	1	1
census	1	0.771973230818814	1	1
census	1	0.7720019105611747	1	1
census	1	0.7729988331365262	1	2
census	1	0.7737319849457691	1	1
census	1	0.7748890722605368	0	2
census	1	0.7748890722605368	1	1
census	1	0.7763617447722577	1	1
census	1	0.7774655217055167	1	1
census	1	0.7782356475406592	0	1
census	1	0.7782356475406592	1	2
census	1	0.7789860007151058	1	1
census	1	0.7804097258487861	1	1
census	1	0.7838261787553988	1	1
census	1	0.7841708209866136	1	1
census	1	0.7861420596671653	1	1
census	1	0.7865414960752706	1	1
census	1	0.7881813392578338	1	1
census	1	0.7886790935055645	1	1
census	1	0.7928140030886952	1	1
census	1	0.8002140716103366	1	1
census	1	0.8005551066746557	0	1
census	1	0.8005991198129465	1	1
census	1	0.8010717784024268	0	1
census	1	0.8016745736263311	1	1
census	1	0.8016969630447288	1	1
census	1	0.8061621838059968	1	1
census	1	0.8062355697765689	1	1
census	1	0.8066187301815975	1	1
census	1	0.809114291967262	1	1
census	1	0.8092011706249628	0	1
census	1	0.8094580480218679	0	1
census	1	0.81035729285297	0	1
census	1	0.8107903364061043	1	1
census	1	0.8130245723192546	1	1
census	1	0.8141524926659807	1	1
census	1	0.8157681767323038	1	2
census	1	0.8168307392452424	0	1
census	1	0.8168307392452424	1	1
census	1	0.8169038902527443	1	1
census	1	0.8172774729895008	1	1
census	1	0.8188804093008819	1	1
census	1	0.8193098247068511	1	1
census	1	0.8194280638738692	1	1
census	1	0.8214326472614965	1	1
census	1	0.8215916199275741	0	1
census	1	0.8256044350402408	1	1
census	1	0.8264162086242116	1	1
census	1	0.828947737674131	1	1
census	1	0.8308650148911894	1	1
census	1	0.8318637196946905	1	1
census	1	0.8323051682310112	1	1
census	1	0.8324439339099025	1	1
census	1	0.8329192257494658	0	1
census	1	0.8329192257494658	1	1
census	1	0.8330924535505586	1	1
census	1	0.8333729049580553	1	1
census	1	0.8335911884191446	1	1
census	1	0.8340024789031683	1	2
census	1	0.8374457716548533	1	1
census	1	0.8383084504704246	0	1
census	1	0.8383312314056645	1	1
census	1	0.840310889322215	1	1
census	1	0.8411764804217877	1	1
census	1	0.8418391517263489	1	1
census	1	0.8437607057537729	1	1
census	1	0.8463040424479074	0	1
census	1	0.8463040424479074	1	1
census	1	0.852669672901948	1	1
census	1	0.8532275399263531	1	1
census	1	0.8549359020429087	1	1
census	1	0.85522074914061	1	1
census	1	0.8578451375445909	1	1
census	1	0.8620950210218531	1	1
census	1	0.8630462606400233	1	1
census	1	0.8635906637051544	1	1
census	1	0.8660948674712963	1	1
census	1	0.8661073029206685	1	2
census	1	0.867614380739987	1	1
census	1	0.8717340148135488	1	1
census	1	0.8729598662775914	0	1
census	1	0.8738657972194447	1	1
census	1	0.8738792153629656	1	1
census	1	0.8748293914346673	1	1
census	1	0.8750576381010987	1	1
census	1	0.8782728885682624	1	1
census	1	0.8789031776359391	1	1
census	1	0.8804581683627063	1	1
census	1	0.8814276119109156	1	1
census	1	0.8819325033482904	1	1
census	1	0.8821361498108226	1	1
census	1	0.8828389645864839	0	1
census	1	0.8832402842799871	1	1
census	1	0.8839305945839383	1	1
census	1	0.884041051204661	1	1
census	1	0.8853282692734198	1	1
census	1	0.8862912694419465	1	1
census	1	0.8863669536412747	1	1
census	1	0.8865816307930499	1	1
census	1	0.8884791904582993	0	1
census	1	0.8889906953603652	1	1
census	1	0.8906739196314439	1	1
census	1	0.8943746789702156	1	1
census	1	0.8945907508961742	1	1
census	1	0.8955071290145488	1	3
census	1	0.8964057065631569	1	1
census	1	0.8993300301545515	1	1
census	1	0.8994868195617589	1	1
census	1	0.899516576118333	1	1
census	1	0.9013357745127311	1	1
census	1	0.9015434901108754	1	1
census	1	0.9025713309020487	0	1
census	1	0.9027684388423926	1	1
census	1	0.9030439526194588	1	1
census	1	0.9036106346746248	1	1
census	1	0.9047749717804238	0	1
census	1	0.9049724898597113	1	1
census	1	0.9060697647737526	1	1
census	1	0.9098178081422527	1	1
census	1	0.9098244748254657	1	1
census	1	0.9104179272181803	1	1
census	1	0.9116203765482407	1	1
census	1	0.9123068277917001	1	1
census	1	0.9128331062097499	1	1
census	1	0.9129692971902909	1	1
census	1	0.9133100173654893	1	1
census	1	0.9147758565163352	1	1
census	1	0.9168208730903997	1	1
census	1	0.9171855818482613	1	1
census	1	0.9186758102368066	1	1
census	1	0.9190187341438599	1	2
census	1	0.919972321068926	1	1
census	1	0.9207055954331756	1	1
census	1	0.9211364245526177	1	2
census	1	0.9212148011876966	1	1
census	1	0.9221028411219833	1	1
census	1	0.9226344140077648	1	1
census	1	0.9230420490778178	1	1
census	1	0.9241409961822974	1	1
census	1	0.9243215014394626	1	1
census	1	0.9248232768773048	1	1
census	1	0.926373079226737	1	1
census	1	0.9276542040750697	1	1
census	1	0.9312622694522861	1	1
census	1	0.9324570788331883	1	1
census	1	0.9327292723844977	1	1
census	1	0.9329288574310077	1	1
census	1	0.93297084996736	1	1
census	1	0.9336081922387847	1	1
census	1	0.9340045139624874	1	1
census	1	0.9357684199713387	1	1
census	1	0.9371349545902617	1	1
census	1	0.9371956565580699	1	1
census	1	0.9373588995232897	1	1
census	1	0.9395226853475064	1	1
census	1	0.9414903263578408	1	1
census	1	0.9460851977118616	1	1
census	1	0.9461226341449263	1	1
census	1	0.9462474407545206	1	1
census	1	0.9468011509678215	1	1
census	1	0.9488281669438494	1	1
census	1	0.948921677075525	1	1
census	1	0.9493361869594938	1	1
census	1	0.9494204619657574	1	1
census	1	0.9510752669509203	1	1
census	1	0.9518145618002279	1	2
census	1	0.951960439215965	1	1
census	1	0.9519995641517337	1	2
census	1	0.9525819166225151	0	1
census	1	0.9525819166225151	1	1
census	1	0.9526589503355629	1	1
census	1	0.9527255863183233	1	1
census	1	0.9532591462493423	1	1
census	1	0.9534701880003102	1	1
census	1	0.9537297021676768	1	1
census	1	0.9538193735372005	1	1
census	1	0.9543807056389719	1	1
census	1	0.9561293091664529	1	1
census	1	0.9566986633278644	1	1
census	1	0.9568227297034975	1	1
census	1	0.9655521306444165	1	1
census	1	0.9660662140706165	1	1
census	1	0.9669994645229512	1	1
census	2	6.978173751026952e-05	0	1
census	2	8.782278216827004e-05	0	1
census	2	9.148273253264536e-05	0	1
census	2	9.152116107508021e-05	0	1
census	2	9.277090894966889e-05	0	1
census	2	9.307341790579219e-05	0	1
census	2	9.927633736321663e-05	0	1
census	2	0.00010064086795878957	0	2
census	2	0.00010399791998779115	0	1
census	2	0.00011144301258578342	0	1
census	2	0.0001127216570685924	0	1
census	2	0.00011414446963885997	0	2
census	2	0.00011483683219522512	0	4
census	2	0.00011683424617495629	0	1
census	2	0.0001174940582506158	0	1
census	2	0.00011966482705558504	0	1
census	2	0.00012241885721108267	0	1
census	2	0.00012259091992758897	0	1
census	2	0.0001242215967393705	0	1
census	2	0.0001242297258661431	0	1
census	2	0.00012539840191034147	0	1
census	2	0.00012657517834331527	0	1
census	2	0.0001277620648244847	0	1
census	2	0.00012852395684737742	0	1
census	2	0.00012930352933239678	0	2
census	2	0.00013050417570592538	0	1
census	2	0.0001391922997480847	0	1
census	2	0.00014050734816798658	0	1
census	2	0.00014071087631957268	0	1
census	2	0.00014083047742177374	0	3
census	2	0.00014139752724913013	0	1
census	2	0.00014621773679006125	0	1
census	2	0.00014628659734358315	0	1
census	2	0.0001476889318651528	0	4
census	2	0.00014778667378890554	0	1
census	2	0.00014919427811258107	0	1
census	2	0.00014928324721036663	0	1
census	2	0.00015373757567536218	0	1
census	2	0.00015497501554749297	0	1
census	2	0.00015498515688225418	0	2
census	2	0.0001559150040561598	0	5
census	2	0.00015592520689277977	0	3
census	2	0.00015611487700097318	0	1
census	2	0.00015695399446054883	0	1
census	2	0.00015759204678192284	0	2
census	2	0.00015895092454492493	0	1
census	2	0.0001590988730118964	0	2
census	2	0.00016392575437665792	0	1
census	2	0.00016421658384260335	0	1
census	2	0.00016544402779030868	0	1
census	2	0.0001706524113045057	0	1
census	2	0.00017124144010420702	0	1
census	2	0.00017537692496383836	0	1
census	2	0.00017566468946072516	0	1
census	2	0.00017582244566234523	0	1
census	2	0.0002155059985976376	0	1
census	2	0.002113980761476851	0	1
census	2	0.002594072532103346	0	1
census	2	0.00260681857031277	0	2
census	2	0.0027942877122805834	0	1
census	2	0.003131942239791792	0	1
census	2	0.003491564051286187	0	1
census	2	0.0036928420662301915	0	1
census	2	0.0042298171563350286	0	1
census	2	0.004529468586740233	0	1
census	2	0.004635195507310356	0	1
census	2	0.005099971540254332	0	1
census	2	0.00825521471587342	0	1
census	2	0.010655081507556492	0	1
census	2	0.011644169816681881	0	1
census	2	0.015668606442893092	0	1
census	2	0.016942983159668624	0	1
census	2	0.021760686055224795	0	1
census	2	0.023901529520803735	0	1
census	2	0.02561185415492467	0	1
census	2	0.028717383053741802	0	1
census	2	0.03137509535800422	0	1
census	2	0.03396994048118346	0	1
census	2	0.03696562003382818	0	1
census	2	0.03982727329704393	0	1
census	2	0.04161497036269646	0	1
census	2	0.046722666020677	0	1
census	2	0.048388450906204056	0	1
census	2	0.051523853595636035	0	1
census	2	0.054900391189837826	0	1
census	2	0.06766067789037541	0	1
census	2	0.07221274946552969	0	1
census	2	0.07259617006975122	0	1
census	2	0.0750331385377144	1	1
census	2	0.07603498203936762	0	1
census	2	0.08077970592601581	0	1
census	2	0.08192663665757133	0	1
census	2	0.08525600898830406	0	1
census	2	0.0887510569931056	0	1
census	2	0.08886737753483584	0	1
census	2	0.0906602363129492	0	1
census	2	0.09114160693533631	1	1
census	2	0.09506555127357874	0	1
census	2	0.09657020160340209	0	1
census	2	0.10045458585490778	0	1
census	2	0.10195809947025337	0	1
census	2	0.10510848121474224	1	1
census	2	0.11699419923600592	1	1
census	2	0.1184481640922031	1	1
census	2	0.12005232405268781	0	1
census	2	0.12046916768374955	0	1
census	2	0.12261714705482443	0	1
census	2	0.13619449961772523	1	1
census	2	0.13708938961935305	0	1
census	2	0.14111428773783274	1	1
census	2	0.14286596428057816	0	1
census	2	0.14482431649956162	0	1
census	2	0.15755724737626461	0	1
census	2	0.15969567860446546	1	1
census	2	0.16325977059013821	0	1
census	2	0.16586317278183288	0	1
census	2	0.16639905828517698	1	1
census	2	0.17108336646795902	0	1
census	2	0.174842518176321	0	1
census	2	0.17657816977049512	1	1
census	2	0.18712680853487657	1	1
census	2	0.18958963067035972	0	1
census	2	0.19688675982808954	0	1
census	2	0.19778189312761477	1	1
census	2	0.19951226903503766	0	1
census	2	0.2007529524537419	0	1
census	2	0.2028293689194991	0	1
census	2	0.20956635333737944	0	1
census	2	0.20990820625532078	0	1
census	2	0.21032962406786285	1	1
census	2	0.21368027330616618	1	1
census	2	0.22125116059408353	0	1
census	2	0.2234226142468994	1	1
census	2	0.22434008284473048	0	1
census	2	0.22480141193841244	1	1
census	2	0.2262013292224588	0	1
census	2	0.24511496969547936	0	1
census	2	0.24748705058161377	1	1
census	2	0.2531267509756111	0	1
census	2	0.25878670779433005	0	1
census	2	0.2623241680893267	0	1
census	2	0.27119415108611494	0	1
census	2	0.2799441099395774	0	1
census	2	0.2810630094542201	0	1
census	2	0.281372331782987	1	1
census	2	0.2821137258239736	0	1
census	2	0.2826862640904152	0	1
census	2	0.2844765729469565	1	1
census	2	0.29561102852255106	0	2
census	2	0.2965029411671477	0	1
census	2	0.297313692628009	0	1
census	2	0.2988039217778227	0	1
census	2	0.3051540352763223	0	1
census	2	0.311162764706204	0	1
census	2	0.3182428156272952	1	1
census	2	0.31839457562936474	0	1
census	2	0.3245052606394984	0	1
census	2	0.32476563981633316	1	1
census	2	0.32552889095789356	0	1
census	2	0.3308825935846296	0	1
census	2	0.33742216126007935	1	1
census	2	0.33839576739848254	0	1
census	2	0.3392444164083767	0	1
census	2	0.3503672593082682	0	1
census	2	0.35191926187351297	0	1
census	2	0.3557054084427069	0	1
census	2	0.3593231115753428	1	1
census	2	0.3610071749921294	0	2
census	2	0.3663342553034548	0	1
census	2	0.36814535069461046	1	1
census	2	0.36914721010206797	1	1
census	2	0.3724326835775397	0	1
census	2	0.3724326835775397	1	1
census	2	0.3773166448696895	1	1
census	2	0.3793520181014205	1	1
census	2	0.37997792971610844	1	1
census	2	0.38091215367017073	1	1
census	2	0.3887711134983014	0	1
census	2	0.40168085062739867	1	1
census	2	0.40711323360026136	1	1
census	2	0.4072107736541837	1	1
census	2	0.4117003672093676	1	1
census	2	0.41498990870280783	0	1
census	2	0.4162987915483265	1	1
census	2	0.41758022862463456	0	1
census	2	0.4201167337229522	0	1
census	2	0.42394980050051817	0	1
census	2	0.4253205482063048	1	1
census	2	0.42713709495929875	1	1
census	2	0.4346998597966903	1	1
census	2	0.43504546080404105	0	1
census	2	0.43839166312856026	0	1
census	2	0.4483046377445172	1	1
census	2	0.4510799942033858	1	2
census	2	0.45347206947769936	1	1
census	2	0.4570774684676609	0	2
census	2	0.4626213812199219	0	1
census	2	0.46403491798689545	1	1
census	2	0.468106441907284	1	1
census	2	0.4693827784244333	1	1
census	2	0.47710660639005237	0	1
census	2	0.47936717198777373	1	1
census	2	0.4834010633581806	1	1
census	2	0.4870704651644002	1	1
census	2	0.4883865179801732	1	1
census	2	0.4913727818383715	1	1
census	2	0.5032897050594981	0	1
census	2	0.5069322691871204	1	1
census	2	0.5151158658033482	0	1
census	2	0.5162948325622847	0	1
census	2	0.5178047163518807	1	1
census	2	0.5232226590925106	1	1
census	2	0.5308959067920397	1	1
census	2	0.5347390759002645	0	1
census	2	0.5364898659619906	0	1
census	2	0.5398524325149593	1	1
census	2	0.5446665134744972	0	1
census	2	0.5448829101453134	1	1
census	2	0.5498845797053329	1	1
census	2	0.5545362316281502	1	1
census	2	0.555538442440329	1	1
census	2	0.5562169049505011	0	1
census	2	0.557180124816457	1	1
census	2	0.5577620977179554	0	1
census	2	0.5586191681472141	0	1
census	2	0.5632572116832022	1	1
census	2	0.5652919782825174	1	1
census	2	0.5656296654840755	1	2
census	2	0.5678833276124471	1	1
census	2	0.5701783735460462	1	1
census	2	0.5724593516042137	0	1
census	2	0.5751308340783623	1	1
census	2	0.5756007776615544	0	1
census	2	0.5768151991197845	1	1
census	2	0.5801504980085561	1	1
census	2	0.5822801621780246	1	1
census	2	0.5827108970740338	1	1
census	2	0.5841691938194704	1	1
census	2	0.5861448144822506	0	1
census	2	0.5861448144822506	1	1
census	2	0.58761916819539	0	1
census	2	0.5901785299291473	1	1
census	2	0.5934111882584218	1	1
census	2	0.5974653549503356	1	1
census	2	0.6157434474261365	1	1
census	2	0.6208408052382064	1	1
census	2	0.6228694481824912	1	1
census	2	0.62502831194481	1	1
census	2	0.6276266627499909	1	1
census	2	0.6314263905268577	1	1
census	2	0.634577541560741	1	1
census	2	0.6423293357479979	1	1
census	2	0.6425341104321236	0	1
census	2	0.6491327722428487	1	1
census	2	0.6531497476303274	1	1
census	2	0.6565089545096411	1	1
census	2	0.6586277812473597	1	1
census	2	0.6624867785556058	0	1
census	2	0.6648023369752833	1	1
census	2	0.6648656418736436	1	1
census	2	0.6651618419793118	1	1
census	2	0.6665906680522662	0	1
census	2	0.6707064615146477	1	3
census	2	0.670742727234937	0	1
census	2	0.6712632167956045	0	1
census	2	0.6789784100874846	1	1
census	2	0.681621787415481	0	1
census	2	0.6830487709772489	1	1
census	2	0.6876632653809958	1	1
census	2	0.6903893209499221	0	1
census	2	0.69062359586787	1	1
census	2	0.6942124925416121	1	1
census	2	0.6943873573460342	1	1
census	2	0.7001899331390369	0	1
census	2	0.709300086162011	0	1
census	2	0.7094072208664611	0	1
census	2	0.7102701268816037	1	1
census	2	0.7103744193484154	1	1
census	2	0.7149232944109909	1	1
census	2	0.71500260686329	1	1
census	2	0.7151839420080593	1	1
census	2	0.7162043357935549	1	1
census	2	0.7170313608130444	1	1
census	2	0.719799775075514	1	1
census	2	0.7214913438303102	1	1
census	2	0.7233054748081661	1	1
census	2	0.7251930356284982	1	1
census	2	0.7274602254943044	1	1
census	2	0.7276600369988306	1	1
census	2	0.7292316011651355	1	1
census	2	0.730650904123429	1	1
census	2	0.7324204997204862	1	1
census	2	0.7331874759872211	1	1
census	2	0.7340610847880549	1	1
census	2	0.7359568887604434	1	1
census	2	0.7365815373747712	1	1
census	2	0.7381537067540961	0	1
census	2	0.7407185709434332	1	1
census	2	0.7420010637090929	1	1
census	2	0.7445950998962163	1	1
census	2	0.7449379237918929	1	1
census	2	0.7449781776003018	1	1
census	2	0.7466761706417053	1	1
census	2	0.7473085890481318	1	1
census	2	0.7490367737588292	1	1
census	2	0.7509810545104275	1	2
census	2	0.7582915447034957	1	1
census	2	0.7594098420477404	1	1
census	2	0.7598257105226357	1	1
census	2	0.7599045069244825	0	1
census	2	0.76265089495377	1	1
census	2	0.7626611483996761	1	1
census	2	0.7641248740454114	0	1
census	2	0.7645513287199678	0	1
census	2	0.7652502265720328	1	1
census	2	0.7715463036692534	1	1
census	2	0.7730366044246557	1	1
census	2	0.773599246405211	1	1
census	2	0.773723742687538	1	1
census	2	0.7766801931838101	1	1
census	2	0.7771598322551184	1	1
census	2	0.777738530296154	0	1
census	2	0.7819413665325408	0	1
census	2	0.7822242113039038	1	1
census	2	0.7830003634980587	1	1
census	2	0.7834241880958757	1	1
census	2	0.7852277182297054	1	1
census	2	0.7876501499790258	0	1
census	2	0.7889232687853661	1	1
census	2	0.789521842912221	1	1
census	2	0.7903875415108712	1	1
census	2	0.791732078922882	1	1
census	2	0.7983363317369714	1	1
census	2	0.7996571862442649	1	1
census	2	0.8003097401576719	0	1
census	2	0.8010717784024268	1	1
census	2	0.8013644764862945	1	1
census	2	0.8032958330855666	1	1
census	2	0.8061621838059968	1	2
census	2	0.806931508114553	1	1
census	2	0.8077460054564534	1	1
census	2	0.8082621646022929	0	1
census	2	0.8093728746068006	1	1
census	2	0.8094580480218679	1	1
census	2	0.811228276977072	0	1
census	2	0.8113276197408046	1	1
census	2	0.812795989384503	1	1
census	2	0.8151050779482345	1	1
census	2	0.8169038902527443	1	2
census	2	0.8198824251658932	0	1
census	2	0.8224881762721475	1	2
census	2	0.8226085941764254	1	1
census	2	0.8292028390196727	1	1
census	2	0.8314450123665227	1	1
census	2	0.8316583845226324	1	1
census	2	0.8325949331582975	1	1
census	2	0.832765063970274	1	1
census	2	0.8329192257494658	1	1
census	2	0.8344209717140729	0	1
census	2	0.8356620949583177	1	1
census	2	0.8359028143495523	1	1
census	2	0.8386762585373998	1	1
census	2	0.8417293553101303	1	1
census	2	0.8435207671432827	1	1
census	2	0.8438901153108945	1	1
census	2	0.8459988989687823	1	1
census	2	0.8460871777166628	1	1
census	2	0.8462801111609481	1	1
census	2	0.8469396384407002	0	1
census	2	0.8495181824968848	1	1
census	2	0.8499471025001417	1	1
census	2	0.8535081334664714	0	1
census	2	0.85522074914061	1	1
census	2	0.8557488660791799	0	1
census	2	0.8561833964264127	0	1
census	2	0.8568052014176796	0	1
census	2	0.8595612435930186	1	1
census	2	0.8607676910803488	1	1
census	2	0.8610719361931064	1	1
census	2	0.8629304168970117	1	2
census	2	0.864828885318318	1	1
census	2	0.8656984331668477	1	1
census	2	0.8661073029206685	1	1
census	2	0.8661393161172376	1	1
census	2	0.8679026399020868	1	1
census	2	0.8702822600221573	1	1
census	2	0.8717340148135488	1	1
census	2	0.8719600843009326	1	1
census	2	0.8722258583259788	1	1
census	2	0.8723315447123811	1	1
census	2	0.8738657972194447	1	1
census	2	0.8738792153629656	1	1
census	2	0.8760911790046709	1	1
census	2	0.8770232628766905	1	1
census	2	0.8785124934700808	1	1
census	2	0.8797764417107361	1	1
census	2	0.8825523037182056	1	1
census	2	0.8828389645864839	1	1
census	2	0.8835200525822045	1	1
census	2	0.8840907379229112	1	1
census	2	0.8884316741173365	1	1
census	2	0.8900121761692021	1	1
census	2	0.8907792974356	1	1
census	2	0.8931271631113078	1	1
census	2	0.894421163291838	1	1
census	2	0.894821524132805	1	1
census	2	0.8958347626428121	1	1
census	2	0.896013737752608	1	1
census	2	0.8963687854494965	1	1
census	2	0.8968481300136824	1	1
census	2	0.8979541734465354	1	1
census	2	0.8980875882304463	1	1
census	2	0.8981954283929631	1	1
census	2	0.9039734868669292	1	1
census	2	0.9044915721232089	1	1
census	2	0.9046128836271248	1	1
census	2	0.9053507169993754	1	1
census	2	0.9060697647737526	1	1
census	2	0.9061552391160537	1	1
census	2	0.9068960738596655	1	1
census	2	0.9071190027866257	1	2
census	2	0.9087140680163138	1	2
census	2	0.9094947761335654	1	1
census	2	0.9096273031306022	1	1
census	2	0.9098244748254657	1	1
census	2	0.9101064427279568	1	1
census	2	0.9109799576435057	1	1
census	2	0.9131239836596529	1	1
census	2	0.9147758565163352	1	1
census	2	0.9151047253057252	1	1
census	2	0.9151257962334759	1	1
census	2	0.9160186819374871	1	1
census	2	0.916944733687523	1	1
census	2	0.9190187341438599	1	1
census	2	0.9210968811027263	1	1
census	2	0.9212112051455735	1	1
census	2	0.9244528828909043	1	1
census	2	0.9250444331861308	1	1
census	2	0.9304175286995644	1	1
census	2	0.9307116689226304	1	1
census	2	0.9322817295457013	1	1
census	2	0.93277138087423	1	1
census	2	0.9329288574310077	1	1
census	2	0.9357684199713387	1	1
census	2	0.9363778497977355	1	1
census	2	0.9373588995232897	1	2
census	2	0.9420442316837248	1	1
census	2	0.9423305720918385	1	1
census	2	0.9438433361154606	1	1
census	2	0.9443902866470486	0	1
census	2	0.9446902769952933	1	1
census	2	0.947583851058171	0	1
census	2	0.9509500699670496	0	1
census	2	0.9518103794153555	1	1
census	2	0.9521116368477152	1	1
census	2	0.9534701880003102	1	1
census	2	0.9534954214185161	1	1
census	2	0.9558018948931947	0	1
census	2	0.9568304251605516	1	2
census	2	0.9569541310003483	1	1
census	2	0.9613024374334244	1	1
census	2	0.9618397237147306	1	1
census	2	0.9634817500432994	1	1
census	3	8.152362320872768e-05	0	1
census	3	8.39628687233245e-05	0	1
census	3	9.130971488328601e-05	0	1
census	3	9.40506115568687e-05	0	1
census	3	9.897920721828595e-05	0	1
census	3	0.00010125052250527531	0	1
census	3	0.00010230342323417836	0	1
census	3	0.00010461884627258468	0	1
census	3	0.00011048799167532888	0	1
census	3	0.00011304098392328386	0	1
census	3	0.00011365183907464712	0	1
census	3	0.00011366289290378655	0	1
census	3	0.00011372665386199617	0	2
census	3	0.00011414446963885997	0	1
census	3	0.00011911941082652042	0	1
census	3	0.0001197166019642427	0	1
census	3	0.00012011590285814493	0	1
census	3	0.00012132466803459741	0	1
census	3	0.0001227080627706095	0	1
census	3	0.00012299951779555534	0	1
census	3	0.00012373172998332235	0	1
census	3	0.00012373565546981092	0	1
census	3	0.0001265498082382852	0	1
census	3	0.00012663493053038154	0	1
census	3	0.0001292950682379104	0	1
census	3	0.00012930352933239678	0	4
census	3	0.00013002074526970847	0	2
census	3	0.0001344902291527011	0	1
census	3	0.00013472389388987174	0	1
census	3	0.00013486096420188236	0	2
census	3	0.00013635498081678536	0	1
census	3	0.00013930022945248988	0	1
census	3	0.00013987169096199844	0	1
census	3	0.00014050734816798658	0	1
census	3	0.00014083047742177374	0	1
census	3	0.0001416846855279539	0	1
census	3	0.0001432540846585313	0	1
census	3	0.0001433400838663898	0	1
census	3	0.0001476889318651528	0	1
census	3	0.00014770513453098987	0	1
census	3	0.00014781733352906354	0	1
census	3	0.00014919427811258107	0	1
census	3	0.00014979713655732354	0	2
census	3	0.0001498069391101441	0	1
census	3	0.00015281071255416852	0	1
census	3	0.00015299302973533133	0	1
census	3	0.00015563356378876694	0	1
census	3	0.00015588216402525498	0	1
census	3	0.0001559150040561598	0	1
census	3	0.00015592520689277977	0	1
census	3	0.00015611487700097318	0	1
census	3	0.00016189473471717167	0	1
census	3	0.00016305539174470078	0	1
census	3	0.00016391502811667182	0	1
census	3	0.0001655965699751974	0	1
census	3	0.0001659445114181442	0	1
census	3	0.00017298680803335285	0	1
census	3	0.00017582244566234523	0	1
census	3	0.00018497749862454163	0	1
census	3	0.0001901733861490292	0	1
census	3	0.00020016612763790233	0	1
census	3	0.0019974335918326812	0	1
census	3	0.0021336402158491728	0	1
census	3	0.002232273169833917	0	1
census	3	0.002483102561411637	0	1
census	3	0.002594072532103346	0	1
census	3	0.003194906918224577	0	1
census	3	0.003465407281368331	0	1
census	3	0.0036695874091037567	0	1
census	3	0.003686548765914268	0	1
census	3	0.004321872666601606	0	1
census	3	0.005487850637804602	0	1
census	3	0.005889771355389994	0	1
census	3	0.006278288466927193	0	1
census	3	0.010843009530781158	0	1
census	3	0.01178427774942394	0	1
census	3	0.01345175724405374	0	1
census	3	0.01399288913955357	0	1
census	3	0.01614502377514119	0	1
census	3	0.01859132809404448	0	1
census	3	0.01875344776115741	0	1
census	3	0.019381909382502064	0	1
census	3	0.02016181635236022	0	1
census	3	0.022010962052994645	0	1
census	3	0.022148272258869794	0	1
census	3	0.028742413334281368	0	1
census	3	0.03334464533653903	0	1
census	3	0.04379528011876724	0	1
census	3	0.04540269000643678	0	1
census	3	0.047103418110571546	0	1
census	3	0.04802679368802269	0	1
census	3	0.052699286817158374	0	1
census	3	0.05471181350540482	0	1
census	3	0.055042160445163156	0	1
census	3	0.05620463836394084	0	1
census	3	0.05707970702624832	0	1
census	3	0.05811094234206251	0	1
census	3	0.06109822770433555	0	1
census	3	0.062094083901714836	0	1
census	3	0.06502737582688438	0	1
census	3	0.06512802197335314	0	1
census	3	0.06892209899043913	0	1
census	3	0.07648669699835184	0	1
census	3	0.08062909052795329	0	1
census	3	0.08074028705328966	0	1
census	3	0.08472436822370587	0	1
census	3	0.09612518661194148	0	1
census	3	0.0988563347477335	0	1
census	3	0.09916483697109188	0	1
census	3	0.11240592564092437	0	1
census	3	0.11284110132042172	0	1
census	3	0.11317552547507985	0	1
census	3	0.11596817170311394	0	1
census	3	0.11904020203268906	0	1
census	3	0.11904973003196738	0	1
census	3	0.12039408683570672	0	1
census	3	0.12557757116001725	0	1
census	3	0.13086346695030712	0	1
census	3	0.13402695012460178	0	1
census	3	0.1397918034788135	0	1
census	3	0.1440102284477846	0	1
census	3	0.1445113625497008	0	1
census	3	0.14999743337161822	0	1
census	3	0.15333845399670315	0	1
census	3	0.15422538052631962	0	1
census	3	0.16123589517567105	1	1
census	3	0.16432714374734875	0	1
census	3	0.16473624886903454	0	1
census	3	0.16536733261168374	0	1
census	3	0.16807195646691803	0	1
census	3	0.18017183734485828	0	1
census	3	0.1856405526626239	0	1
census	3	0.1876354991751174	1	1
census	3	0.18913095290452123	0	1
census	3	0.1930978191327616	1	1
census	3	0.1948033749361326	1	1
census	3	0.1950278606741194	0	1
census	3	0.19573764734301083	0	1
census	3	0.20318028993568865	0	1
census	3	0.2033657084900723	0	1
census	3	0.20809388427317022	0	1
census	3	0.20809888161181156	1	1
census	3	0.20926597017968473	0	1
census	3	0.2180180346800334	1	1
census	3	0.22220321696989864	1	1
census	3	0.22222147768172618	0	1
census	3	0.22700830632953797	0	1
census	3	0.23116059942725564	1	1
census	3	0.23202438189444416	0	1
census	3	0.23303658791709814	0	1
census	3	0.23784767996875641	1	1
census	3	0.2424957876598625	0	1
census	3	0.2595697409860822	0	3
census	3	0.27111808028609513	1	1
census	3	0.2731777793207181	1	2
census	3	0.2752978709223369	0	1
census	3	0.28052051599714084	0	1
census	3	0.2879446178519665	1	1
census	3	0.2960569659420538	1	1
census	3	0.30059002188312206	0	1
census	3	0.3018300349399681	1	1
census	3	0.3050751929245195	1	1
census	3	0.3087739033256829	0	1
census	3	0.3111469878895516	0	1
census	3	0.3131668314380341	0	1
census	3	0.31839457562936474	0	1
census	3	0.3202250167196127	0	1
census	3	0.32096206947197453	0	1
census	3	0.32166804919464753	0	1
census	3	0.32557225609227664	1	1
census	3	0.3258482562541904	1	1
census	3	0.32842704336637696	0	1
census	3	0.33103930229193435	1	1
census	3	0.34212178426193746	0	1
census	3	0.3457589113220789	0	1
census	3	0.3457869337244713	1	1
census	3	0.34922680398844386	0	1
census	3	0.349406465771632	0	1
census	3	0.3514366701489753	0	1
census	3	0.3516826045083412	1	1
census	3	0.3529933691885483	0	1
census	3	0.35703021917157357	1	1
census	3	0.3589598271677771	0	1
census	3	0.3600999968506527	1	1
census	3	0.3653777374668345	1	1
census	3	0.36814535069461046	0	1
census	3	0.3724326835775397	0	1
census	3	0.38995739626675535	0	1
census	3	0.39017190274623154	0	1
census	3	0.3966904955760962	1	1
census	3	0.3989073952308735	1	1
census	3	0.4028491573521433	0	1
census	3	0.4049063978334586	0	1
census	3	0.4138156502552661	0	1
census	3	0.42315340179213673	1	1
census	3	0.43032560090618366	0	1
census	3	0.4499928124285732	0	1
census	3	0.45236351125012764	0	1
census	3	0.4621884849879912	0	1
census	3	0.46398355509897315	0	1
census	3	0.47068612066600035	0	1
census	3	0.47290497747922267	1	1
census	3	0.476344083248162	1	1
census	3	0.47936717198777373	1	1
census	3	0.4900699206223278	0	1
census	3	0.5022543149728983	0	1
census	3	0.5071856965552155	1	1
census	3	0.5082354050211003	0	1
census	3	0.508406409480546	1	1
census	3	0.5162948325622847	0	1
census	3	0.5237256480407217	0	1
census	3	0.525099096976665	1	1
census	3	0.5308174365595186	1	1
census	3	0.5324375196834666	0	1
census	3	0.532563384411442	0	1
census	3	0.5370564177938159	1	1
census	3	0.539024329234341	1	1
census	3	0.5400372110075855	0	1
census	3	0.5416941188450787	0	1
census	3	0.5453496367285248	1	1
census	3	0.5643576347898186	0	1
census	3	0.5659635709099586	1	1
census	3	0.5666092514259332	1	1
census	3	0.5676146368963215	1	1
census	3	0.5713928537578243	1	1
census	3	0.5736429794671187	1	1
census	3	0.5886965795847828	1	1
census	3	0.5908470978672141	1	1
census	3	0.5924248277198949	1	1
census	3	0.6101738279960569	1	1
census	3	0.6137058000625568	1	1
census	3	0.6200618320128042	0	1
census	3	0.6248324528471225	1	2
census	3	0.6311344113443733	0	1
census	3	0.6311344113443733	1	1
census	3	0.6355814997794663	0	1
census	3	0.6375923044182372	1	1
census	3	0.6423641513186061	1	1
census	3	0.6439079438783875	1	1
census	3	0.646259503103728	1	1
census	3	0.6516530030769514	1	1
census	3	0.6524642553177209	1	1
census	3	0.6538030331962352	1	1
census	3	0.65773825837104	0	1
census	3	0.671929217495756	1	1
census	3	0.6725680923884452	1	1
census	3	0.67466892729779	1	1
census	3	0.680513264974349	1	1
census	3	0.6830487709772489	1	1
census	3	0.6831548044663516	1	1
census	3	0.6860593683980595	0	1
census	3	0.6867867856205144	1	1
census	3	0.690094563435259	0	1
census	3	0.6910422214151652	0	1
census	3	0.6923357601537548	1	1
census	3	0.6931438398276105	1	1
census	3	0.6961100337595483	1	1
census	3	0.709588330933383	0	1
census	3	0.71642794342785	1	1
census	3	0.7175070534518727	1	1
census	3	0.7206136385249857	1	1
census	3	0.7207447996561203	1	1
census	3	0.7219334113260054	0	1
census	3	0.7219334113260054	1	1
census	3	0.7229380230182106	1	1
census	3	0.7241710529138166	1	1
census	3	0.7269198726668252	1	1
census	3	0.7281809115299086	1	1
census	3	0.7306556115142488	1	1
census	3	0.7307293032412735	1	1
census	3	0.7317450904311417	0	1
census	3	0.7327959495312409	1	1
census	3	0.7340179605082451	1	1
census	3	0.735280411310973	1	1
census	3	0.7364493115448645	0	1
census	3	0.7364493115448645	1	1
census	3	0.7391788913549551	1	1
census	3	0.7406052080324111	0	1
census	3	0.7432890009350848	1	1
census	3	0.7446834157228959	1	1
census	3	0.7461589889735266	1	1
census	3	0.747671184714779	0	1
census	3	0.7504654030931587	1	1
census	3	0.7509810545104275	1	8
census	3	0.7574775680772788	1	1
census	3	0.7598257105226357	0	1
census	3	0.7626611483996761	1	1
census	3	0.7651970370841247	0	1
census	3	0.7652502265720328	0	1
census	3	0.7652502265720328	1	1
census	3	0.7685778837795685	0	1
census	3	0.7695802969306224	1	1
census	3	0.7720019105611747	0	1
census	3	0.7740633882557849	1	1
census	3	0.7758847686968778	1	1
census	3	0.7767160307727671	1	1
census	3	0.7771598322551184	1	1
census	3	0.7791998671375425	1	1
census	3	0.7804097258487861	1	1
census	3	0.7817195582124032	0	1
census	3	0.7841708209866136	1	2
census	3	0.7847650125054397	1	1
census	3	0.784988228933665	1	1
census	3	0.7904722099056006	1	1
census	3	0.7921124523300214	1	1
census	3	0.7938139601536432	1	1
census	3	0.7959142224190002	1	1
census	3	0.7975651256525282	1	1
census	3	0.8016969630447288	0	1
census	3	0.8024619915414704	1	1
census	3	0.8032631593303157	1	1
census	3	0.8042562214541176	1	1
census	3	0.8043790441029173	1	1
census	3	0.8055040436096718	1	1
census	3	0.8055463391513842	1	1
census	3	0.8062355697765689	1	1
census	3	0.8065689319294503	1	1
census	3	0.8082110584548104	1	1
census	3	0.8089569098067074	1	1
census	3	0.809114291967262	1	1
census	3	0.8093728746068006	1	1
census	3	0.8095726062742795	1	1
census	3	0.809699264544699	1	1
census	3	0.809976333728924	1	1
census	3	0.8102114817930379	1	1
census	3	0.810315548622318	1	1
census	3	0.8109543914582368	1	1
census	3	0.811673736073041	0	1
census	3	0.811673736073041	1	1
census	3	0.8151050779482345	1	2
census	3	0.8157681767323038	1	1
census	3	0.8160334408106636	1	1
census	3	0.8164175939991047	1	1
census	3	0.8166185853881681	1	1
census	3	0.8167002753804907	0	1
census	3	0.8169038902527443	0	1
census	3	0.8169038902527443	1	1
census	3	0.817978689316915	1	1
census	3	0.8193098247068511	1	3
census	3	0.8208094419698556	0	1
census	3	0.821001906893291	1	1
census	3	0.8214697895959421	1	1
census	3	0.8224881762721475	0	1
census	3	0.8226507068842752	1	1
census	3	0.8227209359043088	1	1
census	3	0.8229402602876661	1	1
census	3	0.825612334651452	0	1
census	3	0.825612334651452	1	1
census	3	0.8283906279603036	1	1
census	3	0.8300890549830879	1	1
census	3	0.8304113624295422	0	1
census	3	0.8329192257494658	1	2
census	3	0.8344369470799351	1	1
census	3	0.8345271959170086	1	1
census	3	0.8360296544393541	1	1
census	3	0.8371334180888652	1	1
census	3	0.8378782920380391	0	1
census	3	0.8383312314056645	1	1
census	3	0.8385202672780195	1	1
census	3	0.8385325189821141	1	1
census	3	0.8387299079583594	0	1
census	3	0.8392464104471171	1	1
census	3	0.840117894132261	1	1
census	3	0.8416759604349838	1	1
census	3	0.8441422925681923	1	1
census	3	0.8445763797253577	0	1
census	3	0.8451628723348503	1	1
census	3	0.8475210958700233	1	1
census	3	0.8476781685524067	1	1
census	3	0.8477130690126315	0	1
census	3	0.8512383017689155	1	1
census	3	0.853038134380229	1	1
census	3	0.8555737644877562	1	1
census	3	0.8563543893867063	1	1
census	3	0.8589347014482872	1	1
census	3	0.8592354207498546	1	1
census	3	0.8595612435930186	1	1
census	3	0.8610175148732591	1	1
census	3	0.8621067766336779	1	1
census	3	0.8629229973833434	0	1
census	3	0.8629304168970117	1	1
census	3	0.863221693658966	1	1
census	3	0.863403401723377	1	1
census	3	0.8639108641387859	1	1
census	3	0.86484183388084	0	1
census	3	0.8656543656240003	1	1
census	3	0.8659948675157895	1	1
census	3	0.8694794114807394	1	1
census	3	0.8695950127965895	0	1
census	3	0.8703949962525614	1	1
census	3	0.8740048148988289	1	1
census	3	0.8784017178072289	1	1
census	3	0.8784221653969753	1	1
census	3	0.8794359620777037	1	1
census	3	0.879439200965601	0	1
census	3	0.880667912501041	1	1
census	3	0.8839345013838195	1	1
census	3	0.8846150790181488	1	1
census	3	0.8882829963109837	0	1
census	3	0.8884897821908528	1	1
census	3	0.8891471034781088	1	1
census	3	0.8893267953521303	1	1
census	3	0.8898695246097571	1	1
census	3	0.8907792974356	1	1
census	3	0.8920224916276424	1	1
census	3	0.8925018119416925	1	1
census	3	0.8929303648080827	1	1
census	3	0.8931271631113078	1	1
census	3	0.8934688813467404	1	1
census	3	0.8934952728631024	1	1
census	3	0.8981945422731111	1	1
census	3	0.8999075434722472	1	1
census	3	0.9004653126660855	1	2
census	3	0.9014680639190372	1	1
census	3	0.9027694778861078	1	1
census	3	0.9028058593488609	1	1
census	3	0.9029538597700217	1	1
census	3	0.903375151614783	1	1
census	3	0.9045812373973461	1	1
census	3	0.9047766147651295	1	1
census	3	0.9048367806188042	1	1
census	3	0.9066746969380772	1	1
census	3	0.9078884114721809	1	1
census	3	0.9085904566777431	1	1
census	3	0.9096735427075432	1	1
census	3	0.9099696448594394	1	1
census	3	0.9113425070583313	1	1
census	3	0.9129692971902909	1	1
census	3	0.9142932725000587	1	1
census	3	0.9145145733880783	1	1
census	3	0.9152489039789746	1	1
census	3	0.9161508446739043	1	1
census	3	0.9164216570267858	1	1
census	3	0.917311639929167	1	1
census	3	0.9178843218645977	1	1
census	3	0.9181069624439275	1	1
census	3	0.9193429054316916	1	1
census	3	0.9200622296062869	1	1
census	3	0.9204132844574701	1	1
census	3	0.9221028411219833	1	1
census	3	0.9223345103073224	1	1
census	3	0.9249502225830533	1	1
census	3	0.9250923989040023	1	1
census	3	0.9264145248037392	0	1
census	3	0.9270416568616073	1	1
census	3	0.9274388631430799	1	1
census	3	0.928776325454084	1	1
census	3	0.9293893004638543	1	1
census	3	0.9306721861550834	1	1
census	3	0.9307574561726365	0	1
census	3	0.9312876064849059	1	1
census	3	0.931558798580691	1	1
census	3	0.9324570788331883	1	2
census	3	0.93277138087423	1	1
census	3	0.9329703082302715	1	1
census	3	0.9340045139624874	1	1
census	3	0.9349185490555497	1	1
census	3	0.9352405267323515	1	1
census	3	0.9357684199713387	1	1
census	3	0.9367323683571888	1	1
census	3	0.936947039799296	1	1
census	3	0.9373671289282847	1	1
census	3	0.9375723723664197	1	1
census	3	0.9406032650500233	1	1
census	3	0.9460851977118616	1	1
census	3	0.9475716408856932	1	1
census	3	0.9488542230413985	1	1
census	3	0.9534619226775883	1	1
census	3	0.9538193735372005	1	1
census	3	0.9554610441113698	1	1
census	3	0.9568227297034975	1	1
census	3	0.9568304251605516	1	1
census	3	0.9569541310003483	1	1
census	3	0.9612266056092382	1	1
census	3	0.964965859747195	1	1
census	4	8.951250099624058e-05	0	1
census	4	9.404053646824105e-05	0	1
census	4	0.00010521129492869988	0	1
census	4	0.0001094460249007011	0	1
census	4	0.00011031852850289916	0	1
census	4	0.00011053997484429614	0	1
census	4	0.00011372665386199617	0	1
census	4	0.00011414446963885997	0	1
census	4	0.00011483683219522512	0	2
census	4	0.00011704776226649258	0	1
census	4	0.00011867553227099064	0	1
census	4	0.00012189361859854497	0	1
census	4	0.00012238425848804603	0	2
census	4	0.00012499123541636858	0	1
census	4	0.0001285155467583716	0	1
census	4	0.00012930352933239678	0	1
census	4	0.00013208114213195924	0	1
census	4	0.00013325971132656213	0	1
census	4	0.00013567896910316552	0	2
census	4	0.00013581463464163614	0	1
census	4	0.00013588745511386606	0	1
census	4	0.00013680721981027327	0	1
census	4	0.00013841562252998025	0	1
census	4	0.00013951579005777714	0	1
census	4	0.00014083047742177374	0	1
census	4	0.00014127119837149612	0	1
census	4	0.0001459126501902455	0	1
census	4	0.0001476889318651528	0	2
census	4	0.00014770513453098987	0	1
census	4	0.000148392944692138	0	1
census	4	0.00014919427811258107	0	3
census	4	0.00014928324721036663	0	2
census	4	0.000149614790186494	0	1
census	4	0.00015067040570916987	0	1
census	4	0.00015150418336167332	0	2
census	4	0.00015281071255416852	0	1
census	4	0.00015353305355858437	0	1
census	4	0.00015373757567536218	0	1
census	4	0.0001549020380550615	0	1
census	4	0.00015497501554749297	0	1
census	4	0.00015498515688225418	0	2
census	4	0.00015588216402525498	0	1
census	4	0.0001559150040561598	0	2
census	4	0.00015592520689277977	0	3
census	4	0.0001560200471760906	0	1
census	4	0.0001566482700042148	0	1
census	4	0.0001571883095908263	0	1
census	4	0.000159088462542108	0	1
census	4	0.0001590988730118964	0	1
census	4	0.00016092719652136686	0	1
census	4	0.0001613814064679775	0	1
census	4	0.0001655965699751974	0	1
census	4	0.00017329122769295965	0	1
census	4	0.00017335570451416536	0	1
census	4	0.0001822883427209029	0	1
census	4	0.00018448086974612635	0	1
census	4	0.005173487905059252	0	1
census	4	0.006293553859463986	0	1
census	4	0.010797529813223471	0	1
census	4	0.011197534932482222	0	1
census	4	0.011644169816681881	0	1
census	4	0.03497797471875013	0	1
census	4	0.03706265922031164	0	1
census	4	0.037731834231391696	0	1
census	4	0.03914913407759575	0	1
census	4	0.04003778043804041	0	1
census	4	0.04089530191155189	0	1
census	4	0.04945818500814017	0	1
census	4	0.056215236891190214	0	1
census	4	0.05740379028552433	0	1
census	4	0.05794885607386805	1	1
census	4	0.05883403304541634	1	1
census	4	0.05897796685292893	0	1
census	4	0.06157271002208202	0	1
census	4	0.0631715079516359	0	1
census	4	0.06566434403250344	0	1
census	4	0.07071709917876097	0	1
census	4	0.0710407304536585	0	1
census	4	0.08576414055385734	0	1
census	4	0.08962770478488515	1	1
census	4	0.0897658520926623	0	1
census	4	0.09135055976757395	0	1
census	4	0.09196467434169395	0	1
census	4	0.09247135243896906	0	1
census	4	0.09279884778061212	0	1
census	4	0.09826456301762236	0	1
census	4	0.10307061056802722	0	1
census	4	0.10337226922040056	0	1
census	4	0.10402774477945646	0	1
census	4	0.10535288329487603	0	1
census	4	0.10617917110885411	0	1
census	4	0.1069376926748708	0	1
census	4	0.10796730839962511	0	1
census	4	0.11115911241987397	0	1
census	4	0.11118546982391335	0	1
census	4	0.11429898000948596	0	1
census	4	0.11610200031871133	1	1
census	4	0.11797937876638419	0	1
census	4	0.11837574108958092	0	1
census	4	0.12137660540967676	0	1
census	4	0.12446576118589112	0	1
census	4	0.12569644957388693	0	1
census	4	0.12586614176827066	1	1
census	4	0.1268777506286781	0	1
census	4	0.12709449342492843	1	1
census	4	0.12867918281907603	0	1
census	4	0.1321924911767494	0	1
census	4	0.13503375766536072	0	1
census	4	0.13548606933791593	1	1
census	4	0.1397918034788135	0	1
census	4	0.14482431649956162	0	1
census	4	0.14618058968427705	0	1
census	4	0.14652910977783998	0	1
census	4	0.1673461555621207	0	1
census	4	0.1679851683481717	0	1
census	4	0.17010195701135292	0	1
census	4	0.17110058764487565	1	1
census	4	0.17356653216609388	0	1
census	4	0.18367976375148398	1	1
census	4	0.1880191232127829	0	1
census	4	0.1888626237593948	0	1
census	4	0.1900841905014032	1	1
census	4	0.19355533063900132	0	1
census	4	0.19764385175782037	1	1
census	4	0.20406328584381642	0	1
census	4	0.20556942413271215	0	1
census	4	0.20837444335851302	0	1
census	4	0.20904439983695544	0	1
census	4	0.21776653471680393	0	2
census	4	0.21776653471680393	1	1
census	4	0.2190121940232372	1	1
census	4	0.22824359941332886	0	1
census	4	0.22903091556591787	0	1
census	4	0.23279223935315677	0	1
census	4	0.23647180698146328	0	1
census	4	0.23790882305528002	0	1
census	4	0.24026752428152487	0	1
census	4	0.24064677572131274	0	1
census	4	0.24103854636611755	0	1
census	4	0.24209198967220763	0	1
census	4	0.24488556425805533	0	1
census	4	0.2453869152242176	1	1
census	4	0.2530240798314444	0	1
census	4	0.2549336716491132	0	1
census	4	0.25726223169999674	1	1
census	4	0.2595697409860822	0	1
census	4	0.2624004538585224	0	1
census	4	0.2652792820363135	0	1
census	4	0.2712367584225277	0	1
census	4	0.2727483122615186	0	1
census	4	0.2765707723715529	0	1
census	4	0.28062360780672896	0	1
census	4	0.2880938652523817	0	1
census	4	0.2959695972618938	0	1
census	4	0.2961690539206927	0	1
census	4	0.29635490974404594	1	1
census	4	0.29948284256565827	0	1
census	4	0.30786385507951386	0	1
census	4	0.31053926192255593	0	1
census	4	0.3110014731304264	0	2
census	4	0.3142358836115115	1	1
census	4	0.3197394243995142	0	1
census	4	0.3207993713618988	0	1
census	4	0.3213891155375497	0	1
census	4	0.3245121053238911	0	1
census	4	0.3249531858904963	0	1
census	4	0.32552889095789356	0	1
census	4	0.3280134033575014	0	1
census	4	0.32963123619923995	0	1
census	4	0.3297300117216283	0	1
census	4	0.33008790972093477	1	1
census	4	0.33281089648695517	1	1
census	4	0.33599510958282136	0	1
census	4	0.3369972522464084	1	1
census	4	0.3394099141719135	1	1
census	4	0.34157259465233325	0	1
census	4	0.3425230539361707	0	1
census	4	0.34511514568854945	0	1
census	4	0.35102564737499836	0	1
census	4	0.3684822546543138	0	1
census	4	0.3754975928217975	1	1
census	4	0.38091215367017073	0	2
census	4	0.38091215367017073	1	1
census	4	0.3858098026553302	0	1
census	4	0.39628333701845875	0	2
census	4	0.397040787568234	1	1
census	4	0.40755354570755226	0	1
census	4	0.41097898620984064	0	1
census	4	0.41431205282348194	1	1
census	4	0.42394980050051817	0	1
census	4	0.4334685631957239	0	1
census	4	0.4363226102194536	1	1
census	4	0.4406507447462054	0	1
census	4	0.44928971355266195	1	1
census	4	0.4500388788149263	0	1
census	4	0.4510799942033858	0	1
census	4	0.4510799942033858	1	1
census	4	0.4554879105753299	1	1
census	4	0.46272475905043114	0	1
census	4	0.46507826844496364	0	1
census	4	0.46536236788979785	1	1
census	4	0.4663018325900858	0	1
census	4	0.4692030994069799	1	1
census	4	0.4693662805375296	0	1
census	4	0.4719445545402945	1	1
census	4	0.4846650812106129	0	1
census	4	0.48684940732984394	0	1
census	4	0.4883865179801732	0	1
census	4	0.49349138805533665	1	1
census	4	0.4945889692197686	1	1
census	4	0.49830756264768605	1	1
census	4	0.5024943221571047	1	1
census	4	0.5205080156533208	1	1
census	4	0.5349095197200594	1	1
census	4	0.5444285359958482	1	1
census	4	0.5460188004034808	0	1
census	4	0.5499302265361741	0	1
census	4	0.5637463335726359	1	1
census	4	0.5655931880743622	0	1
census	4	0.6002341380940093	1	1
census	4	0.6031710433881262	1	1
census	4	0.603865247201589	1	1
census	4	0.6045914279140815	1	1
census	4	0.6066123314437448	1	1
census	4	0.6093403491835817	0	1
census	4	0.6150771583535961	1	1
census	4	0.6266935609766504	0	1
census	4	0.632802832651789	1	1
census	4	0.6384379436033757	1	1
census	4	0.6423809126562344	1	2
census	4	0.6476139144723494	1	1
census	4	0.6541215895868868	1	1
census	4	0.6558616094743889	1	1
census	4	0.657351146862456	0	1
census	4	0.6574111241690596	0	1
census	4	0.6707202563055239	1	1
census	4	0.6715483491556223	1	1
census	4	0.67179835973587	1	1
census	4	0.67466892729779	0	1
census	4	0.675357370084301	1	1
census	4	0.6762244174914079	0	1
census	4	0.6849128315290598	1	1
census	4	0.6867867856205144	1	1
census	4	0.6869935831319858	0	1
census	4	0.690677274138606	1	1
census	4	0.6963472793149623	0	1
census	4	0.7002842000506312	0	1
census	4	0.7050470036894072	1	1
census	4	0.7069861161170947	1	1
census	4	0.7093424256222444	1	1
census	4	0.7109146394728798	0	1
census	4	0.7128436162066747	1	1
census	4	0.7150140622039654	1	1
census	4	0.7200176357077921	0	1
census	4	0.7204117048107073	1	1
census	4	0.7207447996561203	1	1
census	4	0.7251930356284982	1	1
census	4	0.7258270577807239	1	1
census	4	0.7264451053439571	0	1
census	4	0.7270157213924152	1	1
census	4	0.7281024824707075	1	1
census	4	0.7283046828407302	1	1
census	4	0.7289890230520234	1	1
census	4	0.7296456688972103	0	1
census	4	0.7304744069302582	1	1
census	4	0.733417680251934	1	1
census	4	0.7360169376541347	0	1
census	4	0.7360169376541347	1	1
census	4	0.7364493115448645	1	1
census	4	0.73964553108377	1	1
census	4	0.739662168047048	0	1
census	4	0.7396827952511831	0	1
census	4	0.7406272175072612	1	1
census	4	0.7411498317146236	0	1
census	4	0.7422908039501408	0	1
census	4	0.7425148578553068	1	1
census	4	0.745901106910546	1	1
census	4	0.7475508246466401	1	1
census	4	0.7483757303254829	0	1
census	4	0.7484186527450709	1	1
census	4	0.7496289181270467	1	1
census	4	0.7509810545104275	1	4
census	4	0.7513404663288147	1	1
census	4	0.7538424357688543	1	1
census	4	0.7597367328682937	1	1
census	4	0.761474839687372	1	1
census	4	0.7621901492518832	1	1
census	4	0.7626611483996761	1	1
census	4	0.765249774849064	1	1
census	4	0.7659115757071875	1	1
census	4	0.7682293384535882	1	1
census	4	0.7715362978138642	1	1
census	4	0.7720545423398221	0	1
census	4	0.7726531262217826	0	1
census	4	0.7735742547607367	1	1
census	4	0.7739349913492379	1	1
census	4	0.7774655217055167	1	1
census	4	0.7782129826575911	0	1
census	4	0.7782356475406592	1	1
census	4	0.7788587030021388	1	1
census	4	0.7790491821363253	0	1
census	4	0.7790491821363253	1	1
census	4	0.7793541661166102	0	1
census	4	0.7805111920672411	1	1
census	4	0.7812915214585457	1	1
census	4	0.7817900185212805	1	1
census	4	0.7834490664754492	1	1
census	4	0.7854327522340506	0	1
census	4	0.7879654720373984	1	1
census	4	0.7903875415108712	1	2
census	4	0.7905819091250611	1	1
census	4	0.7908691783430678	1	1
census	4	0.7942144009757311	1	1
census	4	0.7950066981349692	0	1
census	4	0.7953214449322499	1	1
census	4	0.7983919692320193	0	1
census	4	0.8005551066746557	1	1
census	4	0.8012050299031092	1	1
census	4	0.8015750552387223	1	1
census	4	0.8055476007135989	0	1
census	4	0.8061621838059968	1	1
census	4	0.80897214104256	0	1
census	4	0.8102179830432498	1	1
census	4	0.812026226377898	1	1
census	4	0.8124259958638731	0	1
census	4	0.8137737165133572	0	1
census	4	0.8156924892300143	1	1
census	4	0.8157681767323038	1	1
census	4	0.8167583740846717	1	2
census	4	0.8168307392452424	1	1
census	4	0.8186048064977125	1	1
census	4	0.8212738644282918	1	1
census	4	0.8224881762721475	1	1
census	4	0.8239693927455006	1	2
census	4	0.8248245744066197	1	1
census	4	0.8280041329302158	1	1
census	4	0.8293506459031462	1	1
census	4	0.8300020311059624	0	1
census	4	0.8311207282647747	1	1
census	4	0.8323643183168484	1	1
census	4	0.83251564341137	1	1
census	4	0.8329976725905007	1	1
census	4	0.8335911884191446	1	1
census	4	0.8340431137831666	1	1
census	4	0.8345580151814417	1	1
census	4	0.8353540066883308	1	1
census	4	0.8356374395452423	0	1
census	4	0.8368298004621689	1	1
census	4	0.8378782920380391	1	1
census	4	0.8379544747210631	1	1
census	4	0.838009101651523	1	1
census	4	0.8389150518214301	1	1
census	4	0.8428033916325464	1	1
census	4	0.8445763797253577	1	1
census	4	0.8449893738909727	1	1
census	4	0.8450665256287356	0	1
census	4	0.8459582054266797	1	1
census	4	0.8474500035467576	1	1
census	4	0.8476781685524067	0	1
census	4	0.8476781685524067	1	1
census	4	0.8487594917614864	0	1
census	4	0.8488073886526833	1	1
census	4	0.8529504317867476	1	1
census	4	0.85522074914061	1	2
census	4	0.8587542881707627	1	1
census	4	0.858928217419497	1	1
census	4	0.8595612435930186	1	1
census	4	0.8615740510582891	1	1
census	4	0.8620484218849299	1	1
census	4	0.8627771168397974	1	1
census	4	0.8630462606400233	1	1
census	4	0.8637053800988851	1	1
census	4	0.8656984331668477	1	1
census	4	0.8663082454216102	1	1
census	4	0.866576287930961	1	1
census	4	0.8686916268094003	1	1
census	4	0.8693713373346992	1	1
census	4	0.8698625244122079	1	1
census	4	0.8707113346949751	1	1
census	4	0.8737577144445352	1	1
census	4	0.8745857966559292	1	1
census	4	0.8746468123692583	1	1
census	4	0.8756120924773347	1	1
census	4	0.8757932068454327	1	1
census	4	0.8787523998490545	1	1
census	4	0.8805011533447118	1	1
census	4	0.8826541005901694	1	1
census	4	0.8836952968088159	1	1
census	4	0.8852597225869796	1	1
census	4	0.88762603645049	1	1
census	4	0.8879416590491875	1	1
census	4	0.8886890427077662	1	1
census	4	0.8888413728805539	1	2
census	4	0.8892516738788121	0	1
census	4	0.8917216276609893	1	1
census	4	0.8919427472347399	1	1
census	4	0.8940923755203286	1	1
census	4	0.8955071290145488	1	1
census	4	0.8963548402930217	1	1
census	4	0.8972850571374918	1	1
census	4	0.8980875882304463	1	1
census	4	0.8981945422731111	1	1
census	4	0.9000031336499325	1	1
census	4	0.9009073787690791	0	1
census	4	0.9013745459979453	1	1
census	4	0.9014680639190372	1	1
census	4	0.9026939950889378	1	1
census	4	0.9034676001592636	1	1
census	4	0.9047766147651295	1	1
census	4	0.9049658156764205	1	1
census	4	0.9053395058828849	0	1
census	4	0.9055019381535978	1	1
census	4	0.9057049749298551	1	1
census	4	0.9059102947561639	1	1
census	4	0.9071190027866257	1	1
census	4	0.9074196001491212	1	1
census	4	0.9077075260013397	1	1
census	4	0.908450014037215	1	1
census	4	0.9087826837036502	1	3
census	4	0.9098178081422527	1	2
census	4	0.9098534422384555	1	1
census	4	0.9116203765482407	1	1
census	4	0.913914900797257	1	1
census	4	0.9147204698659288	1	1
census	4	0.9149941926371707	1	1
census	4	0.9159369453356266	1	1
census	4	0.9166637860670053	0	1
census	4	0.9168923705407707	0	1
census	4	0.916940447073913	1	1
census	4	0.9174574763675648	1	1
census	4	0.9180352780086608	1	1
census	4	0.9190665243003843	1	1
census	4	0.9199753898207484	1	1
census	4	0.9248365376564223	1	1
census	4	0.9250923989040023	1	2
census	4	0.925509627369157	1	1
census	4	0.9283052425981972	0	1
census	4	0.929000909971206	1	1
census	4	0.9294511663852604	1	1
census	4	0.9299691754085766	1	1
census	4	0.93277138087423	1	1
census	4	0.9329703082302715	1	1
census	4	0.93297084996736	0	1
census	4	0.9338549122715585	1	1
census	4	0.9351819647204643	1	1
census	4	0.9355767011759858	1	1
census	4	0.936413228788717	1	1
census	4	0.9369666797002553	1	1
census	4	0.9375723723664197	1	1
census	4	0.9383840273479866	1	1
census	4	0.9440935631803509	1	1
census	4	0.9467458918956483	1	1
census	4	0.9498013357205681	0	1
census	4	0.9498246193307665	1	1
census	4	0.9504119345561212	1	1
census	4	0.9505990872313026	1	1
census	4	0.9512232678239355	1	1
census	4	0.9518145618002279	1	1
census	4	0.9525819166225151	1	1
census	4	0.9533286703398981	1	1
census	4	0.9534136023968073	1	1
census	4	0.9534701880003102	1	2
census	4	0.9536030559522822	1	1
census	4	0.9553252978121848	1	1
census	4	0.9560033419219212	1	1
census	4	0.9566986633278644	1	1
census	4	0.9584078554223612	1	1
census	4	0.9609283528691737	1	1
census	4	0.9631217633162673	1	1
census	4	0.9640718949894087	1	1
census	5	7.90817351547874e-05	0	1
census	5	8.546120429012917e-05	0	1
census	5	8.901104738034516e-05	0	1
census	5	9.179804123464205e-05	0	1
census	5	9.38297746541428e-05	0	1
census	5	9.419846602174965e-05	0	1
census	5	9.420762798531532e-05	0	1
census	5	9.58064131052071e-05	0	1
census	5	9.603118097016884e-05	0	1
census	5	9.797277714447513e-05	0	1
census	5	0.0001012424415956179	0	1
census	5	0.00010323812213507922	0	1
census	5	0.0001042333960982603	0	1
census	5	0.00010497182044890565	0	1
census	5	0.00010682949395042115	0	1
census	5	0.00010773326866619223	0	1
census	5	0.00011100926637472117	0	1
census	5	0.00011121047616053461	0	2
census	5	0.00011144301258578342	0	1
census	5	0.00011304098392328386	0	1
census	5	0.00011331851124183436	0	1
census	5	0.00011336016618687397	0	1
census	5	0.00011372665386199617	0	2
census	5	0.00011404030902689503	0	1
census	5	0.00011414446963885997	0	2
census	5	0.00011483683219522512	0	3
census	5	0.00011540267800913468	0	1
census	5	0.00011617858529055078	0	1
census	5	0.00011855925433692273	0	1
census	5	0.00012023428794374196	0	1
census	5	0.0001206284137939049	0	1
census	5	0.00012241885721108267	0	1
census	5	0.0001242215967393705	0	1
census	5	0.0001242297258661431	0	1
census	5	0.00012672071654327188	0	1
census	5	0.00012680765480801203	0	1
census	5	0.00012802920549362582	0	1
census	5	0.00013002074526970847	0	1
census	5	0.0001302794627464874	0	2
census	5	0.000133258104080467	0	1
census	5	0.00013368189061271218	0	1
census	5	0.00013486096420188236	0	2
census	5	0.00013610337758465307	0	1
census	5	0.00013734012093339048	0	1
census	5	0.00013861763931116936	0	1
census	5	0.0001416846855279539	0	2
census	5	0.00014518413479929388	0	1
census	5	0.0001476889318651528	0	1
census	5	0.00014800778512741864	0	1
census	5	0.00014919427811258107	0	1
census	5	0.0001505255260182527	0	1
census	5	0.00015183425397562801	0	1
census	5	0.00015251642788380597	0	1
census	5	0.00015281071255416852	0	2
census	5	0.00015373757567536218	0	1
census	5	0.00015497501554749297	0	1
census	5	0.00015498515688225418	0	1
census	5	0.00015588216402525498	0	1
census	5	0.0001559150040561598	0	5
census	5	0.00015592520689277977	0	2
census	5	0.00015611487700097318	0	3
census	5	0.00015624064571091842	0	1
census	5	0.00015759204678192284	0	1
census	5	0.0001641071000828756	0	1
census	5	0.0001655965699751974	0	1
census	5	0.00016787651443018662	0	1
census	5	0.00017055984332415582	0	1
census	5	0.00017193266301506258	0	3
census	5	0.00018804538330205122	0	1
census	5	0.00020704685254241677	0	1
census	5	0.0002189965199850805	0	1
census	5	0.013362280749319154	0	1
census	5	0.01399288913955357	0	1
census	5	0.016036703834891693	0	1
census	5	0.017396225640392945	0	1
census	5	0.02270844074511573	0	1
census	5	0.03999526105009485	0	1
census	5	0.04275054141843947	0	1
census	5	0.04795648222563846	0	1
census	5	0.05004062400561644	0	1
census	5	0.052248413806861994	0	1
census	5	0.05336885196181	0	1
census	5	0.059286286873328715	0	1
census	5	0.06052359809668941	0	1
census	5	0.06110996090054665	0	1
census	5	0.06436651213127229	0	1
census	5	0.07383750648765357	0	1
census	5	0.07770595808580347	0	1
census	5	0.07795246353418718	0	1
census	5	0.0782886242301838	0	1
census	5	0.0791318003475136	0	1
census	5	0.08500691587945955	0	1
census	5	0.08547874681401889	0	1
census	5	0.08940709088187071	0	1
census	5	0.09068761273368123	0	1
census	5	0.09599702233492101	0	1
census	5	0.10181019659363735	0	1
census	5	0.103731944771711	0	1
census	5	0.10411603776497112	0	1
census	5	0.10491525649576289	0	1
census	5	0.10633951434435956	0	1
census	5	0.10863728302913776	0	1
census	5	0.11067026701952494	0	1
census	5	0.11098074195989238	0	1
census	5	0.11119385203360428	0	1
census	5	0.11926758862919185	0	1
census	5	0.11941289791324658	0	1
census	5	0.12224055223108861	0	1
census	5	0.12668695054325704	0	1
census	5	0.12673526992673115	0	1
census	5	0.12776390424966286	0	1
census	5	0.12969292932203783	0	1
census	5	0.1321924911767494	0	1
census	5	0.13793929732234358	0	1
census	5	0.14458275060972695	0	1
census	5	0.14482431649956162	0	1
census	5	0.14782379072032723	0	1
census	5	0.15187198616817826	1	1
census	5	0.15334610483105196	0	1
census	5	0.15384369709038725	0	1
census	5	0.1564389485048208	0	1
census	5	0.1580320534198771	0	1
census	5	0.15888221677314254	0	1
census	5	0.16944396066930809	0	1
census	5	0.17396401440100911	0	1
census	5	0.1848189282378316	0	1
census	5	0.18905280931447757	0	1
census	5	0.19110197946279095	0	1
census	5	0.19604503727380196	0	1
census	5	0.19993529145381492	0	1
census	5	0.20318028993568865	0	1
census	5	0.2032364594673055	1	1
census	5	0.20519182409444148	0	1
census	5	0.20556942413271215	0	1
census	5	0.20558062236990327	0	1
census	5	0.209511785346985	0	1
census	5	0.20956635333737944	0	1
census	5	0.2116453568240979	0	1
census	5	0.21707164658882294	0	1
census	5	0.22066606208380546	0	1
census	5	0.22066606208380546	1	1
census	5	0.2211541366630721	0	1
census	5	0.22115601169513768	0	1
census	5	0.22265544202401305	0	1
census	5	0.22607077782283022	0	1
census	5	0.24077278423961157	1	1
census	5	0.24354476504385555	1	1
census	5	0.24906083538063487	0	1
census	5	0.24980438055942172	1	1
census	5	0.25360321027947536	1	1
census	5	0.25520911491461523	0	1
census	5	0.25791336818496796	0	1
census	5	0.2594947081059759	0	1
census	5	0.2595697409860822	0	1
census	5	0.26070924788267286	0	1
census	5	0.2624004538585224	1	1
census	5	0.2657912640851873	0	1
census	5	0.26642609966789044	0	1
census	5	0.2692506958439436	0	1
census	5	0.27029973468781193	0	1
census	5	0.2731777793207181	1	1
census	5	0.27535880350533687	0	1
census	5	0.27793222268283585	0	2
census	5	0.27793222268283585	1	1
census	5	0.2851038757432375	0	1
census	5	0.2852416203394971	1	1
census	5	0.28920315558135834	0	1
census	5	0.2892358976758223	0	1
census	5	0.2913147665725878	1	1
census	5	0.2934892339394008	0	2
census	5	0.29529937067358386	0	1
census	5	0.2979534462794651	1	1
census	5	0.29832186646838704	1	1
census	5	0.3091781955456268	0	1
census	5	0.31208664586038737	0	1
census	5	0.32192939507418716	1	1
census	5	0.3221600600941375	0	1
census	5	0.3264103911236617	0	1
census	5	0.3277131845466216	0	1
census	5	0.3287819993821704	0	1
census	5	0.3328081828476026	0	1
census	5	0.34024012838235246	1	1
census	5	0.3425230539361707	1	1
census	5	0.34750928775267936	0	1
census	5	0.3475877369721794	0	1
census	5	0.34876852163530386	1	1
census	5	0.35077120370986103	0	1
census	5	0.35367502718660176	0	1
census	5	0.3538582142048359	1	1
census	5	0.35751114042650145	0	1
census	5	0.35975774676602296	1	1
census	5	0.363383119356298	0	1
census	5	0.36371278606209945	0	1
census	5	0.36624626898173535	0	1
census	5	0.3684822546543138	0	1
census	5	0.3724326835775397	0	1
census	5	0.3754975928217975	0	1
census	5	0.37819703539947885	1	1
census	5	0.38917528742494084	1	1
census	5	0.38934384763896746	0	2
census	5	0.3899972978016725	1	1
census	5	0.39628333701845875	0	1
census	5	0.39774659839785026	0	1
census	5	0.39941427964970055	0	1
census	5	0.4003193852732437	0	1
census	5	0.41177382650105726	1	1
census	5	0.4225448109061979	0	1
census	5	0.42833279046808725	1	1
census	5	0.43685189475387615	1	1
census	5	0.43793334745930834	0	1
census	5	0.4387356220298813	0	1
census	5	0.4419042475065867	0	1
census	5	0.44364114190484727	0	1
census	5	0.4439788620437235	1	1
census	5	0.4621131775706855	0	1
census	5	0.46272475905043114	1	1
census	5	0.46322609498735656	0	1
census	5	0.46398355509897315	0	1
census	5	0.47289510062070994	0	1
census	5	0.47339288540740565	0	1
census	5	0.4776662772486899	1	1
census	5	0.4833335874039106	0	1
census	5	0.49806765311757173	1	1
census	5	0.5069322691871204	1	1
census	5	0.5092319619827865	1	1
census	5	0.5232226590925106	0	1
census	5	0.5295712012172827	0	1
census	5	0.5370564177938159	0	1
census	5	0.5370564177938159	1	1
census	5	0.5400372110075855	0	1
census	5	0.5507065370484452	1	1
census	5	0.5528988104674842	0	1
census	5	0.5547478213215166	0	1
census	5	0.5586191681472141	1	1
census	5	0.5591396676972774	1	1
census	5	0.5595985514095646	0	1
census	5	0.5646780574270205	1	1
census	5	0.5650205791348457	1	1
census	5	0.5689596413167525	1	1
census	5	0.5758614863800934	0	1
census	5	0.5764622002505759	1	1
census	5	0.5836182293182085	0	1
census	5	0.5892124774106549	1	1
census	5	0.5906912117173434	0	1
census	5	0.5929945131362707	1	1
census	5	0.594282115286304	1	1
census	5	0.6055545396363292	1	1
census	5	0.6147721024155124	1	1
census	5	0.6166796528456054	0	1
census	5	0.6186896615258466	1	1
census	5	0.6304632534924188	1	1
census	5	0.6326123653292396	0	1
census	5	0.6396531699301531	1	1
census	5	0.6441740087679738	0	1
census	5	0.6448703556174039	1	1
census	5	0.6476351754838083	1	1
census	5	0.649475595914722	1	1
census	5	0.65773825837104	1	1
census	5	0.6593783119998807	0	1
census	5	0.6683303531263075	0	1
census	5	0.675357370084301	1	1
census	5	0.6842259307306142	1	1
census	5	0.6852270192009527	1	1
census	5	0.6859032492920731	1	1
census	5	0.6867867856205144	0	1
census	5	0.6920445502856022	0	1
census	5	0.6929231029366205	0	1
census	5	0.6937114272147148	1	1
census	5	0.6942102938012277	1	1
census	5	0.6991418550230671	1	1
census	5	0.7015158300043657	0	1
census	5	0.7094828654413571	1	1
census	5	0.7103937793476496	1	1
census	5	0.7141636875036764	1	1
census	5	0.7171314875366734	1	1
census	5	0.7179565612951467	0	1
census	5	0.719100777310036	1	1
census	5	0.7207447996561203	1	1
census	5	0.7215121140588123	0	1
census	5	0.7251930356284982	1	1
census	5	0.7264451053439571	1	1
census	5	0.7274669877164133	1	1
census	5	0.7285337301017802	1	1
census	5	0.733566268266036	0	1
census	5	0.734873030881509	0	1
census	5	0.7387167575257759	1	1
census	5	0.7426688923792163	1	1
census	5	0.7451492654150408	0	1
census	5	0.7488575938545626	1	1
census	5	0.7494178447608755	1	1
census	5	0.7496031910323036	0	1
census	5	0.7498538957071419	1	1
census	5	0.7501360913395254	1	1
census	5	0.7509810545104275	0	1
census	5	0.7509810545104275	1	1
census	5	0.7578836168271655	1	1
census	5	0.7596964558575604	1	1
census	5	0.7598878397946649	1	1
census	5	0.7650902605698454	1	1
census	5	0.7656650746676391	0	1
census	5	0.7670478323357005	1	1
census	5	0.7673046903084262	1	1
census	5	0.7689210138710262	1	1
census	5	0.7704907681363597	1	1
census	5	0.7711727263385013	1	1
census	5	0.7714190217647074	1	1
census	5	0.7726531262217826	0	1
census	5	0.7739378646614711	1	1
census	5	0.7740403597827181	1	1
census	5	0.7774655217055167	1	3
census	5	0.7790491821363253	0	1
census	5	0.7790491821363253	1	1
census	5	0.7798536580785675	0	1
census	5	0.7828801773291606	1	1
census	5	0.7834578906719568	1	1
census	5	0.7835769763873723	1	1
census	5	0.7841708209866136	1	1
census	5	0.7844508618884957	1	1
census	5	0.7850840578218395	1	1
census	5	0.785553240412516	1	1
census	5	0.785910172095463	1	1
census	5	0.7864812517065269	1	1
census	5	0.7881813392578338	0	1
census	5	0.7932575472935474	1	1
census	5	0.794572690705291	0	1
census	5	0.7956949463411338	0	1
census	5	0.7966641585172385	1	1
census	5	0.801081505176888	1	1
census	5	0.8017659452551613	1	1
census	5	0.8029075664924032	1	1
census	5	0.8041168613044744	1	1
census	5	0.8049455782382159	1	1
census	5	0.8062794610372304	0	1
census	5	0.8073648424919687	0	1
census	5	0.8082621646022929	1	1
census	5	0.810515963846016	1	1
census	5	0.8108180246017626	1	1
census	5	0.8116289359551427	1	1
census	5	0.812026226377898	1	1
census	5	0.8155936967441423	1	1
census	5	0.8167583740846717	1	2
census	5	0.8177921721066536	0	1
census	5	0.8178988008342555	1	1
census	5	0.8180662454588911	1	1
census	5	0.8184742668755377	1	1
census	5	0.8193098247068511	1	1
census	5	0.8200200579797229	1	1
census	5	0.8202431958307602	1	1
census	5	0.8214326472614965	1	2
census	5	0.8223585145899814	1	1
census	5	0.8239600573591772	1	1
census	5	0.8257945077095753	1	1
census	5	0.8277158629484401	1	1
census	5	0.827944170239204	0	1
census	5	0.8283598106993305	1	1
census	5	0.8292028390196727	1	1
census	5	0.8293506459031462	1	1
census	5	0.8301542758830672	1	1
census	5	0.8332679389835163	1	1
census	5	0.8340771292654053	1	1
census	5	0.837775812763281	0	1
census	5	0.8386762585373998	1	1
census	5	0.839888131674092	1	1
census	5	0.839910870278004	1	1
census	5	0.8445490247997367	1	1
census	5	0.8459582054266797	1	1
census	5	0.8462875940869881	1	1
census	5	0.8463040424479074	1	1
census	5	0.8474500035467576	1	1
census	5	0.8476781685524067	1	1
census	5	0.8492426701326641	1	1
census	5	0.8505057735115307	1	1
census	5	0.8505118317101384	1	1
census	5	0.8512161756550437	1	1
census	5	0.851220546640132	1	1
census	5	0.8540061028438151	1	1
census	5	0.8548173326528683	1	1
census	5	0.8557097418428056	1	1
census	5	0.8567632410827243	1	1
census	5	0.8568025659655858	0	1
census	5	0.8573407700206002	1	1
census	5	0.8599154388326024	1	1
census	5	0.8599524279950442	1	1
census	5	0.8609163958023068	1	1
census	5	0.863403401723377	1	1
census	5	0.8657705682438469	1	1
census	5	0.8673142967212806	1	1
census	5	0.8686916268094003	1	1
census	5	0.8695950127965895	1	1
census	5	0.8700867355877983	0	1
census	5	0.8722258583259788	1	1
census	5	0.8724225453405452	0	1
census	5	0.8738657972194447	1	1
census	5	0.8749051742247507	1	1
census	5	0.8754004024859361	1	1
census	5	0.8786173183795937	1	1
census	5	0.8804581683627063	1	1
census	5	0.8828389645864839	0	1
census	5	0.8833934157547612	1	1
census	5	0.8851698670775606	0	1
census	5	0.8872407309116117	0	1
census	5	0.8874174579672566	1	1
census	5	0.8875437800728458	1	1
census	5	0.8877437787702253	0	1
census	5	0.8879677196130755	1	1
census	5	0.8906739196314439	1	1
census	5	0.8917041651225294	1	1
census	5	0.8918180629225848	1	1
census	5	0.8929303648080827	1	2
census	5	0.8929853593777547	1	1
census	5	0.8934952728631024	1	1
census	5	0.8942876907360766	1	1
census	5	0.8945800891560309	1	1
census	5	0.8951146681610539	1	1
census	5	0.8955071290145488	1	1
census	5	0.8981945422731111	1	1
census	5	0.9015672340931721	1	1
census	5	0.9023525845538906	1	1
census	5	0.9030070486705638	1	1
census	5	0.903375151614783	1	1
census	5	0.9034522004408471	0	1
census	5	0.904402577033059	1	1
census	5	0.9048367806188042	1	2
census	5	0.906220517438871	1	1
census	5	0.9081195897470742	1	1
census	5	0.9088837346172314	1	1
census	5	0.9098178081422527	1	1
census	5	0.9104179272181803	1	2
census	5	0.9109799576435057	1	1
census	5	0.9116203765482407	1	1
census	5	0.9148386654026085	1	1
census	5	0.9160751061322928	1	1
census	5	0.9169171878451042	0	1
census	5	0.9184434321985956	1	1
census	5	0.9185869503865727	1	1
census	5	0.91910874636714	1	2
census	5	0.9211364245526177	1	2
census	5	0.9213571348531229	1	1
census	5	0.9221028411219833	1	1
census	5	0.9236865130539224	1	1
census	5	0.9239628587302893	1	1
census	5	0.9247177075245903	1	1
census	5	0.9283324663066727	1	1
census	5	0.9285440968466951	0	1
census	5	0.929097675688872	1	1
census	5	0.929688026535767	1	1
census	5	0.9297197796041144	1	1
census	5	0.930466386386365	1	1
census	5	0.9306721861550834	1	1
census	5	0.931619837732893	1	1
census	5	0.9329288574310077	1	1
census	5	0.93297084996736	1	3
census	5	0.9335062057763369	1	1
census	5	0.933921015422057	1	1
census	5	0.9373588995232897	1	1
census	5	0.9386956064475931	1	1
census	5	0.9395754442392551	1	1
census	5	0.9406997971613202	1	1
census	5	0.9420145503724274	1	1
census	5	0.9461226341449263	1	1
census	5	0.9470122856044212	1	1
census	5	0.9498769614377564	1	1
census	5	0.951960439215965	1	1
census	5	0.9536788663088611	1	1
census	5	0.956137122545859	1	1
census	5	0.9568304251605516	1	1
census	5	0.9569541310003483	1	1
census	5	0.9672283267523646	1	1
census	6	8.049474997680843e-05	0	1
census	6	8.107797109066472e-05	0	1
census	6	9.214936416281274e-05	0	1
census	6	9.374985992715439e-05	0	1
census	6	9.45204492670036e-05	0	1
census	6	9.465549395762099e-05	0	1
census	6	0.00010263808255408222	0	1
census	6	0.0001038640062036368	0	1
census	6	0.00010545709752632801	0	1
census	6	0.00010752755713501011	0	1
census	6	0.00011144301258578342	0	2
census	6	0.00011261591766863325	0	1
census	6	0.00011335274824263748	0	1
census	6	0.00011341505985167625	0	1
census	6	0.00011399840418735119	0	2
census	6	0.00011400586437929479	0	1
census	6	0.00011404030902689503	0	1
census	6	0.00011414446963885997	0	2
census	6	0.00011447167465663623	0	1
census	6	0.00011483683219522512	0	1
census	6	0.00011615441123760536	0	1
census	6	0.00011649505086187739	0	1
census	6	0.00012132466803459741	0	1
census	6	0.00012161261403335045	0	1
census	6	0.00012225493159582115	0	1
census	6	0.00012241885721108267	0	1
census	6	0.00012242686838007498	0	1
census	6	0.00012649823451910502	0	1
census	6	0.00012663493053038154	0	1
census	6	0.00012674991698576266	0	1
census	6	0.00012740304643303068	0	1
census	6	0.00012765259418550005	0	1
census	6	0.0001302794627464874	0	1
census	6	0.00013035502930002743	0	1
census	6	0.00013914903616502806	0	1
census	6	0.0001394591607414215	0	1
census	6	0.00013951579005777714	0	1
census	6	0.00014083047742177374	0	3
census	6	0.0001416846855279539	0	2
census	6	0.00014546427366546132	0	1
census	6	0.0001476889318651528	0	1
census	6	0.00014838323464970473	0	3
census	6	0.00014928324721036663	0	2
census	6	0.00014961802501368333	0	1
census	6	0.00015183425397562801	0	2
census	6	0.0001519347388956485	0	1
census	6	0.00015254243162885785	0	1
census	6	0.00015373757567536218	0	1
census	6	0.00015497501554749297	0	2
census	6	0.00015498515688225418	0	2
census	6	0.00015563356378876694	0	1
census	6	0.0001559150040561598	0	1
census	6	0.00015592520689277977	0	2
census	6	0.0001571883095908263	0	2
census	6	0.00015759204678192284	0	1
census	6	0.00015986878428733714	0	1
census	6	0.00016034257679338717	0	1
census	6	0.0001603805963752598	0	1
census	6	0.00016062741562101598	0	1
census	6	0.00016072511552612175	0	1
census	6	0.0001616594982940979	0	2
census	6	0.00016404438308494307	0	1
census	6	0.0001646299136116642	0	1
census	6	0.0001655965699751974	0	1
census	6	0.00017139807256574336	0	1
census	6	0.0001729754889781517	0	1
census	6	0.00017298680803335285	0	1
census	6	0.00017537692496383836	0	1
census	6	0.00019506081173477935	0	1
census	6	0.00023183928395595973	0	1
census	6	0.00027465376799116277	0	1
census	6	0.0004772446658641535	0	1
census	6	0.006649924394565818	0	1
census	6	0.008275479993942783	0	1
census	6	0.008447654985617791	0	1
census	6	0.009284293238629577	0	1
census	6	0.011313791430758533	0	1
census	6	0.023313478967958188	0	1
census	6	0.025864824854041363	0	1
census	6	0.03171999737820283	0	1
census	6	0.0474579073876532	0	1
census	6	0.04824307646741012	0	1
census	6	0.04853911151028093	0	1
census	6	0.050423822111089	0	1
census	6	0.052748116455081706	0	1
census	6	0.059179040166286945	0	1
census	6	0.0803703791222393	0	1
census	6	0.08707552710654967	0	1
census	6	0.08714555838338725	0	1
census	6	0.08970646866536869	0	1
census	6	0.0897658520926623	0	1
census	6	0.09026865596995874	0	1
census	6	0.09345112967887095	0	1
census	6	0.09411098557190825	0	1
census	6	0.09444847487428952	0	1
census	6	0.0963423407816098	1	1
census	6	0.1070540300367533	0	1
census	6	0.10830468994561696	0	1
census	6	0.11024981490932685	0	1
census	6	0.11355620684893107	0	1
census	6	0.12340209982023542	0	1
census	6	0.12446576118589112	0	1
census	6	0.12607069972926713	0	1
census	6	0.12665504662565613	0	1
census	6	0.1292394420810114	0	1
census	6	0.13225702152257382	0	1
census	6	0.13419351640325983	0	1
census	6	0.13648502942020038	1	1
census	6	0.13777047138843163	0	1
census	6	0.14694313311238674	0	1
census	6	0.1592287055377485	0	1
census	6	0.16435166396422302	0	1
census	6	0.16519841129487806	0	1
census	6	0.16567944747390528	0	1
census	6	0.1671185061812034	0	1
census	6	0.16794409425373288	0	1
census	6	0.17054321485999624	0	1
census	6	0.1726926895991692	0	1
census	6	0.1743105970490023	0	1
census	6	0.17478533901031967	0	1
census	6	0.17940989837585228	1	1
census	6	0.1839074901362302	0	1
census	6	0.18545578716028277	0	1
census	6	0.18942635811030004	1	1
census	6	0.2084196702211617	0	1
census	6	0.21347072697589464	0	1
census	6	0.21419182967662095	0	1
census	6	0.21813058293396076	0	1
census	6	0.22427010549512177	0	1
census	6	0.2305640666174822	0	1
census	6	0.23180464915520066	0	1
census	6	0.23202438189444416	0	1
census	6	0.234695876174421	0	1
census	6	0.23790882305528002	0	2
census	6	0.24316719280738736	0	1
census	6	0.24478063921609508	0	1
census	6	0.24504195103304374	0	1
census	6	0.250765873945852	0	1
census	6	0.25584661730080704	0	1
census	6	0.2560023495445086	0	1
census	6	0.257354348393078	1	1
census	6	0.2624004538585224	1	1
census	6	0.2720475443298833	0	1
census	6	0.2733038617502983	0	1
census	6	0.27761196602695043	0	1
census	6	0.27770344700980454	0	1
census	6	0.27793222268283585	1	1
census	6	0.29068116346763506	0	1
census	6	0.2961690539206927	0	1
census	6	0.2995998663436829	1	1
census	6	0.30538175037208726	0	1
census	6	0.3079137602094006	0	1
census	6	0.31032332330841295	1	1
census	6	0.3192001921867943	1	1
census	6	0.32185026684614576	0	1
census	6	0.3238317483291978	0	1
census	6	0.3241452389693314	0	1
census	6	0.3262251768048368	0	1
census	6	0.33002790426951967	0	1
census	6	0.33002790426951967	1	1
census	6	0.3316221094010556	0	1
census	6	0.33293783596805576	1	1
census	6	0.3425230539361707	0	1
census	6	0.35703021917157357	0	2
census	6	0.35703021917157357	1	1
census	6	0.3632848277455624	1	1
census	6	0.365673467366089	0	1
census	6	0.36584596028648725	0	1
census	6	0.36624626898173535	1	2
census	6	0.36806212325134646	1	1
census	6	0.3695757399901391	0	1
census	6	0.370750566834645	1	1
census	6	0.37483244491356454	0	1
census	6	0.37668448394235765	1	1
census	6	0.3776768474376141	0	1
census	6	0.37912785707153707	0	1
census	6	0.38091215367017073	1	1
census	6	0.4062076881402369	0	1
census	6	0.4072450287179883	0	1
census	6	0.41089981094643335	1	1
census	6	0.41206200406520493	0	1
census	6	0.41330957320551226	1	1
census	6	0.4305940030646717	1	1
census	6	0.4486970626109292	0	1
census	6	0.44931150265321085	1	1
census	6	0.46038366863141655	1	1
census	6	0.4657848961171045	1	1
census	6	0.467213053542841	0	1
census	6	0.47685968186660566	0	1
census	6	0.4803375181641138	0	1
census	6	0.4913727818383715	0	1
census	6	0.49415199071757865	1	1
census	6	0.49564882196232873	0	1
census	6	0.4962305528396557	1	1
census	6	0.4964916383326282	0	2
census	6	0.5000205671564074	0	1
census	6	0.5031176182206708	0	1
census	6	0.5031244956526705	0	1
census	6	0.5089448674577012	1	1
census	6	0.5232226590925106	0	1
census	6	0.5256338560244417	0	1
census	6	0.538169916904749	1	1
census	6	0.5392571613845818	0	1
census	6	0.5425920653542734	1	1
census	6	0.546845946957622	0	1
census	6	0.5596580145048313	1	1
census	6	0.5601584083215577	1	1
census	6	0.564713871835652	0	1
census	6	0.5663040349445174	0	1
census	6	0.5664188607687671	1	1
census	6	0.5666159432678773	0	1
census	6	0.5790162730108245	0	1
census	6	0.5908470978672141	0	1
census	6	0.5908470978672141	1	1
census	6	0.5927406151323701	1	1
census	6	0.59504446131885	1	1
census	6	0.5957495813622191	0	1
census	6	0.5989125769199476	1	1
census	6	0.6000312086030539	1	1
census	6	0.6038525399152072	0	1
census	6	0.6066459680440521	1	1
census	6	0.6104120944006068	1	1
census	6	0.6140740974351284	0	1
census	6	0.6168001506901565	1	1
census	6	0.6169511065560506	1	1
census	6	0.6316824676885172	1	1
census	6	0.634577541560741	0	1
census	6	0.6363870027905316	1	1
census	6	0.636405697111702	1	1
census	6	0.6389012557215417	1	1
census	6	0.6397661892430208	1	1
census	6	0.6475345813058114	1	1
census	6	0.6482491939647415	1	1
census	6	0.6536789459427784	0	1
census	6	0.6557738348338698	0	1
census	6	0.6686040313937843	1	1
census	6	0.6690904313649961	1	1
census	6	0.6709628534812715	1	1
census	6	0.6731581481642619	1	1
census	6	0.6785135718572177	0	1
census	6	0.6813955619363651	1	1
census	6	0.6867867856205144	1	1
census	6	0.689330785572709	1	1
census	6	0.6894584660793784	1	1
census	6	0.6930723536557754	0	1
census	6	0.6946029831666544	1	1
census	6	0.6968205026552079	0	1
census	6	0.7035958827747921	1	1
census	6	0.7054548888114419	1	1
census	6	0.709694922194152	1	1
census	6	0.7103348374067402	1	1
census	6	0.7147815383645396	1	1
census	6	0.7170449725792558	1	1
census	6	0.7192326064622017	1	1
census	6	0.7214913438303102	0	1
census	6	0.7267030608565573	1	1
census	6	0.7296477730138718	0	1
census	6	0.7318954219603216	1	1
census	6	0.7327959495312409	0	1
census	6	0.7336781449854124	1	1
census	6	0.7351171050599888	1	1
census	6	0.7368929005377792	1	1
census	6	0.7372679466166014	1	1
census	6	0.7395002836025878	1	1
census	6	0.7401126366015883	1	1
census	6	0.742541504713621	0	1
census	6	0.7438191307587785	1	1
census	6	0.7451931860705304	1	1
census	6	0.7501360913395254	1	1
census	6	0.7509810545104275	1	2
census	6	0.7539688660124538	1	1
census	6	0.7543418695368878	1	1
census	6	0.7558341879292769	1	1
census	6	0.7581803443627099	0	1
census	6	0.7582366749956022	1	1
census	6	0.7620363899603313	1	1
census	6	0.7620687178848852	1	1
census	6	0.765654728926649	0	1
census	6	0.7668815348246919	1	1
census	6	0.7688233772490094	1	1
census	6	0.7694674309447049	1	1
census	6	0.7704634041672268	1	1
census	6	0.7712970719771969	1	1
census	6	0.7715463036692534	1	2
census	6	0.7726925154655007	1	1
census	6	0.7748890722605368	0	1
census	6	0.775192780499439	0	1
census	6	0.775192780499439	1	2
census	6	0.7756236476567953	1	1
census	6	0.7768898421362078	1	1
census	6	0.7771598322551184	0	1
census	6	0.7771598322551184	1	3
census	6	0.7774655217055167	1	1
census	6	0.7788033985859348	0	1
census	6	0.7790164767138802	1	1
census	6	0.7790878224332238	1	1
census	6	0.7797119153639448	1	1
census	6	0.7819413665325408	1	2
census	6	0.7841708209866136	0	1
census	6	0.7863687084427116	1	1
census	6	0.7869508493326925	1	1
census	6	0.7881214201982567	0	1
census	6	0.7885344475686544	1	1
census	6	0.7885473807694994	1	1
census	6	0.7901322332319164	1	1
census	6	0.7903875415108712	1	1
census	6	0.7904222797589258	0	1
census	6	0.7905819091250611	1	1
census	6	0.7972798472351558	1	1
census	6	0.798419114507976	1	1
census	6	0.7987370207435566	0	1
census	6	0.8056727886273277	1	1
census	6	0.8060914130982579	1	1
census	6	0.8076386800237546	1	1
census	6	0.8077373946544175	1	1
census	6	0.8077763903386471	1	1
census	6	0.8092011706249628	0	1
census	6	0.8101718004217814	1	1
census	6	0.8109543914582368	0	1
census	6	0.8122571538571912	1	1
census	6	0.8124259958638731	0	1
census	6	0.8130992477654543	1	2
census	6	0.8131426758204231	1	1
census	6	0.8131888760892584	1	1
census	6	0.815726729909593	1	1
census	6	0.8157681767323038	1	1
census	6	0.8160334408106636	1	1
census	6	0.8165426714363371	1	1
census	6	0.8167583740846717	1	2
census	6	0.8174128252932507	1	1
census	6	0.8193098247068511	0	1
census	6	0.8193098247068511	1	3
census	6	0.8224881762721475	0	2
census	6	0.825749534359966	1	1
census	6	0.8283976387491628	1	1
census	6	0.8297807326777457	1	1
census	6	0.8332679389835163	1	1
census	6	0.8340024789031683	1	2
census	6	0.8356397990493887	0	1
census	6	0.837995586755534	1	1
census	6	0.8385325189821141	1	1
census	6	0.8391005642744065	1	1
census	6	0.8397123009320532	1	1
census	6	0.8423352269193193	1	1
census	6	0.8430707540328229	1	1
census	6	0.8459755902666006	1	1
census	6	0.8469638535483303	1	1
census	6	0.8474500035467576	1	3
census	6	0.8475201083283235	1	3
census	6	0.8475210958700233	0	1
census	6	0.8475210958700233	1	3
census	6	0.8486714164155592	1	1
census	6	0.848771246460574	0	1
census	6	0.8498259747334472	0	1
census	6	0.8516498553576113	1	1
census	6	0.8524085926526184	1	1
census	6	0.85522074914061	0	1
census	6	0.85522074914061	1	2
census	6	0.8555737644877562	1	1
census	6	0.8570927232568651	1	1
census	6	0.8585492587814477	1	1
census	6	0.8587983945921138	1	1
census	6	0.8609094297337389	1	1
census	6	0.8609660631850604	1	1
census	6	0.863403401723377	1	1
census	6	0.8656984331668477	1	2
census	6	0.8658623597306658	1	1
census	6	0.8697781127855496	1	1
census	6	0.8722258583259788	0	1
census	6	0.8722258583259788	1	2
census	6	0.8741088739664408	1	1
census	6	0.8752117753813077	1	1
census	6	0.8758462703937567	1	1
census	6	0.8766058933729522	1	1
census	6	0.8782728885682624	1	1
census	6	0.8823401422270521	0	1
census	6	0.8829384232552515	1	1
census	6	0.8874088798388852	1	1
census	6	0.8874263203461306	1	1
census	6	0.8879540581213385	1	1
census	6	0.8884897821908528	1	1
census	6	0.8887794698440996	1	1
census	6	0.8889701341625682	1	1
census	6	0.8903587709208364	1	1
census	6	0.8903639146371697	0	1
census	6	0.8906739196314439	1	1
census	6	0.8918180629225848	1	1
census	6	0.8923512876637595	1	1
census	6	0.8929353837629768	1	2
census	6	0.8937901618000129	1	1
census	6	0.8945298407857368	1	1
census	6	0.8948735406663522	1	1
census	6	0.8951146681610539	1	1
census	6	0.8960813018175884	0	1
census	6	0.8972860195176319	1	1
census	6	0.8977088152854399	0	1
census	6	0.8979366173647089	1	1
census	6	0.8981945422731111	1	1
census	6	0.8989220898127019	1	2
census	6	0.8994907339107443	1	1
census	6	0.8999004801274011	1	1
census	6	0.9027328483878645	1	1
census	6	0.9055364823325233	1	1
census	6	0.9061167955963106	1	1
census	6	0.9061552391160537	1	1
census	6	0.9070291322839288	1	1
census	6	0.9071190027866257	1	1
census	6	0.9074259857302649	1	1
census	6	0.9088560496904898	1	1
census	6	0.9119056361619092	1	1
census	6	0.9124029831740906	1	1
census	6	0.91362687344646	1	1
census	6	0.913914900797257	1	1
census	6	0.9145145733880783	1	1
census	6	0.9150160347821813	1	1
census	6	0.917311639929167	1	1
census	6	0.9182271673436918	1	1
census	6	0.9190663171566749	1	1
census	6	0.919542100660517	1	1
census	6	0.9215988741596299	1	1
census	6	0.9221028411219833	1	1
census	6	0.9226101865566896	1	1
census	6	0.9232438480989339	1	1
census	6	0.9242616624149279	1	1
census	6	0.9258550249266118	1	1
census	6	0.9274240418100225	1	1
census	6	0.9285440968466951	1	2
census	6	0.9291574320392454	1	1
census	6	0.9317562525117656	1	2
census	6	0.9324313078664854	1	1
census	6	0.9329288574310077	0	1
census	6	0.93297084996736	1	1
census	6	0.9348666562451553	1	1
census	6	0.935232134951271	1	2
census	6	0.9371349545902617	1	1
census	6	0.9411864747899942	1	1
census	6	0.9412306318145751	1	1
census	6	0.9456386070279613	1	1
census	6	0.9468381004787237	0	1
census	6	0.9475716408856932	1	1
census	6	0.9489245286752451	1	1
census	6	0.9496405639470393	1	1
census	6	0.9511643289872833	1	1
census	6	0.9518145618002279	1	1
census	6	0.9519995641517337	1	1
census	6	0.9533286703398981	1	1
census	6	0.9534619226775883	1	2
census	6	0.9534701880003102	1	1
census	6	0.9548458025038905	1	1
census	6	0.9568227297034975	1	1
census	6	0.9569541310003483	1	1
census	6	0.9572855984561189	1	1
census	6	0.9590991207644028	1	1
census	6	0.9691824586966269	1	1
\.
CREATE TEMP TABLE nannyml_answer (example text, calibrated boolean, chunk int, metric text, value float8, sampling_error float8, realized float8);
COPY nannyml_answer FROM stdin;
car loans	t	1	roc_auc_score	0.97074363630015	0.0018140669093297211	0.9709624381107628
car loans	t	1	average_precision_score	0.9639571716287229	0.003334302100212677	0.9636166448578262
car loans	t	1	f1_score	0.9483678242223172	0.006124445217817857	0.9482791770813305
car loans	t	1	precision_score	0.9445061703462467	0.004556282297123953	0.9430210325047801
car loans	t	1	recall_score	0.9522611848067085	0.004322568631084016	0.9535962877030162
car loans	t	1	specificity_score	0.9396930535567934	0.004577668797526157	0.9382767191383595
car loans	t	1	accuracy_score	0.9462126559931192	0.0031484824916140153	0.9462
car loans	t	1	tn	2261.179644510161	35.30236751267541	2265.0
car loans	t	1	fp	145.11636454456504	11.620729667279932	149.0
car loans	t	1	fn	123.82035548983929	10.935897219707218	120.0
car loans	t	1	tp	2469.883635455435	35.311329371746965	2466.0
car loans	t	2	roc_auc_score	0.9710106327368981	0.0018140669093297211	0.9702476827059668
car loans	t	2	average_precision_score	0.9624355545496974	0.003334302100212677	0.9605334850393492
car loans	t	2	f1_score	0.9463746179898221	0.006124445217817857	0.9453363137573664
car loans	t	2	precision_score	0.9451932844983668	0.004556282297123953	0.9443767762890783
car loans	t	2	recall_score	0.9475589081150715	0.004322568631084016	0.9462978030919447
car loans	t	2	specificity_score	0.946920553702861	0.004577668797526157	0.9461054287962234
car loans	t	2	accuracy_score	0.9472342220392398	0.0031484824916140153	0.9462
car loans	t	2	tn	2408.160050476721	35.30236751267541	2405.0
car loans	t	2	fp	134.98894028052246	11.620729667279932	137.0
car loans	t	2	fn	128.83994952327888	10.935897219707218	132.0
car loans	t	2	tp	2328.0110597194775	35.311329371746965	2326.0
car loans	t	3	roc_auc_score	0.9714067155511361	0.0018140669093297211	0.9762819900018559
car loans	t	3	average_precision_score	0.9627637624228476	0.003334302100212677	0.9662864898101788
car loans	t	3	f1_score	0.9486915278724923	0.006124445217817857	0.9505920783993467
car loans	t	3	precision_score	0.9454447648688765	0.004556282297123953	0.9428918590522479
car loans	t	3	recall_score	0.9519606672131006	0.004322568631084016	0.9584191025113216
car loans	t	3	specificity_score	0.9471341511759455	0.004577668797526157	0.9451575262543758
car loans	t	3	accuracy_score	0.9495011715484943	0.0031484824916140153	0.9516
car loans	t	3	tn	2413.202733281216	35.30236751267541	2430.0
car loans	t	3	fp	134.6968755387437	11.620729667279932	141.0
car loans	t	3	fn	117.79726671878436	10.935897219707218	101.0
car loans	t	3	tp	2334.303124461256	35.311329371746965	2328.0
car loans	t	4	roc_auc_score	0.9710913930740382	0.0018140669093297211	0.9677208066466165
car loans	t	4	average_precision_score	0.9626175155586215	0.003334302100212677	0.9609785333156842
car loans	t	4	f1_score	0.9474877797768825	0.006124445217817857	0.9458585858585858
car loans	t	4	precision_score	0.9463745835550174	0.004556282297123953	0.9485413290113452
car loans	t	4	recall_score	0.948603597931358	0.004322568631084016	0.943190975020145
car loans	t	4	specificity_score	0.9478494893585273	0.004577668797526157	0.9495631453534551
car loans	t	4	accuracy_score	0.948220842694376	0.0031484824916140153	0.9464
car loans	t	4	tn	2405.451741258097	35.30236751267541	2391.0
car loans	t	4	fp	132.34752778621723	11.620729667279932	127.0
car loans	t	4	fn	126.54825874190286	10.935897219707218	141.0
car loans	t	4	tp	2335.652472213783	35.311329371746965	2341.0
car loans	t	5	roc_auc_score	0.971123121124055	0.0018140669093297211	0.9698859857170538
car loans	t	5	average_precision_score	0.9633484469422674	0.003334302100212677	0.9625236661507389
car loans	t	5	f1_score	0.9486729335764756	0.006124445217817857	0.944819372766971
car loans	t	5	precision_score	0.947075302128099	0.004556282297123953	0.9425742574257425
car loans	t	5	recall_score	0.9502759642560007	0.004322568631084016	0.947075208913649
car loans	t	5	specificity_score	0.9461910138278369	0.004577668797526157	0.9416968234821069
car loans	t	5	accuracy_score	0.9482469656589454	0.0031484824916140153	0.9444
car loans	t	5	tn	2349.8696904212766	35.30236751267541	2342.0
car loans	t	5	fp	133.63486212655025	11.620729667279932	145.0
car loans	t	5	fn	125.1303095787232	10.935897219707218	133.0
car loans	t	5	tp	2391.3651378734503	35.311329371746965	2380.0
car loans	t	6	roc_auc_score	0.9610902734539033	0.0018140669093297211	0.9600497824716867
car loans	t	6	average_precision_score	0.9557317811530492	0.003334302100212677	0.9528546551387711
car loans	t	6	f1_score	0.9228665636732802	0.006124445217817857	0.9154984423676013
car loans	t	6	precision_score	0.9176009414062333	0.004556282297123953	0.8908677529367185
car loans	t	6	recall_score	0.9281929679297508	0.004322568631084016	0.9415298358029636
car loans	t	6	specificity_score	0.9090586891045324	0.004577668797526157	0.884938074310827
car loans	t	6	accuracy_score	0.9190425164213452	0.0031484824916140153	0.9132
car loans	t	6	tn	2173.6636977356757	35.30236751267541	2215.0
car loans	t	6	fp	217.4511156289506	11.620729667279932	288.0
car loans	t	6	fn	187.3363022643242	10.935897219707218	146.0
car loans	t	6	tp	2421.5488843710496	35.311329371746965	2351.0
car loans	t	7	roc_auc_score	0.9618247016040209	0.0018140669093297211	0.9585296929692968
car loans	t	7	average_precision_score	0.9561644458255762	0.003334302100212677	0.9532746834106662
car loans	t	7	f1_score	0.9230254541582522	0.006124445217817857	0.9207459207459208
car loans	t	7	precision_score	0.9186122785633758	0.004556282297123953	0.9035455585207778
car loans	t	7	recall_score	0.9274812377993804	0.004322568631084016	0.9386138613861386
car loans	t	7	specificity_score	0.9111271078261015	0.004577668797526157	0.8977777777777778
car loans	t	7	accuracy_score	0.9196244448624437	0.0031484824916140153	0.9184
car loans	t	7	tn	2188.602217640483	35.30236751267541	2222.0
car loans	t	7	fp	213.47999332826507	11.620729667279932	253.0
car loans	t	7	fn	188.397782359517	10.935897219707218	155.0
car loans	t	7	tp	2409.5200066717352	35.311329371746965	2370.0
car loans	t	8	roc_auc_score	0.9610734463362078	0.0018140669093297211	0.9590407410186671
car loans	t	8	average_precision_score	0.9551889092088637	0.003334302100212677	0.9517794184264209
car loans	t	8	f1_score	0.9224292492677032	0.006124445217817857	0.9176103084732526
car loans	t	8	precision_score	0.9168809750462936	0.004556282297123953	0.8972890416189385
car loans	t	8	recall_score	0.9280450802591224	0.004322568631084016	0.9388733519776269
car loans	t	8	specificity_score	0.9097665475305281	0.004577668797526157	0.8922707248698438
car loans	t	8	accuracy_score	0.9192256670583488	0.0031484824916140153	0.9156
car loans	t	8	tn	2194.8170616455013	35.30236751267541	2228.0
car loans	t	8	fp	217.6887263537567	11.620729667279932	269.0
car loans	t	8	fn	186.1829383544985	10.935897219707218	153.0
car loans	t	8	tp	2401.311273646243	35.311329371746965	2350.0
car loans	t	9	roc_auc_score	0.9625334611153133	0.0018140669093297211	0.9630940067933121
car loans	t	9	average_precision_score	0.9560927338703065	0.003334302100212677	0.9543266007670518
car loans	t	9	f1_score	0.9236984646711653	0.006124445217817857	0.9234724144749852
car loans	t	9	precision_score	0.9209480260093272	0.004556282297123953	0.9067961165048544
car loans	t	9	recall_score	0.9264653810779613	0.004322568631084016	0.9407735697018533
car loans	t	9	specificity_score	0.9165856953287043	0.004577668797526157	0.9046862589356632
car loans	t	9	accuracy_score	0.9216434328288997	0.0031484824916140153	0.9226
car loans	t	9	tn	2236.7759971704813	35.30236751267541	2278.0
car loans	t	9	fp	203.55883302598244	11.620729667279932	240.0
car loans	t	9	fn	188.22400282951872	10.935897219707218	147.0
car loans	t	9	tp	2371.4411669740175	35.311329371746965	2335.0
car loans	t	10	roc_auc_score	0.9613161529631752	0.0018140669093297211	0.9575559603676863
car loans	t	10	average_precision_score	0.9569107885377364	0.003334302100212677	0.9519600700204612
car loans	t	10	f1_score	0.9244054966831855	0.006124445217817857	0.9160799238820171
car loans	t	10	precision_score	0.9184263960812126	0.004556282297123953	0.8928041543026706
car loans	t	10	recall_score	0.9304629571952281	0.004322568631084016	0.9406017975771785
car loans	t	10	specificity_score	0.9059708756812929	0.004577668797526157	0.8816058992216305
car loans	t	10	accuracy_score	0.9190061702213523	0.0031484824916140153	0.9118
car loans	t	10	tn	2118.9532872718114	35.30236751267541	2152.0
car loans	t	10	fp	219.92243616505078	11.620729667279932	289.0
car loans	t	10	fn	185.0467127281886	10.935897219707218	152.0
car loans	t	10	tp	2476.0775638349496	35.311329371746965	2407.0
census	f	1	roc_auc_score	0.9125664951370759	0.007256782818376891	0.9163383304503812
census	f	1	average_precision_score	0.8891367417207354	0.027624639659040162	0.9108793451690502
census	f	1	f1_score	0.846461636412467	0.03128735193610617	0.8301886792452831
census	f	1	precision_score	0.8117687788105067	0.025191157860074486	0.8088235294117647
census	f	1	recall_score	0.8842522463337064	0.02213016072872304	0.8527131782945736
census	f	1	specificity_score	0.7954468213282355	0.02559947947781222	0.7851239669421488
census	f	1	accuracy_score	0.8397969178180001	0.017115895389958426	0.82
census	f	1	tn	199.0973510725422	10.980983562504772	190.0
census	f	1	fp	51.19889216354218	7.06554138053129	52.0
census	f	1	fn	28.902648927457804	5.541973362440495	38.0
census	f	1	tp	220.80110783645782	11.020479515429443	220.0
census	f	2	roc_auc_score	0.8908016935880158	0.007256782818376891	0.8919919191919192
census	f	2	average_precision_score	0.8632865095155495	0.027624639659040162	0.8762155486493727
census	f	2	f1_score	0.8152850926716046	0.03128735193610617	0.8272058823529411
census	f	2	precision_score	0.7792333818214296	0.025191157860074486	0.8364312267657993
census	f	2	recall_score	0.8548345374029879	0.02213016072872304	0.8181818181818182
census	f	2	specificity_score	0.7669211251628816	0.02559947947781222	0.8044444444444444
census	f	2	accuracy_score	0.8100355802311883	0.017115895389958426	0.812
census	f	2	tn	195.4040104056296	10.980983562504772	181.0
census	f	2	fp	59.38622029003544	7.06554138053129	44.0
census	f	2	fn	35.59598959437041	5.541973362440495	50.0
census	f	2	tp	209.61377970996458	11.020479515429443	225.0
census	f	3	roc_auc_score	0.8965368437321521	0.007256782818376891	0.9083167138445702
census	f	3	average_precision_score	0.8755567779107909	0.027624639659040162	0.902227349082468
census	f	3	f1_score	0.8405508413634952	0.03128735193610617	0.8607594936708861
census	f	3	precision_score	0.7994960175566271	0.025191157860074486	0.8350877192982457
census	f	3	recall_score	0.8860503039154712	0.02213016072872304	0.8880597014925373
census	f	3	specificity_score	0.7646864311868696	0.02559947947781222	0.7974137931034483
census	f	3	accuracy_score	0.8271062074918989	0.017115895389958426	0.846
census	f	3	tn	185.69673874231069	10.980983562504772	185.0
census	f	3	fp	57.143634996361264	7.06554138053129	47.0
census	f	3	fn	29.30326125768933	5.541973362440495	30.0
census	f	3	tp	227.85636500363873	11.020479515429443	238.0
census	f	4	roc_auc_score	0.8930106012413969	0.007256782818376891	0.8948203722406578
census	f	4	average_precision_score	0.8780558257748474	0.027624639659040162	0.8822617791556371
census	f	4	f1_score	0.8344164969554595	0.03128735193610617	0.846441947565543
census	f	4	precision_score	0.8151331967651946	0.025191157860074486	0.8278388278388278
census	f	4	recall_score	0.8546342589527265	0.02213016072872304	0.8659003831417624
census	f	4	specificity_score	0.789378787855606	0.02559947947781222	0.803347280334728
census	f	4	accuracy_score	0.8233614857309988	0.017115895389958426	0.836
census	f	4	tn	189.14938014860127	10.980983562504772	192.0
census	f	4	fp	50.46863728310186	7.06554138053129	47.0
census	f	4	fn	37.850619851398754	5.541973362440495	35.0
census	f	4	tp	222.53136271689812	11.020479515429443	226.0
census	f	5	roc_auc_score	0.8977327448010248	0.007256782818376891	0.9156616845211367
census	f	5	average_precision_score	0.8681152233496702	0.027624639659040162	0.8914046960797012
census	f	5	f1_score	0.8228920309015608	0.03128735193610617	0.8421052631578947
census	f	5	precision_score	0.8017363776648699	0.025191157860074486	0.8125
census	f	5	recall_score	0.8451944243788565	0.02213016072872304	0.8739495798319328
census	f	5	specificity_score	0.8026329786338571	0.02559947947781222	0.816793893129771
census	f	5	accuracy_score	0.823303969683999	0.017115895389958426	0.844
census	f	5	tn	206.40747215979275	10.980983562504772	214.0
census	f	5	fp	50.75548731779328	7.06554138053129	48.0
census	f	5	fn	37.592527840207254	5.541973362440495	30.0
census	f	5	tp	205.2445126822067	11.020479515429443	208.0
census	f	6	roc_auc_score	0.8948633979674459	0.007256782818376891	0.9088234822616585
census	f	6	average_precision_score	0.8770976963761359	0.027624639659040162	0.8948266869607278
census	f	6	f1_score	0.8393582577391783	0.03128735193610617	0.8519195612431444
census	f	6	precision_score	0.801795306979386	0.025191157860074486	0.8146853146853147
census	f	6	recall_score	0.8806137380243158	0.02213016072872304	0.89272030651341
census	f	6	specificity_score	0.7634099210106161	0.02559947947781222	0.7782426778242678
census	f	6	accuracy_score	0.824450105567835	0.017115895389958426	0.838
census	f	6	tn	182.91159498781315	10.980983562504772	186.0
census	f	6	fp	56.6865422038956	7.06554138053129	53.0
census	f	6	fn	31.08840501218684	5.541973362440495	28.0
census	f	6	tp	229.3134577961044	11.020479515429443	233.0
\.
