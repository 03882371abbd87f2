package dev.paritylint.terraform;

import dev.paritylint.source.Problem;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Terraform root with one set of variables: every resource that it would have.
 *
 * @param calls the calls of modules that are not in the tree, each as a resource whose type is
 *     {@code module} and where the module comes from ({@code module:hashicorp/consul/aws})
 * @param needs what the root and the modules that it calls have no default for
 */
public record EvaluatedRoot(
    List<Resource> resources,
    List<Resource> calls,
    Map<String, Traced> variables,
    List<Need> needs,
    List<Problem> problems) {

  /**
   * One instance of a resource.
   *
   * @param address with modules and instance key ({@code module.lb.google_compute_url_map.main})
   * @param data whether it is a data source
   * @param header where its type and name stand
   */
  public record Resource(
      String address, String type, String name, boolean data, Span header, Content content) {}

  /** A block's evaluated attributes and nested blocks, {@code dynamic} ones unrolled. */
  public record Content(Map<String, Traced> attributes, List<Nested> blocks) {
    public Content {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      blocks = List.copyOf(blocks);
    }

    /** The nested blocks of one type. */
    public List<Nested> blocks(String type) {
      return blocks.stream().filter(block -> block.type().equals(type)).toList();
    }
  }

  /** A nested block; the header is where its type stands. */
  public record Nested(String type, Span header, Content content) {}

  /** One that needs nothing. */
  EvaluatedRoot(
      List<Resource> resources,
      List<Resource> calls,
      Map<String, Traced> variables,
      List<Problem> problems) {
    this(resources, calls, variables, List.of(), problems);
  }

  public EvaluatedRoot {
    resources = List.copyOf(resources);
    calls = List.copyOf(calls);
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    needs = List.copyOf(needs);
    problems = List.copyOf(problems);
  }
}
