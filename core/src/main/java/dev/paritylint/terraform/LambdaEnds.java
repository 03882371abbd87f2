package dev.paritylint.terraform;

import dev.paritylint.model.Route;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the Lambda function that a route ends at, by its ARN or by an alias of it. */
final class LambdaEnds {
  private static final Set<String> FUNCTIONS =
      Set.of("aws_lambda_function", "module:terraform-aws-modules/lambda/aws");
  private static final Set<String> ALIASES = Set.of("aws_lambda_alias");

  private final Wiring wiring;

  LambdaEnds(Wiring wiring) {
    this.wiring = wiring;
  }

  Optional<Route> behind(Front front, @Nullable Traced arn) {
    return function(arn)
        .map(
            function ->
                front
                    .then(wiring.hop("aws.lambda", function, Map.of()))
                    .to(wiring.services().of(function)));
  }

  private Optional<Resource> function(@Nullable Traced arn) {
    return wiring
        .index()
        .target(arn, FUNCTIONS)
        .or(
            () ->
                wiring
                    .index()
                    .target(arn, ALIASES)
                    .flatMap(alias -> wiring.target(alias.content(), "function_name", FUNCTIONS)));
  }
}
