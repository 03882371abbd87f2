package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Refusal;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import java.util.List;

/**
 * What one command sets of one service.
 *
 * @param service as the command names it, {@code app} where it names none that is known
 * @param name the variable's name, or the catalogue's
 * @param secret whether the tool keeps it as a secret
 * @param refusals why the tool takes none of it, or empty
 */
public record CommandSetting(
    String service,
    SettingKind kind,
    String name,
    Value value,
    Origin origin,
    boolean secret,
    List<Refusal> refusals) {
  public CommandSetting {
    refusals = List.copyOf(refusals);
  }

  CommandSetting(
      String service, SettingKind kind, String name, Value value, Origin origin, boolean secret) {
    this(service, kind, name, value, origin, secret, List.of());
  }

  static CommandSetting variable(String service, String name, Word word) {
    return new CommandSetting(
        service, SettingKind.VARIABLE, name, word.value(), word.origin(), false);
  }

  static CommandSetting secret(String service, String name, Origin origin, String reason) {
    return new CommandSetting(
        service, SettingKind.VARIABLE, name, new Value.Unknown(reason), origin, true);
  }

  CommandSetting withValue(Value other) {
    return new CommandSetting(service, kind, name, other, origin, secret, refusals);
  }

  CommandSetting asSecret() {
    return new CommandSetting(service, kind, name, value, origin, true, refusals);
  }

  CommandSetting refused(List<Refusal> reasons) {
    return new CommandSetting(service, kind, name, value, origin, secret, reasons);
  }
}
