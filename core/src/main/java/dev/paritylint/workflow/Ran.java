package dev.paritylint.workflow;

import dev.paritylint.shell.Command;

/**
 * A command that a job runs, in a step itself or in a program of the repository that one calls.
 *
 * @param folder where it runs, as its path in the repository; empty at the root
 * @param known whether that is certain
 */
public record Ran(Command command, String folder, boolean known) {}
