package dev.paritylint.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.ServiceMatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceMatchesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          db_migrate,        db-migrate, certain,  ''
          shop-prod-api,     shop-api,   certain,  without `prod`
          shop-backend,      backend,    strong,   without `shop`
          orders-service,    orders,     fair,     without `service`
          shop-orders-task,  orders,     fair,     without `shop-task`
          orders-20240131,   orders,     fair,     without `20240131`
          api,               core,       declared, declared
          """)
  void the_steps_that_made_a_name_say_how_sure_it_is(
      String raw, String canonical, String sureness, String why) {
    ServiceMatch match = ServiceMatches.of(raw, canonical);

    assertEquals(sureness + " " + why, match.sureness().label() + " " + match.why());
  }
}
