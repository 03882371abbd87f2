package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.compare.Agreement;
import dev.paritylint.cli.report.compare.CompareRow;
import dev.paritylint.model.SettingKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Search and filters; hidden until the script is there to answer them. */
record Toolbar(Reported reported) {

  Markup markup() {
    Markup out = new Markup();
    out.open("form", "class", "toolbar", "id", "toolbar", "role", "search", "hidden", "").line();
    out.open("div", "class", "fields").open("label", "class", "search");
    out.element("span", "Search", "class", "label");
    out.open(
            "input",
            "type",
            "search",
            "id",
            "search",
            "placeholder",
            "name, value or path",
            "autocomplete",
            "off",
            "spellcheck",
            "false",
            "aria-keyshortcuts",
            "/")
        .element("kbd", "/", "aria-hidden", "true")
        .close("label")
        .line();
    select("service", "Service", services(), out);
    select(
        "kind", "Kind", Arrays.stream(SettingKind.values()).map(SettingKind::label).toList(), out);
    select("severity", "Finding", List.of("any finding", "error", "warning", "note"), out);
    out.close("div").line();
    out.open("fieldset", "class", "states").element("legend", "Show", "class", "label");
    for (Agreement agreement : Agreement.values()) {
      state(agreement, out);
    }
    out.open("button", "type", "button", "id", "everything", "aria-keyshortcuts", "d");
    out.text("everything").close("button");
    out.close("fieldset").line();
    out.open("p", "class", "shown").open("output", "id", "shown", "role", "status").close("output");
    out.open("span", "class", "keys").element("kbd", "↑").element("kbd", "↓").text(" rows ");
    out.element("kbd", "d").text(" differences only ").element("kbd", "Esc").text(" reset");
    out.close("span").close("p").close("form").line();
    return out;
  }

  private void select(String id, String title, Collection<String> choices, Markup out) {
    out.open("label").element("span", title, "class", "label").open("select", "id", id);
    out.element("option", "all", "value", "");
    for (String choice : choices) {
      out.element("option", choice, "value", choice);
    }
    out.close("select").close("label").line();
  }

  private void state(Agreement agreement, Markup out) {
    String pressed = String.valueOf(agreement.isDifference());
    String state = agreement.label();
    out.open("button", "type", "button", "aria-pressed", pressed, "data-state", state);
    out.text(State.words(agreement, reported.table().environments().size()) + " ");
    out.element("span", String.valueOf(reported.table().count(agreement)), "class", "count");
    out.close("button").line();
  }

  private List<String> services() {
    return reported.table().rows().stream().map(CompareRow::service).distinct().sorted().toList();
  }
}
