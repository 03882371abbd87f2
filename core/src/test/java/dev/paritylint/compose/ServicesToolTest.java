package dev.paritylint.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.platform.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServicesToolTest {
  private static final Pattern SIZE = Pattern.compile("([0-9]+)([kmg]?)b?");

  static List<RecordedCase> cases() {
    return RecordedCase.table("services.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_service_is_what_compose_says_that_it_is(RecordedCase it) {
    List<String> read = new ArrayList<>();
    for (ComposeService service : ComposeProject.load(it.layers(), it.tree()).services()) {
      service.image().ifPresent(image -> add(read, service, "image", text(image)));
      service
          .ports()
          .forEach(
              port -> Ports.expand(text(port)).forEach(each -> add(read, service, "ports", each)));
      for (String key : List.of("entrypoint", "command")) {
        List<FilledText> words = service.words(key);
        for (int i = 0; i < words.size(); i++) {
          add(read, service, key + "." + i, text(words.get(i).placed()));
        }
      }
      for (String key : List.of("expose", "profiles", "secrets")) {
        service
            .attributes()
            .getOrDefault(key, List.of())
            .forEach(each -> add(read, service, key, text(each)));
      }
      service.labels().forEach((name, value) -> add(read, service, "labels." + name, text(value)));
      service.described().forEach((name, value) -> add(read, service, name, plain(name, value)));
    }
    assertEquals(it.answers(), read.stream().sorted().toList());
  }

  private static void add(List<String> read, ComposeService service, String key, String value) {
    read.add(service.name() + "." + key + "=" + RecordedCase.escape(value));
  }

  private static String text(Placed placed) {
    return placed.text().orElse("unknown");
  }

  /** Compose prints lengths of time and sizes in its own units. */
  private static String plain(String name, Placed value) {
    String text = text(value);
    if (name.matches("healthcheck\\.(interval|timeout|start_.*)")) {
      return Unit.GO_DURATION.seconds(text).map(BigDecimal::toPlainString).orElse(text);
    }
    Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (name.endsWith(".memory") && size.matches()) {
      int shift = List.of("", "k", "m", "g").indexOf(size.group(2)) * 10;
      return String.valueOf(Long.parseLong(size.group(1)) << shift);
    }
    return text;
  }
}
