package dev.paritylint.terraform;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Origin.Step;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps the chain of a value while it moves from the place where it stands to where it is used. */
final class Tracing {
  /** Of a value made from many, a reader needs the nearest steps only. */
  private static final int MAX_STEPS = 16;

  private static final int MAX_LABEL = 60;

  private Tracing() {}

  /** The value as seen at {@code use}; a step is added where it stands elsewhere. */
  static Traced used(Traced found, Span use, String what) {
    Span at = found.origin().at();
    if (at.file().equals(use.file()) && use.start() <= at.start() && at.end() <= use.end()) {
      return at.equals(use) ? found : at(found, new Origin(use, found.origin().via()));
    }
    List<Step> via = new ArrayList<>(found.origin().via().size() + 1);
    via.add(new Step(at, what));
    via.addAll(found.origin().via());
    return at(found, new Origin(use, via));
  }

  /** A variable's value as seen at {@code use}, set in place of a default. */
  static Traced overriding(Traced found, Span use, String what, Span fallback) {
    List<Step> via = new ArrayList<>(found.origin().via().size() + 1);
    via.add(new Step(found.origin().at(), what, fallback));
    via.addAll(found.origin().via());
    return at(found, new Origin(use, via));
  }

  static Traced at(Traced found, Origin origin) {
    return new Traced(found.value(), origin, found.sensitive());
  }

  static Traced sensitive(Traced found, boolean sensitive) {
    return sensitive ? new Traced(Hiding.all(found.value()), found.origin(), true) : found;
  }

  /** Where a value stands that is made of others: at its expression, by the chains of all. */
  static Origin made(Span at, Collection<Traced> parts) {
    Set<Step> steps = new LinkedHashSet<>();
    for (Traced part : parts) {
      if (steps.size() < MAX_STEPS) {
        steps.addAll(part.origin().via());
      }
    }
    return new Origin(at, steps.stream().limit(MAX_STEPS).toList());
  }

  static boolean anySensitive(Collection<Traced> parts) {
    return parts.stream().anyMatch(Traced::sensitive);
  }

  /** Whether anything in the values is sensitive, however deep. */
  static boolean holdSecrets(Collection<Traced> parts) {
    for (Traced part : parts) {
      if (part.sensitive()
          || (part.value() instanceof Elements elements && holdSecrets(elements.items()))
          || (part.value() instanceof Attributes attributes
              && holdSecrets(attributes.entries().values()))) {
        return true;
      }
    }
    return false;
  }

  /** What was looked up, as it is written, on one short line. */
  static String label(Span use) {
    String text = use.text().strip().replaceAll("\\s+", " ");
    return text.length() <= MAX_LABEL ? text : text.substring(0, MAX_LABEL - 1) + "…";
  }
}
