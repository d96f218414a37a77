package org.hearsay.kb.build;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * An item in the N-Triples of Wikidata's truthy dump, where all triples of an item stand together
 * and only values of the best rank are given.
 *
 * @see <a href="https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format">RDF dump
 *     format</a>
 */
final class TripleItems {

  private static final Pattern SUBJECT =
      Pattern.compile(
          "<https?://www\\.wikidata\\.org/(?:entity|wiki/Special:EntityData)/Q(\\d{1,9})> .*");
  private static final Pattern POINT =
      Pattern.compile("(?i)Point\\((-?[\\d.]+(?:E-?\\d+)?) (-?[\\d.]+(?:E-?\\d+)?)\\)");
  private static final String DIRECT = "/prop/direct/";
  private static final String ENTITY = "/entity/Q";
  private static final List<String> WANTED =
      List.of(
          "#label> ",
          "#altLabel> ",
          "ontology#sitelinks> ",
          DIRECT + "P31> ",
          DIRECT + "P279> ",
          DIRECT + "P17> ",
          DIRECT + "P27> ",
          DIRECT + "P625> ",
          DIRECT + "P1549> ");

  private TripleItems() {}

  /** The number of the item that a line speaks of; 0 for a line about something else. */
  static int subject(String line) {
    Matcher subject = SUBJECT.matcher(line);
    return subject.matches() ? Integer.parseInt(subject.group(1)) : 0;
  }

  /** Whether a line says something that is read of an item. */
  static boolean isWanted(String line) {
    int predicate = line.indexOf("> ") + 2;
    int end = line.indexOf("> ", predicate);
    return end > 0
        && WANTED.stream()
            .anyMatch(w -> line.regionMatches(end + 2 - w.length(), w, 0, w.length()));
  }

  /** Reads an item; a line that is no triple goes to {@code skipped}. */
  static DumpItem read(int number, List<Dump.Line> lines, Dump.Skipped skipped) {
    Draft draft = new Draft();
    for (Dump.Line line : lines) {
      try {
        RDFParser.fromString(line.text(), Lang.NTRIPLES)
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
            .checking(false)
            .parse(draft);
      } catch (RiotException | NumberFormatException e) {
        skipped.line(line.number(), String.valueOf(e.getMessage()));
      }
    }
    return draft.item.item(number);
  }

  /** An item being read. */
  private static final class Draft extends StreamRDFBase {
    private final DumpDraft item = new DumpDraft();

    @Override
    public void triple(Triple triple) {
      Node value = triple.getObject();
      String predicate = triple.getPredicate().getURI();
      switch (predicate.substring(
          Math.max(predicate.lastIndexOf('/'), predicate.lastIndexOf('#')) + 1)) {
        case "label" -> label(value);
        case "altLabel" -> english(value, item.aliases);
        case "P1549" -> english(value, item.demonyms);
        case "sitelinks" -> item.siteLinks = Integer.parseInt(value.getLiteralLexicalForm());
        case "P31" -> number(value, item.classes);
        case "P279" -> number(value, item.superclasses);
        case "P17" -> item.country = item.country == 0 ? number(value) : item.country;
        case "P27" -> item.citizenship = item.citizenship == 0 ? number(value) : item.citizenship;
        default -> point(value);
      }
    }

    private void label(Node value) {
      if (isEnglish(value) && (item.label.isEmpty() || value.getLiteralLanguage().equals("en"))) {
        item.label = value.getLiteralLexicalForm();
      }
    }

    private static boolean isEnglish(Node value) {
      return value.isLiteral() && value.getLiteralLanguage().matches("en|mul");
    }

    private static void english(Node value, List<String> into) {
      if (isEnglish(value)) {
        into.add(value.getLiteralLexicalForm());
      }
    }

    private static void number(Node value, List<Integer> into) {
      int number = number(value);
      if (number > 0) {
        into.add(number);
      }
    }

    /** 0 for a value that is only known to exist. */
    private static int number(Node value) {
      int at = value.isURI() ? value.getURI().indexOf(ENTITY) : -1;
      return at < 0 ? 0 : Integer.parseInt(value.getURI().substring(at + ENTITY.length()));
    }

    /** A point on another globe is written behind the globe's address. */
    private void point(Node value) {
      Matcher point = POINT.matcher(value.isLiteral() ? value.getLiteralLexicalForm() : "");
      if (point.matches() && Float.isNaN(item.latitude)) {
        item.longitude = Float.parseFloat(point.group(1));
        item.latitude = Float.parseFloat(point.group(2));
      }
    }
  }
}
