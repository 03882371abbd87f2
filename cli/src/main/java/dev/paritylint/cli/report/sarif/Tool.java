package dev.paritylint.cli.report.sarif;

import dev.paritylint.lint.RuleInfo;
import java.util.function.Function;

/**
 * What a log says of the program that wrote it.
 *
 * @param version empty where it is not known
 * @param pages the page of a rule, as Markdown
 */
public record Tool(String version, Function<RuleInfo, String> pages) {}
