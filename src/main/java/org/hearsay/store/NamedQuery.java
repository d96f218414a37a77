package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.hearsay.article.Failure;
import org.hearsay.graph.Prefixes;

/**
 * A query of {@code queries/}: a SPARQL file whose first line says what it answers and whose {@code
 * # @param} lines declare parameters with their defaults. Lines from {@code # @if NAME …} to {@code
 * # @end} are asked only when one of these parameters is given, after {@code # @unless} only when
 * none is; {@code # @include FILE} stands for the file {@code page/FILE.part}, whose name then
 * means all of its parameters.
 *
 * @param name file name without {@code .rq}
 */
public record NamedQuery(String name, String description, List<Parameter> parameters, String text) {

  private static final Pattern PARAMETER =
      Pattern.compile(
          "^# @param (\\w+) (string|iri|number|rows) \"([^\"]*)\" ?(.*)$", Pattern.MULTILINE);
  private static final Pattern INCLUDE =
      Pattern.compile("^ *# @include (\\w+)$", Pattern.MULTILINE);
  private static final Pattern PAGE_NAME = Pattern.compile("page/[a-z-]+");
  private static final Pattern ROWS = Pattern.compile("\\d{1,9}");
  private static final Pattern NO_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

  public NamedQuery {
    parameters = List.copyOf(parameters);
  }

  /**
   * A variable of the query that the caller may set; it is given when its value is not empty.
   *
   * @param type {@code string}, {@code iri}, {@code number}, or {@code rows}: how many rows to
   *     leave out, in the place of {@code OFFSET 0}
   */
  public record Parameter(String name, String type, String preset, String description) {}

  /** Names of all queries of the catalogue, in the order of the competency questions. */
  public static List<String> names() {
    return resource("catalogue.txt").orElseThrow().lines().filter(l -> !l.isBlank()).toList();
  }

  /**
   * All queries of the catalogue, in that order.
   *
   * @throws Failure for a name that has no file
   */
  public static List<NamedQuery> catalogue() {
    return names().stream().map(NamedQuery::listed).toList();
  }

  /**
   * The query of this name in the catalogue, or, as {@code page/NAME}, of the page.
   *
   * @throws Failure for a name of the catalogue that has no file
   */
  public static Optional<NamedQuery> find(String name) {
    if (names().contains(name)) {
      return Optional.of(listed(name));
    }
    return PAGE_NAME.matcher(name).matches()
        ? resource(name + ".rq").map(text -> parse(name, text))
        : Optional.empty();
  }

  private static NamedQuery listed(String name) {
    String line = "queries/catalogue.txt: %s: expected a file queries/%s.rq, found none";
    return resource(name + ".rq")
        .map(text -> parse(name, text))
        .orElseThrow(() -> new Failure(line.formatted(name, name)));
  }

  /** Reads description and parameters from the comments of a query. */
  public static NamedQuery parse(String name, String text) {
    String first = text.lines().findFirst().orElse("");
    String description = first.startsWith("#") ? first.substring(1).strip() : "";
    List<Parameter> parameters = new ArrayList<>(declared(text));
    String whole = text;
    Matcher include = INCLUDE.matcher(text);
    while (include.find()) {
      String file = include.group(1);
      String included =
          resource("page/" + file + ".part")
              .orElseThrow(() -> new IllegalArgumentException(name + " includes no " + file));
      List<Parameter> more = declared(included);
      more.stream().filter(p -> !parameters.contains(p)).forEach(parameters::add);
      String all = String.join(" ", more.stream().map(Parameter::name).toList());
      whole =
          whole
              .replace(include.group(), included.stripTrailing())
              .replaceAll("(?m)^( *# @(?:if|unless)) " + file + "$", "$1 " + all);
    }
    return new NamedQuery(name, description, parameters, whole);
  }

  private static List<Parameter> declared(String text) {
    return PARAMETER
        .matcher(text)
        .results()
        .map(m -> new Parameter(m.group(1), m.group(2), m.group(3), m.group(4)))
        .toList();
  }

  /**
   * The query with its parameters in their places, put there after parsing: no value can break out.
   *
   * @throws IllegalArgumentException for a value whose parameter the query does not have, or that
   *     is not of the parameter's type, or is missing
   */
  public Query with(Map<String, String> values) {
    Map<Var, Node> nodes = new HashMap<>();
    nodes(values).forEach((parameter, node) -> nodes.put(Var.alloc(parameter), node));
    return QueryTransformOps.replaceVars(query(asked(values)), nodes);
  }

