package org.needlewise.cohort.registry;

/**
 * What is true of a registry.
 *
 * @param meanEffect mean of people's effects, logarithm of a ratio
 * @param spread standard deviation of true effects between people, logarithm
 * @param photoNoise standard deviation of one photograph's logarithm
 * @param visitNoise standard deviation of what the photographs of a visit share, logarithm
 */
public record Truth(double meanEffect, double spread, double photoNoise, double visitNoise) {}
