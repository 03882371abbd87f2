package dev.paritylint.terraform;

import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Under which of a team's own domains an API of API Gateway is reached. */
final class ApiDomains {
  private static final Set<String> DOMAINS =
      Set.of("aws_apigatewayv2_domain_name", "aws_api_gateway_domain_name");

  /**
   * One of them.
   *
   * @param host empty where nothing tells it
   * @param prefix the path below which the API lies, without slashes, or empty
   */
  record Domain(String host, String prefix) {}

  private final Wiring wiring;

  ApiDomains(Wiring wiring) {
    this.wiring = wiring;
  }

  /** The domains of an API; one that nothing tells where none is mapped to it. */
  List<Domain> of(Resource api) {
    List<Domain> domains =
        Stream.concat(
                wiring.referring("aws_apigatewayv2_api_mapping", "api_id", api).stream()
                    .map(mapping -> domain(mapping, "api_mapping_key")),
                wiring.referring("aws_api_gateway_base_path_mapping", "api_id", api).stream()
                    .map(mapping -> domain(mapping, "base_path")))
            .distinct()
            .toList();
    return domains.isEmpty() ? List.of(new Domain("", "")) : domains;
  }

  private Domain domain(Resource mapping, String prefix) {
    Content content = mapping.content();
    Optional<Resource> domain = wiring.target(content, "domain_name", DOMAINS);
    String host = ResourceTexts.text(domain.map(Resource::content).orElse(content), "domain_name");
    return new Domain(host, ResourceTexts.text(content, prefix));
  }
}
