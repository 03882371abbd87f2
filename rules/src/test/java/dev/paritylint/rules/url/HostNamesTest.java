package dev.paritylint.rules.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNamesTest {
  @ParameterizedTest
  @CsvSource({
    "api.acme.com, api.acme.com, true",
    "API.acme.com, api.acme.com, true",
    "*.acme.com, api.acme.com, true",
    ".acme.com, api.acme.com, true",
    "*.acme.com, acme.com, false",
    "api.acme.com, app.acme.com, false"
  })
  void a_wildcard_takes_what_lies_below_it(String routed, String host, boolean takes) {
    assertEquals(takes, HostNames.takes(routed, host));
  }

  @ParameterizedTest
  @CsvSource({
    "api.acme.com, true",
    "*.acme.com, true",
    "'~^api[0-9]+\\.acme\\.com$', false",
    "api.*, false",
    "api?.acme.com, false"
  })
  void patterns_that_could_be_anything_are_not_clear(String routed, boolean clear) {
    assertEquals(clear, HostNames.isClear(routed));
  }

  @ParameterizedTest
  @CsvSource({
    "api-staging.acme.com, api.staging.acme.com, true",
    "checkout.acme.com, chekout.acme.com, true",
    "checkout.acme.com, chekuot.acme.com, false",
    "payment.acme.com, paymnet.acme.com, true",
    "payment.acme.com, pymnet.acme.com, false",
    "api.acme.com, app.acme.com, false",
    "node1.acme.com, node2.acme.com, false",
    "api.acme.com, api.acme.com, false",
    "api.acme.com, api.eu.acme.com, false",
    "checkout.acme.com, chekout.acmee.com, false"
  })
  void a_near_miss_is_another_separator_or_a_slip(String one, String other, boolean near) {
    assertEquals(near, HostNames.isNearMiss(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "api.acme.com, app.acme.com, true",
    "api.acme.com, api.other.com, false",
    "one.herokuapp.com, two.herokuapp.com, false",
    "one.a.run.app, two.a.run.app, false",
    "acme.com, other.com, false",
    "acme.co.uk, other.co.uk, false"
  })
  void siblings_have_one_owner(String one, String other, boolean siblings) {
    assertEquals(siblings, HostNames.areSiblings(one, other));
  }
}
