package dev.paritylint.model;

/**
 * Two names that may mean one service, too doubtful to be compared before somebody declares it.
 *
 * @param why one lower-case clause
 */
public record Likeness(String one, String other, String why) {}
