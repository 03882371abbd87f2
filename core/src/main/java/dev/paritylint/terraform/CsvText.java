package dev.paritylint.terraform;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as Go's encoding/csv reads them (RFC 4180, quotes only around a field).
 */
final class CsvText {
  private final String text;
  private int at;

  private CsvText(String text) {
    this.text = text;
  }

  /** The records in their order; empty lines are none. */
  static List<List<String>> records(String text) {
    CsvText csv = new CsvText(text.replace("\r\n", "\n"));
    List<List<String>> records = new ArrayList<>();
    while (csv.at < csv.text.length()) {
      if (csv.text.charAt(csv.at) == '\n') {
        csv.at++;
      } else {
        records.add(csv.record());
      }
    }
    return records;
  }

  private List<String> record() {
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      fields.add(field());
    }
    // A line feed ends the record, and so does the end of the text.
    at++;
    return fields;
  }

  private String field() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
  }

  private String bare() {
    int start = at;
    while (at < text.length() && ",\n".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        throw new Failure("csvdecode(): a quote stands inside a field that is not quoted");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw new Failure("csvdecode(): a quote is not closed");
      }
      field.append(text, at, quote);
      at = quote + 1;
      if (at == text.length() || ",\n".indexOf(text.charAt(at)) >= 0) {
        return field.toString();
      }
      if (text.charAt(at) != '"') {
        throw new Failure("csvdecode(): text follows a field's closing quote");
      }
      field.append('"');
      at++;
    }
  }
}
