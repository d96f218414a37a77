package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.hearsay.graph.Prefixes;

/**
 * A query of the catalogue {@code queries/}: a SPARQL file whose first line says what it answers
 * and whose {@code # @param} lines declare parameters with their defaults.
 *
 * @param name file name without {@code .rq}
 */
public record NamedQuery(String name, String description, List<Parameter> parameters, String text) {

  private static final Pattern PARAMETER =
      Pattern.compile(
          "^# @param (\\w+) (string|iri|number) \"([^\"]*)\" ?(.*)$", Pattern.MULTILINE);

  public NamedQuery {
    parameters = List.copyOf(parameters);
  }

  /**
   * A variable of the query that the caller may set.
   *
   * @param type {@code string}, {@code iri} or {@code number}
   */
  public record Parameter(String name, String type, String preset, String description) {}

  /** Names of all queries of the catalogue, in the order of the competency questions. */
  public static List<String> names() {
    return resource("catalogue.txt").lines().filter(l -> !l.isBlank()).toList();
  }

  /** The query of this name, if the catalogue has it. */
  public static Optional<NamedQuery> find(String name) {
    return names().contains(name)
        ? Optional.of(parse(name, resource(name + ".rq")))
        : Optional.empty();
  }

  /** Reads description and parameters from the comments of a query. */
  public static NamedQuery parse(String name, String text) {
    String first = text.lines().findFirst().orElse("");
    String description = first.startsWith("#") ? first.substring(1).strip() : "";
    List<Parameter> parameters = new ArrayList<>();
    Matcher m = PARAMETER.matcher(text);
    while (m.find()) {
      parameters.add(new Parameter(m.group(1), m.group(2), m.group(3), m.group(4)));
    }
    return new NamedQuery(name, description, parameters, text);
  }

  /**
   * The query with its parameters filled in, as literals and IRIs that cannot break out of their
   * place.
   *
   * @throws IllegalArgumentException for a value whose parameter the query does not have
   */
  public Query with(Map<String, String> values) {
    for (String given : values.keySet()) {
      if (parameters.stream().noneMatch(p -> p.name().equals(given))) {
        throw new IllegalArgumentException(
            "query " + name + " has no parameter " + given + ", only " + parameterNames());
      }
    }
    ParameterizedSparqlString sparql = new ParameterizedSparqlString(text);
    Prefixes.all().forEach(sparql::setNsPrefix);
    for (Parameter p : parameters) {
      String value = values.getOrDefault(p.name(), p.preset());
      switch (p.type()) {
        case "iri" -> sparql.setIri(p.name(), value);
        case "number" -> sparql.setLiteral(p.name(), Double.parseDouble(value));
        default -> sparql.setParam(p.name(), ResourceFactory.createStringLiteral(value));
      }
    }
    return QueryFactory.create(sparql.toString());
  }

  private List<String> parameterNames() {
    return parameters.stream().map(Parameter::name).toList();
  }

  private static String resource(String file) {
    try (InputStream in =
        Objects.requireNonNull(NamedQuery.class.getResourceAsStream("/queries/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
