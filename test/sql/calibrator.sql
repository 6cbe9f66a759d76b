-- Calibrators: five rows to check by hand, and what is none.
SET search_path = public, mleval;

CREATE TEMP TABLE fitted AS SELECT isotonic_calibrator(s) AS c, s FROM (SELECT binary_scores(y, s) AS s FROM (VALUES (1, 0.9), (1, 0.8), (0, 0.7), (1, 0.3), (0, 0.1)) v(y, s)) b;
SELECT (c).* FROM fitted;
SELECT score, calibrate(c, score) FROM fitted, unnest('{0,0.2,0.5,0.75,1}'::float8[]) score;
SELECT brier_score_loss(s), brier_score_loss(calibrate(c, s)) FROM fitted;
SELECT calibrate(NULL::calibrator, 0.5), calibrate(c, NULL::float8), calibrate(c, NULL::binary_scores), isotonic_calibrator(NULL), platt_calibrator(NULL) FROM fitted;

SELECT calibrate('(isotonical,{1},{0.5},,)', 0.5);
SELECT calibrate('(isotonic,{1},,,)', 0.5);
SELECT calibrate('(isotonic,{1},{0.5},1,)', 0.5);
SELECT calibrate('(isotonic,{},{},,)', 0.5);
SELECT calibrate('(isotonic,"{{1,2}}","{0.5,0.6}",,)', 0.5);
SELECT calibrate('(isotonic,"{1,NULL}","{0.5,0.6}",,)', 0.5);
SELECT calibrate('(isotonic,"{1,2}",{0.5},,)', 0.5);
SELECT calibrate('(isotonic,"{2,1}","{0.5,0.6}",,)', 0.5);
SELECT calibrate('(isotonic,"{1,Infinity}","{0.5,0.6}",,)', 0.5);
SELECT calibrate('(isotonic,"{1,2}","{0.5,1.5}",,)', 0.5);
SELECT calibrate('(isotonic,"{1,2}","{0.6,0.5}",,)', 0.5);
SELECT calibrate('(isotonic,"{1,2}","{0.6,NaN}",,)', 0.5);
SELECT calibrate('(platt,,,1,)', 0.5);
SELECT calibrate('(platt,{1},,1,1)', 0.5);
SELECT calibrate('(platt,,,NaN,1)', s) FROM fitted;
