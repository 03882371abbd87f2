package dev.paritylint.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Use;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeUsesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '~',
      useHeadersInDisplayName = true,
      textBlock =
          """
          FILE           § TEXT                                              § USE
          a.py           § x = os.environ["K"]                               § REQUIRES
          a.py           § os.environ["K"] = "1"                             § SETS
          a.py           § os.environ.setdefault("K", "1")                   § SETS
          a.py           § del os.environ["K"]                               § READS
          a.py           § x = os.environ.get("K")                           § READS
          a.py           § x = os.environ.get("K", None)                     § READS
          a.py           § x = os.environ.get("K", "30")                     § DEFAULTS "30"
          a.py           § x = int(os.getenv('K', default=30))               § DEFAULTS 30
          a.py           § x = os.getenv("K") or "a"                         § DEFAULTS "a"
          a.py           § x = env.int("K", default=5)                       § DEFAULTS 5
          a.py           § run(env={"K": "1"})                               § SETS
          a.rb           § ENV.fetch("K")                                    § REQUIRES
          a.rb           § ENV.fetch("K", "a")                               § DEFAULTS "a"
          a.rb           § ENV.fetch('K') { 5 }                              § DEFAULTS 5
          a.rb           § ENV["K"] || "a"                                   § DEFAULTS "a"
          a.rb           § ENV["K"] = "a"                                    § SETS
          a.rb           § ENV["K"]                                          § READS
          a.ts           § const x = process.env.K;                          § READS
          a.ts           § const x = process.env.K!;                         § REQUIRES
          a.ts           § const x = process.env.K ?? "a";                   § DEFAULTS "a"
          a.js           § const x = process.env["K"] || 30;                 § DEFAULTS 30
          a.ts           § const x = import.meta.env.K || undefined          § READS
          a.ts           § const { K = "a" } = process.env;                  § DEFAULTS "a"
          a.ts           § process.env.K = "a";                              § SETS
          a.ts           § K: z.string().url(),                              § REQUIRES
          a.ts           § K: z.string().optional(),                         § READS
          a.ts           § K: z.coerce.number().default(5),                  § DEFAULTS 5
          a.ts           § requireEnv("K")                                   § REQUIRES
          a.ts           § config.getOrThrow<string>("K")                    § REQUIRES
          a.go           § os.Getenv("K")                                    § READS
          a.go           § getEnvOr("K", "a")                                § DEFAULTS "a"
          a.go           § A string `env:"K,required"`                       § REQUIRES
          a.go           § A string `env:"K" envDefault:"a"`                 § DEFAULTS a
          a.go           § A string `envconfig:"K" required:"true"`          § REQUIRES
          A.java         § @Value("${K}")                                    § REQUIRES
          A.java         § @Value("${K:5}")                                  § DEFAULTS 5
          A.kt           § System.getenv("K") ?: "a"                         § DEFAULTS "a"
          A.kt           § System.getenv("K") ?: error("none")               § REQUIRES
          application.yml § url: ${K}                                        § REQUIRES
          application.yml § url: ${K:http}                                   § DEFAULTS http
          A.cs           § Environment.GetEnvironmentVariable("K") ?? "a";   § DEFAULTS "a"
          A.cs           § Environment.GetEnvironmentVariable("K") ?? throw  § REQUIRES
          a.php          § env('K', 'a')                                     § DEFAULTS 'a'
          a.php          § getenv('K') ?: 'a';                               § DEFAULTS 'a'
          a.rs           § env::var("K").expect("none")                      § REQUIRES
          a.rs           § env::var("K").unwrap_or("a".into())               § DEFAULTS "a".into(
          a.rs           § env::var("K").ok()                                § READS
          a.ex           § System.fetch_env!("K")                            § REQUIRES
          a.ex           § System.get_env("K") || raise "none"               § REQUIRES
          a.ex           § System.get_env("K", "a")                          § DEFAULTS "a"
          a.sh           § sleep ${K:-120}                                   § DEFAULTS 120
          a.sh           § echo ${K:?none}                                   § REQUIRES
          a.sh           § echo $K                                           § READS
          a.sh           § export K=1                                        § SETS
          a.sh           § read -r K                                         § SETS
          Dockerfile     § ENV K 1                                           § SETS
          Makefile       § K ?= 1                                            § SETS
          Makefile       § echo $(K)                                         § READS
          compose.yml    § size: ${K:-5}                                     § DEFAULTS 5
          manifest.yml   § url: ((K))                                        § REQUIRES
          a.yaml         § url: {{ K }}                                      § REQUIRES
          a.conf.j2      § url: {{ K | default('a') }}                       § DEFAULTS 'a'
          a.yml          § K: 5                                              § SETS
          a.yml          § see K                                             § ''
          a.tf           § K = 5                                             § SETS
          README.md      § set K                                             § ''
          a.py           § x = KK                                            § ''
          a.test.ts      § process.env.K!                                    § ''
          tests/a.py     § x = os.environ["K"]                               § ''
          """)
  void each_form_is_told_by_the_language(String path, String text, String use) {
    MemoryTree tree = new MemoryTree(Map.of(path, "first line\n" + text + "\n"));

    assertEquals(use.equals("''") ? "" : use, told(new TreeUses(tree).of(Set.of("K"))));
  }

  private static String told(List<Use> uses) {
    return uses.stream()
        .map(use -> (use.kind() + " " + use.fallback()).strip())
        .collect(Collectors.joining("; "));
  }

  @Test
  void a_use_points_at_the_name() {
    MemoryTree tree = new MemoryTree(Map.of("b.sh", "x\necho ${LIMIT:?}\n"));

    assertEquals("LIMIT", new TreeUses(tree).of(Set.of("LIMIT")).get(0).at().text());
  }

  @Test
  void who_asks_for_nothing_reads_nothing() {
    assertEquals(List.of(), new TreeUses(new MemoryTree(Map.of("a.py", "x"))).of(Set.of()));
  }
}
