package dev.paritylint.cli.report.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.Shop;
import dev.paritylint.cli.report.TextReport;
import dev.paritylint.cli.report.TextReport.Notes;
import dev.paritylint.cli.report.terminal.Links.Lines;
import dev.paritylint.source.SourceFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final Path ROOT = Path.of("/srv/shop");
  private static final SourceFile FILE = SourceFile.of("de ploy/é#1.env", "A=1\nB=2\n");

  @Test
  void a_place_leads_to_its_file() {
    assertEquals(
        "ESC]8;;file:///srv/shop/de%20ploy/%C3%A9%231.envESC\\hereESC]8;;ESC\\",
        link(Lines.NOT_NAMED));
  }

  @Test
  void a_terminal_that_knows_lines_is_told_the_line() {
    assertEquals(
        "ESC]8;;file:///srv/shop/de%20ploy/%C3%A9%231.env#2ESC\\hereESC]8;;ESC\\",
        link(Lines.NAMED));
  }

  @Test
  void a_file_above_the_root_has_no_dots_in_its_link() {
    SourceFile above = SourceFile.of("../paritylint.yml", "version: 1\n");
    String link = new Links(ROOT, Lines.NOT_NAMED).to(above.span(0, 7), "here");
    assertTrue(link.contains("file:///srv/paritylint.yml\u001B"), link);
  }

  @Test
  void each_frame_of_a_report_and_each_note_is_linked() {
    Look look = new Look(Painter.ANSI, 100, "", new Links(ROOT, Lines.NOT_NAMED));
    String report =
        new TextReport(look, Notes.SOME).print(Shop.result(Shop.notApplied(), Shop.note(1)));
    String shop = "\u001B]8;;file:///srv/shop/";
    assertTrue(report.contains("-->\u001B[0m " + shop + "terraform/staging/main.tf"), report);
    assertTrue(report.contains(shop + "terraform/production/main.tf"), report);
    assertTrue(report.contains("\n" + shop + "docker-compose.staging.yml"), report);
  }

  private static String link(Lines lines) {
    return new Links(ROOT, lines).to(FILE.span(4, 5), "here").replace("\u001B", "ESC");
  }
}
