package dev.paritylint.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Route;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Upgrade;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyRoutesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      textBlock =
          """
          Host(`a.com`)                                       ; a.com[]
          HOST(`A.com`)                                       ; a.com[]
          Host(`a.com`, `b.com`)                              ; a.com[] b.com[]
          Host(`a.com`) || Host(`b.com`)                      ; a.com[] b.com[]
          Host(`a.com`) && PathPrefix(`/api`)                 ; a.com[/api*]
          (Host(`a.com`) || Host(`b.com`)) && PathPrefix(`/x`, `/y`) ; a.com[/x*, /y*] b.com[/x*, /y*]
          Host(`a.com`) && (Path(`/x`) || PathPrefix(`/y`))   ; a.com[/x, /y*]
          Host(`a.com`) && PathPrefix(`/x`) || Host(`b.com`)  ; ?[/x*]
          PathPrefix(`/api`)                                  ; [/api*]
          Host(`a.com`) && Headers(`X`, `y`)                  ; a.com[]
          Host(`a.com`) || HostRegexp(`.*`)                   ; ?[]
          HostRegexp(`.+\\.a\\.com`)                          ; ?[]
          Host(`a.com`) && !PathPrefix(`/x`)                  ; a.com[]
          !Host(`a.com`)                                      ; ?[]
          Host(`${NOBODY}`)                                   ; ?[]
          Host(`${HERE}`)                                     ; here.com[]
          Host(                                               ; ?[]
          """)
  void a_rule_of_traefik_is_a_route(String rule, String expected) {
    String compose =
        "services:\n  app:\n    image: x\n    labels:\n      - 'traefik.http.routers.r.rule="
            + rule
            + "'\n";
    assertEquals(expected, routes(Map.of("c.yml", compose, ".env", "HERE=here.com\n")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      textBlock =
          """
          VIRTUAL_HOST: a.com                                   | a.com[]
          VIRTUAL_HOST: "a.com, *.b.com"                        | a.com[] *.b.com[]
          VIRTUAL_HOST: a.com, VIRTUAL_PATH: /x                 | a.com[/x*]
          VIRTUAL_HOST: a.com, LETSENCRYPT_HOST: a.com          | a.com[] tls
          VIRTUAL_HOST: "~^a.*"                                 | ?[]
          VIRTUAL_HOST:                                         | ?[]
          VIRTUAL_HOST: ""                                      |
          OTHER: a.com                                          |
          """)
  void a_variable_of_nginx_proxy_is_a_route(String environment, String expected) {
    String compose = "services: {app: {image: x, environment: {" + environment + "}}}";
    assertEquals(expected == null ? "" : expected, routes(Map.of("c.yml", compose)));
  }

  @Test
  void a_router_says_where_it_leads_and_whether_clients_speak_tls() {
    String compose =
        """
        services:
          app:
            image: x
            labels:
              traefik.http.routers.web.rule: Host(`a.com`)
              traefik.http.routers.web.tls.certresolver: le
              traefik.http.routers.web.service: Other
              traefik.http.routers.dash.rule: Host(`d.com`)
              traefik.http.routers.dash.service: api@internal
          other:
            image: x
            labels: ["traefik.http.services.other.loadbalancer.server.port=80"]
          off:
            image: x
            labels: ["traefik.enable=false", "traefik.http.routers.o.rule=Host(`o.com`)"]
        """;
    Route route = ComposeReaderTest.read(Map.of("c.yml", compose)).routes().get(0);
    assertEquals("a.com[] tls", routes(Map.of("c.yml", compose)));
    assertEquals("other", route.service());
    assertEquals("Traefik router web", route.hops().get(0).label());
    assertEquals("Host(`a.com`)", route.hops().get(0).at().text());
    assertEquals(
        new Upgrade.Passed("Traefik passes upgrades by itself"), route.hops().get(0).upgrade());
  }

  @Test
  void labels_set_headers_and_origins_and_the_port() {
    String compose =
        """
        services:
          app:
            image: x
            labels:
              - traefik.http.middlewares.sec.headers.customResponseHeaders.X-Frame-Options=DENY
              - traefik.http.middlewares.sec.headers.accesscontrolalloworiginlist=https://a.com
              - "traefik.http.services.app.loadbalancer.server.port=8080"
        """;
    assertEquals(
        "header traefik.response_header.X-Frame-Options@sec [DENY], "
            + "attribute traefik.cors.allow_origins@sec [https://a.com], "
            + "attribute traefik.server_port@app [8080]",
        ComposeReaderTest.read(Map.of("c.yml", compose)).settings().stream()
            .filter(setting -> setting.name().startsWith("traefik."))
            .filter(setting -> setting.kind() != SettingKind.VARIABLE)
            .map(
                setting ->
                    "%s %s [%s]"
                        .formatted(
                            setting.kind().label(), setting.name(), setting.origin().at().text()))
            .collect(Collectors.joining(", ")));
  }

  private static String routes(Map<String, String> files) {
    return ComposeReaderTest.read(files).routes().stream()
        .map(
            route ->
                (route.hostKnown() ? route.host() : "?")
                    + route.paths()
                    + (route.isEncrypted() ? " tls" : ""))
        .collect(Collectors.joining(" "));
  }
}
