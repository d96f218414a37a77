package org.hearsay.article.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.article.Failure;

/** What sites let a robot read, after RFC 9309; each site is asked once. */
final class Robots {

  /** As rules name it. */
  private static final String NAME = "hearsay";

  private static final int NOT_FOUND = 400;
  private static final int TROUBLE = 500;

  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Map<String, BaseRobotRules> rules = new HashMap<>();
  private final Function<URI, HttpResponse<byte[]>> get;

  /**
   * Rules that are fetched when they are needed.
   *
   * @param get follows redirects
   */
  Robots(Function<URI, HttpResponse<byte[]>> get) {
    this.get = get;
  }

  /**
   * Sees to it that an address may be read.
   *
   * @return how long to wait between requests there
   * @throws Failure when the site does not want it
   */
  Duration check(URI address, Duration pause) {
    BaseRobotRules site =
        rules.computeIfAbsent(address.getScheme() + "://" + address.getAuthority(), this::fetched);
    if (site.isDeferVisits()) {
      throw new Failure(address + ": the site cannot say what robots may read");
    }
    if (!site.isAllowed(address.toString())) {
      throw new Failure(address + ": robots.txt of the site forbids it");
    }
    Duration wanted = Duration.ofMillis(Math.max(0, site.getCrawlDelay()));
    return wanted.compareTo(pause) > 0 ? wanted : pause;
  }

  /** What is not there forbids nothing; what cannot be had forbids all. */
  private BaseRobotRules fetched(String site) {
    String address = site + "/robots.txt";
    try {
      HttpResponse<byte[]> answer = get.apply(URI.create(address));
      if (answer.statusCode() >= TROUBLE) {
        return deferred();
      }
      return answer.statusCode() >= NOT_FOUND
          ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)
          : parser.parseContent(address, answer.body(), "text/plain", List.of(NAME));
    } catch (Failure e) {
      return deferred();
    }
  }

  private static BaseRobotRules deferred() {
    SimpleRobotRules none = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    none.setDeferVisits(true);
    return none;
  }
}
