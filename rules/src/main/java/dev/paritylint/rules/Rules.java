package dev.paritylint.rules;

import dev.paritylint.lint.Rule;
import dev.paritylint.model.NameGlob;
import dev.paritylint.project.config.Config;
import dev.paritylint.rules.custom.TeamRule;
import dev.paritylint.rules.delivery.UnverifiedWebSocketRule;
import dev.paritylint.rules.header.ForbiddenRule;
import dev.paritylint.rules.header.ForwardedProtoRule;
import dev.paritylint.rules.header.HeaderParityRule;
import dev.paritylint.rules.header.HiddenRule;
import dev.paritylint.rules.header.OriginRule;
import dev.paritylint.rules.header.WebSocketUpgradeRule;
import dev.paritylint.rules.missing.MissingVariableRule;
import dev.paritylint.rules.naming.CrossEnvironmentVariableRule;
import dev.paritylint.rules.read.NothingComparedRule;
import dev.paritylint.rules.read.SyntaxRule;
import dev.paritylint.rules.read.UnknownValueRule;
import dev.paritylint.rules.route.AffinityRule;
import dev.paritylint.rules.route.InvalidBlockRule;
import dev.paritylint.rules.route.MissingRouteRule;
import dev.paritylint.rules.secret.SecretRule;
import dev.paritylint.rules.timeout.CutShortRule;
import dev.paritylint.rules.timeout.HeartbeatRule;
import dev.paritylint.rules.timeout.KeepAliveRule;
import dev.paritylint.rules.timeout.NotAppliedRule;
import dev.paritylint.rules.timeout.OutOfRangeRule;
import dev.paritylint.rules.timeout.TimeoutParityRule;
import dev.paritylint.rules.timeout.UnitRule;
import dev.paritylint.rules.url.CrossEnvironmentRule;
import dev.paritylint.rules.url.LocalRule;
import dev.paritylint.rules.url.SchemeRule;
import dev.paritylint.rules.url.UnroutedRule;
import dev.paritylint.rules.url.UrlParityRule;
import dev.paritylint.rules.variable.MalformedRule;
import dev.paritylint.rules.variable.TypeRule;
import dev.paritylint.rules.variable.UnresolvedRule;
import dev.paritylint.rules.variable.VariableParityRule;
import dev.paritylint.rules.waiver.ExpiredWaiverRule;
import dev.paritylint.rules.waiver.MalformedWaiverRule;
import dev.paritylint.rules.waiver.UnusedWaiverRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Every rule that there is, one line each. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new NotAppliedRule(),
          new OutOfRangeRule(),
          new CutShortRule(),
          new HeartbeatRule(),
          new KeepAliveRule(),
          new UnitRule(),
          new TimeoutParityRule(),
          new InvalidBlockRule(),
          new AffinityRule(),
          new MissingRouteRule(),
          new ForbiddenRule(),
          new WebSocketUpgradeRule(),
          new OriginRule(),
          new ForwardedProtoRule(),
          new HiddenRule(),
          new HeaderParityRule(),
          new CrossEnvironmentRule(),
          new LocalRule(),
          new SchemeRule(),
          new UrlParityRule(),
          new UnroutedRule(),
          new MalformedRule(),
          new SecretRule(),
          new CrossEnvironmentVariableRule(),
          new UnresolvedRule(),
          new TypeRule(),
          new VariableParityRule(),
          new MissingVariableRule(),
          new UnverifiedWebSocketRule(),
          new SyntaxRule(),
          new NothingComparedRule(),
          new UnknownValueRule(),
          new UnusedWaiverRule(),
          new ExpiredWaiverRule(),
          new MalformedWaiverRule());

  private Rules() {}

  /** All rules, in the order of the index. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rules that run unless more is asked for: silent on what is unknown. */
  public static List<Rule> byDefault() {
    return ALL.stream().filter(rule -> !(rule instanceof UnknownValueRule)).toList();
  }

  /** The rules that a team writes itself. */
  public static List<Rule> of(Config config) {
    return config.customRules().stream().<Rule>map(TeamRule::new).toList();
  }

  public static Optional<Rule> byId(String id) {
    return ALL.stream().filter(rule -> rule.info().id().equals(id)).findFirst();
  }

  /** Whether any rule has that id, or one that the glob matches. */
  public static boolean matching(String glob) {
    NameGlob ids = new NameGlob(glob);
    return ALL.stream().anyMatch(rule -> ids.matches(rule.info().id()));
  }

  /**
   * The page of a rule, as Markdown.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  public static String page(String id) {
    try (InputStream page = Rules.class.getResourceAsStream(id + ".md")) {
      if (page == null) {
        throw new IllegalArgumentException("no rule is called " + id);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the page of " + id, unreadable);
    }
  }
}
