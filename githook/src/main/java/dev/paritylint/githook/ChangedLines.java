package dev.paritylint.githook;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** The lines of files that an older tree does not have. What ends a line does not count. */
public final class ChangedLines {
  private final SourceTree before;
  private final Map<String, BitSet> byPath = new HashMap<>();

  public ChangedLines(SourceTree before) {
    this.before = before;
  }

  /** Whether any line of a place is new or written anew. */
  public boolean touch(Span place) {
    BitSet lines = byPath.computeIfAbsent(place.path(), path -> lines(place.file()));
    int first = lines.nextSetBit(place.line());
    return first >= 0 && first <= place.endLine();
  }

  private BitSet lines(SourceFile now) {
    Optional<SourceFile> old = before.read(now.path());
    BitSet lines = new BitSet();
    if (old.isEmpty()) {
      lines.set(1, now.lineCount() + 1);
      return lines;
    }
    for (Edit edit : new HistogramDiff().diff(new Alike(), new Lines(old.get()), new Lines(now))) {
      lines.set(edit.getBeginB() + 1, edit.getEndB() + 1);
    }
    return lines;
  }

  private static final class Lines extends Sequence {
    private final SourceFile file;

    Lines(SourceFile file) {
      this.file = file;
    }

    @Override
    public int size() {
      return file.lineCount();
    }

    String line(int index) {
      return file.line(index + 1);
    }
  }

  private static final class Alike extends SequenceComparator<Lines> {
    @Override
    public boolean equals(Lines one, int index, Lines other, int otherIndex) {
      return one.line(index).equals(other.line(otherIndex));
    }

    @Override
    public int hash(Lines lines, int index) {
      return lines.line(index).hashCode();
    }
  }
}
