package dev.paritylint.bench;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.SourceFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Each measurement reads all files of a list from the disk, one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class Reading {
  /** A file that names the files to read, one in each line. */
  @Param("")
  public String list = "";

  private final PrintStream out = System.out;
  private List<Path> files = List.of();

  @Setup
  public void open() throws IOException {
    files = Files.readAllLines(Path.of(list)).stream().map(Path::of).toList();
    // HCL4j prints while it reads.
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  @TearDown
  public void close() {
    System.setOut(out);
  }

  @Benchmark
  public void bytes(Blackhole sink) throws IOException {
    for (Path file : files) {
      long sum = 0;
      for (byte next : Files.readAllBytes(file)) {
        sum += next;
      }
      sink.consume(sum);
    }
  }

  @Benchmark
  public void paritylint(Blackhole sink) throws IOException {
    for (Path file : files) {
      sink.consume(HclParser.parse(SourceFile.decode("x.tf", Files.readAllBytes(file))));
    }
  }

  @Benchmark
  public void hcl4j(Blackhole sink) throws Exception {
    for (Path file : files) {
      sink.consume(another(file));
    }
  }

  /** What HCL4j makes of a file; it throws for what it cannot read. */
  static Map<String, Object> another(Path file) throws Exception {
    return new HCLParser().parse(Files.readString(file));
  }
}
