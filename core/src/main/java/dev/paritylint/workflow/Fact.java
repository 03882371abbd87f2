package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Refusal;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.shell.CommandSetting;
import dev.paritylint.source.Span;
import dev.paritylint.workflow.Resolved.Missing;
import java.util.List;

/**
 * Something that a job sets for what it deploys.
 *
 * @param service what is deployed, or empty where that is for the job to say
 * @param missing names in the value that nothing defines
 * @param refusals why the tool that is given it takes none of it, or empty
 */
record Fact(
    String service,
    SettingKind kind,
    String name,
    Value value,
    Origin origin,
    boolean secret,
    List<Missing> missing,
    List<Refusal> refusals) {
  Fact {
    missing = List.copyOf(missing);
    refusals = List.copyOf(refusals);
  }

  Fact(
      String service,
      SettingKind kind,
      String name,
      Value value,
      Origin origin,
      boolean secret,
      List<Missing> missing) {
    this(service, kind, name, value, origin, secret, missing, List.of());
  }

  /** What a command's service is called where the command names none. */
  private static final String UNNAMED = "app";

  static Fact variable(String service, String name, Resolved value, Origin origin) {
    return new Fact(
        service,
        SettingKind.VARIABLE,
        name,
        value.value(),
        origin,
        value.secret(),
        value.missing());
  }

  /** What a command sets; of the names that its script misses, those in this value. */
  static Fact of(CommandSetting setting, List<Missing> missing) {
    Span at = setting.origin().at();
    List<Missing> own =
        missing.stream()
            .filter(none -> none.at().start() <= at.end() && none.at().end() >= at.start())
            .toList();
    boolean nothing = at.start() == at.end() && !own.isEmpty();
    return new Fact(
        setting.service().equals(UNNAMED) ? "" : setting.service(),
        setting.kind(),
        setting.name(),
        setting.value(),
        new Origin(
            nothing ? own.get(0).at() : at, StepScript.withoutExpressions(setting.origin().via())),
        setting.secret(),
        own,
        setting.refusals());
  }

  /** Under that service, if it names none itself. */
  Fact of(String deployed) {
    return service.isEmpty() ? under(deployed) : this;
  }

  Fact under(String other) {
    return new Fact(other, kind, name, value, origin, secret, missing, refusals);
  }

  Fact refused(List<Refusal> reasons) {
    return new Fact(service, kind, name, value, origin, secret, missing, reasons);
  }
}
