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
    return Likenesses.among(names, ServiceTraces.of(images, Map.of())).stream()
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
          mail,               search,                  mail=search
          mail chat,          search,                  ''
          mail db redis,      search postgres,         db=postgres mail=search
          postgres,           search,                  ''
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
    assertEquals("", pairs("web mail", EnvironmentClass.PRE_PRODUCTION, "front", images));
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

  private static String links(
      String staging,
      String production,
      Map<String, Set<String>> images,
      Map<String, Set<String>> hosts,
      Set<String> declared) {
    Map<Raw, String> names = new LinkedHashMap<>();
    for (String name : staging.split(" ", -1)) {
      names.put(new Raw(in("staging", EnvironmentClass.PRE_PRODUCTION), name), name);
    }
    for (String name : production.split(" ", -1)) {
      names.put(new Raw(in("production", EnvironmentClass.PRODUCTION), name), name);
    }
    return Likenesses.links(names, ServiceTraces.of(images, hosts), declared).stream()
        .map(link -> link.name() + "<-" + link.other())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # staging,  production,   images,                       hosts,                 declared, expected
          web cron,   front cron,   '',                           web=a.x front=a.x,     '',       web<-front
          web cron,   front cron,   '',                           web=a.x front=b.x,     '',       ''
          web cron,   front other,  '',                           web=a.x cron=a.x front=a.x, '',  ''
          web front,  front cron,   '',                           web=a.x front=a.x,     '',       ''
          web cron,   client cron,  web=s/ui client=s/ui,         '',                    '',       web<-client
          web cron,   front cron,   web=s/ui front=s/ui,          '',                    '',       ''
          web cron,   client job,   web=s/ui client=s/ui job=s/ui, '',                   '',       ''
          web cron,   client cron,  web=nginx client=nginx,       '',                    '',       ''
          web cron,   client cron,  web=s/ui client=s/ui,         '',                    client,   client<-web
          web cron,   client cron,  web=s/ui client=s/ui,         '',                    client web, ''
          """)
  void names_are_linked_by_more_than_their_words(
      String staging,
      String production,
      String images,
      String hosts,
      String declared,
      String expected) {
    assertEquals(
        expected,
        links(staging, production, sets(images), sets(hosts), Set.of(declared.split(" ", -1))));
  }

  private static Map<String, Set<String>> sets(String text) {
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    for (String one : text.split(" ", -1)) {
      if (!one.isEmpty()) {
        sets.put(one.substring(0, one.indexOf('=')), Set.of(one.substring(one.indexOf('=') + 1)));
      }
    }
    return sets;
  }
}
