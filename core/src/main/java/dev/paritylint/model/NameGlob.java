package dev.paritylint.model;

/** A glob over names: {@code *} stands for any characters, {@code ?} for one. */
public record NameGlob(String glob) {

  /** In time proportional to the two lengths' product at worst, however many stars there are. */
  public boolean matches(String name) {
    int at = 0;
    int position = 0;
    int star = -1;
    int resume = 0;
    while (position < name.length()) {
      if (at < glob.length() && glob.charAt(at) == '*') {
        star = at++;
        resume = position;
      } else if (at < glob.length() && isAt(at, name.charAt(position))) {
        at++;
        position++;
      } else if (star >= 0) {
        at = star + 1;
        position = ++resume;
      } else {
        return false;
      }
    }
    return glob.substring(at).chars().allMatch(left -> left == '*');
  }

  private boolean isAt(int at, char c) {
    return glob.charAt(at) == '?' || glob.charAt(at) == c;
  }
}
