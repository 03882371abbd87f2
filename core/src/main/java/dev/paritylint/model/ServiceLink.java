package dev.paritylint.model;

/**
 * Two names of services that more than their words say are one; surely enough to compare them.
 *
 * @param name the name that stands for both
 * @param other the name that it replaces
 * @param why one lower-case clause
 */
public record ServiceLink(String name, String other, String why) {}
