package dev.paritylint.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.platform.ServiceNames.Raw;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessesTest {
  private static Deployment in(String environment, EnvironmentClass kind) {
    Environment named =
        new Environment(
            environment, Set.of(environment), kind, "", "", Confidence.CERTAIN, List.of());
    return new Deployment(DeploymentKind.COMPOSE, named, environment, List.of(), null, "");
  }

  private static String pairs(
      String staging, EnvironmentClass kind, String production, Map<String, Set<String>> images) {
    Map<Raw, String> names = new LinkedHashMap<>();
    for (String name : staging.split(" ", -1)) {
      names.put(new Raw(in("staging", kind), name), name);
    }
    for (String name : production.split(" ", -1)) {
      names.put(new Raw(in("production", EnvironmentClass.PRODUCTION), name), name);
    }
    return Likenesses.among(names, images).stream()
        .map(found -> found.one() + "=" + found.other())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          order-service,      orders,                  order-service=orders
          orders,             orders,                  ''
          backend,            api,                     api=backend
          backend,            api server,              ''
          orders,             shop-orders,             orders=shop-orders
          orders,             shop-orders old-orders,  ''
          orders,             orders-worker,           ''
          db,                 db-backup,               ''
          orders shop-orders, billing,                 ''
          mail,               search,                  ''
          '${API}',           api,                     ''
          """)
  void doubtful_names_are_suggested(String staging, String production, String expected) {
    assertEquals(expected, pairs(staging, EnvironmentClass.PRE_PRODUCTION, production, Map.of()));
  }

  @Test
  void names_that_alone_run_an_image_are_suggested() {
    Map<String, Set<String>> images = Map.of("web", Set.of("shop/ui"), "front", Set.of("shop/ui"));
    assertEquals("front=web", pairs("web", EnvironmentClass.PRE_PRODUCTION, "front cron", images));
  }

  @Test
  void an_image_that_everybody_runs_says_nothing() {
    Map<String, Set<String>> images = Map.of("web", Set.of("nginx"), "front", Set.of("nginx"));
    assertEquals("", pairs("web", EnvironmentClass.PRE_PRODUCTION, "front", images));
  }

  @Test
  void links_are_no_identity_where_several_run_an_image() {
    Map<String, Set<String>> images =
        Map.of("a", Set.of("shop/x"), "b", Set.of("shop/x"), "c", Set.of("shop/x"));
    assertEquals("", pairs("a", EnvironmentClass.PRE_PRODUCTION, "b c", images));
  }

  @Test
  void a_developers_machine_is_not_asked() {
    assertEquals("", pairs("backend", EnvironmentClass.LOCAL, "api", Map.of()));
  }
}
