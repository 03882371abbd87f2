package dev.paritylint.nginx;

import dev.paritylint.source.Problem;
import java.util.List;

/** The directives of one file, and what of it nginx would refuse to read. */
record NginxFile(List<Directive> directives, List<Problem> problems) {
  NginxFile {
    directives = List.copyOf(directives);
    problems = List.copyOf(problems);
  }
}
