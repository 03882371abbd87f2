package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Encoding functions. */
final class EncodingFunctions {
  /** What both Java and Go know by these names. */
  private static final Pattern CHARSETS =
      Pattern.compile(
          "(?i)UTF-8|UTF-16(BE|LE)?|ISO-8859-\\d{1,2}|windows-12\\d\\d|Shift_JIS|EUC-JP|EUC-KR"
              + "|ISO-2022-JP|GBK|GB18030|Big5|KOI8-[RU]");

  private EncodingFunctions() {}

  static void register(Registry registry) {
    registry
        .judging("jsonencode", 1, 1, a -> a.made(json(a)))
        .judging("jsondecode", 1, 1, a -> a.made(fromJson(a)))
        .computed("yamlencode", 1, 1, a -> new Text(YamlText.of(a.value(0), a.budget())))
        .computed("yamldecode", 1, 1, YamlValues::decode)
        .computed("csvdecode", 1, 1, EncodingFunctions::csv)
        .computed("textencodebase64", 2, 2, EncodingFunctions::encodeAs)
        .computed("textdecodebase64", 2, 2, EncodingFunctions::decodeAs)
        .computed("base64encode", 1, 1, a -> a.grown(encode(a.text(0))))
        .computed("base64decode", 1, 1, EncodingFunctions::decode)
        .computed("urlencode", 1, 1, a -> a.grown(url(a.text(0))));
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Text with something unknown in it still tells what else is in it. */
  private static TerraformValue json(Arguments arguments) {
    TerraformValue encodes = Hiding.encoded(arguments.get(0));
    List<Unknown> unknown = Unknowns.within(arguments.get(0));
    if (unknown.isEmpty()) {
      return new Text(JsonText.of(arguments.value(0), arguments.budget()), encodes);
    }
    Unknown cause = Unknowns.from(unknown, "");
    return new Unknown(cause.reason(), "", cause.reference(), encodes);
  }

  private static TerraformValue fromJson(Arguments arguments) {
    if (arguments.value(0) instanceof Unknown unknown) {
      return unknown.encodes() == null ? Unknowns.from(List.of(unknown), "") : unknown.encodes();
    }
    return JsonValues.decode(arguments.text(0), arguments);
  }

  private static Text decode(Arguments arguments) {
    return decode(arguments, StandardCharsets.UTF_8);
  }

  private static Text decode(Arguments arguments, Charset charset) {
    try {
      byte[] bytes = bytes(arguments);
      return new Text(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException binary) {
      throw arguments.failure("the decoded bytes are no text");
    }
  }

  /** Java would do without the signs that fill up the last group. */
  private static byte[] bytes(Arguments arguments) {
    String text = arguments.text(0).replaceAll("[\r\n]", "");
    try {
      if (text.length() % 4 == 0) {
        return Base64.getDecoder().decode(text);
      }
    } catch (IllegalArgumentException malformed) {
      // Said below.
    }
    throw arguments.failure("the text is no base64");
  }

  private static Text encodeAs(Arguments arguments) {
    try {
      ByteBuffer bytes = charset(arguments).newEncoder().encode(CharBuffer.wrap(arguments.text(0)));
      byte[] all = new byte[bytes.remaining()];
      bytes.get(all);
      return arguments.grown(Base64.getEncoder().encodeToString(all));
    } catch (CharacterCodingException absent) {
      throw arguments.failure("the text has characters that " + arguments.text(1) + " has not");
    }
  }

  private static Text decodeAs(Arguments arguments) {
    return decode(arguments, charset(arguments));
  }

  private static Charset charset(Arguments arguments) {
    String name = arguments.text(1);
    if (!CHARSETS.matcher(name).matches() || !Charset.isSupported(name)) {
      throw arguments.failure("paritylint knows no encoding \"" + name + "\"");
    }
    return Charset.forName(name);
  }

  private static TerraformValue csv(Arguments arguments) {
    List<List<String>> records = CsvText.records(arguments.text(0));
    if (records.isEmpty()) {
      throw arguments.failure("there is no line with the names of the columns");
    }
    List<String> names = records.get(0);
    if (new HashSet<>(names).size() < names.size()) {
      throw arguments.failure("two columns have the same name");
    }
    List<Traced> rows = new ArrayList<>();
    for (List<String> record : records.subList(1, records.size())) {
      arguments.budget().spend(record.size());
      if (record.size() != names.size()) {
        throw arguments.failure("a line has " + record.size() + " fields, not " + names.size());
      }
      Map<String, Traced> row = new TreeMap<>(Keys.ORDER);
      for (int i = 0; i < names.size(); i++) {
        row.put(names.get(i), arguments.element(new Text(record.get(i))));
      }
      rows.add(arguments.element(new Attributes(row)));
    }
    return new Elements(rows, Elements.Kind.LIST);
  }

  /** Go's query escape; it differs from Java's in two signs. */
  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
  }
}
