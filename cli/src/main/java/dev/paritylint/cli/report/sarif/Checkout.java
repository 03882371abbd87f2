package dev.paritylint.cli.report.sarif;

import java.util.Map;
import java.util.Optional;

/**
 * Which commit of which repository was linted, as the CI service says: asking Git for the address
 * could bring a password with it.
 *
 * @param repository its address for people
 * @param branch empty where none is named
 */
public record Checkout(String repository, String revision, String branch) {

  /** From the variables of GitHub Actions or GitLab CI; empty elsewhere. */
  public static Optional<Checkout> of(Map<String, String> variables) {
    String server = variables.getOrDefault("GITHUB_SERVER_URL", "");
    String repository = variables.getOrDefault("GITHUB_REPOSITORY", "");
    return of(
            server.isEmpty() || repository.isEmpty() ? "" : server + "/" + repository,
            variables.getOrDefault("GITHUB_SHA", ""),
            variables.getOrDefault("GITHUB_REF_NAME", ""))
        .or(
            () ->
                of(
                    variables.getOrDefault("CI_PROJECT_URL", ""),
                    variables.getOrDefault("CI_COMMIT_SHA", ""),
                    variables.getOrDefault("CI_COMMIT_REF_NAME", "")));
  }

  private static Optional<Checkout> of(String repository, String revision, String branch) {
    boolean known = repository.matches("https?://[^\\s@]+") && !revision.isEmpty();
    return known ? Optional.of(new Checkout(repository, revision, branch)) : Optional.empty();
  }
}
