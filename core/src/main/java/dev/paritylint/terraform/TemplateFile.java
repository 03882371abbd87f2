package dev.paritylint.terraform;

import dev.paritylint.hcl.HclExpression;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.model.Origin;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import dev.paritylint.terraform.TypeConstraint.MapOf;
import dev.paritylint.terraform.TypeConstraint.Simple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pure part of {@code data "template_file"}: its {@code rendered} follows from its arguments
 * (Terraform template provider, template_file).
 */
final class TemplateFile {
  static final String TYPE = "template_file";

  private TemplateFile() {}

  /** The arguments, and what they render to; the arguments alone where there is no template. */
  static Content rendered(Content content, Run run) {
    @Nullable Traced template = content.attributes().get("template");
    if (template == null) {
      return content;
    }
    Map<String, Traced> attributes = new LinkedHashMap<>(content.attributes());
    attributes.put("rendered", rendered(template, content.attributes().get("vars"), run));
    return new Content(attributes, content.blocks());
  }

  private static Traced rendered(Traced template, @Nullable Traced vars, Run run) {
    try {
      List<Traced> parts = vars == null ? List.of(template) : List.of(template, vars);
      List<Unknown> unknown = Unknowns.among(parts);
      return unknown.isEmpty()
          ? rendered(Conversion.text(template.value()), parts, run)
          : made(template, Unknowns.from(unknown, ""), parts);
    } catch (Failure failure) {
      return made(template, new Unknown(failure.reason(), "", ""), List.of(template));
    }
  }

  private static Traced rendered(String template, List<Traced> parts, Run run) {
    HclExpression parsed = HclParser.parseTemplate(SourceFile.of("template", template));
    if (parsed.expression() == null || !parsed.problems().isEmpty()) {
      throw new Failure("the argument \"template\" is no valid template");
    }
    Map<String, Traced> vars = parts.size() > 1 ? texts(parts.get(1)) : Map.of();
    Traced result =
        new ExpressionEvaluator(NoNames.INSTANCE, run.context(), run.budget())
            .part(parsed.expression(), Scope.EMPTY.with(vars).failing());
    List<Traced> all = new ArrayList<>(parts);
    all.add(result);
    return made(parts.get(0), Conversion.convert(result, Simple.STRING).value(), all);
  }

  /** The provider takes a map of strings, in which null is not set. */
  private static Map<String, Traced> texts(Traced vars) {
    Map<String, Traced> texts = new LinkedHashMap<>();
    if (Conversion.convert(vars, new MapOf(Simple.STRING)).value() instanceof Attributes map) {
      texts.putAll(map.entries());
    }
    texts.values().removeIf(value -> value.value() instanceof Null);
    return texts;
  }

  private static Traced made(Traced template, TerraformValue value, List<Traced> parts) {
    Origin origin = Tracing.made(template.origin().at(), parts);
    return new Traced(value, origin, Tracing.holdSecrets(parts));
  }
}
