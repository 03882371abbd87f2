package dev.paritylint.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NginxParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          file                                  | read
          a b "c d" 'e';                        | a(b,c d,e);
          a "x\\"y" 'p\\'q' r\\ s;              | a(x"y,p'q,r\\ s);
          a \\t "\\d{2}";                       | a(\t,\\d{2});
          a ${b}c $d{ e; }                      | a(${b}c,$d){e();}
          a ~ ^/x{ b; }                         | a(~,^/x){b();}
          a b#c; # d;                           | a(b#c);
          if ($x = "y") { z; }                  | if(($x,=,y,)){z();}
          a { b { c; } d; } e;                  | a(){b(){c();}d();}e();
          content_by_lua_block { x = "}" } a;   | content_by_lua_block(){}a();
          set_by_lua_block $y { -- } } } a;     | set_by_lua_block($y){}
          """)
  void words_are_cut_as_nginx_cuts_them(String file, String read) {
    assertEquals(read, shape(parse(file).directives()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          file                                     | problem                                 | read
          a b; } c d;                              | this `}` closes nothing                 | a(b);c(d);
          a { b }; c;                              | `b` is not ended with `;`               | a(){b();}c();
          a { b;                                   | `a` is never closed                     | a(){b();}
          a b                                      | `a` is not ended with `;`               | a(b);
          a "b"c; d;                               | `c` follows a closing quote             | a(b);d();
          { a; } b;                                | nothing stands before this `{`          | b();
          ; a;                                     | nothing stands before this `;`          | a();
          proxy_set_header Host; a;                | nginx refuses `proxy_set_header` with 1 argument | proxy_set_header(Host);a();
          proxy_read_timeout 1h 30m;               | nginx refuses `proxy_read_timeout` with 2 arguments | proxy_read_timeout(1h,30m);
          """)
  void after_a_problem_reading_goes_on_with_the_next_directive(
      String file, String problem, String read) {
    NginxFile parsed = parse(file);

    assertTrue(
        parsed.problems().stream().map(Problem::message).toList().contains(problem),
        parsed.problems()::toString);
    assertEquals(read, shape(parsed.directives()));
  }

  @Test
  void a_missing_semicolon_costs_no_directive() {
    NginxFile file = parse("proxy_pass http://a\n  proxy_read_timeout 30s;\n");

    assertEquals("proxy_pass(http://a);proxy_read_timeout(30s);", shape(file.directives()));
    assertEquals(
        List.of("`proxy_pass` is not ended with `;`"),
        file.problems().stream().map(Problem::message).toList());
    assertEquals("proxy_pass http://a", file.problems().get(0).at().text());
  }

  @Test
  void blocks_that_nest_without_end_are_refused_in_time() {
    NginxFile file = parse("a { ".repeat(100_000));

    assertTrue(file.problems().get(0).message().startsWith("blocks nest deeper than"));
    assertTrue(file.problems().size() <= 20);
  }

  private static NginxFile parse(String text) {
    return NginxParser.parse(SourceFile.of("a.conf", text));
  }

  private static String shape(List<Directive> directives) {
    return directives.stream()
        .map(
            directive ->
                directive.name()
                    + directive.arguments().stream()
                        .map(Argument::written)
                        .collect(Collectors.joining(",", "(", ")"))
                    + (directive.block() == null ? ";" : "{" + shape(directive.children()) + "}"))
        .collect(Collectors.joining());
  }
}