  /**
   * The query with its parameters in their places as text in its own layout, for an editor or an
   * endpoint.
   *
   * @throws IllegalArgumentException as {@link #with}
   */
  public String textWith(Map<String, String> values) {
    Map<String, Node> nodes = nodes(values);
    String lines =
        asked(values)
            .lines()
            .filter(l -> !l.strip().startsWith("#"))
            .collect(Collectors.joining("\n"));
    String text =
        Pattern.compile("[?$](\\w+)")
            .matcher(lines)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        Optional.ofNullable(nodes.get(m.group(1)))
                            .map(NodeFmtLib::strTTL)
                            .orElse(m.group())));
    StringBuilder prefixed = new StringBuilder();
    Prefixes.all().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(p -> Pattern.compile("\\b" + p.getKey() + ":").matcher(text).find())
        .forEach(p -> prefixed.append("PREFIX %s: <%s>%n".formatted(p.getKey(), p.getValue())));
    prefixed.append(text);
    Query meant = with(values);
    // The text stands where it means the same; a parameter inside a literal would not.
    return QueryFactory.create(prefixed.toString(), Syntax.syntaxARQ).equals(meant)
        ? prefixed.toString()
        : meant.serialize();
  }

  private static Query query(String text) {
    Query query = new Query();
    Prefixes.all().forEach(query::setPrefix);
    return QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
  }

  private Map<String, Node> nodes(Map<String, String> values) {
    for (String given : values.keySet()) {
      if (parameters.stream().noneMatch(p -> p.name().equals(given))) {
        throw new IllegalArgumentException(
            "query " + name + " has no parameter " + given + ", only " + parameterNames());
      }
    }
    Map<String, Node> nodes = new HashMap<>();
    for (Parameter p : parameters) {
      String value = values.getOrDefault(p.name(), p.preset());
      if (!value.isEmpty() || p.type().equals("string")) {
        nodes.put(p.name(), node(p, value));
      } else if (!text.matches("(?s).*# @if [^\n]*\\b" + p.name() + "\\b.*")) {
        throw new IllegalArgumentException("query " + name + " needs a value of " + p.name());
      }
    }
    return nodes;
  }

  private Node node(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case "iri" -> {
        if (NO_IRI.matcher(value).find()) {
          throw new IllegalArgumentException(parameter.name() + ": not an address: " + value);
        }
        yield NodeFactory.createURI(value);
      }
      case "number" -> {
        try {
          yield NodeFactoryExtra.doubleToNode(Double.parseDouble(value));
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException(parameter.name() + ": not a number: " + value, e);
        }
      }
      case "rows" -> {
        if (!ROWS.matcher(value).matches()) {
          throw new IllegalArgumentException(parameter.name() + ": not a number of rows: " + value);
        }
        yield NodeFactoryExtra.intToNode(Integer.parseInt(value));
      }
      default -> NodeFactory.createLiteralString(value);
    };
  }

  /** The lines that are asked when these values are given. */
  private String asked(Map<String, String> values) {
    StringBuilder lines = new StringBuilder();
    int skipped = 0; // depth of conditions inside one that does not hold
    for (String line : text.split("\n", -1)) {
      String[] words = line.strip().split(" ", -1);
      String directive = words.length > 1 && words[0].equals("#") ? words[1] : "";
      switch (directive) {
        case "@if", "@unless" -> {
          boolean given = Stream.of(words).skip(2).anyMatch(p -> isGiven(p, values));
          skipped += skipped > 0 || given != directive.equals("@if") ? 1 : 0;
        }
        case "@end" -> skipped = Math.max(0, skipped - 1);
        default -> lines.append(skipped > 0 ? "" : line).append('\n');
      }
    }
    return parameters.stream()
        .filter(p -> p.type().equals("rows"))
        .findFirst()
        .map(p -> "OFFSET " + values.getOrDefault(p.name(), p.preset()))
        .map(offset -> lines.toString().replace("OFFSET 0", offset))
        .orElseGet(lines::toString);
  }

  private boolean isGiven(String parameter, Map<String, String> values) {
    return parameters.stream()
        .anyMatch(
            p ->
                p.name().equals(parameter)
                    && !values.getOrDefault(parameter, p.preset()).isEmpty());
  }

  private List<String> parameterNames() {
    return parameters.stream().map(Parameter::name).toList();
  }

  private static Optional<String> resource(String file) {
    try (InputStream in = NamedQuery.class.getResourceAsStream("/queries/" + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
