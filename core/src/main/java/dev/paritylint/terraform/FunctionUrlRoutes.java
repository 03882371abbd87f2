package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways to Lambda functions that have a URL of their own. */
final class FunctionUrlRoutes {
  private static final Set<String> URLS = Set.of("aws_lambda_function_url");

  private final Wiring wiring;
  private final LambdaEnds functions;

  FunctionUrlRoutes(Wiring wiring) {
    this.wiring = wiring;
    this.functions = new LambdaEnds(wiring);
  }

  List<Route> read() {
    return wiring.index().of(URLS).stream()
        .flatMap(
            url ->
                functions
                    .behind(
                        wiring.front("", false, List.of(), hop(url)),
                        url.content().attributes().get("function_name"))
                    .stream())
        .toList();
  }

  /** The rest of a way that leads to such a URL. */
  List<Route> behind(Front front, Resource url) {
    return functions
        .behind(front.then(hop(url)), url.content().attributes().get("function_name"))
        .stream()
        .toList();
  }

  private Hop hop(Resource url) {
    return wiring.hop("aws.lambda_function_url", url, Map.of()).overTls();
  }
}
