package org.hearsay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Texts that nobody writes and a scraper may still deliver, of any length. */
final class HostileTexts {

  private static final String[] GIVEN = {
    "John", "Mary", "Ahmed", "Olga", "Chen", "Fatima", "Pierre", "Yuki", "Ivan", "Sara"
  };
  private static final String[] SYLLABLES = {"ba", "ko", "ri", "mu", "te", "la", "so", "ni", "va"};
  private static final String[] WORDS = {
    "the",
    "ministers",
    "met",
    "in",
    "a",
    "small",
    "town",
    "and",
    "spoke",
    "of",
    "war",
    "with",
    "officials",
    "who",
    "had",
    "come",
    "from",
    "several",
    "countries",
    "that",
    "trade",
    "there"
  };

  private HostileTexts() {}

  /**
   * A text for each kind of length.
   *
   * @return by name, with how many of its units make the text as long as one that has come to harm
   */
  static Map<String, Hostile> all() {
    Map<String, Hostile> all = new LinkedHashMap<>();
    characters(all);
    words(all);
    articles(all);
    return all;
  }

  /** A kind of text and the number of its units to try. */
  record Hostile(int units, IntFunction<String> text) {}

  private static void characters(Map<String, Hostile> all) {
    put(all, "spaces", 100_000, n -> said(" ".repeat(n)));
    put(all, "one word", 100_000, n -> said("a".repeat(n)));
    put(all, "one word in capitals", 100_000, n -> said("A".repeat(n)));
    put(all, "combining marks", 50_000, n -> said("a" + "\u0301".repeat(n)));
    put(all, "digits", 100_000, n -> said("1".repeat(n)));
    put(all, "commas", 8_000, n -> said(",".repeat(n)));
    put(all, "full stops", 100_000, n -> said(".".repeat(n)));
    put(all, "spaced full stops", 8_000, n -> said(". ".repeat(n)));
    put(all, "question marks", 100_000, n -> said("?!".repeat(n / 2)));
    put(all, "straight quotation marks", 8_000, n -> said("\"".repeat(n)));
    put(all, "opening quotation marks", 8_000, n -> said("“".repeat(n)));
    put(all, "apostrophes", 8_000, n -> said("'".repeat(n)));
    put(all, "opening brackets", 8_000, n -> said("(".repeat(n)));
    put(all, "brackets around brackets", 4_000, n -> said("(".repeat(n) + ")".repeat(n)));
    put(all, "newlines", 100_000, n -> said("\n".repeat(n)));
    put(all, "tabs", 100_000, n -> said("\t".repeat(n)));
    put(all, "zero-width spaces", 100_000, n -> said("\u200B".repeat(n)));
    put(all, "zero-width joiners", 8_000, n -> said("\u200D".repeat(n)));
    put(all, "right-to-left marks", 100_000, n -> said("\u200F".repeat(n)));
    put(all, "right-to-left overrides", 8_000, n -> said("\u202E".repeat(n)));
    put(all, "emoji", 8_000, n -> said("😀".repeat(n)));
    put(all, "joined emoji", 8_000, n -> said("👩\u200D".repeat(n)));
    put(all, "flags", 8_000, n -> said("🇺🇦".repeat(n)));
    put(all, "ideographs", 100_000, n -> said("戦".repeat(n)));
    put(all, "hyphens", 50_000, n -> said("-".repeat(n)));
    put(all, "underscores", 100_000, n -> said("_".repeat(n)));
    put(all, "at signs", 8_000, n -> said("@".repeat(n)));
  }

