/*
 * student_t.h
 *		Tail and quantile of Student's t distribution.
 */
#ifndef MLEVAL_STUDENT_T_H
#define MLEVAL_STUDENT_T_H

/* P(T > t), df > 0; t may be infinite, never NaN. */
extern double StudentUpperTail(double t, double df);

/* The t with P(T > t) = upper_tail; infinite at 0 and 1. */
extern double StudentUpperQuantile(double upper_tail, double df);

#endif							/* MLEVAL_STUDENT_T_H */