  private static void words(Map<String, Hostile> all) {
    put(all, "a-a-a", 10_000, n -> "a-".repeat(n));
    put(all, "a'a'a", 30_000, n -> "a'".repeat(n));
    put(all, "a.a.a", 30_000, n -> "a.".repeat(n));
    put(all, "A.A.A", 30_000, n -> "A.".repeat(n));
    put(all, "1.1.1", 30_000, n -> "1.".repeat(n));
    put(all, "1-1-1", 10_000, n -> "1-".repeat(n));
    put(all, "1 1 1", 8_000, n -> "1 ".repeat(n));
    put(all, "a@a@a", 5_000, n -> "a@".repeat(n));
    put(all, "a@a.a.a", 30_000, n -> "a@" + "a.".repeat(n));
    put(all, "one address", 100_000, n -> "http://" + "a/".repeat(n / 2));
    put(all, "one address of full stops", 100_000, n -> "http://a" + ".".repeat(n));
    put(all, "addresses", 5_000, n -> "https://a.example/b ".repeat(n));
    put(all, "glued addresses", 10_000, n -> "https://a.example/b".repeat(n));
    put(all, "capitalised words", 8_000, n -> capitals(n));
    put(all, "capitals", 8_000, n -> "KYIV ".repeat(n));
    put(all, "one name", 8_000, n -> "Kyiv ".repeat(n));
    put(all, "said", 8_000, n -> "said ".repeat(n));
    put(all, "he said she said", 2_000, n -> "he said she said ".repeat(n));
    put(all, "he said that", 3_000, n -> "he said that ".repeat(n));
    put(all, "by", 8_000, n -> "by ".repeat(n));
    put(all, "the two countries", 3_000, n -> "the two countries ".repeat(n));
    put(all, "glued sentences", 3_000, n -> "war.Ukraine said ".repeat(n));
    put(all, "abbreviations", 8_000, n -> "Mr. ".repeat(n));
    put(all, "initials", 8_000, n -> "U.S. ".repeat(n));
    put(all, "dates", 2_000, n -> "January 5, 2024, ".repeat(n));
    put(all, "days", 4_000, n -> "5 May ".repeat(n));
    put(all, "weekdays", 8_000, n -> "Monday ".repeat(n));
    put(all, "until", 8_000, n -> "until ".repeat(n));
    put(all, "colons", 8_000, n -> "Poll: ".repeat(n));
    put(all, "list marks", 8_000, n -> "• ".repeat(n));
    put(all, "listed names", 4_000, n -> names(n, ", "));
    put(all, "nested quotations", 1_500, n -> "“he said ‘she said ".repeat(n));
    put(all, "relative clauses", 2_000, n -> "the man who saw ".repeat(n));
  }

  private static void articles(Map<String, Hostile> all) {
    put(all, "prose without full stops", 10_000, n -> prose(n, n));
    put(all, "prose in one paragraph", 10_000, n -> prose(n, 20));
    put(all, "quotations in one paragraph", 1_000, n -> quotations(n, " "));
    put(all, "quotations", 1_000, n -> quotations(n, "\n"));
    put(all, "one quotation", 1_000, n -> "“We will not go,” John Smith said.\n".repeat(n));
    put(all, "quotation of many lines", 1_000, n -> "“We will not go to that place.\n".repeat(n));
    put(all, "one person", 1_000, n -> "John Smith was there. He said he liked it.\n".repeat(n));
    put(all, "persons", 1_000, n -> persons(n));
    put(all, "names in lines", 3_000, n -> names(n, "\n"));
    put(all, "acronyms", 1_000, n -> acronyms(n));
    put(all, "descriptions", 1_000, n -> "The agency said the minister met the group.\n".repeat(n));
    put(all, "headlines", 1_000, n -> "Minister: Trade Talks With China Will Go On\n".repeat(n));
    put(all, "turns", 1_000, n -> "SMITH: Thank you all for that.\nYes, we will.\n".repeat(n));
    put(all, "facts", 1_000, n -> "Russia sent troops to Ukraine on Monday.\n".repeat(n));
    put(all, "dated lines", 2_000, n -> "Published: Monday, January 5, 2024\n".repeat(n));
  }

  /** In the middle of a sentence, so that the line is none of marks alone. */
  private static String said(String what) {
    return "The minister said " + what + " in Rome.";
  }

  private static void put(
      Map<String, Hostile> all, String name, int units, IntFunction<String> text) {
    all.put(name, new Hostile(units, text));
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String capitals(int n) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.append(word(random)).append(' ');
    }
    return text.toString();
  }

  private static String names(int n, String joint) {
    Random random = new Random(2);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.append(GIVEN[random.nextInt(GIVEN.length)]).append(' ').append(word(random));
      text.append(joint);
    }
    return text.toString();
  }

  private static String persons(int n) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      String name = word(random);
      text.append(GIVEN[random.nextInt(GIVEN.length)]).append(' ').append(name);
      text.append(" was there. ").append(name).append(" said he liked it.\n");
    }
    return text.toString();
  }

  private static String acronyms(int n) {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      String name = word(random) + " " + word(random) + " " + word(random);
      text.append("The ").append(name).append(" Agency (").append(name.replaceAll("[^A-Z]", ""));
      text.append("A) agreed.\n");
    }
    return text.toString();
  }

  private static String quotations(int n, String joint) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.append("“We will not go to ").append(word(random)).append(",” the minister said.");
      text.append(joint);
    }
    return text.toString();
  }

  private static String prose(int words, int sentence) {
    Random random = new Random(6);
    StringBuilder text = new StringBuilder("The ");
    for (int i = 1; i < words; i++) {
      String word = WORDS[random.nextInt(WORDS.length)];
      boolean first = (i - 1) % sentence == 0 && i > 1;
      text.append(first ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      text.append(i % sentence == 0 ? ". " : " ");
    }
    return text.toString();
  }
}
